//! The words and phrases of recent searches, with the quotes that have them.
//!
//! Typing changes only the last word of a search, and removing a letter repeats an earlier
//! search. So only what is new has to be looked up in posting lists.

use super::bits;
use super::fault::Fault;
use super::phrase::Phrase;
use super::wanted::Wanted;

/// How many words and phrases are kept. Each takes one bit for every quote.
const KEPT: usize = 4;

/// The words and phrases that were searched for last.
pub(super) struct Known {
    entries: [Entry; KEPT],
    /// How many lookups there were, which serves as a clock.
    asked: u32,
}

/// One of them. An entry without words is unused.
#[derive(Default)]
struct Entry {
    in_texts: Vec<Phrase>,
    in_names: Vec<Phrase>,
    set: Vec<u64>,
    /// The time of its last lookup, by that clock.
    used: u32,
}

impl Known {
    /// No entries, with room for sets of this many quotes.
    pub(super) fn new(quotes: u32) -> Self {
        let entry = |_| Entry { set: vec![0; bits::words(quotes)], ..Entry::default() };
        Self { entries: std::array::from_fn(entry), asked: 0 }
    }

    /// Whether the quotes that have this are kept.
    pub(super) fn has(&self, wanted: &Wanted) -> bool {
        self.entries.iter().any(|entry| entry.is(wanted))
    }

    /// The quotes that have this. Where they are not kept, `find` adds them to an empty set,
    /// which replaces the least recently used entry.
    pub(super) fn quotes(
        &mut self,
        wanted: &Wanted,
        find: impl FnOnce(&mut [u64]) -> Result<(), Fault>,
    ) -> Result<&[u64], Fault> {
        self.asked += 1;
        let known = self.entries.iter().position(|entry| entry.is(wanted));
        let oldest = || (0..KEPT).min_by_key(|at| self.entries[*at].used).unwrap_or(0);
        let entry = &mut self.entries[known.unwrap_or_else(oldest)];
        entry.used = self.asked;
        if known.is_none() {
            // After an error inside `find`, half a set must not count as known.
            entry.in_texts.clear();
            entry.set.fill(0);
            find(&mut entry.set)?;
            entry.in_texts.clone_from(&wanted.in_texts);
            entry.in_names.clone_from(&wanted.in_names);
        }
        Ok(&entry.set)
    }
}

impl Entry {
    fn is(&self, wanted: &Wanted) -> bool {
        !self.in_texts.is_empty()
            && self.in_texts == wanted.in_texts
            && self.in_names == wanted.in_names
    }
}
