//! Collects the words of documents into a search index.

use super::chunk::SOME;
use super::fault::Fault;
use super::postings::Place;
use super::runs::{Run, merge};
use super::terms::{Terms, TermsWriter};
use super::tokens::{Read, Scratch, tokens};
use super::vocabulary::Words;

/// Stands for a gap between two fields of a document, and before each further reading of a
/// word. No phrase is found across a gap.
const GAP: u32 = u32::MAX;

/// As soon as this many words are collected, they are sorted and compressed.
const MANY: usize = 24 << 20;

/// Collects the words of one document after the other.
pub(super) struct Collector {
    words: Words,
    /// The words of each document, in its order, as numbers.
    stream: Vec<u32>,
    /// Where each document ends in `stream`.
    ends: Vec<u32>,
    scratch: Scratch,
    /// What is already sorted, with how many documents and how many words that is.
    runs: Vec<Run>,
    before: u32,
    words_before: u64,
    many: usize,
}

impl Default for Collector {
    fn default() -> Self {
        Self::of_runs(MANY)
    }
}

impl Collector {
    /// A collector that sorts this many words at a time.
    fn of_runs(many: usize) -> Self {
        Self {
            words: Words::default(),
            stream: Vec::new(),
            ends: Vec::new(),
            scratch: Scratch::default(),
            runs: Vec::new(),
            before: 0,
            words_before: 0,
            many,
        }
    }

    /// Adds a field to the document that the next [`close`](Self::close) ends.
    /// Returns how many words the field has; a Han character or kana counts as one.
    pub(super) fn field(&mut self, text: &str) -> u32 {
        let Self { words, stream, ends, scratch, .. } = self;
        if stream.len() > ends.last().copied().unwrap_or(0) as usize {
            stream.push(GAP);
        }
        let before = stream.len();
        let mut readings = 0;
        tokens(text, scratch, |read| match read {
            Read::Word(word) => stream.push(words.number(word)),
            Read::Reading(word) => {
                stream.extend([GAP, words.number(word)]);
                readings += 2;
            }
        });
        (stream.len() - before - readings) as u32
    }

    /// Ends a document.
    pub(super) fn close(&mut self) {
        self.ends.push(self.stream.len() as u32);
        if self.stream.len() >= self.many {
            self.seal();
        }
    }

    fn seal(&mut self) {
        let words = std::mem::take(&mut self.words);
        let (before, len) = (self.before, self.ends.len() as u32);
        self.before += len;
        self.words_before += self.stream.len() as u64;
        let mut terms = TermsWriter::new(len);
        sorted(&words, &self.stream, &self.ends, |word, places| {
            terms.push(word, places);
        });
        self.runs.push(Run { before, terms: terms.finish() });
        self.stream.clear();
        self.ends.clear();
    }

    /// How many documents there are.
    pub(super) fn documents(&self) -> u32 {
        self.before + self.ends.len() as u32
    }

    /// How many words were collected.
    pub(super) fn len(&self) -> u64 {
        self.words_before + self.stream.len() as u64
    }

    /// Sorts the words, and their places by word.
    pub(super) fn finish(mut self) -> Result<Terms, Fault> {
        let documents = self.documents();
        self.seal();
        self.stream = Vec::new();
        match &mut self.runs[..] {
            [one] => Ok(std::mem::take(&mut one.terms)),
            runs => merge(runs, documents),
        }
    }
}

/// Calls `each` with every word in alphabetical order and its places.
fn sorted(words: &Words, stream: &[u32], ends: &[u32], mut each: impl FnMut(&str, &[Place])) {
    let order = words.alphabetical();
    // A counting sort: count each word, then compute where its places start, then fill them.
    let mut next = vec![0u32; words.len()];
    stream.chunks(SOME as usize).for_each(|some| count(some, &mut next));
    let mut sum = 0;
    for number in &order {
        let start = sum;
        sum += std::mem::replace(&mut next[*number as usize], start);
    }
    let mut places = vec![(0, 0); sum as usize];
    let (mut start, mut document) = (0, 0);
    for ends in ends.chunks(SOME as usize) {
        start = place(stream, start, ends, document, &mut next, &mut places);
        document += ends.len() as u32;
    }
    let mut start = 0;
    for number in order {
        let end = next[number as usize] as usize;
        each(words.get(number), &places[start..end]);
        start = end;
    }
}

/// Counts how often each word comes.
#[inline(never)]
fn count(stream: &[u32], times: &mut [u32]) {
    for word in stream {
        // A gap is no word.
        if let Some(times) = times.get_mut(*word as usize) {
            *times += 1;
        }
    }
}

/// Moves the words of some documents, which are neighbours in the stream, to their sorted
/// places. Returns where they end.
#[inline(never)]
fn place(
    stream: &[u32],
    mut start: usize,
    ends: &[u32],
    first: u32,
    next: &mut [u32],
    places: &mut [Place],
) -> usize {
    for (document, end) in (first..).zip(ends) {
        for (position, word) in (0..).zip(&stream[start..*end as usize]) {
            if *word != GAP {
                let at = &mut next[*word as usize];
                places[*at as usize] = (document, position);
                *at += 1;
            }
        }
        start = *end as usize;
    }
    start
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::Collector;
    use crate::text::random::text;

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 500, failure_persistence: None, ..ProptestConfig::default()
        })]

        #[test]
        fn runs_make_the_same_index(texts in vec(vec(text(), 0..3), 1..40), many in 1..60usize) {
            let index = |mut collector: Collector| {
                for fields in &texts {
                    for field in fields {
                        collector.field(field);
                    }
                    collector.close();
                }
                let all = (collector.documents(), collector.len());
                (all, collector.finish())
            };
            let (one, (of_one, whole)) = (index(Collector::default()), index(Collector::of_runs(many)));
            prop_assert_eq!(one.0, of_one);
            let (one, whole) = (one.1?, whole?);
            prop_assert_eq!(one.totals, whole.totals);
            prop_assert_eq!(one.words.bytes, whole.words.bytes);
            prop_assert_eq!(one.documents, whole.documents);
            prop_assert_eq!(one.positions.take()?, whole.positions.take()?);
            prop_assert_eq!(one.bound, whole.bound);
        }
    }
}
