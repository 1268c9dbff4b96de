//! Places in a text, in bytes and in characters.

use std::ops::Range;

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Bytes of UTF-8.
    pub bytes: Range<usize>,
    /// Unicode code points.
    pub characters: Range<usize>,
}

impl Span {
    /// A stretch of text, whose characters are counted later.
    pub(super) fn new(bytes: Range<usize>) -> Self {
        Self { bytes, characters: 0..0 }
    }
}
