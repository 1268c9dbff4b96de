//! The article as everything else sees it: checked, resolved, immutable.
//!
//! A quote points to its speaker, platform and themes by position, so that
//! nothing downstream looks up a name. [`data`] has the same with the names that the
//! format has, as a browser or serde reads it. How an author's file is read, with the
//! place and the mend of every problem, belongs to the `article` room; what a visitor
//! asks of an article belongs to `query`.
//!
//! Imports nothing of the house.

use std::ops::Range;

use serde::{Deserialize, Serialize};

mod correction;
pub mod data;
mod date;
mod facet;
mod id;
mod kind;
mod lang;
mod percent;
mod place;
mod subset;
mod url;

pub use correction::{Correction, CorrectionKind};
pub use date::Date;
pub use facet::{
    Facet, FacetCodes, FacetOf, FacetValues, MOST_OWN_FACETS, OwnFacet, add_corrected_facet,
    facet_codes_of_quote, facet_id_fault, facet_value_fault,
};
pub use id::{Positions, file_path, ids_before_tail, is_id, is_reserved_id};
pub use kind::{QuoteKind, SpeakerKind};
pub use lang::Lang;
pub use percent::percent_encode;
pub use place::{Places, Unit};
pub use url::fault as url_fault;

/// One article with everything that somebody says in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// What the article is called in file names and addresses.
    pub id: String,
    /// The language that the article is written in.
    pub lang: Lang,
    /// The headline.
    pub title: String,
    /// How many paragraphs the article has, where its author counted them.
    pub paragraphs: Option<u32>,
    /// Where the article was published, as far as that is known.
    pub source: Source,
    /// The facets that the author adds to the built-in ones, and that of corrections.
    pub own_facets: Vec<OwnFacet>,
    /// Everybody who says something, in the author's order.
    pub speakers: Vec<Speaker>,
    /// Where things were said, in the author's order.
    pub platforms: Vec<Platform>,
    /// What things were said about, in the author's order.
    pub themes: Vec<Theme>,
    /// The quotes in the article's order.
    pub quotes: Vec<Quote>,
}

/// Where an article was published. Every field is optional: what the author of
/// the data does not know is left out, never invented.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields))]
pub struct Source {
    /// An http(s) address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// An http(s) address of a copy of that page in an archive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archived: Option<String>,
    /// The newspaper, site or broadcaster.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publication: Option<String>,
    /// Who wrote the article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// When it was published: `2024-03-09`, `2024-03` or `2024`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub published: Option<Date>,
}

/// Somebody, or some body, that says something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields))]
pub struct Speaker {
    /// The name in addresses.
    pub id: String,
    /// The name for people.
    pub name: String,
    /// Who the speaker is, in a few words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Person, anonymous person, organisation or group.
    pub kind: SpeakerKind,
    /// An http(s) address that identifies the speaker (schema.org `sameAs`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub same_as: Option<String>,
    /// What the speaker has in declared facets.
    #[serde(default, skip_serializing_if = "FacetValues::is_empty")]
    #[cfg_attr(test, ts(as = "Option<_>"))]
    pub facets: FacetValues,
}

/// A place where something was said: a network, a paper, an interview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Platform {
    /// The name in addresses.
    pub id: String,
    /// The name for people.
    pub name: String,
    /// The position among the platforms of the whole article, from 0: what it
    /// is told by (its hue) stays where an explorer shows some of them alone.
    #[serde(skip)]
    pub number: u32,
}

/// A subject that several quotes share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields))]
pub struct Theme {
    /// The name in addresses.
    pub id: String,
    /// The name for people.
    pub name: String,
    /// One line on what belongs to the theme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
}

/// One utterance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The quote's permalink: its element's id and the URL's fragment.
    pub id: String,
    /// Position in [`Article::speakers`].
    pub speaker: u32,
    /// Position in [`Article::platforms`]; `None` where the article does not say.
    pub platform: Option<u32>,
    /// Positions in [`Article::themes`], ascending.
    pub themes: Vec<u32>,
    /// By position in [`Article::own_facets`], the codes of the values that the quote has,
    /// its speaker's included; ascending.
    pub facets: Vec<Vec<u32>>,
    /// Whole utterance, a few words, or a summary of reported speech.
    pub kind: QuoteKind,
    /// The paragraph of the article, from 1.
    pub paragraph: Option<u32>,
    /// The words without their outer quotation marks; for
    /// [`QuoteKind::Indirect`] a summary in the words of the data's author.
    pub text: String,
    /// The pieces of an utterance that the article interrupts; empty when it
    /// does not. Joined by single spaces they are `text`.
    pub parts: Vec<String>,
    /// One sentence on when and why it was said.
    pub context: Option<String>,
    /// What stands before and after the passage in the article (W3C
    /// `TextQuoteSelector`).
    pub selector: Option<Selector>,
    /// The language of `text`; the article's where the data does not say.
    pub lang: Lang,
    /// The words in the language that they were said in, before translation.
    pub original: Option<Original>,
    /// When it was said.
    pub said: Option<Date>,
    /// An http(s) address where it was said.
    pub url: Option<String>,
    /// An http(s) address of a copy of that page in an archive.
    pub archived: Option<String>,
    /// What was put right of it since it was published, the earliest first.
    pub corrections: Vec<Correction>,
    /// Whether a person confirmed it; `Some(false)` where a machine proposed it and nobody
    /// has looked, `None` where the data does not say.
    pub reviewed: Option<bool>,
}

/// The surroundings by which a passage is found again in the article
/// (<https://www.w3.org/TR/annotation-model/#text-quote-selector>).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields))]
pub struct Selector {
    /// The characters directly before the passage.
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub prefix: String,
    /// The characters directly after the passage.
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub suffix: String,
}

/// A quote in the language that it was said in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Original {
    /// The language of `text`.
    #[cfg_attr(test, ts(as = "String"))]
    pub lang: Lang,
    /// The words, without their outer quotation marks.
    pub text: String,
}

impl Source {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Article {
    /// The position of the quote that has this id.
    pub fn quote_by_id(&self, id: &str) -> Option<u32> {
        self.quotes.iter().position(|quote| quote.id == id).map(|at| at as u32)
    }

    /// The position of the quote that the text after an address's `#` leads to, whatever
    /// follows its id.
    pub fn quote_led_to(&self, text: &str) -> Option<u32> {
        id::ids_before_tail(text).find_map(|id| self.quote_by_id(id))
    }
}

impl Quote {
    /// The corrections that readers of its words hear of; none where these are retracted,
    /// since what is said of that stands in their place.
    pub fn notices(&self) -> &[Correction] {
        if self.is_retracted() { &[] } else { &self.corrections }
    }

    /// The kind by which it counts: what is said of words that are retracted is reported.
    pub fn counted_kind(&self) -> QuoteKind {
        if self.is_retracted() { QuoteKind::Indirect } else { self.kind }
    }

    /// Whether its words are not to be quoted any more.
    pub fn is_retracted(&self) -> bool {
        self.retraction().is_some()
    }

    /// The latest correction that takes its words back.
    pub fn retraction(&self) -> Option<&Correction> {
        self.corrections.iter().rfind(|it| it.kind == CorrectionKind::Retracted)
    }

    /// The pieces of `text` that stand in quotation marks of their own, as byte
    /// ranges. An interruption in the middle of a sentence leaves one piece; one
    /// between two sentences, the second of which begins with a capital, makes
    /// two, since the words do not run on.
    pub fn passages(&self) -> Vec<Range<usize>> {
        let mut passages: Vec<Range<usize>> = Vec::new();
        let mut at = 0;
        for part in &self.parts {
            let end = (at + part.len()).min(self.text.len());
            let begins = part.starts_with(|first: char| first.is_ascii_uppercase());
            match passages.last_mut() {
                Some(open) if !begins => open.end = end,
                _ => passages.push(at..end),
            }
            at = end + 1;
        }
        if passages.is_empty() {
            passages.push(0..self.text.len());
        }
        passages
    }
}
