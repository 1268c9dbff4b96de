//! Texts as packs store them: a frequent word takes one or two bytes.
//!
//! This makes the repetitions shorter that deflate finds afterwards (P. Skibiński,
//! Sz. Grabowski and S. Deorowicz, "Revisiting dictionary-based compression", 2005). A space
//! before a word is implied. Bytes below 0x20 are control codes and punctuation. The next 64
//! bytes are one word each, and 40,960 more words take two bytes.

use std::collections::HashMap;

use crate::packed::bit_packing::{push_number, take_number};
use crate::packed::fault::Fault;

/// The end of a text.
const END: u8 = 0;
/// The end of a text, followed by JSON up to an [`END`].
const MORE: u8 = 1;
/// A literal: its length, then its bytes.
const LITERAL: u8 = 2;
/// No space stands before the next word.
const GLUED: u8 = 3;
/// The next word begins with a capital.
const CAPITAL: u8 = 4;
/// Punctuation that has a byte of its own, from the next number on.
const MARKS: [char; 27] = [
    ' ', ',', '.', '\'', '"', '-', ':', ';', '?', '!', '(', ')', '’', '“', '”', '—', '–', '…', '/',
    '&', '%', '$', '€', '‘', '\n', '。', '，',
];
const FIRST_MARK: u8 = 5;
const FIRST_SHORT: u8 = 0x20;
const FIRST_LONG: u8 = 0x60;
const SHORT: usize = (FIRST_LONG - FIRST_SHORT) as usize;

/// How many words have a code.
pub const MOST: usize = SHORT + (0x100 - FIRST_LONG as usize) * 0x100;

/// Counts words, to find those that get a code.
#[derive(Default)]
pub struct Census {
    times: HashMap<String, u32>,
}

impl Census {
    /// Counts the words of a text.
    pub fn count(&mut self, text: &str) {
        for piece in pieces(text) {
            if let Piece::Word(word) = piece {
                let lower = uncapitalised(word);
                let word = lower.as_deref().unwrap_or(word);
                match self.times.get_mut(word) {
                    Some(times) => *times += 1,
                    None => drop(self.times.insert(word.to_owned(), 1)),
                }
            }
        }
    }

    /// The words that get a code, the most frequent first.
    pub fn finish(self) -> Vec<String> {
        let often = |(word, times): &(String, u32)| *times > 1 && word.len() > 1 || *times > 100;
        let mut words: Vec<(String, u32)> = self.times.into_iter().filter(often).collect();
        words.sort_unstable_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        words.truncate(MOST);
        words.into_iter().map(|(word, _)| word).collect()
    }
}

/// A part of a text.
enum Piece<'a> {
    Word(&'a str),
    Sign(char),
}

/// The words of a text, and each character between them.
fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let (piece, after) = match end {
            0 => (Piece::Sign(first), &rest[first.len_utf8()..]),
            end => (Piece::Word(&rest[..end]), &rest[end..]),
        };
        rest = after;
        Some(piece)
    })
}

/// The word in small letters, where only its first letter is a capital.
fn uncapitalised(word: &str) -> Option<String> {
    let (first, rest) = word.split_at_checked(1)?;
    let plain = first.bytes().all(|it| it.is_ascii_uppercase())
        && !rest.bytes().any(|it| it.is_ascii_uppercase());
    plain.then(|| first.to_ascii_lowercase() + rest)
}

/// Writes texts with the codes of words.
pub struct Writer {
    codes: HashMap<String, usize>,
}

impl Writer {
    /// A writer with codes for these words, the most frequent first.
    pub fn new(words: &[String]) -> Self {
        Self { codes: words.iter().cloned().zip(0..).collect() }
    }

    /// Appends a text, and JSON that belongs to it and has no control characters.
    pub fn push(&self, text: &str, json: &str, out: &mut Vec<u8>) {
        let mut all = pieces(text).peekable();
        let mut spaced = false;
        let mut starts = true;
        while let Some(piece) = all.next() {
            match piece {
                Piece::Sign(' ') if !spaced && matches!(all.peek(), Some(Piece::Word(_))) => {
                    spaced = true;
                    continue;
                }
                Piece::Sign(sign) => match MARKS.iter().position(|mark| *mark == sign) {
                    Some(at) => out.push(FIRST_MARK + at as u8),
                    None => literal(sign.encode_utf8(&mut [0; 4]), out),
                },
                Piece::Word(word) => {
                    if spaced == starts {
                        out.push(GLUED);
                    }
                    self.word(word, out);
                }
            }
            (spaced, starts) = (false, false);
        }
        if !json.is_empty() {
            out.push(MORE);
            out.extend_from_slice(json.as_bytes());
        }
        out.push(END);
    }

    fn word(&self, word: &str, out: &mut Vec<u8>) {
        let mut code = self.codes.get(word);
        if code.is_none()
            && let Some(lower) = uncapitalised(word)
            && let Some(found) = self.codes.get(&lower)
        {
            out.push(CAPITAL);
            code = Some(found);
        }
        match code {
            None => {
                // No space is implied before a literal.
                literal(word, out);
            }
            Some(code) if *code < SHORT => out.push(FIRST_SHORT + *code as u8),
            Some(code) => {
                let code = code - SHORT;
                out.extend([FIRST_LONG + (code >> 8) as u8, code as u8]);
            }
        }
    }
}

fn literal(text: &str, out: &mut Vec<u8>) {
    out.push(LITERAL);
    push_number(text.len() as u64, out);
    out.extend_from_slice(text.as_bytes());
}

/// Reads texts with the codes of words.
pub struct Reader {
    words: String,
    /// Where each word ends in `words`; a line feed stands before the next word.
    ends: Vec<u32>,
}

impl Reader {
    /// A reader with these words, the most frequent first, each ended by a line feed.
    pub fn new(words: String) -> Self {
        let ends = words.bytes().zip(0..).filter(|(byte, _)| *byte == b'\n').map(|(_, at)| at);
        Self { ends: ends.collect(), words }
    }

    /// The word of a code.
    fn word(&self, code: usize) -> Option<&str> {
        let start = code.checked_sub(1).map_or(Some(0), |at| self.ends.get(at).map(|end| end + 1));
        self.words.get(start? as usize..*self.ends.get(code)? as usize)
    }

    /// Reads the next text and its JSON, and removes them from the front of a block.
    ///
    /// # Errors
    /// When the block does not begin with a text.
    pub fn take(&self, block: &mut &[u8]) -> Result<(String, String), Fault> {
        let mut text = String::new();
        let (mut glued, mut capital) = (true, false);
        loop {
            let byte = take(block)?;
            let word = match byte {
                END => return Ok((text, String::new())),
                MORE => {
                    let end = block.iter().position(|it| *it == END).ok_or(Fault::TEXTS)?;
                    let json = utf8(&block[..end])?.to_owned();
                    *block = &block[end + 1..];
                    return Ok((text, json));
                }
                GLUED => {
                    glued = !glued;
                    continue;
                }
                CAPITAL => {
                    capital = true;
                    continue;
                }
                LITERAL => {
                    let len = take_number(block).ok_or(Fault::TEXTS)?;
                    let literal = block.get(..len as usize).ok_or(Fault::TEXTS)?;
                    *block = &block[len as usize..];
                    let literal = utf8(literal)?;
                    let is_word = literal.starts_with(char::is_alphanumeric);
                    if is_word && !glued {
                        text.push(' ');
                    }
                    text.push_str(literal);
                    glued = false;
                    continue;
                }
                FIRST_MARK..FIRST_SHORT => {
                    text.push(MARKS[(byte - FIRST_MARK) as usize]);
                    glued = false;
                    continue;
                }
                FIRST_SHORT..FIRST_LONG => (byte - FIRST_SHORT) as usize,
                FIRST_LONG.. => {
                    SHORT + (((byte - FIRST_LONG) as usize) << 8 | take(block)? as usize)
                }
            };
            let word = self.word(word).ok_or(Fault::TEXTS)?;
            if !glued {
                text.push(' ');
            }
            let at = text.len();
            text.push_str(word);
            if capital && let Some(first) = text.get_mut(at..=at) {
                first.make_ascii_uppercase();
            }
            (glued, capital) = (false, false);
        }
    }
}

fn take(block: &mut &[u8]) -> Result<u8, Fault> {
    let (byte, rest) = block.split_first().ok_or(Fault::TEXTS)?;
    *block = rest;
    Ok(*byte)
}

fn utf8(bytes: &[u8]) -> Result<&str, Fault> {
    std::str::from_utf8(bytes).map_err(|_| Fault::TEXTS.into())
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::{Census, Reader, Writer};
    use crate::text::random::text;

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 2000, failure_persistence: None, ..ProptestConfig::default()
        })]

        #[test]
        fn texts_come_back_to_the_letter(
            texts in vec(prop_oneof![text(), "[ A-Za-z,.’\n-]{0,40}", ".{0,20}"], 1..9),
            known in 0..9usize,
        ) {
            let texts: Vec<String> = texts.iter().map(|it| it.replace('\0', "")).collect();
            let mut census = Census::default();
            for text in texts.iter().take(known) {
                census.count(text);
                census.count(text);
            }
            let words = census.finish();
            let writer = Writer::new(&words);
            let mut block = Vec::new();
            for text in &texts {
                writer.push(text, if text.len() % 2 == 1 { "{\"a\":1}" } else { "" }, &mut block);
            }
            let reader = Reader::new(words.iter().map(|word| format!("{word}\n")).collect());
            let mut rest = &block[..];
            for text in &texts {
                let json = if text.len() % 2 == 1 { "{\"a\":1}" } else { "" };
                prop_assert_eq!(reader.take(&mut rest)?, (text.clone(), json.to_owned()));
            }
            prop_assert!(rest.is_empty());
        }

        #[test]
        fn bytes_of_any_kind_are_a_text_or_none(bytes in vec(any::<u8>(), 0..60)) {
            let reader = Reader::new("a\né\n".to_owned());
            let mut rest = &bytes[..];
            while !rest.is_empty() && reader.take(&mut rest).is_ok() {}
        }
    }
}
