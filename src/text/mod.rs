//! When two texts are equal to search: folding, words, what somebody types, and
//! where it is found.
//!
//! Every reader of texts (`index`, `archive`, and whatever marks matches on the
//! screen) asks this room, so that what is found is what is marked. Which quotes
//! match belongs to `index` and `archive`; how a match looks belongs to `view`.
//!
//! Imports nothing of the house.

pub(crate) mod fold;
pub(crate) mod forms;
mod grapheme;
mod highlight;
mod name;
pub(crate) mod pattern;
mod readings;
pub(crate) mod search;
pub(crate) mod token;

#[cfg(test)]
mod properties;
#[cfg(test)]
pub(crate) mod random;
#[cfg(test)]
pub(crate) mod reference;

pub use name::{NameSearch, folded_name};
pub use search::Search;
