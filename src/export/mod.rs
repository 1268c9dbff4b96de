//! Articles, or the quotes of them that a filter leaves, in formats that other programs
//! read.
//!
//! An [`Exporter`] takes one article after the other and writes each at once, so that a
//! million quotes need the memory of one article. Which quotes a filter leaves is asked of
//! `memory` or `packed` by whoever exports, and kept by [`Article::with_quotes`]. How a work is
//! cited belongs to `cite`; fields that an article's author added to the data are not
//! exported, as nobody but `pullquote unpack` knows of them.
//!
//! Imports `model`, `article`, `cite`, `query`, `packed`, `page` and `i18n`.

mod annotations;
mod csv;
mod html;
mod json;
mod markdown;
mod packed;
mod position;
mod text;
mod works;

pub use packed::article_of_pack;

use std::io::{self, Write};

use crate::cite;
use crate::cite::work::{Entries, Style};
use crate::i18n::{Messages, words};
use crate::model::{Article, Date, Quote};
use crate::query::Language;

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

/// What an export has beside the articles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Whether a table begins with a byte order mark, by which Excel knows UTF-8.
    pub byte_order_mark: bool,
    /// The address of the explorer, to which quotes are linked; otherwise they are linked to
    /// their passage in the article.
    pub explorer: Option<String>,
    /// Whether that explorer is one of many articles.
    pub is_collection: bool,
    /// The ids of the facets that articles declare, for each of which a table has a column.
    pub own_facets: Vec<String>,
    /// The article's own text, in which annotations give the positions of quotes.
    pub source: Option<String>,
    /// The day on which the articles were read, where a list of works is to say so.
    pub accessed: Option<Date>,
    /// Whether a list of works for people is a page, which has the italics that text lacks.
    pub is_html: bool,
}

/// A format on its way into a file.
trait Document {
    /// What comes before all articles.
    fn begin(&mut self, _out: &mut dyn Write, _options: &Options) -> io::Result<()> {
        Ok(())
    }

    /// An article, whose quotes are all exported.
    fn article(
        &mut self,
        out: &mut dyn Write,
        article: &Article,
        options: &Options,
    ) -> io::Result<()>;

    /// What comes after all articles.
    fn end(&mut self, _out: &mut dyn Write, _options: &Options) -> io::Result<()> {
        Ok(())
    }
}

/// Writes articles in one format.
pub struct Exporter<W: Write> {
    out: W,
    document: Box<dyn Document>,
    options: Options,
    format: Format,
    /// Whether a quote came whose words are not retracted.
    has_words: bool,
}

impl<W: Write> Exporter<W> {
    /// Begins an export.
    ///
    /// # Errors
    /// When `out` cannot be written; so for the methods below.
    pub fn new(mut out: W, format: Format, options: Options) -> io::Result<Self> {
        let mut document: Box<dyn Document> = match format {
            Format::Json => Box::new(json::Json),
            Format::Csv => Box::new(csv::Csv),
            Format::Markdown => Box::new(markdown::Markdown::default()),
            Format::Text => Box::new(text::Text::default()),
            Format::Html => Box::new(html::Html::default()),
            Format::Annotations => Box::new(annotations::Annotations::default()),
            Format::Works(style) if style.is_for_programs() => Box::new(Entries::new(style)),
            Format::Works(style) => Box::new(works::Works::new(style)),
        };
        document.begin(&mut out, &options)?;
        Ok(Self { out, document, options, format, has_words: false })
    }

    /// Writes all quotes of an article. For people, a note stands in the place of words that
    /// are retracted; article data keeps them, with the correction that says so.
    pub fn article(&mut self, article: &Article) -> io::Result<()> {
        self.has_words |= has_words(article);
        let Self { out, document, options, format, .. } = self;
        if *format == Format::Json || !article.quotes.iter().any(Quote::is_retracted) {
            return document.article(out, article, options);
        }
        document.article(out, &as_shown(article), options)
    }

    /// Whether nothing can be cited of a list of works: all words that came are retracted.
    pub fn is_empty_list(&self) -> bool {
        self.format.is_list() && !self.has_words
    }

    /// What it is written to.
    pub fn out(&mut self) -> &mut W {
        &mut self.out
    }

    /// Ends the export, and gives back what it was written to.
    pub fn finish(mut self) -> io::Result<W> {
        self.document.end(&mut self.out, &self.options)?;
        self.out.flush()?;
        Ok(self.out)
    }
}

/// One article in a format, whole, with the facets that it declares.
pub fn whole(article: &Article, format: Format, options: &Options) -> Vec<u8> {
    let export = || {
        let options = Options { own_facets: article.declared_facet_ids(), ..options.clone() };
        let mut exporter = Exporter::new(Vec::new(), format, options)?;
        exporter.article(article)?;
        exporter.finish()
    };
    export().unwrap_or_else(|error: io::Error| unreachable!("a vector takes all bytes: {error}"))
}

/// Whether some words of an article are not retracted.
pub fn has_words(article: &Article) -> bool {
    article.quotes.iter().any(|quote| !quote.is_retracted())
}

/// An article as its readers see it, which is what a filter looks at: with notes in the place of
/// words that are retracted.
pub fn as_shown(article: &Article) -> Article {
    words_for(article).with_retractions(article.clone())
}

/// What an export says beside the data: in the article's language, where the interface
/// speaks that.
fn words_for(article: &Article) -> Messages {
    words(Language::of_tag(article.lang.as_str()).unwrap_or(Language::English))
}

/// Where a quote can be read: in the explorer, or else in the article; `None` where neither
/// has an address.
fn address(article: &Article, quote: &Quote, options: &Options) -> Option<String> {
    if options.explorer.is_some() {
        return Some(permalink(article, quote, options));
    }
    cite::in_article(article, quote).or_else(|| article.source.url.clone())
}

/// The address of a quote in its explorer; only what begins with `#` where nobody said
/// where that is.
fn permalink(article: &Article, quote: &Quote, options: &Options) -> String {
    let explorer = options.explorer.as_deref().unwrap_or_default();
    match options.is_collection {
        true => format!("{explorer}#{}/{}", article.id, quote.id),
        false => format!("{explorer}#{}", quote.id),
    }
}

/// Where an article stands, in one line: publication, author and day; `None` where the data
/// has none of them.
fn published(article: &Article) -> Option<String> {
    let source = &article.source;
    let day = source.published.map(|day| day.to_string());
    let all = [source.publication.clone(), source.author.clone(), day];
    let all: Vec<String> = all.into_iter().flatten().collect();
    (!all.is_empty()).then(|| all.join(", "))
}
