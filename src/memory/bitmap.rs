//! Sets of quotes as bits.

/// A set of numbers below a fixed length, one bit each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bitmap {
    words: Vec<u64>,
    len: u32,
}

impl Bitmap {
    /// No number below `len`.
    pub fn empty(len: u32) -> Self {
        Self { words: vec![0; len.div_ceil(64) as usize], len }
    }

    /// Every number below `len`.
    pub fn full(len: u32) -> Self {
        let mut full = Self { words: vec![u64::MAX; len.div_ceil(64) as usize], len };
        if let Some(last) = full.words.last_mut() {
            *last >>= len.wrapping_neg() % 64;
        }
        full
    }

    /// The bound: every number of the set is below it.
    pub fn bound(&self) -> u32 {
        self.len
    }

    /// Adds a number, which must be below the bound.
    pub fn insert(&mut self, number: u32) {
        self.words[number as usize / 64] |= 1 << (number % 64);
    }

    /// Whether the number is in the set.
    pub fn contains(&self, number: u32) -> bool {
        let word = self.words.get(number as usize / 64).copied().unwrap_or(0);
        word >> (number % 64) & 1 == 1
    }

    /// How many numbers there are.
    pub fn count(&self) -> u32 {
        self.words.iter().map(|word| word.count_ones()).sum()
    }

    /// How many numbers are in both sets.
    pub fn count_and(&self, other: &Self) -> u32 {
        self.words.iter().zip(&other.words).map(|(one, two)| (one & two).count_ones()).sum()
    }

    /// Keeps what is in `other` too.
    pub fn and(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= other);
    }

    /// Takes away what is in `other`.
    pub fn and_not(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= !other);
    }

    /// Adds what is in `other`.
    pub fn or(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word |= other);
    }

    /// The numbers, ascending.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.words.iter().zip((0..).step_by(64)).flat_map(|(word, first)| {
            let mut word = *word;
            std::iter::from_fn(move || {
                let bit = (word != 0).then(|| word.trailing_zeros())?;
                word &= word - 1;
                Some(first + bit)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Bitmap;

    #[test]
    fn a_full_set_ends_at_its_bound() {
        for len in [0, 1, 63, 64, 65, 128, 1000] {
            let full = Bitmap::full(len);
            assert_eq!(full.count(), len);
            assert!(full.iter().eq(0..len), "{len}");
            assert!(!full.contains(len));
            assert_eq!(Bitmap::empty(len).iter().next(), None);
        }
    }

    #[test]
    fn sets_combine_as_sets_do() {
        let every = |step: u32| {
            let mut set = Bitmap::empty(200);
            (0..200).filter(|number| number % step == 0).for_each(|number| set.insert(number));
            set
        };
        let (two, three) = (every(2), every(3));
        assert_eq!(two.count_and(&three), every(6).count());
        let mut both = two.clone();
        both.and(&three);
        assert_eq!(both, every(6));
        let mut rest = two.clone();
        rest.and_not(&three);
        assert!(rest.iter().eq((0..200).filter(|number| number % 2 == 0 && number % 3 != 0)));
        rest.or(&both);
        assert_eq!(rest, two);
    }
}
