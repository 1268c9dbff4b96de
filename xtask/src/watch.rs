//! Notices that sources have changed, by asking the file system again and again: a few
//! hundred files take less than a millisecond, work the same on every system and on
//! network drives, and need no dependency.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

const INTERVAL: Duration = Duration::from_millis(200);

/// Files and folders, and how they stood when last looked at.
#[derive(Debug)]
pub(crate) struct Watch {
    paths: Vec<PathBuf>,
    last: Snapshot,
}

/// Each file's time of change and length.
type Snapshot = BTreeMap<PathBuf, (SystemTime, u64)>;

impl Watch {
    /// Changes count from now on, so create it before the build that reads the sources.
    pub(crate) fn new(paths: Vec<PathBuf>) -> Self {
        let last = snapshot(&paths);
        Self { paths, last }
    }

    /// Blocks until something has changed and then nothing more for a moment, as an editor
    /// or a `git switch` writes several files.
    pub(crate) fn wait(&mut self) {
        while !self.changed() {
            sleep(INTERVAL);
        }
        loop {
            sleep(INTERVAL);
            if !self.changed() {
                return;
            }
        }
    }

    /// Whether anything has changed since this was last asked.
    fn changed(&mut self) -> bool {
        let now = snapshot(&self.paths);
        let changed = now != self.last;
        self.last = now;
        changed
    }
}

fn snapshot(paths: &[PathBuf]) -> Snapshot {
    let mut files = Snapshot::new();
    paths.iter().for_each(|path| add(path, &mut files));
    files
}

/// Adds a file, or a folder's files. What vanishes meanwhile is left out.
fn add(path: &Path, files: &mut Snapshot) {
    let Ok(metadata) = path.metadata() else { return };
    if metadata.is_dir() {
        let entries = path.read_dir().into_iter().flatten().flatten();
        entries.for_each(|entry| add(&entry.path(), files));
    } else {
        let time = metadata.modified().unwrap_or(SystemTime::UNIX_EPOCH);
        files.insert(path.to_owned(), (time, metadata.len()));
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_file_written_added_or_removed_is_noticed_once() {
        let folder = std::env::temp_dir().join(format!("pullquote-watch-{}", std::process::id()));
        fs::create_dir_all(folder.join("deep")).expect("the folder is ours");
        let file = folder.join("deep/one.rs");
        let mut watch = Watch::new(vec![folder.clone(), "no-such-file".into()]);
        assert!(!watch.changed());
        for contents in ["a", "longer"] {
            fs::write(&file, contents).expect("the folder is ours");
            assert_eq!([watch.changed(), watch.changed()], [true, false], "{contents}");
        }
        fs::remove_dir_all(&folder).expect("the folder is ours");
        assert_eq!([watch.changed(), watch.changed()], [true, false]);
    }
}
