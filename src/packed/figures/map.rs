//! Two facets against each other: how many quotes have each value of one and each of the
//! other.

use super::super::chunk::each_part;
use super::super::coded::Coded;
use super::super::{Archive, Fault, bits};
use super::tally::greatest;
use crate::figures::seriate::arranged;
use crate::model::Facet;
use crate::query::{LineValue, MOST_LINES};

/// For a value without a quote, which has no line.
const NO_LINE: u8 = u8::MAX;

const _: () = assert!(MOST_LINES < NO_LINE as u32, "the places of lines are bytes");

/// The table. A quote with several themes is in several cells, but counts once in each line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Map {
    /// The values of the most quotes, of which similar ones are next to each other; below them
    /// the other values together, then what has no value.
    pub rows: Vec<Line>,
    /// The columns, likewise.
    pub columns: Vec<Line>,
    /// How many quotes each cell has, row by row.
    pub cells: Vec<u32>,
}

/// A row or a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The value, by its code.
    pub value: LineValue<u32>,
    /// How many quotes have it.
    pub quotes: u32,
}

/// The table of a set of `len` quotes by two columns of the archive, with at most `limit`
/// rows and columns, and never more than [`MOST_LINES`], nor fewer than the lines of the other
/// values and of no value.
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
    let (mut rows, mut columns) = (rows?, columns?);
    let lens = [rows.lines.len(), columns.lines.len()];
    let mut counts =
        Counts { cells: vec![0; lens[0] * lens[1]], quotes: lens.map(|len| vec![0; len]) };
    each_part(set, |part, first| counts.add(part, first, &rows, &columns));
    let Counts { cells, quotes } = counts;
    for (axis, quotes) in [&mut rows, &mut columns].into_iter().zip(quotes) {
        axis.lines.iter_mut().zip(quotes).for_each(|(line, quotes)| line.quotes = quotes);
    }
    let tails = [rows.tail(), columns.tail()];
    let [row_order, column_order] = arranged(&cells, lens, [rows.facet, columns.facet], tails);
    let mut ordered = Vec::with_capacity(cells.len());
    for row in &row_order {
        ordered.extend(column_order.iter().map(|column| cells[row * lens[1] + column]));
    }
    Ok(Map {
        cells: ordered,
        rows: row_order.iter().map(|row| rows.lines[*row]).collect(),
        columns: column_order.iter().map(|column| columns.lines[*column]).collect(),
    })
}

/// The rows or the columns, before they are ordered.
struct Axis<'a> {
    facet: Facet,
    coded: &'a Coded,
    /// The values in the order of their codes, the other ones, no value.
    lines: Vec<Line>,
    /// By code, the place among the lines, or [`NO_LINE`].
    places: Vec<u8>,
    /// The line of the other values.
    others: Option<u8>,
    /// The line of no value.
    none: Option<u8>,
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
        let coded = column.coded()?;
        let mut counts = vec![0; column.totals.len()];
        column.count(set, len, &mut counts)?;
        let mut has_none = false;
        each_part(set, |part, first| has_none |= has_without(coded, part, first));
        let most = (limit.min(MOST_LINES) as usize).saturating_sub(usize::from(has_none));
        let valued = counts.iter().filter(|count| **count > 0).count();
        // The other values need one of the lines.
        let kept = if valued > most { most.saturating_sub(1) } else { most };
        let (codes, more) = greatest(&counts, kept);
        let mut values: Vec<_> = codes.iter().copied().map(LineValue::Value).collect();
        let mut next = |is_there: bool, value| {
            is_there.then(|| {
                values.push(value);
                values.len() as u8 - 1
            })
        };
        let others = next(more > 0, LineValue::Others(more));
        let none = next(has_none, LineValue::None);
        let place = |count: &u32| if *count > 0 { others.unwrap_or(NO_LINE) } else { NO_LINE };
        let mut places: Vec<u8> = counts.iter().map(place).collect();
        (0..).zip(&codes).for_each(|(place, code)| places[*code as usize] = place);
        let lines = values.into_iter().map(|value| Line { value, quotes: 0 }).collect();
        Ok(Self { facet, coded, lines, places, others, none })
    }

    /// The lines of a quote, each once.
    #[inline]
    fn each(&self, quote: u32, mut line: impl FnMut(usize)) {
        let mut is_other = false;
        for code in self.coded.of(quote) {
            let place = self.places[code as usize];
            // The other values are one line, however many of them a quote has.
            let is_again = Some(place) == self.others && std::mem::replace(&mut is_other, true);
            if !is_again {
                line(usize::from(place));
            }
        }
        if let Some(none) = self.none.filter(|_| self.coded.is_without(quote)) {
            line(usize::from(none));
        }
    }

    /// How many lines at the end are of no single value.
    fn tail(&self) -> usize {
        usize::from(self.others.is_some()) + usize::from(self.none.is_some())
    }
}

/// Whether a quote of a part of a set, whose first bit stands for the quote `first`, has no code.
#[inline(never)]
fn has_without(coded: &Coded, part: &[u64], first: u32) -> bool {
    let mut has = false;
    bits::for_each(part, |quote| has |= coded.is_without(first + quote));
    has
}

/// What is counted, by the lines as they are before they are ordered.
struct Counts {
    cells: Vec<u32>,
    /// Of the rows, and of the columns.
    quotes: [Vec<u32>; 2],
}

impl Counts {
    /// Counts the quotes of a part of a set, whose first bit stands for the quote `first`.
    #[inline(never)]
    fn add(&mut self, part: &[u64], first: u32, rows: &Axis<'_>, columns: &Axis<'_>) {
        let Self { cells, quotes: [of_rows, of_columns] } = self;
        let width = of_columns.len();
        bits::for_each(part, |quote| {
            let quote = first + quote;
            columns.each(quote, |column| of_columns[column] += 1);
            rows.each(quote, |row| {
                of_rows[row] += 1;
                let row = &mut cells[row * width..][..width];
                columns.each(quote, |column| row[column] += 1);
            });
        });
    }
}
