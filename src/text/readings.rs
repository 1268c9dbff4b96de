//! Other readings of words, which people also type.
//!
//! Words with hyphens also have a reading as one word (`email` for `e-mail`), and so do numbers
//! with grouped digits (`10000` for `10,000`, `10.000`, `10 000`). Arabic nouns have a reading
//! without the particles that are written together with them.

use std::ops::Range;

/// A chain of neighbouring words that have a reading as one word.
#[derive(Default)]
pub(super) struct Chain {
    /// From its first word to its last, as a range of the folded text.
    range: Range<usize>,
    /// What joins its words, where there is more than one.
    link: Option<Link>,
    /// What follows the last word.
    behind: Behind,
    last: Last,
}

#[derive(Clone, Copy, PartialEq)]
enum Link {
    Hyphen,
    /// A separator between groups of digits.
    Group,
}

/// What stands between a word and the next one.
#[derive(Clone, Copy, Default, PartialEq)]
enum Behind {
    #[default]
    Nothing,
    Link(Link),
    More,
}

/// The kind of the last word of a chain.
#[derive(Clone, Copy, Default, PartialEq)]
enum Last {
    #[default]
    None,
    Word,
    Number,
    /// At most three digits, which another group may follow.
    Group,
}

impl Chain {
    /// Reads a character that separates words.
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

    /// Reads the next word, with its range of the folded text. If the chain before has ended and
    /// has several words, returns its range.
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

    /// Ends the chain. If it has several words, returns its range.
    pub(super) fn end(&mut self) -> Option<Range<usize>> {
        let Self { range, link, .. } = std::mem::take(self);
        link.map(|_| range)
    }
}

/// The nouns that a folded Arabic word may be without particles before it. Particles are the
/// conjunctions wa- and fa-, the prepositions bi-, li- and ka-, and the article al-, in this
/// order.
///
/// The prefixes, and the lengths that have to remain, are those of light10 (L. Larkey,
/// L. Ballesteros and M. Connell, "Light Stemming for Arabic Information Retrieval", 2007).
/// light10 does not remove a preposition without an article; here it is removed where four
/// letters remain. The whole word is found too, so a wrong removal hides nothing.
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

/// The word without its prefix, if it has one of these and at least `least` letters remain.
fn without<'a>(word: &'a str, prefixes: &[&str], least: usize) -> Option<&'a str> {
    let left = prefixes.iter().find_map(|prefix| word.strip_prefix(prefix))?;
    (left.chars().count() >= least).then_some(left)
}
