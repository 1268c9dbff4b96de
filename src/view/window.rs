//! Which rows of a long list are in the page.

/// Lists of so many quotes at most are whole in the page; of longer ones, so many come at
/// a time.
pub const STEP: u32 = 100;

/// Rows of a list that follow each other, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first row in the page.
    pub first: u32,
    /// The row after the last one in the page.
    pub end: u32,
}

impl Window {
    /// The rows that a list of `total` begins with: those around `at`, the row of the quote
    /// that is stood at, where there is one.
    pub fn around(at: Option<u32>, total: u32) -> Self {
        let first = at.unwrap_or(0) / STEP * STEP;
        Self { first, end: (first + STEP).min(total) }
    }

    /// The rows that are shown of those that were asked for: always that of `at`.
    #[must_use]
    pub fn with(self, at: Option<u32>, total: u32) -> Self {
        match at {
            Some(row) if !(self.first..self.end).contains(&row) => Self::around(at, total),
            _ => Self { end: self.end.min(total), ..self },
        }
    }

    /// With the rows before it too.
    #[must_use]
    pub fn earlier(self) -> Self {
        Self { first: self.first.saturating_sub(STEP), ..self }
    }

    /// With the rows after it too.
    #[must_use]
    pub fn later(self, total: u32) -> Self {
        Self { end: (self.end + STEP).min(total), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::Window;

    #[test]
    fn a_list_begins_with_its_first_rows_or_with_those_around_a_quote() {
        let rows = |at, total| {
            let Window { first, end } = Window::around(at, total);
            (first, end)
        };
        assert_eq!(rows(None, 38), (0, 38));
        assert_eq!(rows(None, 5400), (0, 100));
        assert_eq!(rows(Some(99), 5400), (0, 100));
        assert_eq!(rows(Some(5399), 5400), (5300, 5400));
        assert_eq!(rows(Some(140), 150), (100, 150));
    }

    #[test]
    fn rows_come_on_both_sides_and_a_quote_elsewhere_brings_its_own() {
        let window = Window::around(Some(250), 320);
        assert_eq!(window.earlier().earlier().earlier(), Window { first: 0, end: 300 });
        assert_eq!(window.later(320), Window { first: 200, end: 320 });
        assert_eq!(window.later(320).with(Some(210), 320), window.later(320));
        assert_eq!(window.with(Some(7), 320), Window { first: 0, end: 100 });
        assert_eq!(window.later(320).with(None, 210), Window { first: 200, end: 210 });
    }
}
