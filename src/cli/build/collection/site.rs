//! A collection that is being built.

use std::path::{Path, PathBuf};

use crate::site::Spoken;

/// A collection that is being built.
pub(in crate::cli::build) struct Site<'a> {
    pub(in crate::cli::build) files: &'a [PathBuf],
    /// Its title, where its author gives one.
    pub(in crate::cli::build) title: Option<&'a str>,
    pub(in crate::cli::build) out: &'a Path,
    pub(in crate::cli::build) spoken: &'a Spoken,
    /// Whether browsers may keep it for reading offline.
    pub(in crate::cli::build) is_kept: bool,
    /// Where it is also written as one file.
    pub(in crate::cli::build) single: Option<&'a Path>,
}
