//! Facets that an article's author declares, and that of corrections: filtered, counted, drawn and kept in addresses
//! like the built-in ones, in an article and in a collection.

use std::path::Path;

use serde_json::{Value, json};

use crate::harness::{Fault, Faulty, Hosting, Page, Visit, build};

const COUNCIL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/articles/council.json");

fn site() -> Hosting {
    Hosting::folder(&build("council", Path::new(COUNCIL), &[]))
}

/// A collection of the article and of one without such facets.
fn collection() -> Hosting {
    let other = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/articles/harbour-lights.json");
    Hosting::folder(&build("council-and-harbour", Path::new(COUNCIL), &[other]))
}

/// The values of a facet as readers see them, each with its count.
#[track_caller]
fn values(page: &Page, facet: &str) -> Value {
    let script = "
        const group = [...document.querySelectorAll('fieldset')]
            .find((it) => it.querySelector('legend').textContent === arguments[0]);
        return [...group.querySelectorAll('.pq-value')].map((it) => [
            it.querySelector('label').textContent.trim(),
            Number(it.querySelector('.pq-count').firstChild.textContent),
        ]);";
    page.eval(script, &[facet.into()])
}

#[test]
fn an_authors_facets_are_filtered_and_counted_and_stand_in_the_address() {
    let site = site();
    let page = site.visit().with_app().open();
    let districts = json!([["Old Town", 3], ["Nørreport & Quay", 2], ["2nd Ward", 2]]);
    assert_eq!(values(&page, "District"), districts);
    page.value("District", "Old Town").click();
    page.lists(&["lind-1", "lind-2", "riders-1"]);
    assert_eq!(values(&page, "Tone"), json!([["proud", 2], ["worried", 1], ["angry=loud?", 1]]));
    page.value("Tone", "angry=loud?").click();
    page.lists(&["riders-1"]);
    assert_eq!(page.fragment(), "#?district=Old%20Town&tone=angry%3Dloud%3F");
    page.the("button", "Remove Old Town").click();
    page.lists(&["riders-1"]);
    let again = site
        .visit()
        .at("#?district=N%C3%B8rreport+%26+Quay&tone=-worried&tone=no")
        .with_app()
        .open();
    again.lists(&["lind-1"]);
}

#[test]
fn a_search_finds_the_values_that_a_quote_and_its_speaker_have() {
    for (site, article) in [(site(), ""), (collection(), "council/")] {
        let page = site.visit().with_app().open();
        let lists = |ids: &[&str]| {
            let ids: Vec<String> = ids.iter().map(|id| [article, id].concat()).collect();
            page.lists(&ids.iter().map(String::as_str).collect::<Vec<_>>());
        };
        page.search().type_in("norreport");
        lists(&["lind-1", "lind-2"]);
        page.search().type_in(" -worried");
        lists(&["lind-1"]);
    }
}

#[test]
fn an_authors_facets_are_ticked_before_the_app_is_there() {
    let site = site();
    let faulty = Faulty::before(site.base().to_owned(), Fault::Held(".wasm"));
    let page = Visit::to(faulty.base()).without_app().open();
    page.value("District", "2nd Ward").click();
    assert_eq!(page.ids(), ["ashe-1", "ashe-2"], "by the first script");
    page.value("Tone", "worried").click();
    assert_eq!(page.ids(), ["ashe-1"], "by the first script");
    faulty.release();
    page.await_app();
    page.lists(&["ashe-1"]);
}

#[test]
fn the_map_draws_an_authors_facets() {
    let page = crate::map::map(site().visit().at("#?view=map&by=tone-district").with_app());
    page.the("table", "Quotes by Tone and District");
    let heads =
        "return [...document.querySelectorAll('.pq-map tbody th')].map((it) => it.textContent)";
    let tones = page.eval(heads, &[]);
    assert!(tones.as_array().is_some_and(|tones| tones.contains(&json!("Not stated"))), "{tones}");
    page.the("button", "1 quote: angry=loud?, Old Town").click();
    assert_eq!(
        page.fragment(),
        "#?district=Old%20Town&tone=angry%3Dloud%3F&view=map&by=tone-district"
    );
}

#[test]
fn a_collection_has_the_facets_of_its_articles() {
    let site = collection();
    let page = site.visit().with_app().open();
    page.value("District", "Old Town").click();
    page.lists(&["council/lind-1", "council/lind-2", "council/riders-1"]);
    page.value("Tone", "worried").click();
    page.lists(&["council/lind-2"]);
    assert_eq!(page.fragment(), "#?district=Old%20Town&tone=worried");
    let again = site.visit().at("#?tone=-proud&utm_source=mail&article=council").with_app().open();
    again.lists(&["council/ashe-1", "council/ashe-2", "council/riders-1", "council/clerk-1"]);
    // What is no facet of the collection is nothing that is asked for.
    again.the("button", "Remove proud").click();
    again.until_eq("the rest", &json!("#?article=council"), || again.fragment().into());
}

#[test]
fn corrected_quotes_are_filtered_by_what_was_put_right_in_an_article_and_in_a_collection() {
    for (site, article) in [(site(), ""), (collection(), "council/")] {
        let page = site.visit().with_app().open();
        let corrections = json!([["Edited", 1], ["Retracted", 1], ["Attribution corrected", 1]]);
        assert_eq!(values(&page, "Corrections"), corrections);
        // What says that an archive is opening may lie over it.
        page.until("nothing lies over the page", || {
            page.eval("return document.querySelector('.pq-opening') === null", &[]) == true
        });
        page.value("Corrections", "Retracted").click();
        page.lists(&[&*[article, "clerk-1"].concat()]);
        assert_eq!(page.fragment(), "#?corrected=retracted");
        page.value("Corrections", "Edited").click();
        page.lists(
            &["ashe-2", "clerk-1"].map(|id| [article, id].concat()).each_ref().map(|it| &**it),
        );
        let other = site.visit().at("#?corrected=-retracted&lang=es").with_app().open();
        other.value("Correcciones", "Atribución corregida");
        let chinese = site.visit().at("#?corrected=attribution&lang=zh").with_app().open();
        // The list has a Chinese name, by which it is not known here.
        let ids = "return [...document.querySelectorAll('.pq-quote')].map(({ id }) => id)";
        let attributed = [article, "ashe-2"].concat();
        chinese.until_eq("in Chinese", &json!([attributed]), || chinese.eval(ids, &[]));
    }
}

#[test]
fn a_tick_of_corrections_filters_when_the_app_is_there() {
    let site = site();
    let faulty = Faulty::before(site.base().to_owned(), Fault::Held(".wasm"));
    let page = Visit::to(faulty.base()).without_app().open();
    page.value("Corrections", "Retracted").click();
    page.value("District", "2nd Ward").click();
    assert_eq!(page.ids(), ["ashe-1", "ashe-2"], "by the first script");
    page.value("District", "2nd Ward").click();
    faulty.release();
    page.await_app();
    page.lists(&["clerk-1"]);
}
