//! Figures about quotes: the share of the words that each speaker has, tables of two facets, and
//! how an article balances its speakers.
//!
//! All figures are computed from an article, its index and the set of shown quotes, so that
//! every filter changes every figure. How a figure looks belongs to `view`, the figures of
//! many articles to `packed`.
//!
//! Words count as quoted where they are the speaker's own ([`QuoteKind::Direct`] and
//! [`QuoteKind::Partial`]). The words of reported speech are a summary by the data's author.
//!
//! Imports `model`, `query` and `memory`.

mod balance;
mod compared;
mod grid;
pub(crate) mod seriate;
mod voices;

pub use balance::{Balance, Part, Split};
pub use compared::shared_themes;
pub use grid::{Grid, Line, LineValue};
pub use voices::{Voice, in_order, quoted_words, voices};

pub use crate::query::VoiceOrder;

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

/// The positions of keys, from the smallest key to the greatest, equal ones in their order. One
/// function serves every order: the sorts of std would be a fifth of the wasm of these views.
pub(crate) fn ascending(keys: &[u64]) -> Vec<usize> {
    let mut order = Vec::with_capacity(keys.len());
    for at in 0..keys.len() {
        let place = order.partition_point(|other: &usize| keys[*other] <= keys[at]);
        order.insert(place, at);
    }
    order
}

/// A part of a whole in percent, rounded half up; 0 if the whole is 0.
pub fn percent(part: u32, whole: u32) -> u32 {
    let (part, whole) = (u64::from(part), u64::from(whole));
    ((part * 200 + whole) / (2 * whole).max(1)) as u32
}

#[cfg(test)]
mod tests {
    use super::{ascending, percent};

    #[test]
    fn keys_stand_in_order_and_equals_as_they_come() {
        assert_eq!(ascending(&[3, 1, 2, 1, 3]), [1, 3, 2, 0, 4]);
        assert!(ascending(&[]).is_empty());
    }

    #[test]
    fn percents_are_rounded_and_nothing_is_none() {
        assert_eq!((percent(1, 3), percent(2, 3), percent(1, 200)), (33, 67, 1));
        assert_eq!((percent(0, 0), percent(0, 7), percent(7, 7)), (0, 0, 100));
        assert_eq!(percent(u32::MAX, u32::MAX), 100);
    }
}
