//! Chooses the speaker of a quote: the candidates among the mentions, and the choice.

use super::analysis::Analysis;
use super::features::{Place, Previous, features};
use super::mentions::MentionKind;
use super::weights::SPEAKER;

/// Somebody who may be the speaker of a quote.
pub(super) struct Candidate {
    pub(super) mention: usize,
    pub(super) place: Place,
    pub(super) features: Vec<u16>,
}

/// The speaker that was chosen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    pub(super) mention: usize,
    pub(super) place: Place,
    /// 0 to 1, among the candidates.
    pub(super) probability: f32,
}

/// How many mentions before and after a quote are candidates.
const BEFORE: usize = 20;
const BEHIND: usize = 9;
/// How many mentions are examined to find them.
const SCANNED: usize = 160;
/// How many paragraphs before the quote they may be.
const PARAGRAPHS: usize = 4;

/// All candidates.
pub(super) fn candidates(
    analysis: &Analysis<'_>,
    run: usize,
    previous: Option<Previous>,
) -> Vec<Candidate> {
    let document = &analysis.document;
    let quote = document.run_tokens[run];
    let paragraph = document.runs[run].paragraph;
    let list = &analysis.mentions.list;
    let is_possible = |mention: usize| {
        let found = &list[mention];
        !found.is_owner
            && (found.kind != MentionKind::Thing || analysis.cue_of(mention, quote).is_some())
    };
    let behind = analysis.mentions.first_from(quote);
    let first = document.paragraphs[paragraph.saturating_sub(PARAGRAPHS)].tokens.start;
    let last = document.paragraphs[(paragraph + 1).min(document.paragraphs.len() - 1)].tokens.end;
    let mut candidates = Vec::new();
    let mut push = |mention: usize, between: usize| {
        let mut numbers = Vec::new();
        let place = features(analysis, run, mention, between, previous, &mut numbers);
        candidates.push(Candidate { mention, place, features: numbers });
    };
    let earlier = (0..behind).rev().take(SCANNED).take_while(|&it| list[it].tokens.start >= first);
    for (between, mention) in earlier.filter(|&it| is_possible(it)).take(BEFORE).enumerate() {
        push(mention, between);
    }
    let later = (behind..list.len()).take(SCANNED).take_while(|&it| list[it].tokens.start < last);
    for (between, mention) in later.filter(|&it| is_possible(it)).take(BEHIND).enumerate() {
        push(mention, between);
    }
    if let Some(previous) = previous
        && !candidates.iter().any(|candidate| candidate.mention == previous.mention)
    {
        let mut numbers = Vec::new();
        let place = features(analysis, run, previous.mention, BEFORE, Some(previous), &mut numbers);
        candidates.push(Candidate { mention: previous.mention, place, features: numbers });
    }
    candidates
}

/// The most likely candidate; `certain` is a mention that grammar alone chooses.
pub(super) fn choose(candidates: &[Candidate], certain: Option<usize>) -> Option<Choice> {
    /// How likely it is.
    const CERTAIN: f32 = 0.95;
    let scores: Vec<f32> = candidates.iter().map(|it| score(&it.features, &SPEAKER)).collect();
    let best = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let sum: f32 = scores.iter().map(|score| (score - best).exp()).sum();
    let at = scores.iter().position(|score| *score == best)?;
    let Candidate { mention, place, .. } = candidates[at];
    let likely = Choice { mention, place, probability: 1. / sum };
    match candidates.iter().find(|it| certain.is_some_and(|certain| certain == it.mention)) {
        Some(it) if it.mention != mention => {
            Some(Choice { mention: it.mention, place: it.place, probability: CERTAIN })
        }
        _ => Some(likely),
    }
}

/// The sum of the weights of some features; the weights are hundredths.
pub(super) fn score(features: &[u16], weights: &[i16]) -> f32 {
    let weight = |feature: &u16| weights.get(usize::from(*feature)).copied().map_or(0, i32::from);
    features.iter().map(weight).sum::<i32>() as f32 / 100.
}
