//! What is wrong in a project, by the field that it concerns. The rules are those of
//! `pullquote check`, with the project's text as the article's own.

use super::article::Data;
use super::project::Project;
use super::{Detail, Key};
use crate::article::{self, Severity};

/// Where a problem is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Beside a field of the article.
    About(Detail),
    /// On the card of a quote.
    Quote(Key),
    /// Beside a speaker.
    Speaker(Key),
    /// For the article as a whole.
    Article,
}

/// A problem, as a sentence for the author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Where it is told.
    pub field: Field,
    /// What is wrong, and what to do.
    pub text: String,
    /// Whether the published data leaves out what is wrong.
    pub is_error: bool,
}

/// Every problem of a project.
pub fn notices(project: &Project) -> Vec<Notice> {
    let data = Data::new(project, &project.about);
    let bytes = data.value.to_string();
    // The lines of a table are no article to compare with.
    let source = (!project.is_table).then_some(&*project.text);
    let report = article::check(bytes.as_bytes(), source);
    let notice = |problem: article::Problem| Notice {
        field: field(&data, &problem.path),
        text: format!("{}: {}.", capitalised(&problem.what), problem.mend),
        is_error: problem.severity == Severity::Error,
    };
    report.problems.into_iter().map(notice).collect()
}

/// The field of a JSON path.
fn field(data: &Data, path: &str) -> Field {
    let at = |list: &str| path.strip_prefix(list)?.split_once(']')?.0.parse::<usize>().ok();
    if let Some(key) = at("$.quotes[").and_then(|at| data.quotes.get(at)) {
        return Field::Quote(*key);
    }
    if let Some(key) = at("$.speakers[").and_then(|at| data.speakers.get(at).copied().flatten()) {
        return Field::Speaker(key);
    }
    match path {
        "$.title" | "$.id" => Field::About(Detail::Title),
        "$.lang" => Field::About(Detail::Lang),
        "$.source.url" => Field::About(Detail::Url),
        "$.source.publication" => Field::About(Detail::Publication),
        "$.source.author" => Field::About(Detail::Author),
        "$.source.published" => Field::About(Detail::Published),
        _ => Field::Article,
    }
}

/// A sentence with a capital at its start.
pub(super) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
