//! Two facets against each other: how many quotes have each value of one and each of the
//! other.

use super::super::chunk::each_part;
use super::super::coded::Coded;
use super::super::{Archive, Fault, bits};
use super::tally::greatest;
use crate::figures::seriate::arranged;
use crate::model::Facet;
use crate::query::MOST_LINES;

/// For a value that has no line.
const NO_LINE: u8 = u8::MAX;

const _: () = assert!(MOST_LINES < NO_LINE as u32, "the places of lines are bytes");

/// The table. A quote with several themes is in several cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Map {
    /// The values of the most quotes; similar rows are next to each other.
    pub rows: Vec<Line>,
    /// The columns, likewise.
    pub columns: Vec<Line>,
    /// How many quotes each cell has, row by row.
    pub cells: Vec<u32>,
    /// How many values with a quote are not among the rows, and not among the columns.
    pub more: [u32; 2],
    /// How many quotes have no value in the rows' facet, and in that of the columns.
    pub without: [u32; 2],
}

/// A row or a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The value, by its code.
    pub code: u32,
    /// How many quotes have it.
    pub quotes: u32,
}

/// The table of a set of `len` quotes by two columns of the archive, with at most `limit`
/// rows and columns, and never more than [`MOST_LINES`].
///
/// # Errors
/// When the archive has no such column, or is from a pack that is damaged or was written
/// wrongly.
pub fn map(
    archive: &Archive,
    set: &[u64],
    len: u32,
    columns: [usize; 2],
    limit: u32,
) -> Result<Map, Fault> {
    let [rows, columns] = columns.map(|column| Axis::new(archive, set, len, column, limit));
    let (rows, columns) = (rows?, columns?);
    let mut counts = Counts {
        width: columns.lines.len(),
        cells: vec![0; rows.lines.len() * columns.lines.len()],
        without: [0; 2],
    };
    each_part(set, |part, first| counts.add(part, first, &rows, &columns));
    let Counts { width, cells, without } = counts;
    let lens = [rows.lines.len(), width];
    let [row_order, column_order] = arranged(&cells, lens, [rows.facet, columns.facet]);
    let mut ordered = Vec::with_capacity(cells.len());
    for row in &row_order {
        ordered.extend(column_order.iter().map(|column| cells[row * width + column]));
    }
    Ok(Map {
        cells: ordered,
        rows: row_order.iter().map(|row| rows.lines[*row]).collect(),
        columns: column_order.iter().map(|column| columns.lines[*column]).collect(),
        more: [rows.more, columns.more],
        without,
    })
}

/// The rows or the columns, before they are ordered.
struct Axis<'a> {
    facet: Facet,
    coded: &'a Coded,
    /// In the order of their codes.
    lines: Vec<Line>,
    more: u32,
    /// By code, the place among the lines, or [`NO_LINE`].
    places: Vec<u8>,
}

impl<'a> Axis<'a> {
    fn new(
        archive: &'a Archive,
        set: &[u64],
        len: u32,
        column: usize,
        limit: u32,
    ) -> Result<Self, Fault> {
        let facet = Facet::at(column);
        let column = archive.columns.get(column).ok_or(Fault::COLUMNS)?;
        let mut counts = vec![0; column.totals.len()];
        column.count(set, len, &mut counts)?;
        let (codes, more) = greatest(&counts, limit.min(MOST_LINES) as usize);
        let mut places = vec![NO_LINE; counts.len()];
        (0..).zip(&codes).for_each(|(place, code)| places[*code as usize] = place);
        let line = |code: u32| Line { code, quotes: counts[code as usize] };
        let lines = codes.into_iter().map(line).collect();
        Ok(Self { facet, coded: column.coded()?, lines, more, places })
    }

    /// The places of the lines of a quote.
    #[inline]
    fn of(&self, quote: u32) -> impl Iterator<Item = usize> {
        let places = self.coded.of(quote).map(|code| self.places[code as usize]);
        places.filter(|place| *place != NO_LINE).map(usize::from)
    }
}

/// What is counted, by the lines as they are before they are ordered.
struct Counts {
    /// How many columns there are.
    width: usize,
    cells: Vec<u32>,
    without: [u32; 2],
}

impl Counts {
    /// Counts the quotes of a part of a set, whose first bit stands for the quote `first`.
    #[inline(never)]
    fn add(&mut self, part: &[u64], first: u32, rows: &Axis<'_>, columns: &Axis<'_>) {
        bits::for_each(part, |quote| {
            let quote = first + quote;
            for (axis, without) in [rows, columns].into_iter().zip(&mut self.without) {
                *without += u32::from(axis.coded.is_without(quote));
            }
            for row in rows.of(quote) {
                let row = &mut self.cells[row * self.width..][..self.width];
                columns.of(quote).for_each(|column| row[column] += 1);
            }
        });
    }
}
