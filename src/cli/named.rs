//! The files that a command line names: files, folders, and patterns that no shell has
//! expanded.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use glob::{MatchOptions, glob_with};

use crate::packed::pack::format;

/// Whether a file has one article a line, by its extension.
pub(super) fn is_lines(file: &Path) -> bool {
    has_extension(file, &["jsonl", "ndjson"])
}

/// Whether these files are a collection: several articles, or a pack.
pub(super) fn is_collection(files: &[PathBuf]) -> bool {
    files.len() > 1 || files.iter().any(|file| is_lines(file) || is_pack(file))
}

/// Whether a file is a pack, by its first bytes.
pub(super) fn is_pack(file: &Path) -> bool {
    let mut start = [0; format::MAGIC.len()];
    let read = File::open(file).and_then(|mut file| file.read_exact(&mut start));
    read.is_ok() && start == format::MAGIC
}

/// The files that some paths name, in the order of the paths. The files of a folder or a
/// pattern are ordered by name.
///
/// # Errors
/// Where a folder has no article data in it, and where nothing fits a pattern.
pub(super) fn files(named: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in named {
        if path.is_dir() {
            files.extend(in_folder(path)?);
        } else if path.exists() {
            files.push(path.clone());
        } else if let Some(pattern) = path.to_str().filter(|it| it.contains(['*', '?', '['])) {
            files.extend(matching(pattern)?);
        } else {
            // Reading it will give the error that it does not exist.
            files.push(path.clone());
        }
    }
    Ok(files)
}

/// Whether two paths lead to the same file.
pub(super) fn is_same(one: &Path, other: &Path) -> bool {
    // Comparing opens both files. Opening a pipe would wait for its other end.
    let is_file = |path: &Path| fs::metadata(path).is_ok_and(|it| it.is_file());
    is_file(one) && is_file(other) && same_file::is_same_file(one, other).unwrap_or(false)
}

fn has_extension(file: &Path, names: &[&str]) -> bool {
    let is = |extension: &OsStr| names.iter().any(|name| extension.eq_ignore_ascii_case(name));
    file.extension().is_some_and(is)
}

/// The article data that is directly in a folder.
fn in_folder(folder: &Path) -> Result<Vec<PathBuf>> {
    let cannot =
        || format!("cannot read {}; name a folder that is yours to read", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(cannot)? {
        let path = entry.with_context(cannot)?.path();
        let is_hidden = path.file_name().is_some_and(|it| it.as_encoded_bytes().starts_with(b"."));
        if has_extension(&path, &["json", "jsonl", "ndjson"]) && !is_hidden && path.is_file() {
            // `./a.json` becomes `a.json`, as a person would write it.
            files.push(path.strip_prefix(".").map_or(path.clone(), Path::to_owned));
        }
    }
    ensure!(
        !files.is_empty(),
        "{} is a folder without article data (.json, .jsonl, .ndjson): name files, or another folder",
        folder.display()
    );
    files.sort();
    Ok(files)
}

/// The files that fit a pattern of `*`, `**`, `?` and `[ ]`.
fn matching(pattern: &str) -> Result<Vec<PathBuf>> {
    // As in shells, `*` matches no `/`, and no name that begins with a dot.
    let options = MatchOptions {
        case_sensitive: true,
        require_literal_separator: true,
        require_literal_leading_dot: true,
    };
    let found = glob_with(pattern, options)
        .with_context(|| format!("{pattern} is no pattern of files; name files"))?;
    let mut files = Vec::new();
    for path in found {
        let path = path.with_context(|| format!("cannot look for {pattern}"))?;
        if path.is_file() {
            files.push(path);
        }
    }
    if files.is_empty() {
        bail!("no file fits {pattern}; name files of article data");
    }
    Ok(files)
}
