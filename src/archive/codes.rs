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

    /// How many bytes each number takes.
    pub(super) fn width(&self) -> u32 {
        match self {
            Self::Narrow(_) => 1,
            Self::Middle(_) => 2,
            Self::Wide(_) => 4,
        }
    }

    /// The numbers as bytes, the lowest of each first.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        match self {
            Self::Narrow(numbers) => numbers.clone(),
            Self::Middle(numbers) => numbers.iter().flat_map(|it| it.to_le_bytes()).collect(),
            Self::Wide(numbers) => numbers.iter().flat_map(|it| it.to_le_bytes()).collect(),
        }
    }

    /// Numbers of this width from bytes; `None` for another width, or bytes that
    /// end within a number.
    pub(super) fn from_bytes(width: u32, bytes: Vec<u8>) -> Option<Self> {
        if !bytes.len().is_multiple_of(width.max(1) as usize) {
            return None;
        }
        Some(match width {
            1 => Self::Narrow(bytes),
            2 => Self::Middle(
                bytes.chunks_exact(2).map(|it| u16::from_le_bytes([it[0], it[1]])).collect(),
            ),
            4 => Self::Wide(wide(&bytes)),
            _ => return None,
        })
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
        for (greatest, width) in [(255, 1), (256, 2), (65_535, 2), (65_536, 4)] {
            let codes = Codes::of(&[0, greatest, 7]);
            assert_eq!((codes.width(), codes.get(1)), (width, greatest));
            assert_eq!(Codes::from_bytes(width, codes.to_bytes()), Some(codes));
        }
        assert_eq!(Codes::from_bytes(2, vec![0; 3]), None);
        assert_eq!(Codes::from_bytes(3, vec![0; 3]), None);
    }
}
