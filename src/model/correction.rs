//! What was put right of a quote after it was published.

use serde::{Deserialize, Serialize};

use super::Date;

/// A change that readers who knew the quote before are to hear of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields))]
pub struct Correction {
    /// What happened.
    pub kind: CorrectionKind,
    /// When, such as `2024-03-10`.
    #[cfg_attr(test, ts(as = "String"))]
    pub date: Date,
    /// Why, in a sentence of the publisher's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// What stood there before: the words, or who was said to say them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
}

/// What happens to quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum CorrectionKind {
    /// The words are others.
    Edited,
    /// The words are not to be quoted any more.
    Retracted,
    /// Somebody else said them.
    Attribution,
}

impl CorrectionKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Edited, Self::Retracted, Self::Attribution];

    /// The name in article data.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Edited => "edited",
            Self::Retracted => "retracted",
            Self::Attribution => "attribution",
        }
    }
}
