//! From one month to another.

use serde::{Deserialize, Serialize};

/// Months from `first` to `last`, both included: `2024-03..2024-09` in addresses. A
/// month is counted from the year 0: 12 for each year, and those before it in its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    first: u32,
    last: u32,
}

impl Span {
    /// What lies between two months, in whichever order.
    pub fn between(one: u32, other: u32) -> Self {
        Self { first: one.min(other), last: one.max(other) }
    }

    /// The first month.
    pub fn first(self) -> u32 {
        self.first
    }

    /// The last month.
    pub fn last(self) -> u32 {
        self.last
    }

    /// Reads `2024-03..2024-09`, or `2024-03` for one month alone.
    pub(super) fn from_text(text: &str) -> Option<Self> {
        let (first, last) = text.split_once("..").unwrap_or((text, text));
        Some(Self::between(month(first)?, month(last)?))
    }

    /// Writes what [`from_text`](Self::from_text) reads.
    pub(super) fn to_text(self) -> String {
        [&*written(self.first), "..", &written(self.last)].concat()
    }
}

/// Reads `YYYY-MM`.
fn month(text: &str) -> Option<u32> {
    let (year, month) = text.split_once('-')?;
    let is_plain = year.len() == 4 && month.len() == 2 && !text.contains('+');
    let (year, month): (u32, u32) = (year.parse().ok()?, month.parse().ok()?);
    (is_plain && (1..=12).contains(&month)).then_some(year * 12 + month - 1)
}

fn written(month: u32) -> String {
    let (year, month) = ((10_000 + month / 12).to_string(), (101 + month % 12).to_string());
    [&year[1..], "-", &month[1..]].concat()
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn months_are_read_as_they_are_written() {
        let read = |text| Span::from_text(text).map(Span::to_text);
        assert_eq!(read("2024-03..2024-09").as_deref(), Some("2024-03..2024-09"));
        assert_eq!(read("2024-09..2024-03").as_deref(), Some("2024-03..2024-09"));
        assert_eq!(read("0999-12").as_deref(), Some("0999-12..0999-12"));
        for wrong in
            ["", "..", "2024", "2024-13", "2024-00", "24-03", "2024-3", "2024-03..", "+202-01"]
        {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
