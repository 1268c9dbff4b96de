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
mod document;
mod format;
mod html;
mod json;
mod link;
mod markdown;
#[cfg(feature = "packed")]
mod packed;
mod position;
mod shown;
mod text;
mod works;

pub use document::Options;
pub use format::{Format, extension_of_collection};
#[cfg(feature = "packed")]
pub use packed::article_of_pack;
pub use shown::{as_shown, has_words};

use std::io::{self, Write};

use crate::cite::work::Entries;
use crate::model::{Article, Quote};
use document::Document;

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
