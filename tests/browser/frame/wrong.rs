//! What goes wrong in a frame never shows the quotes of another article than the one
//! that its address names.

use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::{Hosting, Page, build, output};
use crate::reading::bundled_total;

/// The article that the page of the frame is written with, and another of its site.
const OWN: &str = "harbour-lights";
const OTHER: &str = "china-reacts-deepseek";

/// What becomes of a file of the site.
#[derive(Clone, Copy, Debug)]
enum Fate {
    Gone,
    Html,
    Cut,
    /// What another file has, from the root of the site.
    Is(&'static str),
}

/// A site of two articles, whose files can be harmed.
struct Articles {
    folder: PathBuf,
    hosting: Hosting,
}

impl Articles {
    #[track_caller]
    fn new(name: &str) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        // What an earlier run has harmed.
        drop(fs::remove_dir_all(output(&format!("sites/{name}"))));
        let folder = build(name, &root.join("tests/articles/harbour-lights.json"), &[]);
        let other = root.join("static/articles/china-reacts-deepseek.json");
        let copied = fs::copy(other, folder.join("articles").join(format!("{OTHER}.json")));
        copied.expect("the target folder is ours to write");
        Self { hosting: Hosting::folder(&folder), folder }
    }

    #[track_caller]
    fn harm(&self, start: &str, fate: Fate) {
        let (folder, start) = start.rsplit_once('/').unwrap_or(("", start));
        let entries = fs::read_dir(self.folder.join(folder)).expect("the site is there");
        let paths = entries.flatten().map(|entry| entry.path());
        let is_meant = |path: &PathBuf| {
            path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(start))
        };
        let path = paths.into_iter().find(is_meant).unwrap_or_else(|| panic!("no file {start}"));
        let bytes = fs::read(&path).expect("it is there");
        let harmed = match fate {
            Fate::Gone => fs::remove_file(&path),
            Fate::Html => fs::write(&path, "<!doctype html><title>Home</title><p>Welcome"),
            Fate::Cut => fs::write(&path, &bytes[..bytes.len() / 2]),
            Fate::Is(other) => fs::copy(self.folder.join(other), &path).map(drop),
        };
        harmed.expect("the target folder is ours to write");
    }

    #[track_caller]
    fn open(&self, asked: &str) -> Page {
        self.hosting.visit().at(&format!("frame.html{asked}")).open()
    }
}

/// What of the page a reader sees.
fn seen(page: &Page) -> String {
    let seen = page.eval("return document.body.innerText", &[]);
    seen.as_str().unwrap_or_default().to_owned()
}

/// Nothing of any article is there, and one sentence says so.
#[track_caller]
fn is_empty_with_a_sentence(page: &Page, sentence: &str, case: &str) {
    page.until(&format!("{case}: a sentence is there"), || seen(page).contains(sentence));
    let shown = "return [...document.querySelectorAll('.pq-quote, h1')].filter((it) => it.checkVisibility()).length";
    assert_eq!(page.eval(shown, &[]), 0, "{case}: {}", seen(page));
    assert!(!seen(page).contains("Every quote is on this page"), "{case}: {}", seen(page));
}

#[test]
fn without_the_frames_script_no_article_is_shown() {
    for fate in [Fate::Gone, Fate::Html, Fate::Cut] {
        let site = Articles::new(&format!("frame-script-{fate:?}"));
        site.harm("framed-", fate);
        for asked in ["?article=lamp".to_owned(), format!("?article={OTHER}")] {
            let case = format!("{fate:?}, {asked}");
            is_empty_with_a_sentence(&site.open(&asked), "The quotes could not be loaded.", &case);
        }
    }
}

#[test]
fn without_the_explorer_another_article_is_a_sentence() {
    for file in ["first-", "pullquote-", "app-"] {
        let site = Articles::new(&format!("frame-without-{file}"));
        site.harm(file, Fate::Gone);
        let page = site.open(&format!("?article={OTHER}"));
        let sentence = format!("The quotes of “{OTHER}” cannot be shown here.");
        is_empty_with_a_sentence(&page, &sentence, file);
    }
}

#[test]
fn data_that_is_missing_broken_or_anothers_is_a_sentence() {
    let own = "articles/harbour-lights.json";
    for fate in [Fate::Gone, Fate::Html, Fate::Cut, Fate::Is(own), Fate::Is("frame.html")] {
        let site = Articles::new("frame-data");
        site.harm(&format!("articles/{OTHER}"), fate);
        let page = site.open(&format!("?article={OTHER}"));
        is_empty_with_a_sentence(
            &page,
            &format!("The quotes of “{OTHER}” cannot be shown here."),
            &format!("{fate:?}"),
        );
    }
}

#[test]
fn with_the_style_sheet_and_the_frames_script_gone_no_article_is_shown() {
    let site = Articles::new("frame-bare");
    site.harm("framed-", Fate::Gone);
    site.harm("style-", Fate::Gone);
    let page = site.open("?article=lamp");
    page.until("a sentence is there", || seen(&page).contains("The quotes could not be loaded."));
    page.rest();
    let shown = "return [...document.querySelectorAll('.pq-quote')].filter((it) => it.checkVisibility()).length";
    assert_eq!(page.eval(shown, &[]), 0);
}

#[test]
fn the_frames_own_article_and_the_one_it_is_asked_for_are_shown() {
    let site = Articles::new("frame-whole");
    for (asked, quotes) in [
        ("", 20),
        (&*format!("?article={OWN}"), 20),
        (&*format!("?article={OTHER}"), bundled_total()),
    ] {
        let page = site.open(asked);
        page.await_app();
        page.until(&format!("the quotes of {asked:?}"), || page.ids().len() == quotes);
        assert!(!seen(&page).contains("could not be loaded"), "{}", seen(&page));
    }
}
