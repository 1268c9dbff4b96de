//! Reads the rows of a file, whatever kind it is: the kind is found out by its first bytes.

mod delimited;
mod encoding;
mod header;
mod json;
mod sheet;

use std::io::{Cursor, Read};

use super::row::{Row, Unread};

/// How many bytes of a file are looked at before it is decided what it is.
const SNIFFED: usize = 1 << 18;
/// How many rows are looked at before it is decided what the columns are.
const SAMPLED: usize = 20_000;

/// The rows of a file, one after the other.
pub(super) type Rows<'a> = Box<dyn Iterator<Item = Result<Row, Unread>> + 'a>;

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

/// What somebody says about a file that cannot be seen in it.
#[derive(Clone, Debug, Default)]
pub struct Opening {
    /// The first row is one of values, not of names.
    pub no_header: bool,
    /// The sheet of a spreadsheet, by its name.
    pub sheet: Option<String>,
}

/// Opens a table.
///
/// # Errors
/// A sentence on why it is none.
pub fn open<'a>(mut file: impl Read + 'a, opening: &Opening) -> Result<Table<'a>, String> {
    let mut start = Vec::new();
    let read = file.by_ref().take(SNIFFED as u64).read_to_end(&mut start);
    read.map_err(|error| format!("it cannot be read ({error})"))?;
    let is_text_alone = || match opening.sheet {
        Some(_) => Err(String::from("this is no spreadsheet, so that it has no sheets")),
        None => Ok(()),
    };
    if sheet::is_sheet(&start) {
        return sheet::open(Cursor::new(start).chain(file), opening);
    }
    is_text_alone()?;
    let is_whole = start.len() < SNIFFED;
    let file = encoding::decoded(start, file);
    let mut file = file.map_err(|error| format!("it cannot be read ({error})"))?;
    let start = file.start();
    if start.trim_ascii().is_empty() {
        return Err(String::from("this file is empty: name a table with a row for each quote"));
    }
    if let Some(what) = encoding::other(start) {
        return Err(what);
    }
    if json::is_json(start) {
        return json::open(file, is_whole);
    }
    delimited::open(file, opening)
}

impl<'a> Table<'a> {
    /// A table of rows that have the names of its columns above them, or not.
    fn with_header(
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
