//! As what quotes are seen.

/// As what the matching quotes are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The strip, the filters and the list.
    #[default]
    Quotes,
    /// The speakers, each with what they have of the article's words.
    Voices,
    /// Two facets against each other.
    Map,
    /// The strip alone, with the quote that is stood at.
    Strip,
}

impl View {
    /// Every view.
    const ALL: [Self; 4] = [Self::Quotes, Self::Voices, Self::Map, Self::Strip];

    /// Those between which readers choose.
    pub const CHOICES: [Self; 3] = [Self::Quotes, Self::Voices, Self::Map];

    /// The name in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Quotes => "quotes",
            Self::Voices => "voices",
            Self::Map => "map",
            Self::Strip => "strip",
        }
    }

    /// The view of that [`id`](Self::id).
    pub(super) fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.id() == id)
    }

    /// Whether it is of the app's second part, which is loaded when one of its
    /// views is first asked for.
    pub const fn is_later(self) -> bool {
        matches!(self, Self::Voices | Self::Map)
    }
}
