//! Every width, and the phone's filters.

use std::fs;

use serde_json::{Value, json};

use crate::harness::{Hosting, Page, Site, Size, build, keys, output};

/// What stands out of the page's width: elements, but for those in a part that
/// scrolls or is out of sight on purpose.
const OVERFLOW: &str = "
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [`the page is ${scrollWidth} px wide in ${clientWidth} px`,
        ...[...document.querySelectorAll('body *')]
            .filter((element) => element.getBoundingClientRect().right > clientWidth)
            .map((element) => element.outerHTML.slice(0, 80)).slice(0, 5)];";

#[test]
fn nothing_is_wider_than_the_page_on_any_screen_in_any_state() {
    for site in Site::BOTH {
        let page = site.open();
        let filtered = "#?kind=direct&kind=-partial&platform=&theme=-money&q=e";
        for fragment in ["#?", filtered, "#?q=xyzzy&speaker=rowing-club"] {
            page.follow(fragment);
            let searched = fragment.contains("q=");
            page.until("the page shows it", || (page.screen()["search"] != "") == searched);
            for width in [320, 390, 768, 1024, 1280] {
                page.resize(Size { width, height: 800 });
                page.until("the page is as wide", || page.eval("return innerWidth", &[]) == width);
                let overflow = page.eval(OVERFLOW, &[]);
                assert_eq!(overflow, json!([]), "{site:?} at {width} px, {fragment:?}");
            }
        }
    }
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
    page.value("Speaker", "Hu Xijin").click();
    page.the("button", "Show 2 quotes").click();
    page.until("the filters are closed", || !filters_are_open(&page));
    page.lists(&["hu-xijin-1", "hu-xijin-2"]);
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

/// As much space as readers may ask for (WCAG 2.2, success criterion 1.4.12).
const SPACED: &str = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-block-end: 2em !important }";

/// The texts of a part of the page of which something is cut off.
const CUT: &str = "return [...document.querySelectorAll(arguments[0])]
    .filter((part) => part.checkVisibility() && (part.scrollHeight > part.clientHeight + 2 || part.scrollWidth > part.clientWidth + 2))
    .map((part) => `${part.textContent}: ${part.scrollWidth} x ${part.scrollHeight} in ${part.clientWidth} x ${part.clientHeight}`)";

#[test]
fn names_and_roles_are_whole_on_a_narrow_screen_and_where_text_is_spaced_out() {
    for site in Site::BOTH {
        for (view, parts) in
            [("map", ".pq-map tbody th span"), ("voices", ".pq-voice-head :is(h3, .pq-role)")]
        {
            let page = site
                .visit()
                .at(&format!("#?view={view}"))
                .sized(Size { width: 320, height: 800 })
                .open();
            page.until("the view is there", || {
                page.eval(
                    "return document.querySelectorAll(arguments[0]).length > 3",
                    &[json!(parts)],
                ) == true
            });
            assert_eq!(page.eval(CUT, &[json!(parts)]), json!([]), "{site:?}, {view}");
            let sheet = "document.head.append(Object.assign(document.createElement('style'), { textContent: arguments[0] }))";
            page.eval(sheet, &[json!(SPACED)]);
            assert_eq!(page.eval(CUT, &[json!(parts)]), json!([]), "{site:?}, {view}, spaced out");
        }
    }
}

/// A word as addresses are: nothing in it says where a line may end.
const LONG_WORD: &str = "https://www.example.org/northby_harbour_gazette_2025_harbour_stays_shut_until_spring_and_summer.html";

#[test]
fn a_word_without_end_breaks_and_initials_stand_beside_a_long_role() {
    let role = "a retired editor in chief of the harbour town’s only newspaper, the Northby Gazette, and of its weekend supplement";
    let quote = |id: &str, kind: &str| {
        json!({
            "id": id, "speaker": "ada", "kind": kind, "text": format!("Read {LONG_WORD} first."),
            "context": format!("It stands at {LONG_WORD}."),
        })
    };
    let article = json!({
        "format": "pullquote/1", "id": "word", "lang": "en", "title": "A long word",
        "speakers": [{ "id": "ada", "name": "Ada Quay", "kind": "person", "role": role }],
        "quotes": [quote("direct", "direct"), quote("indirect", "indirect")],
    });
    let file = output("long-word.json");
    fs::write(&file, article.to_string()).expect("the target folder is ours to write");
    let site = Hosting::folder(&build("long-word", &file, &[]));
    for view in ["quotes", "voices"] {
        for width in [320, 390, 1280] {
            let page = site
                .visit()
                .at(&format!("#?view={view}"))
                .sized(Size { width, height: 800 })
                .with_app()
                .open();
            // A list lets nothing out that would make the page wider.
            let beyond = "const { clientWidth } = document.documentElement;
                const parts = document.querySelectorAll('.pq-quote :is(.pq-words, .pq-context), .pq-voice-head, .pq-later blockquote');
                return [...parts].filter((it) => it.getClientRects().length && Math.max(...[...it.getClientRects()].map((box) => box.right)) > clientWidth)
                    .map((it) => `${it.className}: ${it.getBoundingClientRect().right}`)";
            assert_eq!(page.eval(beyond, &[]), json!([]), "{view} at {width} px");
            assert_eq!(page.eval(OVERFLOW, &[]), json!([]), "{view} at {width} px");
            if view == "quotes" {
                let beside = "const box = (of) => document.querySelector(`#direct ${of}`).getBoundingClientRect();
                    return box('.pq-initials').right <= box('.pq-who').left";
                assert_eq!(page.eval(beside, &[]), true, "initials at {width} px");
            }
        }
    }
}
