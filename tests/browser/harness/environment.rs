//! What `cargo xtask test` tells the tests: where the driver, the browser, the
//! sites and the checkers are.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The value of a variable that the tests cannot do without.
///
/// # Panics
/// With the mend, where it is missing.
#[track_caller]
pub(super) fn variable(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| {
        panic!("{name} is not set: run `cargo xtask test`, which sets it and all that it points to")
    })
}

/// A site that the tests visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Site {
    /// The bundled article's.
    Bundled,
    /// That of `tests/articles/harbour-lights.json`, the article made for tests.
    Sample,
    /// A collection: both, and some hundred articles that are drawn.
    Collection,
}

impl Site {
    /// Both sites: what holds for one article has to hold for another.
    pub(crate) const BOTH: [Self; 2] = [Self::Bundled, Self::Sample];

    /// The address of its page, without a slash at the end.
    #[track_caller]
    pub(crate) fn base(self) -> String {
        let name = match self {
            Self::Bundled => "PULLQUOTE_SITE",
            Self::Sample => "PULLQUOTE_SAMPLE",
            Self::Collection => "PULLQUOTE_COLLECTION",
        };
        variable(name).trim_end_matches('/').to_owned()
    }
}

/// The file of the articles that a collection's site has beside the other two, one a line.
#[track_caller]
pub(crate) fn corpus() -> PathBuf {
    PathBuf::from(variable("PULLQUOTE_CORPUS"))
}

/// A file of one of the packages in `package.json`.
#[track_caller]
pub(crate) fn node_module(path: &str) -> PathBuf {
    let path = Path::new(&variable("PULLQUOTE_NODE_MODULES")).join(path);
    assert!(
        path.exists(),
        "{} is not there: `cargo xtask test` installs what tests/browser/package.json names",
        path.display()
    );
    path
}

/// Where a file for whoever reads the outcome goes: `target/browser-tests/`.
#[track_caller]
pub(crate) fn output(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("browser-tests");
    fs::create_dir_all(&folder).expect("the target folder is ours to write");
    folder.join(name)
}

/// Whether the browser is to be as on a slow machine, as
/// `cargo xtask test --in chromium --slow` asks for.
pub(super) fn is_slow() -> bool {
    env::var_os("PULLQUOTE_SLOW").is_some()
}

/// Whether what is kept of earlier runs is to be that of this one, as
/// `cargo xtask test --in chromium looks --renew` asks for.
pub(crate) fn renews() -> bool {
    env::var_os("PULLQUOTE_RENEW").is_some()
}
