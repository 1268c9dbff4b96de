//! A tab that was opened before its site was built anew: the files that it would load next
//! are gone.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::element::{await_told, page_from};
use crate::harness::{Hosting, Page, build};

pub(crate) const OFFER: &str = "This page is older than its site. Reload it to go on. Reload";

/// A site of its own, and its folder's files that are named by what is in them.
#[track_caller]
fn site(name: &str) -> (Hosting, Vec<std::path::PathBuf>) {
    let article = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles/harbour-lights.json");
    let folder = build(name, &article, &["--no-offline"]);
    let starts = ["card-", "later-", "views-", "comfort-", "share-", "words-"];
    let entries = fs::read_dir(&folder).expect("the site is there").flatten();
    let files = entries.map(|entry| entry.path()).filter(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        starts.iter().any(|start| name.starts_with(start))
    });
    (Hosting::folder(&folder), files.collect())
}

fn lose(files: &[std::path::PathBuf]) {
    for file in files {
        fs::remove_file(file).expect("the target folder is ours to write");
    }
}

/// Does something and waits for the sentence that offers to reload.
#[track_caller]
fn is_offered(page: &Page, tree: &str, what: &str) {
    page.eval(&format!("{tree}.querySelector('.pq-stale')?.remove(); {what}"), &[]);
    let offer = format!("return {tree}.querySelector('.pq-stale')?.textContent ?? ''");
    page.until_eq(what, &json!(OFFER), || page.eval(&offer, &[]));
}

#[test]
fn whatever_a_tab_asks_for_that_is_gone_it_offers_to_reload_every_time() {
    let (hosting, files) = site("stale");
    let page = hosting.visit().with_app().open();
    lose(&files);
    for what in [
        "document.querySelector('.pq-quote .pq-image').click()",
        "document.getElementById('pq-keys').click()",
        "document.getElementById('pq-embed').click()",
        "document.querySelector('[data-view=map]').click()",
        "const select = document.getElementById('pq-lang'); select.value = 'es'; select.dispatchEvent(new Event('change'))",
    ] {
        for _ in 0..2 {
            is_offered(&page, "document", what);
        }
    }
    let names =
        "return ['pq-keys', 'pq-embed'].map((id) => document.getElementById(id).textContent)";
    assert_eq!(page.eval(names, &[]), json!(["Keys and text size", "Embed"]), "as before");
    let language = "return document.getElementById('pq-lang').value";
    assert_eq!(page.eval(language, &[]), "en", "the select says what is spoken");
    let reloaded = "window.isOld = true; document.querySelector('.pq-stale button').click()";
    page.eval(reloaded, &[]);
    page.until("it is reloaded", || page.eval("return window.isOld ?? null", &[]) == Value::Null);
}

#[test]
fn an_element_offers_it_too() {
    let (hosting, files) = site("stale-element");
    let base = hosting.base().to_owned();
    let body = format!(
        "<quote-explorer id=\"e\" src=\"{base}/articles/harbour-lights.json\"></quote-explorer>"
    );
    let page = page_from(&base, &body).open();
    await_told(&page, "ready", "e");
    lose(&files);
    let tree = "document.getElementById('e').shadowRoot";
    for what in [".pq-quote .pq-image", "[data-view=map]"] {
        for _ in 0..2 {
            is_offered(&page, tree, &format!("{tree}.querySelector('{what}').click()"));
        }
    }
}
