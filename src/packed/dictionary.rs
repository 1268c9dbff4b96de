//! Sorted words. Of each word, only what it does not share with the word before is stored.

use std::cmp::Ordering;

use super::bit_packing::{push_number, take_number};
use super::fault::Fault;

/// Every this many words, one is stored whole, so that a binary search can start there.
const GROUP: usize = 16;

/// Distinct words, ascending by bytes, so that a prefix is a range.
#[derive(Default)]
pub(super) struct Dictionary {
    /// For each word: how many bytes it shares with the word before, how many more it has,
    /// and those bytes.
    pub(super) bytes: Vec<u8>,
    /// Where each group starts in `bytes`.
    pub(super) groups: Vec<u32>,
    pub(super) len: u32,
}

/// Writes words in ascending order.
#[derive(Default)]
pub(super) struct Writer {
    dictionary: Dictionary,
    last: Vec<u8>,
}

impl Writer {
    pub(super) fn push(&mut self, word: &str) {
        let Dictionary { bytes, groups, len } = &mut self.dictionary;
        let mut shared = 0;
        if (*len as usize).is_multiple_of(GROUP) {
            groups.push(bytes.len() as u32);
        } else {
            let same =
                self.last.iter().zip(word.as_bytes()).take_while(|(one, other)| one == other);
            shared = same.count();
        }
        push_number(shared as u64, bytes);
        push_number((word.len() - shared) as u64, bytes);
        bytes.extend_from_slice(&word.as_bytes()[shared..]);
        self.last.clear();
        self.last.extend_from_slice(word.as_bytes());
        *len += 1;
    }

    pub(super) fn finish(self) -> Dictionary {
        self.dictionary
    }
}

impl Dictionary {
    /// The numbers of the words that start with `term`, or, if it must be the `whole` word,
    /// of the word that is equal to it. `room` is reused memory.
    pub(super) fn range(
        &self,
        term: &str,
        whole: bool,
        room: &mut Vec<u8>,
    ) -> Result<std::ops::Range<u32>, Fault> {
        let term = term.as_bytes();
        let start = self.first(room, |word| word < term)?;
        let end = self.first(room, |word| word <= term || !whole && word.starts_with(term))?;
        Ok(start..end)
    }

    /// The first word for which `before` is false. `before` is true for all words up to some
    /// word, and false for all after it.
    fn first(&self, room: &mut Vec<u8>, before: impl Fn(&[u8]) -> bool) -> Result<u32, Fault> {
        let (mut low, mut high) = (0, self.groups.len());
        while low < high {
            let middle = low + (high - low) / 2;
            self.walk(middle, room)?.advance()?;
            if before(room) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let Some(group) = low.checked_sub(1) else { return Ok(0) };
        let first = (group * GROUP) as u32;
        let mut number = first;
        let mut walk = self.walk(group, room)?;
        while number < self.len && number - first < GROUP as u32 {
            walk.advance()?;
            if !before(walk.word) {
                break;
            }
            number += 1;
        }
        Ok(number)
    }

    /// The word of a number.
    pub(super) fn get(&self, number: u32, room: &mut Vec<u8>) -> Result<String, Fault> {
        let mut walk = self.walk(number as usize / GROUP, room)?;
        for _ in 0..=number as usize % GROUP {
            walk.advance()?;
        }
        let word = std::str::from_utf8(walk.word).map_err(|_| Fault::WORDS)?;
        Ok(word.to_owned())
    }

    /// Calls `each` with every word, until it breaks.
    pub(super) fn each(
        &self,
        room: &mut Vec<u8>,
        mut each: impl FnMut(u32, &[u8]) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        if self.groups.is_empty() {
            return Ok(());
        }
        let mut walk = self.walk(0, room)?;
        for number in 0..self.len {
            walk.advance()?;
            each(number, walk.word)?;
        }
        Ok(())
    }

    /// Calls `each` with every word that starts with a prefix.
    pub(super) fn each_with(
        &self,
        prefix: &str,
        room: &mut Vec<u8>,
        mut each: impl FnMut(u32, &[u8]),
    ) -> Result<(), Fault> {
        let prefix = prefix.as_bytes();
        let start = self.first(room, |word| word < prefix)?;
        if start == self.len {
            return Ok(());
        }
        let group = start as usize / GROUP;
        let mut walk = self.walk(group, room)?;
        for number in (group * GROUP) as u32..self.len {
            walk.advance()?;
            if number < start {
                continue;
            }
            if !walk.word.starts_with(prefix) {
                break;
            }
            each(number, walk.word);
        }
        Ok(())
    }

    /// A cursor before the first word.
    pub(super) fn words(&self) -> Words<'_> {
        Words { bytes: &self.bytes, word: Vec::new() }
    }

    fn walk<'a>(&'a self, group: usize, word: &'a mut Vec<u8>) -> Result<Walk<'a>, Fault> {
        let start = self.groups.get(group).ok_or(Fault::WORDS)?;
        word.clear();
        Ok(Walk { bytes: self.bytes.get(*start as usize..).ok_or(Fault::WORDS)?, word })
    }
}

/// Reads one word after the other.
struct Walk<'a> {
    bytes: &'a [u8],
    word: &'a mut Vec<u8>,
}

impl Walk<'_> {
    fn advance(&mut self) -> Result<(), Fault> {
        advance(&mut self.bytes, self.word)
    }
}

/// A cursor over the words, in their order.
pub(super) struct Words<'a> {
    bytes: &'a [u8],
    pub(super) word: Vec<u8>,
}

impl Words<'_> {
    /// Moves to the next word, which must exist.
    pub(super) fn advance(&mut self) -> Result<(), Fault> {
        advance(&mut self.bytes, &mut self.word)
    }
}

/// Turns a word into the next one, which `bytes` begin with.
fn advance(bytes: &mut &[u8], word: &mut Vec<u8>) -> Result<(), Fault> {
    let shared = take_number(bytes).ok_or(Fault::WORDS)?;
    let more = take_number(bytes).ok_or(Fault::WORDS)?;
    let (more, rest) = bytes.split_at_checked(more as usize).ok_or(Fault::WORDS)?;
    if shared as usize > word.len() {
        return Err(Fault::WORDS.into());
    }
    word.truncate(shared as usize);
    word.extend_from_slice(more);
    *bytes = rest;
    Ok(())
}

/// Whether one edit turns what was typed into the start of a word. An edit inserts, removes
/// or replaces a letter, or swaps two neighbours (F. Damerau, doi:10.1145/363958.363994).
/// Returns whether that start is the whole word.
///
/// The first letter has to be right, as it nearly always is in typing errors.
pub(super) fn is_near(typed: &[char], word: &[char]) -> Option<bool> {
    let same = typed.iter().zip(word).take_while(|(one, other)| one == other).count();
    if same == 0 || same == typed.len() {
        return None;
    }
    let (left, rest) = (&typed[same..], &word[same..]);
    let swapped = || left.len() > 1 && rest.len() > 1 && (left[0], left[1]) == (rest[1], rest[0]);
    let tails = [
        (&left[1..], rest.get(1..)),
        (&left[1..], Some(rest)),
        (left, rest.get(1..)),
        (left.get(2..).unwrap_or(&[]), if swapped() { rest.get(2..) } else { None }),
    ];
    let matching = tails.into_iter().filter_map(|(left, rest)| {
        rest.filter(|it| it.starts_with(left)).map(|it| it.len().cmp(&left.len()))
    });
    matching.min().map(|order| order == Ordering::Equal)
}

#[cfg(test)]
mod tests {
    use super::{Writer, is_near};

    #[test]
    fn a_prefix_is_a_range() {
        let mut words: Vec<String> =
            (0..500).map(|at| format!("w{:03}{}", at * 7 % 500, "x".repeat(at % 3))).collect();
        words.sort();
        let mut writer = Writer::default();
        words.iter().for_each(|word| writer.push(word));
        let dictionary = writer.finish();
        let room = &mut Vec::new();
        for term in ["", "w", "w1", "w12", "w123", "w123x", "w499xxx", "v", "x", "w200"] {
            for whole in [true, false] {
                let found = dictionary.range(term, whole, room).expect("it is whole");
                let fits =
                    |word: &&String| if whole { *word == term } else { word.starts_with(term) };
                let expected: Vec<&String> = words.iter().filter(fits).collect();
                assert_eq!(
                    found.clone().map(|at| &words[at as usize]).collect::<Vec<_>>(),
                    expected,
                    "{term}"
                );
            }
        }
        let mut all = Vec::new();
        let each = |_, word: &[u8]| {
            all.push(String::from_utf8_lossy(word).into_owned());
            Ok(())
        };
        assert!(dictionary.each(room, each).is_ok());
        assert_eq!(all, words);
    }

    #[test]
    fn one_edit_is_near_and_two_are_not() {
        let near = |typed: &str, word: &str| {
            is_near(&typed.chars().collect::<Vec<_>>(), &word.chars().collect::<Vec<_>>())
        };
        for typed in
            ["inovation", "innnovation", "imnovation", "innovatoin", "innovatiom", "innovationn"]
        {
            assert_eq!(near(typed, "innovation"), Some(true), "{typed}");
        }
        assert_eq!(near("inova", "innovation"), Some(false));
        assert_eq!(near("inovatoin", "innovation"), None);
        assert_eq!(near("xnnovation", "innovation"), None);
        assert_eq!(near("innovation", "innovation"), None);
    }
}
