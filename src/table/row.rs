//! Rows and cells, whatever file they are of.

use super::problem::{Place, Problem};

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Where it is.
    pub place: Place,
    /// By the position of the column; those that are missing at the end are empty.
    pub cells: Vec<Cell>,
    /// What reading found wrong with single cells that could be read: the column's position,
    /// and a sentence.
    pub doubts: Vec<(usize, String)>,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text that is not blank, as it is written.
    Text(String),
    /// Several values.
    List(Vec<String>),
    /// A cell without a value, and why.
    Unreadable(String),
}

/// Why the reader gives no row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// This row cannot be read. Others follow.
    Row(Problem),
    /// Nothing can be read from here on: a sentence.
    Rest(String),
}

impl Row {
    /// A row without doubts.
    pub(super) fn new(place: Place, cells: Vec<Cell>) -> Self {
        Self { place, cells, doubts: Vec::new() }
    }

    /// The cell of a column.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }

    /// Whether no cell has anything in it.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| *cell == Cell::Empty)
    }

    /// How many cells have something in them.
    pub(super) fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| **cell != Cell::Empty).count()
    }
}

impl Cell {
    /// A cell of text, which is empty where that is blank.
    pub(super) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.trim().is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// The text, or the first of several.
    pub fn first(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::List(values) => values.first().map(String::as_str),
            Self::Empty | Self::Unreadable(_) => None,
        }
    }

    /// Each value: the items of a list, or the pieces of a text between semicolons or bars.
    pub(super) fn values(&self) -> Vec<&str> {
        let values: Vec<&str> = match self {
            Self::Text(text) => text.split([';', '|']).collect(),
            Self::List(values) => values.iter().map(String::as_str).collect(),
            Self::Empty | Self::Unreadable(_) => Vec::new(),
        };
        values.into_iter().map(str::trim).filter(|value| !value.is_empty()).collect()
    }
}
