//! Everything that is found in a text before speakers are chosen.

use std::collections::HashMap;

use super::cues::{self, Cue, Link, Mentions};
use super::document::Document;
use super::lexicon::VerbClass;
use super::mentions;
use super::place::Place;
use super::pulled;
use super::repeats::{self, Repeats};

/// A document, its mentions of possible speakers, and its cues of speech.
pub(super) struct Analysis<'a> {
    pub(super) document: Document<'a>,
    pub(super) mentions: Mentions,
    pub(super) cues: Vec<Cue>,
    /// For each run, where its words come again.
    pub(super) repeats: Vec<Repeats>,
    /// For each run that is a pull quote, the run whose words it repeats.
    pub(super) pulled: Vec<Option<usize>>,
    /// For each mention, the positions of its cues in `cues`.
    by_mention: HashMap<usize, Vec<usize>>,
}

impl<'a> Analysis<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let document = Document::new(text);
        let list = mentions::mentions(&document);
        let mentions = Mentions::new(&document, list);
        let cues = cues::cues(&document, &mentions);
        let mut by_mention: HashMap<usize, Vec<usize>> = HashMap::new();
        for (at, cue) in cues.iter().enumerate() {
            by_mention.entry(cue.mention).or_default().push(at);
        }
        let repeats = repeats::repeats(&document);
        let pulled = pulled::pulled(&document);
        Self { document, mentions, cues, repeats, pulled, by_mention }
    }

    /// The cue of a mention that is nearest to a token.
    pub(super) fn cue_of(&self, mention: usize, token: usize) -> Option<Cue> {
        let cues = self.by_mention.get(&mention)?;
        cues.iter()
            .map(|&at| self.cues[at])
            .min_by_key(|cue| (cue.token.abs_diff(token), cue.class))
    }

    /// The place of a mention, relative to a run.
    pub(super) fn place(&self, run: usize, mention: usize) -> Place {
        let document = &self.document;
        let (quote, found) = (document.run_tokens[run], self.mentions.list[mention].tokens.start);
        let (own, other) = (document.runs[run].paragraph, document.paragraph_of(found));
        if own != other {
            return match other {
                other if other > own => Place::ParagraphAfter,
                other if other + 1 == own => Place::ParagraphBefore,
                _ => Place::Above,
            };
        }
        match (document.sentence_of(quote) == document.sentence_of(found), found > quote) {
            (true, true) => Place::After,
            (true, false) => Place::Before,
            (false, true) => Place::Later,
            (false, false) => Place::Earlier,
        }
    }

    /// Whether a verb of saying stands close to a run, in its sentence.
    pub(super) fn has_cue(&self, run: usize) -> bool {
        let quote = self.document.run_tokens[run];
        let sentence = &self.document.sentences[self.document.sentence_of(quote)];
        let from = sentence.start.max(quote.saturating_sub(6));
        let to = sentence.end.min(quote + 9);
        let first = self.cues.partition_point(|cue| cue.token < from);
        self.cues[first..]
            .iter()
            .take_while(|cue| cue.token < to)
            .any(|cue| cue.class == VerbClass::Say)
    }

    /// Whether the cue of another mention stands between a mention and a token after it.
    pub(super) fn has_cue_between(&self, mention: usize, token: usize) -> bool {
        let first = self.cues.partition_point(|cue| cue.token < token.saturating_sub(20));
        let start = self.mentions.list[mention].tokens.end;
        self.cues[first..]
            .iter()
            .take_while(|cue| cue.token < token)
            .any(|cue| cue.token >= start && cue.mention > mention && cue.class <= VerbClass::Judge)
    }

    /// The speaker of the cue that is nearest to a run in its sentence, without verbs of
    /// thinking.
    pub(super) fn nearest_speaker(&self, run: usize) -> Option<usize> {
        let quote = self.document.run_tokens[run];
        let sentence = &self.document.sentences[self.document.sentence_of(quote)];
        let from = sentence.start.max(quote.saturating_sub(20));
        let to = sentence.end.min(quote + 20);
        let first = self.cues.partition_point(|cue| cue.token < from);
        let near = self.cues[first..].iter().take_while(|cue| cue.token < to);
        near.filter(|cue| cue.class <= VerbClass::Judge)
            .min_by_key(|cue| cue.token.abs_diff(quote))
            .map(|cue| cue.mention)
    }

    /// Whether a comma stands behind the closing mark of a run, where American newspapers would
    /// set it before: `“It stays”, said Ada Quay`.
    pub(super) fn has_comma_behind(&self, run: usize) -> bool {
        self.document.is_sign(self.document.run_tokens[run] + 1, ",")
    }

    /// Who says a run by the words directly behind it: `“It stays,” said Ada Quay`.
    pub(super) fn speaker_behind(&self, run: usize) -> Option<usize> {
        let inner = &self.document.text[self.document.runs[run].inner.clone()];
        let has_comma = self.has_comma_behind(run);
        let verb = self.document.run_tokens[run] + 1 + usize::from(has_comma);
        let first = self.cues.partition_point(|cue| cue.token < verb);
        let cue = self.cues.get(first).filter(|cue| cue.token == verb)?;
        let is_speech = cue.class == VerbClass::Say && cue.link == Link::Inverted;
        (is_speech && (has_comma || inner.ends_with(','))).then_some(cue.mention)
    }

    /// Whether only who spoke follows a run in its sentence: `“Is it shut?” Ada Quay asked.`, or
    /// `“It is shut!” said Ada Quay.`
    fn is_attributed(&self, run: usize) -> bool {
        let next = self.document.run_tokens[run] + 1;
        let end = self.document.sentences[self.document.sentence_of(next - 1)].end;
        let verb = self.document.tokens.get(next).and_then(|next| next.verb);
        let is_inverted =
            verb.is_some_and(|verb| verb.class == VerbClass::Say && !verb.may_be_noun);
        next < end && (is_inverted || self.document.is_attribution(next, end))
    }

    /// The shape of a run, as a number from 0 to 5.
    pub(super) fn shape(&self, run: usize) -> usize {
        let (has_comma_behind, is_attributed) =
            (self.has_comma_behind(run), self.is_attributed(run));
        let run = &self.document.runs[run];
        let inner = self.document.text[run.inner.clone()].trim();
        let paragraph = &self.document.paragraphs[run.paragraph].bytes;
        if run.outer.start == paragraph.start && run.outer.end >= paragraph.end - 1 {
            return 0;
        }
        let starts_lower = inner.starts_with(char::is_lowercase);
        let last = match inner.chars().next_back() {
            _ if has_comma_behind => Some(','),
            Some('!' | '?') if is_attributed => Some(','),
            last => last,
        };
        match (starts_lower, last) {
            (false, Some(',')) => 1,
            (false, Some('.' | '!' | '?' | '…')) => 2,
            (false, _) => 3,
            (true, Some(',' | '.' | '!' | '?')) => 4,
            (true, _) => 5,
        }
    }

    /// Whether two mentions have the same name, or are the same pronoun.
    pub(super) fn is_same(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.mentions.list[one], &self.mentions.list[other]);
        match (&one.name, &other.name) {
            (Some(one), Some(other)) => self
                .document
                .word(one.end - 1)
                .eq_ignore_ascii_case(self.document.word(other.end - 1)),
            _ => one.kind.is_pronoun() && one.kind == other.kind,
        }
    }
}
