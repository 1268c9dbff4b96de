//! Reads the rows of a file, whatever kind it is: the kind is found out by its first bytes.

mod delimited;
mod encoding;
mod header;
mod json;
mod opening;
mod rows;
mod sheet;

use std::io::{Cursor, Read};

pub use opening::Opening;
pub use rows::Table;

/// How many bytes of a file are looked at before it is decided what it is.
const SNIFFED: usize = 1 << 18;

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
