//! The difference between reading data in the app and checking it for authors: messages, and
//! checks that the app does not need.
//!
//! Readers are generic over [`Advice`]. With [`Quiet`], the compiler knows that no message is
//! ever built, so neither the code for messages nor their texts are linked into the app.

use super::problem::{Problem, Severity};
use super::rule::Rule;

/// The messages and checks for authors. Each method does nothing by default.
pub(super) trait Advice {
    /// Replaces the general message of a problem by a specific one.
    fn explain(_problem: &mut Problem, _say: impl FnOnce() -> Said) {}

    /// The message for a file that is no article data at all, and the byte that it is about.
    fn other_text(_text: &str) -> Option<(usize, Said)> {
        None
    }

    /// The message for a field that is none of the `known` fields of a `noun`.
    fn unknown_field(_name: &str, _noun: &str, _known: &[&str]) -> Option<Said> {
        None
    }

    /// Checks the characters of a text.
    fn text(_text: &str) -> Vec<Finding> {
        Vec::new()
    }

    /// Looks for HTML in a text or an address.
    fn markup(_text: &str) -> Option<Finding> {
        None
    }

    /// Checks an id, which becomes part of an address.
    fn id(_id: &str) -> Option<Finding> {
        None
    }

    /// Checks the words of a quote, in addition to [`text`](Self::text).
    fn words(_text: &str) -> Option<Finding> {
        None
    }
}

/// For the app: no messages, no further checks.
pub(super) struct Quiet;

impl Advice for Quiet {}

/// The message of a problem; each part is one line.
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

/// A problem without its place.
pub(super) struct Finding {
    pub(super) rule: Rule,
    pub(super) severity: Severity,
    pub(super) said: Said,
}
