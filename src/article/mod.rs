//! Reads bytes into a checked [`Article`], and finds every problem, with its place and how to
//! mend it.
//!
//! There is one reader with two entries. [`read`] is for the app: it links only what makes data
//! safe to show. [`check`] is for authors: it adds messages and further checks. What an article
//! is belongs to `model`; how problems are printed belongs to `cli`.
//!
//! Imports `model` and `text`.

mod advice;
mod author;
mod changes;
mod format;
mod json;
mod new_ids;
mod path;
mod problem;
mod problems;
mod reader;
mod rule;
mod shown;

pub use author::dates::Dated;
pub use author::fold::SourceText;
pub use author::paragraphs::is_headline;
pub use author::plain::{plain_text, plain_words};
pub use changes::{Change, What, changes};
pub use new_ids::{NewIds, first_quote_id, id_from_letters, id_from_name};
pub use problem::{Problem, Severity};
pub use rule::Rule;

use crate::model::Article;
use advice::{Advice, Quiet, Said};
use author::other::other_bytes;
use author::{Author, dates, lint, source};
use json::Node;
use path::Path;
use problems::Problems;
use reader::Reader;

/// The longest file that is read, in bytes: some twenty thousand quotes.
pub const MAX_BYTES: usize = 16 << 20;

/// What [`check`] found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Every problem, in the order of the file.
    pub problems: Vec<Problem>,
    /// The article, if [`read`] would give one.
    pub article: Option<Article>,
    /// Every date that could be read, in the order of the file.
    pub dates: Vec<Dated>,
}

/// Reads article data (JSON in UTF-8, format `pullquote/1`).
///
/// # Errors
/// The problems because of which the data cannot be shown, in the order of the file; at least
/// one. Each has its place and its rule. [`check`] finds more, and has messages that say what
/// is wrong and how to mend it.
pub fn read(bytes: &[u8]) -> Result<Article, Vec<Problem>> {
    let mut problems = Problems::<Quiet>::new();
    let seen = examine(bytes, &mut problems);
    match seen.article {
        Some(article) if problems.is_empty() => Ok(article),
        _ => Err(problems.placed(seen.text)),
    }
}

/// Checks article data for its author. `source` is the article's own text, as plain text, in
/// which quoted words must stand verbatim.
pub fn check(bytes: &[u8], source: Option<&str>) -> Report {
    let mut problems = Problems::<Author>::new();
    let seen = examine(bytes, &mut problems);
    // The fields of another format may mean something else.
    if let Some(root) = seen.root.as_ref().filter(|_| !problems.has(Rule::Format)) {
        lint::lint(root, &mut problems);
        if let Some(source) = source {
            source::compare(root, source, &mut problems);
        }
    }
    let dates = seen.root.as_ref().map_or_else(Vec::new, |root| dates::dates(root, seen.text));
    Report { problems: problems.placed(seen.text), article: seen.article, dates }
}

/// Whether a text stands between a pair of quotation marks, which no quote's words may.
pub fn has_outer_marks(text: &str) -> bool {
    author::text::outer_marks(text).is_some()
}

/// Whether a character is a quotation mark of any language.
pub fn is_quotation_mark(char: char) -> bool {
    author::text::is_mark(char)
}

/// A file as the reader sees it.
struct Seen<'a> {
    /// The file, up to where it stops being text.
    text: &'a str,
    root: Option<Node<'a>>,
    article: Option<Article>,
}

fn examine<'a, A: Advice>(bytes: &'a [u8], problems: &mut Problems<A>) -> Seen<'a> {
    let text = decode(bytes, problems);
    if let Some((at, said)) = A::other_text(text).filter(|_| problems.is_empty()) {
        problems.error(Rule::Syntax, at, &Path::Root, || said);
    }
    let root = if problems.is_empty() { json::parse(text, problems) } else { None };
    let is_whole = problems.is_empty();
    let article = root.as_ref().and_then(|root| format::article(&mut Reader::new(problems), root));
    Seen { text, root, article: article.filter(|_| is_whole) }
}

/// The file's text, or the part of it before the first byte that is not text.
fn decode<'a, A: Advice>(bytes: &'a [u8], problems: &mut Problems<A>) -> &'a str {
    if bytes.len() > MAX_BYTES {
        problems.error(Rule::Size, 0, &Path::Root, || {
            Said::new(
                "this file is longer than the 16 MiB that an article may have",
                "split it into several articles",
            )
        });
        return "";
    }
    let Some(chunk) = bytes.utf8_chunks().next() else { return "" };
    let text = chunk.valid();
    if !chunk.invalid().is_empty() {
        problems.error(Rule::Encoding, text.len(), &Path::Root, || other_bytes(bytes));
    }
    text
}
