//! What counts as quoted, and how much.

use crate::model::QuoteKind;

/// Whether the words of a quote are its speaker's.
pub(crate) fn is_quoted(kind: QuoteKind) -> bool {
    kind != QuoteKind::Indirect
}

/// How well a quote of so many words represents its speaker: greater for a better one.
pub(crate) fn weight(kind: QuoteKind, words: u32) -> u64 {
    let rank = match kind {
        QuoteKind::Direct => 2,
        QuoteKind::Partial => 1,
        QuoteKind::Indirect => 0,
    };
    rank << 32 | u64::from(words)
}
