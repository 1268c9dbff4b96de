//! Facets: the questions by which quotes are filtered, and their values.
//!
//! A value's position in [`Article::values`] is its *code*; the index counts
//! codes, the filter holds codes, and only addresses and labels hold names.

use super::{Article, Quote, QuoteKind};

/// A question that every quote answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Who said it: one value to a quote.
    Speaker,
    /// Where it was said: one value to a quote, "Not stated" included.
    Platform,
    /// What it is about: any number of values to a quote.
    Theme,
    /// How the article gives it: one value to a quote.
    Kind,
}

impl Facet {
    /// Every facet, in the order in which readers see them.
    pub const ALL: [Self; 4] = [Self::Speaker, Self::Platform, Self::Theme, Self::Kind];

    /// The name in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Speaker => "speaker",
            Self::Platform => "platform",
            Self::Theme => "theme",
            Self::Kind => "kind",
        }
    }

    /// The facet of that [`id`](Self::id).
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.id() == id)
    }
}

impl Article {
    /// The ids of a facet's values in addresses; a value's position is its code.
    /// Speakers, platforms and themes keep the author's order. Platforms end with
    /// one for "not stated", whose id is empty, where a quote needs it; kinds are
    /// always all three.
    pub fn values(&self, facet: Facet) -> Vec<&str> {
        match facet {
            Facet::Speaker => self.speakers.iter().map(|it| &*it.id).collect(),
            Facet::Theme => self.themes.iter().map(|it| &*it.id).collect(),
            Facet::Platform => {
                let silent = self.quotes.iter().any(|quote| quote.platform.is_none());
                self.platforms.iter().map(|it| &*it.id).chain(silent.then_some("")).collect()
            }
            Facet::Kind => QuoteKind::ALL.map(QuoteKind::id).into(),
        }
    }

    /// What the article calls a value; `None` for those that are the interface's
    /// to name: the kinds, and a platform that is not stated.
    pub fn value_name(&self, facet: Facet, code: u32) -> Option<&str> {
        let at = code as usize;
        match facet {
            Facet::Speaker => self.speakers.get(at).map(|it| &*it.name),
            Facet::Platform => self.platforms.get(at).map(|it| &*it.name),
            Facet::Theme => self.themes.get(at).map(|it| &*it.name),
            Facet::Kind => None,
        }
    }

    /// The codes that a quote has in a facet, ascending.
    pub fn codes(&self, quote: &Quote, facet: Facet) -> Vec<u32> {
        match facet {
            Facet::Speaker => vec![quote.speaker],
            Facet::Platform => vec![quote.platform.unwrap_or(self.platforms.len() as u32)],
            Facet::Theme => quote.themes.clone(),
            Facet::Kind => vec![quote.kind as u32],
        }
    }
}
