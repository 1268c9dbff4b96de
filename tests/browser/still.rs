//! The page where the app cannot run: everything to read is there, and nothing
//! that would not work.

use std::fs;
use std::io::Read;

use flate2::bufread::ZlibDecoder;
use serde_json::json;

use crate::harness::{Ability, Fault, Faulty, Page, Site, Visit, output, skips_without};
use crate::reading::{Asked, Reading};

/// The ids of the quotes that are shown, and their words.
#[track_caller]
fn is_complete(page: &Page, site: Site) {
    let reading = Reading::of(site);
    assert_eq!(page.ids(), reading.ids(&Asked::default()));
    for quote in &reading.quotes {
        let shown = "const item = document.getElementById(arguments[0]);
            return item.checkVisibility() && item.querySelector('blockquote').textContent.replace(/\\s+/g, ' ')";
        let words = page.eval(shown, &[quote["id"].clone()]);
        let (words, text) =
            (words.as_str().unwrap_or_default(), quote["text"].as_str().unwrap_or_default());
        // The comma by which the article goes on after a quote is left out.
        let text = text.strip_suffix(',').unwrap_or(text);
        assert!(words.contains(text), "{}: {words:?} is not {text:?}", quote["id"]);
    }
    for (role, name) in [
        ("searchbox", "Search quotes"),
        ("combobox", "Sort by"),
        ("button", "Filters"),
        ("group", "Kind"),
    ] {
        assert!(!page.has(role, name), "the {role} {name:?} is shown and does nothing");
    }
    let buttons = "return [...document.querySelectorAll('button')].filter((button) => button.checkVisibility())
        .map((button) => button.outerHTML)";
    assert_eq!(page.eval(buttons, &[]), json!([]), "buttons that do nothing");
}

/// The lines that say what does not work here, as far as they are shown.
fn notes(page: &Page) -> String {
    let notes =
        "return [...document.querySelectorAll('main > p')].filter((note) => note.checkVisibility())
        .map((note) => note.textContent).join('\\n')";
    page.eval(notes, &[]).as_str().unwrap_or_default().to_owned()
}

#[test]
fn without_scripts_every_quote_is_there_and_one_line_says_what_is_not() {
    if skips_without(Ability::NoScript) {
        return;
    }
    for site in Site::BOTH {
        let page = site.visit().without_scripts().open();
        is_complete(&page, site);
        assert_eq!(
            notes(&page),
            "Filters and search need scripts, which are off here. Every quote is on this page."
        );
    }
}

#[test]
fn without_scripts_a_permalink_still_leads_to_its_quote() {
    let page = Site::Bundled.visit().at("#liang-wenfeng-8").without_scripts().open();
    let at = "const target = document.querySelector(':target');
        if (!target) return [];
        const { top } = target.getBoundingClientRect();
        return [target.id, top >= 0 && top < innerHeight, getComputedStyle(target, '::before').content !== 'none']";
    page.until_eq("the target", &json!(["liang-wenfeng-8", true, true]), || page.eval(at, &[]));
    page.quote("fancaiju-2").the("link", "Paragraph 13");
}

/// How many sheets a PDF has; some browsers pack the list of them.
pub(super) fn sheets(pdf: &[u8]) -> usize {
    let start = b"stream\n";
    let mut text = pdf.to_vec();
    for at in (0..pdf.len()).filter(|at| pdf[*at..].starts_with(start)) {
        // What is no packed text breaks off where it turns out to be none.
        let _ = ZlibDecoder::new(&pdf[at + start.len()..]).read_to_end(&mut text);
    }
    let sheet = b"/Type /Page";
    let name_goes_on = |rest: &[u8]| rest.first().is_some_and(u8::is_ascii_alphabetic);
    let is_sheet =
        |at: &usize| text[*at..].strip_prefix(sheet).is_some_and(|rest| !name_goes_on(rest));
    (0..text.len()).filter(is_sheet).count()
}

#[test]
fn without_scripts_the_page_prints_on_several_sheets() {
    if skips_without(Ability::Printing) {
        return;
    }
    let page = Site::Bundled.visit().without_scripts().open();
    let pdf = page.print();
    fs::write(output("printed.pdf"), &pdf).expect("the target folder is ours to write");
    assert!(pdf.starts_with(b"%PDF-"));
    let sheets = sheets(&pdf);
    assert!((3..=12).contains(&sheets), "all quotes print on {sheets} sheets");
}

#[test]
fn without_webassembly_nothing_is_lost_and_one_line_says_why() {
    for site in Site::BOTH {
        let page = site.visit().without_wasm().open();
        let line = "Filters and search are off: this browser does not allow WebAssembly here. Every quote is on this page.";
        page.until_eq("the note", &line.to_owned(), || notes(&page));
        is_complete(&page, site);
    }
}

/// Opens a page whose files of this name are missing.
#[track_caller]
fn says_that_it_could_not_load(missing: &'static str) {
    let faulty = Faulty::start(Site::Sample, Fault::Missing(missing));
    let page = Visit::to(faulty.base()).without_app().open();
    let line = "Filters and search could not be loaded. Every quote is on this page; reload it to try again.";
    page.until_eq("the note", &line.to_owned(), || notes(&page));
    is_complete(&page, Site::Sample);
}

/// The note that appears where no script runs.
const SEEN: &str = "const note = document.querySelector('.pq-note-late');
    return note.checkVisibility({ visibilityProperty: true }) && note.textContent";

#[test]
fn missing_scripts_are_said_by_the_style_sheet() {
    let site = Site::Sample;
    for missing in [site.script("first"), site.script("pullquote")] {
        let faulty = Faulty::start(site, Fault::Missing(missing.leak()));
        let page = Visit::to(faulty.base()).without_app().open();
        let line = "Filters and search did not start. Every quote is on this page.";
        page.until("the note is shown", || {
            // It comes after a while, which is not waited for.
            page.eval("document.getAnimations().forEach((late) => late.finish())", &[]);
            page.eval(SEEN, &[]) == line
        });
        assert_eq!(page.ids(), Reading::of(site).ids(&Asked::default()), "every quote");
    }
}

#[test]
fn a_missing_app_is_said_in_one_line() {
    says_that_it_could_not_load(".wasm");
}

#[test]
fn a_missing_glue_is_said_in_the_same_line() {
    let glue = Site::Sample.app_script();
    says_that_it_could_not_load(glue.leak());
}
