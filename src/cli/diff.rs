//! `pullquote diff`: what changed between two versions of an article.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, ensure};

use super::input::read_data;
use super::print::{answer, note};
use super::problems::{self, Format};
use crate::article::{self, What, changes};
use crate::model::Article;

/// Say what changed from one version of an article to the next.
///
/// Exits as diff does: with 0 where nothing changed, 1 where something did, and 2 where that
/// cannot be said or an id is that of another utterance now, to which every address of the
/// quote would lead.
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Article data as it was.
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// Article data as it is.
    #[arg(value_name = "NEW")]
    new: PathBuf,
    /// A quote that is the same utterance, though hardly a word of it is; may be repeated.
    #[arg(long, value_name = "QUOTE-ID")]
    edited: Vec<String>,
}

/// What `diff` says of trouble.
const TROUBLE: u8 = 2;

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode> {
    match compared(arguments) {
        Ok(code) => Ok(ExitCode::from(code)),
        Err(error) => {
            note(&format!("pullquote: {error:#}"));
            Ok(ExitCode::from(TROUBLE))
        }
    }
}

/// Prints what changed; the exit code.
fn compared(arguments: &Arguments) -> Result<u8> {
    let (old, new) = (read(&arguments.old)?, read(&arguments.new)?);
    let (Some(old), Some(new)) = (old, new) else { return Ok(TROUBLE) };
    for id in &arguments.edited {
        ensure!(new.quote_by_id(id).is_some(), "no quote has the id {id}: name another one");
    }
    let changes = changes(&old, &new, &arguments.edited);
    answer(|out| changes.iter().try_for_each(|change| writeln!(out, "{change}")))?;
    let reused = changes.iter().filter(|change| matches!(change.what, What::Reused { .. }));
    let reused: Vec<&str> = reused.filter_map(|change| change.quote.as_deref()).collect();
    ensure!(
        reused.is_empty(),
        "{} had another utterance before, and addresses of that are out in the world: give the \
         new one an id of its own; if it is the same, say so by a correction, or by --edited",
        reused.join(", ")
    );
    Ok(u8::from(!changes.is_empty()))
}

/// An article; `None` where its file has errors, which are printed then.
fn read(file: &Path) -> Result<Option<Article>> {
    let data = read_data(file)?;
    if let Ok(article) = article::read(&data) {
        return Ok(Some(article));
    }
    let found = problems::in_file(file, 0, article::check(&data, None).problems);
    problems::print(Format::Human, &problems::together(found))?;
    Ok(None)
}
