//! Sets of quotes as bits, 64 to a word, in slices that the caller owns.
//!
//! All are plain loops over whole words, which compilers turn into SIMD where the target
//! has it, WebAssembly included.

/// How many words hold so many bits.
pub(super) fn words(len: u32) -> usize {
    len.div_ceil(64) as usize
}

/// Sets every bit below `len`, and none beyond.
pub(super) fn fill(set: &mut [u64], len: u32) {
    set.fill(u64::MAX);
    if let Some(last) = set.last_mut() {
        *last >>= len.wrapping_neg() % 64;
    }
}

/// Sets the bit of a number; `None` when that is beyond the set.
#[inline]
pub(super) fn insert(set: &mut [u64], number: u32) -> Option<()> {
    *set.get_mut(number as usize / 64)? |= 1 << (number % 64);
    Some(())
}

/// Whether the number is in the set.
#[inline]
pub(super) fn contains(set: &[u64], number: u32) -> bool {
    set.get(number as usize / 64).is_some_and(|word| word >> (number % 64) & 1 == 1)
}

/// Keeps what is in `other` too.
pub(super) fn and(set: &mut [u64], other: &[u64]) {
    set.iter_mut().zip(other).for_each(|(word, other)| *word &= other);
}

/// Takes away what is in `other`.
pub(super) fn and_not(set: &mut [u64], other: &[u64]) {
    set.iter_mut().zip(other).for_each(|(word, other)| *word &= !other);
}

/// Adds what is in `other`.
pub(super) fn or(set: &mut [u64], other: &[u64]) {
    set.iter_mut().zip(other).for_each(|(word, other)| *word |= other);
}

/// Makes `set` what is in both others.
pub(super) fn both(set: &mut [u64], one: &[u64], other: &[u64]) {
    for ((word, one), other) in set.iter_mut().zip(one).zip(other) {
        *word = one & other;
    }
}

/// Whether there is no number.
pub(super) fn is_empty(set: &[u64]) -> bool {
    set.iter().all(|word| *word == 0)
}

/// How many numbers there are.
pub(super) fn count(set: &[u64]) -> u32 {
    set.iter().map(|word| word.count_ones()).sum()
}

/// How many numbers are in both sets.
pub(super) fn count_and(one: &[u64], other: &[u64]) -> u32 {
    one.iter().zip(other).map(|(one, other)| (one & other).count_ones()).sum()
}

/// Calls `each` with every number, ascending.
#[inline]
pub(super) fn for_each(set: &[u64], mut each: impl FnMut(u32)) {
    for (word, first) in set.iter().zip((0..).step_by(64)) {
        let mut word = *word;
        while word != 0 {
            each(first + word.trailing_zeros());
            word &= word - 1;
        }
    }
}

/// Pushes numbers to `page`, from the one at `offset` on, as many as it has room for.
pub(super) fn page(set: &[u64], offset: u32, limit: usize, page: &mut Vec<u32>) {
    let mut skipped = 0;
    for (word, first) in set.iter().zip((0..).step_by(64)) {
        let ones = word.count_ones();
        if skipped + ones <= offset {
            skipped += ones;
            continue;
        }
        let mut word = *word;
        while word != 0 {
            if page.len() == limit {
                return;
            }
            if skipped >= offset {
                page.push(first + word.trailing_zeros());
            }
            skipped += 1;
            word &= word - 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{fill, for_each, insert, page, words};

    #[test]
    fn a_full_set_ends_at_its_bound() {
        for len in [0, 1, 63, 64, 65, 128, 1000] {
            let mut set = vec![0; words(len)];
            fill(&mut set, len);
            let mut all = Vec::new();
            for_each(&set, |number| all.push(number));
            assert!(all.iter().copied().eq(0..len), "{len}");
        }
    }

    #[test]
    fn a_page_is_a_slice_of_all() {
        let mut set = vec![0; words(1000)];
        let all: Vec<u32> = (0..1000).filter(|number| number % 7 < 3).collect();
        all.iter().for_each(|number| insert(&mut set, *number).expect("below the bound"));
        for (offset, limit) in [(0, 20), (1, 1), (63, 64), (400, 100), (428, 9), (429, 9), (5, 0)] {
            let mut found = Vec::new();
            page(&set, offset, limit, &mut found);
            let expected: Vec<u32> =
                all.iter().copied().skip(offset as usize).take(limit).collect();
            assert_eq!(found, expected, "{offset} {limit}");
        }
    }
}
