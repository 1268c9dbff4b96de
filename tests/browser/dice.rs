//! Numbers that look random and are the same in every run.

use crate::reading::{Asked, Reading};

/// Marsaglia's xorshift generator (<https://www.jstatsoft.org/v08/i14>).
pub(crate) struct Dice(u64);

impl Dice {
    /// Other seeds, other numbers; 0 is none.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % end
    }

    /// A combination of choices: up to five values of any facets, every third
    /// of them excluded, and half of the time a search.
    pub(crate) fn combination(&mut self, reading: &Reading) -> Asked {
        let values = reading.every_value();
        let mut asked = Asked::default();
        for _ in 0..1 + self.below(5) {
            let at = values[self.below(values.len())];
            asked.marks.insert(at, self.below(3) > 0);
        }
        if self.below(2) == 0 {
            asked.search = self.search(reading);
        }
        asked
    }

    /// A word of a quote or its first letters, sometimes two of them.
    fn search(&mut self, reading: &Reading) -> String {
        let quote = &reading.quotes[self.below(reading.quotes.len())];
        let text = quote["text"].as_str().unwrap_or_default();
        let letters =
            |word: &&str| word.len() > 2 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
        let words: Vec<&str> = text.split(' ').filter(letters).collect();
        let mut chosen = Vec::new();
        for _ in 0..(1 + self.below(2)).min(words.len()) {
            let word = words[self.below(words.len())];
            chosen.push(&word[..word.len().min(2 + self.below(6))]);
        }
        chosen.join(" ")
    }
}
