//! The explorer as one file: opened from disk, with nothing beside it.

use std::fs;

use serde_json::json;

use crate::copying::copied;
use crate::harness::{Page, Site, Visit, get, keys, output};
use crate::leave;
use crate::reading::bundled_total;

/// The site's file, saved to disk as a visitor would.
fn saved(site: Site) -> Visit {
    let path = output(&format!("{site:?}.html"));
    fs::write(&path, get(&format!("{}/offline.html", site.base()))).expect("the folder is ours");
    Visit::to_file(&path)
}

fn filters(page: &Page, platform: &str, quotes: usize) {
    page.value("Platform", platform).click();
    page.until("it filters", || page.ids().len() == quotes);
}

/// What the browser says of the file that readers would not see.
pub(crate) fn complaints(page: &Page) -> Vec<String> {
    let asked = "return performance.getEntriesByType('resource').map(({ name }) => name)
        .filter((name) => !name.startsWith('data:'))";
    assert_eq!(page.eval(asked, &[]), json!([]), "what the file asks for");
    page.console()
}

#[test]
fn the_file_filters_from_disk_and_asks_for_nothing() {
    let page = saved(Site::Bundled).open();
    filters(&page, "Weibo", 2);
    page.until("the address says so", || page.fragment() == "#?platform=weibo");
    page.search().type_in("momentum");
    page.until("it searches", || page.ids().len() == 1);
    page.back();
    page.back();
    page.until("Back shows every quote", || page.ids().len() == bundled_total());
    assert_eq!(complaints(&page), Vec::<String>::new());
}

#[test]
fn the_file_has_its_later_views_in_it() {
    for (view, its) in [("voices", ".pq-voice"), ("map", ".pq-map td button")] {
        let page = saved(Site::Bundled).at(&format!("#?view={view}")).open();
        let there = "return document.querySelector(arguments[0]) !== null";
        page.until(view, || page.eval(there, &[json!(its)]) == true);
        assert_eq!(complaints(&page), Vec::<String>::new());
    }
}

#[test]
fn an_address_with_a_filter_opens_the_file_filtered() {
    let page = saved(Site::Sample).at("#?theme=money").open();
    let all = Site::Sample.open().ids().len();
    page.until("it is filtered", || !page.ids().is_empty() && page.ids().len() < all);
}

#[test]
fn what_is_copied_from_a_file_never_names_the_disk() {
    let page = saved(Site::Sample).open();
    let id = "night-sky-society-2";
    let text = copied(&page, id, "Copy quote by Saltmere Night Sky Society");
    assert!(text.ends_with("The Saltmere Packet"), "{text}");
    let link = copied(&page, id, "Copy link to quote by Saltmere Night Sky Society");
    assert!(link.starts_with("https://example.org/packet/harbour-lights#:~:text="), "{link}");
    // The bundled article has no address at all.
    let page = saved(Site::Bundled).open();
    let link = copied(&page, "kai-fu-lee-1", "Copy link to quote by Kaifu Lee");
    assert_eq!(link, "#kai-fu-lee-1");
}

/// The bytes that the browser would write to disk for “Save a copy”.
pub(crate) fn copy_of(page: &Page) -> String {
    let copy = page.eval(
        "URL.createObjectURL = (blob) => { window.copied = blob.text(); return '#'; };
        document.getElementById('pq-save').click();
        return copied",
        &[],
    );
    copy.as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_copy_that_the_file_saves_of_itself_is_a_file_like_it() {
    let page = saved(Site::Bundled).open();
    filters(&page, "Weibo", 2);
    let copy = copy_of(&page);
    let path = output("copy.html");
    fs::write(&path, &copy).expect("the folder is ours");
    let page = Visit::to_file(&path).open();
    assert_eq!(page.ids().len(), bundled_total(), "what was filtered is no part of the file");
    filters(&page, "Weibo", 2);
    assert_eq!(complaints(&page), Vec::<String>::new());
    assert!(copy_of(&page) == copy, "a copy of the copy is the same");
}

#[test]
fn files_are_tested_in_browsers_that_keep_them_apart() {
    let (page, beside) = (output("page.html"), output("beside.html"));
    for file in [&page, &beside] {
        fs::write(file, "<!doctype html><title>No policy</title>").expect("the folder is ours");
    }
    let page = Visit::to_file(&page).without_app().open();
    let read = page.eval("return fetch('beside.html').then(() => 'read', () => 'refused')", &[]);
    assert_eq!(read, "refused", "what the tests' browser lets a file read, a visitor's does not");
}

#[test]
fn the_file_without_wasm_shows_every_quote_and_says_what_is_off() {
    let page = saved(Site::Bundled).without_wasm().open();
    page.until("it says so", || {
        page.eval("return document.getElementById('pq-note').hidden", &[]) == false
    });
    assert_eq!(
        page.eval("return document.querySelectorAll('.pq-quote').length", &[]),
        bundled_total()
    );
}

/// Presses what opens a dialog, and closes that again.
pub(crate) fn opens(page: &Page, button: &str, dialog: &str, check: impl FnOnce()) {
    page.the("button", button).click();
    page.the("dialog", dialog);
    check();
    page.press(&[keys::ESCAPE]);
    page.until("it is closed", || {
        page.eval("return document.querySelector('dialog') === null", &[]) == true
    });
}

#[test]
fn the_file_has_pictures_citations_exports_and_keys_in_it() {
    let page = saved(Site::Sample).at("#?platform=quayside").open();
    opens(&page, "Image of quote by Saltmere Night Sky Society", "The quote as an image", || {
        let (name, kind, _) = leave::saved(&page);
        assert!(name.starts_with("night-sky-society-") && name.ends_with("-wide.png"), "{name}");
        assert_eq!(kind, "image/png");
    });
    opens(&page, "Cite: Saltmere Night Sky Society", "Cite this quote", || {
        let cited = page.eval("return document.querySelector('.pq-cited').textContent", &[]);
        assert!(cited.as_str().is_some_and(|it| it.starts_with("Ferreira-Óg, I. ")), "{cited}");
    });
    opens(&page, "Export", "Export these quotes", || {
        page.the("radio", "Markdown").click();
        let wanted = ["--format", "markdown", "--filter", "?platform=quayside"];
        assert_eq!(leave::saved(&page).2, leave::command("export", Site::Sample, &wanted));
    });
    opens(&page, "Keys and text size", "Keys and text size", || {
        page.the("radio", "130 %").click();
        let zoom = "return document.documentElement.style.getPropertyValue('--pq-zoom')";
        assert_eq!(page.eval(zoom, &[]), "1.3");
    });
    page.press(&['j']);
    page.until("a key goes to a quote", || {
        page.eval("return document.activeElement.matches('.pq-quote')", &[]) == true
    });
    assert_eq!(complaints(&page), Vec::<String>::new());
}
