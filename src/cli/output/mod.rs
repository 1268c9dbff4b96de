//! Writes the output of a command so that it is complete or absent. All files are first
//! written to temporary places beside their final ones. Then each is moved to its final
//! place, in the order in which it was written.
//!
//! A file that the command reads is never replaced. The contents of the files belong to the
//! command.

mod left_over;
mod lock;
mod place;
mod temporary;

use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::io::{self, Seek, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use super::named::is_same;
use lock::Lock;
pub(super) use place::Replaces;
use place::{Place, folder_of};
use temporary::{Folders, remains};
pub(super) use temporary::{Temporary, clean_up_when_interrupted};

/// The output of one command, in temporary places.
pub(super) struct Output {
    /// The files that the command reads.
    sources: Vec<PathBuf>,
    // Dropped before the folders, so that these are empty when they are removed.
    staged: Vec<Staged>,
    /// The first of them that goes to a path.
    first_at: HashMap<PathBuf, usize>,
    folders: Folders,
}

struct Staged {
    place: Place,
    written: Temporary,
}

impl Output {
    /// An output without files, which will replace none of these sources.
    pub(super) fn new(sources: impl IntoIterator<Item = PathBuf>) -> Self {
        Self {
            sources: sources.into_iter().collect(),
            staged: Vec::new(),
            first_at: HashMap::new(),
            folders: Folders::default(),
        }
    }

    /// Creates a folder for output.
    pub(super) fn create_folder(&mut self, folder: &Path) -> Result<()> {
        let is_other = fs::metadata(folder).is_ok_and(|there| !there.is_dir());
        ensure!(!is_other, "{} is no folder: name one, or another file to write", folder.display());
        self.folders.create(folder).with_context(|| cannot_write(folder))
    }

    /// The temporary file for a path, and the folder of that file.
    ///
    /// # Errors
    /// When output cannot go to that path; nothing is changed there.
    pub(super) fn begin(
        &mut self,
        path: &Path,
        replaces: Replaces,
    ) -> Result<(&mut File, PathBuf)> {
        self.create_folder(folder_of(path))?;
        if let Some(source) = self.source_at(path) {
            bail!(
                "{} would be written over, and it is read here{}: name another file to write",
                path.display(),
                if source == path { String::new() } else { format!(" as {}", source.display()) }
            );
        }
        let place = Place::at(path, replaces)?;
        let folder = match &place {
            Place::File(path, _) => folder_of(path).to_owned(),
            Place::Stream(_) => std::env::temp_dir(),
        };
        let written = Temporary::new(&folder).with_context(|| cannot_write(path))?;
        Ok((self.stage(place, written)?.written.file(), folder))
    }

    /// Adds a temporary file that is already written, in the folder of its final place.
    pub(super) fn adopt(&mut self, written: Temporary, path: &Path) -> Result<()> {
        let place = Place::at(path, Replaces::Anything)?;
        self.stage(place, written).map(drop)
    }

    fn stage(&mut self, place: Place, written: Temporary) -> Result<&mut Staged> {
        if let Place::File(path, Some(permissions)) = &place {
            fs::set_permissions(written.path(), permissions.clone())
                .with_context(|| cannot_write(path))?;
        }
        let last = self.staged.len();
        self.first_at.entry(place.path().to_owned()).or_insert(last);
        self.staged.push(Staged { place, written });
        Ok(&mut self.staged[last])
    }

    /// Writes a whole file.
    pub(super) fn write(&mut self, path: &Path, bytes: &[u8], replaces: Replaces) -> Result<()> {
        let is_there = |path: &Path| fs::read(path).is_ok_and(|there| there == bytes);
        // A site may contain the data that it is built from.
        if self.source_at(path).is_some_and(is_there) {
            return Ok(());
        }
        let (file, _) = self.begin(path, replaces)?;
        file.write_all(bytes).with_context(|| cannot_write(path))?;
        let last = self.staged.len() - 1;
        let first = self.first_at.get(self.staged[last].place.path()).copied();
        if let Some(first) = first.filter(|first| *first != last) {
            if !is_there(self.staged[first].written.path()) {
                bail!("two files would be written to {}: name another for one", path.display());
            }
            self.staged.pop();
        } else if let Place::File(..) = self.staged[last].place {
            self.staged[last].written.close();
        }
        Ok(())
    }

    /// The source that a path leads to, even under another name.
    pub(super) fn source_at(&self, path: &Path) -> Option<&Path> {
        self.sources.iter().find(|source| is_same(source, path)).map(PathBuf::as_path)
    }

    /// Moves every file to its final place.
    pub(super) fn publish(mut self) -> Result<()> {
        self.stream()?;
        self.move_files()
    }

    /// Waits until no other build moves files into a folder, then does the same there. Of the
    /// folder `own` in it, the pages with a mark near their beginning that are not among these
    /// files are removed, and their pictures.
    pub(super) fn publish_in(mut self, folder: &Path, own: &str, mark: &str) -> Result<()> {
        self.stream()?;
        let _lock = Lock::of(folder)?;
        self.move_files()?;
        let files = self.staged.iter().filter_map(|it| match &it.place {
            Place::File(path, _) => Some(fs::canonicalize(path)),
            // A pipe may have no path.
            Place::Stream(_) => None,
        });
        let written: HashSet<PathBuf> = files.collect::<io::Result<_>>()?;
        let own = folder.join(own);
        let is_written = |path: &Path| fs::canonicalize(path).is_ok_and(|it| written.contains(&it));
        left_over::remove(&own, mark, &is_written).with_context(|| {
            format!("cannot remove what an earlier build left in {}", own.display())
        })
    }

    /// Writes to pipes and devices. This may wait for their readers, and may fail.
    fn stream(&mut self) -> Result<()> {
        for Staged { place, written } in &mut self.staged {
            if let Place::Stream(path) = place {
                copy(written, path).with_context(|| format!("cannot write {}", path.display()))?;
            }
        }
        Ok(())
    }

    fn move_files(&mut self) -> Result<()> {
        // An interrupt waits until all files are moved.
        let mut remains = remains();
        for Staged { place, written } in &mut self.staged {
            if let Place::File(path, _) = place {
                written.move_to(path, &mut remains).with_context(|| cannot_write(path))?;
            }
        }
        self.folders.keep(&mut remains);
        Ok(())
    }
}

fn copy(written: &mut Temporary, path: &Path) -> io::Result<()> {
    let file = written.file();
    file.rewind()?;
    io::copy(file, &mut File::options().write(true).open(path)?).map(drop)
}

fn cannot_write(path: &Path) -> String {
    format!("cannot write {}; name a folder that is yours to write", path.display())
}
