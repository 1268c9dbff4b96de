//! Days of quotes: as numbers, as packs store them, and how many are later.

use std::ops::Range;
use std::rc::Rc;

use super::bit_packing::{push_number, take_number};
use super::codes::Codes;
use super::fault::Fault;
use super::later::Later;
use crate::model::Date;

/// A date as a number, in the order of dates, and never 0, which stands for no date.
pub fn day_number(date: Date) -> u32 {
    let [month, day] = [date.month, date.day].map(|part| u32::from(part.unwrap_or(0)));
    (u32::from(date.year) * 13 + month) * 32 + day
}

/// The months that a date may lie in, by its number: several where the year alone is known.
/// Each is 12 times its year, plus the months before it in that year.
pub fn months_of(number: u32) -> Range<u32> {
    let (year, month) = (number / 32 / 13 * 12, number / 32 % 13);
    if month == 0 { year..year + 12 } else { year + month - 1..year + month }
}

/// A number as packs have it: 32 for each month, and the day; 0 for the day where only the
/// month is known, and a day that no year has where only the year is.
fn stored(number: u32) -> u32 {
    let Range { start, end } = months_of(number);
    if end - start > 1 { start * 32 + YEAR_ALONE } else { start * 32 + number % 32 }
}

/// Reads what [`stored`] writes; 0 is no date.
fn read_stored(number: u32) -> u32 {
    let (year, month) = (number / 32 / 12, number / 32 % 12);
    match number {
        0 => 0,
        _ if number % (12 * 32) == YEAR_ALONE => year * 13 * 32,
        _ => (year * 13 + month + 1) * 32 + number % 32,
    }
}

/// The 31st of June.
const YEAR_ALONE: u32 = 5 * 32 + 31;

/// The days of a collection's quotes.
#[derive(Default)]
pub struct Days {
    /// For each quote, how many distinct days are later than its own; for quotes without a
    /// day, the number of all distinct days.
    later: Later<Codes>,
    len: u32,
    /// The first month, as [`months_of`] counts them.
    pub(super) first_month: u32,
    is_known: bool,
}

/// A number of neighbouring quotes, and the date that all of them have; 0 where it is unknown.
pub(super) type Run = (u32, u32);

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
            let day = i64::from(stored(run[0]));
            let step = day - before;
            before = day;
            push_number(run.len() as u64, &mut bytes);
            push_number((step << 1 ^ step >> 63) as u64, &mut bytes);
        }
        bytes
    }

    /// The runs of so many quotes.
    pub(super) fn from_bytes(mut bytes: &[u8], quotes: u32) -> Option<Vec<Run>> {
        let mut runs = Vec::new();
        let (mut day, mut left) = (0i64, quotes);
        while !bytes.is_empty() {
            let len = take_number(&mut bytes)?;
            let step = take_number(&mut bytes)?;
            day = day.checked_add((step >> 1) as i64 ^ -((step & 1) as i64))?;
            let number = u32::try_from(day).ok().filter(|it| *it < 32 * 12 * 10_000)?;
            let len = u32::try_from(len).ok()?;
            left = left.checked_sub(len)?;
            runs.push((len, read_stored(number)));
        }
        (left == 0).then_some(runs)
    }

    pub(super) fn new(runs: &Rc<[Run]>) -> Self {
        // As 64-bit numbers, since the code that sorts those is there already.
        let days = runs.iter().map(|run| u64::from(run.1)).filter(|day| *day > 0);
        let mut distinct: Vec<u64> = days.collect();
        distinct.sort_unstable();
        distinct.dedup();
        let len = distinct.len() as u32;
        let first_month = distinct.first().map_or(0, |day| months_of(*day as u32).start);
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
pub(super) fn each_quote(runs: impl Iterator<Item = (u32, u32)>) -> Codes {
    let mut all = Vec::new();
    runs.for_each(|(len, number)| all.resize(all.len() + len as usize, number));
    Codes::of(&all)
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::{Codes, Days, day_number, each_quote, months_of, read_stored, stored};
    use crate::model::Date;

    /// The number of any date, or none.
    fn number() -> impl Strategy<Value = u32> {
        let part = |last| prop::option::of(1..=last);
        let date = (1..=9999u16, part(12u8), part(31u8))
            .prop_map(|(year, month, day)| day_number(Date { year, month, day: month.and(day) }));
        // The 31st of June is none.
        let date =
            date.prop_filter("it exists", |number| *number % 32 != 31 || *number / 32 % 13 != 6);
        prop_oneof![Just(0), date]
    }

    proptest! {
        #[test]
        fn days_come_back_and_the_latest_comes_first(
            runs in vec((number(), 1..40usize), 0..30),
        ) {
            let days: Vec<u32> = runs.iter().flat_map(|(day, len)| vec![*day; *len]).collect();
            let bytes = Days::to_bytes(&days);
            let len = days.len() as u32;
            let back = Days::from_bytes(&bytes, len).expect("every day is one");
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
    fn numbers_of_dates_are_in_their_order_and_say_their_months() {
        let texts = ["2023-12-31", "2024", "2024-01", "2024-01-01", "2024-01-31", "2024-02-01"];
        let numbers = texts.map(|text| day_number(Date::parse(text).expect("a date")));
        assert!(numbers.is_sorted());
        let year = 2024 * 12;
        let months = [year - 1..year, year..year + 12, year..year + 1];
        assert_eq!([numbers[0], numbers[1], numbers[2]].map(months_of), months);
        assert_eq!(numbers.map(stored).map(read_stored), numbers);
        // A day is stored as packs always had it.
        assert_eq!(stored(numbers[3]), year * 32 + 1);
    }

    #[test]
    fn what_is_no_date_is_refused() {
        let mut bytes = Vec::new();
        super::push_number(1, &mut bytes);
        super::push_number((32 * 12 * 10_000) << 1, &mut bytes);
        assert_eq!(Days::from_bytes(&bytes, 1), None);
    }
}
