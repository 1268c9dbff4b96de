//! How well quotes match a search: BM25.
//!
//! S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25
//! and Beyond" (2009), with the customary k₁ = 1.2 and b = 0.75, and the inverse
//! document frequency of Lucene, which is never below zero. Every word that
//! starts as was typed counts for itself, so that a whole rare one weighs more;
//! other forms of a word only put in order what has none that starts so;
//! words of a speaker's name or role count as once in a quote of average length.

use std::ops::Range;

use super::fault::Fault;
use super::phrase::Phrase;
use super::search::Wanted;
use super::{Archive, bits};
use crate::model::Facet;

const K1: f32 = 1.2;
const B: f32 = 0.75;

/// Makes `scores` how well each match fits; those of other quotes stay as they
/// are.
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
        speakers(archive, wanted, matches, scores)?;
    }
    Ok(())
}

/// Adds what the words of speakers weigh.
fn speakers(
    archive: &Archive,
    wanted: &Wanted,
    matches: &[u64],
    scores: &mut [f32],
) -> Result<(), Fault> {
    if wanted.in_speakers.iter().all(Phrase::is_missing) {
        return Ok(());
    }
    let column = &archive.columns[Facet::SPEAKER.position()];
    let (inverted, names) = (column.inverted()?, archive.speakers.get()?);
    for (phrase, words) in parts(&wanted.in_speakers) {
        names.each(words, |speaker| {
            let quotes = column.totals.get(speaker as usize).copied().unwrap_or(0);
            let weight = weight(archive.quotes, quotes) * share(phrase);
            inverted.of(speaker as usize).each(|quote| {
                if bits::contains(matches, quote) {
                    scores[quote as usize] += weight;
                }
            });
        })?;
    }
    Ok(())
}

/// The words of every phrase that is there.
fn parts(phrases: &[Phrase]) -> impl Iterator<Item = (&Phrase, &Range<u32>)> {
    let there = phrases.iter().filter(|phrase| !phrase.is_missing());
    there.flat_map(|phrase| phrase.parts.iter().map(move |(words, _)| (phrase, words)))
}

/// What of its weight a word brings: as a form of another next to nothing, so that
/// words as they were typed come first.
fn share(phrase: &Phrase) -> f32 {
    if phrase.is_form { 1.0 / 1024.0 } else { 1.0 }
}

/// What a word weighs that so many of all quotes have.
fn weight(quotes: u32, documents: u32) -> f32 {
    let (quotes, documents) = (quotes as f32, documents as f32);
    (1.0 + (quotes - documents + 0.5) / (documents + 0.5)).ln()
}
