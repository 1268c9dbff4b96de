//! The distinct words of a collection, numbered as they come.

use super::tokens::{Token, spelt};

/// Distinct words, by a number each.
#[derive(Default)]
pub(super) struct Words {
    text: String,
    all: Vec<Word>,
    /// An open-addressed table of numbers plus one; 0 is free. Its length is a
    /// power of two, more than half of it free.
    slots: Vec<u32>,
}

/// What is known of a word, beside each other, since it is looked up and counted
/// at once.
struct Word {
    /// What it begins with: as a token has it.
    key: u64,
    hash: u32,
    /// How often it came.
    times: u32,
    /// Where it ends in the text of all.
    end: u32,
}

impl Words {
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    pub(super) fn get(&self, number: u32) -> &str {
        let at = number as usize;
        let start = at.checked_sub(1).map_or(0, |before| self.all[before].end);
        &self.text[start as usize..self.all[at].end as usize]
    }

    /// How often a word came.
    pub(super) fn times(&self, number: u32) -> u32 {
        self.all[number as usize].times
    }

    /// The number of a word that comes, a new one if need be.
    #[inline]
    pub(super) fn number(&mut self, token: Token<'_>) -> u32 {
        let (key, long) = token;
        if self.slots.len() <= 2 * self.all.len() {
            self.grow();
        }
        let hash = long.map_or_else(|| mixed(key), |word| hash(word, key));
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            let Some(number) = self.slots[slot].checked_sub(1) else {
                return self.push(token, hash, slot);
            };
            let word = &self.all[number as usize];
            // A key that ends with no byte is a whole word.
            if word.key == key && (key >> 56 == 0 || self.is(number, long)) {
                self.all[number as usize].times += 1;
                return number;
            }
            slot = (slot + 1) & mask;
        }
    }

    /// Whether the word of a number, which begins as it should, is this one, or
    /// else one of eight bytes.
    fn is(&self, number: u32, long: Option<&str>) -> bool {
        let word = self.get(number);
        long.map_or(word.len() == 8, |long| word == long)
    }

    #[cold]
    fn push(&mut self, token: Token<'_>, hash: u32, slot: usize) -> u32 {
        let number = self.len() as u32;
        self.text.push_str(spelt(token, &mut [0; 8]));
        self.all.push(Word { key: token.0, hash, times: 1, end: self.text.len() as u32 });
        self.slots[slot] = number + 1;
        number
    }

    #[cold]
    fn grow(&mut self) {
        let len = (4 * self.len()).next_power_of_two().max(1024);
        self.slots.clear();
        self.slots.resize(len, 0);
        for (number, word) in (1..).zip(&self.all) {
            let mut slot = word.hash as usize & (len - 1);
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (len - 1);
            }
            self.slots[slot] = number;
        }
    }

    /// The numbers in the words' alphabetical order. Most words differ in their
    /// first eight bytes, which compare as one number.
    pub(super) fn alphabetical(&self) -> Vec<u32> {
        let mut keys: Vec<(u64, u32)> =
            self.all.iter().map(|word| word.key.swap_bytes()).zip(0..).collect();
        keys.sort_unstable_by(|one, other| {
            one.0.cmp(&other.0).then_with(|| self.get(one.1).cmp(self.get(other.1)))
        });
        keys.into_iter().map(|(_, number)| number).collect()
    }
}

/// The golden ratio's bits spread those of a key (D. Knuth, "The Art of Computer
/// Programming" 3, 6.4); the high half of the product has most of all.
fn mixed(key: u64) -> u32 {
    (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as u32
}

/// The hash of a word that its key is only the beginning of.
fn hash(word: &str, key: u64) -> u32 {
    let rest = word.as_bytes()[8..].iter();
    mixed(
        rest.fold(key, |hash, byte| {
            (hash.rotate_left(5) ^ u64::from(*byte)).wrapping_mul(0x0100_0193)
        }),
    )
}
