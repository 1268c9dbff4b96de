//! Filters, counts and search over a million quotes of many articles. `memory` does the
//! same for one article.
//!
//! An [`Archive`] gives the same answers as `memory`. It holds two things. The first is a
//! column of codes for each facet; a value that many quotes have is a bitmap, and a value
//! that few have is a list. The second is a sorted dictionary with compressed posting
//! lists. Posting lists say where in a text each word stands, so a phrase is found without
//! the text.
//!
//! An archive is built from articles ([`Builder`]) or opened from a pack ([`pack`]). The
//! parts of a pack are what an archive holds in memory. Each part is checked and read when
//! a question first needs it (`Later`), so opening takes no longer for more quotes. A
//! [`Session`] asks an archive, and reuses what the next question has in common with the
//! last one.
//!
//! `text` decides what matches a search, and where in a text. The texts of quotes are not
//! kept here. Deliberately absent: places in an article, since an archive has many
//! articles. A collection also has articles and days as columns, which
//! [`Archive::collect`] adds; [`collection`] answers the questions of its page, and
//! [`figures`] counts for its voices and its map.
//!
//! Imports `model`, `filter`, `query`, `text` and, for what both kinds of figures share,
//! `figures`.

mod archive;
mod articles;
mod ask;
mod bit_packing;
mod bits;
mod build;
mod chunk;
mod coded;
mod codes;
mod collect;
mod collected;
pub mod collection;
mod column;
mod days;
mod dictionary;
mod fault;
mod fields;
pub mod figures;
mod inverted;
mod known;
mod later;
mod names;
pub mod pack;
mod pair;
mod phrase;
mod places;
mod postings;
mod rank;
mod runs;
mod search;
mod session;
mod sort;
mod suggest;
mod terms;
mod tokens;
mod typo;
mod usual;
mod vocabulary;
mod wanted;

#[cfg(test)]
mod properties;

pub use archive::{Archive, MOST_FACETS};
pub use articles::searched;
pub use ask::{Ask, Order};
pub use build::Builder;
pub use codes::Codes;
pub use days::{Days, day_number, months_of};
pub use fault::Fault;
pub use fields::Fields;
pub use names::{Names, Value};
pub use search::parse;
pub use session::Session;
pub use usual::usual;
