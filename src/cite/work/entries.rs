//! Works for programs, one after the other.

use super::cited::{Quoted, Work};
use super::style::Style;
use super::writes::Writes;

/// A file of entries in a style for programs, which is written as the works come.
pub struct Entries {
    style: Style,
    is_begun: bool,
}

impl Entries {
    /// A file without an entry so far.
    pub const fn new(style: Style) -> Self {
        Self { style, is_begun: false }
    }

    /// The next work, with a note on each of the words that it quotes, and what stands before
    /// it. Of a style for people, nothing.
    pub fn entry(&mut self, work: &Work, quoted: &[Quoted]) -> String {
        let Writes::Entry(entry) = self.style.writes() else { return String::new() };
        let notes: Vec<String> = quoted.iter().map(Quoted::note).collect();
        let entry = entry(work, &notes);
        let before = match (self.style, self.is_begun) {
            (Style::CslJson, false) => "[\n",
            (Style::CslJson, true) => ",\n",
            (Style::Bibtex, true) => "\n",
            _ => "",
        };
        self.is_begun = true;
        [before, &entry].concat()
    }

    /// What stands after all works.
    pub const fn end(&self) -> &'static str {
        match (self.style, self.is_begun) {
            (Style::CslJson, true) => "\n]\n",
            (Style::CslJson, false) => "[]\n",
            _ => "",
        }
    }
}
