//! Collects the words of documents into a search index.

use super::dictionary::Writer;
use super::fault::Fault;
use super::runs::{Run, merge};
use super::terms::Terms;
use super::tokens::{Token, spelt, tokens};

/// In the place of a word, between two fields of a document: nothing is found
/// across it.
const GAP: u32 = u32::MAX;

/// When so many words are collected, they are put in order and compressed.
const MANY: usize = 24 << 20;

/// Collects the words of one document after the other.
pub(super) struct Collector {
    words: Words,
    /// Each document's words in its order, as numbers.
    stream: Vec<u32>,
    /// Where each document ends in `stream`.
    ends: Vec<u32>,
    room: String,
    /// What was put in order already, how many documents that are, and how many
    /// words.
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
    /// One that orders so many words at a time.
    fn of_runs(many: usize) -> Self {
        Self {
            words: Words::default(),
            stream: Vec::new(),
            ends: Vec::new(),
            room: String::new(),
            runs: Vec::new(),
            before: 0,
            words_before: 0,
            many,
        }
    }

    /// Adds a field to the document that the next [`close`](Self::close) ends.
    /// Returns how many words the field has, each Han character and kana one.
    pub(super) fn field(&mut self, text: &str) -> u32 {
        let Self { words, stream, ends, room, .. } = self;
        if stream.len() > ends.last().copied().unwrap_or(0) as usize {
            stream.push(GAP);
        }
        let before = stream.len();
        tokens(text, room, |word| stream.push(words.number(word)));
        (stream.len() - before) as u32
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
            terms.push(word, places.iter().copied());
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
fn sorted(words: &Words, stream: &[u32], ends: &[u32], mut each: impl FnMut(&str, &[(u32, u32)])) {
    let order = words.alphabetical();
    // A counting sort: how many places each word has, where they start, and then
    // the places.
    let mut next = vec![0u32; words.len()];
    stream.iter().filter(|it| **it != GAP).for_each(|it| next[*it as usize] += 1);
    let mut sum = 0;
    for number in &order {
        sum += std::mem::replace(&mut next[*number as usize], sum);
    }
    let mut places = vec![(0, 0); sum as usize];
    let mut start = 0;
    for (document, end) in (0..).zip(ends) {
        for (position, word) in (0..).zip(&stream[start..*end as usize]) {
            if *word != GAP {
                let at = &mut next[*word as usize];
                places[*at as usize] = (document, position);
                *at += 1;
            }
        }
        start = *end as usize;
    }
    let mut start = 0;
    for number in order {
        let end = next[number as usize] as usize;
        each(words.get(number), &places[start..end]);
        start = end;
    }
}

/// Writes an index word by word, in alphabetical order.
#[derive(Default)]
pub(super) struct TermsWriter {
    words: Writer,
    terms: Terms,
    total: u32,
}

impl TermsWriter {
    /// For documents below a bound.
    pub(super) fn new(bound: u32) -> Self {
        Self { terms: Terms { bound, ..Terms::default() }, ..Self::default() }
    }

    /// Adds a word with its places, ascending.
    pub(super) fn push(&mut self, word: &str, places: impl Iterator<Item = (u32, u32)>) {
        self.note();
        self.words.push(word);
        self.total += self.terms.postings.push(places);
    }

    fn note(&mut self) {
        let terms = &mut self.terms;
        terms.totals.push(self.total);
        terms.documents_at.push(terms.postings.documents.len() as u32);
        terms.positions_at.push(terms.postings.positions.len() as u32);
    }

    pub(super) fn finish(mut self) -> Terms {
        self.note();
        Terms { words: self.words.finish(), ..self.terms }
    }
}

/// Distinct words, by a number each.
#[derive(Default)]
struct Words {
    text: String,
    /// Where each word ends in `text`.
    ends: Vec<u32>,
    /// What each word begins with, up to eight bytes.
    keys: Vec<u64>,
    hashes: Vec<u32>,
    /// An open-addressed table of numbers plus one; 0 is free. Its length is a
    /// power of two, more than half of it free.
    slots: Vec<u32>,
}

impl Words {
    fn len(&self) -> usize {
        self.ends.len()
    }

    fn get(&self, number: u32) -> &str {
        let at = number as usize;
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.text[start as usize..self.ends[at] as usize]
    }

    /// The number of a word, a new one if need be.
    #[inline]
    fn number(&mut self, token: Token<'_>) -> u32 {
        let (key, long) = token;
        if self.slots.len() <= 2 * self.len() {
            self.grow();
        }
        let hash = long.map_or_else(|| mixed(key), |word| hash(word, key));
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            let Some(number) = self.slots[slot].checked_sub(1) else {
                return self.push(token, hash, slot);
            };
            // A key that ends with no byte is a whole word.
            if self.keys[number as usize] == key && (key & 0xFF == 0 || self.is(number, long)) {
                return number;
            }
            slot = (slot + 1) & mask;
        }
    }

    /// Whether the word of a number, which begins as it should, is this one, or
    /// else one of eight bytes.
    fn is(&self, number: u32, long: Option<&str>) -> bool {
        let word = self.get(number);
        long.map_or(word.len() == 8, |long| word == long)
    }

    fn push(&mut self, token: Token<'_>, hash: u32, slot: usize) -> u32 {
        let number = self.len() as u32;
        self.text.push_str(spelt(token, &mut [0; 8]));
        self.ends.push(self.text.len() as u32);
        self.keys.push(token.0);
        self.hashes.push(hash);
        self.slots[slot] = number + 1;
        number
    }

    fn grow(&mut self) {
        let len = (4 * self.len()).next_power_of_two().max(1024);
        self.slots.clear();
        self.slots.resize(len, 0);
        for (number, hash) in (1..).zip(&self.hashes) {
            let mut slot = *hash as usize & (len - 1);
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (len - 1);
            }
            self.slots[slot] = number;
        }
    }

    /// The numbers in the words' alphabetical order. Most words differ in their
    /// first eight bytes, which compare as one number.
    fn alphabetical(&self) -> Vec<u32> {
        let mut keys: Vec<(u64, u32)> = self.keys.iter().copied().zip(0..).collect();
        keys.sort_unstable_by(|one, other| {
            one.0.cmp(&other.0).then_with(|| self.get(one.1).cmp(self.get(other.1)))
        });
        keys.into_iter().map(|(_, number)| number).collect()
    }
}

/// The golden ratio's bits spread those of a key (D. Knuth, "The Art of Computer
/// Programming" 3, 6.4); the high half of the product has most of all.
fn mixed(key: u64) -> u32 {
    (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as u32
}

/// The hash of a word that its key is only the beginning of.
fn hash(word: &str, key: u64) -> u32 {
    let rest = word.as_bytes()[8..].iter();
    mixed(
        rest.fold(key, |hash, byte| {
            (hash.rotate_left(5) ^ u64::from(*byte)).wrapping_mul(0x0100_0193)
        }),
    )
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::Collector;
    use crate::index::random::text;

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
            prop_assert_eq!(one.postings.documents, whole.postings.documents);
            prop_assert_eq!(one.postings.positions, whole.postings.positions);
            prop_assert_eq!(one.bound, whole.bound);
        }
    }
}
