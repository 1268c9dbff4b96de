//! Mentions: names, descriptions, organisations and pronouns in the reporter's words, which may
//! be speakers. Which of them speaks belongs to `attribute`; whom a pronoun stands for belongs
//! to `resolve`.

use std::ops::Range;

use super::document::Document;
use super::handles;
use super::lexicon::{Classes, Form, VerbClass};
use super::tokens::{Shape, Token};
use ordinary::Ordinary;

mod names;
mod ordinary;

/// The kind of a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MentionKind {
    /// he, she
    HeOrShe,
    /// they, we
    They,
    /// it
    It,
    /// I, you
    IOrYou,
    /// A name, with or without a description before it.
    Name,
    /// One person by a description: the mayor, a spokeswoman for the port.
    Person,
    /// Several people: officials, two shoppers.
    People,
    /// A company, an office, a document.
    Body,
    /// Anything else with a noun.
    Thing,
}

impl MentionKind {
    pub(super) const COUNT: usize = 9;

    pub(super) fn is_pronoun(self) -> bool {
        matches!(self, Self::HeOrShe | Self::They | Self::It | Self::IOrYou)
    }
}

/// Somebody or something that the text names or describes.
#[derive(Clone, Debug)]
pub(super) struct Mention {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// The tokens of its name, if it ends in one.
    pub(super) name: Option<Range<usize>>,
    pub(super) kind: MentionKind,
    /// Whether a preposition governs it.
    pub(super) is_object: bool,
    /// Whether a verb follows, of which it can be the subject.
    pub(super) is_subject: bool,
    /// Whether it only says whose something is: `Ada` in `Ada's plan`.
    pub(super) is_owner: bool,
}

/// The mentions of a document in order; an owner stands before what it owns.
pub(super) fn mentions(document: &Document<'_>) -> Vec<Mention> {
    let mut mentions = Vec::new();
    let ordinary = Ordinary::new(document);
    for sentence in &document.sentences {
        let mut at = sentence.start;
        while at < sentence.end {
            at = Chunker { document, sentence, ordinary: &ordinary }.read(at, &mut mentions);
        }
    }
    mentions
}

struct Chunker<'a> {
    document: &'a Document<'a>,
    sentence: &'a Range<usize>,
    ordinary: &'a Ordinary<'a>,
}

impl Chunker<'_> {
    /// Reads the mention that begins at a token, if there is one. Returns the token after it.
    fn read(&self, at: usize, out: &mut Vec<Mention>) -> usize {
        let token = &self.document.tokens[at];
        if !token.is_word() && token.shape != Shape::Number {
            return at + 1;
        }
        if let Some(kind) = self.pronoun(at) {
            out.push(self.mention(at..at + 1, None, kind));
            return at + 1;
        }
        let end = self.end(at);
        if end == at {
            return at + 1;
        }
        self.push(at..end, out);
        end
    }

    fn pronoun(&self, at: usize) -> Option<MentionKind> {
        let word = self.document.word(at);
        let is = |list: &[&str]| list.iter().any(|it| word.eq_ignore_ascii_case(it));
        let next = self.document.tokens.get(at + 1).filter(|_| at + 1 < self.sentence.end);
        if is(&["he", "she", "him"])
            || is(&["her"]) && next.is_none_or(|it| !it.is_word() || it.is(Classes::CLOSED))
        {
            return Some(MentionKind::HeOrShe);
        }
        if is(&["they", "we", "them"]) {
            return Some(MentionKind::They);
        }
        if is(&["it"]) {
            return Some(MentionKind::It);
        }
        (is(&["i", "you"])).then_some(MentionKind::IOrYou)
    }

    /// The token after the mention that begins at a token: a noun phrase, with the name that
    /// somebody goes by, or with more people: `pilots and dockers`.
    fn end(&self, start: usize) -> usize {
        /// So many people are joined at most.
        const JOINED: usize = 3;
        let mut end = self.end_of_phrase(start);
        let ends_in = |end: usize, class| {
            let last = &self.document.tokens[end - 1];
            last.shape == Shape::Lower && last.is(class) || end == start + 1 && last.is(class)
        };
        if end > start
            && ends_in(end, Classes::ROLE)
            && let Some(name) = handles::name(self.document, end, self.sentence.end)
        {
            let is_name = |at: &usize| is_name(&self.document.tokens[*at]) || *at == name;
            return (name..self.sentence.end).take_while(is_name).last().unwrap_or(name) + 1;
        }
        for _ in 1..JOINED {
            let is_joined = end > start
                && ends_in(end, Classes::ROLES)
                && end + 1 < self.sentence.end
                && self.document.is_word(end, "and");
            let next = if is_joined { self.end_of_phrase(end + 1) } else { end };
            if next <= end + 1
                || self.document.tokens[next - 1].shape != Shape::Lower
                || !self.document.tokens[next - 1].is(Classes::ROLES)
            {
                break;
            }
            end = next;
        }
        end
    }

    /// The token after the longest run of words that can be one noun phrase.
    fn end_of_phrase(&self, start: usize) -> usize {
        let mut at = start;
        while at < self.sentence.end && self.goes_on(start, at) {
            at += 1;
        }
        // A phrase does not end in a word that needs a noun after it.
        while at > start + 1 && (self.document.tokens[at - 1].shape == Shape::Possessive) {
            at -= 1;
        }
        at
    }

    /// Whether a token belongs to the noun phrase that began at `start`.
    fn goes_on(&self, start: usize, at: usize) -> bool {
        let document = self.document;
        let token = &document.tokens[at];
        let before = (at > start).then(|| &document.tokens[at - 1]);
        let next = document.tokens.get(at + 1).filter(|_| at + 1 < self.sentence.end);
        match token.shape {
            Shape::Quoted(_) => return false,
            Shape::Possessive => {
                return before.is_some()
                    && next.is_some_and(|it| it.is_word() || it.shape == Shape::Number);
            }
            Shape::Sign => {
                return before.is_some_and(|it| it.is_capital())
                    && next.is_some_and(|it| it.is_capital())
                    && document.is_sign(at, "&");
            }
            Shape::Number => return true,
            Shape::Lower | Shape::Capital | Shape::Upper => {}
        }
        if before.is_some_and(|it| it.is_capital())
            && next.is_some_and(|it| it.is_capital())
            && is_particle(document.word(at))
        {
            return true;
        }
        let leads = before.is_some_and(|it| {
            it.is(Classes::DETERMINER | Classes::POSSESSIVE) || it.shape == Shape::Possessive
        });
        if token.is(Classes::DETERMINER) && !token.is(Classes::OBJECT_PRONOUN) {
            return before
                .is_none_or(|it| it.is(Classes::DETERMINER) && it.shape != Shape::Possessive);
        }
        if token.is(Classes::POSSESSIVE) {
            return before.is_none();
        }
        if token.is(Classes::DETERMINER) {
            return before.is_none();
        }
        let is_first = at == self.sentence.start;
        if token.is_capital() && !token.is(Classes::CLOSED | Classes::TIME | Classes::STARTER) {
            // At the beginning of a sentence, a capital does not tell a name from a verb.
            let is_verb =
                is_first && token.verb.is_some_and(|it| !it.may_be_noun && it.form != Form::Base);
            return !is_verb;
        }
        if token.is(Classes::PREPOSITION) {
            return self.joins_name(start, at);
        }
        if token.is(Classes::TIME) {
            return leads && token.shape == Shape::Lower;
        }
        if token.is(Classes::CLOSED) {
            return token.is(Classes::ADVERB)
                && leads
                && next.is_some_and(|it| it.shape == Shape::Lower)
                || token.is_capital()
                    && before.is_some_and(|it| it.shape == Shape::Capital)
                    && !token
                        .is(Classes::AUXILIARY | Classes::CONJUNCTION | Classes::SUBJECT_PRONOUN);
        }
        if token.is(Classes::STARTER) && is_first {
            return false;
        }
        let is_behind_name = before.is_some_and(is_name);
        match token.verb {
            // `Ada Quay shook her head`: no noun follows a name, except a noun for people.
            None if is_behind_name && token.shape == Shape::Lower => (at..self
                .sentence
                .end
                .min(at + 3))
                .take_while(|&it| {
                    document.tokens[it].shape == Shape::Lower
                        && !document.tokens[it]
                            .is(Classes::CLOSED | Classes::POSSESSIVE | Classes::DETERMINER)
                })
                .any(|it| document.tokens[it].is(Classes::ROLE | Classes::ROLES | Classes::BODY)),
            None => true,
            Some(verb) => {
                leads && verb.form != Form::Third
                    || verb.may_be_noun
                        && !(verb.form == Form::Gerund && verb.class == VerbClass::Say)
                        && before.is_some_and(|it| !is_name(it) || it.is(Classes::BODY))
                        && verb.form != Form::Past
            }
        }
    }

    /// `of`, `for` and similar words inside a name: Bank of England, Secretary of State.
    fn joins_name(&self, start: usize, at: usize) -> bool {
        let document = self.document;
        let is_of = document.is_word(at, "of");
        if at == start || !is_of || document.tokens[at].is_capital() {
            return false;
        }
        let before = &document.tokens[at - 1];
        let next = (at + 1..self.sentence.end.min(at + 3)).find(|&it| !document.is_word(it, "the"));
        let is_capital =
            |it: usize| document.tokens[it].is_capital() && !document.tokens[it].is(Classes::TIME);
        (before.is_capital()
            || before.is(Classes::BODY | Classes::ROLE | Classes::ROLES | Classes::TITLE))
            && next.is_some_and(is_capital)
            && !document.is_word(at + 1, "the")
    }

    /// Adds the mention of a phrase, and before it those of its owners.
    fn push(&self, phrase: Range<usize>, out: &mut Vec<Mention>) {
        let document = self.document;
        let mut start = phrase.start;
        for at in phrase.clone() {
            if document.tokens[at].shape == Shape::Possessive {
                let owner = start..at;
                if owner.clone().any(|it| document.tokens[it].is_capital()) {
                    let name = self.name(&owner);
                    let kind = self.kind(&owner, name.as_ref());
                    out.push(Mention { is_owner: true, ..self.mention(owner, name, kind) });
                }
                start = at + 1;
            }
        }
        let name = self.name(&(start..phrase.end));
        let kind = self.kind(&(start..phrase.end), name.as_ref());
        let mut mention = self.mention(phrase.clone(), name, kind);
        // `Ada's` without a noun after it.
        mention.is_owner =
            document.tokens.get(phrase.end).is_some_and(|it| it.shape == Shape::Possessive);
        out.push(mention);
    }

    fn mention(
        &self,
        tokens: Range<usize>,
        name: Option<Range<usize>>,
        kind: MentionKind,
    ) -> Mention {
        let before = tokens.start.checked_sub(1).filter(|it| *it >= self.sentence.start);
        let is_object = before.is_some_and(|it| self.document.tokens[it].is(Classes::PREPOSITION));
        let is_subject = !is_object && self.is_followed_by_verb(tokens.end);
        Mention { tokens, name, kind, is_object, is_subject, is_owner: false }
    }

    /// Whether the next word, without adverbs and brackets, is a verb.
    fn is_followed_by_verb(&self, mut at: usize) -> bool {
        let document = self.document;
        if document.is_sign(at, "(") {
            let close = (at..self.sentence.end.min(at + 8)).find(|&it| document.is_sign(it, ")"));
            at = close.map_or(at, |it| it + 1);
        }
        while at < self.sentence.end && document.tokens[at].is(Classes::ADVERB) {
            at += 1;
        }
        at < self.sentence.end && {
            let token = &document.tokens[at];
            token.is(Classes::AUXILIARY)
                || token.shape == Shape::Possessive
                    && self.document.tokens.get(at + 1).is_some_and(|it| it.verb.is_some())
                || token.shape == Shape::Lower
                    && token.verb.is_some_and(|verb| verb.form != Form::Gerund)
        }
    }
}

/// Whether a token may be a part of a name: a nation alone describes what follows it.
fn is_name(token: &Token) -> bool {
    token.is_capital() && !token.is(Classes::NATION | Classes::DETERMINER | Classes::POSSESSIVE)
}

/// Whether a word joins the parts of a name in small letters (own list).
fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "al" | "bin"
            | "da"
            | "de"
            | "del"
            | "den"
            | "der"
            | "di"
            | "du"
            | "el"
            | "la"
            | "van"
            | "von"
    )
}
