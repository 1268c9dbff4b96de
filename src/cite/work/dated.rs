//! Dates as styles write them, as far as they are known.

use crate::model::Date;

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

impl Date {
    fn month_in(&self, names: &[&'static str; 12]) -> Option<&'static str> {
        self.month.and_then(|month| names.get(usize::from(month) - 1)).copied()
    }

    /// `January 26`, `January`; `None` where the year alone is known.
    pub(super) fn month_day(&self) -> Option<String> {
        let month = self.month_in(&MONTHS)?;
        Some(self.day.map_or(month.to_owned(), |day| format!("{month} {day}")))
    }

    /// `26 January`, `January`; `None` where the year alone is known.
    pub(super) fn day_month(&self) -> Option<String> {
        let month = self.month_in(&MONTHS)?;
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
        let month = self.month_in(&SHORT).map(|month| format!("{month} ")).unwrap_or_default();
        format!("{day}{month}{}", self.year)
    }
}

#[cfg(test)]
mod tests {
    use crate::model::Date;

    #[test]
    fn a_date_says_what_is_known_of_it() {
        for (text, american, british, short) in [
            ("2025-01-26", "January 26, 2025", "26 January 2025", "26 Jan. 2025"),
            ("2025-09", "September 2025", "September 2025", "Sept. 2025"),
            ("2025", "2025", "2025", "2025"),
        ] {
            let issued = Date::parse(text).expect("a date");
            assert_eq!(issued.american(), american);
            assert_eq!(issued.british(), british);
            assert_eq!(issued.short(), short);
        }
    }
}
