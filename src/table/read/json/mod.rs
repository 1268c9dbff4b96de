//! JSON: a list of flat records, or a record a line. A record that has a list of records in
//! it, as those of the Global Quotation Graph have, is a row for each of these.

mod flatten;

use std::io::{BufRead, BufReader, Read};

use serde_json::{Map, Value};

use super::encoding::{self, Decoded};
use super::rows::{Rows, SAMPLED, Table};
use crate::table::problem::{Place, Problem, Unit};
use crate::table::row::Unread;
use flatten::{Columns, Flattened, Records};

/// A longer line is no record.
const LONGEST: u64 = 64 << 20;

/// Whether the text that begins so is JSON.
pub(super) fn is_json(start: &[u8]) -> bool {
    matches!(start.trim_ascii_start().first(), Some(b'{' | b'['))
}

pub(super) fn open(mut file: Decoded<'_>, is_whole: bool) -> Result<Table<'_>, String> {
    let start = file.start().trim_ascii_start();
    let first = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let record = serde_json::from_slice::<Map<String, Value>>(first).ok();
    if record.as_ref().is_some_and(is_article) {
        return Err(String::from(ARTICLE));
    }
    let has_more = start.len() > first.len() && !start[first.len()..].trim_ascii().is_empty();
    let is_lines = start.first() == Some(&b'{') && record.is_some() && (has_more || !is_whole);
    if is_lines {
        let lines = Lines {
            file: BufReader::with_capacity(1 << 16, file.whole()),
            number: 0,
            is_over: false,
        };
        return Ok(table(Box::new(lines)));
    }
    let mut bytes = Vec::new();
    let read = file.whole().read_to_end(&mut bytes);
    read.map_err(|error| format!("it cannot be read ({error})"))?;
    let (text, _) = encoding::text(&bytes);
    let whole: Value = serde_json::from_str(&text)
        .map_err(|error| format!("this is no JSON ({error}): mend it there, or save it as CSV"))?;
    let records = records(whole)?;
    let place = |at: usize| Place { unit: Unit::Record, number: at as u64 + 1 };
    let records = records.into_iter().enumerate();
    Ok(table(Box::new(records.map(move |(at, record)| Ok((place(at), record))))))
}

const ARTICLE: &str = "this is article data already: give it to `pullquote check` or `build`";

/// Whether a record is an article in the format pullquote/1.
fn is_article(record: &Map<String, Value>) -> bool {
    record.contains_key("format") && record.contains_key("quotes")
}

/// The records of a file that is one value.
fn records(whole: Value) -> Result<Vec<Value>, String> {
    match whole {
        Value::Array(records) => Ok(records),
        Value::Object(object) if is_article(&object) => Err(String::from(ARTICLE)),
        record @ Value::Object(_) => Ok(vec![record]),
        _ => Err(String::from("this JSON is no list of records")),
    }
}

/// The lines of a file.
struct Lines<R> {
    file: R,
    number: u64,
    is_over: bool,
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = Result<(Place, Value), Unread>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut line = Vec::new();
        while !self.is_over {
            line.clear();
            self.number += 1;
            let place = Place { unit: Unit::Line, number: self.number };
            match self.file.by_ref().take(LONGEST).read_until(b'\n', &mut line) {
                Ok(0) => self.is_over = true,
                Ok(read) if read as u64 == LONGEST => {
                    self.is_over = true;
                    return Some(Err(Unread::Rest(format!("{place} is too long for a record"))));
                }
                Ok(_) if line.trim_ascii().is_empty() => {}
                Ok(_) => {
                    let (text, _) = encoding::text(&line);
                    let record = serde_json::from_str(&text).map_err(|error| {
                        let what = format!("this is no JSON ({error}), and is left out");
                        Unread::Row(Problem::of_row(place, what))
                    });
                    return Some(record.map(|record| (place, record)));
                }
                Err(error) => {
                    self.is_over = true;
                    return Some(Err(Unread::Rest(format!("{place} cannot be read ({error})"))));
                }
            }
        }
        None
    }
}

/// The table of some records, whose columns are the fields of the first of them.
fn table(records: Records<'_>) -> Table<'_> {
    let mut rows =
        Flattened { records, pending: Vec::new().into_iter(), columns: Columns::default() };
    let sample: Vec<_> = rows.by_ref().take(SAMPLED).collect();
    rows.columns.is_settled = true;
    Table {
        columns: rows.columns.names.clone(),
        sample,
        rest: Box::new(rows) as Rows<'_>,
        notes: Vec::new(),
        sheets: Vec::new(),
        sheet: 0,
    }
}

#[cfg(test)]
mod tests {
    use crate::table::read::{Opening, open};
    use crate::table::row::Unread;

    /// Columns, and each row as `place: cell|cell`.
    fn read(text: &str) -> (Vec<String>, Vec<String>) {
        let table = open(text.as_bytes(), &Opening::default()).expect("a table");
        let columns = table.columns.clone();
        let row = |row| match row {
            Ok(row) => {
                let row: crate::table::Row = row;
                let cells = (0..columns.len()).map(|at| row.cell(at).values().join("+"));
                format!("{}: {}", row.place, cells.collect::<Vec<_>>().join("|"))
            }
            Err(Unread::Row(problem)) => problem.to_string(),
            Err(Unread::Rest(what)) => what,
        };
        let rows = table.into_rows().map(row).collect();
        (columns, rows)
    }

    #[test]
    fn records_are_rows_whether_they_stand_in_a_list_or_one_a_line() {
        let (columns, rows) =
            read(r#"[{"a": 1, "b": ["x", "y"]}, {"a": null, "c": {"d": true}}, 7]"#);
        assert_eq!(columns, ["a", "b", "c.d"]);
        assert_eq!(rows[..2], ["record 1: 1|x+y|", "record 2: ||true"]);
        assert!(rows[2].starts_with("record 3: this is no record"), "{}", rows[2]);
        let (columns, rows) = read("{\"a\": \"1\"}\n\n{\"a\": \n{\"b\": 2}\n");
        assert_eq!(columns, ["a", "b"]);
        assert_eq!((rows[0].as_str(), rows[2].as_str()), ("line 1: 1|", "line 4: |2"));
        assert!(rows[1].starts_with("line 3: this is no JSON"), "{}", rows[1]);
    }

    #[test]
    fn a_record_with_a_list_of_records_is_a_row_for_each() {
        let line = r#"{"url": "u", "quotes": [{"quote": "one"}, {"quote": "two"}]}"#;
        let (columns, rows) = read(&format!("{line}\n{line}\n"));
        assert_eq!(columns, ["url", "quote"]);
        assert_eq!(rows, ["line 1: u|one", "line 1: u|two", "line 2: u|one", "line 2: u|two"]);
    }
}
