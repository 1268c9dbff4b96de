//! The name in a phrase, and the kind of a mention.

use std::ops::Range;

use super::{Chunker, MentionKind, is_particle};
use crate::extract::lexicon::Classes;
use crate::extract::tokens::Shape;

impl Chunker<'_> {
    /// The capitals at the end of a phrase.
    pub(super) fn name(&self, phrase: &Range<usize>) -> Option<Range<usize>> {
        let tokens = &self.document.tokens;
        let is_part = |at: usize| {
            let token = &tokens[at];
            token.is_capital() && !token.is(Classes::DETERMINER | Classes::POSSESSIVE)
                || token.shape == Shape::Sign
                || self.document.is_word(at, "of")
                    && at > phrase.start
                    && tokens[at - 1].is_capital()
                || is_particle(self.document.word(at))
        };
        let mut start = phrase.end;
        while start > phrase.start && is_part(start - 1) {
            start -= 1;
        }
        while start < phrase.end && !tokens[start].is_capital() {
            start += 1;
        }
        let is_none = |at: usize| {
            tokens[at].is(Classes::NATION | Classes::OBJECT_PRONOUN | Classes::NOT_NAME)
                && !tokens[at].is(Classes::GIVEN_NAME)
        };
        let is_no_name = (start..phrase.end).all(is_none)
            || phrase.len() == 1
                && start == self.sentence.start
                && tokens[start].shape == Shape::Capital
                && self.ordinary.has(self.document.word(start));
        (start < phrase.end && !is_no_name).then_some(start..phrase.end)
    }

    pub(super) fn kind(&self, phrase: &Range<usize>, name: Option<&Range<usize>>) -> MentionKind {
        let tokens = &self.document.tokens;
        let is = |at: usize, class: Classes| tokens[at].is(class);
        let last = phrase.end - 1;
        if let Some(name) = name {
            let all_roles =
                name.clone().all(|at| is(at, Classes::ROLE | Classes::TITLE | Classes::ROLES));
            if all_roles
                && name.len() == 1
                && name.start == phrase.start
                && is(last, Classes::ROLES)
            {
                return MentionKind::People;
            }
            if !all_roles || is(last, Classes::GIVEN_NAME) {
                let is_body = is(last, Classes::BODY) && !is(name.start, Classes::GIVEN_NAME)
                    || self.is_place(name);
                return if is_body { MentionKind::Body } else { MentionKind::Name };
            }
        }
        if is(last, Classes::NATION) && tokens[last].is_capital() {
            return self.nationals(phrase);
        }
        if is(last, Classes::ROLE | Classes::TITLE) {
            return MentionKind::Person;
        }
        if is(last, Classes::ROLES) {
            return MentionKind::People;
        }
        if is(last, Classes::BODY) {
            return MentionKind::Body;
        }
        // A noun for a person in a phrase that was read too far, as in `the smiling mayor`.
        if phrase.clone().any(|at| is(at, Classes::ROLE)) {
            return MentionKind::Person;
        }
        if phrase.clone().any(|at| is(at, Classes::ROLES)) {
            MentionKind::People
        } else {
            MentionKind::Thing
        }
    }

    /// Whether a name is that of a country: Norway, South Korea.
    fn is_place(&self, name: &Range<usize>) -> bool {
        let is_part = ["north", "south"].iter().any(|it| self.document.is_word(name.start, it));
        self.document.tokens[name.end - 1].is(Classes::PLACE)
            && (name.len() == 1 || name.len() == 2 && is_part)
    }

    /// The kind of a phrase that ends in a nation: the British, a Norwegian, `British`.
    fn nationals(&self, phrase: &Range<usize>) -> MentionKind {
        let is_word = |word| self.document.is_word(phrase.start, word);
        // The Norwegian is one, the British are many.
        let word = self.document.word(phrase.end - 1);
        let is_plural = ["ese", "sh", "ch", "ss"].iter().any(|it| word.ends_with(it));
        match (phrase.len() > 1, is_plural && is_word("the")) {
            (false, _) => MentionKind::Thing,
            (true, true) => MentionKind::People,
            (true, false) => MentionKind::Person,
        }
    }
}
