//! The tests that are skipped in a browser. Rust's own runner takes them for passed, and so
//! each writes its name and the reason into a file: a line, with a tab between the two.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The file, empty when a run begins.
pub(super) struct Skipped {
    path: PathBuf,
}

impl Skipped {
    /// # Errors
    ///
    /// When it cannot be written.
    pub(super) fn new(path: PathBuf) -> Result<Self> {
        fs::create_dir_all(path.parent().context("the file is in a folder")?)?;
        File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
        Ok(Self { path })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// What the tests have written into it so far.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub(super) fn read(&self) -> Result<Skips> {
        let lines = fs::read_to_string(&self.path)
            .with_context(|| format!("cannot read {}", self.path.display()))?;
        Ok(Skips::of(&lines))
    }
}

/// Tests that are skipped, by the reason.
#[derive(Debug, Default)]
pub(super) struct Skips {
    by_reason: BTreeMap<String, BTreeSet<String>>,
}

impl Skips {
    fn of(lines: &str) -> Self {
        let mut by_reason = BTreeMap::<String, BTreeSet<String>>::new();
        for (test, reason) in lines.lines().filter_map(|line| line.split_once('\t')) {
            by_reason.entry(reason.to_owned()).or_default().insert(test.to_owned());
        }
        Self { by_reason }
    }

    /// How many tests there are, each of which has one reason.
    pub(super) fn count(&self) -> usize {
        self.by_reason.values().map(BTreeSet::len).sum()
    }
}

impl fmt::Display for Skips {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (reason, tests) in &self.by_reason {
            write!(f, "\n  skipped, as {reason}:")?;
            tests.iter().try_for_each(|test| write!(f, "\n    {test}"))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_are_counted_once_and_told_by_their_reason() {
        let lines = "map::b\tit rains\nmap::c\tit snows\nmap::a\tit rains\nmap::a\tit rains\n";
        let skips = Skips::of(lines);
        assert_eq!(skips.count(), 3);
        let wanted = "
  skipped, as it rains:
    map::a
    map::b
  skipped, as it snows:
    map::c";
        assert_eq!(skips.to_string(), wanted);
    }

    #[test]
    fn a_new_run_begins_with_none() {
        let path = std::env::temp_dir().join(format!("pullquote-skipped-{}", std::process::id()));
        fs::write(&path, "map::a\tit rains\n").expect("the folder is ours to write");
        let skipped = Skipped::new(path.clone()).and_then(|skipped| skipped.read());
        fs::remove_file(&path).expect("the file is ours");
        assert_eq!(skipped.expect("it is a file").count(), 0);
    }
}
