//! Makes rows of records, whose fields are columns.

use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::table::problem::{Place, Problem};
use crate::table::row::{Cell, Row, Unread};

/// A record, and where it is.
pub(super) type Records<'a> = Box<dyn Iterator<Item = Result<(Place, Value), Unread>> + 'a>;

/// The columns so far.
#[derive(Default)]
pub(super) struct Columns {
    pub(super) names: Vec<String>,
    positions: HashMap<String, usize>,
    /// Whether further names are unknown ones.
    pub(super) is_settled: bool,
}

/// The rows of records.
pub(super) struct Flattened<'a> {
    pub(super) records: Records<'a>,
    /// The other rows of the last record.
    pub(super) pending: std::vec::IntoIter<Row>,
    pub(super) columns: Columns,
}

impl Iterator for Flattened<'_> {
    type Item = Result<Row, Unread>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(row) = self.pending.next() {
                return Some(Ok(row));
            }
            match self.records.next()? {
                Ok((place, Value::Object(record))) => {
                    self.pending = self.columns.rows(place, record).into_iter();
                }
                Ok((place, _)) => {
                    let what = "this is no record in braces { }, and is left out";
                    return Some(Err(Unread::Row(Problem::of_row(place, what))));
                }
                Err(unread) => return Some(Err(unread)),
            }
        }
    }
}

impl Columns {
    /// The rows of a record.
    fn rows(&mut self, place: Place, mut record: Map<String, Value>) -> Vec<Row> {
        let is_list = |value: &Value| match value {
            Value::Array(items) => items.first().is_some_and(Value::is_object),
            _ => false,
        };
        let inner = record.iter().find(|(_, value)| is_list(value)).map(|(name, _)| name.clone());
        let inner = inner.and_then(|name| record.remove(&name));
        let mut outer = Row::new(place, vec![Cell::Empty; self.names.len()]);
        self.fill(&mut outer, "", record);
        let Some(Value::Array(records)) = inner else { return vec![outer] };
        let mut rows = Vec::with_capacity(records.len());
        for record in records {
            let mut row = outer.clone();
            if let Value::Object(record) = record {
                self.fill(&mut row, "", record);
            }
            rows.push(row);
        }
        rows
    }

    /// Puts the fields of a record into their columns.
    fn fill(&mut self, row: &mut Row, before: &str, record: Map<String, Value>) {
        for (name, value) in record {
            let name = if before.is_empty() { name } else { format!("{before}.{name}") };
            match value {
                Value::Object(record) => self.fill(row, &name, record),
                value => self.put(row, name, cell(value)),
            }
        }
    }

    fn put(&mut self, row: &mut Row, name: String, cell: Cell) {
        let column = match self.positions.get(&name) {
            Some(column) => *column,
            None if cell == Cell::Empty => return,
            None if self.is_settled => {
                let what = format!(
                    "the field {name:?} is in no record before this one: it is left out here"
                );
                row.doubts.push((usize::MAX, what));
                return;
            }
            None => {
                self.names.push(name.clone());
                self.positions.insert(name, self.names.len() - 1);
                self.names.len() - 1
            }
        };
        if row.cells.len() <= column {
            row.cells.resize(column + 1, Cell::Empty);
        }
        row.cells[column] = cell;
    }
}

fn cell(value: Value) -> Cell {
    let text = |value: Value| match value {
        Value::String(text) => text,
        other => other.to_string(),
    };
    match value {
        Value::Null => Cell::Empty,
        Value::Array(items) if items.iter().any(|item| item.is_array() || item.is_object()) => {
            Cell::Text(Value::Array(items).to_string())
        }
        Value::Array(items) => {
            let items = items.into_iter().filter(|item| !item.is_null()).map(text);
            let items: Vec<String> = items.filter(|item| !item.trim().is_empty()).collect();
            if items.is_empty() { Cell::Empty } else { Cell::List(items) }
        }
        one => Cell::text(text(one)),
    }
}
