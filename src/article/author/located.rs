//! Where quotes stand in the text of their article.

use std::ops::Range;

use crate::article::json::Node;

/// A quote whose words are in the source.
pub(super) struct Located<'n> {
    /// Its position in the article.
    pub(super) at: usize,
    pub(super) quote: &'n Node<'n>,
    /// The places where its passage may be, in bytes of the source.
    pub(super) places: Vec<Range<usize>>,
}
