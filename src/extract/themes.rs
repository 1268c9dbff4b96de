//! Phrases that may name a theme: what the text says again and again, in its own words.

use std::collections::HashMap;
use std::ops::Range;

use super::lexicon::Classes;
use super::tokens::{Shape, Token, tokens};
use super::{Extraction, Theme};

/// How many are proposed at most.
const THEMES: usize = 8;
/// How many words a phrase has at most.
const LONGEST: usize = 3;

/// A phrase that was counted.
struct Phrase {
    /// Where it stands first.
    first: Range<usize>,
    count: u32,
    words: u32,
}

/// The phrases that stand more than once, the best one first, with the quotes that have
/// them.
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
    // A longer phrase says more, and one that stands earlier comes first among equals.
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

/// Whether a token can be part of a phrase: a word of the subject, in small letters.
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

/// Counts the phrases of a stretch of words. Its end is where a noun stands.
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

/// The words of a quote as they are counted.
fn folded(text: &str, quote: &super::Quote) -> String {
    let mut list = Vec::new();
    for piece in &quote.pieces {
        tokens(text, piece.bytes.clone(), &[], 0, &mut list);
    }
    list.iter().map(|token| singular(token.text(text))).collect::<Vec<_>>().join(" ")
}

/// Whether words stand in others, whole and in a row.
fn has_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let (before, behind) = (&text[..at], &text[at + words.len()..]);
        (before.is_empty() || before.ends_with(' '))
            && (behind.is_empty() || behind.starts_with(' '))
    })
}
