//! What a single character means to search: what it folds to, and whether it separates words.
//!
//! Folding removes case, accents, and differences that few keyboards can type. The tables are
//! our own and cover the scripts of the news (Latin, Greek, Cyrillic, Armenian, Arabic;
//! full-width forms), since the tables of `std` take 7 KB of a WebAssembly of 95. In other
//! scripts, characters that look equal are decomposed by [`decompose()`].
//!
//! Not folded, since nobody needed it so far: traditional to simplified Han, hiragana to
//! katakana, and the case of Georgian, Cherokee and rarer scripts.

mod classes;
mod decompose;
mod tables;
#[cfg(test)]
pub(super) mod unicode;

use classes::{Class, class};
use decompose::is_compound;
pub(crate) use decompose::{decompose, mark_order, voiced};

/// What a character means to search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// Part of a word, folded to this letter.
    Letter(char),
    /// Part of a word, folded to several letters: `ss` for `ß`.
    Letters(&'static str),
    /// A digit of a word, as ASCII.
    Digit(char),
    /// Part of a run of Han, kana, Thai or another script without spaces between words.
    Unspaced(char),
    /// Looks like several characters, which [`decompose()`] gives.
    Compound,
    /// Joins a word when it stands inside: `'`.
    Apostrophe,
    /// Joins single letters to an acronym: `.`.
    Stop,
    /// Separates words, but joins a Hebrew word when it stands inside: `"`.
    QuotationMark,
    /// Belongs to the character before: an accent, a vowel point.
    Mark,
    /// Invisible: a soft hyphen, a joiner, a direction.
    Ignored,
    /// Between words.
    Break,
}

/// What `c` means to search.
pub(crate) fn fold(c: char) -> Sign {
    if is_compound(c) { Sign::Compound } else { fold_single(c) }
}

/// What `c` means to search, where `c` comes from [`decompose()`] and needs no decomposing.
pub(crate) fn fold_single(c: char) -> Sign {
    let point = c as u32;
    match point {
        0..0x80 => ascii(c),
        0xC0..0x2B0 => latin(c, tables::LATIN[(point - tables::LATIN_START) as usize]),
        0x1E00..0x1F00 => {
            let distance = point - tables::LATIN_ADDITIONAL_START;
            latin(c, tables::LATIN_ADDITIONAL[distance as usize])
        }
        0x587 => Sign::Letters("եւ"),
        0xFB00..=0xFB06 => Sign::Letters(tables::LIGATURES[(point - 0xFB00) as usize]),
        _ => match single(c) {
            folded if folded.is_ascii() => ascii(folded),
            folded => match class(folded) {
                Class::Word => Sign::Letter(folded),
                Class::Unspaced => Sign::Unspaced(folded),
                Class::Apostrophe => Sign::Apostrophe,
                Class::QuotationMark => Sign::QuotationMark,
                Class::Mark => Sign::Mark,
                Class::Ignored => Sign::Ignored,
                Class::Break => Sign::Break,
            },
        },
    }
}

fn ascii(c: char) -> Sign {
    match c {
        'a'..='z' => Sign::Letter(c),
        'A'..='Z' => Sign::Letter(c.to_ascii_lowercase()),
        '0'..='9' => Sign::Digit(c),
        '\'' => Sign::Apostrophe,
        '.' => Sign::Stop,
        '"' => Sign::QuotationMark,
        _ => Sign::Break,
    }
}

/// Reads an entry of the Latin tables.
fn latin(c: char, entry: u8) -> Sign {
    match entry {
        b'=' => Sign::Letter(c),
        b'>' => Sign::Letter(offset(c as u32, 1)),
        b'-' => Sign::Break,
        b'A'..=b'Z' => {
            let digraph = tables::DIGRAPHS.iter().find(|(capital, _)| *capital == entry);
            digraph.map_or(Sign::Break, |(_, letters)| Sign::Letters(letters))
        }
        letter => Sign::Letter(letter as char),
    }
}

/// The character that `c` folds to, if it is a single one; otherwise `c`.
fn single(c: char) -> char {
    let point = c as u32;
    match point {
        0xAA => 'a',
        0xB2 | 0xB3 => offset('2' as u32, point - 0xB2),
        0xB5 => 'μ',
        0xB9 => '1',
        0xBA => 'o',
        0x370..=0x3FF => {
            let distance = tables::GREEK[(point - tables::GREEK_START) as usize];
            offset(tables::GREEK_START, u32::from(distance))
        }
        0x400..=0x52F if !tables::CYRILLIC_SIGNS.contains(&point) => {
            let distance = tables::CYRILLIC[(point - tables::CYRILLIC_START) as usize];
            offset(tables::CYRILLIC_SMALL, u32::from(distance))
        }
        // Armenian capitals.
        0x531..=0x556 => offset(point, 0x30),
        // As Arabic search engines do: alef and waw without hamza or madda,
        // one yeh, teh marbuta as heh, Persian and Urdu letters as Arabic's.
        0x622 | 0x623 | 0x625 | 0x671 => 'ا',
        0x624 => 'و',
        0x626 | 0x649 | 0x6CC | 0x6D2 | 0x6D3 => 'ي',
        0x629 | 0x6C0..=0x6C3 | 0x6D5 => 'ه',
        0x6A9 => 'ك',
        0x660..=0x669 => offset('0' as u32, point - 0x660),
        0x6F0..=0x6F9 => offset('0' as u32, point - 0x6F0),
        // Superscripts and subscripts.
        0x2070 | 0x2074..=0x2079 => offset('0' as u32, point - 0x2070),
        0x2071 => 'i',
        0x207F => 'n',
        0x2080..=0x2089 => offset('0' as u32, point - 0x2080),
        // The signs for ohm, kelvin and ångström.
        0x2126 => 'ω',
        0x212A => 'k',
        0x212B => 'a',
        // Full-width ASCII.
        0xFF01..=0xFF5E => offset(point, 0x21_u32.wrapping_sub(0xFF01)),
        _ => c,
    }
}

/// The character at a distance from a code point. Callers stay within a block without gaps.
fn offset(start: u32, distance: u32) -> char {
    char::from_u32(start.wrapping_add(distance)).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// Whether a word of folded text is a run of a script without spaces.
pub(crate) fn is_unspaced(word: &str) -> bool {
    word.chars().next().is_some_and(|c| matches!(fold_single(c), Sign::Unspaced(_)))
}

/// Whether a character of folded text is a Hebrew letter.
pub(crate) fn is_hebrew(c: char) -> bool {
    matches!(c, '\u{5D0}'..='\u{5F2}')
}
