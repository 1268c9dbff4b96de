//! What was searched for lately, with the quotes that have it.
//!
//! Whoever types a word changes the last one alone, and whoever takes a letter back asks
//! for what was there before it: only what is new is looked up in posting lists.

use super::bits;
use super::fault::Fault;
use super::phrase::Phrase;
use super::search::Wanted;

/// How many words and phrases are kept: a set of all quotes each.
const KEPT: usize = 4;

/// The words and phrases that were asked for last.
pub(super) struct Known {
    entries: [Entry; KEPT],
    /// How often something was asked for.
    asked: u32,
}

/// One of them; without words where it is none.
#[derive(Default)]
struct Entry {
    in_texts: Vec<Phrase>,
    in_speakers: Vec<Phrase>,
    set: Vec<u64>,
    /// When it was asked for last.
    used: u32,
}

impl Known {
    /// Nothing, with room for sets of so many quotes.
    pub(super) fn new(quotes: u32) -> Self {
        let entry = |_| Entry { set: vec![0; bits::words(quotes)], ..Entry::default() };
        Self { entries: std::array::from_fn(entry), asked: 0 }
    }

    /// Whether it is known who has this.
    pub(super) fn has(&self, wanted: &Wanted) -> bool {
        self.entries.iter().any(|entry| entry.is(wanted))
    }

    /// The quotes that have this: as they are known, or as `find` adds them to an empty
    /// set, in the place of what was not asked for the longest.
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
            // So that a fault in the middle does not leave half of a set.
            entry.in_texts.clear();
            entry.set.fill(0);
            find(&mut entry.set)?;
            entry.in_texts.clone_from(&wanted.in_texts);
            entry.in_speakers.clone_from(&wanted.in_speakers);
        }
        Ok(&entry.set)
    }
}

impl Entry {
    fn is(&self, wanted: &Wanted) -> bool {
        !self.in_texts.is_empty()
            && self.in_texts == wanted.in_texts
            && self.in_speakers == wanted.in_speakers
    }
}
