//! A problem of article data: what is wrong, where, and how to mend it.

use std::fmt;

use super::rule::Rule;

/// One thing that is wrong, as a sentence for the author of the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Which rule of the format is broken.
    pub rule: Rule,
    /// Whether the data can be shown all the same.
    pub severity: Severity,
    /// Bytes from the start of the file.
    pub offset: usize,
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// JSON path (RFC 9535), such as `$.quotes[3].speaker`.
    pub path: String,
    /// What is wrong, in one line.
    pub what: String,
    /// What to do about it, in one line.
    pub mend: String,
}

/// Whether data with a problem can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// It cannot.
    Error,
    /// It can, but its author will want to know.
    Warning,
}

/// `line:column: path: what: mend`; a warning says so before `what`.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = if self.severity == Severity::Warning { "warning: " } else { "" };
        write!(
            f,
            "{}:{}: {}: {mark}{}: {}",
            self.line, self.column, self.path, self.what, self.mend
        )
    }
}

/// A place in a text, for people.
#[derive(Clone, Copy)]
pub(super) struct Place {
    at: usize,
    pub(super) line: usize,
    pub(super) column: usize,
}

impl Place {
    pub(super) const START: Self = Self { at: 0, line: 1, column: 1 };

    /// The place of the byte `at`, which is not before this one.
    pub(super) fn advance(mut self, text: &str, at: usize) -> Self {
        for char in text[self.at..at].chars() {
            match char {
                '\n' => (self.line, self.column) = (self.line + 1, 1),
                // Editors do not count a byte order mark.
                '\u{feff}' if self.line == 1 && self.column == 1 => {}
                _ => self.column += 1,
            }
        }
        self.at = at;
        self
    }
}
