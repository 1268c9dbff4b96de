//! Posting lists: which documents have a word, and where in them it stands.
//!
//! Documents are stored as distances to the document before, in blocks of 128 and a rest.
//! The low bits of all distances of a block are stored first, then the high bits of each in
//! unary (R. Rice, "Some Practical Universal Noiseless Coding Techniques", 1979). The number
//! of low bits is the one that takes least space. How often each document has the word, and
//! at which positions, is stored apart: only ranking and phrases need it.

use super::bit_packing::{BLOCK, pack_block, pack_loose, width};

/// The bytes of the posting lists of many words.
#[derive(Default)]
pub(super) struct Postings {
    pub(super) documents: Vec<u8>,
    pub(super) positions: Vec<u8>,
}

/// One occurrence of a word: document and position.
pub(super) type Place = (u32, u32);

/// Appends posting lists.
pub(super) struct Writer {
    pub(super) postings: Postings,
    len: usize,
    distances: [u32; BLOCK],
    /// For each document, how often it has the word, less one.
    times: [u32; BLOCK],
    positions: Vec<u32>,
}

impl Default for Writer {
    fn default() -> Self {
        Self {
            postings: Postings::default(),
            len: 0,
            distances: [0; BLOCK],
            times: [0; BLOCK],
            positions: Vec::new(),
        }
    }
}

impl Writer {
    /// Appends the list of a word from its places, which ascend by document, then by
    /// position. Returns how many documents have the word.
    #[inline(never)]
    pub(super) fn push(&mut self, places: &[Place]) -> u32 {
        let mut total = 0;
        let mut after = 0;
        for (document, position) in places {
            // `after` is one more than the document before, and 0 before the first.
            if document + 1 != after {
                if self.len == BLOCK {
                    self.write();
                }
                self.distances[self.len] = document - after;
                self.times[self.len] = 0;
                self.len += 1;
                after = document + 1;
                total += 1;
            } else {
                self.times[self.len - 1] += 1;
            }
            self.positions.push(*position);
        }
        if self.len > 0 {
            self.write();
        }
        total
    }

    fn write(&mut self) {
        write_distances(&self.distances, self.len, &mut self.postings.documents);
        let out = &mut self.postings.positions;
        for numbers in [&self.times[..self.len], &self.positions] {
            let bits = width(numbers);
            out.push(bits as u8);
            pack_loose(numbers, bits, out);
        }
        self.positions.clear();
        self.len = 0;
    }
}

fn write_distances(distances: &[u32; BLOCK], len: usize, out: &mut Vec<u8>) {
    let bits = split(&distances[..len]);
    let low = ((1u64 << bits) - 1) as u32;
    let lows = distances.map(|number| number & low);
    out.push(bits as u8);
    if len == BLOCK {
        pack_block(&lows, bits, out);
    } else {
        pack_loose(&lows[..len], bits, out);
    }
    let (mut held, mut free) = (0u64, 64);
    for distance in &distances[..len] {
        let mut zeros = distance >> bits;
        while zeros >= free {
            out.extend_from_slice(&held.to_le_bytes());
            zeros -= free;
            (held, free) = (0, 64);
        }
        held |= 1 << (64 - free + zeros);
        free -= zeros + 1;
        if free == 0 {
            out.extend_from_slice(&held.to_le_bytes());
            (held, free) = (0, 64);
        }
    }
    out.extend_from_slice(&held.to_le_bytes()[..(64 - free as usize).div_ceil(8)]);
}

/// How many low bits of each number to store, so that all numbers together take the fewest
/// bits. The numbers have a sum below 2³².
///
/// Each further low bit saves less than the one before, so the search ends at the first
/// that saves nothing. It starts near the logarithm of the mean, where the end is near.
fn split(numbers: &[u32]) -> u32 {
    let len = numbers.len() as u32;
    let high = |low: u32| numbers.iter().map(|number| number >> low.min(31)).sum::<u32>();
    let mut low = (high(0) / len.max(1)).checked_ilog2().unwrap_or(0);
    let mut here = high(low);
    while low > 0 {
        let fewer = high(low - 1);
        if fewer - here > len {
            break;
        }
        (low, here) = (low - 1, fewer);
    }
    loop {
        let more = high(low + 1);
        if here - more <= len {
            return low;
        }
        (low, here) = (low + 1, more);
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::super::places::{Places, documents};
    use super::{Place, Writer};

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 1000, failure_persistence: None, ..ProptestConfig::default()
        })]

        #[test]
        fn places_come_back(lists in vec(vec((0..400u32, 0..70u32), 1..700), 1..4), far in any::<u32>()) {
            let mut writer = Writer::default();
            let (mut lens, mut all, mut written) = (Vec::new(), Vec::new(), Vec::new());
            for mut places in lists {
                places.push((far.min(u32::MAX - 1), far));
                places.sort_unstable();
                places.dedup();
                let start = (writer.postings.documents.len(), writer.postings.positions.len());
                lens.push(writer.push(&places));
                all.extend(places.iter().map(|place| place.0));
                written.push((start, places));
            }
            let postings = writer.postings;
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
