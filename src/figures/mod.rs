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
//!
//! [`QuoteKind::Direct`]: crate::model::QuoteKind::Direct
//! [`QuoteKind::Partial`]: crate::model::QuoteKind::Partial

mod ascending;
mod balance;
mod compared;
mod grid;
mod percent;
mod quoted;
pub(crate) mod seriate;
mod voices;

pub(crate) use ascending::ascending;
pub use balance::{Balance, Part, Split};
pub use compared::shared_themes;
pub use grid::{Grid, Line, LineValue};
pub use percent::percent;
pub(crate) use quoted::{is_quoted, weight};
pub use voices::{Voice, in_order, quoted_words, voices};

pub use crate::query::VoiceOrder;
