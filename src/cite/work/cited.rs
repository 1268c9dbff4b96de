//! Works that are cited, and what they quote.

use super::names::{Name, names};
use super::title;
use crate::cite;
use crate::model::{Article, Date, Quote, QuoteKind};

/// What stands for the authors that the entry before has too.
pub(super) const REPEATED: &str = "———";

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

    /// The authors as a citation in the text names them: by their family names, and the first
    /// one by more where another work of the list has one of that family name.
    pub(super) fn short_names(&self) -> Vec<String> {
        let name = |(at, name): (usize, &Name)| match self.among.given {
            Given::Initials if at == 0 => name.with_initials(),
            Given::Full if at == 0 => name.spoken(),
            _ => name.family(),
        };
        self.authors.iter().enumerate().map(name).collect()
    }

    /// The year, with its letter; where there is none, `none`, and `between` before its letter.
    pub(super) fn year(&self, none: &str, between: &str) -> String {
        let letters = &self.among.letters;
        match self.issued {
            Some(issued) => format!("{}{letters}", issued.year),
            None if letters.is_empty() => none.to_owned(),
            None => [none, between, letters].concat(),
        }
    }

    /// A title in title case, where the work is in English.
    pub(super) fn in_title_case(&self, title: &str) -> String {
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
    pub(super) fn via(&self, quoted: &str, reported: &str) -> String {
        let how = if self.kind == QuoteKind::Indirect { reported } else { quoted };
        let translated = if self.is_translated { " in translation" } else { "" };
        format!("{how}{translated} in ")
    }

    /// Who is quoted and how, for programs, none of which has a field for that.
    pub(super) fn note(&self) -> String {
        let how = match self.kind {
            QuoteKind::Indirect => "Reported",
            QuoteKind::Direct | QuoteKind::Partial => "Quoted",
        };
        let translated = if self.is_translated { " in translation" } else { "" };
        format!("{how}{translated}: {}: {}", self.speaker, self.words)
    }
}
