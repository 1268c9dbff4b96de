//! A million quotes: what `index` is to one article, for archives.
//!
//! An [`Archive`] answers the same questions with the same answers. It holds
//! columns of codes, with bitmaps of the values that many quotes share and lists
//! of those that few do; and a sorted dictionary with compressed posting lists,
//! which know where in a text each word stands, so that no text is needed to
//! find a phrase. It is built from articles ([`Builder`]) or opened from a pack
//! ([`pack`]), whose parts are what it holds in memory; each is checked and read when a
//! question first needs it (`Later`), so that opening takes no longer for more quotes. A [`Session`] asks it, and
//! remembers what the next question has in common with the last.
//!
//! What matches a search, and where in a text, is `text`'s to say; texts are
//! not kept here. Deliberately absent: places in an article, which an archive
//! has many of. What the articles themselves and their days say is for whoever
//! shows a collection, and added by [`Archive::collect`]; [`collection`] answers the
//! questions of its page.
//!
//! Imports `model`, `filter`, `query` and `text`.

mod bits;
mod build;
mod coded;
mod codes;
mod collect;
mod collected;
pub mod collection;
mod column;
mod dictionary;
mod fault;
mod inverted;
mod known;
mod later;
mod names;
pub mod pack;
mod packed;
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

#[cfg(test)]
mod properties;

pub use build::{Builder, Fields, searched};
pub use codes::Codes;
pub use collected::{Days, day_number, month_of};
pub use fault::Fault;
pub use names::{Names, Value};
pub use search::parse;
pub use session::{Ask, Session};
pub use sort::Order;
pub use usual::usual;

use crate::model::Facet;
use column::Column;
use later::Later;
use terms::Terms;

/// What takes long goes through so many quotes at a time, each in a call of its own:
/// engines of WebAssembly go on to faster code between calls, never within one.
const SOME: u32 = 4096;

/// How many columns an archive may have: one for each facet, and those of a collection.
pub const COLUMNS: usize = Facet::ALL.len() + 2;

/// The column of the articles that quotes are from.
pub const ARTICLE: usize = Facet::ALL.len();

/// The column of the months that quotes are of.
pub const MONTH: usize = ARTICLE + 1;

/// Quotes of many articles, ready to be asked.
pub struct Archive {
    /// How many quotes there are.
    quotes: u32,
    /// By `Facet as usize`, and then those of a collection, where it is one.
    columns: Vec<Column>,
    /// The days of a collection.
    days: Days,
    /// The words of the text, original and context of each quote.
    texts: Later<Terms>,
    /// The words of the name and roles of each speaker.
    speakers: Later<Terms>,
    /// The place of each speaker's folded name in alphabetical order.
    speaker_ranks: Later<Codes>,
    /// How many words each quote's text has; Han and kana count as one each.
    words: Later<Codes>,
    /// The greatest of `words`.
    longest: u32,
    /// How many words quotes have together, in all their fields.
    all_words: u64,
}

impl Archive {
    /// How many quotes there are.
    pub fn len(&self) -> u32 {
        self.quotes
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.quotes == 0
    }

    /// How many values a facet has.
    pub fn values(&self, facet: Facet) -> u32 {
        self.columns[facet as usize].totals.len() as u32
    }

    /// How many values a column has; none where there is no such column.
    pub fn values_of(&self, column: usize) -> u32 {
        self.columns.get(column).map_or(0, |column| column.totals.len() as u32)
    }

    /// How many quotes have each value of a column.
    pub fn totals(&self, column: usize) -> &[u32] {
        self.columns.get(column).map_or(&[], |column| &column.totals)
    }

    /// The days of a collection; none before [`collect`](Self::collect).
    pub fn days(&self) -> &Days {
        &self.days
    }

    /// The codes of a quote in a facet, in the order in which it was given them.
    ///
    /// # Errors
    /// When the archive is from a pack that is damaged or was written wrongly; so for
    /// those below.
    pub fn codes(&self, quote: u32, facet: Facet) -> Result<impl Iterator<Item = u32> + '_, Fault> {
        Ok(self.columns[facet as usize].coded()?.of(quote))
    }

    /// Reads the codes of a column now; there may be no such column.
    pub fn read_column(&self, column: usize) -> Result<(), Fault> {
        self.columns.get(column).map_or(Ok(()), |column| column.coded().map(drop))
    }

    /// Reads all parts that are read when they are first asked for, so that what is wrong
    /// with one is said now.
    pub fn read_all(&self) -> Result<(), Fault> {
        (0..COLUMNS).try_for_each(|column| self.read_column(column))?;
        for terms in [self.texts.get()?, self.speakers.get()?] {
            terms.positions.get()?;
        }
        self.speaker_ranks.get()?;
        self.words.get()?;
        Ok(())
    }
}
