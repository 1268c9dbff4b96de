//! Reported clauses that their cue interrupts: `If it rains, she said, the quay is shut`.

use std::ops::Range;

use super::{LONGEST, Reader};
use crate::extract::cues::Link;
use crate::extract::lexicon::{Classes, Form};

impl Reader<'_> {
    /// The two parts of a clause that the cue interrupts. What stands before `she said` is a
    /// part if it is no sentence of its own, or if `and` or the like goes on with it.
    pub(super) fn interrupted(&self) -> Option<(Range<usize>, Range<usize>)> {
        let document = self.document();
        if !matches!(self.cue.link, Link::Subject | Link::Apposition) {
            return None;
        }
        let end = self.end();
        let mention = &self.analysis.mentions.list[self.cue.mention];
        let comma = mention.tokens.start.checked_sub(1)?;
        let behind = self.behind_verb(end);
        if comma <= self.sentence.start
            || !document.is_sign(comma, ",")
            || !document.is_sign(behind, ",")
            || behind + 2 >= end
        {
            return None;
        }
        let (first, second) = (self.sentence.start..comma, behind + 1..end);
        if first.len() > LONGEST || first.clone().any(|it| document.is_quoted(it)) {
            return None;
        }
        let opening = &document.tokens[first.start];
        let is_part = opening.is(Classes::PREPOSITION | Classes::CONJUNCTION | Classes::ADVERB)
            || !self.has_verb(&first);
        let goes_on = ["and", "but", "or"].iter().any(|word| document.is_word(second.start, word));
        let next = &document.tokens[second.start];
        let is_aside = next.verb.is_some_and(|verb| verb.form == Form::Gerund)
            || ["which", "who", "whom"].iter().any(|word| document.is_word(second.start, word));
        ((is_part || goes_on) && !is_aside && self.has_verb(&second))
            .then(|| (first, second.start..self.stop(second.start, second.end)))
    }
}
