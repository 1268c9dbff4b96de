//! Packs: an archive as one file that is opened without parsing.
//!
//! A pack is a file of sections ([`mod@format`]). The first sections are what an archive
//! holds in memory ([`sections`]); they are the head. The last sections are blocks of
//! compressed records ([`blocks`]): the texts of quotes ([`texts`]), and fields of quotes and
//! articles that are neither filtered nor searched. A page loads the head, and a block when
//! one of its quotes is shown. Most sections of the head are checked and read when a question
//! first needs them ([`part`]). What a pack knows of a quote is a [`record`], and of records
//! `data` makes articles again. Compressing and files belong to `cli`, fetching to JavaScript.

pub mod blocks;
#[cfg(feature = "export")]
pub mod data;
pub mod format;
pub mod ids;
pub mod part;
pub mod record;
pub mod sections;
pub mod taking;
pub mod texts;

mod open;

pub use open::{Pack, Place, article_in, open};
pub use sections::is_head;
