//! What is done with each text.

use std::borrow::Cow;

use serde_json::Value;

use super::printed;
use crate::extract::{Extraction, PlatformNames};
use crate::plain;

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(in crate::cli) enum Format {
    /// A quote a line, places in Unicode code points.
    Jsonl,
    /// The same as one array.
    Json,
    /// Rows to be read at a terminal.
    Table,
    /// A draft of article data in the format pullquote/1, to be checked by its author; of
    /// many articles, one a line.
    Article,
}

/// What is done with each text.
pub(super) struct Work<'a> {
    pub(super) format: Format,
    pub(super) is_html: bool,
    pub(super) names: &'a PlatformNames,
}

impl Work<'_> {
    /// Prints the quotes of a text; nothing of a draft. Quotes of an array have a comma each
    /// before them.
    pub(super) fn print(
        &self,
        text: &str,
        doc: Option<&Value>,
        extraction: &Extraction,
        out: &mut Vec<u8>,
    ) {
        match self.format {
            Format::Article => {}
            Format::Table => {
                for quote in &extraction.quotes {
                    out.extend(printed::row(text, extraction, quote).into_bytes());
                }
            }
            Format::Jsonl | Format::Json => {
                for line in printed::lines(text, doc, extraction) {
                    if self.format == Format::Json {
                        out.extend_from_slice(b",\n");
                    }
                    out.extend(serde_json::to_vec(&line).unwrap_or_default());
                    if self.format == Format::Jsonl {
                        out.push(b'\n');
                    }
                }
            }
        }
    }
}

/// The text of an article that may be HTML.
pub(super) fn plain_text_of(text: &str, is_html: bool) -> Cow<'_, str> {
    if is_html { Cow::Owned(plain::of_html(text)) } else { Cow::Borrowed(text) }
}
