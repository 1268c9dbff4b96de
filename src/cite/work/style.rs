//! The styles of citations.

/// How a work is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Publication Manual of the American Psychological Association, 7th edition.
    Apa,
    /// MLA Handbook, 9th edition.
    Mla,
    /// The Chicago Manual of Style, 17th edition: notes and bibliography.
    ChicagoNotes,
    /// The Chicago Manual of Style, 17th edition: author and date.
    ChicagoAuthorDate,
    /// Cite Them Right, 12th edition.
    Harvard,
    /// China's national standard of 2015, with numbers.
    Gb7714,
    /// A BibTeX entry.
    Bibtex,
    /// A record of Research Information Systems, which reference managers read.
    Ris,
    /// An item of the Citation Style Language, as JSON.
    CslJson,
}

impl Style {
    /// Every style.
    pub const ALL: [Self; 9] = [
        Self::Apa,
        Self::Mla,
        Self::ChicagoNotes,
        Self::ChicagoAuthorDate,
        Self::Harvard,
        Self::Gb7714,
        Self::Bibtex,
        Self::Ris,
        Self::CslJson,
    ];

    /// The name for machines.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Apa => "apa",
            Self::Mla => "mla",
            Self::ChicagoNotes => "chicago-notes",
            Self::ChicagoAuthorDate => "chicago-author-date",
            Self::Harvard => "harvard",
            Self::Gb7714 => "gb7714",
            Self::Bibtex => "bibtex",
            Self::Ris => "ris",
            Self::CslJson => "csl-json",
        }
    }

    /// What the names of files end in that have an entry of it; of the styles for people, of
    /// text.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Bibtex => "bib",
            Self::Ris => "ris",
            Self::CslJson => "json",
            _ => "txt",
        }
    }

    /// The style of that [`id`](Self::id).
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.id() == id)
    }
}
