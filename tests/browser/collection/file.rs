//! A collection as one file: opened from disk, with nothing beside it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use serde_json::json;

use super::{await_archive, finds, open, rows};
use crate::accessibility::is_accessible;
use crate::copying::copied;
use crate::file::{complaints, copy_of, opens};
use crate::harness::{Page, Size, Visit, corpus, output};
use crate::leave::saved;

/// Built once of two articles, as an author would.
fn file() -> &'static Path {
    static FILE: OnceLock<PathBuf> = OnceLock::new();
    FILE.get_or_init(|| {
        let file = output("collection-file.html");
        let target = corpus().parent().expect("it is in a folder").to_owned();
        let run = Command::new(env!("CARGO_BIN_EXE_pullquote"))
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .args(["build", "static/articles/china-reacts-deepseek.json"])
            .args(["tests/articles/harbour-lights.json", "--title", "Two articles"])
            .arg("--app")
            .arg(target.join("app"))
            .arg("--out")
            .arg(output("site-of-collection-file"))
            .arg("--single")
            .arg(&file)
            .output()
            .expect("cargo compiled the command");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        file
    })
}

fn opened(fragment: &str) -> Page {
    open(Visit::to_file(file()).at(fragment))
}

#[test]
fn a_collection_filters_and_searches_from_disk_and_asks_for_nothing() {
    let page = opened("");
    finds(&page, "every quote", 58, 58);
    page.value("Platform", "Weibo").click();
    finds(&page, "what Weibo has", 2, 58);
    page.until("the address says so", || page.fragment() == "#?platform=weibo");
    page.search().type_in("momentum");
    finds(&page, "what is searched for", 1, 58);
    page.back();
    page.back();
    finds(&page, "every quote again", 58, 58);
    assert_eq!(complaints(&page), Vec::<String>::new());
}

#[test]
fn a_file_has_the_views_of_its_collection_in_it() {
    for (view, its) in [("voices", ".pq-voice"), ("map", ".pq-map td button")] {
        let page = opened(&format!("#?view={view}"));
        let there = "return document.querySelector(arguments[0]) !== null";
        page.until(view, || page.eval(there, &[json!(its)]) == true);
        assert_eq!(complaints(&page), Vec::<String>::new());
    }
}

#[test]
fn a_quote_is_found_in_the_file_by_its_address() {
    let page = opened("#harbour-lights/kestrel-line-1");
    page.until("it is the current one", || {
        page.eval("return document.querySelector('[aria-current]')?.id", &[])
            == "harbour-lights/kestrel-line-1"
    });
    // Where it is on the disk is nobody's business.
    let link = copied(&page, "harbour-lights/kestrel-line-1", "Copy link to quote by Kestrel Line");
    assert!(!link.contains("file:"), "{link}");
}

#[test]
fn a_copy_of_a_collection_that_is_a_file_is_a_file_like_it() {
    let page = opened("");
    page.value("Platform", "Weibo").click();
    finds(&page, "what Weibo has", 2, 58);
    let copy = copy_of(&page);
    let path = output("collection-copy.html");
    fs::write(&path, &copy).expect("the folder is ours");
    let page = open(Visit::to_file(&path));
    finds(&page, "every quote", 58, 58);
    assert!(copy_of(&page) == copy, "a copy of the copy is the same");
}

#[test]
fn a_collection_without_wasm_shows_its_first_quotes_and_says_what_is_off() {
    let page = Visit::to_file(file()).without_wasm().without_app().open();
    page.until("it says so", || {
        page.eval("return document.getElementById('pq-note').hidden", &[]) == false
    });
    assert_eq!(rows(&page).len(), 20);
}

#[test]
fn a_collection_in_a_file_has_pictures_citations_exports_and_keys() {
    let page = opened("#?platform=quayside");
    opens(&page, "Image of quote by Saltmere Night Sky Society", "The quote as an image", || {
        let (name, kind, _) = saved(&page);
        assert!(name.contains("night-sky-society-") && name.ends_with("-wide.png"), "{name}");
        assert!(!name.contains('/'), "{name}");
        assert_eq!(kind, "image/png");
    });
    opens(&page, "Cite: Saltmere Night Sky Society", "Cite this quote", || {
        let cited = page.eval("return document.querySelector('.pq-cited').textContent", &[]);
        assert!(cited.as_str().is_some_and(|it| it.starts_with("Ferreira-Óg, I. ")), "{cited}");
    });
    opens(&page, "Export", "Export these quotes", || {
        page.the("radio", "Article data (JSON)").click();
        let (name, _, text) = saved(&page);
        assert_eq!(name, "quotes.jsonl");
        assert!(
            text.starts_with("{\"format\":\"pullquote/1\",\"id\":\"harbour-lights\""),
            "{text}"
        );
        assert_eq!(text.matches("\"platform\":\"quayside\"").count(), super::rows(&page).len());
    });
    page.press(&['j']);
    page.until("a key goes to a quote", || {
        page.eval("return document.activeElement.matches('.pq-quote')", &[]) == true
    });
    assert_eq!(complaints(&page), Vec::<String>::new());
}

#[test]
fn a_collection_in_a_file_is_accessible_on_a_phone() {
    let page = Visit::to_file(file()).sized(Size::PHONE).without_app().open();
    await_archive(&page);
    // There is no page to embed, and one language.
    let shown = "return [...document.querySelectorAll('#pq-embed, #pq-lang')].length";
    assert_eq!(page.eval(shown, &[]), 0);
    is_accessible(&page, "a collection in a file");
}
