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

mod bit_packing;
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
pub mod figures;
mod inverted;
mod known;
mod later;
mod names;
pub mod pack;
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
pub use collected::{Days, day_number, months_of};
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

/// Long loops go through this many quotes in each call. WebAssembly engines switch to
/// faster code between calls of a function, never within one.
const SOME: u32 = 4096;

/// An archive has at most this many facets, with those that all its articles declare.
pub const MOST_FACETS: usize = 100;

/// How many documents of names a facet with this many values has: its values, by code, and
/// empty ones, so that a facet has whole words of a set of all names.
fn names_of(values: u32) -> u32 {
    values.next_multiple_of(u64::BITS)
}

/// Quotes of many articles, ready to be asked.
pub struct Archive {
    /// How many quotes there are.
    quotes: u32,
    /// How many facets there are: the built-in ones, and those that articles declare.
    facets: usize,
    /// By the facet's position; then the columns of a collection, if this is one.
    columns: Vec<Column>,
    /// The days of a collection.
    days: Days,
    /// The words of the text, original and context of each quote.
    texts: Later<Terms>,
    /// The words of the names of the values of every facet, and of the roles of speakers.
    names: Later<Terms>,
    /// The place of each speaker's folded name in alphabetical order.
    speaker_ranks: Later<Codes>,
    /// How many words each quote's text has; a Han character or kana counts as one word.
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

    /// Every facet.
    pub fn facets(&self) -> impl Iterator<Item = Facet> + use<> {
        (0..self.facets).map(Facet::at)
    }

    /// The column of the articles that quotes are from, in a collection.
    pub fn article_column(&self) -> usize {
        self.facets
    }

    /// The column of the months that quotes are of, in a collection.
    pub fn month_column(&self) -> usize {
        self.facets + 1
    }

    /// How many values a facet has.
    pub fn values(&self, facet: Facet) -> u32 {
        self.values_of(facet.position())
    }

    /// How many values a column has; none where there is no such column.
    pub fn values_of(&self, column: usize) -> u32 {
        self.columns.get(column).map_or(0, |column| column.totals.len() as u32)
    }

    /// How many documents of names there are: those of each facet, one facet after the other.
    fn named(&self) -> u32 {
        self.facets().map(|facet| names_of(self.values(facet))).sum()
    }

    /// The facet and the code of a value, from its number among the documents of names.
    fn value_of(&self, mut document: u32) -> Option<(Facet, u32)> {
        self.facets().find_map(|facet| {
            let values = self.values(facet);
            if document < values {
                return Some((facet, document));
            }
            document = document.checked_sub(names_of(values))?;
            None
        })
    }

    /// How many quotes have each value of a column.
    pub fn totals(&self, column: usize) -> &[u32] {
        self.columns.get(column).map_or(&[], |column| &column.totals)
    }

    /// The days of a collection; none before [`collect`](Self::collect).
    pub fn days(&self) -> &Days {
        &self.days
    }

    /// The codes of a quote in a facet, in the order of its data.
    ///
    /// # Errors
    /// When the archive is from a pack that is damaged or was written wrongly. The methods
    /// below fail for the same reasons.
    pub fn codes(&self, quote: u32, facet: Facet) -> Result<impl Iterator<Item = u32> + '_, Fault> {
        Ok(self.columns[facet.position()].coded()?.of(quote))
    }

    /// Reads the codes of a column now; there may be no such column.
    pub fn read_column(&self, column: usize) -> Result<(), Fault> {
        self.columns.get(column).map_or(Ok(()), |column| column.coded().map(drop))
    }

    /// Reads all parts that would otherwise be read when first needed, so that a damaged
    /// part is reported now.
    pub fn read_all(&self) -> Result<(), Fault> {
        (0..self.columns.len()).try_for_each(|column| self.read_column(column))?;
        for terms in [self.texts.get()?, self.names.get()?] {
            terms.positions.get()?;
        }
        self.speaker_ranks.get()?;
        self.words.get()?;
        Ok(())
    }
}
