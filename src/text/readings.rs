//! Other readings of words: what people also type for them.
//!
//! Words with hyphens are read as one too (`email` for `e-mail`), and so are
//! numbers whose digits are grouped (`10000` for `10,000`, `10.000`, `10 000`).
//! Arabic nouns are read without the particles that are written with them.

use std::ops::Range;

/// Neighbouring words that are read as one.
#[derive(Default)]
pub(super) struct Chain {
    /// From its first word to its last, as a range of the folded text.
    range: Range<usize>,
    /// What joins its words, where there is more than one.
    link: Option<Link>,
    /// What stands behind the last word.
    behind: Behind,
    last: Last,
}

#[derive(Clone, Copy, PartialEq)]
enum Link {
    Hyphen,
    /// What groups the digits of a number.
    Group,
}

/// What stands behind a word, up to the next.
#[derive(Clone, Copy, Default, PartialEq)]
enum Behind {
    #[default]
    Nothing,
    Link(Link),
    More,
}

/// What the last word of a chain is.
#[derive(Clone, Copy, Default, PartialEq)]
enum Last {
    #[default]
    None,
    Word,
    Number,
    /// Up to three digits, which a group may follow.
    Group,
}

impl Chain {
    /// Reads a character that parts words.
    pub(super) fn part(&mut self, c: char) {
        self.behind = match (self.behind, c) {
            (Behind::Nothing, '-' | '\u{58A}' | '\u{5BE}' | '\u{2010}' | '\u{2011}') => {
                Behind::Link(Link::Hyphen)
            }
            (Behind::Nothing, ',' | '.' | ' ' | '\u{A0}' | '\u{66C}' | '\u{2009}' | '\u{202F}') => {
                Behind::Link(Link::Group)
            }
            _ => Behind::More,
        };
    }

    /// Reads the next word, which has a range of the folded text. Returns the chain
    /// before, if it has ended there and is one of several words.
    pub(super) fn word(&mut self, range: Range<usize>, word: &str) -> Option<Range<usize>> {
        let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
        let was_number = matches!(self.last, Last::Number | Last::Group);
        let link = match std::mem::take(&mut self.behind) {
            Behind::Link(Link::Hyphen) if self.last != Last::None && !(is_number && was_number) => {
                Some(Link::Hyphen)
            }
            Behind::Link(Link::Group)
                if self.last == Last::Group && is_number && word.len() == 3 =>
            {
                Some(Link::Group)
            }
            _ => None,
        };
        let goes_on = link.is_some() && (self.link.is_none() || self.link == link);
        self.last = match () {
            () if !is_number => Last::Word,
            () if link == Some(Link::Group) => Last::Group,
            () if word.len() <= 3 && !word.starts_with('0') => Last::Group,
            () => Last::Number,
        };
        if goes_on {
            (self.range.end, self.link) = (range.end, link);
            return None;
        }
        let ended = self.link.take().map(|_| self.range.clone());
        self.range = range;
        ended
    }

    /// Ends the chain, and returns it if it is one of several words.
    pub(super) fn end(&mut self) -> Option<Range<usize>> {
        let Self { range, link, .. } = std::mem::take(self);
        link.map(|_| range)
    }
}

/// The nouns that a folded Arabic word may be without the particles before it:
/// the conjunctions wa- and fa-, the prepositions bi-, li- and ka-, and the article
/// al-, in this order.
///
/// L. Larkey, L. Ballesteros and M. Connell, "Light Stemming for Arabic
/// Information Retrieval" (2007): light10, of which these are the prefixes and
/// the lengths that have to be left. A preposition without an article, which
/// light10 leaves alone, has to leave four letters: the whole word is found too,
/// so that what is parted wrongly hides nothing.
pub(super) fn nouns(word: &str) -> [Option<&str>; 3] {
    let conjunction = without(word, &["و", "ف"], 3);
    let left = conjunction.unwrap_or(word);
    let preposition = without(left, &["ب", "ل", "ك"], 4);
    let noun = without(preposition.unwrap_or(left), &["ال"], 2);
    // After li-, the article loses its first letter.
    let noun = noun.or_else(|| without(left, &["لل"], 2));
    [conjunction, preposition, noun]
}

/// Whether a character of a folded word is an Arabic letter.
pub(super) fn is_arabic(c: char) -> bool {
    ('\u{621}'..='\u{64A}').contains(&c)
}

/// What a word is without the prefix that it has, if so many letters are left.
fn without<'a>(word: &'a str, prefixes: &[&str], least: usize) -> Option<&'a str> {
    let left = prefixes.iter().find_map(|prefix| word.strip_prefix(prefix))?;
    (left.chars().count() >= least).then_some(left)
}
