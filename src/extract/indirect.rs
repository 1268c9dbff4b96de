//! Decides whether a clause without quotation marks is reported speech.

use super::analysis::Analysis;
use super::attribute::score;
use super::clauses::Clause;
use super::cues::Link;
use super::lexicon::{Form, VerbClass};
use super::mentions::MentionKind;
use super::weights::INDIRECT;

mod group {
    use crate::extract::mentions::MentionKind;

    /// The relation of the cue and its speaker, and whether the clause is before the cue.
    pub(super) const LINK: usize = 0;
    /// The kind of speaker.
    pub(super) const KIND: usize = LINK + 6 * 2;
    /// The class and the form of the verb.
    pub(super) const VERB: usize = KIND + MentionKind::COUNT;
    /// How many words the clause has.
    pub(super) const LENGTH: usize = VERB + 2 * 4;
    /// Single facts.
    pub(super) const FACT: usize = LENGTH + 5;
    pub(super) const COUNT: usize = FACT + 8;
}

/// How many features there are.
pub(super) const COUNT: usize = group::COUNT;

/// The probability that a clause is reported speech.
pub(super) fn probability(analysis: &Analysis<'_>, clause: &Clause) -> f32 {
    1. / (1. + (-score(&features(analysis, clause), &INDIRECT)).exp())
}

/// The features of a clause, as numbers below [`COUNT`].
pub(super) fn features(analysis: &Analysis<'_>, clause: &Clause) -> Vec<u16> {
    let document = &analysis.document;
    let cue = &analysis.cues[clause.cue];
    let mention = &analysis.mentions.list[cue.mention];
    let verb = document.tokens[cue.token].verb;
    let form = match verb.map(|verb| verb.form) {
        Some(Form::Base) => 0,
        Some(Form::Third) => 1,
        Some(Form::Past) | None => 2,
        Some(Form::Gerund) => 3,
    };
    // `The port is shut, said Ada Quay` counts as `Ada Quay said`, and so it does with an aside.
    let link = match cue.link {
        Link::Inverted => Link::Subject,
        Link::Apposition if clause.is_before => Link::Subject,
        link => link,
    };
    let words = clause.tokens.len();
    let length = [3, 6, 12, 25].iter().position(|limit| words <= *limit).unwrap_or(4);
    let mut features = vec![
        group::LINK + link as usize * 2 + usize::from(clause.is_before),
        group::KIND + mention.kind as usize,
        group::VERB + usize::from(cue.class != VerbClass::Say) * 4 + form,
        group::LENGTH + length,
    ];
    let first = clause.tokens.start;
    let is_negated = cue.token > 0
        && ["not", "n't", "never", "to", "would", "could"]
            .iter()
            .any(|word| document.is_word(cue.token - 1, word));
    let facts = [
        true,
        clause.has_that,
        document.is_word(cue.token, "said") || document.is_word(cue.token, "says"),
        verb.is_some_and(|verb| verb.takes_listener),
        document.paragraph_of(cue.token) == 0,
        is_negated,
        analysis.mentions.beginning(first).is_some_and(|it| analysis.mentions.list[it].is_subject),
        mention.kind == MentionKind::Thing && cue.link == Link::Distant,
    ];
    features.extend(
        facts.iter().enumerate().filter(|(_, fact)| **fact).map(|(at, _)| group::FACT + at),
    );
    features.into_iter().map(|it| it as u16).collect()
}
