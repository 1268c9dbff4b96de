//! Voices and the map of a collection.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::reading::reading;
use super::{finds, heading, open};
use crate::accessibility::is_accessible;
use crate::chart::{close, lines, open_chart, outside, text};
use crate::harness::{Page, Site};

/// What a view shows of itself, as soon as all of it is there.
#[track_caller]
fn seen(page: &Page, script: &str) -> Value {
    page.until("the view is there", || {
        let is_whole = "return document.querySelector(
            '.pq-voices:not([aria-busy]), .pq-map table:not([aria-busy])') !== null";
        page.eval(is_whole, &[]) == true
    });
    page.eval(script, &[])
}

#[test]
fn voices_stand_by_their_words_and_lead_to_their_quotes() {
    let page = open(Site::Collection.visit());
    page.the("button", "Voices").click();
    let shares = seen(
        &page,
        "return [...document.querySelectorAll('.pq-voice progress')].map(({ value }) => value)",
    );
    let shares: Vec<u64> = serde_json::from_value(shares).expect("shares are numbers");
    assert_eq!(shares.len(), 20);
    assert!(shares.is_sorted_by(|one, other| one >= other), "{shares:?}");
    is_accessible(&page, "the voices of a collection");
    page.until_eq("the address", &"#?view=voices".to_owned(), || page.fragment());
    page.the("button", "Show more (2,848 left)").click();
    page.until("more voices come", || {
        page.eval("return document.querySelectorAll('.pq-voice').length", &[]) == 40
    });
    page.eval("document.querySelector('.pq-voice > .pq-way').click()", &[]);
    page.until("the address has the voice", || page.fragment().starts_with("#?speaker="));
    let speaker = page.fragment().replace("#?speaker=", "");
    let said = reading().iter().filter(|it| it.speaker == speaker).count();
    finds(&page, "the quotes of the first voice", said, reading().len());
    page.back();
    page.until("the voices are back", || {
        page.eval("return document.querySelectorAll('.pq-voice').length > 1", &[]) == true
    });
}

#[test]
fn voices_stand_side_by_side_and_lead_to_all_that_they_say_about_a_theme() {
    let page = open(Site::Collection.visit().at("#?view=voices"));
    let names = seen(
        &page,
        "return [...document.querySelectorAll('.pq-voice h3')].map((name) => name.textContent)",
    );
    let names: Vec<String> = serde_json::from_value(names).expect("voices have names");
    let [first, second, third, fourth] = &names[..4] else { panic!("there are voices") };
    page.the("button", &format!("Compare {first}")).click();
    page.the("button", &format!("Compare {second}")).click();
    page.the("region", &format!("Compared: {first}, {second}"));
    page.until("the focus is where they are", || {
        page.eval("return document.activeElement.id", &[]) == "pq-compare"
    });
    is_accessible(&page, "voices of a collection side by side");
    page.until("what they say is there", || {
        page.eval("return document.querySelectorAll('.pq-compare blockquote').length > 2", &[])
            == true
    });
    let all = page.eval(
        "const link = document.querySelector('.pq-compare .pq-fact > a[href*=\"theme=\"]');
        return [link.hash, link.textContent.replace(/[^0-9]/g, '')]",
        &[],
    );
    let all: [String; 2] = serde_json::from_value(all).expect("a link says how many it leads to");
    page.the("button", &format!("Compare {third}")).click();
    page.the("region", &format!("Compared: {first}, {second}, {third}"));
    assert!(!page.has("button", &format!("Compare {fourth}")), "three are enough");
    page.the("button", "Stop comparing").click();
    page.until("nobody is compared", || {
        page.eval("return document.querySelector('.pq-compare') === null", &[]) == true
    });
    page.follow(&all[0]);
    let of = all[1].parse().expect("a number");
    finds(&page, "what one says about a theme", of, reading().len());
}

#[test]
fn a_cell_of_the_map_has_the_quotes_of_both_and_filters_by_them() {
    let page = open(Site::Collection.visit().at("#?view=map&by=platform-kind"));
    let cells = seen(
        &page,
        "return [...document.querySelectorAll('.pq-map td button')].map((button) => button.ariaLabel)",
    );
    let cells: Vec<String> = serde_json::from_value(cells).expect("cells have names");
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for quote in reading() {
        *counts.entry((&quote.platform, &quote.kind)).or_default() += 1;
    }
    assert_eq!(cells.len(), counts.len());
    let of = counts[&("p2", "direct")];
    let cell = format!("{},{:03} quotes: Platform 2, Direct quote", of / 1000, of % 1000);
    assert!(cells.contains(&cell), "{cell} is not in {cells:?}");
    is_accessible(&page, "the map of a collection");
    page.the("button", &cell).click();
    finds(&page, "a cell", of, reading().len());
    page.until_eq(
        "the address",
        &"#?platform=p2&kind=direct&view=map&by=platform-kind".to_owned(),
        || page.fragment(),
    );
    page.the("button", &cell).click();
    page.until("it lets go again", || heading(&page).starts_with("20,058 of"));
    page.pick("Columns", "Speaker");
    page.until("the columns are others", || {
        page.eval("return document.querySelector('.pq-map caption')?.textContent", &[])
            == json!("Quotes by platform and speaker")
    });
}

#[test]
fn shades_of_the_map_tell_its_values_apart_and_the_others_are_a_row_of_their_own() {
    let page = open(Site::Collection.visit().at("#?view=map&by=speaker-theme"));
    let shades = seen(
        &page,
        "return ['1', '5'].map((shade) =>
            document.querySelectorAll(`td[data-shade='${shade}'] > button`).length)",
    );
    let shades: [u32; 2] = serde_json::from_value(shades).expect("numbers");
    assert!(shades.iter().all(|cells| *cells > 0), "{shades:?}");
    let names = "return [...document.querySelectorAll('.pq-map tbody th > span')]
        .map((name) => name.textContent)";
    page.until_eq("the last row", &json!(["2,829 others"]), || page.eval(names, &[]));
}

#[test]
fn platforms_of_a_voice_have_dots_of_their_own_whatever_its_hue() {
    let page = open(Site::Collection.visit().at("#?view=voices"));
    let wrong = seen(
        &page,
        "return [...document.querySelectorAll('.pq-voice .pq-platform')].filter((platform) => {
            const isHollow = getComputedStyle(platform, '::before').borderTopWidth === '2px';
            return isHollow !== platform.dataset.hue.endsWith('b');
        }).length",
    );
    assert_eq!(wrong, 0);
}

#[test]
fn the_charts_of_a_collection_are_pictures_with_their_title_their_source_and_their_figures() {
    for (view, button) in [
        ("voices", "Image: Voices"),
        ("voices", "Image: Balance"),
        ("map&by=platform-kind", "Image: Quotes by platform and kind"),
    ] {
        let page = open(Site::Collection.visit().at(&format!("#?view={view}&q=the")));
        open_chart(&page, button);
        let (_, title) = button.split_once(": ").expect("what it is of");
        let lines = lines(&page);
        assert!(lines.iter().any(|it| it == title), "{title}: {lines:?}");
        assert!(lines.iter().any(|it| it == "Many articles"), "its source: {lines:?}");
        assert!(lines.len() > 8, "its figures: {lines:?}");
        assert!(text(&page).contains("Source: Many articles."), "{}", text(&page));
        assert_eq!(outside(&page), json!([]), "{button}");
        close(&page);
    }
}
