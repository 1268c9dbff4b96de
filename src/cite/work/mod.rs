//! Quotes as a list of works cites them: who is quoted, "quoted in", and the article.
//!
//! The styles are those of the CSL project's style sheets of the same names
//! (<https://github.com/citation-style-language/styles>), whose output for the same works
//! `tests/vectors/citations.mjs` holds against `tests/vectors/citations.json`. They are
//! written here anew, since of all that CSL can describe an article takes little, and since
//! the style sheets are under a licence (CC BY-SA) that asks more than Pullquote's. With the
//! same sheets, hayagriva (0.10.1) writes 158 of 306 entries of these vectors as citeproc-js
//! does: of names such as “DeepSeek” in titles it keeps the first capital alone.
//!
//! Not in the app: a browser that needs it loads it on demand.
//!
//! Imports `model`, `page` and `text`.

mod apa;
mod bibtex;
mod chicago;
mod csl;
mod dated;
mod entries;
mod gb7714;
mod harvard;
mod list;
mod mla;
mod names;
mod rich;
mod ris;
mod title;

use crate::cite;
use crate::model::{Article, Date, Quote, QuoteKind};

pub use entries::Entries;
pub use list::{List, Listed};
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

    /// Whether programs read it; otherwise people do.
    pub fn is_for_programs(self) -> bool {
        matches!(self.writes(), Writes::Entry(_))
    }

    /// The style of that [`id`](Self::id).
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.id() == id)
    }
}

/// What stands for the authors that the entry before has too.
const REPEATED: &str = "———";

/// How works are written in a style.
enum Writes {
    /// For people.
    Printed {
        /// What stands where the words are quoted: in parentheses, a note, or before a number.
        in_text: fn(&Work, &Quoted) -> Rich,
        /// The entry of the list of works.
        reference: fn(&Work) -> Rich,
    },
    /// For programs: an entry with notes on what is quoted.
    Entry(fn(&Work, &[String]) -> String),
}

impl Style {
    fn writes(self) -> Writes {
        match self {
            Self::Apa => Writes::Printed { in_text: apa::in_text, reference: apa::reference },
            Self::Mla => Writes::Printed { in_text: mla::in_text, reference: mla::reference },
            Self::ChicagoNotes => {
                Writes::Printed { in_text: chicago::note, reference: chicago::entry }
            }
            Self::ChicagoAuthorDate => {
                Writes::Printed { in_text: chicago::in_text, reference: chicago::dated_entry }
            }
            Self::Harvard => {
                Writes::Printed { in_text: harvard::in_text, reference: harvard::reference }
            }
            Self::Gb7714 => {
                Writes::Printed { in_text: gb7714::in_text, reference: gb7714::reference }
            }
            Self::Bibtex => Writes::Entry(bibtex::entry),
            Self::Ris => Writes::Entry(ris::record),
            Self::CslJson => Writes::Entry(csl::item),
        }
    }
}

/// An article as a work that is cited.
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
    /// What tells it from the other works of its list.
    pub among: Among,
}

/// What tells a work from the others of its list; for a work that stands alone, the default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Among {
    /// How many works are cited before it.
    pub before: usize,
    /// What follows the year: `a` for the first work of an author in a year; mostly empty.
    pub letters: String,
    /// What a citation in the text has of the given names of the first author.
    pub given: Given,
    /// Whether all authors are named, however many.
    pub has_all: bool,
    /// How much a citation in the text has beside the authors: nothing, the title, also the
    /// publication, also the date.
    pub adds: usize,
    /// Whether the entry before it in the list has the same authors.
    pub is_repeated: bool,
    /// Whether an earlier note names it in full.
    pub is_noted: bool,
}

/// What is said of the given names of an author, who is else named by the family name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Given {
    /// Nothing.
    #[default]
    Left,
    /// Their initials.
    Initials,
    /// All of them.
    Full,
}

/// Words that an article quotes, and who said them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// Who is quoted, as readers know them.
    pub speaker: String,
    /// How the article gives their words.
    pub kind: QuoteKind,
    /// Whether it gives them in translation.
    pub is_translated: bool,
    /// In which of the article's paragraphs they stand, from 1, where that is to be said: of
    /// reported speech it is not.
    pub paragraph: Option<u32>,
    /// The words, as they are set.
    pub words: String,
}

impl Work {
    /// An article, seen on a day, where that is to be said.
    pub fn new(article: &Article, accessed: Option<Date>) -> Self {
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
            among: Among::default(),
        }
    }

    /// The work in a style, for words that it quotes.
    pub fn cite(&self, quoted: &Quoted, style: Style) -> Citation {
        match style.writes() {
            Writes::Printed { in_text, reference } => {
                Citation::Printed { in_text: in_text(self, quoted), reference: reference(self) }
            }
            Writes::Entry(_) => {
                let mut entries = Entries::new(style);
                let entry = entries.entry(self, std::slice::from_ref(quoted));
                Citation::Entry(entry + entries.end())
            }
        }
    }

    /// The authors as a citation in the text names them: by their family names, and the first
    /// one by more where another work of the list has one of that family name.
    fn short_names(&self) -> Vec<String> {
        let name = |(at, name): (usize, &Name)| match self.among.given {
            Given::Initials if at == 0 => name.with_initials(),
            Given::Full if at == 0 => name.spoken(),
            _ => name.family(),
        };
        self.authors.iter().enumerate().map(name).collect()
    }

    /// The year, with its letter; where there is none, `none`, and `between` before its letter.
    fn year(&self, none: &str, between: &str) -> String {
        let letters = &self.among.letters;
        match self.issued {
            Some(issued) => format!("{}{letters}", issued.year),
            None if letters.is_empty() => none.to_owned(),
            None => [none, between, letters].concat(),
        }
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

impl Quoted {
    /// A quote of an article.
    pub fn new(article: &Article, quote: &Quote) -> Self {
        Self {
            speaker: article.speakers[quote.speaker as usize].name.clone(),
            kind: quote.kind,
            is_translated: quote.original.is_some(),
            paragraph: quote.paragraph.filter(|_| quote.counted_kind() != QuoteKind::Indirect),
            words: cite::marked(quote),
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
