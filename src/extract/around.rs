//! What stands around a run in its sentence.

use std::ops::Range;

use super::analysis::Analysis;
use super::document::Document;
use super::lexicon::{Classes, VerbClass};
use super::tokens::Shape;
use super::works;

/// What stands directly before a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// The beginning of the sentence.
    Nothing,
    Colon,
    Comma,
    OtherSign,
    Possessive,
    That,
    /// `called` and the like.
    Called,
    /// `as` or `for`.
    As,
    /// An article, or `his` and the like.
    Determiner,
    Preposition,
    /// A verb of saying, judging or thinking.
    Verb,
    Auxiliary,
    Other,
    /// `called` and the like, with a name between.
    Named,
    /// A noun for a work.
    Work,
    To,
    Titled,
    On,
}

impl Before {
    pub(super) const COUNT: usize = Self::On as usize + 1;
}

/// What stands directly behind a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Behind {
    /// The end of the sentence.
    Nothing,
    Sign,
    /// A verb of saying.
    Say,
    /// A word such as `of` or `and`.
    Closed,
    /// Another word in small letters.
    Lower,
    Capital,
    Other,
}

impl Behind {
    pub(super) const COUNT: usize = Self::Other as usize + 1;
}

/// The strongest cue in the sentence of a run, not too far away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cue {
    None,
    Other,
    Think,
    Judge,
    Say,
}

impl Cue {
    pub(super) const COUNT: usize = Self::Say as usize + 1;
}

/// A cue farther away than so many tokens is too far.
const FAR: usize = 60;
/// A verb of naming stands at most so many tokens before its name.
const NAMING: usize = 6;
/// At most so many runs are read as one list.
const LIST: usize = 8;

/// A run within its sentence.
pub(super) struct Around<'a> {
    analysis: &'a Analysis<'a>,
    document: &'a Document<'a>,
    /// The token of the run.
    pub(super) token: usize,
    /// The tokens of its sentence.
    pub(super) sentence: &'a Range<usize>,
}

impl<'a> Around<'a> {
    pub(super) fn new(analysis: &'a Analysis<'a>, run: usize) -> Self {
        let document = &analysis.document;
        let token = document.run_tokens[run];
        let sentence = &document.sentences[document.sentence_of(token)];
        Self { analysis, document, token, sentence }
    }

    fn is_one_of(&self, token: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.document.is_word(token, word))
    }

    pub(super) fn before(&self) -> Before {
        let first = self.first_of_list();
        let Some(at) = first.checked_sub(1).filter(|it| *it >= self.sentence.start) else {
            return Before::Nothing;
        };
        let document = self.document;
        let before = &document.tokens[at];
        match before.shape {
            Shape::Sign if document.is_sign(at, ":") => Before::Colon,
            Shape::Sign if document.is_sign(at, ",") => {
                let is_work = at > self.sentence.start && works::is_work(document, at - 1);
                if is_work { Before::Work } else { Before::Comma }
            }
            Shape::Sign | Shape::Quoted(_) => Before::OtherSign,
            Shape::Possessive => Before::Possessive,
            _ if works::is_work(document, at) => Before::Work,
            _ if document.is_word(at, "that") => Before::That,
            _ if self.is_one_of(at, &["called", "dubbed", "named"]) => Before::Called,
            _ if self.is_one_of(at, &["titled", "entitled"]) => Before::Titled,
            _ if document.is_word(at, "on") => Before::On,
            _ if self.is_named(at) => Before::Named,
            _ if self.is_one_of(at, &["as", "for"]) => Before::As,
            _ if before.is(Classes::DETERMINER | Classes::POSSESSIVE) => Before::Determiner,
            _ if document.is_word(at, "to") => Before::To,
            _ if before.is(Classes::PREPOSITION) => Before::Preposition,
            _ if before.verb.is_some_and(|verb| verb.class != VerbClass::Other) => Before::Verb,
            _ if before.is(Classes::AUXILIARY) => Before::Auxiliary,
            _ => Before::Other,
        }
    }

    /// The token of the first run of a list: what stands before that one stands before all of
    /// `“idle”, “rude” and “late”`.
    fn first_of_list(&self) -> usize {
        let mut token = self.token;
        for _ in 0..LIST {
            let is_joint = token > self.sentence.start + 1
                && (self.document.is_sign(token - 1, ",")
                    || self.is_one_of(token - 1, &["and", "or"]))
                && self.document.is_quoted(token - 2);
            if !is_joint {
                break;
            }
            token -= 2;
        }
        token
    }

    /// Whether a verb of naming stands a few words before: `called her rival “idle”`.
    fn is_named(&self, at: usize) -> bool {
        let verbs =
            ["call", "called", "calling", "calls", "dubbed", "labeled", "labelled", "branded"];
        (at.saturating_sub(NAMING).max(self.sentence.start)..at)
            .rev()
            .take_while(|&it| self.document.tokens[it].shape != Shape::Sign)
            .any(|it| self.is_one_of(it, &verbs))
    }

    /// Whether the run is what something is `known as`, or `known as the`.
    pub(super) fn is_known_as(&self) -> bool {
        let Some(at) = self.token.checked_sub(1) else { return false };
        let at = at - usize::from(at > 0 && self.document.is_word(at, "the"));
        at > 0 && self.document.is_word(at, "as") && self.document.is_word(at - 1, "known")
    }

    /// Whether an article stands before the run.
    pub(super) fn is_after_article(&self) -> bool {
        self.token > 0 && self.is_one_of(self.token - 1, &["a", "an", "the"])
    }

    /// Whether the run stands before a noun as an adjective does: `a “quiet” carriage`.
    pub(super) fn is_adjective(&self) -> bool {
        self.document.tokens.get(self.token + 1).is_some_and(|next| {
            next.shape == Shape::Lower && !next.is(Classes::CLOSED) && next.verb.is_none()
        })
    }

    pub(super) fn behind(&self) -> Behind {
        let at = self.token + 1;
        if at >= self.sentence.end {
            return Behind::Nothing;
        }
        let next = &self.document.tokens[at];
        match next.shape {
            Shape::Sign => Behind::Sign,
            Shape::Lower if next.verb.is_some_and(|verb| verb.class == VerbClass::Say) => {
                Behind::Say
            }
            Shape::Lower if next.is(Classes::CLOSED) => Behind::Closed,
            Shape::Lower => Behind::Lower,
            Shape::Capital | Shape::Upper => Behind::Capital,
            _ => Behind::Other,
        }
    }

    pub(super) fn cue(&self) -> Cue {
        let from = self.sentence.start.max(self.token.saturating_sub(FAR));
        let to = self.sentence.end.min(self.token + FAR);
        let cues = &self.analysis.cues;
        cues[cues.partition_point(|cue| cue.token < from)..]
            .iter()
            .take_while(|cue| cue.token < to)
            .map(|cue| match cue.class {
                VerbClass::Say => Cue::Say,
                VerbClass::Judge => Cue::Judge,
                VerbClass::Think => Cue::Think,
                VerbClass::Other => Cue::Other,
            })
            .max()
            .unwrap_or(Cue::None)
    }
}
