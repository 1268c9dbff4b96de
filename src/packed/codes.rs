//! Lists of numbers, each as wide as the greatest number needs: one, two or four bytes.

use super::bit_packing::{
    BLOCK, Loose, block_bytes, loose_bytes, pack_block, pack_loose, unpack_block, width,
};
use super::chunk::SOME;

/// A list of numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Codes {
    /// Below 2⁸.
    Narrow(Vec<u8>),
    /// Below 2¹⁶.
    Middle(Vec<u16>),
    /// Any.
    Wide(Vec<u32>),
}

/// A number of one of the widths.
pub(super) trait Number: Copy {
    fn get(self) -> u32;
}

impl Number for u8 {
    #[inline]
    fn get(self) -> u32 {
        self.into()
    }
}

impl Number for u16 {
    #[inline]
    fn get(self) -> u32 {
        self.into()
    }
}

impl Number for u32 {
    #[inline]
    fn get(self) -> u32 {
        self
    }
}

impl Codes {
    /// These numbers, as narrow as they go.
    pub fn of(numbers: &[u32]) -> Self {
        match numbers.iter().fold(0, |all, number| all | number) {
            0..0x100 => Self::Narrow(numbers.iter().map(|number| *number as u8).collect()),
            0x100..0x1_0000 => Self::Middle(numbers.iter().map(|number| *number as u16).collect()),
            _ => Self::Wide(numbers.to_vec()),
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Narrow(numbers) => numbers.len(),
            Self::Middle(numbers) => numbers.len(),
            Self::Wide(numbers) => numbers.len(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The greatest; 0 where there are none.
    pub(super) fn greatest(&self) -> u32 {
        let greatest = match self {
            Self::Narrow(numbers) => numbers.iter().copied().max().map(u32::from),
            Self::Middle(numbers) => numbers.iter().copied().max().map(u32::from),
            Self::Wide(numbers) => numbers.iter().copied().max(),
        };
        greatest.unwrap_or(0)
    }

    /// The number at a position.
    #[inline]
    pub fn get(&self, at: usize) -> u32 {
        match self {
            Self::Narrow(numbers) => numbers[at].into(),
            Self::Middle(numbers) => numbers[at].into(),
            Self::Wide(numbers) => numbers[at],
        }
    }

    /// The numbers as packs store them, and how many bits each takes there. The bytes are
    /// the count (four bytes), blocks of 128 numbers, and the remaining numbers.
    pub(super) fn to_bytes(&self) -> (u32, Vec<u8>) {
        let numbers: Vec<u32> = (0..self.len()).map(|at| self.get(at)).collect();
        // With zero bits, a damaged count could ask for any amount of memory.
        let bits = width(&numbers).max(1);
        let mut bytes = (numbers.len() as u32).to_le_bytes().to_vec();
        let (blocks, rest) = numbers.as_chunks::<BLOCK>();
        blocks.iter().for_each(|block| pack_block(block, bits, &mut bytes));
        pack_loose(rest, bits, &mut bytes);
        (bits, bytes)
    }

    /// Reads numbers of this many bits; `None` when the bytes are not what `to_bytes` writes.
    pub(super) fn from_bytes(bits: u32, bytes: &[u8]) -> Option<Self> {
        let (len, mut bytes) = bytes.split_first_chunk::<4>()?;
        let len = u32::from_le_bytes(*len) as usize;
        if !(1..=32).contains(&bits) || bytes.len() != loose_bytes(len, bits) {
            return None;
        }
        let mut codes = match bits {
            1..=8 => Self::Narrow(Vec::with_capacity(len)),
            9..=16 => Self::Middle(Vec::with_capacity(len)),
            _ => Self::Wide(Vec::with_capacity(len)),
        };
        let mut left = len / BLOCK;
        while left > 0 {
            let blocks = left.min(SOME as usize / BLOCK);
            let (some, rest) = bytes.split_at_checked(blocks * block_bytes(bits))?;
            codes.unpack(some, bits)?;
            (bytes, left) = (rest, left - blocks);
        }
        let mut block = [0; BLOCK];
        let (mut loose, _) = Loose::new(bytes, len % BLOCK, bits)?;
        block.iter_mut().take(len % BLOCK).for_each(|number| *number = loose.next());
        codes.extend(&block[..len % BLOCK]);
        Some(codes)
    }

    /// Appends the numbers of blocks.
    #[inline(never)]
    fn unpack(&mut self, bytes: &[u8], bits: u32) -> Option<()> {
        let mut numbers = [0; BLOCK];
        for block in bytes.chunks(block_bytes(bits)) {
            unpack_block(block, bits, &mut numbers)?;
            self.extend(&numbers);
        }
        Some(())
    }

    /// Appends numbers that fit.
    fn extend(&mut self, more: &[u32]) {
        match self {
            Self::Narrow(numbers) => numbers.extend(more.iter().map(|number| *number as u8)),
            Self::Middle(numbers) => numbers.extend(more.iter().map(|number| *number as u16)),
            Self::Wide(numbers) => numbers.extend(more),
        }
    }
}

/// Numbers of four bytes.
pub(super) fn wide(bytes: &[u8]) -> Vec<u32> {
    let number = |it: &[u8]| u32::from_le_bytes([it[0], it[1], it[2], it[3]]);
    bytes.chunks_exact(4).map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::Codes;

    #[test]
    fn numbers_are_as_wide_as_the_greatest_and_come_back() {
        for (greatest, bits) in [(0, 1), (1, 1), (255, 8), (256, 9), (65_535, 16), (65_536, 17)] {
            for len in [1, 127, 128, 129, 400] {
                let numbers: Vec<u32> = (0..len).map(|at| greatest - at.min(greatest)).collect();
                let codes = Codes::of(&numbers);
                let (width, bytes) = codes.to_bytes();
                assert_eq!(width, bits);
                assert_eq!(Codes::from_bytes(width, &bytes), Some(codes));
                assert_eq!(Codes::from_bytes(width, &bytes[..bytes.len() - 1]), None);
                assert_eq!(Codes::from_bytes(width + 8, &bytes), None);
            }
        }
    }
}
