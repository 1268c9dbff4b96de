//! When two texts are equal to search: folding characters, splitting texts into words, reading
//! searches, and finding them in texts.
//!
//! `memory`, `packed` and the highlighting in `view` all use this room, so that exactly what is
//! found is highlighted. Which quotes match belongs to `memory` and `packed`; how a match looks
//! belongs to `view`.
//!
//! Imports no other room.

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

pub use name::{NameSearch, folded_name, searched_name};
pub use search::Search;
