//! The article as a line of cells, from its first place to its last.
//!
//! A place without a quote has one cell, and one with quotes a cell for each of
//! them, so that no quote hides another and a stretch of the line is a stretch
//! of the article. Where that would be more cells than a narrow screen can show,
//! neighbours share one.

use std::ops::Range;

use crate::memory::Bitmap;
use crate::model::{Places, Unit};
use crate::query::Place;

/// More cells than this would be thinner than two pixels on a phone.
const MOST: u64 = 160;

/// The line.
pub(in crate::view) struct Axis {
    pub(super) cells: Vec<Cell>,
    /// What places are counted in.
    pub(in crate::view) unit: Unit,
    /// The place at which the article ends.
    pub(super) end: u32,
    /// Where each quote stands.
    places: Vec<u32>,
}

/// A piece of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// The first place that it holds.
    pub(super) first: u32,
    /// The last place that it holds.
    pub(super) last: u32,
    /// Its quotes, as positions in the article.
    pub(super) quotes: Range<u32>,
}

impl Axis {
    pub(in crate::view) fn new(places: Places) -> Self {
        let Places { unit, of: places, last: end } = places;
        let stops = Stops::new(&places, end);
        let count = stops.len.min(MOST);
        // Of the stops from 0 to `len`, each cell has as many as the next, or one less.
        let border = |cell: u64| cell * stops.len / count;
        let cells = (0..count).map(|cell| stops.cell(border(cell), border(cell + 1))).collect();
        Self { cells, unit, end, places }
    }

    /// Whether a cell has several quotes.
    pub(super) fn is_grouped(&self) -> bool {
        self.cells.iter().any(|cell| cell.quotes.len() > 1)
    }

    /// The quote that a cell leads to: the first that is shown, or the first.
    /// The cell must have one.
    pub(super) fn goal(&self, cell: usize, shown: &Bitmap) -> u32 {
        let quotes = &self.cells[cell].quotes;
        quotes.clone().find(|quote| shown.contains(*quote)).unwrap_or(quotes.start)
    }

    /// The part of the article between two cells, both included.
    pub(super) fn between(&self, one: usize, other: usize) -> Option<Place> {
        let (first, last) = (&self.cells[one.min(other)], &self.cells[one.max(other)]);
        Place::between(first.first, last.last, self.end)
    }

    /// The places of some quotes (ascending) as ranges, those that touch as one.
    pub(super) fn ranges(&self, quotes: impl Iterator<Item = u32>) -> Vec<(u32, u32)> {
        let mut ranges: Vec<(u32, u32)> = Vec::new();
        for place in quotes.map(|quote| self.places[quote as usize]) {
            match ranges.last_mut() {
                Some((_, last)) if place <= *last + 1 => *last = place,
                _ => ranges.push((place, place)),
            }
        }
        ranges
    }
}

/// What a finger on the line would pass: each place without a quote, and each
/// quote. An article of four billion paragraphs is counted, not walked.
struct Stops {
    /// By quote: its place, and the stop at which it stands.
    quotes: Vec<(u32, u64)>,
    len: u64,
}

impl Stops {
    fn new(places: &[u32], end: u32) -> Self {
        let (mut quotes, mut next, mut before) = (Vec::new(), 0, 0);
        for &place in places {
            next += u64::from((place - before).saturating_sub(1));
            quotes.push((place, next));
            next += 1;
            before = place;
        }
        Self { quotes, len: next + u64::from(end - before) }
    }

    /// The cell that holds the stops from `start` to before `end`.
    fn cell(&self, start: u64, end: u64) -> Cell {
        let quotes = |stop| self.quotes.partition_point(|(_, at)| *at < stop) as u32;
        Cell {
            first: self.place(start),
            last: self.place(end - 1),
            quotes: quotes(start)..quotes(end),
        }
    }

    fn place(&self, stop: u64) -> u32 {
        match self.quotes[..self.quotes.partition_point(|(_, at)| *at <= stop)].last() {
            Some((place, at)) => place + (stop - at) as u32,
            None => stop as u32 + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Axis, MOST};
    use crate::model::{Places, Unit};
    use crate::query::Place;

    fn axis(of: &[u32], last: u32) -> Axis {
        Axis::new(Places { unit: Unit::Paragraphs, of: of.to_vec(), last })
    }

    fn told(axis: &Axis) -> Vec<(u32, u32, Vec<u32>)> {
        let told = |cell: &super::Cell| (cell.first, cell.last, cell.quotes.clone().collect());
        axis.cells.iter().map(told).collect()
    }

    #[test]
    fn every_quote_and_every_place_without_one_has_a_cell() {
        let wanted: [(u32, &[u32]); 6] =
            [(1, &[]), (2, &[0]), (2, &[1]), (3, &[]), (4, &[2]), (5, &[])];
        let wanted: Vec<_> = wanted.into_iter().map(|(at, it)| (at, at, it.to_vec())).collect();
        assert_eq!(told(&axis(&[2, 2, 4], 5)), wanted);
        assert_eq!(told(&axis(&[], 1)), [(1, 1, vec![])]);
        assert!(!axis(&[2, 2, 4], 5).is_grouped());
    }

    #[test]
    fn in_a_long_article_neighbours_share_a_cell_and_none_is_lost() {
        let many: Vec<u32> = (0..2_000).map(|quote| 1 + quote / 7).collect();
        for axis in [axis(&many, 300), axis(&[5, u32::MAX], u32::MAX), axis(&[1; 999], 1)] {
            assert_eq!(axis.cells.len() as u64, MOST);
            let quotes = axis.cells.iter().flat_map(|cell| cell.quotes.clone());
            assert!(quotes.eq(0..axis.places.len() as u32));
            assert!(axis.is_grouped() == (axis.places.len() > 2));
            assert_eq!((axis.cells[0].first, axis.cells[159].last), (1, axis.end));
            assert!(axis.cells.windows(2).all(|two| two[1].first - two[0].last <= 1));
        }
    }

    #[test]
    fn a_part_of_the_line_is_a_part_of_the_article() {
        let axis = axis(&[2, 2, 4], 5);
        assert_eq!(axis.between(4, 1), Place::between(2, 4, 5));
        assert_eq!(axis.between(0, 5), None);
        assert_eq!(axis.ranges([0, 1, 2].into_iter()), [(2, 2), (4, 4)]);
    }
}
