//! Answers a filter over one article: which quotes match, and how many quotes each further
//! choice would show.
//!
//! An [`Index`] is built once from an [`Article`], and does not refer to it afterwards. It
//! holds a column of codes for each facet, with a bitmap for each value of a small facet; a
//! sorted dictionary with posting lists; and the folded texts, in which phrases are
//! verified.
//!
//! What a visitor asks for belongs to `filter`, how a match looks to `view`, and when two
//! texts are equal to `text`. Deliberately absent: correction of typing errors and ranking,
//! which an article of thirty quotes does not need; `packed` has both.
//!
//! Imports `model`, `text`, `query` and `filter`.
//!
//! [`Article`]: crate::model::Article

mod bitmap;
mod columns;
mod documents;
mod index;
mod only;
mod order;
mod pages;
mod strings;
mod terms;
mod value;

#[cfg(test)]
mod properties;
#[cfg(test)]
pub(crate) mod random;
#[cfg(test)]
pub(crate) mod reference;

pub use bitmap::Bitmap;
pub use index::{Answer, Index};
pub use only::{only, quotes};
pub use pages::Pages;
pub use value::value;
