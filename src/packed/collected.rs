//! The article and the day of each quote, which make an archive a collection.
//!
//! Both are columns, as facets are. They are made from what a pack has: where each article
//! ends, and runs of quotes of the same day.

use std::rc::Rc;

use super::bit_packing::{push_number, take_number};
use super::codes::Codes;
use super::column::Column;
use super::fault::Fault;
use super::later::Later;
use super::pack::Pack;
use super::{Archive, Fields};
use crate::model::Date;

/// A day as a number: greater for later days, and never 0, which stands for no day.
pub fn day_number(day: Date) -> u32 {
    (u32::from(day.year) * 12 + u32::from(day.month) - 1) * 32 + u32::from(day.day)
}

/// The month of a day's number: 12 times the year, plus the months before it in that year.
pub fn month_of(number: u32) -> u32 {
    number / 32
}

/// The days of a collection's quotes.
#[derive(Default)]
pub struct Days {
    /// For each quote, how many distinct days are later than its own; for quotes without a
    /// day, the number of all distinct days.
    later: Later<Codes>,
    len: u32,
    /// The first month, as [`month_of`] counts them.
    first_month: u32,
    is_known: bool,
}

/// A number of neighbouring quotes, and the day that all of them have; 0 where it is unknown.
type Run = (u32, u32);

impl Default for Codes {
    fn default() -> Self {
        Self::Narrow(Vec::new())
    }
}

impl Days {
    /// How many distinct days there are.
    pub fn len(&self) -> u32 {
        self.len
    }

    /// Whether the days of quotes are not known at all.
    pub fn is_empty(&self) -> bool {
        !self.is_known
    }

    /// The month that the first code of the column of months stands for. The following codes
    /// are the following months, without a gap; the last code stands for no month.
    pub fn first_month(&self) -> u32 {
        self.first_month
    }

    /// How many distinct days are later than that of each quote.
    pub(super) fn later(&self) -> Result<&Codes, Fault> {
        self.later.get()
    }

    /// Runs of quotes of the same day. Each is the number of quotes, and the difference to
    /// the day before it, with the sign in the lowest bit.
    pub(super) fn to_bytes(days: &[u32]) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut before = 0i64;
        for run in days.chunk_by(|one, other| one == other) {
            let step = i64::from(run[0]) - before;
            before = i64::from(run[0]);
            push_number(run.len() as u64, &mut bytes);
            push_number((step << 1 ^ step >> 63) as u64, &mut bytes);
        }
        bytes
    }

    /// The runs of so many quotes.
    fn from_bytes(mut bytes: &[u8], quotes: u32) -> Option<Vec<Run>> {
        let mut runs = Vec::new();
        let (mut day, mut left) = (0i64, quotes);
        while !bytes.is_empty() {
            let len = take_number(&mut bytes)?;
            let step = take_number(&mut bytes)?;
            day = day.checked_add((step >> 1) as i64 ^ -((step & 1) as i64))?;
            let number = u32::try_from(day).ok().filter(|it| month_of(*it) < 12 * 10_000)?;
            let len = u32::try_from(len).ok()?;
            left = left.checked_sub(len)?;
            runs.push((len, number));
        }
        (left == 0).then_some(runs)
    }

    fn new(runs: &Rc<[Run]>) -> Self {
        // As 64-bit numbers, since the code that sorts those is there already.
        let days = runs.iter().map(|run| u64::from(run.1)).filter(|day| *day > 0);
        let mut distinct: Vec<u64> = days.collect();
        distinct.sort_unstable();
        distinct.dedup();
        let len = distinct.len() as u32;
        let first_month = distinct.first().map_or(0, |day| month_of(*day as u32));
        let runs = runs.clone();
        let later = Later::new(move || {
            let later = |day: &u32| match distinct.binary_search(&u64::from(*day)) {
                Ok(at) => len - 1 - at as u32,
                Err(_) => len,
            };
            Ok(each_quote(runs.iter().map(|(len, day)| (*len, later(day)))))
        });
        Self { later, len, first_month, is_known: true }
    }
}

/// The number of each quote, from runs of neighbouring quotes with the same number.
fn each_quote(runs: impl Iterator<Item = (u32, u32)>) -> Codes {
    let mut all = Vec::new();
    runs.for_each(|(len, number)| all.resize(all.len() + len as usize, number));
    Codes::of(&all)
}

impl Archive {
    /// Adds the columns of articles and of months, from the pack of this archive.
    ///
    /// # Errors
    /// When the pack was written without days, or wrongly.
    pub fn collect(&mut self, pack: &Pack) -> Result<(), Fault> {
        if self.columns.len() > self.facets {
            return Ok(());
        }
        let days = pack.days.as_ref().ok_or_else(|| {
            Fault::new("this pack has no days: pack its articles again with this Pullquote")
        })?;
        let runs: Rc<[Run]> =
            Days::from_bytes(days.get()?, self.quotes).ok_or(Fault::COLUMNS)?.into();
        let ids = &pack.ids;
        let of_articles: Vec<u32> =
            (0..ids.articles()).map(|article| ids.quotes_of(article).len() as u32).collect();
        self.days = Days::new(&runs);
        let first = self.days.first_month;
        let last = runs.iter().map(|run| month_of(run.1)).max().unwrap_or(first).max(first);
        let months = if self.days.len > 0 { last - first + 1 } else { 0 };
        let month = move |day: u32| if day == 0 { months } else { month_of(day) - first };
        let mut of_months = vec![0; months as usize + 1];
        runs.iter().for_each(|(len, day)| of_months[month(*day) as usize] += len);
        let lens = of_articles.clone();
        let articles = move || single(lens.len() as u32, lens.iter().copied().zip(0..));
        let months = move || single(months + 1, runs.iter().map(|(len, day)| (*len, month(*day))));
        self.columns.push(Column::later(self.quotes, of_articles, articles));
        self.columns.push(Column::later(self.quotes, of_months, months));
        Ok(())
    }
}

/// The fields of a facet with one value for each quote, from runs of neighbouring quotes
/// with the same value.
#[allow(clippy::unnecessary_wraps, reason = "it is how columns are read")]
fn single(values: u32, runs: impl Iterator<Item = (u32, u32)>) -> Result<Fields, Fault> {
    Ok(Fields { values, codes: each_quote(runs), lens: None })
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::{Codes, Days, day_number, each_quote, month_of};
    use crate::model::Date;

    proptest! {
        #[test]
        fn days_come_back_and_the_latest_comes_first(
            runs in vec((prop_oneof![Just(0), 1..4_000_000u32], 1..40usize), 0..30),
        ) {
            let days: Vec<u32> = runs.iter().flat_map(|(day, len)| vec![*day; *len]).collect();
            let bytes = Days::to_bytes(&days);
            let len = days.len() as u32;
            let back = Days::from_bytes(&bytes, len);
            if days.iter().any(|day| month_of(*day) >= 120_000) {
                prop_assert_eq!(back, None);
                return Ok(());
            }
            let back = back.expect("every day is one");
            prop_assert_eq!(each_quote(back.iter().copied()), Codes::of(&days));
            prop_assert_eq!(Days::from_bytes(&bytes, len + 1), None);
            let read = Days::new(&back.into());
            let later = read.later()?;
            let mut order: Vec<u32> = (0..len).collect();
            order.sort_by_key(|quote| later.get(*quote as usize));
            let mut expected: Vec<u32> = (0..len).collect();
            // Quotes without a day come after all others.
            expected.sort_by_key(|quote| std::cmp::Reverse(days[*quote as usize]));
            prop_assert_eq!(order, expected);
        }
    }

    #[test]
    fn a_later_day_has_a_greater_number() {
        let number = |text| day_number(Date::parse(text).expect("a day"));
        assert!(number("2024-01-31") < number("2024-02-01"));
        assert!(number("2023-12-31") < number("2024-01-01"));
        assert_eq!(month_of(number("2024-03-09")), 2024 * 12 + 2);
    }
}
