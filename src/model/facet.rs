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

    /// The name for readers.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Speaker => "Speaker",
            Self::Platform => "Platform",
            Self::Theme => "Theme",
            Self::Kind => "Kind",
        }
    }

    /// The facet of that [`id`](Self::id).
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.id() == id)
    }
}

/// One value of a facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FacetValue<'a> {
    /// The name in addresses; empty for "Not stated".
    pub id: &'a str,
    /// The name for readers.
    pub name: &'a str,
}

/// What a quote's platform is called when the article does not name one.
pub(crate) const NOT_STATED: &str = "Not stated";

impl Article {
    /// The values of a facet; a value's position is its code. Speakers,
    /// platforms and themes keep the author's order. Platforms end with
    /// "Not stated" where a quote needs it; kinds are always all three.
    pub fn values(&self, facet: Facet) -> Vec<FacetValue<'_>> {
        match facet {
            Facet::Speaker => {
                self.speakers.iter().map(|it| FacetValue { id: &it.id, name: &it.name }).collect()
            }
            Facet::Theme => {
                self.themes.iter().map(|it| FacetValue { id: &it.id, name: &it.name }).collect()
            }
            Facet::Platform => {
                let stated =
                    self.platforms.iter().map(|it| FacetValue { id: &it.id, name: &it.name });
                let silent = self.quotes.iter().any(|quote| quote.platform.is_none());
                stated.chain(silent.then_some(FacetValue { id: "", name: NOT_STATED })).collect()
            }
            Facet::Kind => QuoteKind::ALL
                .into_iter()
                .map(|kind| FacetValue { id: kind.id(), name: kind.label() })
                .collect(),
        }
    }

    /// The name of a quote's platform for readers.
    pub fn platform_name(&self, quote: &Quote) -> &str {
        quote.platform.map_or(NOT_STATED, |platform| &self.platforms[platform as usize].name)
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
