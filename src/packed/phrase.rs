//! Finds words and phrases in the posting lists.
//!
//! A phrase is words at neighbouring positions. A run of Han or kana is a phrase too: its
//! words are its pairs of neighbouring characters. Positions are enough to find a phrase
//! without the text: they say whether a word or run is whole, and whether anything stands
//! between two words.

use std::ops::Range;

use super::bits;
use super::fault::Fault;
use super::terms::Terms;
use crate::text::fold::is_unspaced;
use crate::text::forms::Forms;
use crate::text::pattern::Pattern;
use crate::text::token::{grams, words};

/// A word of a phrase.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part<'a> {
    term: &'a str,
    /// Whether it must be a whole word, not only the start of one.
    whole: bool,
    /// Its distance from the start of the phrase, in words.
    offset: u32,
}

impl<'a> Part<'a> {
    /// The parts of a pattern.
    pub(super) fn of(pattern: &'a Pattern) -> Vec<Self> {
        let pattern = pattern.text.as_str();
        let ends_open = !pattern.ends_with(' ');
        let mut parts = Vec::new();
        let mut offset = 0;
        let mut all = words(pattern).peekable();
        while let Some(word) = all.next() {
            let is_last = all.peek().is_none();
            if !is_unspaced(word) {
                parts.push(Part { term: word, whole: !(is_last && ends_open), offset });
                offset += 1;
                continue;
            }
            let chars = word.chars().count() as u32;
            for (at, gram) in (0..).zip(grams(word)) {
                let is_single = at + 1 == chars;
                // The last character alone says that the run ends with it. As a prefix, it
                // says nothing more than the pair before it.
                if !is_single || !is_last || chars == 1 {
                    parts.push(Part {
                        term: gram,
                        whole: !is_single || !is_last,
                        offset: offset + at,
                    });
                }
            }
            offset += chars;
        }
        parts
    }
}

/// A phrase as one dictionary knows it: a range of words for each part.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) parts: Vec<(Range<u32>, u32)>,
    /// Whether it is another form of the typed word.
    pub(super) is_form: bool,
}

/// Reused memory for finding phrases.
pub(super) struct Room {
    /// The documents that have every word.
    candidates: Vec<u64>,
    hits: Vec<u64>,
    /// Where in those documents the phrase may start: document and position.
    starts: Vec<u64>,
    going_on: Vec<bool>,
}

impl Room {
    pub(super) fn new(documents: u32) -> Self {
        let set = || vec![0; bits::words(documents)];
        Self { candidates: set(), hits: set(), starts: Vec::new(), going_on: Vec::new() }
    }
}

impl Phrase {
    pub(super) fn of(parts: &[Part<'_>], terms: &Terms, word: &mut Vec<u8>) -> Result<Self, Fault> {
        let mut ranges = Vec::with_capacity(parts.len());
        for part in parts {
            ranges.push((terms.words.range(part.term, part.whole, word)?, part.offset));
        }
        Ok(Self { parts: ranges, is_form: false })
    }

    /// The other forms of a word that are in a dictionary.
    pub(super) fn forms(
        forms: &Forms,
        terms: &Terms,
        word: &mut Vec<u8>,
    ) -> Result<Vec<Self>, Fault> {
        let mut found = Vec::new();
        terms.words.each_with(forms.prefix(), word, |number, word| {
            if std::str::from_utf8(word).is_ok_and(|word| forms.has(word)) {
                found.push(Self { parts: vec![(number..number + 1, 0)], is_form: true });
            }
        })?;
        Ok(found)
    }

    /// Whether some word is not in the dictionary.
    pub(super) fn is_missing(&self) -> bool {
        self.parts.iter().any(|(words, _)| words.is_empty())
    }

    /// How many entries of posting lists have to be read.
    pub(super) fn work(&self, terms: &Terms) -> u32 {
        let each = self.parts.iter().map(|(words, _)| terms.documents(words));
        if self.is_missing() { 0 } else { each.fold(0, u32::saturating_add) }
    }

    /// Adds the documents that have the phrase to a set.
    pub(super) fn find(
        &self,
        terms: &Terms,
        room: &mut Room,
        set: &mut [u64],
    ) -> Result<(), Fault> {
        if self.is_missing() {
            return Ok(());
        }
        if let [(words, _)] = &self.parts[..] {
            return terms.add(words, set);
        }
        let len = set.len();
        let candidates = &mut room.candidates[..len];
        for (at, (words, _)) in self.parts.iter().enumerate() {
            if self.parts[..at].iter().any(|(before, _)| before == words) {
                continue;
            }
            let into = if at == 0 { &mut *candidates } else { &mut room.hits[..len] };
            into.fill(0);
            terms.add(words, into)?;
            if at > 0 {
                bits::and(candidates, &room.hits[..len]);
            }
            if bits::is_empty(candidates) {
                return Ok(());
            }
        }
        self.verify(terms, room, set)
    }

    /// Adds the candidates in which the words stand together. It begins with the starts that
    /// the rarest word allows, and keeps those that every other word allows.
    fn verify(&self, terms: &Terms, room: &mut Room, set: &mut [u64]) -> Result<(), Fault> {
        let rarest = (0..self.parts.len()).min_by_key(|at| terms.documents(&self.parts[*at].0));
        let Some(rarest) = rarest else { return Ok(()) };
        let Room { candidates, starts, going_on, .. } = room;
        starts.clear();
        let (words, offset) = &self.parts[rarest];
        for word in words.clone() {
            let wanted = |document, _| bits::contains(candidates, document);
            terms.places(word)?.each(wanted, |document, position| {
                if let Some(start) = position.checked_sub(*offset) {
                    starts.push(u64::from(document) << 32 | u64::from(start));
                }
            })?;
        }
        if words.len() > 1 {
            starts.sort_unstable();
        }
        for (at, (words, offset)) in self.parts.iter().enumerate() {
            if at == rarest || starts.is_empty() {
                continue;
            }
            going_on.clear();
            going_on.resize(starts.len(), false);
            for word in words.clone() {
                agree(terms, word, *offset, starts, going_on)?;
            }
            let mut kept = going_on.iter();
            starts.retain(|_| *kept.next().unwrap_or(&false));
        }
        for start in &*starts {
            bits::insert(set, (start >> 32) as u32).ok_or(Fault::POSTINGS)?;
        }
        Ok(())
    }
}

/// Marks the starts that have a word at the right distance.
fn agree(
    terms: &Terms,
    word: u32,
    offset: u32,
    starts: &[u64],
    going_on: &mut [bool],
) -> Result<(), Fault> {
    let mut at = 0;
    // All starts before this one are already decided.
    let in_document = std::cell::Cell::new(0);
    terms.places(word)?.each(
        |document, _| {
            while starts.get(at).is_some_and(|start| ((start >> 32) as u32) < document) {
                at += 1;
            }
            in_document.set(at);
            starts.get(at).is_some_and(|start| (start >> 32) as u32 == document)
        },
        |document, position| {
            let Some(start) = position.checked_sub(offset) else { return };
            let start = u64::from(document) << 32 | u64::from(start);
            let mut at = in_document.get();
            while starts.get(at).is_some_and(|other| *other < start) {
                at += 1;
            }
            in_document.set(at);
            if starts.get(at) == Some(&start) {
                going_on[at] = true;
            }
        },
    )
}
