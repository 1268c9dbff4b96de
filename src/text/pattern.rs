//! A word or a phrase as a string that is searched in folded texts.

use super::fold::is_unspaced;
use super::token::{grams, words};

/// A string to find in folded texts.
#[derive(PartialEq, Eq)]
pub(crate) struct Pattern {
    /// The string. A space at its start or end means that a word must start or end there.
    pub(crate) text: String,
    /// For each prefix of the pattern, the length of the longest shorter prefix that it ends
    /// with (the failure table of Knuth, Morris and Pratt).
    fallback: Vec<usize>,
}

impl Pattern {
    /// A pattern of folded words between single spaces; the last word is a prefix if `open`.
    pub(crate) fn new(phrase: &str, open: bool) -> Self {
        let last = phrase.split(' ').next_back().unwrap_or_default();
        let start = if is_unspaced(phrase) { "" } else { " " };
        let end = if open || is_unspaced(last) { "" } else { " " };
        let mut pattern = Self { text: [start, phrase, end].concat(), fallback: vec![0] };
        for at in 1..pattern.text.len() {
            let longest = pattern.step(pattern.fallback[at - 1], pattern.text.as_bytes()[at]);
            pattern.fallback.push(longest);
        }
        pattern
    }

    /// How many bytes of the pattern are matched after `byte`, where `found` were matched before
    /// it.
    fn step(&self, mut found: usize, byte: u8) -> usize {
        while self.text.as_bytes().get(found) != Some(&byte) {
            if found == 0 {
                return 0;
            }
            found = self.fallback[found - 1];
        }
        found + 1
    }

    /// Every place of the pattern in a folded text, without the spaces at its ends. Places may
    /// overlap. This takes time linear in the text.
    pub(crate) fn places<'a>(
        &'a self,
        folded: &'a str,
    ) -> impl Iterator<Item = std::ops::Range<usize>> + 'a {
        let mut found = 0;
        let start = usize::from(self.text.starts_with(' '));
        let end = usize::from(self.text.ends_with(' '));
        folded.bytes().enumerate().filter_map(move |(at, byte)| {
            found = self.step(found, byte);
            let whole = found == self.text.len();
            whole.then(|| at + 1 + start - found..at + 1 - end)
        })
    }

    /// The terms of the dictionary that every text with the pattern has, each with whether it
    /// must be a whole word. If there is one term, every text that has it has the pattern; with
    /// several terms, the text has to be checked.
    pub(crate) fn terms(&self) -> Vec<(&str, bool)> {
        let mut terms = Vec::new();
        for word in words(&self.text) {
            if is_unspaced(word) {
                let pairs = word.chars().count().saturating_sub(1).max(1);
                terms.extend(grams(word).take(pairs).map(|gram| (gram, false)));
            } else {
                terms.push((word, true));
            }
        }
        if let Some((_, whole)) = terms.last_mut().filter(|_| !self.text.ends_with(' ')) {
            *whole = false;
        }
        terms
    }
}
