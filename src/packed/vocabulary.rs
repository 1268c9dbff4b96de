//! The distinct words of a collection, numbered in the order in which they first occur.

use super::tokens::{Token, spelt, token};

/// Distinct words, by a number each.
#[derive(Default)]
pub(super) struct Words {
    text: String,
    /// Where each word ends in that.
    ends: Vec<u32>,
    /// An open-addressed table. Its length is a power of two, a third of it free.
    slots: Vec<Slot>,
}

/// An entry of the table. For most words the key is the whole word, so that a lookup
/// compares nothing else.
#[derive(Clone, Copy, Default)]
struct Slot {
    /// The first eight bytes of the word, as in a [`Token`].
    key: u64,
    /// The word's number plus one; 0 for an empty entry.
    next: u32,
}

impl Words {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn get(&self, number: u32) -> &str {
        let at = number as usize;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[at] as usize]
    }

    /// The number of a word; a new word gets the next number.
    #[inline]
    pub(super) fn number(&mut self, token: Token<'_>) -> u32 {
        let (key, long) = token;
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = hash(token) as usize & mask;
        while let Some(slot) = self.slots.get(at)
            && let Some(number) = slot.next.checked_sub(1)
        {
            // A key whose last byte is zero is a whole word.
            if slot.key == key && (key >> 56 == 0 || self.is(number, long)) {
                return number;
            }
            at = (at + 1) & mask;
        }
        self.push(token)
    }

    /// Whether the word of a number, whose key is equal, is `long`; or, without `long`, a
    /// word of exactly eight bytes.
    fn is(&self, number: u32, long: Option<&str>) -> bool {
        let word = self.get(number);
        long.map_or(word.len() == 8, |long| word == long)
    }

    #[cold]
    fn push(&mut self, token: Token<'_>) -> u32 {
        let number = self.len() as u32;
        self.text.push_str(spelt(token, &mut [0; 8]));
        self.ends.push(self.text.len() as u32);
        if 2 * self.slots.len() < 3 * self.len() {
            let len = (3 * self.len()).next_power_of_two().max(1024);
            self.slots.clear();
            self.slots.resize(len, Slot::default());
            (0..=number).for_each(|number| self.put(number));
        } else {
            self.put(number);
        }
        number
    }

    /// Puts a word that has no slot into the next free one.
    fn put(&mut self, number: u32) {
        let token = token(self.get(number));
        let (key, mask) = (token.0, self.slots.len() - 1);
        let mut at = hash(token) as usize & mask;
        while self.slots[at].next != 0 {
            at = (at + 1) & mask;
        }
        self.slots[at] = Slot { key, next: number + 1 };
    }

    /// The numbers, in the alphabetical order of the words. Most words differ in their first
    /// eight bytes, which are compared as one number.
    pub(super) fn alphabetical(&self) -> Vec<u32> {
        let key = |number| token(self.get(number)).0.swap_bytes();
        let mut keys: Vec<(u64, u32)> =
            (0..self.len() as u32).map(|number| (key(number), number)).collect();
        keys.sort_unstable_by(|one, other| {
            one.0.cmp(&other.0).then_with(|| self.get(one.1).cmp(self.get(other.1)))
        });
        keys.into_iter().map(|(_, number)| number).collect()
    }
}

/// The hash of a word.
fn hash((key, long): Token<'_>) -> u32 {
    let rest = long.map_or(&[][..], |word| &word.as_bytes()[8..]).iter();
    mixed(
        rest.fold(key, |hash, byte| {
            (hash.rotate_left(5) ^ u64::from(*byte)).wrapping_mul(0x0100_0193)
        }),
    )
}

/// Multiplies by the bits of the golden ratio, which spreads keys evenly (D. Knuth, "The Art
/// of Computer Programming" 3, 6.4). The high half of the product depends on most bits.
fn mixed(key: u64) -> u32 {
    (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as u32
}
