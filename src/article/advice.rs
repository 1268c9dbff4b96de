//! The seam between the app and authors: what reading says and looks for beyond
//! what the app needs.
//!
//! Whoever reads is generic over [`Advice`], so that the compiler knows that
//! with [`Quiet`] no sentence is ever built: what would build it is not linked
//! into the app, nor is any text of it.

use super::problem::{Problem, Severity};
use super::rule::Rule;

/// What authors want to hear beyond what the app needs. Nothing, unless said
/// otherwise.
pub(super) trait Advice {
    /// Puts a problem into words, in place of those by which the app knows it.
    fn explain(_problem: &mut Problem, _say: impl FnOnce() -> Said) {}

    /// What to say of a file that is no data at all, and of which byte.
    fn other_text(_text: &str) -> Option<(usize, Said)> {
        None
    }

    /// What to say of a field that is none of those `known` for a `noun`.
    fn unknown_field(_name: &str, _noun: &str, _known: &[&str]) -> Option<Said> {
        None
    }

    /// Looks at the characters of a text.
    fn text(_text: &str) -> Vec<Finding> {
        Vec::new()
    }

    /// Looks for what a system that makes pages left in a text, or in an address.
    fn markup(_text: &str) -> Option<Finding> {
        None
    }

    /// Looks at an id that may stand in an address.
    fn id(_id: &str) -> Option<Finding> {
        None
    }

    /// Looks at somebody's words, beyond [`text`](Self::text).
    fn words(_text: &str) -> Option<Finding> {
        None
    }
}

/// The app's: no advice.
pub(super) struct Quiet;

impl Advice for Quiet {}

/// A problem in words, each of them in one line.
pub(super) struct Said {
    /// What is wrong.
    pub(super) what: String,
    /// What to do about it.
    pub(super) mend: String,
}

impl Said {
    pub(super) fn new(what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { what: what.into(), mend: mend.into() }
    }
}

/// A problem that does not know yet where it is.
pub(super) struct Finding {
    pub(super) rule: Rule,
    pub(super) severity: Severity,
    pub(super) said: Said,
}
