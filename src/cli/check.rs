//! `pullquote check`: every problem of article data, for people or machines.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, ensure};

use super::dates::{self, Dates};
use super::input::each_data;
use super::problems::{self, Format};
use super::{named, print};
use crate::article::{self, Severity};

/// Check article data and report every problem at once.
///
/// Each problem is a line `file:line:column: JSON path: what is wrong: what to
/// do` on standard output; one for all quotes that have the same unknown field.
/// Exits with 1 when one of them is an error; warnings alone exit with 0.
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Article data in the format pullquote/1; of a .jsonl or .ndjson file, each line; of a
    /// folder, the data in it.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The article's own text, in which quoted words must stand verbatim.
    #[arg(long, value_name = "TEXT")]
    source: Option<PathBuf>,
    /// How problems are printed; json is one array of objects.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let source = arguments.source.as_deref().map(read_source).transpose()?;
    let files = named::files(&arguments.files)?;
    let mut found = Vec::new();
    let mut dates = Dates::default();
    for file in &files {
        each_data(file, &mut |before, data| {
            let report = article::check(data, source.as_deref());
            found.extend(problems::in_file(file, before, report.problems));
            dates.add(file, before, report.dates);
            Ok(())
        })?;
    }
    found.extend(dates.far_out(dates::today()));
    let found = problems::together(found);
    let of = |severity| found.iter().filter(|it| it.problem.severity == severity).count();
    let (errors, warnings) = (of(Severity::Error), of(Severity::Warning));
    problems::print(arguments.format, &found)?;
    print::note(&summary(errors, warnings, files.len()));
    Ok(if errors > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

pub(super) fn read_source(path: &Path) -> anyhow::Result<String> {
    let text = fs::read_to_string(path).with_context(|| {
        format!("cannot read {}; name the article as plain text in UTF-8", path.display())
    })?;
    // Compared with itself, data would never be wrong.
    ensure!(
        article::read(text.as_bytes()).is_err(),
        "{} is article data: name the article as plain text for --source",
        path.display()
    );
    Ok(text)
}

/// A number and a noun, which gets an `s` unless the number is 1.
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
