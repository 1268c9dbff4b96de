//! Dates, as tables write them.

use crate::model::Date;
use crate::text::folded_name;

/// What comes first where a day is three numbers: `3/4/2024`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    DayFirst,
    MonthFirst,
}

/// Beginnings of the names of months, folded, in English, German, French, Spanish, Italian,
/// Portuguese and Dutch. A name begins with one of its month.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ene", "gen"],
    &["feb", "fev"],
    &["mar", "maer", "maa", "mrz"],
    &["apr", "avr", "abr"],
    &["may", "mai", "mag", "mei"],
    &["jun", "juin", "giu"],
    &["jul", "juil", "lug"],
    &["aug", "aou", "ago"],
    &["sep", "set"],
    &["oct", "okt", "ott", "out"],
    &["nov"],
    &["dec", "dez", "dic"],
];

/// Whether a text is a date, and the order that its numbers can have if they can have one
/// alone.
pub(super) fn is_dated(text: &str) -> Option<Option<Order>> {
    let [day, month] =
        [Order::DayFirst, Order::MonthFirst].map(|order| day(text, Some(order)).is_ok());
    match (day, month) {
        (true, true) => Some(None),
        (true, false) => Some(Some(Order::DayFirst)),
        (false, true) => Some(Some(Order::MonthFirst)),
        (false, false) => None,
    }
}

/// The date that a text is; a month or a year where it has no more.
///
/// # Errors
/// What is wrong with it, to follow the text in a sentence.
pub(super) fn day(text: &str, order: Option<Order>) -> Result<Date, &'static str> {
    let text = text.trim();
    // The commonest first: `2024-03-09`, maybe with a time behind it.
    if let Some((day, rest)) = text.split_at_checked(10)
        && let Some(day) = Date::parse(day)
        && !rest.starts_with(|first: char| first.is_ascii_digit())
    {
        return Ok(day);
    }
    if let Some(date) = Date::parse(text) {
        return Ok(date);
    }
    let tokens: Vec<&str> =
        text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let is_number = |token: &&str| token.bytes().all(|it| it.is_ascii_digit());
    let digits: Vec<&str> = tokens.iter().copied().filter(is_number).collect();
    if let [stamp, ..] = digits[..]
        && tokens.len() <= 2
        && matches!(stamp.len(), 8 | 14)
    {
        return existing(&stamp[..4], &stamp[4..6], &stamp[6..8]);
    }
    if let Some(numbers) = han(text) {
        return existing(numbers[0], numbers[1], numbers[2]);
    }
    if let Some(month) = tokens.iter().find_map(|token| month(token)) {
        let year = digits.iter().find(|it| it.len() == 4);
        let day = tokens.iter().find_map(|token| ordinal(token));
        return match (year, day) {
            (Some(year), Some(day)) => existing(year, &month.to_string(), day),
            (Some(year), None) if digits.len() == 1 => {
                Date::parse(&format!("{year}-{month:02}")).ok_or(NO_DAY)
            }
            _ => Err(NO_DAY),
        };
    }
    match digits[..] {
        [year, month, day, ..] if year.len() == 4 => existing(year, month, day),
        [one, other, year, ..] if year.len() == 4 && one.len() < 3 && other.len() < 3 => {
            // Nobody puts the month first between full stops.
            let order = if text.contains('.') { Some(Order::DayFirst) } else { order };
            match order {
                Some(Order::DayFirst) => existing(year, other, one),
                Some(Order::MonthFirst) => existing(year, one, other),
                None => match (existing(year, other, one), existing(year, one, other)) {
                    (Ok(day), Ok(month)) if day != month => Err(TWO_WAYS),
                    (Ok(day), _) | (_, Ok(day)) => Ok(day),
                    _ => Err(NO_DAY),
                },
            }
        }
        _ => Err(NO_DAY),
    }
}

const TWO_WAYS: &str = "may be read in two ways: write the day as YYYY-MM-DD";
const NO_DAY: &str = "is no day: write the day as YYYY-MM-DD";

/// The day of a year, a month and a day, where there is one.
fn existing(year: &str, month: &str, day: &str) -> Result<Date, &'static str> {
    Date::parse(&format!("{year}-{month:0>2}-{day:0>2}")).ok_or(NO_DAY)
}

/// The numbers of a day as Chinese and Japanese write it.
fn han(text: &str) -> Option<[&str; 3]> {
    let (year, rest) = text.split_once('年')?;
    let (month, rest) = rest.split_once('月')?;
    let (day, _) = rest.split_once(['日', '号'])?;
    Some([year.trim(), month.trim(), day.trim()])
}

/// The number of a month, from 1.
fn month(token: &str) -> Option<usize> {
    if token.len() < 3 || !token.starts_with(char::is_alphabetic) {
        return None;
    }
    let name = folded_name(token);
    let name = name.trim();
    let is_in = |names: &[&str]| names.iter().any(|start| name.starts_with(start));
    MONTHS.iter().position(|names| is_in(names)).map(|at| at + 1)
}

/// The day of `9`, `09`, `9th` or `1er`.
fn ordinal(token: &str) -> Option<&str> {
    let digits = token.bytes().take_while(u8::is_ascii_digit).count();
    let is_ending = ["", "st", "nd", "rd", "th", "er", "o"].contains(&&token[digits..]);
    ((1..=2).contains(&digits) && is_ending).then(|| &token[..digits])
}

#[cfg(test)]
mod tests {
    use super::{Order, day, is_dated};

    fn read(text: &str) -> Result<String, &'static str> {
        day(text, None).map(|day| day.to_string())
    }

    #[test]
    fn a_day_is_read_however_it_is_written() {
        for text in [
            "2024-03-09",
            "2024-03-09 10:32:00",
            "2024-03-09T23:59:59Z",
            "20240309",
            "20240309103200",
            "2024/3/9",
            "9.3.2024",
            "09.03.2024, 10:32",
            "March 9, 2024",
            "9 March 2024",
            "Sat, 9 Mar 2024 10:32:00 GMT",
            "9th of March 2024",
            "9. März 2024",
            "9 mars 2024",
            "9 de marzo de 2024",
            "2024年3月9日",
        ] {
            assert_eq!(read(text).as_deref(), Ok("2024-03-09"), "{text}");
        }
    }

    #[test]
    fn of_what_says_no_day_the_month_or_the_year_is_read() {
        for (text, date) in [
            ("2024", "2024"),
            (" 2024-03 ", "2024-03"),
            ("March 2024", "2024-03"),
            ("marzo de 2024", "2024-03"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(date), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_or_two_is_said() {
        for text in [
            "",
            "0000",
            "2024-13",
            "32 March 2024",
            "31.2.2024",
            "soon",
            "12",
            "1.5",
            "9/3/24",
            "maybe",
        ] {
            assert!(read(text).is_err_and(|why| why.starts_with("is no day")), "{text}");
        }
        assert!(read("3/4/2024").is_err_and(|why| why.starts_with("may be read in two ways")));
        assert_eq!(is_dated("13/4/2024"), Some(Some(Order::DayFirst)));
        assert_eq!(is_dated("4/13/2024"), Some(Some(Order::MonthFirst)));
        assert_eq!(is_dated("3/4/2024"), Some(None));
        let day = day("3/4/2024", Some(Order::MonthFirst)).map(|day| day.to_string());
        assert_eq!(day.as_deref(), Ok("2024-03-04"));
    }
}
