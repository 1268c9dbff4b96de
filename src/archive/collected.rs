//! What makes an archive a collection: the article and the day of each quote.
//!
//! Both are columns like those of facets, made from what a pack knows already:
//! where each article ends, and runs of quotes of the same day.

use super::codes::Codes;
use super::column::Column;
use super::fault::Fault;
use super::pack::Pack;
use super::packed::{push_number, take_number};
use super::{ARTICLE, Archive, Fields};
use crate::model::Date;

/// A day as a number that is greater for later days; never 0, which stands for no day.
pub fn day_number(day: Date) -> u32 {
    (u32::from(day.year) * 12 + u32::from(day.month) - 1) * 32 + u32::from(day.day)
}

/// The month of a day's number: 12 for each year, and the months before it in its year.
pub fn month_of(number: u32) -> u32 {
    number / 32
}

/// The day of each quote of a collection.
#[derive(Default)]
pub struct Days {
    /// How many distinct days there are, later than that of each quote; how many in
    /// all for quotes of no known day.
    later: Codes,
    len: u32,
    /// The first month, as [`month_of`] counts them.
    first_month: u32,
    is_known: bool,
}

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

    /// The month that the first code of the column of months stands for; the others
    /// follow it without a gap, and the last code stands for no month.
    pub fn first_month(&self) -> u32 {
        self.first_month
    }

    pub(super) fn later_than(&self, quote: u32) -> u32 {
        self.later.get(quote as usize)
    }

    /// Runs of quotes of the same day: how many, and how much later the day is than
    /// the one before, with the sign in the lowest bit.
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

    /// The days of so many quotes; 0 for those that have none.
    fn from_bytes(mut bytes: &[u8], quotes: u32) -> Option<Vec<u32>> {
        let mut days = Vec::with_capacity(quotes as usize);
        let mut day = 0i64;
        while !bytes.is_empty() {
            let len = take_number(&mut bytes)?;
            let step = take_number(&mut bytes)?;
            day = day.checked_add((step >> 1) as i64 ^ -((step & 1) as i64))?;
            let number = u32::try_from(day).ok().filter(|it| month_of(*it) < 12 * 10_000)?;
            if len > u64::from(quotes) - days.len() as u64 {
                return None;
            }
            days.resize(days.len() + len as usize, number);
        }
        (days.len() == quotes as usize).then_some(days)
    }

    fn new(days: &[u32]) -> Self {
        let mut distinct: Vec<u32> = days.iter().copied().filter(|day| *day > 0).collect();
        distinct.sort_unstable();
        distinct.dedup();
        let len = distinct.len() as u32;
        let later = |day: &u32| match distinct.binary_search(day) {
            Ok(at) => len - 1 - at as u32,
            Err(_) => len,
        };
        // Quotes of one article mostly share a day.
        let mut last = (0, len);
        let later: Vec<u32> = days
            .iter()
            .map(|day| {
                if last.0 != *day {
                    last = (*day, later(day));
                }
                last.1
            })
            .collect();
        let first_month = distinct.first().map_or(0, |day| month_of(*day));
        Self { later: Codes::of(&later), len, first_month, is_known: true }
    }
}

impl Archive {
    /// Adds the columns of articles and of months, from the pack that this archive is
    /// of.
    ///
    /// # Errors
    /// When the pack was written without days, or wrongly.
    pub fn collect(&mut self, pack: &Pack) -> Result<(), Fault> {
        if self.columns.len() > ARTICLE {
            return Ok(());
        }
        let days = pack.days.as_deref().ok_or_else(|| {
            Fault::new("this pack has no days: pack its articles again with this Pullquote")
        })?;
        let days = Days::from_bytes(days, self.quotes).ok_or(Fault::COLUMNS)?;
        let mut articles = Vec::with_capacity(self.quotes as usize);
        for article in 0..pack.ids.articles() {
            let end = pack.ids.quotes_of(article).end;
            articles.resize(end as usize, article);
        }
        let single = |values, codes: &[u32]| Fields { values, codes: Codes::of(codes), lens: None };
        let articles = Column::new(self.quotes, single(pack.ids.articles(), &articles))?;
        self.days = Days::new(&days);
        let first = self.days.first_month;
        let last = days.iter().copied().max().map_or(first, month_of).max(first);
        let months = if self.days.len > 0 { last - first + 1 } else { 0 };
        let month = |day: &u32| if *day == 0 { months } else { month_of(*day) - first };
        let codes: Vec<u32> = days.iter().map(month).collect();
        let months = Column::new(self.quotes, single(months + 1, &codes))?;
        self.columns.extend([articles, months]);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::{Days, day_number, month_of};
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
            if days.iter().all(|day| month_of(*day) < 120_000) {
                prop_assert_eq!(back.as_ref(), Some(&days));
            } else {
                prop_assert_eq!(back, None);
                return Ok(());
            }
            prop_assert_eq!(Days::from_bytes(&bytes, len + 1), None);
            let read = Days::new(&days);
            let mut order: Vec<u32> = (0..len).collect();
            order.sort_by_key(|quote| read.later_than(*quote));
            let mut expected: Vec<u32> = (0..len).collect();
            // Nothing is later than what has no day.
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
