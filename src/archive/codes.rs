//! Lists of numbers as wide as the greatest needs: one, two or four bytes.

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

    /// The number at a position.
    #[inline]
    pub fn get(&self, at: usize) -> u32 {
        match self {
            Self::Narrow(numbers) => numbers[at].into(),
            Self::Middle(numbers) => numbers[at].into(),
            Self::Wide(numbers) => numbers[at],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Codes;

    #[test]
    fn numbers_are_as_wide_as_the_greatest() {
        let codes = |greatest| Codes::of(&[0, greatest, 7]);
        assert!(matches!((codes(255), codes(256)), (Codes::Narrow(_), Codes::Middle(_))));
        assert!(matches!((codes(65_535), codes(65_536)), (Codes::Middle(_), Codes::Wide(_))));
        assert!([255, 256, 65_536].into_iter().all(|it| codes(it).get(1) == it));
    }
}
