//! Article data as the format `pullquote/1` has it: what points to something else does so
//! by its id.
//!
//! A browser reads it by `JSON.parse` and serde; [`Article::try_from`] then resolves the
//! ids, and refuses what could not be shown safely. What an author hears of a file, with
//! the place and the mend of each problem, belongs to the `article` room, which holds data
//! to the same rules.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{
    Article, Correction, Date, Facet, FacetCodes, FacetOf, FacetValues, Lang, MOST_OWN_FACETS,
    Original, OwnFacet, Platform, Positions, Quote, QuoteKind, Selector, Source, Speaker, Theme,
    add_corrected_facet, facet_codes_of_quote, facet_id_fault, facet_value_fault, is_id,
    is_reserved_id, url_fault,
};

/// What `format` has to say: `pullquote/1`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Format;

impl Format {
    const NAME: &str = "pullquote/1";
}

impl TryFrom<String> for Format {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if text == Self::NAME { Ok(Self) } else { Err("the format is not pullquote/1") }
    }
}

impl From<Format> for String {
    fn from(_: Format) -> Self {
        Format::NAME.into()
    }
}

/// One article, as its file has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Article", optional_fields))]
pub struct ArticleData {
    /// First, as data of another format may lack what follows.
    #[cfg_attr(test, ts(type = "'pullquote/1'"))]
    pub format: Format,
    /// What it is called in file names and addresses.
    pub id: String,
    /// The language that it is written in: a BCP 47 tag.
    #[cfg_attr(test, ts(as = "String"))]
    pub lang: Lang,
    /// The headline.
    pub title: String,
    /// How many paragraphs it has, where its author counted them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraphs: Option<u32>,
    /// Where it was published, as far as that is known.
    #[serde(default, skip_serializing_if = "Source::is_empty")]
    #[cfg_attr(test, ts(as = "Option<_>"))]
    pub source: Source,
    /// The facets that its author adds to the built-in ones.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(as = "Option<_>"))]
    pub facets: Vec<OwnFacet>,
    /// Everybody who says something.
    pub speakers: Vec<Speaker>,
    /// Where things were said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(as = "Option<_>"))]
    pub platforms: Vec<Platform>,
    /// What things were said about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(as = "Option<_>"))]
    pub themes: Vec<Theme>,
    /// The quotes in the article's order.
    pub quotes: Vec<QuoteData>,
}

/// One utterance, as its article's file has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields))]
pub struct QuoteData {
    /// The name in addresses.
    pub id: String,
    /// The id of a speaker.
    pub speaker: String,
    /// The id of a platform, where the article says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<String>,
    /// The ids of themes, in any order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(as = "Option<_>"))]
    pub themes: Vec<String>,
    /// What the quote itself has in declared facets.
    #[serde(default, skip_serializing_if = "FacetValues::is_empty")]
    #[cfg_attr(test, ts(as = "Option<_>"))]
    pub facets: FacetValues,
    /// Whole utterance, a few words, or a summary of reported speech.
    pub kind: QuoteKind,
    /// The paragraph of the article, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<u32>,
    /// The words without their outer quotation marks.
    pub text: String,
    /// The pieces of an utterance that the article interrupts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(as = "Option<_>"))]
    pub parts: Vec<String>,
    /// One sentence on when and why it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub context: Option<String>,
    /// What stands before and after the passage in the article.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub selector: Option<Selector>,
    /// The language of `text`, where it is not the article's.
    #[cfg_attr(test, ts(as = "Option<String>"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// The words in the language that they were said in, before translation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<Original>,
    /// When it was said: `2024-03-09`, `2024-03` or `2024`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub said: Option<Date>,
    /// An http(s) address where it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The address of a copy of that page in an archive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archived: Option<String>,
    /// What was put right of it since it was published, the earliest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(as = "Option<_>"))]
    pub corrections: Vec<Correction>,
    /// Whether a person confirmed it; `false` where a machine proposed it and nobody has looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<bool>,
}

/// Why data is no article that can be shown. As text, a sentence for developers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataFault {
    /// JSON path (RFC 9535), such as `$.quotes[3].speaker`.
    pub path: String,
    /// What is wrong there.
    pub what: String,
}

impl fmt::Display for DataFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, what } = self;
        write!(f, "{path}: {what}: run `pullquote check` on this data to learn more")
    }
}

/// Sees to it that a condition holds; otherwise something is wrong at a place, whose path
/// is these pieces.
fn ensure(is_right: bool, path: &[&str], what: &str) -> Result<(), DataFault> {
    if is_right { Ok(()) } else { Err(DataFault { path: path.concat(), what: what.to_owned() }) }
}

/// What is wrong with an id that is none.
const NO_ID: &str = "an id is letters, digits, and - _ . between them";

/// The ids of a list by their positions; each may be one, and is there once.
fn positions<'d>(
    list: &str,
    ids: impl ExactSizeIterator<Item = &'d String>,
) -> Result<Positions<'d>, DataFault> {
    let mut positions = Positions::with_room_for(ids.len());
    for (at, id) in (0..).zip(ids) {
        let path = ["$.", list, "[", &at.to_string(), "].id"];
        ensure(is_id(id), &path, NO_ID)?;
        ensure(positions.insert(id, at).is_none(), &path, "another one has this id already")?;
    }
    Ok(positions)
}

/// Sees to it that a text, where it is there, has something in it.
fn text(path: &[&str], text: Option<&String>) -> Result<(), DataFault> {
    let is_empty = text.is_some_and(|text| text.chars().all(char::is_whitespace));
    ensure(!is_empty, path, "this text is empty")
}

/// Sees to it that an address, where it is there, may become a link.
fn address(path: &[&str], url: Option<&String>) -> Result<(), DataFault> {
    match url.and_then(|url| url_fault(url)) {
        None => Ok(()),
        Some(fault) => ensure(false, path, &["the url ", fault].concat()),
    }
}

impl TryFrom<ArticleData> for Article {
    type Error = DataFault;

    /// Resolves the ids.
    ///
    /// # Errors
    /// The first thing that keeps the data from being shown.
    fn try_from(mut data: ArticleData) -> Result<Self, DataFault> {
        ensure(is_id(&data.id), &["$.id"], NO_ID)?;
        ensure(data.paragraphs != Some(0), &["$.paragraphs"], "paragraphs are counted from 1")?;
        text(&["$.title"], Some(&data.title))?;
        text(&["$.source.publication"], data.source.publication.as_ref())?;
        text(&["$.source.author"], data.source.author.as_ref())?;
        address(&["$.source.url"], data.source.url.as_ref())?;
        address(&["$.source.archived"], data.source.archived.as_ref())?;
        own_facets(&data.facets)?;
        values(&data)?;
        let mut own_facets = std::mem::take(&mut data.facets);
        let mut quotes = quotes(std::mem::take(&mut data.quotes), &data, &mut own_facets)?;
        add_corrected_facet(&mut own_facets, &mut quotes);
        let mut platforms = data.platforms;
        (0..).zip(&mut platforms).for_each(|(number, platform)| platform.number = number);
        Ok(Self {
            id: data.id,
            lang: data.lang,
            title: data.title,
            paragraphs: data.paragraphs,
            source: data.source,
            own_facets,
            speakers: data.speakers,
            platforms,
            themes: data.themes,
            quotes,
        })
    }
}

/// Checks the facets that an author declares.
fn own_facets(facets: &[OwnFacet]) -> Result<(), DataFault> {
    ensure(facets.len() <= MOST_OWN_FACETS, &["$.facets"], "these are too many facets")?;
    positions("facets", facets.iter().map(|it| &it.id))?;
    for (at, OwnFacet { id, name, .. }) in facets.iter().enumerate() {
        let path = &*["$.facets[", &at.to_string(), "]."].concat();
        let fault = facet_id_fault(id).unwrap_or_default();
        ensure(fault.is_empty(), &[path, "id"], &["this id ", fault].concat())?;
        text(&[path, "name"], Some(name))?;
    }
    Ok(())
}

/// Checks what a speaker or a quote at a path has in declared facets.
fn facet_values(
    path: &str,
    of: FacetOf,
    values: &FacetValues,
    facets: &[OwnFacet],
) -> Result<(), DataFault> {
    for (id, values) in values {
        let path = &[path, "facets.", id];
        let is_declared = facets.iter().any(|facet| facet.id == *id && facet.of == of);
        ensure(is_declared, path, "no such facet is declared in $.facets for this")?;
        for (at, value) in values.iter().enumerate() {
            let fault = facet_value_fault(value).unwrap_or_default();
            ensure(fault.is_empty(), path, &["a value ", fault].concat())?;
            ensure(!values[..at].contains(value), path, "a value is there twice")?;
        }
    }
    Ok(())
}

/// Checks what quotes point to.
fn values(data: &ArticleData) -> Result<(), DataFault> {
    let path = |list: &str, at: usize| ["$.", list, "[", &at.to_string(), "]."].concat();
    for (at, Speaker { name, role, same_as, facets, .. }) in data.speakers.iter().enumerate() {
        let path = path("speakers", at);
        text(&[&path, "name"], Some(name))?;
        text(&[&path, "role"], role.as_ref())?;
        address(&[&path, "sameAs"], same_as.as_ref())?;
        facet_values(&path, FacetOf::Speaker, facets, &data.facets)?;
    }
    for (at, Platform { name, .. }) in data.platforms.iter().enumerate() {
        text(&[&path("platforms", at), "name"], Some(name))?;
    }
    for (at, Theme { name, about, .. }) in data.themes.iter().enumerate() {
        let path = path("themes", at);
        text(&[&path, "name"], Some(name))?;
        text(&[&path, "about"], about.as_ref())?;
    }
    Ok(())
}

/// Resolves the quotes of data, from which they were taken, as their texts move; so were
/// the facets, which get their values.
fn quotes(
    quotes: Vec<QuoteData>,
    data: &ArticleData,
    facets: &mut [OwnFacet],
) -> Result<Vec<Quote>, DataFault> {
    let mut codes = FacetCodes::new(facets.len());
    let speaker = |it: &Speaker| codes.of(facets, FacetOf::Speaker, &it.facets);
    let of_speakers: Vec<_> = data.speakers.iter().map(speaker).collect();
    let known = Known {
        speakers: positions("speakers", data.speakers.iter().map(|it| &it.id))?,
        platforms: positions("platforms", data.platforms.iter().map(|it| &it.id))?,
        themes: positions("themes", data.themes.iter().map(|it| &it.id))?,
        data,
    };
    positions("quotes", quotes.iter().map(|it| &it.id))?;
    let quote = |(at, mut data): (usize, QuoteData)| {
        let own = std::mem::take(&mut data.facets);
        let path = ["$.quotes[", &at.to_string(), "]."].concat();
        facet_values(&path, FacetOf::Quote, &own, facets)?;
        let mut quote = known.quote(&path, data)?;
        let own = codes.of(facets, FacetOf::Quote, &own);
        quote.facets = facet_codes_of_quote(&of_speakers[quote.speaker as usize], own);
        Ok(quote)
    };
    quotes.into_iter().enumerate().map(quote).collect()
}

/// What quotes may point to.
struct Known<'d> {
    speakers: Positions<'d>,
    platforms: Positions<'d>,
    themes: Positions<'d>,
    data: &'d ArticleData,
}

impl Known<'_> {
    /// Resolves a quote but for its facets.
    fn quote(&self, path: &str, data: QuoteData) -> Result<Quote, DataFault> {
        let is_free = !is_reserved_id(&data.id);
        ensure(is_free, &[path, "id"], "the ids that begin with pq- are the page's own")?;
        text(&[path, "text"], Some(&data.text))?;
        text(&[path, "context"], data.context.as_ref())?;
        text(&[path, "original.text"], data.original.as_ref().map(|it| &it.text))?;
        address(&[path, "url"], data.url.as_ref())?;
        address(&[path, "archived"], data.archived.as_ref())?;
        for Correction { why, was, .. } in &data.corrections {
            let path = [path, "corrections"];
            text(&path, why.as_ref())?;
            text(&path, was.as_ref())?;
        }
        let all = self.data.paragraphs.unwrap_or(u32::MAX);
        let is_in = data.paragraph.is_none_or(|paragraph| (1..=all).contains(&paragraph));
        ensure(is_in, &[path, "paragraph"], "the article has no such paragraph")?;
        ensure(has_right_parts(&data), &[path, "parts"], "these are not the parts of the text")?;
        let find = |known: &Positions<'_>, id: &str, name: &str| {
            let unknown = || DataFault {
                path: [path, name].concat(),
                what: ["nothing has the id ", id].concat(),
            };
            known.get(id).ok_or_else(unknown)
        };
        let mut themes = Vec::new();
        for id in &data.themes {
            let code = find(&self.themes, id, "themes")?;
            let at = themes.partition_point(|other| *other < code);
            let is_new = themes.get(at) != Some(&code);
            ensure(is_new, &[path, "themes"], "a theme is there twice")?;
            themes.insert(at, code);
        }
        let platform = data.platform.as_ref().map(|id| find(&self.platforms, id, "platform"));
        Ok(Quote {
            id: data.id,
            speaker: find(&self.speakers, &data.speaker, "speaker")?,
            platform: platform.transpose()?,
            themes,
            facets: Vec::new(),
            kind: data.kind,
            paragraph: data.paragraph,
            text: data.text,
            parts: data.parts,
            context: data.context,
            selector: data.selector,
            lang: data.lang.unwrap_or_else(|| self.data.lang.clone()),
            original: data.original,
            said: data.said,
            url: data.url,
            archived: data.archived,
            corrections: data.corrections,
            reviewed: data.reviewed,
        })
    }
}

/// Whether the parts of a quote, if it has any, make up its text.
fn has_right_parts(quote: &QuoteData) -> bool {
    let is_quoted = quote.kind != QuoteKind::Indirect;
    quote.parts.is_empty()
        || is_quoted && quote.parts.len() > 1 && quote.parts.join(" ") == quote.text
}

impl From<&Article> for ArticleData {
    /// The data of an article: every id in the place of its position.
    fn from(article: &Article) -> Self {
        Self {
            format: Format,
            id: article.id.clone(),
            lang: article.lang.clone(),
            title: article.title.clone(),
            paragraphs: article.paragraphs,
            source: article.source.clone(),
            facets: declared(article).map(|(_, facet)| facet.declared()).collect(),
            speakers: article.speakers.clone(),
            platforms: article.platforms.clone(),
            themes: article.themes.clone(),
            quotes: article.quotes.iter().map(|quote| quote_data(article, quote)).collect(),
        }
    }
}

/// The facets that the author declares, by their positions.
fn declared(article: &Article) -> impl Iterator<Item = (usize, &OwnFacet)> {
    article.own_facets.iter().enumerate().filter(|(_, facet)| facet.is_declared())
}

fn quote_data(article: &Article, quote: &Quote) -> QuoteData {
    let theme = |code: &u32| article.themes[*code as usize].id.clone();
    QuoteData {
        id: quote.id.clone(),
        speaker: article.speakers[quote.speaker as usize].id.clone(),
        platform: quote.platform.map(|code| article.platforms[code as usize].id.clone()),
        themes: quote.themes.iter().map(theme).collect(),
        facets: own_facet_values(article, quote),
        kind: quote.kind,
        paragraph: quote.paragraph,
        text: quote.text.clone(),
        parts: quote.parts.clone(),
        context: quote.context.clone(),
        selector: quote.selector.clone(),
        lang: (quote.lang != article.lang).then(|| quote.lang.clone()),
        original: quote.original.clone(),
        said: quote.said,
        url: quote.url.clone(),
        archived: quote.archived.clone(),
        corrections: quote.corrections.clone(),
        reviewed: quote.reviewed,
    }
}

/// What a quote itself, not its speaker, has in declared facets.
fn own_facet_values(article: &Article, quote: &Quote) -> FacetValues {
    let own = declared(article).filter_map(|(at, facet)| {
        let codes = article.codes(quote, Facet::own(at));
        let is_own = facet.of == FacetOf::Quote && !codes.is_empty();
        let values = codes.into_iter().map(|code| facet.values[code as usize].clone());
        is_own.then(|| (facet.id.clone(), values.collect()))
    });
    own.collect()
}
