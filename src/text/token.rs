//! Texts as search sees them: folded words, and where each character came from.
//!
//! A folded text is its words between single spaces, one at either end too:
//! ` the us and 中国 `. So a word that starts with `chin` is found by ` chin`,
//! a whole phrase by ` the us `, and Han inside a run by `国`: all of search is
//! finding one string in another.
//!
//! What a word is:
//! - letters and digits of any script, where Han and kana part from all others;
//! - an apostrophe inside a word joins it (`China’s` is `chinas`), but parts
//!   what is elided before a vowel in French and Italian (`l’innovation`);
//! - a full stop between single letters joins them (`U.S.` is `us`);
//! - hyphens and all other punctuation, symbols and emoji separate;
//! - soft hyphens, joiners and other invisible characters are not there.

use std::ops::Range;

use super::fold::{Sign, fold};

/// A text as search sees it.
#[derive(Default)]
pub(crate) struct Folded {
    /// The folded words, each between spaces.
    pub(crate) text: String,
    /// For each byte of `text`, where the character that it came from starts in
    /// the original, in bytes.
    starts: Vec<u32>,
    /// Likewise, where that character ends, with the marks written on it.
    ends: Vec<u32>,
}

/// What the last character of the folded text belongs to.
#[derive(Clone, Copy, PartialEq)]
enum Run {
    None,
    Word,
    Unspaced,
}

/// What loses its vowel before an apostrophe and is a word of its own: `c’est`,
/// `d’Europe`, `qu’elle`, `dell’arte`.
pub(crate) const ELISIONS: [&str; 15] =
    ["c", "d", "j", "l", "m", "n", "s", "t", "qu", "un", "all", "dall", "dell", "nell", "sull"];

impl Folded {
    /// The folded form of a text.
    pub(crate) fn of(text: &str) -> Self {
        let mut folded = Self::default();
        folded.read(text);
        folded
    }

    /// Replaces what is there by the folded form of a text.
    pub(crate) fn read(&mut self, text: &str) {
        self.text.clear();
        self.starts.clear();
        self.ends.clear();
        let mut run = Run::None;
        let mut word = 0;
        // Since the start of the word or its last joining stop; one is a
        // candidate for an acronym, so a digit counts as many.
        let mut letters = 0;
        for (at, c) in text.char_indices() {
            let source = at..at + c.len_utf8();
            let rest = &text[source.end..];
            let sign = fold(c);
            let next = match sign {
                Sign::Ignored => continue,
                Sign::Mark => {
                    self.extend(source);
                    continue;
                }
                Sign::Letter(_) | Sign::Letters(_) | Sign::Digit(_) => Run::Word,
                Sign::Unspaced(_) => Run::Unspaced,
                Sign::Apostrophe if run == Run::Word && joins(&self.text[word..], rest) => run,
                Sign::Stop if run == Run::Word && letters == 1 && initial_follows(rest) => {
                    letters = 0;
                    run
                }
                Sign::Apostrophe | Sign::Stop | Sign::Break => Run::None,
            };
            if next != run && next != Run::None {
                self.push(' ', at..at);
                (word, letters) = (self.text.len(), 0);
            }
            run = next;
            letters += self.push_sign(sign, source);
        }
        self.push(' ', text.len()..text.len());
    }

    /// Appends what a sign folds to; returns how many letters it counts.
    fn push_sign(&mut self, sign: Sign, source: Range<usize>) -> u32 {
        match sign {
            Sign::Letter(c) | Sign::Digit(c) | Sign::Unspaced(c) => self.push(c, source),
            Sign::Letters(letters) => letters.chars().for_each(|c| self.push(c, source.clone())),
            _ => return 0,
        }
        if matches!(sign, Sign::Digit(_)) { 2 } else { 1 }
    }

    fn push(&mut self, c: char, source: Range<usize>) {
        self.text.push(c);
        self.starts.resize(self.text.len(), source.start as u32);
        self.ends.resize(self.text.len(), source.end as u32);
    }

    /// Lets the last character end with a mark that directly follows it.
    fn extend(&mut self, mark: Range<usize>) {
        let ends = self.ends.iter_mut().rev();
        for end in ends.take_while(|end| **end == mark.start as u32) {
            *end = mark.end as u32;
        }
    }

    /// The bytes of the original from the first to the last character of a
    /// range of `text`, which must not be empty.
    pub(crate) fn source(&self, folded: Range<usize>) -> Range<usize> {
        self.starts[folded.start] as usize..self.ends[folded.end - 1] as usize
    }
}

/// Whether an apostrophe after `word` belongs to it.
fn joins(word: &str, rest: &str) -> bool {
    let next = visible(rest).next();
    is_word(next) && !ELISIONS.contains(&word)
}

/// Whether a text starts with a letter that stands alone.
pub(crate) fn initial_follows(rest: &str) -> bool {
    let mut signs = visible(rest);
    matches!(signs.next(), Some(Sign::Letter(_) | Sign::Letters(_))) && !is_word(signs.next())
}

/// Whether a sign is there and is part of a word between spaces.
pub(crate) fn is_word(sign: Option<Sign>) -> bool {
    matches!(sign, Some(Sign::Letter(_) | Sign::Letters(_) | Sign::Digit(_)))
}

/// The signs of a text that can be seen.
pub(crate) fn visible(text: &str) -> impl Iterator<Item = Sign> + '_ {
    text.chars().map(fold).filter(|sign| !matches!(sign, Sign::Mark | Sign::Ignored))
}

/// The words of a folded text.
pub(crate) fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(' ').filter(|word| !word.is_empty())
}

/// Every two neighbours in a run of Han and kana, then its last character.
pub(crate) fn grams(run: &str) -> impl Iterator<Item = &str> {
    run.char_indices().map(|(at, _)| {
        let rest = &run[at..];
        &rest[..rest.char_indices().nth(2).map_or(rest.len(), |(end, _)| end)]
    })
}

#[cfg(test)]
mod tests {
    use super::{Folded, grams};

    fn folded(text: &str) -> String {
        Folded::of(text).text.trim().to_owned()
    }

    #[test]
    fn an_apostrophe_joins_a_word_but_parts_an_elision() {
        assert_eq!(folded("China’s wasn't O'Brien Qurʾan"), "chinas wasnt obrien quran");
        assert_eq!(folded("l’innovation qu'elle dell'arte"), "l innovation qu elle dell arte");
        assert_eq!(folded("’90s 'quoted' boys’ rock ''n'' roll"), "90s quoted boys rock n roll");
    }

    #[test]
    fn full_stops_between_single_letters_make_an_acronym() {
        assert_eq!(folded("U.S. U.S US A.I.-led U.\u{AD}S."), "us us us ai led us");
        assert_eq!(folded("J.Smith end.Start 3.5 e.g.the"), "j smith end start 3 5 eg the");
    }

    #[test]
    fn han_and_kana_part_from_other_scripts() {
        assert_eq!(
            folded("使用DeepSeek的人，ドナルド・トランプ"),
            "使用 deepseek 的人 ドナルド トランプ"
        );
    }

    #[test]
    fn what_is_invisible_is_not_there() {
        assert_eq!(folded("in\u{AD}no\u{200B}va\u{301}tion\u{FEFF}"), "innovation");
        assert_eq!(folded(" \u{301}\u{200D}—🤖…"), "");
    }

    #[test]
    fn a_run_is_its_neighbours_and_its_last_character() {
        assert!(grams("中国人").eq(["中国", "国人", "人"]));
    }
}
