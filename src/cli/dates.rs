//! Warns of dates that lie far from all other dates of the articles. One wrong year makes
//! the chart of months so long that nothing can be seen in it.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use super::problems::{Found, in_file};
use crate::article::{Dated, Problem, Rule, Severity};
use crate::model::Date;
use crate::packed::{day_number, usual};

/// A year, in the units of [`day_number`].
const YEAR: u32 = 13 * 32;

/// The dates of all articles.
#[derive(Default)]
pub(super) struct Dates {
    days: Vec<u32>,
    /// The first and the last date of each article, with the article's file and the number of
    /// lines before it.
    ends: Vec<(Box<Path>, usize, Dated)>,
}

impl Dates {
    /// Adds the dates of an article; `before` is the number of lines before it in its file.
    pub(super) fn add(&mut self, file: &Path, before: usize, mut dates: Vec<Dated>) {
        self.days.extend(dates.iter().map(|dated| day_number(dated.date)));
        dates.sort_by_key(|dated| dated.date);
        let last = dates.pop();
        // Where there is only one date, it was taken as the last.
        let first = dates.into_iter().next();
        let ends = first.into_iter().chain(last);
        self.ends.extend(ends.map(|dated| (file.into(), before, dated)));
    }

    /// A warning for each first or last date of an article that lies far from all others.
    pub(super) fn far_out(mut self, today: u32) -> Vec<Found> {
        self.days.sort_unstable();
        let (first, last) = usual(&self.days, YEAR, today).unwrap_or((0, u32::MAX));
        let mut found = Vec::new();
        for (file, before, dated) in self.ends {
            let day = day_number(dated.date);
            let what = if day > today + YEAR {
                format!("{} is still to come", dated.date)
            } else if day > last {
                format!("{} is {} years after all other dates", dated.date, (day - last) / YEAR)
            } else if day < first {
                format!("{} is {} years before all other dates", dated.date, (first - day) / YEAR)
            } else {
                continue;
            };
            found.extend(in_file(&file, before, vec![problem(dated, what)]));
        }
        found
    }
}

fn problem(dated: Dated, what: String) -> Problem {
    let Dated { offset, line, column, path, .. } = dated;
    Problem {
        rule: Rule::Date,
        severity: Severity::Warning,
        offset,
        line,
        column,
        path,
        what,
        mend: "look whether the year is right".into(),
    }
}

/// About the number of today.
pub(super) fn today() -> u32 {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |it| it.as_secs());
    // Approximate: dates up to a year ahead are allowed, so a few days do not matter.
    let days = u32::try_from(seconds / 86_400).unwrap_or(0);
    day_number(Date { year: 1970, month: Some(1), day: Some(1) }) + days * YEAR / 365
}
