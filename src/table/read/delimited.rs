//! CSV (RFC 4180) and its kin, with whatever stands between the cells.

use std::borrow::Cow;
use std::io::Read;

use csv::{ByteRecord, Reader, ReaderBuilder};

use super::encoding::{self, Decoded};
use super::opening::Opening;
use super::rows::{Rows, Table};
use crate::table::problem::{Place, Problem, Unit};
use crate::table::row::{Cell, Row, Unread};

/// What may stand between cells, and its name in sentences.
const DELIMITERS: [(u8, &str); 4] =
    [(b',', "commas"), (b';', "semicolons"), (b'\t', "tabs"), (b'|', "bars")];

/// How many rows the delimiter is found out by.
const ROWS: usize = 200;

/// A longer cell is one in which a quotation mark was not closed.
const LONGEST: usize = 50_000;

pub(super) fn open<'a>(mut file: Decoded<'a>, opening: &Opening) -> Result<Table<'a>, String> {
    let (delimiter, name) = delimiter(file.start());
    let (has_utf8, has_others) = encoding::letters(file.start());
    let mut notes = vec![format!("The cells stand between {name}.")];
    let is_windows = has_others && !has_utf8;
    if is_windows {
        notes.push(String::from("The file is not in UTF-8: it was read as Windows-1252."));
    }
    let records = Records {
        reader: reader(file.whole(), delimiter),
        record: ByteRecord::new(),
        number: 0,
        is_windows,
        is_over: false,
    };
    Table::with_header(Box::new(records) as Rows<'a>, opening, notes)
}

fn reader<R: Read>(file: R, delimiter: u8) -> Reader<R> {
    let mut builder = ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(delimiter).buffer_capacity(1 << 16);
    builder.from_reader(file)
}

/// The delimiter by which most rows have as many cells as the first, and more than one.
fn delimiter(start: &[u8]) -> (u8, &'static str) {
    let score = |delimiter: u8| {
        let mut widths: Vec<usize> = Vec::new();
        let mut reader = reader(start, delimiter);
        let mut record = ByteRecord::new();
        while widths.len() < ROWS && reader.read_byte_record(&mut record).is_ok_and(|is| is) {
            widths.push(record.len());
        }
        // The last row may be cut.
        if widths.len() > 2 {
            widths.pop();
        }
        let usual = usual(&widths);
        let agree = widths.iter().filter(|width| **width == usual).count();
        if usual < 2 { (0, 0) } else { (agree * 100 / widths.len().max(1), usual) }
    };
    let best = DELIMITERS.into_iter().rev().max_by_key(|(delimiter, _)| score(*delimiter));
    best.filter(|(delimiter, _)| score(*delimiter).0 > 0).unwrap_or(DELIMITERS[0])
}

/// The number that is there most often.
fn usual(widths: &[usize]) -> usize {
    let count = |width: &usize| widths.iter().filter(|other| *other == width).count();
    widths.iter().copied().max_by_key(|width| (count(width), *width)).unwrap_or(0)
}

/// The rows of a file.
struct Records<R> {
    reader: Reader<R>,
    record: ByteRecord,
    number: u64,
    /// Whether no letter of the first bytes is in UTF-8.
    is_windows: bool,
    is_over: bool,
}

impl<R: Read> Iterator for Records<R> {
    type Item = Result<Row, Unread>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_over {
            return None;
        }
        self.number += 1;
        let place = Place { unit: Unit::Row, number: self.number };
        match self.reader.read_byte_record(&mut self.record) {
            Ok(true) => Some(self.row(place)),
            Ok(false) => None,
            Err(error) => {
                self.is_over = true;
                Some(Err(Unread::Rest(format!("{place} cannot be read ({error})"))))
            }
        }
    }
}

impl<R> Records<R> {
    fn row(&self, place: Place) -> Result<Row, Unread> {
        let mut row = Row::new(place, Vec::with_capacity(self.record.len()));
        for (column, bytes) in self.record.iter().enumerate() {
            if bytes.len() > LONGEST {
                let what = format!(
                    "a cell of {} bytes begins here: look for a quotation mark that is not closed. What stands in it is left out",
                    bytes.len()
                );
                return Err(Unread::Row(Problem::of_row(place, what)));
            }
            let (text, is_other) = encoding::text(bytes);
            if is_other != self.is_windows && !text.is_ascii() {
                let encoding = if is_other { "Windows-1252" } else { "UTF-8" };
                let what =
                    format!("this is in another encoding than the rest: it was read as {encoding}");
                row.doubts.push((column, what));
            }
            row.cells.push(Cell::text(match text {
                Cow::Borrowed(text) => text.to_owned(),
                Cow::Owned(text) => text,
            }));
        }
        Ok(row)
    }
}

#[cfg(test)]
mod tests {
    use super::delimiter;

    #[test]
    fn what_stands_between_cells_is_found_out() {
        for (text, expected) in [
            ("a,b\n1,2\n", b','),
            ("a;b;c\n1,5;2,5;x\n1;2;\"y;z\"\n", b';'),
            ("a\tb\n\"one, two; three\"\tb\n", b'\t'),
            ("a|b\nx, y|z\n", b'|'),
            ("text\none, two\n", b','),
            ("who;said\nAda;\"No, no, no\"\nBo;\"Yes, yes, yes\"\n", b';'),
        ] {
            assert_eq!(delimiter(text.as_bytes()).0, expected, "{text}");
        }
    }
}
