//! Quotes as a list of works cites them: who is quoted, "quoted in", and the article.
//!
//! The styles are those of the CSL project's style sheets of the same names
//! (<https://github.com/citation-style-language/styles>), whose output for the same works
//! `tests/vectors/citations.mjs` holds against `tests/vectors/citations.json`. They are
//! written here anew, since of all that CSL can describe an article takes little, and since
//! the style sheets are under a licence (CC BY-SA) that asks more than Pullquote's.
//!
//! Not in the app: a browser that needs it loads it on demand.
//!
//! Imports `model` and `page`.

mod apa;
mod bibtex;
mod chicago;
mod csl;
mod dated;
mod gb7714;
mod harvard;
mod mla;
mod names;
mod rich;
mod ris;
mod title;

use crate::cite;
use crate::model::{Article, Date, Quote, QuoteKind};

pub use names::{Name, Person, names};
pub use rich::Rich;

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

/// An article as a work that is cited, and who is quoted in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// What programs know the entry by.
    pub id: String,
    /// The BCP 47 tag of the language that the article is written in.
    pub lang: String,
    /// Who wrote it; none where that is not known.
    pub authors: Vec<Name>,
    /// The headline.
    pub title: String,
    /// The newspaper, site or broadcaster.
    pub publication: Option<String>,
    /// When it was published.
    pub issued: Option<Date>,
    /// Where it can be read.
    pub url: Option<String>,
    /// Where an archive has a copy of it; styles for people say so only where `url` is `None`.
    pub archived: Option<String>,
    /// When the reader saw it there, where that is to be said.
    pub accessed: Option<Date>,
    /// Who is quoted, as readers know them.
    pub speaker: String,
    /// How the article gives their words.
    pub kind: QuoteKind,
    /// Whether it gives them in translation.
    pub is_translated: bool,
    /// The words.
    pub words: String,
}

impl Work {
    /// A quote of an article, seen on a day, where that is to be said.
    pub fn new(article: &Article, quote: &Quote, accessed: Option<Date>) -> Self {
        let source = &article.source;
        Self {
            id: article.id.clone(),
            lang: article.lang.to_string(),
            authors: source.author.as_deref().map(names).unwrap_or_default(),
            title: article.title.clone(),
            publication: source.publication.clone(),
            issued: source.published,
            url: source.url.clone().or_else(|| source.archived.clone()),
            archived: source.archived.clone(),
            accessed,
            speaker: article.speakers[quote.speaker as usize].name.clone(),
            kind: quote.kind,
            is_translated: quote.original.is_some(),
            // Words between which the article has others stand in marks of their own.
            words: if quote.passages().len() > 1 {
                cite::marked(quote)
            } else {
                quote.text.clone()
            },
        }
    }

    /// The work in a style.
    pub fn cite(&self, style: Style) -> Citation {
        match style {
            Style::Apa => apa::cite(self),
            Style::Mla => mla::cite(self),
            Style::ChicagoNotes => chicago::notes(self),
            Style::ChicagoAuthorDate => chicago::author_date(self),
            Style::Harvard => harvard::cite(self),
            Style::Gb7714 => gb7714::cite(self),
            Style::Bibtex => Citation::Entry(bibtex::entry(self)),
            Style::Ris => Citation::Entry(ris::record(self)),
            Style::CslJson => Citation::Entry(csl::item(self)),
        }
    }

    /// How the words come from their speaker: by these two words of a style, for quoted and
    /// for reported speech, and whether in translation.
    fn via(&self, quoted: &str, reported: &str) -> String {
        let how = if self.kind == QuoteKind::Indirect { reported } else { quoted };
        let translated = if self.is_translated { " in translation" } else { "" };
        format!("{how}{translated} in ")
    }

    /// Who is quoted and how, for programs, none of which has a field for that.
    fn note(&self) -> String {
        let how = match self.kind {
            QuoteKind::Indirect => "Reported",
            QuoteKind::Direct | QuoteKind::Partial => "Quoted",
        };
        let translated = if self.is_translated { " in translation" } else { "" };
        format!("{how}{translated}: {}: {}", self.speaker, self.words)
    }

    /// A title in title case, where the work is in English.
    fn in_title_case(&self, title: &str) -> String {
        let language = self.lang.split('-').next().unwrap_or_default();
        match language.eq_ignore_ascii_case("en") {
            true => title::title_case(title),
            false => title.to_owned(),
        }
    }
}

/// A work in a style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Citation {
    /// For people: what stands in the text, or in a note, and the entry of the list of works.
    Printed {
        /// In parentheses, a note, or before a number.
        in_text: Rich,
        /// The entry.
        reference: Rich,
    },
    /// For programs: whole lines.
    Entry(String),
}
