//! Finds phrases that may name a theme: phrases that the text repeats.

use std::collections::HashMap;
use std::ops::Range;

use super::extraction::{Extraction, Theme};
use super::lexicon::Classes;
use super::tokens::{Shape, Token, tokens};

/// At most this many phrases are proposed.
const THEMES: usize = 8;
/// A phrase has at most this many words.
const LONGEST: usize = 3;

/// A phrase and how often it occurs.
struct Phrase {
    /// Its first place.
    first: Range<usize>,
    count: u32,
    words: u32,
}

/// The phrases that occur more than once, the best first, with the quotes that have them.
pub(super) fn themes(text: &str, extraction: &Extraction) -> Vec<Theme> {
    let mut list = Vec::new();
    tokens(text, 0..text.len(), &[], 0, &mut list);
    let mut counted: HashMap<String, Phrase> = HashMap::new();
    let mut start = 0;
    for end in 0..=list.len() {
        if end < list.len() && is_part(&list[end]) {
            continue;
        }
        count(text, &list[start..end], &mut counted);
        start = end + 1;
    }
    let mut phrases: Vec<(String, Phrase)> = counted
        .into_iter()
        .filter(|(_, phrase)| phrase.count >= if phrase.words > 1 { 2 } else { 3 })
        .collect();
    // Longer phrases are better. Among equal ones, the earlier comes first.
    phrases.sort_by_key(|(_, phrase)| {
        (std::cmp::Reverse(phrase.count * (2 * phrase.words - 1)), phrase.first.start, phrase.words)
    });
    let mut chosen: Vec<(String, Phrase)> = Vec::new();
    for (key, phrase) in phrases {
        if chosen.len() == THEMES {
            break;
        }
        if !chosen.iter().any(|(other, _)| has_words(other, &key) || has_words(&key, other)) {
            chosen.push((key, phrase));
        }
    }
    let texts: Vec<String> = extraction.quotes.iter().map(|quote| folded(text, quote)).collect();
    chosen
        .into_iter()
        .map(|(key, phrase)| Theme {
            phrase: text[phrase.first].to_owned(),
            quotes: (0..texts.len()).filter(|&at| has_words(&texts[at], &key)).collect(),
        })
        .collect()
}

/// Whether a token can be part of a phrase: a word in small letters that carries meaning.
fn is_part(token: &Token) -> bool {
    let small = Classes::CLOSED
        | Classes::DETERMINER
        | Classes::POSSESSIVE
        | Classes::OBJECT_PRONOUN
        | Classes::TIME
        | Classes::ROLE
        | Classes::ROLES;
    token.shape == Shape::Lower
        && token.end - token.start > 2
        && !token.is(small)
        && token.verb.is_none_or(|verb| verb.may_be_noun)
}

/// Counts every phrase of at most [`LONGEST`] words in a stretch of words.
fn count(text: &str, stretch: &[Token], counted: &mut HashMap<String, Phrase>) {
    for len in 1..=LONGEST.min(stretch.len()) {
        for phrase in stretch.windows(len) {
            let first = phrase[0].start..phrase[len - 1].end;
            let key =
                phrase.iter().map(|token| singular(token.text(text))).collect::<Vec<_>>().join(" ");
            let entry = counted.entry(key).or_insert(Phrase { first, count: 0, words: len as u32 });
            entry.count += 1;
        }
    }
}

/// A word in small letters without the ending of the plural.
fn singular(word: &str) -> String {
    let word = word.to_lowercase();
    match word.strip_suffix('s') {
        Some(one) if one.len() > 3 && !one.ends_with(['s', 'u', 'i']) => one.to_owned(),
        _ => word,
    }
}

/// The words of a quote, in the form in which phrases are counted.
fn folded(text: &str, quote: &super::Quote) -> String {
    let mut list = Vec::new();
    for piece in &quote.pieces {
        tokens(text, piece.bytes.clone(), &[], 0, &mut list);
    }
    list.iter().map(|token| singular(token.text(text))).collect::<Vec<_>>().join(" ")
}

/// Whether a text has these words, whole and in a row.
fn has_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let (before, behind) = (&text[..at], &text[at + words.len()..]);
        (before.is_empty() || before.ends_with(' '))
            && (behind.is_empty() || behind.starts_with(' '))
    })
}
