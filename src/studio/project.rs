//! What a project is: serde values, of which a file of it is made.

use std::ops::Range;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::shared;
use crate::model::{Date, FacetOf, FacetValues, Lang, Original, QuoteKind, Selector, SpeakerKind};

/// The name of the speaker of quotes for which nobody is named.
pub(super) const NOT_STATED: &str = "Not stated";

/// The name of a quote, a speaker or a theme inside of a project. No two share one.
pub type Key = u32;

/// A text and what is said of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Project {
    /// The article as plain text, cleaned. Paragraphs are its lines.
    #[serde(serialize_with = "shared::serialize", deserialize_with = "shared::text")]
    pub text: Rc<str>,
    /// Whether the text is the quotes of a table, a line for each, and no article.
    #[serde(default)]
    pub is_table: bool,
    /// What the explorer says of the article.
    #[serde(with = "shared")]
    pub about: Rc<About>,
    /// In the order of their first quotes; those that were added come last.
    #[serde(with = "shared")]
    pub speakers: Rc<Vec<Speaker>>,
    /// In the order of the text.
    #[serde(with = "shared::list")]
    pub quotes: Vec<Rc<Quote>>,
    /// Those that the author has named.
    #[serde(with = "shared")]
    pub themes: Rc<Vec<Theme>>,
    /// Phrases that may name a theme, from which the author may choose.
    #[serde(with = "shared")]
    pub proposals: Rc<Vec<Proposal>>,
    /// The author's own facets.
    #[serde(with = "shared")]
    pub facets: Rc<Vec<FacetDeclaration>>,
    /// The next key that nothing has.
    pub next_key: Key,
}

/// What the explorer says of the article, as the author writes it. What is wrong in it is
/// not in the article's data, and is told beside its field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The headline.
    pub title: String,
    /// A language tag.
    pub lang: String,
    /// Where the article stands.
    pub url: String,
    /// The newspaper or site.
    pub publication: String,
    /// Who wrote it.
    pub author: String,
    /// The day, as `2026-11-29`.
    pub published: String,
}

/// Whether a person has confirmed a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// The machine proposes it, and nobody has looked at it.
    Proposed,
    /// A person says that it is right.
    Confirmed,
    /// A person says that it is none.
    Dropped,
}

/// A quote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    /// Its name in the project.
    pub key: Key,
    /// Whether a person has confirmed it.
    pub status: Status,
    /// The quoted words in bytes of the text: in order, apart from each other, none empty,
    /// each within a paragraph.
    pub pieces: Vec<Range<usize>>,
    /// Direct, partial or indirect.
    pub kind: QuoteKind,
    /// The key of who said it; `None` where the article does not say.
    pub speaker: Option<Key>,
    /// The name of where it was said; empty where the article does not say.
    pub platform: String,
    /// The keys of themes, ascending.
    pub themes: Vec<Key>,
    /// What it has in the author's own facets.
    #[serde(default)]
    pub facets: FacetValues,
    /// A sentence of context for readers; may be empty.
    pub context: String,
    /// 0 to 100: how likely the machine found the quote and its speaker right. 100 for a
    /// quote that a person added.
    pub confidence: u8,
    /// The ids of the reasons for that, the strongest first ([`crate::extract::Reason`]).
    pub reasons: Vec<String>,
    /// What a table says of it beside that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given: Option<Given>,
}

/// What a table says of a quote, and the studio leaves as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// The id that the table has for it.
    pub id: Option<String>,
    /// The paragraph of its article.
    pub paragraph: Option<u32>,
    /// What stands around the words in their article.
    pub selector: Option<Selector>,
    /// The language of the words, where it is not the others'.
    pub lang: Option<Lang>,
    /// The words before they were translated.
    pub original: Option<Original>,
    /// The day on which it was said.
    pub said: Option<Date>,
    /// The address of the page on which it stands.
    pub url: Option<String>,
    /// `false` where a machine named the speaker.
    pub reviewed: Option<bool>,
    /// The words. What stands around them is said of these, not of others.
    pub text: String,
}

impl Quote {
    /// Whether it becomes part of the article.
    pub fn is_live(&self) -> bool {
        self.status != Status::Dropped
    }

    /// From its first word to its last one, in bytes of the text.
    pub fn range(&self) -> Range<usize> {
        let start = self.pieces.first().map_or(0, |piece| piece.start);
        start..self.pieces.last().map_or(0, |piece| piece.end)
    }
}

/// A speaker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Speaker {
    /// Its name in the project.
    pub key: Key,
    /// The name that readers see. No two speakers share one.
    pub name: String,
    /// The role; may be empty.
    pub role: String,
    /// Person, anonymous, organisation or group.
    pub kind: SpeakerKind,
    /// What the speaker has in the author's own facets.
    #[serde(default)]
    pub facets: FacetValues,
    /// An address that identifies the speaker.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub same_as: Option<String>,
}

/// A theme that the author has named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Theme {
    /// Its name in the project.
    pub key: Key,
    /// The name that readers see. No two themes share one.
    pub name: String,
}

/// A phrase that may name a theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The phrase, as the text has it.
    pub phrase: String,
    /// The keys of the quotes that have it.
    pub quotes: Vec<Key>,
}

/// A facet that the author declares.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetDeclaration {
    /// Its id in the article's data.
    pub id: String,
    /// The name that readers see.
    pub name: String,
    /// Whose property it is.
    pub of: FacetOf,
}

impl Project {
    /// The quote of a key.
    pub fn quote(&self, key: Key) -> Option<&Quote> {
        self.quotes.iter().find(|quote| quote.key == key).map(|quote| &**quote)
    }

    /// The speaker of a key.
    pub fn speaker(&self, key: Key) -> Option<&Speaker> {
        self.speakers.iter().find(|speaker| speaker.key == key)
    }

    /// The name of a quote's speaker; empty where the article does not say.
    pub fn speaker_name(&self, quote: &Quote) -> &str {
        quote.speaker.and_then(|key| self.speaker(key)).map_or("", |speaker| &speaker.name)
    }

    /// The words of a quote, its pieces with a blank between them.
    pub fn words(&self, quote: &Quote) -> String {
        let pieces = quote.pieces.iter().map(|piece| &self.text[piece.clone()]);
        pieces.collect::<Vec<_>>().join(" ")
    }

    /// How many quotes were confirmed or dropped, of how many.
    pub fn progress(&self) -> (usize, usize) {
        let is_checked = |quote: &&Rc<Quote>| quote.status != Status::Proposed;
        (self.quotes.iter().filter(is_checked).count(), self.quotes.len())
    }

    /// Every platform that quotes have, in the order of the text.
    pub fn platforms(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for quote in self.quotes.iter().filter(|quote| quote.is_live()) {
            if !quote.platform.is_empty() && !names.contains(&&*quote.platform) {
                names.push(&quote.platform);
            }
        }
        names
    }
}
