//! Words that begin a sentence with a capital and are no names.

use std::collections::HashSet;

use crate::extract::document::Document;
use crate::extract::tokens::Shape;

/// Tells words that begin a sentence from names that do, by how the text writes them elsewhere.
pub(super) struct Ordinary<'a> {
    /// The words in small letters.
    small: HashSet<&'a str>,
    /// The words with a capital, where no sentence begins.
    capital: HashSet<&'a str>,
}

impl<'a> Ordinary<'a> {
    pub(super) fn new(document: &Document<'a>) -> Self {
        let mut words = Self { small: HashSet::new(), capital: HashSet::new() };
        for sentence in &document.sentences {
            for at in sentence.clone() {
                let word = document.word(at);
                match document.tokens[at].shape {
                    Shape::Lower => words.small.insert(word),
                    Shape::Capital if at > sentence.start => words.capital.insert(word),
                    _ => continue,
                };
            }
        }
        words
    }

    pub(super) fn has(&self, word: &str) -> bool {
        self.small.contains(word.to_lowercase().as_str()) && !self.capital.contains(word)
    }
}
