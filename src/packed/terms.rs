//! The search index of a collection of documents: its words, and the documents of each.

use std::ops::Range;

use super::bits;
use super::dictionary::{self, Dictionary};
use super::fault::Fault;
use super::later::Later;
use super::places::{self, Places};
use super::postings::{self, Place};

/// A sorted dictionary with posting lists.
#[derive(Default)]
pub(super) struct Terms {
    /// Greater than the number of any document.
    pub(super) bound: u32,
    pub(super) words: Dictionary,
    /// For each word, the sum of documents of all words before it; the last entry is the sum
    /// of all words.
    pub(super) totals: Vec<u32>,
    /// Where the list of each word starts, and where the last one ends.
    pub(super) documents_at: Vec<u32>,
    pub(super) positions_at: Vec<u32>,
    pub(super) documents: Vec<u8>,
    /// Only phrases and ranking need these.
    pub(super) positions: Later<Vec<u8>>,
}

impl Terms {
    /// Checks what other parts rely on. Postings are checked when they are read.
    pub(super) fn check(&self) -> Result<(), Fault> {
        let entries = self.words.len as usize + 1;
        for list in [&self.totals, &self.documents_at, &self.positions_at] {
            if list.len() != entries || list.windows(2).any(|pair| pair[0] > pair[1]) {
                return Err(Fault::WORDS.into());
            }
        }
        Ok(())
    }

    /// The sum of the numbers of documents of these words.
    pub(super) fn documents(&self, words: &Range<u32>) -> u32 {
        self.totals[words.end as usize] - self.totals[words.start as usize]
    }

    fn lens(&self, words: &Range<u32>) -> impl Iterator<Item = u32> + '_ {
        self.totals[words.start as usize..=words.end as usize]
            .windows(2)
            .map(|pair| pair[1] - pair[0])
    }

    fn lists(&self, words: &Range<u32>) -> &[u8] {
        let start = self.documents_at[words.start as usize] as usize;
        self.documents.get(start..).unwrap_or_default()
    }

    /// Adds the documents of these words to a set.
    pub(super) fn add(&self, words: &Range<u32>, set: &mut [u64]) -> Result<(), Fault> {
        places::documents(self.lists(words), self.lens(words), |it| {
            if it < self.bound { bits::insert(set, it) } else { None }
        })
    }

    /// Calls `each` with the documents of these words, word after word.
    pub(super) fn each(&self, words: &Range<u32>, mut each: impl FnMut(u32)) -> Result<(), Fault> {
        places::documents(self.lists(words), self.lens(words), |it| {
            (it < self.bound).then(|| each(it))
        })
    }

    /// The places of one word.
    pub(super) fn places(&self, word: u32) -> Result<Places<'_>, Fault> {
        let start = self.positions_at[word as usize] as usize;
        Ok(Places {
            documents: self.lists(&(word..word + 1)),
            positions: self.positions.get()?.get(start..).unwrap_or_default(),
            len: self.documents(&(word..word + 1)),
        })
    }
}

/// Writes an index word by word, in alphabetical order.
#[derive(Default)]
pub(super) struct TermsWriter {
    words: dictionary::Writer,
    postings: postings::Writer,
    terms: Terms,
    total: u32,
}

impl TermsWriter {
    /// For documents below a bound.
    pub(super) fn new(bound: u32) -> Self {
        Self { terms: Terms { bound, ..Terms::default() }, ..Self::default() }
    }

    /// Adds a word with its places, which ascend.
    pub(super) fn push(&mut self, word: &str, places: &[Place]) {
        self.note();
        self.words.push(word);
        self.total += self.postings.push(places);
    }

    fn note(&mut self) {
        let (terms, postings) = (&mut self.terms, &self.postings.postings);
        terms.totals.push(self.total);
        terms.documents_at.push(postings.documents.len() as u32);
        terms.positions_at.push(postings.positions.len() as u32);
    }

    pub(super) fn finish(mut self) -> Terms {
        self.note();
        let postings::Postings { documents, positions } = self.postings.postings;
        Terms { words: self.words.finish(), documents, positions: positions.into(), ..self.terms }
    }
}
