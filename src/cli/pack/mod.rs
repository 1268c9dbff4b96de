//! `pullquote pack`: many articles as one file that opens without parsing.

#[cfg(test)]
mod answers;
mod definitions;
mod record;
mod store;
#[cfg(test)]
mod tests;
mod write;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, bail, ensure};

use super::check::counted;
use super::input::{self, Found};
pub(super) use definitions::LISTS;
pub(super) use record::{Object, object};
use write::Packed;

/// Pack articles into one archive, which opens in a moment however many there are.
///
/// Each article is checked first; with errors in one nothing is written, and the exit
/// code is 1.
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Article data in the format pullquote/1; of a .jsonl file, each line.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The pack to write.
    #[arg(short, long, value_name = "FILE")]
    out: PathBuf,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let Some(packed) = pack(&arguments.files, &arguments.out)? else {
        return Ok(ExitCode::FAILURE);
    };
    eprintln!(
        "{} of {} in {}: {} bytes.",
        counted(packed.quotes as usize, "quote"),
        counted(packed.articles, "article"),
        arguments.out.display(),
        packed.bytes
    );
    Ok(ExitCode::SUCCESS)
}

/// Packs articles; `None` where one has errors, which are printed then.
pub(super) fn pack(files: &[PathBuf], out: &Path) -> Result<Option<Packed>> {
    let mut packer = write::Packer::new(out)?;
    let mut known = HashMap::new();
    let is_fine = input::each_article(files, &mut |Found { article, data, place }| {
        if let Some(first) = known.insert(article.id.clone(), place) {
            let first = first.in_files(files);
            bail!("the article of {first} has the id {:?} too: rename one of them", article.id);
        }
        packer.add(&article, data)
    })?;
    if !is_fine {
        return Ok(None);
    }
    ensure!(!known.is_empty(), "there is no article in {}", files[0].display());
    packer.finish().map(Some)
}
