//! Errors in the bytes of an archive.

use std::fmt;

/// A sentence for the person who meets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault(String);

/// For bytes that are wrong although their checksum is right: the program that wrote this
/// pack has a fault.
const WRONG: &str = "make the pack anew with `pullquote pack`";

impl Fault {
    pub(super) const WORDS: Wrong = Wrong("the words of this pack are not as they should be");
    pub(super) const POSTINGS: Wrong =
        Wrong("the search index of this pack is not as it should be");
    pub(super) const IDS: Wrong = Wrong("the ids of this pack are not as they should be");
    pub(super) const TEXTS: Wrong = Wrong("the texts of this pack are not as they should be");
    pub(super) const COLUMNS: Wrong = Wrong("the facets of this pack are not as they should be");

    pub(crate) fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

/// A fault that is made only when it is met.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wrong(&'static str);

impl From<Wrong> for Fault {
    fn from(Wrong(what): Wrong) -> Self {
        Self(format!("{what}: {WRONG}"))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Fault {}
