//! Splits a text into the same words as `text::token` does, and faster for plain words.
//!
//! Most words are ASCII letters between spaces, whose folding is simple. Everything else is
//! read by the rules of `text::token`, one stretch of text at a time. A property test checks
//! that both give the same words.

use crate::text::fold::is_unspaced;
use crate::text::token::{Folded, grams, words};

/// A word: its first eight bytes as a number, the first byte lowest, with zeros after the
/// last; and the whole word where it is longer than that.
pub(super) type Token<'a> = (u64, Option<&'a str>);

/// What is read from a text. First come its words; in a run of a script without spaces, these
/// are all pairs of neighbouring characters, then its last character. After all words come
/// the other readings of words.
pub(super) enum Read<'a> {
    Word(Token<'a>),
    Reading(Token<'a>),
}

/// Reused memory for reading.
#[derive(Default)]
pub(super) struct Scratch {
    word: String,
    folded: Folded,
    /// The other readings so far, each ended by a space.
    readings: String,
}

/// Calls `each` with what is read in a text.
pub(super) fn tokens(text: &str, scratch: &mut Scratch, mut each: impl FnMut(Read<'_>)) {
    let bytes = text.as_bytes();
    scratch.readings.clear();
    let mut at = 0;
    while at < bytes.len() {
        let (mut len, key) = plain(&bytes[at..]);
        if len == 8 {
            len += further(&bytes[at + 8..]);
        }
        let end = at + len;
        // A number may continue after a character that ends a word.
        let is_number = len > 0 && bytes[at].is_ascii_digit();
        let is_parted = bytes.get(end).is_none_or(|byte| parts(*byte, len));
        if is_number || !is_parted {
            at = rest(text, at, scratch, &mut each);
            continue;
        }
        if len > 8 {
            scratch.word.clear();
            scratch.word.push_str(&text[at..end]);
            scratch.word.make_ascii_lowercase();
            each(Read::Word((key, Some(&scratch.word))));
        } else if len > 0 {
            each(Read::Word((key, None)));
        }
        at = end + 1;
    }
    words(&scratch.readings).for_each(|word| each(Read::Reading(token(word))));
}

/// Whether a byte ends the plain word before it, which has this length, whatever follows.
#[inline]
fn parts(byte: u8, len: usize) -> bool {
    match byte {
        b'\'' | b'-' => len == 0,
        // A full stop joins single letters only, as in abbreviations.
        b'.' => len != 1,
        _ => byte < 0x80,
    }
}

/// Reads a stretch of text from `at` up to a space or line feed on which the reading of no
/// word depends. Returns where that is.
fn rest(text: &str, at: usize, scratch: &mut Scratch, each: &mut impl FnMut(Read<'_>)) -> usize {
    let bytes = &text.as_bytes()[at..];
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    // A space between digits may group the digits of one number, also in other scripts.
    let may_group = |at: usize| {
        let number = |at: usize| is_digit(at) || bytes.get(at).is_some_and(|it| *it >= 0x80);
        number(at.wrapping_sub(1)) && number(at + 1)
    };
    let is_end = |at: &usize| bytes[*at] == b'\n' || bytes[*at] == b' ' && !may_group(*at);
    let len = (0..bytes.len()).find(is_end).unwrap_or(bytes.len());
    scratch.folded.read(&text[at..at + len]);
    for word in words(scratch.folded.words()) {
        if is_unspaced(word) {
            grams(word).for_each(|gram| each(Read::Word(token(gram))));
        } else {
            each(Read::Word(token(word)));
        }
    }
    for word in scratch.folded.other_words() {
        scratch.readings.push_str(word);
        scratch.readings.push(' ');
    }
    at + len + 1
}

/// The same byte eight times.
const fn eight(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// How many ASCII letters and digits a text begins with, at most eight; and these letters and
/// digits, folded, as a number. All eight bytes are compared at once (L. Lamport, "Multiple
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
    // Sets the highest bit of each byte that is at least `low` and below `high`.
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

/// The token of a word.
pub(super) fn token(word: &str) -> Token<'_> {
    let mut key = [0; 8];
    let len = word.len().min(8);
    key[..len].copy_from_slice(&word.as_bytes()[..len]);
    (u64::from_le_bytes(key), (word.len() > 8).then_some(word))
}

/// The word of a token; `room` is memory that it may be written to.
pub(super) fn spelt<'a>((key, long): Token<'a>, room: &'a mut [u8; 8]) -> &'a str {
    *room = key.to_le_bytes();
    let len = 8 - key.leading_zeros() as usize / 8;
    // A token is a whole word, so its bytes are whole characters.
    long.unwrap_or_else(|| std::str::from_utf8(&room[..len]).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Read, Scratch, spelt, token, tokens};
    use crate::text::fold::is_unspaced;
    use crate::text::random::text;
    use crate::text::token::{Folded, grams, words};

    fn read(text: &str) -> (Vec<String>, Vec<String>) {
        let (mut all, mut readings) = (Vec::new(), Vec::new());
        tokens(text, &mut Scratch::default(), |read| {
            let (it, into) = match read {
                Read::Word(it) => (it, &mut all),
                Read::Reading(it) => (it, &mut readings),
            };
            let mut room = [0; 8];
            let word = spelt(it, &mut room);
            assert_eq!(token(word), it);
            into.push(word.to_owned());
        });
        (all, readings)
    }

    fn slowly(text: &str) -> (Vec<String>, Vec<String>) {
        let folded = Folded::of(text);
        let each = |word| if is_unspaced(word) { grams(word).collect() } else { vec![word] };
        let all = words(folded.words()).flat_map(each).map(str::to_owned).collect();
        (all, folded.other_words().map(str::to_owned).collect())
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
