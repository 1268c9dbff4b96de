//! Posting lists: which documents have a word, and where in them it stands.
//!
//! Documents are written as distances, in blocks of 128 and a rest: the low bits
//! of each side by side, what is above them in unary after that (the code of
//! R. Rice, "Some Practical Universal Noiseless Coding Techniques", 1979), split
//! where that is shortest. Beside them, for ranking and phrases alone, stands how
//! often each document has the word, and at which positions.

use super::fault::Fault;
use super::packed::{
    BLOCK, Loose, block_bytes, loose_bytes, pack_block, pack_loose, unpack_block, width,
};

/// The bytes of the posting lists of many words.
#[derive(Default)]
pub(super) struct Postings {
    pub(super) documents: Vec<u8>,
    pub(super) positions: Vec<u8>,
}

/// One occurrence of a word.
pub(super) type Place = (u32, u32);

impl Postings {
    /// Appends the list of a word from its places, ascending by document, then
    /// by position; returns how many documents there are.
    pub(super) fn push(&mut self, places: impl Iterator<Item = Place>) -> u32 {
        let mut block = Block::default();
        let mut total = 0;
        let mut after = 0;
        for (document, position) in places {
            if block.last != Some(document) {
                if block.len == BLOCK {
                    block.write(self);
                }
                block.distances[block.len] = document - after;
                block.times[block.len] = 0;
                block.len += 1;
                block.last = Some(document);
                after = document + 1;
                total += 1;
            } else {
                block.times[block.len - 1] += 1;
            }
            block.positions.push(position);
        }
        if block.len > 0 {
            block.write(self);
        }
        total
    }
}

/// What is collected of a block.
struct Block {
    len: usize,
    distances: [u32; BLOCK],
    /// How often more than once each document has the word.
    times: [u32; BLOCK],
    positions: Vec<u32>,
    last: Option<u32>,
}

impl Default for Block {
    fn default() -> Self {
        Self { len: 0, distances: [0; BLOCK], times: [0; BLOCK], positions: Vec::new(), last: None }
    }
}

impl Block {
    fn write(&mut self, postings: &mut Postings) {
        self.write_distances(&mut postings.documents);
        let times = &self.times[..self.len];
        for numbers in [times, &self.positions] {
            let bits = width(numbers);
            postings.positions.push(bits as u8);
            pack_loose(numbers, bits, &mut postings.positions);
        }
        self.positions.clear();
        self.len = 0;
    }
}

impl Block {
    fn write_distances(&self, out: &mut Vec<u8>) {
        let distances = &self.distances[..self.len];
        let bits = split(distances);
        let low = ((1u64 << bits) - 1) as u32;
        let mut lows = self.distances;
        lows.iter_mut().for_each(|number| *number &= low);
        out.push(bits as u8);
        if self.len == BLOCK {
            pack_block(&lows, bits, out);
        } else {
            pack_loose(&lows[..self.len], bits, out);
        }
        let (mut held, mut free) = (0u8, 8);
        for distance in distances {
            let mut zeros = distance >> bits;
            while zeros >= free {
                out.push(held);
                zeros -= free;
                (held, free) = (0, 8);
            }
            free -= zeros + 1;
            held |= 1 << (7 - free);
            if free == 0 {
                out.push(held);
                (held, free) = (0, 8);
            }
        }
        if free < 8 {
            out.push(held);
        }
    }
}

/// How many bits of each number are written as they are, so that all together
/// take the fewest.
fn split(numbers: &[u32]) -> u32 {
    let bits = |low: &u32| {
        let high: u64 = numbers.iter().map(|number| u64::from(number >> low)).sum();
        numbers.len() as u64 * u64::from(low + 1) + high
    };
    (0..width(numbers).max(1)).min_by_key(bits).unwrap_or(0)
}

/// Numbers in unary: as many zeros, then a one.
struct Unary<'a> {
    bytes: &'a [u8],
    bit: usize,
}

impl<'a> Unary<'a> {
    #[inline]
    fn next(&mut self) -> Option<u32> {
        let mut zeros = 0;
        loop {
            let bytes = self.bytes.get(self.bit / 8..)?;
            let held = match bytes.first_chunk::<8>() {
                Some(bytes) => u64::from_le_bytes(*bytes),
                None if bytes.is_empty() => return None,
                None => {
                    let mut last = [0; 8];
                    last[..bytes.len()].copy_from_slice(bytes);
                    u64::from_le_bytes(last)
                }
            };
            let held = held >> (self.bit % 8);
            if held != 0 {
                self.bit += held.trailing_zeros() as usize + 1;
                return Some(zeros + held.trailing_zeros());
            }
            zeros = u32::checked_add(zeros, 64 - self.bit as u32 % 8)?;
            self.bit += 64 - self.bit % 8;
        }
    }

    /// The bytes after the last number.
    fn rest(self) -> Option<&'a [u8]> {
        self.bytes.get(self.bit.div_ceil(8)..)
    }
}

/// Takes the distances of a block from the front of `bytes`.
#[inline]
fn take_distances(bytes: &mut &[u8], numbers: &mut [u32; BLOCK], len: usize) -> Option<()> {
    let (bits, after) = bytes.split_first()?;
    let bits = u32::from(*bits);
    let high = if len == BLOCK {
        unpack_block(after, bits, numbers)?;
        after.get(block_bytes(bits)..)?
    } else {
        let (mut loose, after) = Loose::new(after, len, bits)?;
        numbers[..len].iter_mut().for_each(|number| *number = loose.next());
        after
    };
    let mut unary = Unary { bytes: high, bit: 0 };
    for number in &mut numbers[..len] {
        *number |= unary.next()?.checked_shl(bits)?;
    }
    *bytes = unary.rest()?;
    Some(())
}

/// Calls `each` with the documents of one list after the other, ascending in
/// each. `bytes` are those of the lists, `lens` says how many documents each has.
#[inline]
pub(super) fn documents(
    mut bytes: &[u8],
    lens: impl Iterator<Item = u32>,
    mut each: impl FnMut(u32) -> Option<()>,
) -> Result<(), Fault> {
    let mut numbers = [0; BLOCK];
    let read = || {
        for len in lens {
            let mut left = len as usize;
            let mut next = 0u32;
            while left > 0 {
                let len = left.min(BLOCK);
                take_distances(&mut bytes, &mut numbers, len)?;
                for distance in &numbers[..len] {
                    let document = next.wrapping_add(*distance);
                    each(document)?;
                    next = document.wrapping_add(1);
                }
                left -= len;
            }
        }
        Some(())
    };
    read().ok_or_else(|| Fault::POSTINGS.into())
}

/// The documents of one list with the positions in each.
pub(super) struct Places<'a> {
    pub(super) documents: &'a [u8],
    pub(super) positions: &'a [u8],
    pub(super) len: u32,
}

impl Places<'_> {
    /// Calls `each` with every document and how often it has the word; that
    /// says whether `place` is to be called with each position in it.
    pub(super) fn each(
        &self,
        mut each: impl FnMut(u32, u32) -> bool,
        mut place: impl FnMut(u32, u32),
    ) -> Result<(), Fault> {
        let mut rest = self.positions;
        let mut left = self.len as usize;
        let mut times = Loose::new(&[], 0, 0);
        let mut positions = None;
        let mut in_block = 0;
        documents(self.documents, std::iter::once(self.len), |document| {
            if in_block == 0 {
                in_block = left.min(BLOCK);
                left -= in_block;
                let (next_times, all, bits, after) = block(rest, in_block)?;
                times = Loose::new(next_times.0, in_block, next_times.1);
                let (next_positions, after) = Loose::new(after, all, bits)?;
                positions = Some(next_positions);
                rest = after;
            }
            in_block -= 1;
            let (times, positions) = (&mut times.as_mut()?.0, positions.as_mut()?);
            let count = times.next().checked_add(1)?;
            let wanted = each(document, count);
            for _ in 0..count {
                let position = positions.next();
                if wanted {
                    place(document, position);
                }
            }
            Some(())
        })
    }
}

/// What a block of positions begins with: the bytes of how often, of so many
/// bits each; how many positions there are, of so many bits each; and the bytes
/// from those on.
#[allow(clippy::type_complexity, reason = "what is read is used in the one place that asks")]
fn block(bytes: &[u8], len: usize) -> Option<((&[u8], u32), usize, u32, &[u8])> {
    let (times_bits, bytes) = bytes.split_first()?;
    let times_bits = u32::from(*times_bits);
    let (mut times, rest) = Loose::new(bytes, len, times_bits)?;
    let mut all = len;
    for _ in 0..len {
        all = all.checked_add(times.next() as usize)?;
    }
    let (bits, after) = rest.split_first()?;
    // Else a few bytes could ask for as many rounds as they like.
    if *bits == 0 && all > len {
        return None;
    }
    let times = bytes.get(..loose_bytes(len, times_bits))?;
    Some(((times, times_bits), all, u32::from(*bits), after))
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::{Place, Places, Postings, documents};

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 1000, failure_persistence: None, ..ProptestConfig::default()
        })]

        #[test]
        fn places_come_back(lists in vec(vec((0..400u32, 0..70u32), 1..700), 1..4), far in any::<u32>()) {
            let mut postings = Postings::default();
            let (mut lens, mut all, mut written) = (Vec::new(), Vec::new(), Vec::new());
            for mut places in lists {
                places.push((far.min(u32::MAX - 1), far));
                places.sort_unstable();
                places.dedup();
                let start = (postings.documents.len(), postings.positions.len());
                lens.push(postings.push(places.iter().copied()));
                all.extend(places.iter().map(|place| place.0));
                written.push((start, places));
            }
            let mut read = Vec::new();
            documents(&postings.documents, lens.iter().copied(), |document| {
                read.push(document);
                Some(())
            })?;
            all.dedup();
            read.dedup();
            prop_assert_eq!(read, all);
            for (len, ((documents, positions), places)) in lens.into_iter().zip(written) {
                let list = Places {
                    documents: &postings.documents[documents..],
                    positions: &postings.positions[positions..],
                    len,
                };
                let mut read: Vec<Place> = Vec::new();
                list.each(|_, _| true, |document, position| read.push((document, position)))?;
                prop_assert_eq!(read, places);
            }
        }

        #[test]
        fn bytes_of_any_kind_are_read_or_refused(bytes in vec(any::<u8>(), 0..300), len in 0..500u32) {
            let list = Places { documents: &bytes, positions: &bytes, len };
            let _ = list.each(|_, _| true, |_, _| ());
        }
    }
}
