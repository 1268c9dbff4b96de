//! The histogram of months.

use serde_json::json;

use super::reading::reading;
use super::{collection, finds, heading};
use crate::harness::{Page, Point};

/// The middle of the month so many months after the first, on screen.
#[track_caller]
fn month(page: &Page, at: u32) -> Point {
    let script = "const svg = document.getElementById('pq-months');
        const { left, top, width, height } = svg.getBoundingClientRect();
        return [Math.round(left + (arguments[0] + 0.5) * width / svg.viewBox.baseVal.width), Math.round(top + height / 2)]";
    serde_json::from_value(page.eval(script, &[json!(at)])).expect("two numbers")
}

#[track_caller]
fn months(page: &Page, passes: impl Fn(&str) -> bool) -> usize {
    let of = reading().iter().filter(|it| it.day.get(..7).is_some_and(&passes)).count();
    page.until("the address has months", || page.fragment().contains("date="));
    of
}

/// The months of the address.
#[track_caller]
fn span(page: &Page) -> (String, String) {
    let fragment = page.fragment();
    let date =
        fragment.split("date=").nth(1).and_then(|it| it.split('&').next()).unwrap_or_default();
    let (first, last) = date.split_once("..").unwrap_or_default();
    (first.to_owned(), last.to_owned())
}

#[test]
fn a_pointer_brushes_months() {
    let page = collection();
    page.drag_over(&[month(&page, 60), month(&page, 70), month(&page, 83)]);
    page.until("months are asked for", || page.fragment().contains("date="));
    page.until("and rest", || span(&page).0 != span(&page).1);
    let (first, last) = span(&page);
    // The corpus begins with January 2000; a pixel is about a third of a month.
    let near = |month: &str, wanted: i64| {
        let (year, of) = month.split_once('-').expect("a month");
        let at = (year.parse::<i64>().expect("a year") - 2000) * 12
            + of.parse::<i64>().expect("a month")
            - 1;
        assert!((at - wanted).abs() <= 1, "{month} is not {wanted}");
    };
    near(&first, 60);
    near(&last, 83);
    let of = months(&page, |month| (&*first..=&*last).contains(&month));
    finds(&page, "the months", of, reading().len());
    // One entry of history, however far it was dragged.
    page.back();
    finds(&page, "Back", reading().len(), reading().len());
}

#[test]
fn a_click_picks_a_month_and_another_lets_go_of_it() {
    let page = collection();
    page.click_at(month(&page, 100));
    page.until("a month is asked for", || page.fragment().contains("date="));
    let (first, last) = span(&page);
    assert_eq!(first, last);
    let of = months(&page, |month| month == first);
    finds(&page, "the month", of, reading().len());
    page.click_at(month(&page, 100));
    finds(&page, "all", reading().len(), reading().len());
}

#[test]
fn lists_choose_the_first_month_and_the_last() {
    let page = collection();
    page.pick("From", "March 2012");
    page.until_eq("the address", &"#?date=2012-03..2025-12".to_owned(), || page.fragment());
    page.pick("to", "May 2013");
    page.until_eq("the address", &"#?date=2012-03..2013-05".to_owned(), || page.fragment());
    let of = reading().iter().filter(|it| it.is_within("2012-03", "2013-05")).count();
    finds(&page, "the months", of, reading().len());
    page.the("button", "Remove March 2012 – May 2013").click();
    page.until("all are back", || heading(&page).starts_with("20,058 of"));
}
