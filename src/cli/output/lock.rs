//! A lock, so that only one build at a time moves its files into a folder.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use same_file::Handle;

use super::temporary::remains;
use crate::cli::print::note;

/// Held while files are moved into a folder.
pub(super) struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// Waits until no other command moves files into this folder.
    pub(super) fn of(folder: &Path) -> Result<Self> {
        let path = folder.join(".pullquote-lock");
        let cannot = || format!("cannot write {}", path.display());
        loop {
            let file = File::options().create(true).truncate(false).write(true).open(&path);
            let file = file.with_context(cannot)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    note(&format!(
                        "Another build is writing to {}: waiting until it has ended.",
                        folder.display()
                    ));
                    file.lock().with_context(cannot)?;
                }
                Err(TryLockError::Error(error)) => return Err(error).with_context(cannot),
            }
            // The previous holder removed its file, and a third command may already hold a
            // new one.
            let own = Handle::from_file(file.try_clone().with_context(cannot)?);
            if let (Ok(own), Ok(there)) = (own, Handle::from_path(&path))
                && own == there
            {
                remains().add(&path);
                return Ok(Self { path, _file: file });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while still locked, so that only the holder removes it.
        let _ = fs::remove_file(&self.path);
        remains().forget(&self.path);
    }
}
