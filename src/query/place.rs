//! A part of the article, from one place to another.

/// Places from `first` to `last`, both included: `3-9` in addresses. It is
/// never all of the article, for which there is no need to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    first: u32,
    last: u32,
}

impl Place {
    /// What lies between two places, in whichever order, of an article that
    /// ends at `end`; `None` for all of it, or for none.
    pub fn between(one: u32, other: u32, end: u32) -> Option<Self> {
        let (first, last) = (one.min(other).max(1), one.max(other).min(end));
        (first <= last && (first, last) != (1, end)).then_some(Self { first, last })
    }

    /// The first place, from 1.
    pub fn first(self) -> u32 {
        self.first
    }

    /// The last place.
    pub fn last(self) -> u32 {
        self.last
    }

    /// Whether a place is in this part.
    pub fn contains(self, place: u32) -> bool {
        (self.first..=self.last).contains(&place)
    }

    /// The part of it that an article has which ends at `end`; `None` for all of that article,
    /// or for none.
    pub fn within(self, end: u32) -> Option<Self> {
        Self::between(self.first, self.last, end)
    }

    /// Reads `3-9`, or `3` for one place alone, of an article of any length.
    pub(super) fn from_text(text: &str) -> Option<Self> {
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        let (first, last): (u32, u32) = (first.parse().ok()?, last.parse().ok()?);
        Some(Self { first: first.min(last), last: first.max(last) })
    }

    /// Writes what [`from_text`](Self::from_text) reads.
    pub(super) fn to_text(self) -> String {
        [&self.first.to_string(), "-", &self.last.to_string()].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn a_part_is_cut_to_its_article_and_all_of_it_is_no_part() {
        let within = |text: &str| Place::from_text(text)?.within(20);
        let read = |text: &str| within(text).map(Place::to_text);
        assert_eq!(read("3-9").as_deref(), Some("3-9"));
        assert_eq!(read("9-3").as_deref(), Some("3-9"));
        assert_eq!(read("7").as_deref(), Some("7-7"));
        assert_eq!(read("0-99"), None);
        assert_eq!(read("18-99").as_deref(), Some("18-20"));
        for wrong in ["", "-", "3-", "a-b", "21-30", "-3-9", "3-9-12", "99999999999-1"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
