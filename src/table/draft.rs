//! An article that is being made of rows.

use std::collections::HashMap;

use super::cells::Reader;
use super::date;
use super::field::Field;
use super::plan::{Plan, Use};
use super::problem::Problem;
use super::proposed;
use super::row::{Cell, Row};
use crate::article::{NewIds, first_quote_id, id_from_name, plain_words};
use crate::model::data::{ArticleData, Format, QuoteData};
use crate::model::{
    Date, FacetOf, FacetValues, Lang, Original, Platform, QuoteKind, Selector, Source, Speaker,
    SpeakerKind, Theme, is_id, is_reserved_id,
};

/// The name of the speaker of quotes for which the table names nobody.
pub(super) const NOT_STATED: &str = "Not stated";
/// How many characters around a passage its selector has.
const SURROUNDINGS: usize = 32;

/// An article without its last rows.
pub(super) struct Draft {
    id: String,
    title: String,
    source: Source,
    lang: Option<Lang>,
    speakers: Vec<Speaker>,
    platforms: Vec<Platform>,
    themes: Vec<Theme>,
    /// The positions of speakers, platforms and themes by their names.
    positions: [HashMap<String, usize>; 3],
    ids: [NewIds; 3],
    quote_ids: NewIds,
    quotes: Vec<QuoteData>,
    /// By position in [`Plan::facets`]: whether anything has a value.
    used: Vec<bool>,
}

impl Draft {
    /// An article without rows.
    pub(super) fn new(id: String, title: String, plan: &Plan) -> Self {
        Self {
            id,
            title,
            source: Source::default(),
            lang: None,
            speakers: Vec::new(),
            platforms: Vec::new(),
            themes: Vec::new(),
            positions: Default::default(),
            ids: Default::default(),
            quote_ids: NewIds::default(),
            quotes: Vec::new(),
            used: vec![false; plan.facets.len()],
        }
    }

    /// Adds the quote of a row. Where it has no words, it is reported and left out; other
    /// cells that cannot be understood are reported and left empty.
    pub(super) fn add(&mut self, plan: &Plan, row: &Row, report: &mut dyn FnMut(Problem)) {
        let mut reader = Reader { plan, row, report };
        for (column, what) in &row.doubts {
            reader.say(*column, what.clone());
        }
        let Some(text) = reader.words() else { return };
        let mut quote = QuoteData {
            id: String::new(),
            speaker: String::new(),
            platform: None,
            themes: Vec::new(),
            facets: FacetValues::new(),
            kind: QuoteKind::Direct,
            paragraph: None,
            text,
            parts: Vec::new(),
            context: None,
            selector: None,
            lang: None,
            original: None,
            said: None,
            url: None,
            archived: None,
            corrections: Vec::new(),
            reviewed: plan.is_proposal.then_some(false),
        };
        let proposed = proposed::speaker(&reader, &quote.text);
        if proposed.is_some() {
            quote.reviewed = Some(false);
        }
        let speaker = self.speaker(&mut reader, proposed);
        quote.speaker.clone_from(&self.speakers[speaker].id);
        let mut id = None;
        for (column, own) in plan.uses.iter().enumerate() {
            let Use::Field(field) = own else {
                if let Use::Facet(facet) = own {
                    self.facet(&mut reader, column, *facet, speaker, &mut quote);
                }
                continue;
            };
            if *row.cell(column) == Cell::Empty {
                continue;
            }
            match field {
                Field::Id => id = reader.text(column).filter(|id| is_id(id) && !is_reserved_id(id)),
                Field::Platform => quote.platform = self.platform(&mut reader, column),
                Field::Theme => quote.themes = self.themes(&mut reader, column),
                field => self.field(&mut reader, *field, column, speaker, &mut quote),
            }
        }
        quote.id = self.quote_ids.give(&id.unwrap_or_else(|| first_quote_id(&quote.speaker)));
        self.quotes.push(quote);
    }

    /// Whether no row had a quote.
    pub(super) fn is_empty(&self) -> bool {
        self.quotes.is_empty()
    }

    /// The article.
    pub(super) fn finish(mut self, plan: &Plan) -> ArticleData {
        let lang = self.lang.unwrap_or_else(|| plan.lang.clone());
        let is_used = |(at, _): &(usize, _)| self.used[*at];
        let facets = plan.facets.iter().enumerate().filter(is_used);
        for quote in &mut self.quotes {
            quote.lang = quote.lang.take().filter(|own| *own != lang);
        }
        ArticleData {
            format: Format,
            id: self.id,
            lang,
            title: self.title,
            paragraphs: None,
            source: self.source,
            facets: facets.map(|(_, facet)| facet.clone()).collect(),
            speakers: self.speakers,
            platforms: self.platforms,
            themes: self.themes,
            quotes: self.quotes,
        }
    }

    /// The position of the row's speaker, or of the one who is proposed.
    fn speaker(
        &mut self,
        reader: &mut Reader<'_>,
        proposed: Option<(String, SpeakerKind)>,
    ) -> usize {
        let column = reader.plan.column(Field::Speaker);
        let name = column.and_then(|column| reader.name(column));
        // What Quotebank calls a speaker whom nobody found.
        let is_nobody = |name: &String| {
            reader.plan.is_proposal && name == "None" || ["-", "–", "—", "?"].contains(&&**name)
        };
        let name = name.filter(|name| !is_nobody(name));
        let named = name.map(|name| (name, SpeakerKind::Person)).or(proposed);
        let (name, kind) = named.unwrap_or_else(|| (NOT_STATED.to_owned(), SpeakerKind::Anonymous));
        if let Some(at) = self.positions[0].get(&name) {
            return *at;
        }
        let id = self.ids[0].give(&id_from_name(&name, "speaker"));
        let facets = FacetValues::new();
        let at = self.speakers.len();
        self.positions[0].insert(name.clone(), at);
        self.speakers.push(Speaker { id, name, role: None, kind, same_as: None, facets });
        at
    }

    fn platform(&mut self, reader: &mut Reader<'_>, column: usize) -> Option<String> {
        let name = reader.name(column)?;
        let next = self.platforms.len();
        let at = *self.positions[1].entry(name.clone()).or_insert(next);
        if at == next {
            let id = self.ids[1].give(&id_from_name(&name, "platform"));
            self.platforms.push(Platform { id, name, number: 0 });
        }
        Some(self.platforms[at].id.clone())
    }

    fn themes(&mut self, reader: &mut Reader<'_>, column: usize) -> Vec<String> {
        let mut themes = Vec::new();
        for value in reader.row.cell(column).values() {
            let Some(name) = reader.short(column, value) else { continue };
            let next = self.themes.len();
            let at = *self.positions[2].entry(name.clone()).or_insert(next);
            if at == next {
                let id = self.ids[2].give(&id_from_name(&name, "theme"));
                self.themes.push(Theme { id, name, about: None });
            }
            if !themes.contains(&self.themes[at].id) {
                themes.push(self.themes[at].id.clone());
            }
        }
        themes
    }

    fn facet(
        &mut self,
        reader: &mut Reader<'_>,
        column: usize,
        facet: usize,
        speaker: usize,
        quote: &mut QuoteData,
    ) {
        let declared = &reader.plan.facets[facet];
        let values = reader.facet_values(column);
        if values.is_empty() {
            return;
        }
        self.used[facet] = true;
        let owner = match declared.of {
            FacetOf::Quote => &mut quote.facets,
            FacetOf::Speaker => &mut self.speakers[speaker].facets,
        };
        let own = owner.entry(declared.id.clone()).or_default();
        let is_first = own.is_empty();
        for value in values {
            if own.contains(&value) {
                continue;
            }
            if !is_first && declared.of == FacetOf::Speaker {
                let what = format!(
                    "{value:?} is another value than the speaker has before: both are kept"
                );
                reader.say(column, what);
            }
            own.push(value);
        }
    }

    /// A field that is one value.
    fn field(
        &mut self,
        reader: &mut Reader<'_>,
        field: Field,
        column: usize,
        speaker: usize,
        quote: &mut QuoteData,
    ) {
        let speaker = &mut self.speakers[speaker];
        let source = &mut self.source;
        match field {
            Field::Role if speaker.role.is_none() => speaker.role = reader.text(column),
            Field::SpeakerKind => {
                let kind = reader.choice(column, SpeakerKind::from_id, "a kind of speaker");
                speaker.kind = kind.unwrap_or(speaker.kind);
            }
            Field::SameAs if speaker.same_as.is_none() => speaker.same_as = reader.url(column),
            Field::Kind => {
                let kind = reader.choice(column, QuoteKind::from_id, "a kind of quote");
                quote.kind = kind.unwrap_or(quote.kind);
            }
            Field::Said => quote.said = reader.day(column),
            Field::Context => quote.context = reader.text(column),
            Field::Url => quote.url = reader.url(column),
            Field::Parts => {
                let parts = reader.text(column).unwrap_or_default();
                let parts: Vec<String> = serde_json::from_str(&parts).unwrap_or_default();
                if parts.join(" ") == quote.text {
                    quote.parts = parts;
                }
            }
            Field::Paragraph => {
                quote.paragraph = reader.text(column).and_then(|text| text.parse().ok());
            }
            Field::Lang => {
                quote.lang = reader.lang(column);
                self.lang = self.lang.take().or_else(|| quote.lang.clone());
            }
            Field::Original => {
                let lang = reader.plan.column(Field::OriginalLang);
                let lang = lang.and_then(|column| reader.lang(column)).unwrap_or_default();
                let text = reader.text(column).map(|text| plain_words(&text));
                let text = text.filter(|text| !text.is_empty());
                quote.original = text.map(|text| Original { lang, text });
            }
            Field::Prefix => {
                let prefix = reader.text(column).map(|text| last_characters(&text));
                quote.selector.get_or_insert_with(Selector::default).prefix =
                    prefix.unwrap_or_default();
            }
            Field::Suffix => {
                let suffix =
                    reader.text(column).map(|text| text.chars().take(SURROUNDINGS).collect());
                quote.selector.get_or_insert_with(Selector::default).suffix =
                    suffix.unwrap_or_default();
            }
            Field::Outlet if source.publication.is_none() => {
                source.publication = reader.text(column)
            }
            Field::Author if source.author.is_none() => source.author = reader.text(column),
            Field::ArticleUrl if source.url.is_none() => source.url = reader.url(column),
            Field::Published if source.published.is_none() => source.published = reader.day(column),
            _ => {}
        }
    }
}

/// The day of a row, if it has one; nothing is reported.
pub(super) fn day_of(plan: &Plan, row: &Row) -> Option<Date> {
    let column = plan.column(Field::Said)?;
    date::day(row.cell(column).first()?, plan.order).ok()
}

fn last_characters(text: &str) -> String {
    let start = text.char_indices().rev().nth(SURROUNDINGS - 1).map_or(0, |(at, _)| at);
    text[start..].to_owned()
}
