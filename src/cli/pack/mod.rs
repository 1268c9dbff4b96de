//! `pullquote pack`: many articles as one file that opens without parsing.

#[cfg(test)]
mod answers;
mod definitions;
#[cfg(test)]
mod figures;
mod record;
mod store;
#[cfg(test)]
mod tests;
mod write;

use std::collections::HashMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail, ensure};

use super::check::counted;
use super::input::{self, Found};
use super::named;
use super::output::{Output, Replaces};
use super::print::note;
use write::Packed;

/// Pack articles into one archive, which opens in a moment however many there are. Packs
/// among the files become part of it.
///
/// Each article is checked first; with errors in one nothing is written, and the exit
/// code is 1.
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Article data in the format pullquote/1; of a .jsonl or .ndjson file, each line; of a
    /// folder, the data in it; of a pack (.pq), its articles.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The pack to write.
    #[arg(short, long, value_name = "FILE")]
    out: PathBuf,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let (files, out) = (&named::files(&arguments.files)?, &arguments.out);
    let mut output = Output::new(files.iter().cloned());
    let (file, folder) = output.begin(out, Replaces::Packs)?;
    let Some(packed) = pack(files, &folder, file)? else {
        return Ok(ExitCode::FAILURE);
    };
    output.publish()?;
    note(&format!(
        "{} of {} in {}: {} bytes.",
        counted(packed.quotes as usize, "quote"),
        counted(packed.articles, "article"),
        out.display(),
        packed.bytes
    ));
    Ok(ExitCode::SUCCESS)
}

/// Packs articles into an empty file, with temporary files in a folder. Where an article has
/// errors, prints them and returns `None`.
pub(super) fn pack(files: &[PathBuf], folder: &Path, out: &mut File) -> Result<Option<Packed>> {
    let cannot = || format!("cannot write in {}", folder.display());
    let mut packer = write::Packer::new(folder).with_context(cannot)?;
    let mut known = HashMap::new();
    let is_fine = input::each_article(files, &mut |Found { article, data, place }| {
        if let Some(first) = known.insert(article.id.clone(), place) {
            let mend = if first.is(place, files) {
                "it is the same: name it once"
            } else {
                "rename one of them"
            };
            let first = first.in_files(files);
            bail!("the article of {first} has the id {:?} too: {mend}", article.id);
        }
        packer.add(&article, data)
    })?;
    if !is_fine {
        return Ok(None);
    }
    ensure!(!known.is_empty(), "there is no article in {}", files[0].display());
    packer.finish(out).with_context(cannot).map(Some)
}
