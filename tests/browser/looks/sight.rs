//! What the comparison sees, and what it bears: the least that must be seen, and what
//! differs between versions of a browser.

use serde_json::json;

use super::compare::{DRIFT, TOLERANCE, differences, drift, greatest};
use super::dress::{Dress, LIGHT, PHONE};
use super::picture::Picture;
use super::view::VIEWS;
use crate::harness::{Ability, Page, Site, supports};

/// Changes that somebody would mind, as style sheets.
const FAULTS: [(&str, &str); 10] = [
    (
        "a button is missing",
        ".pq-quote:first-child .pq-actions button:last-child { visibility: hidden }",
    ),
    ("a link is missing", ".pq-quote:first-child .pq-actions a { visibility: hidden }"),
    ("a count is missing", ".pq-value:first-child .pq-count { visibility: hidden }"),
    ("the accent has another hue", ":root { --pq-accent: #1f5f9a }"),
    ("a platform has another hue", ".pq [data-hue~='1'] { --c: #0c68d4 }"),
    ("a column has shifted", ".pq-columns { column-gap: 36px }"),
    ("a letter is smaller", ".pq blockquote { font-size: 22px }"),
    ("the paper is greyer", ":root { --pq-paper: #f6f6f6 }"),
    ("soft text is paler", ":root { --pq-soft: #8a857c }"),
    ("a tick is missing", ".pq-tick:nth-child(3)::before { opacity: 0 }"),
];

/// Changes that nobody would see.
const NOISE: [(&str, &str); 4] = [
    ("letters lie a quarter of a pixel to the side", ".pq { transform: translateX(.25px) }"),
    ("letters are drawn for speed", ".pq { text-rendering: optimizeSpeed }"),
    ("letters are drawn by geometry", ".pq { text-rendering: geometricPrecision }"),
    ("letters are a little thinner", ".pq { -webkit-text-stroke: .1px var(--pq-paper) }"),
];

const WEAR: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(arguments[0]);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]";
const UNDRESS: &str = "document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1)";

/// The picture of a page with a style sheet more, and what differs then.
fn changed(page: &Page, kept: &Picture, css: &str) -> (Picture, Vec<String>) {
    page.eval(WEAR, &[json!(css)]);
    let (found, _) = Picture::take(page);
    let differences = differences(page, kept, &found);
    page.eval(UNDRESS, &[]);
    (found, differences)
}

#[track_caller]
fn is_seen(dress: &Dress) {
    if !supports(Ability::Staging) {
        return;
    }
    let page = dress.open(Site::Sample.visit());
    VIEWS[0].open(&page, "");
    let (kept, _) = Picture::take(&page);
    page.until("the picture stands still", || Picture::take(&page).0 == kept);
    let measured = |found: &Picture| {
        format!("cells by up to {:?}, all by {:.2?}", greatest(&kept, found), drift(&kept, found))
    };
    for (what, css) in FAULTS {
        let (found, differences) = changed(&page, &kept, css);
        println!("{what}: {}", measured(&found));
        assert_ne!(differences, Vec::<String>::new(), "{what}: {}", measured(&found));
    }
    for (what, css) in NOISE {
        let (found, differences) = changed(&page, &kept, css);
        println!("{what}: {}", measured(&found));
        assert_eq!(differences, Vec::<String>::new(), "{what}: {}", measured(&found));
    }
    println!("allowed: {TOLERANCE:?}, {DRIFT}");
}

#[test]
fn what_must_be_seen_is_and_what_nobody_sees_is_borne() {
    is_seen(&LIGHT);
}

#[test]
fn the_same_holds_on_a_phone() {
    is_seen(&PHONE);
}
