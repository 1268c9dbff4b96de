//! A collection in other people's pages: as an element and in a frame.

use serde_json::{Value, json};

use super::reading::reading;
use super::{await_archive, finds};
use crate::accessibility::is_accessible;
use crate::element::{await_told, page_from, shown, told};
use crate::harness::{Ability, Hosting, Mirror, Page, Site, Visit, get, skips_without};
use crate::offline::await_kept;

/// Somebody's page with an element that shows the collection's archive.
pub(super) fn host(attributes: &str) -> Hosting {
    let base = Site::Collection.base();
    let index = get(&format!("{base}/"));
    let archive = index.split('"').find(|it| it.ends_with(".pq")).expect("the page leads to it");
    let element = format!(
        "<quote-explorer id=\"e\" src=\"{base}/{archive}\" {attributes}><p>Their own words</p></quote-explorer>"
    );
    page_from(&base, &element)
}

/// What a script says of the element's explorer, which it has as `root`.
#[track_caller]
pub(super) fn within(page: &Page, script: &str) -> Value {
    page.eval(
        &format!("const root = document.getElementById('e').shadowRoot; return {script}"),
        &[],
    )
}

#[test]
fn an_element_shows_an_archive_by_its_filter_and_tells_of_changes() {
    let page = host("filter=\"platform=p2\"").open();
    let ready = await_told(&page, "ready", "e");
    let of = reading().iter().filter(|it| it.platform == "p2").count();
    assert_eq!(ready["filter"], json!("platform=p2"));
    page.until("the filter holds", || {
        let heading = within(&page, "root.querySelector('#pq-results').textContent");
        heading.as_str().is_some_and(|it| it.replace(',', "").starts_with(&format!("{of} of ")))
    });
    assert!(!shown(&page, "e").is_empty());
    assert_eq!(within(&page, "root.querySelector('h1').textContent"), "669 articles");
    within(&page, "root.querySelector('.pq-chip').click()");
    let change = await_told(&page, "change", "e");
    assert_eq!(change, json!({ "filter": "", "total": reading().len() }));
    assert_eq!(page.fragment(), "", "the page's address is the page's");
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn an_element_of_an_archive_speaks_the_language_that_is_asked_for_and_opens_a_picture() {
    let page = host("lang=\"es\"").open();
    await_told(&page, "ready", "e");
    within(&page, "root.querySelector('.pq-quote .pq-image').click()");
    page.until("the picture is there", || {
        within(&page, "root.querySelector('dialog') !== null") == true
    });
    let lang = within(&page, "[root.querySelector('.pq').lang, root.querySelector('dialog').lang]");
    assert_eq!(lang, json!(["es", "es"]));
}

#[test]
fn an_element_shows_one_quote_of_an_archive_as_a_card() {
    let page = host("quote=\"harbour-lights/night-sky-society-2\"").open();
    let ready = await_told(&page, "ready", "e");
    assert_eq!((&ready["article"], &ready["total"]), (&json!("harbour-lights"), &json!(1)));
    assert_eq!(shown(&page, "e"), ["night-sky-society-2"]);
    let words = within(&page, "root.querySelector('blockquote').textContent");
    assert!(words.as_str().is_some_and(|it| it.contains("Dark means dark!")), "{words}");
    assert_eq!(within(&page, "root.querySelector('.pq-filters').checkVisibility()"), false);
    // Another one takes its place, and one that is not there is said.
    page.eval("document.getElementById('e').setAttribute('quote', 'a7/q3')", &[]);
    page.until("it is shown", || shown(&page, "e") == ["q3"]);
    page.eval("document.getElementById('e').setAttribute('quote', 'a7/nobody')", &[]);
    let error = await_told(&page, "error", "e");
    assert_eq!(error["message"], "the archive has no quote a7/nobody");
}

#[test]
fn an_element_that_has_a_height_scrolls_its_own_list() {
    let page = host("height=\"600\"").open();
    await_told(&page, "ready", "e");
    let last =
        || within(&page, "Number([...root.querySelectorAll('.pq-quote')].at(-1)?.dataset.row)");
    let before = last().as_u64().unwrap_or_default();
    within(&page, "root.querySelector('.pq-root').scrollBy(0, 6000)");
    page.until("later quotes come", || last().as_u64().is_some_and(|row| row > before + 10));
    assert_eq!(page.eval("return scrollY", &[]), 0);
}

#[test]
fn an_element_says_what_an_archive_has_not_and_what_does_not_come() {
    let page = host("locked filter=\"platform=p2\"").open();
    let error = await_told(&page, "error", "e");
    let message = error["message"].as_str().unwrap_or_default();
    assert!(message.starts_with("locked is for an article, and src="), "{message}");

    let base = Site::Collection.base();
    let element = format!(
        "<quote-explorer id=\"e\" src=\"{base}/gone.pq\"><p>Their own words</p></quote-explorer>"
    );
    let page = page_from(&base, &element).open();
    let error = await_told(&page, "error", "e");
    assert_eq!(error["sentence"], "The quotes could not be loaded.");
    let message = error["message"].as_str().unwrap_or_default();
    assert!(message.contains("/gone.pq"), "{message}");
    assert!(told(&page, "ready", "e").is_empty());
    page.until("the fallback is shown", || {
        page.eval("return document.querySelector('#e p').checkVisibility()", &[]) == true
    });
}

#[test]
fn in_a_frame_a_collection_filters_and_tells_its_height() {
    let base = Site::Collection.base();
    let hosting = Hosting::start(
        &format!(
            "<!doctype html><html lang=\"en\"><title>Their page</title><h1>Their headline</h1>
            <iframe id=\"f\" src=\"{base}/frame.html#?platform=p2\" title=\"Quotes\" width=\"100%\" height=\"300\"></iframe>
            <script async src=\"{base}/frame.js\"></script>"
        ),
        None,
    );
    let page = hosting.open();
    page.enter("f");
    await_archive(&page);
    let of = reading().iter().filter(|it| it.platform == "p2").count();
    finds(&page, "the frame's address filters", of, reading().len());
    page.leave();
    page.until("the frame is as tall as what is in it", || {
        page.eval("return document.getElementById('f').offsetHeight > 3000", &[]) == true
    });
}

#[test]
fn the_embed_dialog_gives_an_element_that_shows_the_archive() {
    let page = super::open(Site::Collection.visit().at("#?platform=p2"));
    page.the("button", "Embed").click();
    page.the("dialog", "Embed these quotes");
    let code = page.eval("return document.getElementById('pq-share-code').value", &[]);
    let code = code.as_str().unwrap_or_default().to_owned();
    assert!(code.contains(".pq\" filter=\"platform=p2\">"), "{code}");
    let page = page_from(&Site::Collection.base(), &code).open();
    page.until("what is pasted shows quotes", || {
        page.eval(
            "return document.querySelector('quote-explorer').shadowRoot?.querySelectorAll('.pq-quote').length > 3",
            &[],
        ) == true
    });
}

/// What readers of a collection's own page have as those of an article have it.
#[test]
fn the_page_speaks_another_language_and_keeps_its_filter() {
    let page = super::open(Site::Collection.visit().at("#?platform=p2"));
    page.pick("Language", "Español");
    page.the("button", "Quitar Platform 2");
    page.the("searchbox", "Buscar citas");
    page.the("link", "Todas las citas en un solo archivo");
    page.reload();
    page.the("searchbox", "Buscar citas");
}

#[test]
fn after_one_visit_a_collection_opens_and_filters_with_no_network() {
    if skips_without(Ability::ServiceWorkers) {
        return;
    }
    let mirror = Mirror::of(Site::Collection);
    let page = super::open(Visit::to(mirror.base()));
    await_kept(&page);
    mirror.up(false);
    page.go("about:blank");
    page.go(&format!("{}/#?platform=p2", mirror.base()));
    await_archive(&page);
    let of = reading().iter().filter(|it| it.platform == "p2").count();
    finds(&page, "without a network", of, reading().len());
}

#[test]
fn text_is_as_large_as_a_reader_chooses() {
    let page = super::open(Site::Collection.visit());
    page.the("button", "Keys and text size").click();
    page.the("dialog", "Keys and text size");
    is_accessible(&page, "the dialog on a collection's page");
}
