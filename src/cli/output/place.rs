//! The place of an output file: what is already there, and whether it may be replaced.

use std::fs::{self, File, Permissions};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::packed::pack::format::MAGIC;

/// Which kind of file an output may replace.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Replaces {
    Anything,
    /// `pack --out *.json` names an article as the pack to write.
    Packs,
    Pages,
    /// What somebody has worked on is not written over.
    Nothing,
}

impl Replaces {
    fn takes(self, start: &[u8]) -> bool {
        match self {
            Self::Anything => true,
            Self::Nothing => false,
            Self::Packs => start.starts_with(&MAGIC),
            Self::Pages => {
                let text = String::from_utf8_lossy(start).to_ascii_lowercase();
                let text = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
                text.starts_with("<!doctype html") || text.starts_with("<html")
            }
        }
    }

    fn noun(self) -> &'static str {
        match self {
            Self::Anything | Self::Nothing => "file",
            Self::Packs => "pack",
            Self::Pages => "page",
        }
    }
}

/// Where output goes.
pub(super) enum Place {
    /// The path of a file, after following links; and the permissions of the file that is
    /// there.
    File(PathBuf, Option<Permissions>),
    /// A pipe or a device, which is written to directly.
    Stream(PathBuf),
}

impl Place {
    /// The place that a path leads to. Its folder must exist.
    pub(super) fn at(path: &Path, replaces: Replaces) -> Result<Self> {
        let cannot = || format!("cannot write {}", path.display());
        let found = match fs::metadata(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return Ok(Self::File(followed(path).with_context(cannot)?, None));
            }
            found => found.with_context(cannot)?,
        };
        if found.is_dir() {
            bail!("{} is a folder: name a file to write", path.display());
        }
        if !found.is_file() {
            return Ok(Self::Stream(path.to_owned()));
        }
        // Moving a file there would succeed even if this file is read-only.
        File::options().write(true).open(path).with_context(cannot)?;
        if replaces != Replaces::Anything && found.len() > 0 {
            let mut start = Vec::new();
            File::open(path)
                .and_then(|file| file.take(64).read_to_end(&mut start))
                .with_context(cannot)?;
            ensure!(
                replaces != Replaces::Nothing,
                "{} is there already: name another file, or remove this one first",
                path.display()
            );
            ensure!(
                replaces.takes(&start),
                "{} is there already and is no {}: name another file, or remove this one first",
                path.display(),
                replaces.noun()
            );
        }
        Ok(Self::File(fs::canonicalize(path).with_context(cannot)?, Some(found.permissions())))
    }

    pub(super) fn path(&self) -> &Path {
        let (Self::File(path, _) | Self::Stream(path)) = self;
        path
    }
}

/// The file that a path leads to, through links whose target may not exist yet.
fn followed(path: &Path) -> io::Result<PathBuf> {
    // The limit of Linux.
    const MOST_LINKS: usize = 40;
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        let folder = fs::canonicalize(folder_of(&path))?;
        match fs::read_link(&path) {
            Ok(target) => path = folder.join(target),
            Err(_) => return Ok(path.file_name().map_or(path.clone(), |name| folder.join(name))),
        }
    }
    Err(io::Error::other("too many links lead to each other"))
}

/// The folder of a file.
pub(super) fn folder_of(path: &Path) -> &Path {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}
