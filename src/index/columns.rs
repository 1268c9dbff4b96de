//! The values of one facet, quote by quote.

use crate::filter::Choice;
use crate::model::{Article, Facet};

use super::bitmap::Bitmap;

/// Up to so many values, bitmaps of all take no more room than the codes (32
/// bits a quote), and are faster to count. Beyond, few values are shared by
/// many quotes. A collection in which some of thousands of values are will want
/// to decide this by value, here.
const SHARED: usize = 32;

/// One facet's codes for every quote.
pub(super) struct Column {
    /// Where the codes of each quote start, and where the last ones end; empty
    /// when every quote has exactly one.
    starts: Vec<u32>,
    codes: Vec<u32>,
    values: usize,
    /// The quotes that have each value; empty beyond [`SHARED`].
    quotes: Vec<Bitmap>,
    len: u32,
}

impl Column {
    pub(super) fn new(article: &Article, facet: Facet) -> Self {
        let len = article.quotes.len() as u32;
        let values = article.values(facet).len();
        let mut column =
            Self { starts: vec![0], codes: Vec::new(), values, quotes: Vec::new(), len };
        for quote in &article.quotes {
            column.codes.extend(article.codes(quote, facet));
            column.starts.push(column.codes.len() as u32);
        }
        if values <= SHARED {
            column.quotes = vec![Bitmap::empty(len); values];
            for quote in 0..len {
                for at in column.range(quote) {
                    column.quotes[column.codes[at] as usize].insert(quote);
                }
            }
        }
        if facet != Facet::Theme {
            column.starts = Vec::new();
        }
        column
    }

    fn range(&self, quote: u32) -> std::ops::Range<usize> {
        let at = quote as usize;
        match self.starts.get(at..at + 2) {
            Some(bounds) => bounds[0] as usize..bounds[1] as usize,
            None => at..at + 1,
        }
    }

    /// The codes of a quote, ascending.
    pub(super) fn codes(&self, quote: u32) -> &[u32] {
        &self.codes[self.range(quote)]
    }

    /// The quotes that pass a choice; `None` when all do.
    pub(super) fn passing(&self, choice: &Choice) -> Option<Bitmap> {
        if choice.is_empty() {
            return None;
        }
        let mut passing = match choice.include() {
            [] => Bitmap::full(self.len),
            codes => self.having(codes),
        };
        passing.and_not(&self.having(choice.exclude()));
        Some(passing)
    }

    /// The quotes that have one of these codes; unknown ones are passed over.
    pub(super) fn having(&self, codes: &[u32]) -> Bitmap {
        let mut having = Bitmap::empty(self.len);
        if self.quotes.is_empty() {
            let mut wanted = Bitmap::empty(self.values as u32);
            codes
                .iter()
                .filter(|code| (**code as usize) < self.values)
                .for_each(|code| wanted.insert(*code));
            for quote in 0..self.len {
                if self.codes(quote).iter().any(|code| wanted.contains(*code)) {
                    having.insert(quote);
                }
            }
        }
        codes
            .iter()
            .filter_map(|code| self.quotes.get(*code as usize))
            .for_each(|quotes| having.or(quotes));
        having
    }

    /// How many of these quotes have each value.
    pub(super) fn counts(&self, quotes: &Bitmap) -> Vec<u32> {
        if !self.quotes.is_empty() {
            return self.quotes.iter().map(|having| having.count_and(quotes)).collect();
        }
        let mut counts = vec![0; self.values];
        for quote in quotes.iter() {
            self.codes(quote).iter().for_each(|code| counts[*code as usize] += 1);
        }
        counts
    }
}
