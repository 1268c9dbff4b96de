//! The order of quotes.

use serde::{Deserialize, Serialize};

/// The order in which matching quotes stand. As a value between page and worker, its
/// [`id`](Self::id).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Sort {
    /// Article by article, as these have them.
    #[default]
    Article,
    /// The latest first.
    Date,
    /// By the speaker's name.
    Speaker,
    /// By platform, "Not stated" last.
    Platform,
    /// The longest first.
    Length,
    /// What matches a search best first.
    Relevance,
}

impl Sort {
    /// The orders of an article, as readers see them.
    pub const ARTICLE: [Self; 4] = [Self::Article, Self::Speaker, Self::Platform, Self::Length];

    /// Every order, as readers of an archive see them.
    pub const ALL: [Self; 6] =
        [Self::Article, Self::Date, Self::Speaker, Self::Platform, Self::Length, Self::Relevance];

    /// The name in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Date => "date",
            Self::Speaker => "speaker",
            Self::Platform => "platform",
            Self::Length => "length",
            Self::Relevance => "relevance",
        }
    }

    /// The order of that [`id`](Self::id).
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.id() == id)
    }
}
