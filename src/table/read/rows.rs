//! A table as its rows are read.

use super::header;
use super::opening::Opening;
use crate::table::row::{Row, Unread};

/// How many rows are looked at before it is decided what the columns are.
pub(super) const SAMPLED: usize = 20_000;

/// The rows of a file, one after the other.
pub(in crate::table) type Rows<'a> = Box<dyn Iterator<Item = Result<Row, Unread>> + 'a>;

/// A table that is read row by row.
pub struct Table<'a> {
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The first rows, by which the columns are understood.
    pub sample: Vec<Result<Row, Unread>>,
    /// The other rows.
    pub rest: Rows<'a>,
    /// What was found out about the file, in sentences.
    pub notes: Vec<String>,
    /// The names of the sheets of a spreadsheet, and which of them this is.
    pub sheets: Vec<String>,
    /// Its position among them; 0 where there are none.
    pub sheet: usize,
}

impl<'a> Table<'a> {
    /// A table of rows that have the names of its columns above them, or not.
    pub(super) fn with_header(
        mut rows: Rows<'a>,
        opening: &Opening,
        mut notes: Vec<String>,
    ) -> Result<Self, String> {
        let mut sample: Vec<_> = rows.by_ref().take(SAMPLED).collect();
        let columns = header::columns(&mut sample, opening, &mut notes)?;
        Ok(Self { columns, sample, rest: rows, notes, sheets: Vec::new(), sheet: 0 })
    }

    /// All rows from the first, and the names of the columns.
    pub fn into_rows(self) -> Rows<'a> {
        Box::new(self.sample.into_iter().chain(self.rest))
    }
}
