//! Dates as far as they are known, and their months in words.

use crate::model::Date;

/// A day, a month or a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Issued {
    /// 1 to 9999.
    pub year: u16,
    /// 1 to 12; `None` where the year alone is known.
    pub month: Option<u8>,
    /// 1 to 31; `None` where no more than the month is known.
    pub day: Option<u8>,
}

impl From<Date> for Issued {
    fn from(date: Date) -> Self {
        Self { year: date.year, month: Some(date.month), day: Some(date.day) }
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// As the MLA Handbook shortens them.
const SHORT: [&str; 12] = [
    "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
];

impl Issued {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `None` for any other form, and for days that
    /// do not exist.
    pub fn parse(text: &str) -> Option<Self> {
        let whole = ["-01-01", "-01", ""].map(|rest| [text, rest].concat());
        let given = match text.len() {
            4 => 0,
            7 => 1,
            10 => 2,
            _ => return None,
        };
        let Date { year, month, day } = Date::parse(&whole[given])?;
        Some(Self { year, month: (given > 0).then_some(month), day: (given > 1).then_some(day) })
    }

    fn month(&self, names: &[&'static str; 12]) -> Option<&'static str> {
        self.month.and_then(|month| names.get(usize::from(month) - 1)).copied()
    }

    /// `January 26`, `January`; `None` where the year alone is known.
    pub(super) fn month_day(&self) -> Option<String> {
        let month = self.month(&MONTHS)?;
        Some(self.day.map_or(month.to_owned(), |day| format!("{month} {day}")))
    }

    /// `26 January`, `January`; `None` where the year alone is known.
    pub(super) fn day_month(&self) -> Option<String> {
        let month = self.month(&MONTHS)?;
        Some(self.day.map_or(month.to_owned(), |day| format!("{day} {month}")))
    }

    /// `January 26, 2025`, `January 2025`, `2025`.
    pub(super) fn american(&self) -> String {
        match (self.month_day(), self.day) {
            (None, _) => self.year.to_string(),
            (Some(month), None) => format!("{month} {}", self.year),
            (Some(day), Some(_)) => format!("{day}, {}", self.year),
        }
    }

    /// `26 January 2025`, `January 2025`, `2025`.
    pub(super) fn british(&self) -> String {
        match self.day_month() {
            Some(day) => format!("{day} {}", self.year),
            None => self.year.to_string(),
        }
    }

    /// `26 Jan. 2025`, `Jan. 2025`, `2025`.
    pub(super) fn short(&self) -> String {
        let day = self.day.map(|day| format!("{day} ")).unwrap_or_default();
        let month = self.month(&SHORT).map(|month| format!("{month} ")).unwrap_or_default();
        format!("{day}{month}{}", self.year)
    }

    /// `2025-01-26`, `2025-01`, `2025`.
    pub(super) fn iso(&self) -> String {
        self.numbers().map(|number| format!("{number:02}")).collect::<Vec<_>>().join("-")
    }

    /// Year, month and day, as many as are known.
    pub(super) fn numbers(&self) -> impl Iterator<Item = u16> {
        [Some(self.year), self.month.map(u16::from), self.day.map(u16::from)].into_iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::Issued;

    #[test]
    fn a_date_says_what_is_known_of_it() {
        for (text, american, british, short) in [
            ("2025-01-26", "January 26, 2025", "26 January 2025", "26 Jan. 2025"),
            ("2025-09", "September 2025", "September 2025", "Sept. 2025"),
            ("2025", "2025", "2025", "2025"),
        ] {
            let issued = Issued::parse(text).expect("a date");
            assert_eq!(issued.iso(), text);
            assert_eq!(issued.american(), american);
            assert_eq!(issued.british(), british);
            assert_eq!(issued.short(), short);
        }
        for other in ["", "25", "2025-13", "2025-02-30", "2025-1-1", "20250"] {
            assert_eq!(Issued::parse(other), None, "{other}");
        }
    }
}
