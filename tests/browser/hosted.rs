//! A filter that the address of the host's own page keeps.

use serde_json::json;

use crate::element::{await_told, page_with, shown, tick};
use crate::harness::{Hosting, Page};

const ELEMENT: &str = "<quote-explorer id=\"e\" address=\"quotes\" filter=\"platform=weibo\" src=\"{article}\"></quote-explorer>";

fn query(page: &Page) -> String {
    let search = page.eval("return location.search + location.hash", &[]);
    search.as_str().unwrap_or_default().to_owned()
}

#[test]
fn an_element_keeps_its_filter_in_the_pages_address_and_begins_with_it() {
    let hosting = page_with(ELEMENT);
    let page = hosting.visit().at("?id=7&x=a+b#theirs").open();
    await_told(&page, "ready", "e");
    let entries = page.eval("return history.length", &[]);
    assert_eq!((query(&page).as_str(), shown(&page, "e").len()), ("?id=7&x=a+b#theirs", 2));
    page.eval("history.replaceState({ theirs: 1 }, '')", &[]);
    page.eval("document.getElementById('e').filter = 'speaker=liang-wenfeng&theme=-economy'", &[]);
    let kept = "?id=7&x=a+b&quotes=speaker%3Dliang-wenfeng%26theme%3D-economy#theirs";
    page.until_eq("the address", &kept.to_owned(), || query(&page));
    let quotes = shown(&page, "e");
    assert_eq!(
        page.eval("return [history.length, history.state]", &[]),
        json!([entries, { "theirs": 1 }])
    );
    let other = hosting.visit().at(kept).open();
    await_told(&other, "ready", "e");
    assert_eq!(shown(&other, "e"), quotes);
    page.eval("document.getElementById('e').filter = ''", &[]);
    page.until_eq("everything", &"?id=7&x=a+b&quotes=#theirs".to_owned(), || query(&page));
    page.eval("document.getElementById('e').filter = 'platform=weibo'", &[]);
    page.until_eq("as it began", &"?id=7&x=a+b#theirs".to_owned(), || query(&page));
}

#[test]
fn a_locked_element_keeps_what_is_filtered_of_its_own() {
    let locked = ELEMENT
        .replace("filter=", "locked filter=")
        .replace("platform=weibo", "speaker=liang-wenfeng");
    let page = page_with(&locked).visit().at("?quotes=kind%3Ddirect").open();
    await_told(&page, "ready", "e");
    let ids = shown(&page, "e");
    assert!(!ids.is_empty() && ids.iter().all(|id| id.starts_with("liang-wenfeng")), "{ids:?}");
    assert!(ids.len() < 11, "{ids:?}");
    tick(&page, "e");
}

#[test]
fn a_frames_host_keeps_what_is_filtered_in_it() {
    let frame = "<!doctype html><title>Theirs</title><iframe id=\"f\" data-address=\"quotes\" src=\"{site}/frame.html\" \
        width=\"100%\" height=\"300\" sandbox=\"allow-scripts\"></iframe><script async src=\"{site}/frame.js\"></script>";
    let hosting = Hosting::start(frame, None);
    let page = hosting.visit().at("?id=7&quotes=platform%3Dweibo").open();
    // The frame has its document then.
    page.until("the page has loaded", || {
        page.eval("return document.readyState", &[]) == "complete"
    });
    page.enter("f");
    page.await_app();
    page.until("it begins so", || page.ids().len() == 2);
    page.inside("checkbox", "X").activate();
    page.until("it filters", || page.ids().len() == 3);
    page.leave();
    let kept = "?id=7&quotes=platform%3Dweibo%26platform%3Dx".to_owned();
    page.until_eq("the address", &kept, || query(&page));
    page.enter("f");
    page.inside("button", "Clear all").activate();
    page.leave();
    page.until_eq("nothing is filtered", &"?id=7".to_owned(), || query(&page));
}
