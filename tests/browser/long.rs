//! An article of more quotes than a page has at once.

use std::fs;

use serde_json::{Value, json};

use crate::harness::{Hosting, Page, build, output};

const QUOTES: usize = 250;

/// The site of an article whose quotes are `q0`, `q1` and so on, every tenth by another
/// speaker.
fn site(name: &str) -> Hosting {
    let quote = |at: usize| {
        let speaker = if at.is_multiple_of(10) { "bo" } else { "ada" };
        let text = format!("This is what number{at} says about the lamp.");
        json!({ "id": format!("q{at}"), "speaker": speaker, "kind": "direct", "text": text })
    };
    let article = json!({
        "format": "pullquote/1",
        "id": "long",
        "lang": "en",
        "title": "A very long article",
        "speakers": [
            { "id": "ada", "name": "Ada Quay", "kind": "person" },
            { "id": "bo", "name": "Bo Lind", "kind": "person" },
        ],
        "quotes": (0..QUOTES).map(quote).collect::<Vec<Value>>(),
    });
    let file = output(&format!("{name}.json"));
    fs::write(&file, article.to_string()).expect("the target folder is ours to write");
    Hosting::folder(&build(name, &file, &[]))
}

/// The first and the last quote in the page, and how many there are.
#[track_caller]
fn ends(page: &Page) -> (String, String, usize) {
    let ids = page.ids();
    let id = |id: Option<&String>| id.cloned().unwrap_or_default();
    (id(ids.first()), id(ids.last()), ids.len())
}

#[track_caller]
fn comes_to(page: &Page, first: &str, last: &str, count: usize) {
    let expected = (first.to_owned(), last.to_owned(), count);
    page.until_eq("the quotes in the page", &expected, || ends(page));
}

#[test]
fn a_long_list_begins_with_a_hundred_and_more_come_when_they_are_asked_for() {
    let page = site("long").visit().with_app().open();
    comes_to(&page, "q0", "q99", 100);
    let place = "const { ariaPosInSet, ariaSetSize } = document.getElementById(arguments[0]);
        return [ariaPosInSet, ariaSetSize]";
    assert_eq!(page.eval(place, &["q99".into()]), json!(["100", "250"]));
    page.the("button", "Show more (150 left)").click();
    comes_to(&page, "q0", "q199", 200);
    page.the("button", "Show more (50 left)").click();
    comes_to(&page, "q0", "q249", 250);
    // Another filter is another list, which begins with its first quotes.
    page.value("Speaker", "Ada Quay").click();
    comes_to(&page, "q1", "q111", 100);
    page.value("Speaker", "Ada Quay").click();
    page.value("Speaker", "Bo Lind").click();
    comes_to(&page, "q0", "q240", 25);
    let sized = "return document.querySelectorAll('.pq-quote[aria-setsize]').length";
    assert_eq!(page.eval(sized, &[]), 0, "all of them are in the page");
}

#[test]
fn a_permalink_brings_the_quotes_around_it() {
    let page = site("long-permalink").visit().at("#q230").with_app().open();
    comes_to(&page, "q200", "q249", 50);
    page.the("button", "Show earlier (200 left)").click();
    comes_to(&page, "q100", "q249", 150);
    page.follow("#q3");
    comes_to(&page, "q0", "q99", 100);
}

#[test]
fn every_quote_is_found_wherever_it_stands() {
    let page = site("long-search").visit().at("#?q=number231").with_app().open();
    page.lists(&["q231"]);
}

#[test]
fn with_scripts_off_the_other_quotes_are_on_plain_pages() {
    let site = site("long-plain");
    let page = site.visit().without_scripts().open();
    comes_to(&page, "q0", "q99", 100);
    page.go(&format!("{}/quotes-3.html", site.base()));
    comes_to(&page, "q200", "q249", 50);
    page.the("link", "2").click();
    comes_to(&page, "q100", "q199", 100);
}

/// What the page says of scripts that are off.
fn note(page: &Page) -> String {
    let note = page.eval("return document.querySelector('.pq-note-scripts').textContent", &[]);
    note.as_str().unwrap_or_default().to_owned()
}

#[test]
fn with_scripts_off_it_says_that_the_other_quotes_are_elsewhere_and_a_file_that_it_has_none() {
    let site = site("long-note");
    let page = site.visit().without_scripts().open();
    assert_eq!(
        note(&page),
        "Filters and search need scripts, which are off here. The first quotes are on this page; \
         links below them lead to the others."
    );
    page.go(&format!("{}/offline.html", site.base()));
    assert_eq!(
        note(&page),
        "Filters, search and all further quotes need scripts, which are off here. The first \
         quotes are on this page."
    );
}
