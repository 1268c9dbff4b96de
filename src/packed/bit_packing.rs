//! Bit packing: numbers of as many bits as the greatest of them needs.
//!
//! A block is 128 numbers in four lanes, so that each operation of unpacking handles four
//! numbers at once (D. Lemire and L. Boytsov, "Decoding billions of integers per second
//! through vectorization", 2015). Numbers outside blocks are stored bit after bit.

/// How many numbers a block has.
pub(super) const BLOCK: usize = 128;

const LANES: usize = 4;
const ROWS: usize = BLOCK / LANES;

/// How many bits each of these numbers needs.
pub(super) fn width(numbers: &[u32]) -> u32 {
    u32::BITS - numbers.iter().fold(0, |all, number| all | number).leading_zeros()
}

/// How many bytes a block of this width takes.
pub(super) fn block_bytes(width: u32) -> usize {
    width as usize * BLOCK / 8
}

/// How many bytes this many numbers of this width take outside blocks.
pub(super) fn loose_bytes(count: usize, width: u32) -> usize {
    (count * width as usize).div_ceil(8)
}

/// Appends a block of numbers below 2 to the power of `width`.
pub(super) fn pack_block(numbers: &[u32; BLOCK], width: u32, out: &mut Vec<u8>) {
    let mut rows = [[0u32; LANES]; ROWS + 1];
    for (row, numbers) in numbers.chunks_exact(LANES).enumerate() {
        let bit = row as u32 * width;
        let (at, shift) = (bit as usize / 32, bit % 32);
        for (lane, number) in numbers.iter().enumerate() {
            let shifted = u64::from(*number) << shift;
            rows[at][lane] |= shifted as u32;
            rows[at + 1][lane] |= (shifted >> 32) as u32;
        }
    }
    for row in &rows[..width as usize] {
        row.iter().for_each(|word| out.extend_from_slice(&word.to_le_bytes()));
    }
}

/// Unpacks a block from the start of `bytes`; `None` when the bytes end before the block
/// does, or the width is more than 32 bits.
#[inline]
pub(super) fn unpack_block(bytes: &[u8], width: u32, numbers: &mut [u32; BLOCK]) -> Option<()> {
    if width > 32 {
        return None;
    }
    let bytes = bytes.get(..block_bytes(width))?;
    let mut rows = [[0u32; LANES]; ROWS + 1];
    for (row, bytes) in rows.iter_mut().zip(bytes.chunks_exact(4 * LANES)) {
        for (word, bytes) in row.iter_mut().zip(bytes.chunks_exact(4)) {
            *word = u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
        }
    }
    let mask = ((1u64 << width) - 1) as u32;
    for (row, numbers) in numbers.chunks_exact_mut(LANES).enumerate() {
        let bit = row as u32 * width;
        let (at, shift) = (bit as usize / 32 % ROWS, bit % 32);
        let (low, high) = (&rows[at], &rows[at + 1]);
        for lane in 0..LANES {
            numbers[lane] = (low[lane] >> shift | high[lane] << 1 << (31 - shift)) & mask;
        }
    }
    Some(())
}

/// Appends numbers below 2 to the power of `width`, bit after bit.
pub(super) fn pack_loose(numbers: &[u32], width: u32, out: &mut Vec<u8>) {
    if width == 0 {
        return;
    }
    let (mut held, mut bits) = (0u64, 0);
    for number in numbers {
        held |= u64::from(*number) << bits;
        bits += width;
        if bits >= 32 {
            out.extend_from_slice(&(held as u32).to_le_bytes());
            held >>= 32;
            bits -= 32;
        }
    }
    out.extend_from_slice(&held.to_le_bytes()[..bits.div_ceil(8) as usize]);
}

/// Reads numbers that are stored bit after bit.
pub(super) struct Loose<'a> {
    bytes: &'a [u8],
    width: u32,
    held: u64,
    bits: u32,
}

impl<'a> Loose<'a> {
    /// A reader of the numbers at the start of `bytes`, and the bytes after them; `None` when
    /// the bytes end before the numbers do.
    #[inline]
    pub(super) fn new(bytes: &'a [u8], count: usize, width: u32) -> Option<(Self, &'a [u8])> {
        if width > 32 {
            return None;
        }
        let (bytes, rest) = bytes.split_at_checked(loose_bytes(count, width))?;
        Some((Self { bytes, width, held: 0, bits: 0 }, rest))
    }

    /// The next number. After the last one, the result has no meaning.
    #[inline]
    pub(super) fn next(&mut self) -> u32 {
        while self.bits < self.width {
            let (byte, rest) = self.bytes.split_first().unwrap_or((&0, &[]));
            self.held |= u64::from(*byte) << self.bits;
            self.bits += 8;
            self.bytes = rest;
        }
        let number = self.held & ((1 << self.width) - 1);
        self.held >>= self.width;
        self.bits -= self.width;
        number as u32
    }
}

/// Appends a number in groups of seven bits, the lowest first (LEB128).
pub(super) fn push_number(mut number: u64, out: &mut Vec<u8>) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Takes such a number from the front of `bytes`; `None` when there is none.
#[inline]
pub(super) fn take_number(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..63).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u64::from(byte & 0x7F) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers of up to so many bits, the greatest among them.
    fn numbers(width: u32) -> [u32; BLOCK] {
        let mask = ((1u64 << width) - 1) as u32;
        std::array::from_fn(|at| {
            (at as u32).wrapping_mul(0x9E37_79B9) & mask | if at == 77 { mask } else { 0 }
        })
    }

    #[test]
    fn numbers_of_every_width_come_back() {
        for bits in 0..=32 {
            let numbers = numbers(bits);
            assert_eq!(width(&numbers), bits);
            let mut block = Vec::new();
            pack_block(&numbers, bits, &mut block);
            assert_eq!(block.len(), block_bytes(bits));
            let mut back = [1; BLOCK];
            assert_eq!(unpack_block(&block, bits, &mut back), Some(()));
            assert_eq!(back, numbers);
            if bits > 0 {
                assert_eq!(unpack_block(&block[1..], bits, &mut back), None);
            }
            let mut loose = Vec::new();
            pack_loose(&numbers[..77], bits, &mut loose);
            loose.push(42);
            let (mut reader, rest) = Loose::new(&loose, 77, bits).expect("all are there");
            assert_eq!(rest, [42]);
            assert!(numbers[..77].iter().all(|number| reader.next() == *number));
        }
        assert_eq!(unpack_block(&[0; 1000], 33, &mut [0; BLOCK]), None);
    }

    #[test]
    fn a_number_in_groups_comes_back_and_one_without_end_does_not() {
        for number in [0, 1, 127, 128, 300, u64::from(u32::MAX), 1 << 62] {
            let mut bytes = Vec::new();
            push_number(number, &mut bytes);
            assert_eq!(take_number(&mut &bytes[..]), Some(number));
            assert_eq!(take_number(&mut &bytes[..bytes.len() - 1]), None);
        }
        assert_eq!(take_number(&mut &[0xFF; 20][..]), None);
    }
}
