//! Texts as search sees them: folded words, with the place from which each character comes.
//!
//! A folded text has its words between single spaces, with a space at both ends:
//! ` the us and 中国 `. So a word that starts with `chin` is found by ` chin`, a whole phrase by
//! ` the us `, and Han inside a run by `国`: every search is a search for a string. After the
//! words come the other readings of some words, each after a line feed, such as `email` for
//! `e-mail`.
//!
//! Rules for words:
//! - A word has letters and digits of any script. Scripts without spaces are separated from all
//!   others.
//! - An apostrophe inside a word joins it (`China’s` is `chinas`), but separates an elided word
//!   of French, Italian and Catalan (`l’innovation`).
//! - A quotation mark between Hebrew letters joins them, since few keyboards have gershayim.
//! - A full stop between single letters joins them (`U.S.` is `us`). What folds to several letters
//!   is no single one, so that `n.ﬁ` and `n.fi` are equal.
//! - Hyphens and all other punctuation, symbols and emoji separate words.
//! - Soft hyphens, joiners and other invisible characters are ignored.

use std::ops::Range;

use super::fold::{Sign, decompose, fold, fold_single, is_hebrew, mark_order, voiced};
use super::readings::{Chain, is_arabic, nouns};

/// A text as search sees it.
#[derive(Default)]
pub(crate) struct Folded {
    /// The folded words, each between spaces; then the other readings.
    pub(crate) text: String,
    /// Where in it the words end.
    words_end: usize,
    /// The ranges of `text` that have another reading: the last part of a word, or several
    /// words, which are read without the spaces between them.
    pub(crate) readings: Vec<Range<usize>>,
    /// For each byte of `text`, where its character starts in the original, in bytes; empty
    /// unless `is_located`.
    starts: Vec<u32>,
    /// For each byte of `text`, where its character ends, together with its marks.
    ends: Vec<u32>,
    is_located: bool,
}

/// The kind of word that the last character of the folded text belongs to.
#[derive(Clone, Copy, Default, PartialEq)]
enum Run {
    #[default]
    None,
    Word,
    Unspaced,
}

/// The state of reading a text.
#[derive(Default)]
struct State {
    run: Run,
    /// Where the current word starts in the folded text, and where the part after its last
    /// apostrophe starts.
    word: usize,
    tail: usize,
    /// The number of letters since the start of the word or its last joining full stop. A single
    /// letter may belong to an acronym; a digit may not, and counts as many letters, as does a
    /// ligature.
    letters: u32,
    chain: Chain,
}

/// Elided words, which are separate words: `c’est`, `d’Europe`, `qu’elle`, `dell’arte`. The text
/// after any other apostrophe is another reading (`quest’anno`).
const ELISIONS: [&str; 15] =
    ["c", "d", "j", "l", "m", "n", "s", "t", "qu", "un", "all", "dall", "dell", "nell", "sull"];

/// A shorter end after an apostrophe is no word: `China’s`, `they’ve`.
const SHORTEST_TAIL: usize = 3;

impl Folded {
    /// The folded form of a text, with the place of each character.
    pub(crate) fn of(text: &str) -> Self {
        let mut folded = Self { is_located: true, ..Self::default() };
        folded.read(text);
        folded
    }

    /// Replaces its content by the folded form of a text.
    pub(crate) fn read(&mut self, text: &str) {
        self.text.clear();
        self.readings.clear();
        self.starts.clear();
        self.ends.clear();
        let mut state = State::default();
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let letters = if state.run == Run::Word { ascii_letters(&text[at..]) } else { 0 };
            if letters > 0 {
                self.push_ascii(&text[at..at + letters], at);
                state.letters += letters as u32;
                at += letters;
                continue;
            }
            let source = at..at + c.len_utf8();
            at = source.end;
            let rest = &text[at..];
            match fold(c) {
                Sign::Compound => decompose(c, &mut |part| {
                    self.sign(fold_single(part), part, source.clone(), rest, &mut state);
                }),
                sign => self.sign(sign, c, source, rest, &mut state),
            }
        }
        self.end_word(&mut state);
        self.readings.extend(state.chain.end());
        self.push(' ', text.len()..text.len());
        self.words_end = self.text.len();
        self.write_readings();
    }

    /// The folded words, each between spaces.
    pub(crate) fn words(&self) -> &str {
        &self.text[..self.words_end]
    }

    /// The other readings.
    pub(crate) fn other_words(&self) -> impl Iterator<Item = &str> {
        self.text[self.words_end..].split(['\n', ' ']).filter(|word| !word.is_empty())
    }

    /// Reads a character; `rest` is the text after it.
    fn sign(&mut self, sign: Sign, c: char, source: Range<usize>, rest: &str, state: &mut State) {
        let is_word = state.run == Run::Word;
        let next = match sign {
            Sign::Ignored => return,
            Sign::Mark => return self.extend(source),
            Sign::Letter(_) | Sign::Letters(_) | Sign::Digit(_) => Run::Word,
            Sign::Unspaced(_) => Run::Unspaced,
            Sign::Apostrophe if is_word && joins(&self.text[state.word..], rest) => {
                state.tail = self.text.len();
                Run::Word
            }
            Sign::QuotationMark if is_word && self.is_inside_hebrew(rest) => Run::Word,
            Sign::Stop if is_word && state.letters == 1 && initial_follows(rest) => {
                state.letters = 0;
                Run::Word
            }
            _ => Run::None,
        };
        if next != state.run {
            self.end_word(state);
            if next != Run::None {
                self.push(' ', source.start..source.start);
                state.word = self.text.len();
                (state.tail, state.letters) = (state.word, 0);
            }
        }
        if next == Run::None {
            state.chain.part(c);
        }
        state.run = next;
        state.letters += self.push_sign(sign, source);
    }

    /// Whether the text so far and what follows are inside one Hebrew word.
    fn is_inside_hebrew(&self, rest: &str) -> bool {
        self.text.chars().next_back().is_some_and(is_hebrew) && starts_hebrew(rest)
    }

    /// Records the readings of the word that ends here.
    fn end_word(&mut self, state: &mut State) {
        let end = self.text.len();
        match state.run {
            Run::None => {}
            Run::Unspaced => self.readings.extend(state.chain.end()),
            Run::Word => {
                let word = &self.text[state.word..];
                self.readings.extend(state.chain.word(state.word..end, word));
                if state.tail > state.word && is_long_and_latin(&self.text[state.tail..]) {
                    self.readings.push(state.tail..end);
                }
                if word.starts_with(is_arabic) {
                    for noun in nouns(word).into_iter().flatten() {
                        self.readings.push(end - noun.len()..end);
                    }
                }
            }
        }
    }

    /// Writes the other readings after the words.
    fn write_readings(&mut self) {
        for at in 0..self.readings.len() {
            let range = self.readings[at].clone();
            self.text.push_str("\n ");
            self.locate(0..0);
            for at in range {
                // A reading is whole characters, copied byte by byte.
                let Some(c) = self.text.get(at..).and_then(|rest| rest.chars().next()) else {
                    continue;
                };
                if c != ' ' {
                    let source = self.source_at(at);
                    self.push(c, source);
                }
            }
            self.push(' ', 0..0);
        }
    }

    /// The range of the original from which a byte of `text` comes.
    fn source_at(&self, at: usize) -> Range<usize> {
        if self.is_located { self.starts[at] as usize..self.ends[at] as usize } else { 0..0 }
    }

    /// Appends the folded form of a character. Returns how many letters it counts as.
    fn push_sign(&mut self, sign: Sign, source: Range<usize>) -> u32 {
        match sign {
            Sign::Letter(c) | Sign::Unspaced(c) if c as u32 >= 0x900 => self.push_mark(c, source),
            Sign::Letter(c) | Sign::Digit(c) | Sign::Unspaced(c) => self.push(c, source),
            Sign::Letters(letters) => letters.chars().for_each(|c| self.push(c, source.clone())),
            _ => return 0,
        }
        if matches!(sign, Sign::Digit(_) | Sign::Letters(_)) { 2 } else { 1 }
    }

    /// Appends a character that may be a mark that words keep. Such a mark is composed with the
    /// kana before it, or moved before another mark by Unicode's order.
    fn push_mark(&mut self, c: char, source: Range<usize>) {
        let Some(last) = self.text.chars().next_back() else { return self.push(c, source) };
        let order = mark_order(c);
        let both = match voiced(last, c) {
            Some(kana) => (kana, None),
            None if 0 < order && order < mark_order(last) => (c, Some(last)),
            None => return self.push(c, source),
        };
        let at = self.text.len() - last.len_utf8();
        let before = self.source_at(at);
        self.text.truncate(at);
        self.starts.truncate(at);
        self.ends.truncate(at);
        let source = before.start..source.end;
        self.push_mark(both.0, source.clone());
        both.1.into_iter().for_each(|last| self.push(last, source.clone()));
    }

    /// Appends ASCII letters; `at` is their place in the original.
    fn push_ascii(&mut self, letters: &str, at: usize) {
        let start = self.text.len();
        self.text.push_str(letters);
        self.text[start..].make_ascii_lowercase();
        if self.is_located {
            let (start, end) = (at as u32, (at + letters.len()) as u32);
            self.starts.extend(start..end);
            self.ends.extend(start + 1..=end);
        }
    }

    fn push(&mut self, c: char, source: Range<usize>) {
        self.text.push(c);
        self.locate(source);
    }

    /// Records from where the last characters of `text` come.
    fn locate(&mut self, source: Range<usize>) {
        if self.is_located {
            self.starts.resize(self.text.len(), source.start as u32);
            self.ends.resize(self.text.len(), source.end as u32);
        }
    }

    /// Extends the last character by a mark that directly follows it.
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

/// Whether the text after an apostrophe may be a word of its own.
fn is_long_and_latin(tail: &str) -> bool {
    tail.starts_with(|c: char| c.is_ascii_lowercase()) && tail.chars().count() >= SHORTEST_TAIL
}

/// How many ASCII letters a text begins with.
fn ascii_letters(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_alphabetic).count()
}

/// Whether an apostrophe after `word` belongs to it.
fn joins(word: &str, rest: &str) -> bool {
    is_word(first_signs(rest.chars())[0]) && !ELISIONS.contains(&word)
}

/// Whether a character between these two texts is inside a Hebrew word.
pub(super) fn is_inside_hebrew(before: &str, after: &str) -> bool {
    matches!(first_signs(before.chars().rev())[0], Some(Sign::Letter(c)) if is_hebrew(c))
        && starts_hebrew(after)
}

/// Whether a text starts with a Hebrew letter.
fn starts_hebrew(text: &str) -> bool {
    matches!(first_signs(text.chars())[0], Some(Sign::Letter(c)) if is_hebrew(c))
}

/// Whether a text starts with a single letter.
fn initial_follows(rest: &str) -> bool {
    let [first, second] = first_signs(rest.chars());
    matches!(first, Some(Sign::Letter(_))) && !is_word(second)
}

/// Whether there is a character, and it is part of a word of a script with spaces.
fn is_word(sign: Option<Sign>) -> bool {
    matches!(sign, Some(Sign::Letter(_) | Sign::Letters(_) | Sign::Digit(_)))
}

/// The first two visible characters.
fn first_signs(chars: impl Iterator<Item = char>) -> [Option<Sign>; 2] {
    let mut first = [None; 2];
    let mut note = |sign| {
        if !matches!(sign, Sign::Mark | Sign::Ignored)
            && let Some(free) = first.iter_mut().find(|it| it.is_none())
        {
            *free = Some(sign);
        }
        first[1].is_some()
    };
    for c in chars {
        let is_done = match fold(c) {
            Sign::Compound => {
                decompose(c, &mut |part| {
                    note(fold_single(part));
                });
                note(Sign::Ignored)
            }
            sign => note(sign),
        };
        if is_done {
            break;
        }
    }
    first
}

/// The words of a folded text.
pub(crate) fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(' ').filter(|word| !word.is_empty())
}

/// All pairs of neighbours in a run of a script without spaces, then its last character.
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
        Folded::of(text).words().trim().to_owned()
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
        // However they are written, several letters are no single one.
        for ligatures in ["n.ﬁ n.æ ﬁ.n", "n.fi n.ae fi.n"] {
            assert_eq!(folded(ligatures), "n fi n ae fi n");
        }
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
    fn a_quotation_mark_between_hebrew_letters_joins_them() {
        assert_eq!(folded("צה\"ל צה”ל צה״ל צה׳ל"), "צהל צהל צהל צהל");
        assert_eq!(folded("\"שלום\" a\"b"), "שלום a b");
    }

    #[test]
    fn what_looks_equal_reads_equal() {
        let same = [
            ("한국", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"),
            ("ガギパ", "ｶﾞｷﾞﾊﾟ"),
            ("ガ", "カ\u{3099}"),
            ("长風", "⻓\u{2FB5}"),
            ("𝐁𝗼𝓵𝕕 Ⅳ", "bold iv"),
            ("क़", "क\u{93C}"),
            ("\u{1019}\u{1037}\u{103A}", "\u{1019}\u{103A}\u{1037}"),
            ("ﺣﻜﻮﻣﺔ", "حكومة"),
            ("ᾴ", "α"),
        ];
        for (one, other) in same {
            assert_eq!(folded(one), folded(other));
        }
    }

    #[test]
    fn some_words_have_other_readings() {
        let readings = |text| Folded::of(text).other_words().collect::<Vec<_>>().join(" ");
        assert_eq!(readings("The e-mail, state-of-the-art"), "email stateoftheart");
        assert_eq!(readings("10,000 1.234.567 10 000 10’000"), "10000 1234567 10000");
        assert_eq!(readings("1, 2024 100 12,5 0.125 10-20 a - b"), "");
        assert_eq!(readings("Quest'anno China's O’Brien"), "anno brien");
        assert_eq!(readings("وللحكومة"), "للحكومه لحكومه حكومه");
    }

    #[test]
    fn a_run_is_its_neighbours_and_its_last_character() {
        assert!(grams("中国人").eq(["中国", "国人", "人"]));
    }
}
