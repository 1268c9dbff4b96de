//! Files and folders that exist only until the command has done its work.
//!
//! Each is removed when its value is dropped, and all of them when the command is
//! interrupted. A command that is killed leaves its `.pullquote-*.part` files.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The files and folders that an interrupt removes.
pub(super) struct Remains {
    files: BTreeSet<PathBuf>,
    /// The folders that were created for the output, outer ones first.
    folders: Vec<PathBuf>,
}

impl Remains {
    pub(super) fn add(&mut self, file: &Path) {
        self.files.insert(file.to_owned());
    }

    pub(super) fn forget(&mut self, file: &Path) {
        self.files.remove(file);
    }
}

static REMAINS: Mutex<Remains> =
    Mutex::new(Remains { files: BTreeSet::new(), folders: Vec::new() });

/// Locks the list. While it is locked, an interrupt waits.
pub(super) fn remains() -> MutexGuard<'static, Remains> {
    REMAINS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// From now on, an interrupt removes temporary files before it ends the process.
pub(in crate::cli) fn clean_up_when_interrupted() {
    // The exit code that shells give for a process that SIGINT ended.
    const INTERRUPTED: i32 = 130;
    let clean_up = || {
        let remains = remains();
        remains.files.iter().for_each(|file| drop(fs::remove_file(file)));
        remains.folders.iter().rev().for_each(|folder| drop(fs::remove_dir(folder)));
        std::process::exit(INTERRUPTED);
    };
    // Background jobs of a script ignore SIGINT, but may still be ended by other signals. A
    // process that `nohup` started has to survive a hangup.
    let _ = match hangups_are_ignored() {
        Some(false) => ctrlc::set_handler(clean_up),
        // `try_set_handler` changes nothing where one of the signals is ignored.
        _ => ctrlc::try_set_handler(clean_up),
    };
}

/// Whether SIGHUP is ignored, where the system says so (Linux, proc(5)).
fn hangups_are_ignored() -> Option<bool> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let signals = status.lines().find_map(|line| line.strip_prefix("SigIgn:"))?;
    // SIGHUP is signal 1, the lowest bit.
    Some(u64::from_str_radix(signals.trim(), 16).ok()? & 1 == 1)
}

/// A temporary file with a unique name.
pub(in crate::cli) struct Temporary {
    path: PathBuf,
    /// `None` once it is closed.
    file: Option<File>,
    is_moved: bool,
}

impl Temporary {
    /// A new file in a folder, to be written and read.
    pub(in crate::cli) fn new(folder: &Path) -> io::Result<Self> {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let mut remains = remains();
        loop {
            let number = NUMBER.fetch_add(1, Ordering::Relaxed);
            let path = folder.join(format!(".pullquote-{}-{number}.part", std::process::id()));
            match File::options().read(true).write(true).create_new(true).open(&path) {
                // Left by a command that was killed, or used by one on another machine.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                file => {
                    let file = file?;
                    remains.add(&path);
                    return Ok(Self { path, file: Some(file), is_moved: false });
                }
            }
        }
    }

    pub(in crate::cli) fn path(&self) -> &Path {
        &self.path
    }

    /// # Panics
    /// When it is closed.
    pub(in crate::cli) fn file(&mut self) -> &mut File {
        self.file.as_mut().expect("a file that is still written is open")
    }

    /// Closes the file, which is whole: a process may have some hundred files open at most.
    pub(super) fn close(&mut self) {
        self.file = None;
    }

    /// Moves the file to its final place.
    pub(super) fn move_to(&mut self, place: &Path, remains: &mut Remains) -> io::Result<()> {
        fs::rename(&self.path, place)?;
        remains.forget(&self.path);
        self.is_moved = true;
        Ok(())
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if !self.is_moved {
            let _ = fs::remove_file(&self.path);
            remains().forget(&self.path);
        }
    }
}

/// The folders that were created for some output.
#[derive(Default)]
pub(super) struct Folders(Vec<PathBuf>);

impl Folders {
    /// Creates a folder and its parents.
    pub(super) fn create(&mut self, folder: &Path) -> io::Result<()> {
        let mut remains = remains();
        let missing = folder.ancestors().take_while(|it| !it.as_os_str().is_empty());
        let mut missing: Vec<_> =
            missing.take_while(|it| !it.exists()).map(Path::to_owned).collect();
        missing.reverse();
        fs::create_dir_all(folder)?;
        remains.folders.extend(missing.iter().cloned());
        self.0.extend(missing);
        Ok(())
    }

    /// Keeps the folders.
    pub(super) fn keep(&mut self, remains: &mut Remains) {
        remains.folders.retain(|folder| !self.0.contains(folder));
        self.0.clear();
    }
}

impl Drop for Folders {
    fn drop(&mut self) {
        // A folder that is not empty stays.
        self.0.iter().rev().for_each(|folder| drop(fs::remove_dir(folder)));
        self.keep(&mut remains());
    }
}
