//! Blocks of records. Each block is compressed on its own, so that it can be read without
//! the others.

use super::format;
use crate::packed::codes::wide;
use crate::packed::fault::Fault;

/// How many bytes of records a block has at least, before it is compressed.
///
/// Each quote on screen needs its block. With 128 KB, the quotes of a pack of 1,000,000
/// (`benches/`) would take only 0.5 % less space.
pub const ENOUGH: usize = 16 << 10;

/// Where blocks are. Each has 20 bytes: the number of its first record, where it ends in its
/// section (low half, high half), and its checksum (low half, high half).
#[derive(Default)]
pub struct Blocks {
    numbers: Vec<u32>,
}

const FIELDS: usize = 5;

/// One block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// The number of its first record.
    pub first: u32,
    /// That of the next block's; the greatest number for the last block.
    pub next: u32,
    /// Where in its section it starts.
    pub start: u64,
    /// Where it ends.
    pub end: u64,
    checksum: u64,
}

impl Blocks {
    /// Reads what [`to_bytes`](Self::to_bytes) gives.
    ///
    /// # Errors
    /// When blocks do not follow each other.
    pub fn read(bytes: &[u8]) -> Result<Self, Fault> {
        let blocks = Self { numbers: wide(bytes) };
        let follow = (1..blocks.len()).all(|at| {
            let (one, next) = (blocks.get(at - 1), blocks.get(at));
            one.first < next.first && one.end <= next.end
        });
        let is_whole = bytes.len().is_multiple_of(4 * FIELDS) && follow;
        if is_whole { Ok(blocks) } else { Err(Fault::TEXTS.into()) }
    }

    /// Adds the next block, which has the records from `first` on.
    pub fn push(&mut self, first: u32, compressed: &[u8]) {
        let end = self.len().checked_sub(1).map_or(0, |last| self.get(last).end);
        let end = end + compressed.len() as u64;
        let checksum = format::checksum(compressed);
        let halves = |number: u64| [number as u32, (number >> 32) as u32];
        self.numbers.push(first);
        self.numbers.extend([halves(end), halves(checksum)].concat());
    }

    /// The bytes of their section.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.numbers.len() / FIELDS
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// The block of a number, which must be below [`len`](Self::len).
    pub fn get(&self, at: usize) -> Block {
        let whole = |at: usize| u64::from(self.numbers[at]) | u64::from(self.numbers[at + 1]) << 32;
        let from = at * FIELDS;
        let start = if at == 0 { 0 } else { whole(from - FIELDS + 1) };
        Block {
            first: self.numbers[from],
            next: self.numbers.get(from + FIELDS).copied().unwrap_or(u32::MAX),
            start,
            end: whole(from + 1),
            checksum: whole(from + 3),
        }
    }

    /// The block that has a record.
    pub fn of(&self, record: u32) -> Option<Block> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.get(middle).first <= record { low = middle + 1 } else { high = middle }
        }
        low.checked_sub(1).map(|at| self.get(at))
    }
}

impl Block {
    /// Checks the bytes of a block.
    ///
    /// # Errors
    /// When they are not those that were written.
    pub fn check(&self, compressed: &[u8]) -> Result<(), Fault> {
        let is_right = compressed.len() as u64 == self.end - self.start
            && format::checksum(compressed) == self.checksum;
        if is_right { Ok(()) } else { Err(format::damaged("texts")) }
    }
}
