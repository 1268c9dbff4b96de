//! Packs: an archive as one file that is opened without parsing.
//!
//! A [`mod@format`] of sections, of which the first ones are what an archive holds
//! in memory ([`sections`]), and the last ones blocks of compressed records
//! ([`blocks`]): what quotes and articles have that is neither filtered nor
//! searched, and their words ([`texts`]). So a page asks for the head alone, and
//! for a block when one of its quotes is shown. Of the head, most is checked and read
//! when the first question needs it ([`part`]). Compressing and files are the
//! command line's business, fetching is JavaScript's.

pub mod blocks;
pub mod format;
pub mod ids;
pub mod part;
pub mod sections;
pub mod taking;
pub mod texts;

mod open;

pub use open::{Pack, Place, is_head, open};
