//! Problems of article data, printed for people or machines.

use std::collections::HashMap;
use std::path::Path;

use anyhow::Result;
use serde::Serialize;

use super::print;
use crate::article::{Problem, Rule, Severity};

#[derive(Clone, Copy, clap::ValueEnum)]
pub(super) enum Format {
    Human,
    Json,
}

/// A problem in a file, and the number of its places in that file.
pub(super) struct Found {
    file: String,
    /// The problem in the first of these places.
    pub(super) problem: Problem,
    count: usize,
}

/// A problem as `--format json` prints it.
#[derive(Serialize)]
struct Entry<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    path: &'a str,
    severity: &'static str,
    rule: &'static str,
    what: &'a str,
    mend: &'a str,
    /// The number of places, where there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<usize>,
}

/// Problems of an article in a file; `before` is the number of lines before the article.
pub(super) fn in_file(file: &Path, before: usize, problems: Vec<Problem>) -> Vec<Found> {
    let file = file.display().to_string();
    let placed = |problem: Problem| Problem { line: problem.line + before, ..problem };
    let found = |problem| Found { file: file.clone(), problem: placed(problem), count: 1 };
    problems.into_iter().map(found).collect()
}

/// Joins the problems of a file that are about the same unknown field into one. All other
/// problems have to be mended place by place, and stay.
pub(super) fn together(found: Vec<Found>) -> Vec<Found> {
    let mut first = HashMap::new();
    let mut kept: Vec<Found> = Vec::new();
    for it in found {
        if it.problem.rule == Rule::UnknownField {
            let key = (it.file.clone(), it.problem.what.clone());
            let at = *first.entry(key).or_insert(kept.len());
            if let Some(same) = kept.get_mut(at) {
                same.count += it.count;
                continue;
            }
        }
        kept.push(it);
    }
    kept
}

pub(super) fn print(format: Format, found: &[Found]) -> Result<()> {
    print::answer(|out| match format {
        Format::Human => found.iter().try_for_each(|Found { file, problem, count }| {
            let places = match count {
                1 => String::new(),
                count => format!(" (in {count} places; this is the first)"),
            };
            writeln!(out, "{file}:{problem}{places}")
        }),
        Format::Json => {
            let entries: Vec<Entry<'_>> = found.iter().map(entry).collect();
            serde_json::to_writer_pretty(&mut *out, &entries)?;
            writeln!(out)
        }
    })
}

fn entry(Found { file, problem, count }: &Found) -> Entry<'_> {
    let severity = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    Entry {
        file,
        line: problem.line,
        column: problem.column,
        path: &problem.path,
        severity,
        rule: problem.rule.id(),
        what: &problem.what,
        mend: &problem.mend,
        count: (*count > 1).then_some(*count),
    }
}
