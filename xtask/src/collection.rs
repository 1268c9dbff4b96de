//! The site of a collection, for tests and measuring: the two articles that there are, and
//! some hundred of the benchmarks' corpus.

#[allow(dead_code, reason = "the benchmarks draw visitors as well")]
#[path = "../../benches/corpus/mod.rs"]
mod corpus;

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::process::run;
use crate::steps::step;
use crate::test::SAMPLE;
use crate::workspace::Workspace;
use corpus::Corpus;

/// How many quotes are drawn.
const QUOTES: u32 = 20_000;

/// Writes the site with what a build of the other one has compiled; gives the file of the
/// articles that were drawn.
///
/// # Errors
///
/// When a file cannot be written.
pub(crate) fn build_collection(workspace: &Workspace, site: &Path) -> Result<PathBuf> {
    let corpus = workspace.target().join("corpus.jsonl");
    step("Writing the site of a collection", || {
        let mut file = BufWriter::new(File::create(&corpus)?);
        for article in Corpus::new(QUOTES) {
            writeln!(file, "{article}")?;
        }
        file.flush()?;
        write_collection(workspace, site, &[&corpus])
    })?;
    Ok(corpus)
}

/// Writes the site of the two articles and of these.
///
/// # Errors
///
/// When a file cannot be written.
pub(crate) fn write_collection(workspace: &Workspace, site: &Path, more: &[&Path]) -> Result<()> {
    if site.exists() {
        fs::remove_dir_all(site)?;
    }
    let build = ["run", "--quiet", "--bin", "pullquote", "--", "build", "--title", "Many articles"];
    let mut command = workspace.cargo(&build);
    command.arg("--app").arg(workspace.app()).arg("--out").arg(site);
    command.arg(workspace.article(None)?).arg(workspace.root().join(SAMPLE)).args(more);
    run(&mut command)
}
