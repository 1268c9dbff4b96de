//! The histogram of months.

use serde_json::json;

use super::reading::reading;
use super::{collection, finds, heading, open};
use crate::harness::{Hosting, Page, Point, Site, Visit, build, output};

/// The middle of the month so many months after the first, on screen.
#[track_caller]
fn month(page: &Page, at: u32) -> Point {
    let script = "const svg = document.getElementById('pq-months');
        const { left, top, width, height } = svg.getBoundingClientRect();
        return [Math.round(left + (arguments[0] + 0.5) * width / svg.viewBox.baseVal.width), Math.round(top + height / 2)]";
    serde_json::from_value(page.eval(script, &[json!(at)])).expect("two numbers")
}

#[test]
fn a_pointer_brushes_months() {
    let page = collection();
    page.drag_over(&[month(&page, 60), month(&page, 70), month(&page, 83)]);
    // The corpus begins with January 2000.
    let asked = "#?date=2005-01..2006-12";
    page.until_eq("the address", &asked.to_owned(), || page.fragment());
    let of = reading().iter().filter(|it| it.is_within("2005-01", "2006-12")).count();
    finds(&page, "the months", of, reading().len());
    // One entry of history, however far it was dragged.
    page.back();
    finds(&page, "Back", reading().len(), reading().len());
}

#[test]
fn a_click_picks_a_month_and_another_lets_go_of_it() {
    let page = collection();
    page.click_at(month(&page, 100));
    page.until_eq("the address", &"#?date=2008-05..2008-05".to_owned(), || page.fragment());
    let of = reading().iter().filter(|it| it.is_within("2008-05", "2008-05")).count();
    finds(&page, "the month", of, reading().len());
    page.the("button", "Remove May 2008");
    page.click_at(month(&page, 100));
    finds(&page, "all", reading().len(), reading().len());
}

#[test]
fn lists_choose_the_first_month_and_the_last() {
    let page = collection();
    let lists =
        "return [...document.querySelectorAll('.pq-dates select')].map((it) => it.options.length)";
    page.until_eq("all months", &json!([312, 312]), || page.eval(lists, &[]));
    page.pick("From", "March 2012");
    page.until_eq("the address", &"#?date=2012-03..2025-12".to_owned(), || page.fragment());
    page.pick("to", "May 2013");
    page.until_eq("the address", &"#?date=2012-03..2013-05".to_owned(), || page.fragment());
    let of = reading().iter().filter(|it| it.is_within("2012-03", "2013-05")).count();
    finds(&page, "the months", of, reading().len());
    page.the("button", "Remove March 2012 – May 2013").click();
    page.until("all are back", || heading(&page).starts_with("20,058 of"));
}

#[test]
fn months_in_which_there_is_nothing_are_shown_as_they_were_asked_for() {
    let page = open(Site::Collection.visit().at("#?date=2031-02..2032-03"));
    let chosen = "return [...document.querySelectorAll('.pq-dates select')]
        .map((it) => it.selectedOptions[0]?.text)";
    page.until_eq("the months", &json!(["February 2031", "March 2032"]), || page.eval(chosen, &[]));
    assert!(page.eval("return document.querySelector('.pq-span')", &[]).is_null(), "no brush");
    page.pick("From", "March 2012");
    page.until_eq("the address", &"#?date=2012-03..2032-03".to_owned(), || page.fragment());
    page.until_eq("the months", &json!(["March 2012", "March 2032"]), || page.eval(chosen, &[]));
}

/// An article of so many quotes, published on a day, whose last quote was said on another.
fn dated(id: &str, published: &str, said: Option<&str>) -> String {
    let quotes: Vec<_> = (0..5)
        .map(|at| {
            let mut quote = json!({ "id": format!("q{at}"), "speaker": "a", "kind": "direct", "text": format!("Words number {at} of {id}.") });
            if let Some(day) = said.filter(|_| at == 4) {
                quote["said"] = json!(day);
            }
            quote
        })
        .collect();
    let article = json!({
        "format": "pullquote/1", "id": id, "lang": "en", "title": id, "source": { "published": published },
        "speakers": [{ "id": "a", "name": "A", "kind": "person" }], "quotes": quotes,
    });
    format!("{article}\n")
}

#[test]
fn one_wrong_date_leaves_the_months_of_all_others_and_filters_like_them() {
    for wrong in ["0001-01-01", "9999-12-31", "1024-03-09"] {
        let name = format!("outlier-{wrong}");
        let lines = [
            dated("one", "2024-03-01", None),
            dated("two", "2024-05-01", Some(wrong)),
            dated("three", "2024-12-24", None),
        ];
        let data = output(&format!("{name}.jsonl"));
        std::fs::write(&data, lines.concat()).expect("the target folder is ours to write");
        let site = Hosting::folder(&build(&name, &data, &[]));
        let page = open(Visit::to(site.base()));
        let drawn = "const [, , months] = document.getElementById('pq-months').getAttribute('viewBox').split(' ');
            return [Number(months), document.querySelector('.pq-dates select').length]";
        page.until_eq(wrong, &json!([10, 10]), || page.eval(drawn, &[]));
        page.click_at(month(&page, 2));
        finds(&page, "May 2024", 4, 15);
        // The quote of the wrong date is among all, and is found.
        page.follow("#?q=two");
        finds(&page, "all of one article", 5, 15);
        page.follow("#?article=one");
        finds(&page, "all of another article", 5, 15);
    }
}
