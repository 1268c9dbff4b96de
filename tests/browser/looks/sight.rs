//! What the comparison sees, and what it bears: the least that must be seen, and what
//! differs between versions of a browser.

use serde_json::json;

use super::compare::{DRIFT, TOLERANCE, differences, drift, greatest};
use super::dress::{Dress, LIGHT, PHONE};
use super::picture::Picture;
use super::view::VIEWS;
use crate::harness::{Ability, Page, Site, skips_without};

/// Changes that somebody would mind, as style sheets: what is seen on every screen, and
/// what only on a wide one. A digit or an
/// empty box alone is too little to be seen.
const FAULTS: [(&str, &str); 7] = [
    (
        "a button is missing",
        ".pq-quote:first-child .pq-actions button:nth-last-child(2) { visibility: hidden }",
    ),
    ("a link is missing", ".pq-quote:first-child .pq-actions a { visibility: hidden }"),
    ("the accent has another hue", ":root { --pq-accent: #1f5f9a }"),
    ("a platform has another hue", ".pq [data-hue~='1'] { --c: #0c68d4 }"),
    ("letters are smaller", ".pq blockquote { font-size: 19.5px }"),
    ("the paper is greyer", ":root { --pq-paper: #f6f6f6 }"),
    ("a tick is missing", ".pq-tick:nth-child(3)::before { opacity: 0 }"),
];
const WIDE_FAULTS: [(&str, &str); 2] = [
    ("a column has shifted", ".pq-columns { column-gap: 36px }"),
    ("soft text is paler", ":root { --pq-soft: #8a857c }"),
];

/// Changes that nobody would see.
const NOISE: [(&str, &str); 4] = [
    ("letters lie a quarter of a pixel to the side", ".pq { transform: translateX(.25px) }"),
    ("letters are drawn for speed", ".pq { text-rendering: optimizeSpeed }"),
    ("letters are drawn by geometry", ".pq { text-rendering: geometricPrecision }"),
    ("letters are a little thinner", ".pq { -webkit-text-stroke: .08px var(--pq-paper) }"),
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
fn is_seen(dress: &Dress, faults: &[(&str, &str)]) {
    if skips_without(Ability::Staging) {
        return;
    }
    let page = dress.open(Site::Sample.visit());
    VIEWS[0].open(&page, "");
    let (kept, _) = Picture::take(&page);
    page.until("the picture stands still", || Picture::take(&page).0 == kept);
    let mut wrong = Vec::new();
    for (changes, is_to_be_seen) in [(faults, true), (&NOISE[..], false)] {
        for (what, css) in changes {
            let (found, differences) = changed(&page, &kept, css);
            let [cells, all] = [greatest(&kept, &found).map(f64::from), drift(&kept, &found)];
            let measured = format!("{what}: cells by up to {cells:?}, all by {all:.2?}");
            println!("{measured}");
            if differences.is_empty() == is_to_be_seen {
                wrong.push(measured);
            }
        }
    }
    assert!(wrong.is_empty(), "allowed are {TOLERANCE:?} and {DRIFT}, and yet {wrong:#?}");
}

#[test]
fn what_must_be_seen_is_and_what_nobody_sees_is_borne() {
    is_seen(&LIGHT, &[&FAULTS[..], &WIDE_FAULTS].concat());
}

#[test]
fn the_same_holds_on_a_phone() {
    is_seen(&PHONE, &FAULTS);
}
