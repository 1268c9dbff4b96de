//! `pullquote check`: every problem of article data, for people or machines.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use serde::Serialize;

use super::input::each_data;
use super::print;
use crate::article::{self, Problem, Severity};

/// Check article data and report every problem at once.
///
/// Each problem is a line `file:line:column: JSON path: what is wrong: what to
/// do` on standard output. Exits with 1 when one of them is an error; warnings
/// alone exit with 0.
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Article data in the format pullquote/1; of a .jsonl file, each line.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The article's own text, in which quoted words must stand verbatim.
    #[arg(long, value_name = "TEXT")]
    source: Option<PathBuf>,
    /// How problems are printed; json is one array of objects.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Clone, Copy, clap::ValueEnum)]
pub(super) enum Format {
    Human,
    Json,
}

/// A problem as `--format json` prints it.
#[derive(Serialize)]
struct Entry {
    file: String,
    line: usize,
    column: usize,
    path: String,
    severity: &'static str,
    rule: &'static str,
    what: String,
    mend: String,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let source = arguments.source.as_deref().map(read_source).transpose()?;
    let mut found = Vec::new();
    for file in &arguments.files {
        each_data(file, &mut |before, data| {
            let report = article::check(data, source.as_deref());
            found.extend(in_file(file, before, report.problems));
            Ok(())
        })?;
    }
    let of = |severity| found.iter().filter(|(_, problem)| problem.severity == severity).count();
    let (errors, warnings) = (of(Severity::Error), of(Severity::Warning));
    print(arguments.format, found)?;
    print::note(&summary(errors, warnings, arguments.files.len()));
    Ok(if errors > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn read_source(path: &Path) -> anyhow::Result<String> {
    fs::read_to_string(path).with_context(|| {
        format!("cannot read {}; name the article as plain text in UTF-8", path.display())
    })
}

/// Problems with the file that they are in; so many lines stand there before the article.
pub(super) fn in_file(
    file: &Path,
    before: usize,
    problems: Vec<Problem>,
) -> Vec<(String, Problem)> {
    let file = file.display().to_string();
    let placed = |problem: Problem| Problem { line: problem.line + before, ..problem };
    problems.into_iter().map(|problem| (file.clone(), placed(problem))).collect()
}

pub(super) fn print(format: Format, found: Vec<(String, Problem)>) -> anyhow::Result<()> {
    print::answer(|out| match format {
        Format::Human => {
            found.iter().try_for_each(|(file, problem)| writeln!(out, "{file}:{problem}"))
        }
        Format::Json => {
            let entries: Vec<Entry> = found.into_iter().map(entry).collect();
            serde_json::to_writer_pretty(&mut *out, &entries)?;
            writeln!(out)
        }
    })
}

fn entry((file, problem): (String, Problem)) -> Entry {
    let Problem { rule, severity, line, column, path, what, mend, .. } = problem;
    let severity = match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    Entry { file, line, column, path, severity, rule: rule.id(), what, mend }
}

/// So many of something, which takes an `s` where there is not one.
pub(super) fn counted(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

fn summary(errors: usize, warnings: usize, files: usize) -> String {
    let (errors, warnings, files) = (
        (errors, counted(errors, "error")),
        (warnings, counted(warnings, "warning")),
        (files, counted(files, "file")),
    );
    match (errors, warnings) {
        ((0, _), (0, _)) => {
            format!("{} {} fine.", files.1, if files.0 == 1 { "is" } else { "are" })
        }
        ((_, errors), (0, _)) => format!("{errors} in {}.", files.1),
        ((0, _), (_, warnings)) => format!("{warnings} in {}.", files.1),
        ((_, errors), (_, warnings)) => format!("{errors} and {warnings} in {}.", files.1),
    }
}
