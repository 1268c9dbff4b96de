//! Filters, search and orders against a naive reading of every article.

use std::cmp::Reverse;

use serde_json::json;

use super::reading::{Quote, reading};
use super::{begins_with, collection, finds, heading, values};

type Passes = fn(&Quote) -> bool;

/// Addresses, and the quotes that they ask for.
const FILTERS: [(&str, Passes); 9] = [
    ("#?platform=p1&theme=-t0", |it| it.platform == "p1" && !it.themes.contains(&"t0".into())),
    ("#?speaker=s0&speaker=s3&kind=direct", |it| {
        (it.speaker == "s0" || it.speaker == "s3") && it.kind == "direct"
    }),
    ("#?article=a5&article=harbour-lights", |it| {
        it.article == "a5" || it.article == "harbour-lights"
    }),
    ("#?article=-a5&platform=p3", |it| it.article != "a5" && it.platform == "p3"),
    ("#?platform=", |it| it.platform.is_empty()),
    ("#?date=2010-03..2011-07", |it| it.is_within("2010-03", "2011-07")),
    ("#?date=2011-07..2010-03&theme=t2&kind=-direct", |it| {
        it.is_within("2010-03", "2011-07")
            && it.themes.contains(&"t2".into())
            && it.kind != "direct"
    }),
    ("#?date=1950-01..1950-12", |_| false),
    ("#?speaker=nobody&colour=red&platform=p11", |it| it.platform == "p11"),
];

#[test]
fn addresses_show_what_a_naive_reading_finds() {
    let (page, reading) = (collection(), reading());
    for (address, passes) in FILTERS {
        page.follow(address);
        let found: Vec<&Quote> = reading.iter().filter(|it| passes(it)).collect();
        finds(&page, address, found.len(), reading.len());
        let first: Vec<String> = found.iter().take(5).map(|it| it.id.clone()).collect();
        begins_with(&page, address, &first);
    }
}

#[test]
fn counts_are_what_one_would_see() {
    let (page, reading) = (collection(), reading());
    page.follow("#?platform=p1&date=2015-01..2019-12");
    let within = |it: &&Quote| it.is_within("2015-01", "2019-12");
    let count = |passes: &dyn Fn(&Quote) -> bool| {
        reading.iter().filter(within).filter(|it| passes(it)).count() as u32
    };
    finds(&page, "the filter", count(&|it| it.platform == "p1") as usize, reading.len());
    let kinds: Vec<(String, u32)> =
        [("Direct quote", "direct"), ("Partial quote", "partial"), ("Reported speech", "indirect")]
            .map(|(name, kind)| (name.into(), count(&|it| it.platform == "p1" && it.kind == kind)))
            .into();
    page.until("the kinds", || {
        let mut shown = values(&page, "Kind");
        shown.sort();
        shown == kinds
    });
    // Its own facet does not narrow a platform.
    let platforms = values(&page, "Platform");
    for (name, shown) in platforms.iter().filter(|(name, _)| name.starts_with("Platform ")) {
        let id = name.replace("Platform ", "p");
        assert_eq!(*shown, count(&|it| it.platform == id), "{name}");
    }
    // The speakers that are quoted most among what is shown come first.
    let speakers: Vec<u32> = values(&page, "Speaker").into_iter().map(|(_, count)| count).collect();
    let mut most = std::collections::BTreeMap::new();
    for quote in reading.iter().filter(within).filter(|it| it.platform == "p1") {
        *most.entry(&quote.speaker).or_insert(0) += 1;
    }
    let mut most: Vec<u32> = most.into_values().collect();
    most.sort_unstable_by_key(|count| Reverse(*count));
    assert_eq!(speakers, most[..6]);
}

#[test]
fn ticks_chips_and_undo_change_what_is_shown_and_the_address() {
    let (page, reading) = (collection(), reading());
    let count = |passes: Passes| reading.iter().filter(|it| passes(it)).count();
    page.value("Platform", "Platform 2").click();
    finds(&page, "a tick", count(|it| it.platform == "p2"), reading.len());
    page.until_eq("the address", &"#?platform=p2".to_owned(), || page.fragment());
    page.exclude("Kind", "Direct quote").click();
    let both = count(|it| it.platform == "p2" && it.kind != "direct");
    finds(&page, "an exclusion", both, reading.len());
    page.the("button", "Remove Platform 2").click();
    finds(&page, "a chip", count(|it| it.kind != "direct"), reading.len());
    page.back();
    finds(&page, "Back", both, reading.len());
    page.the("button", "Clear all").click();
    finds(&page, "Clear all", reading.len(), reading.len());
    page.search().type_in("nobody says xyzzyplugh");
    page.until("nothing is found", || heading(&page).starts_with("0 of"));
    page.the("button", "Undo the last change").click();
    finds(&page, "Undo", reading.len(), reading.len());
}

#[test]
fn a_search_finds_the_beginnings_of_words_and_marks_them() {
    let (page, reading) = (collection(), reading());
    page.search().type_in("trust");
    let found: Vec<&Quote> = reading.iter().filter(|it| it.says("trust")).collect();
    assert!(!found.is_empty());
    finds(&page, "a search", found.len(), reading.len());
    begins_with(&page, "a search", &[found[0].id.clone()]);
    let marked = "return [...document.querySelectorAll('#pq-list mark')].map((it) => it.textContent.toLowerCase())";
    page.until("its words are marked", || {
        let marks = page.eval(marked, &[]);
        let marks = marks.as_array().cloned().unwrap_or_default();
        !marks.is_empty() && marks.iter().all(|mark| *mark == "trust")
    });
}

#[test]
fn a_search_finds_names_of_platforms_and_themes_and_marks_them() {
    let (page, reading) = (collection(), reading());
    for search in ["wechat", "belongi"] {
        page.search().type_in(search);
        let found: Vec<&Quote> = reading.iter().filter(|it| it.says(search)).collect();
        assert!(found.iter().any(|it| !it.text.to_lowercase().contains(search)), "{search}");
        finds(&page, search, found.len(), reading.len());
        begins_with(&page, search, &[found[0].id.clone()]);
        let marked = "return [...document.querySelectorAll('#pq-list figcaption mark')].map((it) => it.textContent.toLowerCase())";
        page.until("the names are marked", || {
            let marks = page.eval(marked, &[]);
            let marks = marks.as_array().cloned().unwrap_or_default();
            !marks.is_empty() && marks.iter().all(|it| *it == search)
        });
        page.the("button", &format!("Remove {search}")).click();
        finds(&page, "all", reading.len(), reading.len());
    }
}

#[test]
fn a_mistyped_search_says_what_it_shows_instead() {
    let page = collection();
    page.search().type_in("photogarph");
    let said = "return document.querySelector('.pq-corrected')?.textContent ?? ''";
    let expected = "No quote has “photogarph”. Showing results for “photograph”.";
    page.until_eq("what is said", &expected.to_owned(), || {
        page.eval(said, &[]).as_str().unwrap_or_default().to_owned()
    });
}

#[test]
fn an_address_of_what_the_collection_has_not_is_said_to_be_one() {
    let said = "return document.querySelector('.pq-corrected')?.textContent ?? ''";
    let line = "This address names a quote or a filter that is not here.";
    let page = collection();
    for (unknown, known) in [
        ("#?speaker=nobody&platform=p1", "#?platform=p1"),
        ("#?theme=-nope", "#?theme=-t0"),
        ("#nowhere/nothing", "#?"),
    ] {
        page.follow(unknown);
        page.until_eq(unknown, &json!(line), || page.eval(said, &[]));
        assert!(!super::rows(&page).is_empty(), "{unknown}: quotes are there all the same");
        page.follow(known);
        page.until_eq(known, &json!(""), || page.eval(said, &[]));
    }
}

#[test]
fn orders_hold_over_all_articles() {
    let (page, reading) = (collection(), reading());
    page.pick("Sort by", "Newest first");
    let mut newest: Vec<&Quote> = reading.iter().collect();
    newest.sort_by_key(|it| Reverse(&it.day));
    let newest: Vec<String> = newest.iter().take(5).map(|it| it.id.clone()).collect();
    begins_with(&page, "the newest", &newest);
    page.until_eq("the address", &"#?sort=date".to_owned(), || page.fragment());
    page.follow("#?sort=date&date=2003-01..2003-12");
    let mut within: Vec<&Quote> =
        reading.iter().filter(|it| it.is_within("2003-01", "2003-12")).collect();
    within.sort_by_key(|it| Reverse(&it.day));
    begins_with(&page, "the newest of a year", &[within[0].id.clone(), within[1].id.clone()]);
}
