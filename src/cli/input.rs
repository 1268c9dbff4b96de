//! Article data from files.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::named::{is_lines, is_pack, is_same};
use super::problems::{self, Format};
use super::unpack::Unpacker;
use crate::article::{self, MAX_BYTES};
use crate::model::Article;

/// Reads at most one byte more than an article may have, so that an endless file is refused
/// after that.
pub(super) fn read_data(path: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes))
        .with_context(|| format!("cannot read {}; name a file of article data", path.display()))?;
    Ok(bytes)
}

/// Calls `each` with every article of a file: the number of lines before it, and its data. In
/// a `.jsonl` or `.ndjson` file, each line is an article.
pub(super) fn each_data(
    file: &Path,
    each: &mut dyn FnMut(usize, &[u8]) -> Result<()>,
) -> Result<()> {
    if !is_lines(file) {
        return each(0, &read_data(file)?);
    }
    let context = || format!("cannot read {}; name a file of articles, one a line", file.display());
    let mut lines = BufReader::new(File::open(file).with_context(context)?);
    let mut line = Vec::new();
    for before in 0.. {
        line.clear();
        // One byte more than an article may have, so that it is refused.
        lines
            .by_ref()
            .take(MAX_BYTES as u64 + 1)
            .read_until(b'\n', &mut line)
            .with_context(context)?;
        if line.is_empty() {
            break;
        }
        if !line.trim_ascii().is_empty() {
            each(before, &line)?;
        }
    }
    Ok(())
}

/// Calls `each` with every article of a pack: the number of articles before it, and its data.
fn each_packed(file: &Path, each: &mut dyn FnMut(usize, &[u8]) -> Result<()>) -> Result<()> {
    let name = || file.display().to_string();
    let mut unpacker = Unpacker::open(File::open(file).with_context(name)?).with_context(name)?;
    let mut before = 0;
    unpacker.each(&name(), &mut |_, data| {
        before += 1;
        each(before - 1, data.as_bytes())
    })
}

/// Where an article is: the number of its file, and how many lines, or articles of a pack,
/// come before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    file: usize,
    before: usize,
}

impl Place {
    /// The place with the name of its file, for messages.
    pub(super) fn in_files(self, files: &[PathBuf]) -> String {
        format!("{}:{}", files[self.file].display(), self.before + 1)
    }

    /// Whether two places are the same, even if the file was named in two ways.
    pub(super) fn is(self, other: Self, files: &[PathBuf]) -> bool {
        self.before == other.before && is_same(&files[self.file], &files[other.file])
    }
}

/// An article, its data, and where it is.
pub(super) struct Found<'a> {
    pub(super) article: Article,
    pub(super) data: &'a [u8],
    pub(super) place: Place,
}

/// Calls `each` with every article of some files, up to the first that has errors. Prints the
/// problems of all articles. Returns whether no article has errors.
pub(super) fn each_article(
    files: &[PathBuf],
    each: &mut dyn FnMut(Found<'_>) -> Result<()>,
) -> Result<bool> {
    let mut is_fine = true;
    for (at, file) in files.iter().enumerate() {
        let each_in = if is_pack(file) { each_packed } else { each_data };
        each_in(file, &mut |before, data| {
            match article::read(data) {
                Ok(article) if is_fine => {
                    let place = Place { file: at, before };
                    let found = Found { article, data, place };
                    return each(found).with_context(|| place.in_files(files));
                }
                Ok(_) => {}
                Err(_) => {
                    is_fine = false;
                    let found = article::check(data, None).problems;
                    let found = problems::in_file(file, before, found);
                    problems::print(Format::Human, &problems::together(found))?;
                }
            }
            Ok(())
        })?;
    }
    Ok(is_fine)
}
