//! A table that is not a project yet, and what a person says of it.

use crate::studio::{Asked, Told};

/// A table that is looked at.
pub(super) struct Table {
    pub(super) asked: Asked,
    /// What is heard of it; `None` until it is read.
    pub(super) told: Option<Told>,
    /// Whether the file may be read as an article's text instead.
    pub(super) is_text: bool,
}

/// What a person says of a table.
pub(super) enum Change {
    Sheet(usize),
    NoHeader(bool),
    /// What a column is, by its position.
    Use(usize, &'static str),
}

impl Table {
    /// A table of which nobody has said anything.
    pub(super) fn new(title: String, is_text: bool) -> Self {
        Self { asked: Asked { title, ..Asked::default() }, told: None, is_text }
    }

    /// What is asked, as JSON.
    pub(super) fn asked_json(&self) -> String {
        serde_json::to_string(&self.asked).unwrap_or_default()
    }

    pub(super) fn change(&mut self, change: &Change) {
        let Some(told) = &self.told else { return };
        match change {
            Change::Sheet(at) => self.asked.sheet = told.sheets.get(*at).cloned(),
            Change::NoHeader(is) => self.asked.no_header = *is,
            Change::Use(at, used) => {
                let Some(column) = told.columns.get(*at) else { return };
                self.asked.uses.retain(|(name, _)| *name != column.name);
                self.asked.uses.push((column.name.clone(), (*used).to_owned()));
            }
        }
    }
}
