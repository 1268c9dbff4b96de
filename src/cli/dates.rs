//! Warns of dates that lie far from all other dates of the articles. One wrong year makes
//! the chart of months so long that nothing can be seen in it.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use super::problems::{Found, in_file};
use crate::archive::day_number;
use crate::article::{Dated, Problem, Rule, Severity};
use crate::model::Date;

/// A year, in the units of [`day_number`].
const YEAR: u32 = 12 * 32;
/// A shorter gap between dates is not reported.
const GAP: u32 = 20 * YEAR;
/// At most one in this many dates counts as far out; among fewer dates, one does.
const FEW: usize = 20;

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
        let (first, last) = usual(&self.days, today);
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

/// The first and the last of some sorted days, without a few days at either end that are
/// farther from the others than those are from each other.
fn usual(days: &[u32], today: u32) -> (u32, u32) {
    let mut days = days;
    loop {
        let few = (days.len() / FEW).max(1);
        let span = |days: &[u32]| days[days.len() - 1] - days[0];
        let cut = |at: &usize| {
            let (left, right) = days.split_at(*at);
            let gap = right[0] - left[left.len() - 1];
            let is_left = match left.len().cmp(&right.len()) {
                std::cmp::Ordering::Equal => {
                    today.abs_diff(left[0]) > today.abs_diff(right[right.len() - 1])
                }
                order => order.is_lt(),
            };
            let (out, rest) = if is_left { (left, right) } else { (right, left) };
            (out.len() <= few && gap > GAP && gap > span(rest)).then_some(rest)
        };
        // Both ends may be far out, and are removed one after the other.
        let near = (1..days.len()).filter(|at| *at <= few || days.len() - at <= few);
        match near.filter_map(|at| cut(&at)).min_by_key(|rest| span(rest)) {
            Some(rest) => days = rest,
            None => break,
        }
    }
    (days.first().copied().unwrap_or(0), days.last().copied().unwrap_or(u32::MAX))
}

/// About the number of today.
pub(super) fn today() -> u32 {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |it| it.as_secs());
    // Approximate: dates up to a year ahead are allowed, so a few days do not matter.
    let days = u32::try_from(seconds / 86_400).unwrap_or(0);
    day_number(Date { year: 1970, month: 1, day: 1 }) + days * YEAR / 365
}

#[cfg(test)]
mod tests {
    use super::{YEAR, usual};

    /// The first and the last year that are left of some years.
    fn left(years: &[u32]) -> (u32, u32) {
        let days: Vec<u32> = years.iter().map(|year| year * YEAR).collect();
        let (first, last) = usual(&days, 2026 * YEAR);
        (first / YEAR, last / YEAR)
    }

    #[test]
    fn a_few_dates_far_from_all_others_are_not_usual() {
        assert_eq!(left(&[1, 2024, 2024]), (2024, 2024));
        assert_eq!(left(&[2024, 9999]), (2024, 2024));
        assert_eq!(left(&[1, 2024]), (2024, 2024));
        assert_eq!(left(&[1, 2020, 2024, 9999]), (2020, 2024));
        assert_eq!(left(&[1970, 2000, 2003, 2010, 2024]), (2000, 2024));
        let many: Vec<u32> = [1, 1, 2].into_iter().chain((0..60).map(|at| 2000 + at / 3)).collect();
        assert_eq!(left(&many), (2000, 2019));
    }

    #[test]
    fn dates_that_are_spread_over_centuries_are_usual() {
        assert_eq!(left(&[1789, 1848, 1871, 1918, 1968, 2001]), (1789, 2001));
        assert_eq!(left(&[2004, 2024]), (2004, 2024));
        assert_eq!(left(&[1900, 1900, 2024, 2024]), (1900, 2024), "half are no few");
        assert_eq!(left(&[1863]), (1863, 1863));
        assert_eq!(usual(&[], 0), (0, u32::MAX));
    }
}
