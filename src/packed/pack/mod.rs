//! Packs: an archive as one file that is opened without parsing.
//!
//! A pack is a file of sections ([`mod@format`]). The first sections are what an archive
//! holds in memory ([`sections`]); they are the head. The last sections are blocks of
//! compressed records ([`blocks`]): the texts of quotes ([`texts`]), and fields of quotes and
//! articles that are neither filtered nor searched. A page loads the head, and a block when
//! one of its quotes is shown. Most sections of the head are checked and read when a question
//! first needs them ([`part`]). Compressing and files belong to `cli`, fetching to
//! JavaScript.

pub mod blocks;
pub mod format;
pub mod ids;
pub mod part;
pub mod sections;
pub mod taking;
pub mod texts;

mod open;

pub use open::{Pack, Place, is_head, open};
