//! What quotes of a collection are filtered by.

use serde::{Deserialize, Serialize};

/// What quotes are filtered by, in the order in which readers see it. As a value between
/// page and worker, its [`id`](Self::id).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Column {
    /// Who said it.
    Speaker,
    /// In which article it stands.
    Article,
    /// Where it was said.
    Platform,
    /// What it is about.
    Theme,
    /// How the article gives it.
    Kind,
}

impl Column {
    /// Every column.
    pub const ALL: [Self; 5] =
        [Self::Speaker, Self::Article, Self::Platform, Self::Theme, Self::Kind];

    /// The name in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Speaker => "speaker",
            Self::Article => "article",
            Self::Platform => "platform",
            Self::Theme => "theme",
            Self::Kind => "kind",
        }
    }

    /// The column of that [`id`](Self::id).
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.id() == id)
    }
}
