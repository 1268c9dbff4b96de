//! What there is before the archive is open, and where it cannot be.

use std::cmp::Reverse;

use serde_json::json;

use super::reading::reading;
use super::{await_archive, begins_with, collection, finds, open};
use crate::accessibility::is_accessible;
use crate::harness::{Fault, Faulty, Mirror, Site, Size, Visit};

#[test]
fn the_first_quotes_and_the_first_values_are_there_without_scripts() {
    let page = Site::Collection.visit().without_scripts().open();
    assert_eq!(page.ids().len(), 20);
    let first: Vec<&str> = reading().iter().take(20).map(|it| &*it.id).collect();
    page.lists(&first);
    page.the("heading", "Many articles");
    let deck = page.eval("return document.querySelector('.pq-deck').textContent", &[]);
    assert!(
        deck.as_str().is_some_and(|it| it.starts_with("669 articles · 20,058 quotes · ")),
        "{deck}"
    );
}

#[test]
fn the_archive_is_read_in_parts_where_the_server_knows_them() {
    // What a worker asks for stands in no list of the page's.
    let asked = Faulty::start(Site::Collection, Fault::Held(".pq"));
    asked.release();
    let page = open(Visit::to(asked.base()));
    page.until("quotes are there", || page.ids().first().is_some_and(|id| !id.is_empty()));
    // What is kept for reading offline is asked for whole.
    let ranges: Vec<_> = asked.ranges(".pq").into_iter().take(3).collect();
    let read: Option<u64> = ranges.iter().map(|range| length(range.as_deref()?)).sum();
    let whole = "return fetch(document.querySelector('a[href$=\".pq\"]').href)
        .then((answer) => answer.arrayBuffer()).then(({ byteLength }) => byteLength)";
    let whole = page.eval(whole, &[]).as_u64().expect("the page leads to its archive");
    let read = read.unwrap_or_else(|| panic!("a part each time, and not {ranges:?}"));
    assert!((1..whole).contains(&read), "{read} of {whole} bytes: {ranges:?}");
}

/// How many bytes a range of HTTP asks for, as `bytes=0-65535`.
fn length(range: &str) -> Option<u64> {
    let (first, last) = range.strip_prefix("bytes=")?.split_once('-')?;
    Some(last.parse::<u64>().ok()? + 1 - first.parse::<u64>().ok()?)
}

#[test]
fn it_runs_where_workers_and_parts_are_refused() {
    // Of one who lets no policy of trusted types be made, and sends files whole.
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
        connect-src 'self'; img-src 'self' data:; worker-src 'none'; base-uri 'none'; \
        form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    let mirror = Mirror::of(Site::Collection).under(policy);
    let page = open(Visit::to(mirror.base()));
    page.value("Platform", "Platform 2").click();
    let of = reading().iter().filter(|it| it.platform == "p2").count();
    finds(&page, "a tick", of, reading().len());
}

#[test]
fn an_archive_that_does_not_come_says_so_and_may_be_tried_again() {
    let archive = {
        let page = collection();
        let link = "return new URL(document.querySelector('a[href$=\".pq\"]').href).pathname";
        page.eval(link, &[]).as_str().expect("the page leads to its archive").to_owned()
    };
    let mirror = Mirror::of(Site::Collection);
    mirror.lose(&archive);
    let page = Visit::to(mirror.base()).without_app().open();
    let said = "return document.querySelector('.pq-opening[role=alert]')?.textContent ?? ''";
    page.until("it says so", || {
        page.eval(said, &[]).as_str().is_some_and(|it| it.starts_with("The archive is no longer"))
    });
    assert_eq!(page.ids().len(), 20, "the first quotes stay");
    mirror.lose("/nothing");
    page.the("button", "Reload the page").click();
    await_archive(&page);
    page.value("Platform", "Platform 2").click();
    let of = reading().iter().filter(|it| it.platform == "p2").count();
    finds(&page, "a tick", of, reading().len());
}

#[test]
fn opening_may_be_given_up_and_taken_up_again() {
    let faulty = Faulty::start(Site::Collection, Fault::Held(".pq"));
    let page = Visit::to(faulty.base()).open();
    page.the("button", "Cancel").click();
    let said = "return document.querySelector('.pq-opening')?.textContent ?? ''";
    page.until("it says that it is not open", || {
        page.eval(said, &[]).as_str().is_some_and(|it| it.starts_with("The archive is not open"))
    });
    // What is asked meanwhile waits. (Where the driver would click, the line of above lies.)
    page.value("Platform", "Platform 2").activate();
    faulty.release();
    page.the("button", "Open it").click();
    await_archive(&page);
    let of = reading().iter().filter(|it| it.platform == "p2").count();
    finds(&page, "the tick", of, reading().len());
}

#[test]
fn counts_do_not_wait_for_texts_on_a_slow_network() {
    let faulty = Faulty::start(Site::Collection, Fault::Held(".pq"));
    faulty.release();
    let page = open(Visit::to(faulty.base()));
    faulty.hold();
    page.follow("#?platform=p2&sort=date");
    let mut found: Vec<_> = reading().iter().filter(|it| it.platform == "p2").collect();
    finds(&page, "the filter", found.len(), reading().len());
    let waiting = "return document.querySelectorAll('#pq-list > [aria-busy]').length";
    page.until("texts are awaited", || page.eval(waiting, &[]) != json!(0));
    faulty.release();
    found.sort_by_key(|it| Reverse(&it.day));
    let first: Vec<String> = found.iter().take(5).map(|it| it.id.clone()).collect();
    begins_with(&page, "the latest", &first);
}

#[test]
fn what_is_asked_before_the_archive_is_open_is_answered_when_it_is() {
    let page = Site::Collection.visit().at("#?platform=p2&theme=t1").without_app().open();
    let of = reading()
        .iter()
        .filter(|it| it.platform == "p2" && it.themes.contains(&"t1".to_owned()))
        .count();
    finds(&page, "the address", of, reading().len());
}

#[test]
fn axe_finds_nothing_in_a_collection() {
    for size in [Size::DESKTOP, Size::PHONE] {
        let page = open(Site::Collection.visit().sized(size));
        is_accessible(&page, "at first");
        page.follow("#?platform=p2&speaker=-s1&date=2010-01..2012-06&q=tr");
        page.until("something is found", || page.has("button", "Remove tr"));
        page.until("its quotes are there", || page.ids().first().is_some_and(|id| !id.is_empty()));
        is_accessible(&page, "filtered");
        page.follow("#?q=xyzzyplugh");
        page.until("nothing is found", || page.screen()["empty"] == true);
        is_accessible(&page, "nothing found");
    }
}

#[test]
fn a_permalink_with_a_tail_leads_to_its_quote() {
    let id = &reading()[3].id;
    for tail in [".", ")", "&utm_source=x"] {
        let page = open(Site::Collection.visit().at(&format!("#{id}{tail}")));
        let current = "return document.querySelector('#pq-list > [aria-current]')?.id ?? ''";
        page.until_eq(tail, &json!(id), || page.eval(current, &[]));
    }
}
