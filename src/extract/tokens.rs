//! The tokens of a text: words and punctuation of the reporter. Each run in quotation marks is
//! one token, so that a search for a speaker never looks into speech.

use std::ops::Range;

use super::lexicon::{self, Classes, Verb};
use super::marks::{Run, is_blank};

/// The shape of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A word that begins with a small letter.
    Lower,
    /// A word that begins with a capital.
    Capital,
    /// A word of two capitals or more.
    Upper,
    /// Digits, with or without letters after them.
    Number,
    /// `'s` after a word.
    Possessive,
    /// Punctuation.
    Sign,
    /// A run in quotation marks; its position.
    Quoted(usize),
}

/// A word, a punctuation mark or a quoted run.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) shape: Shape,
    pub(super) classes: Classes,
    pub(super) verb: Option<Verb>,
}

impl Token {
    pub(super) fn is_word(&self) -> bool {
        matches!(self.shape, Shape::Lower | Shape::Capital | Shape::Upper)
    }

    pub(super) fn is_capital(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Upper)
    }

    pub(super) fn text<'a>(&self, text: &'a str) -> &'a str {
        &text[self.start..self.end]
    }

    pub(super) fn is(&self, class: Classes) -> bool {
        self.classes.has(class)
    }
}

/// The tokens of a range of bytes; the runs that begin there are single tokens.
pub(super) fn tokens(
    text: &str,
    range: Range<usize>,
    runs: &[Run],
    first: usize,
    out: &mut Vec<Token>,
) {
    let mut at = range.start;
    let mut run = first;
    while at < range.end {
        if runs.get(run).is_some_and(|run| run.outer.start <= at) {
            let end = runs[run].outer.end.min(range.end).max(at);
            out.push(plain(at, end, Shape::Quoted(run)));
            at = end;
            run += 1;
            continue;
        }
        let limit = runs.get(run).map_or(range.end, |run| run.outer.start.min(range.end));
        at = one(text, at, limit, out);
    }
}

fn plain(start: usize, end: usize, shape: Shape) -> Token {
    Token { start, end, shape, classes: Classes::NONE, verb: None }
}

/// Reads one token. Returns the place after it.
fn one(text: &str, at: usize, limit: usize, out: &mut Vec<Token>) -> usize {
    let rest = &text[at..limit];
    let Some(first) = rest.chars().next() else { return limit };
    if is_blank(first) {
        return at + first.len_utf8();
    }
    if first.is_alphabetic()
        || (matches!(first, '@' | '#') && rest[1..].starts_with(char::is_alphanumeric))
    {
        return word(text, at, limit, out);
    }
    if first.is_numeric() {
        let len = rest
            .find(|it: char| !it.is_alphanumeric() && !matches!(it, '.' | ',' | '-' | '%' | ':'))
            .unwrap_or(rest.len());
        let len = rest[..len].trim_end_matches(['.', ',', '-', ':']).len();
        out.push(plain(at, at + len, Shape::Number));
        return at + len;
    }
    out.push(plain(at, at + first.len_utf8(), Shape::Sign));
    at + first.len_utf8()
}

fn word(text: &str, at: usize, limit: usize, out: &mut Vec<Token>) -> usize {
    let rest = &text[at..limit];
    let mut len = 0;
    let mut characters = rest.char_indices().peekable();
    while let Some((_, character)) = characters.next() {
        let next = characters.peek().map_or(' ', |it| it.1);
        let joins =
            matches!(character, '-' | '\'' | '’' | '.' | '&' | '‑') && next.is_alphanumeric();
        if !(character.is_alphanumeric() || character == '_' || joins || len == 0) {
            break;
        }
        len += character.len_utf8();
    }
    // A full stop inside a word stays only in initials and addresses: U.S., a.com.
    let mut body = &rest[..len];
    if let Some(apostrophe) = body.find(['\'', '’'])
        && matches!(&body[apostrophe..], "'s" | "’s" | "'S" | "’S")
    {
        body = &body[..apostrophe];
        push_word(text, at, at + body.len(), out);
        out.push(plain(at + body.len(), at + len, Shape::Possessive));
        return at + len;
    }
    let is_short = body.len() == 1 || body.contains('.') && body.split('.').all(|it| it.len() == 1);
    let has_stop = rest[len..].starts_with('.');
    if has_stop
        && (is_short && body.starts_with(char::is_uppercase) || lexicon::is_abbreviation(body))
    {
        push_word(text, at, at + len + 1, out);
        return at + len + 1;
    }
    push_word(text, at, at + len, out);
    at + len
}

fn push_word(text: &str, start: usize, end: usize, out: &mut Vec<Token>) {
    let word = &text[start..end];
    let mut letters = word.chars().filter(|it| it.is_alphabetic());
    let is_capital = letters.next().is_some_and(char::is_uppercase) || word.starts_with('@');
    let shape = match is_capital {
        true if letters.clone().next().is_some() && letters.all(char::is_uppercase) => Shape::Upper,
        true => Shape::Capital,
        false => Shape::Lower,
    };
    let (classes, verb) = lexicon::look_up(word.trim_end_matches('.'));
    out.push(Token { start, end, shape, classes, verb });
}
