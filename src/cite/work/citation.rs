//! A citation: a work in a style.

use super::cited::{Quoted, Work};
use super::entries::Entries;
use super::rich::Rich;
use super::style::Style;
use super::writes::Writes;

/// A work in a style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Citation {
    /// For people: what stands in the text, or in a note, and the entry of the list of works.
    Printed {
        /// In parentheses, a note, or before a number.
        in_text: Rich,
        /// The entry.
        reference: Rich,
    },
    /// For programs: whole lines.
    Entry(String),
}

impl Work {
    /// The work in a style, for words that it quotes.
    pub fn cite(&self, quoted: &Quoted, style: Style) -> Citation {
        match style.writes() {
            Writes::Printed { in_text, reference } => {
                Citation::Printed { in_text: in_text(self, quoted), reference: reference(self) }
            }
            Writes::Entry(_) => {
                let mut entries = Entries::new(style);
                let entry = entries.entry(self, std::slice::from_ref(quoted));
                Citation::Entry(entry + entries.end())
            }
        }
    }
}
