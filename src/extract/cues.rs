//! Cues: the verbs and phrases by which a reporter says that somebody speaks, and the speaker
//! by grammar alone.

use std::ops::Range;

use super::document::Document;
use super::lexicon::{Classes, Form, VerbClass};
use super::mentions::{Mention, MentionKind};
use super::tokens::Shape;

/// The grammatical relation between a cue and its speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// Ada Quay said
    Subject,
    /// Ada Quay, who runs the port, said; Ada Quay, a pilot, said
    Apposition,
    /// Ada Quay shook her head, saying
    Distant,
    /// "...," said Ada Quay
    Inverted,
    /// according to Ada Quay
    AccordingTo,
    /// Ada Quay: "..."
    Colon,
}

/// A cue and its speaker.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue {
    /// The verb, the last word of `according to`, or the colon.
    pub(super) token: usize,
    pub(super) class: VerbClass,
    /// The position of the mention that speaks.
    pub(super) mention: usize,
    pub(super) link: Link,
}

/// How many tokens before a verb its subject is looked for.
const REACH: usize = 48;

/// Mentions, and where they are.
pub(super) struct Mentions {
    pub(super) list: Vec<Mention>,
    /// The mention that covers each token, without mentions that only own another.
    covering: Vec<Option<u32>>,
}

impl Mentions {
    pub(super) fn new(document: &Document<'_>, list: Vec<Mention>) -> Self {
        let mut covering = vec![None; document.tokens.len()];
        for (at, mention) in list.iter().enumerate() {
            for token in mention.tokens.clone() {
                covering[token] = Some(at as u32);
            }
        }
        Self { list, covering }
    }

    /// The mention that a token belongs to.
    pub(super) fn of(&self, token: usize) -> Option<usize> {
        self.covering.get(token).copied().flatten().map(|it| it as usize)
    }

    /// The mention that ends with a token.
    pub(super) fn ending(&self, token: usize) -> Option<usize> {
        self.of(token).filter(|&it| self.list[it].tokens.end == token + 1)
    }

    /// The mention that begins with a token.
    pub(super) fn beginning(&self, token: usize) -> Option<usize> {
        self.of(token).filter(|&it| self.list[it].tokens.start == token)
    }

    /// The position of the first mention that begins at a token or after it.
    pub(super) fn first_from(&self, token: usize) -> usize {
        self.list.partition_point(|mention| mention.tokens.start < token)
    }
}

/// All cues of a document, in order.
pub(super) fn cues(document: &Document<'_>, mentions: &Mentions) -> Vec<Cue> {
    let mut cues = Vec::new();
    for sentence in &document.sentences {
        let finder = Finder { document, mentions, sentence };
        for at in sentence.clone() {
            finder.read(at, &mut cues);
        }
    }
    cues
}

struct Finder<'a> {
    document: &'a Document<'a>,
    mentions: &'a Mentions,
    sentence: &'a Range<usize>,
}

impl Finder<'_> {
    fn read(&self, at: usize, out: &mut Vec<Cue>) {
        let document = self.document;
        let token = &document.tokens[at];
        if document.is_word(at, "according") && document.is_word(at + 1, "to") {
            if let Some(mention) = self.mentions.beginning(at + 2) {
                out.push(Cue {
                    token: at + 1,
                    class: VerbClass::Say,
                    mention,
                    link: Link::AccordingTo,
                });
            }
            return;
        }
        if document.is_sign(at, ":") && at > self.sentence.start {
            if let Some(mention) = self.before_colon(at) {
                out.push(Cue { token: at, class: VerbClass::Say, mention, link: Link::Colon });
            }
            return;
        }
        let Some(verb) = token.verb.filter(|_| token.shape == Shape::Lower) else { return };
        if verb.class == VerbClass::Other || self.mentions.of(at).is_some() {
            return;
        }
        let cue = |(mention, link)| Cue { token: at, class: verb.class, mention, link };
        if verb.form == Form::Past && self.is_passive(at) {
            out.extend(self.agent(at).map(|mention| cue((mention, Link::Distant))));
            return;
        }
        if verb.inverts
            && let Some(mention) = self.inverted(at)
        {
            out.push(cue((mention, Link::Inverted)));
            return;
        }
        out.extend(self.subject(at, verb.form).map(cue));
    }

    /// Whether a past form stands behind `was` and the like: its subject is whom it is said to or
    /// of, and does not speak.
    fn is_passive(&self, verb: usize) -> bool {
        let document = self.document;
        let before = (self.sentence.start..verb)
            .rev()
            .find(|&at| !document.tokens[at].is(Classes::ADVERB) || document.is_word(at, "being"));
        before.is_some_and(|at| {
            ["am", "are", "be", "been", "being", "is", "was", "were"]
                .iter()
                .any(|word| document.is_word(at, word))
        })
    }

    /// Who speaks by a verb in the passive: `was called a joke by Ada Quay`.
    fn agent(&self, verb: usize) -> Option<usize> {
        /// The agent stands at most so many tokens behind the verb.
        const NEAR: usize = 12;
        (verb + 1..self.sentence.end.min(verb + NEAR))
            .find(|&at| self.document.is_word(at, "by"))
            .and_then(|at| self.mentions.beginning(at + 1))
    }

    /// The speaker before a colon without a verb: `Ada Quay:`, `And from Ada Quay:`.
    fn before_colon(&self, colon: usize) -> Option<usize> {
        let document = self.document;
        let mut end = colon - 1;
        if document.is_sign(end, ")") {
            end = (self.sentence.start..end)
                .rev()
                .take(8)
                .find(|&it| document.is_sign(it, "("))?
                .checked_sub(1)?;
        }
        let mention = self.mentions.ending(end)?;
        let start = self.mentions.list[mention].tokens.start;
        let leads = start - self.sentence.start;
        let is_short = leads <= 2
            && (self.sentence.start..start).all(|it| {
                !document.tokens[it].is_word() || document.tokens[it].is(Classes::CLOSED)
            });
        is_short.then_some(mention)
    }

    /// The speaker after a verb that follows a quote.
    fn inverted(&self, verb: usize) -> Option<usize> {
        let document = self.document;
        let before = verb.checked_sub(1).filter(|it| *it >= self.sentence.start)?;
        let is_behind_quote = document.is_quoted(before)
            || document.is_sign(before, ",—–-―")
                && before > self.sentence.start
                && document.is_quoted(before - 1)
            || document.is_sign(before, ",");
        let next = verb
            + 1
            + usize::from(document.tokens.get(verb + 1).is_some_and(|it| it.is(Classes::ADVERB)));
        let mention = self
            .mentions
            .beginning(next)
            .filter(|_| is_behind_quote && next < self.sentence.end)?;
        let found = &self.mentions.list[mention];
        // `Ada Quay, a pilot, said his ship was late` has a comma before its verb too.
        let is_plain = document.is_sign(before, ",")
            && !(before > self.sentence.start && document.is_quoted(before - 1));
        let end = found.tokens.end;
        let ends = end >= self.sentence.end
            || document.tokens[end].shape == Shape::Sign
            || document.tokens[end].is(Classes::PREPOSITION)
            || document.is_word(end, "who");
        let is_speaker =
            !is_plain || ends && !matches!(found.kind, MentionKind::Thing | MentionKind::IOrYou);
        (is_speaker && !found.is_subject).then_some(mention)
    }

    /// The subject of a verb.
    fn subject(&self, verb: usize, form: Form) -> Option<(usize, Link)> {
        let document = self.document;
        let start = self.sentence.start.max(verb.saturating_sub(REACH));
        let mut at = verb;
        // Skips what stands between a subject and its verb.
        while at > start {
            let token = &document.tokens[at - 1];
            let is_contracted =
                token.shape == Shape::Possessive && self.mentions.of(at - 1).is_none();
            if !(token.is(Classes::AUXILIARY | Classes::ADVERB)
                && self.mentions.of(at - 1).is_none()
                || is_contracted)
            {
                break;
            }
            at -= 1;
        }
        if at == start {
            return self.distant(start, verb);
        }
        let before = at - 1;
        if let Some(mention) = self.mentions.ending(before).filter(|_| form != Form::Gerund) {
            return self.owner_of_phrase(mention, start);
        }
        if document.is_word(before, "who") || document.is_word(before, "which") {
            let end = before.checked_sub(1 + usize::from(document.is_sign(before - 1, ",")))?;
            if let Some(mention) = self.mentions.ending(end).filter(|_| end >= start) {
                return Some((mention, Link::Apposition));
            }
        }
        if document.is_sign(before, ",)—–-")
            && form != Form::Gerund
            && let Some(mention) = self.before_aside(start, before)
        {
            return Some((mention, Link::Apposition));
        }
        self.distant(start, verb)
    }

    /// The mention itself, or the mention whose phrase it belongs to: `the mayor of the port
    /// said`, `a spokesman for Ada Quay said`.
    fn owner_of_phrase(&self, mention: usize, start: usize) -> Option<(usize, Link)> {
        let document = self.document;
        let mut head = mention;
        while self.mentions.list[head].is_object {
            let preposition = self.mentions.list[head].tokens.start - 1;
            let is_inner = ["of", "for", "from", "with", "at", "in", "to", "on", "by", "behind"]
                .iter()
                .any(|it| document.is_word(preposition, it));
            match preposition.checked_sub(1).filter(|it| *it >= start && is_inner) {
                Some(end) => match self.mentions.ending(end) {
                    Some(outer) => head = outer,
                    None => break,
                },
                None => break,
            }
        }
        // `The company that built the piers said`.
        let verb = self.mentions.list[head].tokens.start.checked_sub(1);
        if let Some(verb) = verb.filter(|&it| it > start + 1 && document.tokens[it].verb.is_some())
            && ["that", "who", "which"].iter().any(|it| document.is_word(verb - 1, it))
            && let Some(outer) = self.mentions.ending(verb - 2)
        {
            return Some((outer, Link::Apposition));
        }
        // `In a statement on Monday, the port said`: then the mention is the subject.
        let link = if head == mention { Link::Subject } else { Link::Apposition };
        Some((head, link))
    }

    /// The mention before an aside that ends at a token: `Ada Quay, a pilot, said`.
    fn before_aside(&self, start: usize, end: usize) -> Option<usize> {
        let document = self.document;
        let opens = if document.is_sign(end, ")") { "(" } else { ",—–-" };
        let mut fallback = None;
        for at in (start + 1..end).rev() {
            if document.is_sign(at, opens)
                && let Some(mention) = self.mentions.ending(at - 1)
            {
                let found = &self.mentions.list[mention];
                if found.kind == MentionKind::Name && !found.is_object {
                    return Some(mention);
                }
                fallback = fallback.or(Some(mention));
            }
        }
        fallback
    }

    /// The nearest mention to the left that has a verb of its own, or else the first one.
    fn distant(&self, start: usize, verb: usize) -> Option<(usize, Link)> {
        let first = self.mentions.first_from(start);
        let range = first..self.mentions.first_from(verb);
        range
            .clone()
            .rev()
            .find(|&it| self.mentions.list[it].is_subject && !self.mentions.list[it].is_owner)
            .or_else(|| {
                range.clone().find(|&it| {
                    !self.mentions.list[it].is_object && !self.mentions.list[it].is_owner
                })
            })
            .map(|mention| (mention, Link::Distant))
    }
}
