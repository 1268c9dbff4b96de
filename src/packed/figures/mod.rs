//! Figures of the quotes of an archive: the voices with their balance, some voices side by
//! side, and the map of two facets.
//!
//! All are computed anew from a set of quotes in a pass or two over it, by codes; nothing is
//! kept between questions. `figures` computes the same of one article in memory, and has
//! what both need: the order of a map's lines, and which quote represents a speaker.
//! [`collection`](super::collection) gives codes their names.

mod compared;
mod map;
mod tally;
mod voices;

#[cfg(test)]
mod properties;

pub use compared::{Compared, Said, Theme, compared};
pub use map::{Line, Map, map};
pub use tally::Tally;
pub use voices::{Voice, Voices, voices};
