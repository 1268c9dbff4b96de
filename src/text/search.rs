//! Reads a search.
//!
//! - A word outside quotation marks is the start of a word to find, or another form of it.
//! - A phrase inside quotation marks is a sequence of whole words. Until its closing mark is
//!   typed, its last word may be the start of a word.
//! - A run of a script without spaces is found anywhere in such a run.
//! - A hyphen before a word or phrase excludes it; an excluded word is a whole word.
//! - Every word and phrase must be found within one field, but different ones may be in
//!   different fields.
//! - A search without words matches everything.

use std::ops::Range;

use super::forms::Forms;
use super::pattern::Pattern;
use super::token::{Folded, is_inside_hebrew, words};

/// A search, which is read once and applied to many texts.
#[derive(PartialEq, Eq)]
pub struct Search {
    pub(crate) needles: Vec<Needle>,
}

/// A word or a phrase.
#[derive(PartialEq, Eq)]
pub(crate) struct Needle {
    /// The patterns that find it: first as typed, then its other readings.
    pub(crate) patterns: Vec<Pattern>,
    /// The other forms of a word, where it can have any.
    pub(crate) forms: Option<Forms>,
    /// Whether it is excluded.
    pub(crate) is_excluded: bool,
}

impl Search {
    /// Reads what somebody typed. Every text is a valid search.
    pub fn parse(query: &str) -> Self {
        let mut search = Self { needles: Vec::new() };
        let mut start = 0;
        let (mut is_phrase, mut is_excluded) = (false, false);
        let marks = query.char_indices().filter(|(at, c)| {
            let after = at + c.len_utf8();
            is_quotation_mark(*c) && !is_inside_hebrew(&query[..*at], &query[after..])
        });
        for (at, c) in marks {
            let part = &query[start..at];
            if is_phrase {
                search.phrase(part, false, is_excluded);
            } else {
                search.words(part);
            }
            is_excluded = !is_phrase && part.split(char::is_whitespace).next_back() == Some("-");
            is_phrase = !is_phrase;
            start = at + c.len_utf8();
        }
        if is_phrase {
            search.phrase(&query[start..], !is_excluded, is_excluded);
        } else {
            search.words(&query[start..]);
        }
        search
    }

    /// Adds a phrase, unless it has no words.
    fn phrase(&mut self, part: &str, is_open: bool, is_excluded: bool) {
        let folded = Folded::of(part);
        let words = folded.words();
        let phrase = words.trim_matches(' ');
        if !phrase.is_empty() {
            let start = words.len() - words.trim_start_matches(' ').len();
            let range = start..start + phrase.len();
            let patterns = patterns(&folded, &range, is_open, false);
            self.needles.push(Needle { patterns, forms: None, is_excluded });
        }
    }

    /// Adds the words of a text outside quotation marks.
    fn words(&mut self, part: &str) {
        let is_excluded = |piece: &str| piece.starts_with('-');
        // A stretch without exclusions is read as a whole, since numbers may contain spaces.
        let mut start = 0;
        for piece in part.split_inclusive(char::is_whitespace) {
            let at = piece.as_ptr() as usize - part.as_ptr() as usize;
            if is_excluded(piece) {
                self.each_word(&part[start..at], false);
                self.each_word(piece, true);
                start = at + piece.len();
            }
        }
        self.each_word(&part[start..], false);
    }

    /// Adds each word of a text. A chain of words that have a reading as one word is added as
    /// one.
    fn each_word(&mut self, text: &str, is_excluded: bool) {
        let folded = Folded::of(text);
        let (mut at, mut done) = (0, 0);
        for word in folded.words().split(' ') {
            let start = at;
            at += word.len() + 1;
            if word.is_empty() || start < done {
                continue;
            }
            let end = start + word.len();
            let chain = folded.readings.iter().find(|it| it.start == start && it.end > end);
            let range = chain.cloned().unwrap_or(start..end);
            done = range.end;
            // An exclusion does not apply to readings of parts of the word.
            let in_parts = chain.is_none() && !is_excluded;
            let patterns = patterns(&folded, &range, !is_excluded, in_parts);
            let forms = if is_excluded || chain.is_some() { None } else { Forms::of(word) };
            self.needles.push(Needle { patterns, forms, is_excluded });
        }
    }

    /// Whether it excludes a word or a phrase.
    pub(crate) fn has_exclusions(&self) -> bool {
        self.needles.iter().any(|needle| needle.is_excluded)
    }

    /// Whether a folded text with its other readings, as one field, matches.
    pub(crate) fn is_in(&self, folded: &str) -> bool {
        let has = |needle: &Needle| {
            let mut forms = needle.forms.iter().flat_map(|forms| forms.places(folded));
            let is_in = |pattern: &Pattern| pattern.places(folded).next().is_some();
            needle.patterns.iter().any(is_in) || forms.next().is_some()
        };
        self.needles.iter().all(|needle| has(needle) != needle.is_excluded)
    }

    /// Whether it has no words, so that every quote matches.
    pub fn is_empty(&self) -> bool {
        self.needles.is_empty()
    }
}

/// The patterns of a range of a folded text: the range itself and its readings; with `in_parts`,
/// also the readings of the part at its end. The last word is a prefix if `is_open`.
fn patterns(folded: &Folded, range: &Range<usize>, is_open: bool, in_parts: bool) -> Vec<Pattern> {
    let mut patterns = vec![Pattern::new(&folded.text[range.clone()], is_open)];
    for reading in &folded.readings {
        let is_part = in_parts && reading.start > range.start;
        if reading.end == range.end && (reading.start == range.start || is_part) {
            let word: String = words(&folded.text[reading.clone()]).collect();
            patterns.push(Pattern::new(&word, is_open));
        }
    }
    patterns
}

/// Quotation marks that people type around a phrase. Their direction does not matter, since
/// keyboards and input methods guess it.
fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '“'..='‟' | '«' | '»' | '「'..='』' | '＂')
}
