//! Short runs whose words come again in the article: in other quotation marks, as the words of a
//! headline do in the quote that they are taken from, or in the reporter's own words, as a term
//! does.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::document::Document;
use super::tokens::Shape;

/// Runs of more words than this are not looked for.
const WORDS: usize = 6;

/// How often the words of a run come again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Repeats {
    /// In quotation marks, with more words around them or without.
    pub(super) quoted: bool,
    /// In the reporter's own words.
    pub(super) unquoted: bool,
}

/// For each run of a document, where its words come again. Linear in the length of the text.
pub(super) fn repeats(document: &Document<'_>) -> Vec<Repeats> {
    let keys: Vec<Option<(usize, u64)>> =
        document.runs.iter().map(|run| key(&document.text[run.inner.clone()])).collect();
    let mut counts: HashMap<(usize, u64), [u32; 2]> =
        keys.iter().flatten().map(|key| (*key, [0; 2])).collect();
    for run in &document.runs {
        let mut window = Window::default();
        words(&document.text[run.inner.clone()]).for_each(|word| window.add(word, 0, &mut counts));
    }
    for sentence in &document.sentences {
        let mut window = Window::default();
        for token in &document.tokens[sentence.clone()] {
            match token.shape {
                Shape::Quoted(_) => window = Window::default(),
                Shape::Sign | Shape::Possessive => {}
                _ => window.add(token.text(document.text), 1, &mut counts),
            }
        }
    }
    keys.iter()
        .map(|key| {
            let [quoted, unquoted] = key.map_or([0; 2], |key| counts[&key]);
            // A run is once among the words in quotation marks itself.
            Repeats { quoted: quoted > 1, unquoted: unquoted > 0 }
        })
        .collect()
}

/// The last words that were read.
#[derive(Default)]
struct Window {
    words: Vec<u64>,
}

impl Window {
    /// Reads one more word, and counts those runs whose last word it is.
    fn add(&mut self, word: &str, kind: usize, counts: &mut HashMap<(usize, u64), [u32; 2]>) {
        if self.words.len() == WORDS {
            self.words.remove(0);
        }
        self.words.push(hash(word));
        for count in 1..=self.words.len() {
            let key = (count, join(&self.words[self.words.len() - count..]));
            if let Some(counts) = counts.get_mut(&key) {
                counts[kind] += 1;
            }
        }
    }
}

/// The words of a short run: their number, and a hash of them.
fn key(inner: &str) -> Option<(usize, u64)> {
    let words: Vec<u64> = words(inner).take(WORDS + 1).map(hash).collect();
    (1..=WORDS).contains(&words.len()).then(|| (words.len(), join(&words)))
}

/// The words of a text without the signs around them.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .map(|word| word.trim_matches(|it: char| !it.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

pub(super) fn hash(word: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    word.chars().flat_map(char::to_lowercase).for_each(|it| it.hash(&mut hasher));
    hasher.finish()
}

pub(super) fn join(words: &[u64]) -> u64 {
    let mut hasher = DefaultHasher::new();
    words.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::{Document, Repeats, repeats};

    /// Where the words of each run come again: `q` for quotation marks, `u` for no marks.
    fn found(text: &str) -> Vec<&'static str> {
        let name = |it: Repeats| match (it.quoted, it.unquoted) {
            (true, true) => "qu",
            (true, false) => "q",
            (false, true) => "u",
            (false, false) => "",
        };
        repeats(&Document::new(text)).into_iter().map(name).collect()
    }

    #[test]
    fn words_are_found_again_whatever_their_capitals_and_signs() {
        let text = "Pier is ‘A Joke.’\n\nThe pier is “a joke, no more,” she said.";
        assert_eq!(found(text), ["q", ""]);
    }

    #[test]
    fn words_of_the_reporter_are_told_from_words_in_marks() {
        let text = "The “quiet hour” is over. The quiet hour was long, and “quiet.”";
        assert_eq!(found(text), ["u", "qu"]);
    }

    #[test]
    fn words_that_a_sign_or_a_run_parts_are_not_found() {
        let text = "“quiet hour” is what it is called. A quiet. Hour by “long” hour it went.";
        assert_eq!(found(text), ["", ""]);
    }

    #[test]
    fn long_runs_are_not_looked_for() {
        let words = "one two three four five six seven";
        assert_eq!(found(&format!("“{words}” and “{words}”")), ["", ""]);
    }
}
