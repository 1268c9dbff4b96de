//! The order of voices.

use serde::{Deserialize, Serialize};

/// The orders of voices. Equal ones stand as they first speak. As a value between page and
/// worker, its [`id`](Self::id).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum VoiceOrder {
    /// The most quoted words first.
    #[default]
    Share,
    /// The order in which they first speak in the article, or in the articles.
    Article,
    /// By the folded name.
    Name,
}

impl VoiceOrder {
    /// Every order, as readers see them.
    pub const ALL: [Self; 3] = [Self::Share, Self::Article, Self::Name];

    /// The name in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Share => "share",
            Self::Article => "article",
            Self::Name => "name",
        }
    }

    /// The order of that [`id`](Self::id).
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.id() == id)
    }
}
