//! The features of a quote and a possible speaker, to which `weights` gives weights.

use super::analysis::Analysis;
use super::cues::{Cue, Link};
use super::lexicon::VerbClass;
use super::mentions::MentionKind;

pub(super) use super::place::Place;

const PLACES: usize = 7;
/// Groups of places: after it, before it, in its paragraph, in another paragraph.
const GROUPS: usize = 4;
const ROLES: usize = 11;
const SHAPES: usize = 6;

/// A feature is the first number of its group plus its value within the group.
mod group {
    use super::{GROUPS, PLACES, ROLES, SHAPES};
    use crate::extract::mentions::MentionKind;

    /// The group of the mention's place, and its role there.
    pub(super) const ROLE: usize = 0;
    /// The mention's role, and whether the quote has a cue beside it.
    pub(super) const CUE: usize = ROLE + GROUPS * ROLES;
    /// Its place.
    pub(super) const PLACE: usize = CUE + ROLES * 2;
    /// The group of its place, and the kind of mention.
    pub(super) const KIND: usize = PLACE + PLACES;
    /// Its place, and how many tokens lie between.
    pub(super) const DISTANCE: usize = KIND + GROUPS * MentionKind::COUNT;
    /// The group of its place, and the shape of the quote.
    pub(super) const SHAPE: usize = DISTANCE + 3 * 4;
    /// How many mentions lie between.
    pub(super) const BETWEEN: usize = SHAPE + GROUPS * SHAPES;
    /// How many tokens lie between the mention's verb and the quote, before or after it.
    pub(super) const VERB: usize = BETWEEN + 3;
    /// Whether it is the speaker of the quote before, where that quote is, and whether the
    /// nearest cue belongs to somebody else.
    pub(super) const AGAIN: usize = VERB + 2 * 4;
    /// Single facts.
    pub(super) const FACT: usize = AGAIN + 8;
    pub(super) const COUNT: usize = FACT + 12;
}

/// How many features there are.
pub(super) const COUNT: usize = group::COUNT;

/// What the features of a quote use of the speaker of the quote before.
#[derive(Clone, Copy, Debug)]
pub(super) struct Previous {
    pub(super) run: usize,
    pub(super) mention: usize,
}

fn bucket(value: usize, limits: &[usize]) -> usize {
    limits.iter().position(|limit| value <= *limit).unwrap_or(limits.len())
}

/// The features of a run and a mention, as numbers below [`COUNT`].
pub(super) fn features(
    analysis: &Analysis<'_>,
    run: usize,
    mention: usize,
    between: usize,
    previous: Option<Previous>,
    out: &mut Vec<u16>,
) -> Place {
    let document = &analysis.document;
    let quote = document.run_tokens[run];
    let found = &analysis.mentions.list[mention];
    let place = analysis.place(run, mention);
    let (at, has_cue) = (place as usize, analysis.has_cue(run));
    let near = [0, 1, 2, 2, 3, 3, 3][at];
    let cue = analysis.cue_of(mention, quote);
    let role = role(analysis, mention, cue);
    let mut add = |feature: usize| out.push(feature as u16);

    add(group::ROLE + near * ROLES + role);
    add(group::CUE + role * 2 + usize::from(has_cue));
    add(group::PLACE + at);
    add(group::KIND + near * MentionKind::COUNT + found.kind as usize);
    let distance = match found.tokens.start > quote {
        // A comma behind the closing mark is no token before it either.
        true => found.tokens.start - quote - 1 - usize::from(analysis.has_comma_behind(run)),
        false => quote - found.tokens.end,
    };
    if at < 3 {
        add(group::DISTANCE + at * 4 + bucket(distance, &[1, 4, 12]));
    }
    add(group::SHAPE + near * SHAPES + analysis.shape(run));
    add(group::BETWEEN + bucket(between, &[0, 2]));
    if let Some(cue) = cue.filter(|_| at < 2) {
        let is_behind = cue.token > quote && analysis.has_comma_behind(run);
        let apart = cue.token.abs_diff(quote) - 1 - usize::from(is_behind);
        add(group::VERB + usize::from(cue.token < quote) * 4 + bucket(apart, &[1, 3, 8]));
    }
    if let Some(previous) = previous {
        let is_same_paragraph =
            document.runs[previous.run].paragraph == document.runs[run].paragraph;
        let nearest = analysis.nearest_speaker(run);
        let is_other = nearest.is_some_and(|it| it != mention && !analysis.is_same(it, mention));
        let again = match (previous.mention == mention, analysis.is_same(previous.mention, mention))
        {
            (true, _) => Some(0),
            (false, true) => Some(1),
            _ => None,
        };
        if let Some(again) = again {
            add(group::AGAIN
                + again * 4
                + usize::from(is_same_paragraph) * 2
                + usize::from(is_other));
        }
    }
    facts(analysis, run, mention, place, &mut |fact| add(group::FACT + fact));
    place
}

fn facts(
    analysis: &Analysis<'_>,
    run: usize,
    mention: usize,
    place: Place,
    add: &mut dyn FnMut(usize),
) {
    let document = &analysis.document;
    let found = &analysis.mentions.list[mention];
    let quote = document.run_tokens[run];
    let sentence = &document.sentences[document.sentence_of(found.tokens.start)];
    if found.tokens.start == sentence.start {
        add(0);
    }
    if found.is_object {
        add(1);
    }
    if found.is_subject {
        add(2);
    }
    // The first mention of the paragraph.
    if analysis
        .mentions
        .first_from(document.paragraphs[document.paragraph_of(found.tokens.start)].tokens.start)
        == mention
    {
        add(3);
    }
    if analysis.nearest_speaker(run) == Some(mention) {
        add(4);
    }
    if place == Place::Before && document.is_sign(quote - 1, ":") {
        add(5);
    }
    if place == Place::Before && document.is_sign(quote - 1, ",") {
        add(6);
    }
    let last = document.paragraphs[document.paragraph_of(found.tokens.start)].tokens.end - 1;
    if place == Place::ParagraphBefore && document.is_sign(last, ":") {
        add(7);
    }
    // Another quote lies between.
    let between = match found.tokens.start > quote {
        true => document.run_tokens.get(run + 1).is_some_and(|next| *next < found.tokens.start),
        false => run > 0 && document.run_tokens[run - 1] > found.tokens.start,
    };
    if between {
        add(8 + usize::from(matches!(place, Place::After | Place::Before)));
    }
    if place == Place::Before && analysis.has_cue_between(mention, quote) {
        add(10);
    }
    if document.is_sign(found.tokens.end, ":") || document.is_sign(found.tokens.end, "—–-") {
        add(11);
    }
}

/// The role of a mention, as a number; 0 is no known role.
fn role(analysis: &Analysis<'_>, mention: usize, cue: Option<Cue>) -> usize {
    let found = &analysis.mentions.list[mention];
    match cue {
        Some(Cue { link: Link::AccordingTo, .. }) => 7,
        Some(Cue { link: Link::Colon, .. }) => 8,
        Some(Cue { class: VerbClass::Judge, .. }) => 5,
        Some(Cue { class: VerbClass::Say, link, .. }) => match link {
            Link::Subject => 1,
            Link::Inverted => 2,
            Link::Apposition => 3,
            _ => 4,
        },
        Some(_) => 6,
        None if found.is_subject => 9,
        None if found.is_object || found.is_owner => 10,
        None => 0,
    }
}
