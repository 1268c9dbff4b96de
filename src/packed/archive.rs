//! An archive: what is in it, and what it says of itself.

use super::codes::Codes;
use super::column::Column;
use super::days::Days;
use super::fault::Fault;
use super::later::Later;
use super::terms::Terms;
use crate::model::Facet;

/// An archive has at most this many facets, with those that all its articles declare.
pub const MOST_FACETS: usize = 100;

/// How many documents of names a facet with this many values has: its values, by code, and
/// empty ones, so that a facet has whole words of a set of all names.
pub(super) fn names_of(values: u32) -> u32 {
    values.next_multiple_of(u64::BITS)
}

/// Quotes of many articles, ready to be asked.
pub struct Archive {
    /// How many quotes there are.
    pub(super) quotes: u32,
    /// How many facets there are: the built-in ones, and those that articles declare.
    pub(super) facets: usize,
    /// By the facet's position; then the columns of a collection, if this is one.
    pub(super) columns: Vec<Column>,
    /// The days of a collection.
    pub(super) days: Days,
    /// The words of the text, original and context of each quote.
    pub(super) texts: Later<Terms>,
    /// The words of the names of the values of every facet, and of the roles of speakers.
    pub(super) names: Later<Terms>,
    /// The place of each speaker's folded name in alphabetical order.
    pub(super) speaker_ranks: Later<Codes>,
    /// How many words each quote's text has; a Han character or kana counts as one word.
    pub(super) words: Later<Codes>,
    /// The greatest of `words`.
    pub(super) longest: u32,
    /// How many words quotes have together, in all their fields.
    pub(super) all_words: u64,
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
    pub(super) fn named(&self) -> u32 {
        self.facets().map(|facet| names_of(self.values(facet))).sum()
    }

    /// The facet and the code of a value, from its number among the documents of names.
    pub(super) fn value_of(&self, mut document: u32) -> Option<(Facet, u32)> {
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
