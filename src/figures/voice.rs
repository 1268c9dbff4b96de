//! The quotes of one speaker.

/// One speaker's quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Voice {
    /// Position in [`Article::speakers`](crate::model::Article::speakers).
    pub(super) speaker: u32,
    /// The speaker's shown quotes, in the article's order; at least one.
    pub(super) quotes: Vec<u32>,
    /// How many quoted words these have.
    pub(super) words: u32,
    /// The quote that represents the speaker: the longest direct quote, or else the longest
    /// partial one, or else the longest reported one.
    pub(super) line: u32,
}
