//! The formats of exports.

use crate::cite::work::Style;

/// What an export is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Article data in the format `pullquote/1`, one article a line.
    Json,
    /// A table with a row for each quote (RFC 4180).
    Csv,
    /// CommonMark.
    Markdown,
    /// Text without any markup.
    Text,
    /// A page of its own.
    Html,
    /// W3C Web Annotations (<https://www.w3.org/TR/annotation-model/>).
    Annotations,
    /// The works that the quotes are quoted in.
    Works(Style),
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 15] = [
        Self::Json,
        Self::Csv,
        Self::Markdown,
        Self::Text,
        Self::Html,
        Self::Annotations,
        Self::Works(Style::Apa),
        Self::Works(Style::Mla),
        Self::Works(Style::ChicagoNotes),
        Self::Works(Style::ChicagoAuthorDate),
        Self::Works(Style::Harvard),
        Self::Works(Style::Gb7714),
        Self::Works(Style::Bibtex),
        Self::Works(Style::Ris),
        Self::Works(Style::CslJson),
    ];

    /// The name for machines.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Markdown => "markdown",
            Self::Text => "text",
            Self::Html => "html",
            Self::Annotations => "annotations",
            Self::Works(style) => style.id(),
        }
    }

    /// The format of that [`id`](Self::id).
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.id() == id)
    }

    /// The media type (<https://www.iana.org/assignments/media-types>).
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Csv => "text/csv",
            Self::Markdown => "text/markdown",
            Self::Text => "text/plain",
            Self::Html => "text/html",
            Self::Annotations => {
                "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\""
            }
            Self::Works(Style::Bibtex) => "application/x-bibtex",
            Self::Works(Style::Ris) => "application/x-research-info-systems",
            Self::Works(Style::CslJson) => "application/vnd.citationstyles.csl+json",
            Self::Works(_) => "text/plain",
        }
    }

    /// Whether it is a list of works, in which nothing stands of words that are retracted.
    pub const fn is_list(self) -> bool {
        matches!(self, Self::Works(_))
    }

    /// What the names of its files end in.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Markdown => "md",
            Self::Text => "txt",
            Self::Html => "html",
            Self::Annotations => "jsonld",
            Self::Works(style) => style.extension(),
        }
    }
}

/// What the names of exports of a collection end in: its data is lines, an article each.
pub const fn extension_of_collection(format: Format) -> &'static str {
    match format {
        Format::Json => "jsonl",
        _ => format.extension(),
    }
}
