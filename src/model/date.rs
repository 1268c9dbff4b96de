//! A calendar date as far as it is known, without time or zone, as articles give it.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A day of the Gregorian calendar, or a month or a year where no more is known.
///
/// What is less exact comes before what it holds: 2024, 2024-01, 2024-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    /// 1 to 9999.
    pub year: u16,
    /// 1 to 12; `None` where the year alone is known.
    pub month: Option<u8>,
    /// 1 to the month's length; `None` where no more than the month is known.
    pub day: Option<u8>,
}

impl Date {
    /// Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY` (ISO 8601); `None` for any other form and for
    /// dates that do not exist.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let number = |at: usize, len: usize| {
            let digits = bytes.get(at..at + len)?;
            digits.iter().try_fold(0u16, |sum, digit| {
                digit.is_ascii_digit().then(|| sum * 10 + u16::from(digit - b'0'))
            })
        };
        // What is missing is read as the first.
        let part = |at: usize| {
            if bytes.len() < at {
                return Some(1);
            }
            (bytes[at - 1] == b'-').then(|| number(at, 2)).flatten()
        };
        if !matches!(bytes.len(), 4 | 7 | 10) {
            return None;
        }
        let (year, month, day) = (number(0, 4)?, part(5)?, part(8)?);
        let exists = year > 0 && (1..=days_in(year, month)).contains(&day);
        let known = |at: usize, part: u16| (bytes.len() > at).then_some(part as u8);
        exists.then_some(Self { year, month: known(4, month), day: known(7, day) })
    }

    /// Year, month and day, as many as are known.
    pub fn numbers(self) -> impl Iterator<Item = u16> {
        [Some(self.year), self.month.map(u16::from), self.day.map(u16::from)].into_iter().flatten()
    }
}

/// The length of a month in days; 0 for a month that does not exist.
fn days_in(year: u16, month: u16) -> u16 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

/// As it is read.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        self.numbers().skip(1).try_for_each(|part| write!(f, "-{part:02}"))
    }
}

impl TryFrom<String> for Date {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("a date is YYYY-MM-DD, YYYY-MM or YYYY, and in the calendar")
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn only_dates_that_exist_are_read_and_are_written_as_they_were() {
        for good in [
            "2025-01-26",
            "2024-02-29",
            "2000-02-29",
            "0001-12-31",
            "2024-03",
            "2024-12",
            "2024",
            "0999",
        ] {
            assert_eq!(Date::parse(good).map(|day| day.to_string()).as_deref(), Some(good));
        }
        for bad in [
            "2025-02-29",
            "1900-02-29",
            "2025-13-01",
            "2025-00-10",
            "2025-1-26",
            "26-01-2025",
            "0000-01-01",
            "2025-01-00",
            "2025-01-32",
            "2025-01-2x",
            "2024-13",
            "2024-00",
            "2024-1",
            "2024-",
            "2024-03-",
            "2024/03",
            "2024-3x",
            "0000",
            "024",
            "+202",
            "２０",
            "",
        ] {
            assert_eq!(Date::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_year_comes_before_its_months_and_a_month_before_its_days() {
        let texts = ["2023-12-31", "2024", "2024-01", "2024-01-01", "2024-01-31", "2024-02"];
        let dates = texts.map(|text| Date::parse(text).expect("a date"));
        assert!(dates.is_sorted());
    }
}
