//! Every width, and the phone's filters.

use serde_json::{Value, json};

use crate::harness::{Page, Site, Size, keys};

/// What stands out of the page's width: elements, but for those in a part that
/// scrolls or is out of sight on purpose.
const OVERFLOW: &str = "
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [`the page is ${scrollWidth} px wide in ${clientWidth} px`,
        ...[...document.querySelectorAll('body *')]
            .filter((element) => element.getBoundingClientRect().right > clientWidth)
            .map((element) => element.outerHTML.slice(0, 80)).slice(0, 5)];";

#[track_caller]
fn fits_at(width: u32) {
    for site in Site::BOTH {
        let size = Size { width, height: 800 };
        let page = site.visit().sized(size).open();
        for fragment in [
            "",
            "#?kind=direct&kind=-partial&platform=&theme=-money&q=e",
            "#?q=xyzzy&speaker=rowing-club",
        ] {
            page.eval("location.hash = arguments[0]", &[json!(fragment)]);
            let searched = fragment.contains("q=");
            page.until("the page shows it", || (page.screen()["search"] != "") == searched);
            assert_eq!(page.eval("return innerWidth", &[]), width);
            assert_eq!(page.eval(OVERFLOW, &[]), json!([]), "{site:?} at {width} px, {fragment:?}");
        }
    }
}

#[test]
fn nothing_is_wider_than_a_small_phone() {
    fits_at(320);
}

#[test]
fn nothing_is_wider_than_a_phone() {
    fits_at(390);
}

#[test]
fn nothing_is_wider_than_a_tablet() {
    fits_at(768);
}

#[test]
fn nothing_is_wider_than_a_tablet_on_its_side() {
    fits_at(1024);
}

#[test]
fn nothing_is_wider_than_a_desktop() {
    fits_at(1280);
}

fn filters_are_open(page: &Page) -> bool {
    page.has("searchbox", "Search quotes")
}

#[test]
fn on_a_phone_quotes_come_first_and_filters_open_and_close() {
    let page = Site::Bundled.visit().sized(Size::PHONE).open();
    assert!(!filters_are_open(&page), "the filters are folded at first");
    let first = "return document.getElementById('people-in-china-1').getBoundingClientRect().top < innerHeight";
    assert_eq!(page.eval(first, &[]), true, "the first quote begins on the first screen");
    page.the("button", "Filters").click();
    page.until("the filters are open", || filters_are_open(&page));
    page.value("Platform", "Weibo").click();
    page.the("button", "Show 2 quotes").click();
    page.until("the filters are closed", || !filters_are_open(&page));
    page.lists(&["weibo-user-beijing-1", "weibo-user-shanghai-1"]);
    page.the("button", "Filters · 1").click();
    page.until("the filters are open", || filters_are_open(&page));
    page.press(&[keys::ESCAPE]);
    page.until("the filters are closed", || !filters_are_open(&page));
}

#[test]
fn on_a_desktop_filters_stand_beside_the_quotes() {
    let page = Site::Bundled.open();
    assert!(filters_are_open(&page) && !page.has("button", "Filters"));
    let sides = page.eval(
        "const side = (element) => element.getBoundingClientRect();
        return [side(document.querySelector('search')).right, side(document.querySelector('ol')).left]",
        &[],
    );
    let side = |at: usize| sides.get(at).and_then(Value::as_f64).unwrap_or_default();
    assert!(side(0) <= side(1), "filters end at {} px, quotes begin at {} px", side(0), side(1));
}
