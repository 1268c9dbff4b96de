//! The classes that a word may have.

use std::ops::BitOr;

/// A set of classes that a word may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) struct Classes(pub(super) u32);

impl Classes {
    pub(in crate::extract) const NONE: Self = Self(0);
    pub(in crate::extract) const DETERMINER: Self = Self(1);
    pub(in crate::extract) const POSSESSIVE: Self = Self(1 << 1);
    pub(in crate::extract) const SUBJECT_PRONOUN: Self = Self(1 << 2);
    pub(in crate::extract) const OBJECT_PRONOUN: Self = Self(1 << 3);
    pub(in crate::extract) const PREPOSITION: Self = Self(1 << 4);
    pub(in crate::extract) const CONJUNCTION: Self = Self(1 << 5);
    pub(in crate::extract) const AUXILIARY: Self = Self(1 << 6);
    pub(in crate::extract) const ADVERB: Self = Self(1 << 7);
    pub(in crate::extract) const TIME: Self = Self(1 << 8);
    pub(in crate::extract) const STARTER: Self = Self(1 << 9);
    pub(in crate::extract) const TITLE: Self = Self(1 << 10);
    pub(in crate::extract) const ROLE: Self = Self(1 << 11);
    pub(in crate::extract) const ROLES: Self = Self(1 << 12);
    pub(in crate::extract) const BODY: Self = Self(1 << 13);
    pub(in crate::extract) const WOMAN: Self = Self(1 << 14);
    pub(in crate::extract) const MAN: Self = Self(1 << 15);
    pub(in crate::extract) const GIVEN_NAME: Self = Self(1 << 16);

    pub(in crate::extract) const ABBREVIATION: Self = Self(1 << 17);
    pub(in crate::extract) const NOT_ADVERB: Self = Self(1 << 18);
    pub(in crate::extract) const SAY: Self = Self(1 << 19);
    pub(in crate::extract) const JUDGE: Self = Self(1 << 20);
    pub(in crate::extract) const THINK: Self = Self(1 << 21);
    pub(in crate::extract) const OTHER: Self = Self(1 << 22);
    pub(in crate::extract) const WITH_LISTENER: Self = Self(1 << 23);
    pub(in crate::extract) const NOT_INVERTED: Self = Self(1 << 24);
    pub(in crate::extract) const NOUN: Self = Self(1 << 25);
    pub(in crate::extract) const UNCHANGED: Self = Self(1 << 26);
    /// No name of its own, though it begins with a capital where a sentence begins.
    pub(in crate::extract) const NOT_NAME: Self = Self(1 << 27);
    /// An adjective for a nation, a faith or a party.
    pub(in crate::extract) const NATION: Self = Self(1 << 28);
    /// A country or a continent, which speaks as a government does.
    pub(in crate::extract) const PLACE: Self = Self(1 << 29);

    /// Words that end a name or a description.
    pub(in crate::extract) const CLOSED: Self = Self(
        Self::PREPOSITION.0
            | Self::CONJUNCTION.0
            | Self::AUXILIARY.0
            | Self::ADVERB.0
            | Self::SUBJECT_PRONOUN.0,
    );

    /// Whether the sets have something in common.
    pub(in crate::extract) fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl BitOr for Classes {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}
