//! The closed lists of the data format, each with its name in the data. What readers
//! call them belongs to `words`.

use serde::{Deserialize, Serialize};

/// How the article gives somebody's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum QuoteKind {
    /// A whole utterance in quotation marks.
    Direct,
    /// A few words in quotation marks inside the reporter's sentence.
    Partial,
    /// Reported without quotation marks; the text is a summary.
    Indirect,
}

impl QuoteKind {
    /// Every kind, in the order in which readers see them.
    pub const ALL: [Self; 3] = [Self::Direct, Self::Partial, Self::Indirect];

    /// The name in article data and in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Partial => "partial",
            Self::Indirect => "indirect",
        }
    }

    /// The kind of that [`id`](Self::id).
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// What sort of speaker somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum SpeakerKind {
    /// One named person.
    Person,
    /// One person whom the article does not name.
    Anonymous,
    /// A company, office, newspaper or blog that speaks as one.
    Organisation,
    /// Several people who are quoted together.
    Group,
}

impl SpeakerKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Person, Self::Anonymous, Self::Organisation, Self::Group];

    /// The name in article data.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Anonymous => "anonymous",
            Self::Organisation => "organisation",
            Self::Group => "group",
        }
    }

    /// The kind of that [`id`](Self::id).
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}
