//! The words of a text, as `text` reads them, without where they come from.
//!
//! The rules are those of `text::token`, which also says where in the text each
//! character stands; building a large index needs every word once, and no place.
//! A property holds the two together.

use crate::text::fold::{Sign, fold};
use crate::text::token::{ELISIONS, grams, initial_follows, is_word, visible};

/// What the last character belongs to.
#[derive(Clone, Copy, PartialEq)]
enum Run {
    None,
    Word,
    Unspaced,
}

/// What an ASCII byte is; letters are what they fold to.
const ASCII: [u8; 128] = {
    let mut table = [BREAK; 128];
    let mut at = 0;
    while at < 26 {
        table[b'a' as usize + at] = b'a' + at as u8;
        table[b'A' as usize + at] = b'a' + at as u8;
        at += 1;
    }
    at = b'0' as usize;
    while at <= b'9' as usize {
        table[at] = at as u8;
        at += 1;
    }
    table[b'\'' as usize] = b'\'';
    table[b'.' as usize] = b'.';
    table
};

const BREAK: u8 = b' ';

/// A word as it is handed out: its first eight bytes as a number, the first one
/// lowest and zeros after the last, and all of it where that is more.
pub(super) type Token<'a> = (u64, Option<&'a str>);

/// Calls `each` with every word of a text, and with every two neighbours in a
/// run of Han and kana, then its last character. `word` is room to work in.
pub(super) fn tokens(text: &str, word: &mut String, mut each: impl FnMut(Token<'_>)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let (mut len, key) = plain(&bytes[at..]);
        if len == 8 {
            len += further(&bytes[at + 8..]);
        }
        let end = at + len;
        match bytes.get(end).map(|byte| ascii(*byte)) {
            // Most words of most languages end so; a stop may only join one letter
            // to the next.
            Some(BREAK) | None => {}
            Some(b'.') if len > 1 => {}
            _ => {
                at = rest(text, at, word, &mut each);
                continue;
            }
        }
        if len > 8 {
            word.clear();
            word.push_str(&text[at..end]);
            word.make_ascii_lowercase();
            each((key, Some(word)));
        } else if len > 0 {
            each((key, None));
        }
        at = end + 1;
    }
}

/// What a byte is if it is ASCII; 0 otherwise.
#[inline]
fn ascii(byte: u8) -> u8 {
    ASCII.get(byte as usize).copied().unwrap_or(0)
}

/// The same byte eight times.
const fn eight(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// How many ASCII letters and digits a text begins with, up to eight, and those as a
/// number, folded. All eight bytes are compared at once (L. Lamport, "Multiple
/// Byte Processing with Full-Word Instructions", 1975).
#[inline]
fn plain(bytes: &[u8]) -> (usize, u64) {
    let word = match bytes.first_chunk::<8>() {
        Some(bytes) => u64::from_le_bytes(*bytes),
        None => {
            let mut last = [0; 8];
            last[..bytes.len()].copy_from_slice(bytes);
            u64::from_le_bytes(last)
        }
    };
    let seven = word & eight(0x7F);
    // The highest bit of each byte that is not below the first, and is below the second.
    let between = |bytes: u64, low: u8, high: u8| {
        (bytes + eight(0x80 - low)) & !(bytes + eight(0x80 - high)) & eight(0x80)
    };
    let letters = between(seven | eight(0x20), b'a', b'z' + 1) & !word;
    let digits = between(seven, b'0', b'9' + 1) & !word;
    let others = !(letters | digits) & eight(0x80);
    let len = others.trailing_zeros() / 8;
    let folded = word | letters >> 2;
    match len {
        0 => (0, 0),
        _ => (len as usize, folded & u64::MAX >> (64 - 8 * len)),
    }
}

/// How many ASCII letters and digits a text begins with.
fn further(bytes: &[u8]) -> usize {
    bytes.iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(bytes.len())
}

/// A word as it is handed out.
pub(super) fn token(word: &str) -> Token<'_> {
    let mut key = [0; 8];
    let len = word.len().min(8);
    key[..len].copy_from_slice(&word.as_bytes()[..len]);
    (u64::from_le_bytes(key), (word.len() > 8).then_some(word))
}

/// The word that a token is; `room` is to write it to.
pub(super) fn spelt<'a>((key, long): Token<'a>, room: &'a mut [u8; 8]) -> &'a str {
    *room = key.to_le_bytes();
    let len = 8 - key.leading_zeros() as usize / 8;
    // A word of its own, and so whole characters.
    long.unwrap_or_else(|| std::str::from_utf8(&room[..len]).unwrap_or_default())
}

/// Reads from `at`, character by character, up to the next break that stands
/// before a plain word; returns where that is.
fn rest(text: &str, mut at: usize, word: &mut String, each: &mut impl FnMut(Token<'_>)) -> usize {
    let bytes = text.as_bytes();
    let mut run = Run::None;
    // As in `text::token`: since the word's start or its last joining stop.
    let mut letters = 0;
    word.clear();
    while let Some(byte) = bytes.get(at) {
        let sign = if *byte < 0x80 {
            at += 1;
            match ASCII[*byte as usize] {
                letter @ b'a'..=b'z' => Sign::Letter(letter as char),
                b'\'' => Sign::Apostrophe,
                b'.' => Sign::Stop,
                BREAK => Sign::Break,
                digit => Sign::Digit(digit as char),
            }
        } else {
            let Some(c) = text[at..].chars().next() else { break };
            at += c.len_utf8();
            fold(c)
        };
        let rest = || &text[at..];
        let next = match sign {
            Sign::Ignored | Sign::Mark => continue,
            Sign::Letter(_) | Sign::Letters(_) | Sign::Digit(_) => Run::Word,
            Sign::Unspaced(_) => Run::Unspaced,
            Sign::Apostrophe if run == Run::Word && joins(word, rest()) => run,
            Sign::Stop if run == Run::Word && letters == 1 && initial_follows(rest()) => {
                letters = 0;
                run
            }
            Sign::Apostrophe | Sign::Stop | Sign::Break => Run::None,
        };
        if next != run {
            close(run, word, each);
            letters = 0;
        }
        run = next;
        match sign {
            Sign::Letter(c) | Sign::Unspaced(c) => word.push(c),
            Sign::Digit(c) => {
                word.push(c);
                letters += 1;
            }
            Sign::Letters(more) => word.push_str(more),
            _ if run == Run::None => return at,
            _ => continue,
        }
        letters += 1;
    }
    close(run, word, each);
    at
}

/// Hands out what a run was.
fn close(run: Run, word: &mut String, each: &mut impl FnMut(Token<'_>)) {
    match run {
        Run::None => return,
        Run::Word => each(token(word)),
        Run::Unspaced => grams(word).for_each(|gram| each(token(gram))),
    }
    word.clear();
}

/// Whether an apostrophe after `word` belongs to it.
fn joins(word: &str, rest: &str) -> bool {
    is_word(visible(rest).next()) && !ELISIONS.contains(&word)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{spelt, token, tokens};
    use crate::text::fold::is_unspaced;
    use crate::text::random::text;
    use crate::text::token::{Folded, grams, words};

    fn read(text: &str) -> Vec<String> {
        let mut all = Vec::new();
        tokens(text, &mut String::new(), |it| {
            let mut room = [0; 8];
            let word = spelt(it, &mut room);
            assert_eq!(token(word), it);
            all.push(word.to_owned());
        });
        all
    }

    fn slowly(text: &str) -> Vec<String> {
        let folded = Folded::of(text);
        let each = |word| if is_unspaced(word) { grams(word).collect() } else { vec![word] };
        words(&folded.text).flat_map(each).map(str::to_owned).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 4000, failure_persistence: None, ..ProptestConfig::default()
        })]

        #[test]
        fn words_are_those_of_the_index_of_an_article(text in text(), any in ".{0,40}", ascii in "[ -~]{0,60}") {
            for text in [text, any, ascii] {
                prop_assert_eq!(read(&text), slowly(&text), "{:?}", text);
            }
        }
    }
}
