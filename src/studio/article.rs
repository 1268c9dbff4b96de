//! A project as article data, in the format `pullquote/1`.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::Key;
use super::numbers::Numbers;
use super::project::{About, Given, NOT_STATED, Project, Quote, Status};
use super::text::{after, before, trimmed};
use crate::article::{self, NewIds, first_quote_id, id_from_letters};
use crate::model::data::ArticleData;
use crate::model::{Date, FacetValues, Lang, QuoteKind, url_fault};

/// The title of an article without one.
const UNTITLED: &str = "Untitled";

/// The article's data as it is published: JSON. What the author has written wrongly about
/// the article is left out ([`super::notices`] tells it), so that the data has no errors.
pub fn article_json(project: &Project) -> String {
    let data = Data::new(project, &published(&project.about)).value.to_string();
    // Read and written again, it has its fields in the order of the format.
    let ordered = article::read(data.as_bytes()).map(|article| ArticleData::from(&article));
    let ordered = ordered.ok().and_then(|data| serde_json::to_string_pretty(&data).ok());
    ordered.unwrap_or(data) + "\n"
}

/// Whether a quote is in the article's data.
pub fn is_exported(project: &Project, quote: &Quote) -> bool {
    quote.is_live() && !parts(project, quote).is_empty()
}

/// Article data, and what its speakers and quotes are in the project, by position.
pub(super) struct Data {
    pub(super) value: Value,
    pub(super) speakers: Vec<Option<Key>>,
    pub(super) quotes: Vec<Key>,
}

/// What is said of the article, where it is as the format has it.
fn published(about: &About) -> About {
    let mut about = about.clone();
    if about.title.is_empty() {
        about.title = UNTITLED.to_owned();
    }
    if url_fault(&about.url).is_some() {
        about.url.clear();
    }
    if Date::parse(&about.published).is_none() {
        about.published.clear();
    }
    if Lang::parse(&about.lang).is_none() {
        about.lang = Lang::default().to_string();
    }
    about
}

impl Data {
    /// The data of a project with this said of the article.
    pub(super) fn new(project: &Project, about: &About) -> Self {
        let numbers = Numbers::of(&project.text);
        let mut writer = Writer::default();
        let quotes: Vec<&Quote> =
            project.quotes.iter().map(|it| &**it).filter(|it| is_exported(project, it)).collect();
        let values: Vec<Value> =
            quotes.iter().map(|it| writer.quote(project, &numbers, it)).collect();
        let themes = project.themes.iter().filter_map(|theme| {
            let id = writer.themes.get(&theme.key)?;
            Some(json!({ "id": id, "name": theme.name }))
        });
        let mut value = json!({
            "format": "pullquote/1",
            "id": id_from_letters(&about.title, "article"),
            "lang": about.lang,
            "title": about.title,
        });
        if !project.is_table {
            value["paragraphs"] = json!(numbers.last());
        }
        let source = source(about);
        if !source.is_empty() {
            value["source"] = source.into();
        }
        if !project.facets.is_empty() {
            let facets = project.facets.iter();
            let facets = facets.map(|it| json!({ "id": it.id, "name": it.name, "of": it.of.id() }));
            value["facets"] = facets.collect();
        }
        value["speakers"] = writer.speakers.iter().map(|it| it.value.clone()).collect();
        value["platforms"] =
            writer.platforms.iter().map(|(name, id)| json!({ "id": id, "name": name })).collect();
        value["themes"] = themes.collect();
        value["quotes"] = values.into();
        Self {
            value,
            speakers: writer.speakers.iter().map(|it| it.key).collect(),
            quotes: quotes.iter().map(|quote| quote.key).collect(),
        }
    }
}

/// The `source` of the article: what is not empty.
fn source(about: &About) -> Map<String, Value> {
    let fields = [
        ("url", &about.url),
        ("publication", &about.publication),
        ("author", &about.author),
        ("published", &about.published),
    ];
    let fields = fields.into_iter().filter(|(_, text)| !text.is_empty());
    fields.map(|(name, text)| (name.to_owned(), json!(text))).collect()
}

/// The lists of the data that quotes refer to, as far as they are written.
#[derive(Default)]
struct Writer {
    ids: NewIds,
    speakers: Vec<Written>,
    platform_ids: NewIds,
    /// Names and ids.
    platforms: Vec<(String, String)>,
    theme_ids: NewIds,
    themes: BTreeMap<Key, String>,
}

/// A speaker that is written.
struct Written {
    /// `None` for the one who is not stated.
    key: Option<Key>,
    id: String,
    value: Value,
}

impl Writer {
    fn quote(&mut self, project: &Project, numbers: &Numbers, quote: &Quote) -> Value {
        let parts = parts(project, quote);
        let speaker = self.speaker(project, quote.speaker);
        let given = quote.given.as_ref();
        let id = given.and_then(|given| given.id.clone());
        let id = self.ids.give(&id.unwrap_or_else(|| first_quote_id(&speaker)));
        let mut value = json!({
            "id": id,
            "speaker": speaker,
            "kind": quote.kind.id(),
            "text": parts.join(" "),
        });
        if !quote.platform.is_empty() {
            value["platform"] = json!(self.platform(&quote.platform));
        }
        if !quote.themes.is_empty() {
            value["themes"] = quote.themes.iter().map(|key| self.theme(project, *key)).collect();
        }
        if !quote.facets.is_empty() {
            value["facets"] = facets(&quote.facets);
        }
        if !quote.context.is_empty() {
            value["context"] = json!(quote.context);
        }
        if parts.len() > 1 && quote.kind != QuoteKind::Indirect {
            value["parts"] = json!(parts);
        }
        let is_checked = quote.status == Status::Confirmed;
        if let Some(given) = given {
            given.tell(&mut value);
        }
        if project.is_table {
            if is_checked {
                value["reviewed"] = json!(true);
            }
            return value;
        }
        let range = quote.range();
        value["paragraph"] = json!(numbers.at(range.start));
        if quote.kind != QuoteKind::Indirect {
            value["selector"] = json!({
                "prefix": before(&project.text[..range.start]),
                "suffix": after(&project.text[range.end..]),
            });
        }
        value["reviewed"] = json!(is_checked);
        value
    }

    /// The id of a speaker.
    fn speaker(&mut self, project: &Project, key: Option<Key>) -> String {
        let speaker = key.and_then(|key| project.speaker(key));
        let key = speaker.map(|speaker| speaker.key);
        if let Some(written) = self.speakers.iter().find(|written| written.key == key) {
            return written.id.clone();
        }
        let name = speaker.map_or(NOT_STATED, |speaker| &speaker.name);
        let id = self.ids.give(&id_from_letters(name, "speaker-1"));
        let kind = speaker.map_or("anonymous", |speaker| speaker.kind.id());
        let mut value = json!({ "id": id, "name": name, "kind": kind });
        if let Some(role) = speaker.map(|it| &it.role).filter(|role| !role.is_empty()) {
            value["role"] = json!(role);
        }
        if let Some(own) = speaker.map(|it| &it.facets).filter(|own| !own.is_empty()) {
            value["facets"] = facets(own);
        }
        if let Some(address) = speaker.and_then(|it| it.same_as.as_ref()) {
            value["sameAs"] = json!(address);
        }
        self.speakers.push(Written { key, id: id.clone(), value });
        id
    }

    /// The id of a platform.
    fn platform(&mut self, name: &str) -> String {
        if let Some((_, id)) = self.platforms.iter().find(|(known, _)| known == name) {
            return id.clone();
        }
        let id = self.platform_ids.give(&id_from_letters(name, "platform-1"));
        self.platforms.push((name.to_owned(), id.clone()));
        id
    }

    /// The id of a theme.
    fn theme(&mut self, project: &Project, key: Key) -> String {
        let name = project.themes.iter().find(|theme| theme.key == key).map(|theme| &*theme.name);
        let ids = &mut self.theme_ids;
        self.themes
            .entry(key)
            .or_insert_with(|| ids.give(&id_from_letters(name.unwrap_or_default(), "theme-1")))
            .clone()
    }
}

impl Given {
    /// Adds what the table says to the data of its quote, which has the words.
    fn tell(&self, value: &mut Value) {
        let Self { id: _, paragraph, selector, lang, original, said, url, reviewed, text } = self;
        // What stands around other words is not known, nor their translation.
        let is_same = value["text"] == **text;
        let fields = [
            ("paragraph", json!(paragraph)),
            ("selector", json!(selector.as_ref().filter(|_| is_same))),
            ("lang", json!(lang)),
            ("original", json!(original.as_ref().filter(|_| is_same))),
            ("said", json!(said)),
            ("url", json!(url)),
            ("reviewed", json!(reviewed)),
        ];
        for (name, field) in fields.into_iter().filter(|(_, field)| !field.is_null()) {
            value[name] = field;
        }
    }
}

fn facets(values: &FacetValues) -> Value {
    values.iter().map(|(id, values)| (id.clone(), json!(values))).collect::<Map<_, _>>().into()
}

/// The parts of a quote's words. Neither joined nor alone have they quotation marks around
/// them, which the page sets itself.
fn parts<'p>(project: &'p Project, quote: &Quote) -> Vec<&'p str> {
    without_marks(quote.pieces.iter().map(|it| &project.text[it.clone()]).collect())
}

fn without_marks(mut parts: Vec<&str>) -> Vec<&str> {
    while article::has_outer_marks(&parts.join(" ")) {
        if let Some(first) = parts.first_mut() {
            let mark = first.chars().next().map_or(0, char::len_utf8);
            *first = first[mark..].trim();
        }
        if let Some(last) = parts.last_mut() {
            let mark = last.chars().next_back().map_or(0, char::len_utf8);
            *last = last[..last.len() - mark].trim();
        }
        for part in &mut parts {
            *part = &part[trimmed(part, 0..part.len())];
        }
        parts.retain(|part| !part.is_empty());
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::without_marks;

    #[test]
    fn parts_have_no_marks_around_them_together_or_alone() {
        assert_eq!(without_marks(vec!["“a", "“ b “ ”"]), ["a", "b"]);
        assert_eq!(without_marks(vec!["“a", "b”"]), ["a", "b"]);
        assert_eq!(without_marks(vec!["“a” and", "b"]), ["“a” and", "b"]);
        assert!(without_marks(vec!["“”"]).is_empty());
    }
}
