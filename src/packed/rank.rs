//! Ranks quotes by how well they match a search, with BM25.
//!
//! BM25 is described by S. Robertson and H. Zaragoza, "The Probabilistic Relevance
//! Framework: BM25 and Beyond" (2009). Here it has the usual k₁ = 1.2 and b = 0.75, and the
//! inverse document frequency of Lucene, which is never below zero.
//!
//! - Every word that starts as typed counts with its own frequency, so a rare one weighs
//!   more.
//! - Other forms of a word weigh next to nothing: they only rank quotes that have no word
//!   that starts as typed.
//! - A word in a speaker's name or role counts as once in a quote of average length.
//! - A word in the name of another value weighs next to nothing, as other forms do.

use std::ops::Range;

use super::fault::Fault;
use super::phrase::Phrase;
use super::wanted::Wanted;
use super::{Archive, bits};
use crate::model::Facet;

const K1: f32 = 1.2;
const B: f32 = 0.75;

/// The share of its weight that next to nothing is.
const LITTLE: f32 = 1.0 / 1024.0;

/// Writes the score of each match to `scores`; other entries stay unchanged.
pub(super) fn score(
    archive: &Archive,
    wanted: &[Wanted],
    matches: &[u64],
    scores: &mut [f32],
) -> Result<(), Fault> {
    bits::for_each(matches, |quote| scores[quote as usize] = 0.0);
    let (texts, lengths) = (archive.texts.get()?, archive.words.get()?);
    let average = archive.all_words as f32 / archive.quotes.max(1) as f32;
    for wanted in wanted.iter().filter(|it| !it.is_excluded) {
        for (phrase, words) in parts(&wanted.in_texts) {
            for word in words.clone() {
                let documents = texts.documents(&(word..word + 1));
                let weight = weight(archive.quotes, documents) * share(phrase);
                let each = |quote, times: u32| {
                    if bits::contains(matches, quote) {
                        let length = lengths.get(quote as usize) as f32 / average;
                        let times = times as f32;
                        scores[quote as usize] +=
                            weight * times * (K1 + 1.0) / (times + K1 * (1.0 - B + B * length));
                    }
                    false
                };
                texts.places(word)?.each(each, |_, _| ())?;
            }
        }
        names(archive, wanted, matches, scores)?;
    }
    Ok(())
}

/// Adds the weights of words in the names of values and in roles of speakers.
fn names(
    archive: &Archive,
    wanted: &Wanted,
    matches: &[u64],
    scores: &mut [f32],
) -> Result<(), Fault> {
    let terms = archive.names.get()?;
    for (phrase, words) in parts(&wanted.in_names) {
        let mut is_read = Ok(());
        terms.each(words, |document| {
            let Some((facet, code)) = archive.value_of(document) else { return };
            let column = &archive.columns[facet.position()];
            let quotes = column.totals.get(code as usize).copied().unwrap_or(0);
            let share = if facet == Facet::SPEAKER { share(phrase) } else { LITTLE };
            let weight = weight(archive.quotes, quotes) * share;
            match column.inverted() {
                Ok(inverted) => inverted.of(code as usize).each(|quote| {
                    if bits::contains(matches, quote) {
                        scores[quote as usize] += weight;
                    }
                }),
                Err(fault) => is_read = Err(fault),
            }
        })?;
        is_read?;
    }
    Ok(())
}

/// The words of every phrase that is there.
fn parts(phrases: &[Phrase]) -> impl Iterator<Item = (&Phrase, &Range<u32>)> {
    let there = phrases.iter().filter(|phrase| !phrase.is_missing());
    there.flat_map(|phrase| phrase.parts.iter().map(move |(words, _)| (phrase, words)))
}

/// The share of its weight that a word contributes: next to nothing for another form, so
/// that words as typed come first.
fn share(phrase: &Phrase) -> f32 {
    if phrase.is_form { LITTLE } else { 1.0 }
}

/// The weight of a word that this many of all quotes have.
fn weight(quotes: u32, documents: u32) -> f32 {
    let (quotes, documents) = (quotes as f32, documents as f32);
    (1.0 + (quotes - documents + 0.5) / (documents + 0.5)).ln()
}
