//! The values of one facet, quote by quote.

use crate::filter::Choice;
use crate::model::{Article, Facet};

use super::bitmap::Bitmap;

/// A facet with at most this many values has a bitmap for each of them. The bitmaps take at
/// most twice the memory of the codes (one bit for each value and quote, beside 32 bits for
/// each code), and are faster to combine and to count. With more values, few are shared by
/// many quotes, and the codes are read instead.
const SHARED: usize = 64;

/// One facet's codes for every quote.
pub(super) struct Column {
    /// Where the codes of each quote start, and where the last ones end.
    starts: Vec<u32>,
    codes: Vec<u32>,
    values: usize,
    /// The quotes that have each value; empty with more than [`SHARED`] values.
    quotes: Vec<Bitmap>,
    len: u32,
}

impl Column {
    pub(super) fn new(article: &Article, facet: Facet) -> Self {
        let codes = article.quotes.iter().map(|quote| article.codes(quote, facet));
        Self::from_codes(article.values(facet).len(), codes)
    }

    /// The column of a facet with this many values, from the codes of each quote.
    fn from_codes(values: usize, quotes: impl ExactSizeIterator<Item = Vec<u32>>) -> Self {
        let len = quotes.len() as u32;
        let shared = if values <= SHARED { values } else { 0 };
        let mut column = Self {
            starts: vec![0],
            codes: Vec::new(),
            values,
            quotes: vec![Bitmap::empty(len); shared],
            len,
        };
        for (quote, codes) in (0..).zip(quotes) {
            for code in &codes {
                if let Some(quotes) = column.quotes.get_mut(*code as usize) {
                    quotes.insert(quote);
                }
            }
            column.codes.extend(codes);
            column.starts.push(column.codes.len() as u32);
        }
        column
    }

    /// How many values the facet has.
    pub(super) fn values(&self) -> u32 {
        self.values as u32
    }

    /// The codes of a quote, ascending.
    pub(super) fn codes(&self, quote: u32) -> &[u32] {
        let at = quote as usize;
        &self.codes[self.starts[at] as usize..self.starts[at + 1] as usize]
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

    /// The quotes that have one of these codes; unknown codes are ignored.
    pub(super) fn having(&self, codes: &[u32]) -> Bitmap {
        let mut having = Bitmap::empty(self.len);
        if self.quotes.is_empty() && !codes.is_empty() {
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

#[cfg(test)]
mod tests {
    use super::{Column, SHARED};
    use crate::filter::Choice;
    use crate::memory::bitmap::Bitmap;
    use crate::query::Mark;

    /// A column in which quote `n` has the values `n` and `n + 1`.
    fn column(values: u32) -> Column {
        Column::from_codes(values as usize, (0..values - 1).map(|quote| vec![quote, quote + 1]))
    }

    #[test]
    fn bitmaps_and_codes_give_the_same() {
        for values in [SHARED as u32, SHARED as u32 + 1] {
            let column = column(values);
            let all = Bitmap::full(values - 1);
            let counts = column.counts(&all);
            assert_eq!((counts[0], counts[1], counts[values as usize - 1]), (1, 2, 1));
            let mut choice = Choice::default();
            assert_eq!(column.passing(&choice), None);
            choice.set(7, Mark::Included);
            choice.set(8, Mark::Excluded);
            choice.set(values, Mark::Included);
            assert!(column.passing(&choice).is_some_and(|passing| passing.iter().eq([6])));
        }
    }
}
