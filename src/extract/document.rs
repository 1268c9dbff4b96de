//! A text, split into paragraphs, sentences, tokens, and quoted runs.

use std::ops::Range;

use super::lexicon::{Classes, Form, VerbClass};
use super::marks::{self, Run};
use super::tokens::{Shape, Token, tokens};

/// A paragraph: a line that is not blank.
#[derive(Clone, Debug)]
pub(super) struct Paragraph {
    pub(super) bytes: Range<usize>,
    /// Positions of its tokens.
    pub(super) tokens: Range<usize>,
}

/// A text and its parts. All positions are indexes into these lists.
pub(super) struct Document<'a> {
    pub(super) text: &'a str,
    pub(super) runs: Vec<Run>,
    /// The token of each run.
    pub(super) run_tokens: Vec<usize>,
    pub(super) tokens: Vec<Token>,
    /// Ranges of tokens.
    pub(super) sentences: Vec<Range<usize>>,
    pub(super) paragraphs: Vec<Paragraph>,
    /// Whether the words of the first paragraph begin with capitals.
    pub(super) has_headline: bool,
}

impl<'a> Document<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let lines = marks::paragraphs(text);
        let runs = marks::runs(text, &lines);
        let mut document = Self {
            text,
            run_tokens: Vec::with_capacity(runs.len()),
            runs,
            tokens: Vec::with_capacity(text.len() / 5),
            sentences: Vec::new(),
            paragraphs: Vec::with_capacity(lines.len()),
            has_headline: false,
        };
        let mut run = 0;
        for bytes in lines {
            let token = document.tokens.len();
            tokens(text, bytes.clone(), &document.runs, run, &mut document.tokens);
            for at in token..document.tokens.len() {
                if matches!(document.tokens[at].shape, Shape::Quoted(_)) {
                    document.run_tokens.push(at);
                    run += 1;
                }
            }
            if document.paragraphs.is_empty() {
                document.read_headline();
            }
            document.split(token..document.tokens.len());
            document.paragraphs.push(Paragraph { bytes, tokens: token..document.tokens.len() });
        }
        document
    }

    /// The text of a token.
    pub(super) fn word(&self, token: usize) -> &'a str {
        self.tokens[token].text(self.text)
    }

    /// Whether a token is one of these punctuation marks.
    pub(super) fn is_sign(&self, token: usize, signs: &str) -> bool {
        self.tokens
            .get(token)
            .is_some_and(|it| it.shape == Shape::Sign && signs.contains(it.text(self.text)))
    }

    /// Whether a token is this word, which is given in small letters.
    pub(super) fn is_word(&self, token: usize, word: &str) -> bool {
        self.tokens.get(token).is_some_and(|it| it.text(self.text).eq_ignore_ascii_case(word))
    }

    /// The bytes from one token to another.
    pub(super) fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        self.tokens[tokens.start].start..self.tokens[tokens.end - 1].end
    }

    /// The position of the sentence of a token.
    pub(super) fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.end <= token)
    }

    /// The position of the paragraph of a token.
    pub(super) fn paragraph_of(&self, token: usize) -> usize {
        self.paragraphs.partition_point(|paragraph| paragraph.tokens.end <= token)
    }

    /// Where the words of the first paragraph begin with capitals as those of a headline do, takes
    /// its verbs and its short words for what they are: `Ada Quay Calls Pier ‘A Joke’ Over Planks`.
    fn read_headline(&mut self) {
        /// A headline has at least so many words.
        const WORDS: usize = 4;
        let words = self.tokens.iter().filter(|token| token.is_word());
        let is_small = |token: &&Token| token.is(Classes::CLOSED) || token.end - token.start < 4;
        if words.clone().count() < WORDS
            || !words.clone().filter(|it| !is_small(it)).all(Token::is_capital)
        {
            return;
        }
        self.has_headline = true;
        for token in self.tokens.iter_mut().skip(1).filter(|token| token.shape == Shape::Capital) {
            let is_verb = token.verb.is_some_and(|verb| {
                verb.class != VerbClass::Other && matches!(verb.form, Form::Third | Form::Past)
            });
            if is_verb || token.is(Classes::CLOSED) {
                token.shape = Shape::Lower;
            }
        }
    }

    fn split(&mut self, tokens: Range<usize>) {
        let mut start = tokens.start;
        for at in tokens.clone() {
            if at + 1 < tokens.end && self.ends_sentence(at, tokens.end) {
                self.sentences.push(start..at + 1);
                start = at + 1;
            }
        }
        if start < tokens.end {
            self.sentences.push(start..tokens.end);
        }
    }

    /// Whether a sentence ends after a token that another token follows.
    fn ends_sentence(&self, at: usize, end: usize) -> bool {
        let (token, next) = (&self.tokens[at], &self.tokens[at + 1]);
        let begins = !matches!(next.shape, Shape::Lower | Shape::Sign | Shape::Possessive);
        match token.shape {
            Shape::Sign if self.is_sign(at, ".!?…") => begins || self.is_sign(at + 1, "—–-•[("),
            Shape::Capital | Shape::Upper => {
                token.text(self.text).ends_with('.')
                    && next.is_capital()
                    && next.is(Classes::DETERMINER | Classes::SUBJECT_PRONOUN)
            }
            Shape::Quoted(run) => {
                let inner = self.text[self.runs[run].inner.clone()].trim_end();
                match inner.chars().next_back() {
                    Some('.' | '…' | '。') => begins,
                    Some('!' | '?') => begins && !self.is_attribution(at + 1, end),
                    _ => false,
                }
            }
            _ => false,
        }
    }

    /// Whether the text from a token on only says who spoke: `Ada Quay asked.`
    pub(super) fn is_attribution(&self, start: usize, end: usize) -> bool {
        let verb = (start..end.min(start + 12)).find(|&at| {
            self.tokens[at]
                .verb
                .is_some_and(|verb| verb.class == VerbClass::Say && !verb.may_be_noun)
                || self.is_sign(at, ".!?;")
        });
        let Some(verb) = verb.filter(|&at| self.tokens[at].verb.is_some()) else { return false };
        let Some(next) = self.tokens.get(verb + 1).filter(|_| verb + 1 < end) else { return true };
        let is_short = matches!(next.shape, Shape::Sign)
            || next.is(Classes::PREPOSITION | Classes::TIME | Classes::ADVERB);
        is_short
            && !self.is_sign(verb + 1, ":")
            && !(self.is_sign(verb + 1, ",") && self.is_quoted(verb + 2))
    }

    /// Whether a token is a run in quotation marks.
    pub(super) fn is_quoted(&self, token: usize) -> bool {
        self.tokens.get(token).is_some_and(|it| matches!(it.shape, Shape::Quoted(_)))
    }
}
