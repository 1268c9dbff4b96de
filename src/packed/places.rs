//! Reads posting lists. `postings` writes them, and describes their format.

use super::bit_packing::{BLOCK, Loose, block_bytes, loose_bytes, unpack_block};
use super::fault::Fault;

/// Numbers in unary: as many zeros as the number says, then a one.
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

/// Reads the distances of a block, and removes them from the front of `bytes`.
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

/// Calls `each` with the documents of the lists, one list after the other, ascending in each
/// list. `bytes` are the bytes of all lists; `lens` says how many documents each list has.
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
    /// Calls `each` with every document and how often it has the word. Where `each` returns
    /// true, calls `place` with each position of the word in that document.
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

/// Reads the beginning of a block of positions: the bytes that say how often each document
/// has the word, with their width; the number of positions, with their width; and the bytes
/// from the positions on.
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
    // Otherwise a few damaged bytes could ask for any number of rounds.
    if *bits == 0 && all > len {
        return None;
    }
    let times = bytes.get(..loose_bytes(len, times_bits))?;
    Some(((times, times_bits), all, u32::from(*bits), after))
}
