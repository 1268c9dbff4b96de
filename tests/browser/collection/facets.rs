//! Facets of more values than there is room for.

use std::collections::BTreeMap;

use serde_json::json;

use super::reading::{Quote, reading};
use super::{collection, finds, values};
use crate::facets::lines_are_shares;
use crate::harness::Page;

/// Follows an address, and waits until it shows the quotes that it asks for.
#[track_caller]
fn follow(page: &Page, address: &str, passes: impl Fn(&Quote) -> bool) {
    page.follow(address);
    let of = reading().iter().filter(|it| passes(it)).count();
    finds(page, address, of, reading().len());
}

#[test]
fn those_of_the_most_quotes_come_first_and_more_are_shown_on_demand() {
    let page = collection();
    let mut counts = BTreeMap::new();
    for quote in reading() {
        *counts.entry(&quote.speaker).or_insert(0u32) += 1;
    }
    let mut counts: Vec<u32> = counts.into_values().collect();
    counts.sort_unstable_by(|one, other| other.cmp(one));
    let shown =
        || values(&page, "Speaker").into_iter().map(|(_, count)| count).collect::<Vec<u32>>();
    page.until_eq("the first", &counts[..6].to_vec(), shown);
    let group = page.the("group", "Speaker");
    let left = counts.len() - 6;
    group.the("button", &format!("Show more ({},{:03} left)", left / 1000, left % 1000)).click();
    page.until_eq("more", &counts[..46].to_vec(), shown);
    page.the("group", "Speaker").the("button", "Show fewer").click();
    page.until_eq("fewer", &counts[..6].to_vec(), shown);
}

#[test]
fn values_that_the_quotes_on_screen_have_come_before_those_that_none_has() {
    let page = collection();
    // There are twelve platforms, and six are shown.
    follow(&page, "#?platform=p11", |it| it.platform == "p11");
    follow(&page, "#?article=a5", |it| it.article == "a5");
    page.until("those that are there come first", || {
        let counts: Vec<u32> = values(&page, "Platform").iter().map(|(_, count)| *count).collect();
        let mut sorted = counts.clone();
        sorted.sort_unstable_by(|one, other| other.cmp(one));
        counts.len() == 6 && counts == sorted && counts[0] > 0
    });
}

#[test]
fn what_no_quote_has_is_no_chip() {
    let page = collection();
    follow(&page, "#?speaker=nobody&platform=p2", |it| it.platform == "p2");
    page.until_eq("the chips", &json!(["Platform 2"]), || {
        page.eval(
            "return [...document.querySelectorAll('.pq-chip')].map((it) => it.textContent)",
            &[],
        )
    });
}

#[test]
fn a_value_is_found_by_its_name_and_ticked() {
    let page = collection();
    page.the("searchbox", "Find a speaker").type_in("liang wen");
    page.until_eq("whom it finds", &vec![("Liang Wenfeng".to_owned(), 11)], || {
        values(&page, "Speaker")
    });
    page.value("Speaker", "Liang Wenfeng").click();
    finds(&page, "the quotes", 11, reading().len());
    page.the("searchbox", "Find an article").type_in("deepseek");
    page.until("the article is found", || {
        let found = values(&page, "Article");
        found.len() == 1 && found[0].1 == 11
    });
    page.the("searchbox", "Find a theme").type_in("no such theme");
    page.until_eq("none", &Vec::new(), || values(&page, "Theme"));
    // Accents do not matter.
    page.the("button", "Clear all").click();
    page.eval(
        "const field = document.querySelector('[aria-label=\"Find a speaker\"]');
        field.value = 'zoe celik';
        field.dispatchEvent(new Event('input', { bubbles: true }))",
        &[],
    );
    page.until("without accents", || {
        values(&page, "Speaker").first().is_some_and(|(name, _)| name == "Zoë Çelik-Núñez")
    });
}

#[test]
fn what_is_chosen_stays_in_sight() {
    let page = collection();
    page.follow("#?speaker=hu-xijin");
    finds(&page, "the quotes", 2, reading().len());
    page.until("it is the first of its facet", || {
        values(&page, "Speaker").first() == Some(&("Hu Xijin".to_owned(), 2))
    });
    page.the("button", "Remove Hu Xijin");
    assert_eq!(page.value("Speaker", "Hu Xijin").property("checked"), "true");
}

#[test]
fn the_line_below_a_value_is_as_long_as_its_share() {
    lines_are_shares(&collection());
}
