//! What is wrong in a table, and where.

use std::fmt;

/// A problem of a row. As text, a sentence for the author of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where the row is.
    pub place: Place,
    /// The name of the column, where the problem is one cell's.
    pub column: Option<String>,
    /// What is wrong, and what became of the row.
    pub what: String,
}

/// Where a row is in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// What is counted.
    pub unit: Unit,
    /// From 1.
    pub number: u64,
}

/// What the places in a file are counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// The rows of a table, its header included.
    Row,
    /// The lines of a file of records.
    Line,
    /// The records of a list.
    Record,
}

impl Problem {
    /// A problem of a whole row.
    pub(super) fn of_row(place: Place, what: impl Into<String>) -> Self {
        Self { place, column: None, what: what.into() }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.unit {
            Unit::Row => "row",
            Unit::Line => "line",
            Unit::Record => "record",
        };
        write!(f, "{unit} {}", self.number)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { place, column, what } = self;
        match column {
            Some(column) => write!(f, "{place}, column {column}: {what}"),
            None => write!(f, "{place}: {what}"),
        }
    }
}
