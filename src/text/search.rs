//! What a search asks for.
//!
//! Each word outside quotation marks is the start of a word to find. A phrase
//! inside them is whole words one after the other; while its closing mark is
//! not typed, its last word may go on. A run of Han and kana is found anywhere
//! in such runs. Every word and phrase must be found in one field, though not
//! all in the same. A search without words asks for nothing.

use super::fold::is_unspaced;
use super::token::{Folded, grams, words};

/// A search, read once and used on many texts.
#[derive(PartialEq, Eq)]
pub struct Search {
    pub(crate) needles: Vec<Needle>,
}

impl Search {
    /// Reads what somebody typed. Every text is a search.
    pub fn parse(query: &str) -> Self {
        let mut needles = Vec::new();
        let mut parts = query.split(is_quotation_mark).peekable();
        let mut quoted = false;
        while let Some(part) = parts.next() {
            let folded = Folded::of(part).text;
            let phrase = folded.trim_matches(' ');
            if !quoted {
                needles.extend(words(phrase).map(|word| Needle::new(word, true)));
            } else if !phrase.is_empty() {
                needles.push(Needle::new(phrase, parts.peek().is_none()));
            }
            quoted = !quoted;
        }
        Self { needles }
    }

    /// Whether nothing is asked for, so that every quote matches.
    pub fn is_empty(&self) -> bool {
        self.needles.is_empty()
    }
}

/// Quotation marks that people type around a phrase; which way they point does
/// not matter, as keyboards and input methods guess it.
fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '“'..='‟' | '«' | '»' | '「'..='』' | '＂')
}

/// A word or a phrase, as the string to find in folded texts.
#[derive(PartialEq, Eq)]
pub(crate) struct Needle {
    /// A space at either end says that a word must start or end there.
    pub(crate) pattern: String,
    /// For each start of the pattern, the length of the longest shorter start
    /// of it that it ends with (the table of Knuth, Morris and Pratt).
    fallback: Vec<usize>,
}

impl Needle {
    /// For folded words between single spaces; the last is a prefix if `open`.
    pub(crate) fn new(phrase: &str, open: bool) -> Self {
        let last = phrase.split(' ').next_back().unwrap_or_default();
        let start = if is_unspaced(phrase) { "" } else { " " };
        let end = if open || is_unspaced(last) { "" } else { " " };
        let mut needle = Self { pattern: [start, phrase, end].concat(), fallback: vec![0] };
        for at in 1..needle.pattern.len() {
            let longest = needle.step(needle.fallback[at - 1], needle.pattern.as_bytes()[at]);
            needle.fallback.push(longest);
        }
        needle
    }

    /// How much of the pattern has been found when `found` of it had been and
    /// `byte` comes next.
    fn step(&self, mut found: usize, byte: u8) -> usize {
        while self.pattern.as_bytes().get(found) != Some(&byte) {
            if found == 0 {
                return 0;
            }
            found = self.fallback[found - 1];
        }
        found + 1
    }

    /// Where the needle is in a folded text, the spaces at its ends left out:
    /// every place, also those that overlap, in time linear in the text.
    pub(crate) fn places<'a>(
        &'a self,
        folded: &'a str,
    ) -> impl Iterator<Item = std::ops::Range<usize>> + 'a {
        let mut found = 0;
        let start = usize::from(self.pattern.starts_with(' '));
        let end = usize::from(self.pattern.ends_with(' '));
        folded.bytes().enumerate().filter_map(move |(at, byte)| {
            found = self.step(found, byte);
            let whole = found == self.pattern.len();
            whole.then(|| at + 1 + start - found..at + 1 - end)
        })
    }

    /// The dictionary's terms without which no text has the needle, each with
    /// whether it must be whole. A single one is enough, more are not.
    pub(crate) fn terms(&self) -> Vec<(&str, bool)> {
        let mut terms = Vec::new();
        for word in words(&self.pattern) {
            if is_unspaced(word) {
                let pairs = word.chars().count().saturating_sub(1).max(1);
                terms.extend(grams(word).take(pairs).map(|gram| (gram, false)));
            } else {
                terms.push((word, true));
            }
        }
        if let Some((_, whole)) = terms.last_mut().filter(|_| !self.pattern.ends_with(' ')) {
            *whole = false;
        }
        terms
    }
}
