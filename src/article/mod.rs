//! From bytes to a checked [`Article`]: every problem found, with where it is
//! and how to mend it.
//!
//! There is one reader, and two ways in: [`read`] for the app, which links
//! nothing but what makes data safe to show, and [`check`] for authors, which
//! adds everything that a good editor would say. What an article is belongs to
//! `model`; how problems are printed, to `cli`.
//!
//! Imports `model`.

mod author;
mod format;
mod json;
mod path;
mod problem;
mod reader;
mod rule;
mod shown;
mod url;

pub use problem::{Problem, Severity};
pub use rule::Rule;

use crate::model::Article;
use author::{Author, lint, source};
use json::Node;
use path::Path;
use problem::Problems;
use reader::{Advice, Quiet, Reader};

/// The longest file that is read, in bytes: some twenty thousand quotes.
pub const MAX_BYTES: usize = 16 << 20;

/// What [`check`] found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Every problem, in the order of the file.
    pub problems: Vec<Problem>,
    /// The article, if [`read`] would give one.
    pub article: Option<Article>,
}

/// Reads article data (JSON in UTF-8, format `pullquote/1`).
///
/// # Errors
/// What keeps the data from being shown, in the order of the file, at least one
/// problem. [`check`] finds more.
pub fn read(bytes: &[u8]) -> Result<Article, Vec<Problem>> {
    let mut problems = Problems::default();
    let seen = examine(bytes, &Quiet, &mut problems);
    match seen.article {
        Some(article) if problems.is_empty() => Ok(article),
        _ => Err(problems.placed(seen.text)),
    }
}

/// Checks article data for its author, against the article's own text where
/// that is given: plain text, in which quoted words must stand verbatim.
pub fn check(bytes: &[u8], source: Option<&str>) -> Report {
    let mut problems = Problems::default();
    let seen = examine(bytes, &Author, &mut problems);
    // What another format means by its fields is not for us to say.
    if let Some(root) = seen.root.filter(|_| !problems.has(Rule::Format)) {
        lint::lint(&root, &mut problems);
        if let Some(source) = source {
            source::compare(&root, source, &mut problems);
        }
    }
    Report { problems: problems.placed(seen.text), article: seen.article }
}

/// What the one reader makes of a file.
struct Seen<'a> {
    /// The file as far as it is text.
    text: &'a str,
    root: Option<Node<'a>>,
    article: Option<Article>,
}

fn examine<'a>(bytes: &'a [u8], advice: &dyn Advice, problems: &mut Problems) -> Seen<'a> {
    let text = decode(bytes, problems);
    let root = if problems.is_empty() { json::parse(text, problems) } else { None };
    let is_whole = problems.is_empty();
    let article =
        root.as_ref().and_then(|root| format::article(&mut Reader::new(problems, advice), root));
    Seen { text, root, article: article.filter(|_| is_whole) }
}

/// The file's text, or as much of it as shows where it stops being text.
fn decode<'a>(bytes: &'a [u8], problems: &mut Problems) -> &'a str {
    if bytes.len() > MAX_BYTES {
        let what = "this file is longer than the 16 MiB that an article may have";
        problems.error(
            Rule::Size,
            0,
            &Path::Root,
            what.into(),
            "split it into several articles".into(),
        );
        return "";
    }
    let bad = match str::from_utf8(bytes) {
        Ok(text) => return text,
        Err(error) => error.valid_up_to(),
    };
    let what = "this byte is no part of UTF-8 text";
    problems.error(
        Rule::Encoding,
        bad,
        &Path::Root,
        what.into(),
        "save the file in the encoding UTF-8".into(),
    );
    str::from_utf8(&bytes[..bad]).unwrap_or_default()
}
