//! What the page does not do: talk to others, keep anything, break its policy.

use serde_json::{Value, json};

use crate::harness::{Mirror, Page, Site, Visit, get};
use crate::offline::{STRICTER, await_kept, settle};
use crate::reading::bundled_total;

/// A visit with everything in it.
fn visited() -> Page {
    used(Site::Bundled.open())
}

fn used(page: Page) -> Page {
    page.value("Platform", "Weibo").click();
    page.search().type_in("deepseek");
    page.until("the search is in the address", || page.fragment() == "#?platform=weibo&q=deepseek");
    page.pick("Sort by", "Speaker");
    page.the("button", "Clear all").click();
    page.until("every quote is back", || page.ids().len() == bundled_total());
    page
}

/// The addresses of everything that the page has asked for.
fn requested(page: &Page) -> Vec<String> {
    let entries =
        page.eval("return performance.getEntriesByType('resource').map(({ name }) => name)", &[]);
    let entries = entries.as_array().into_iter().flatten();
    entries.filter_map(Value::as_str).map(str::to_owned).collect()
}

#[test]
fn nobody_else_is_asked_for_anything() {
    let page = visited();
    let others: Vec<_> = requested(&page)
        .into_iter()
        .filter(|url| !url.starts_with(&Site::Bundled.base()) && !url.starts_with("data:"))
        .collect();
    assert_eq!(others, Vec::<String>::new());
}

#[test]
fn filtering_asks_the_network_for_nothing() {
    // Where it is kept, the browser asks for the icon when it likes.
    let mirror = Mirror::of(Site::Bundled).under(STRICTER);
    let page = Visit::to(mirror.base()).open();
    settle(&page);
    let before = requested(&page);
    for value in ["Weibo", "X", "Threads"] {
        page.value("Platform", value).click();
    }
    page.search().type_in("china");
    page.until("the search is in the address", || page.fragment().ends_with("&q=china"));
    assert_eq!(requested(&page), before);
}

#[test]
fn what_is_kept_on_the_visitors_machine_is_the_site_and_nothing_of_the_visit() {
    let mirror = Mirror::of(Site::Bundled);
    let page = used(Visit::to(mirror.base()).open());
    await_kept(&page);
    let stored = page.eval(
        "return (async () => [document.cookie, localStorage.length, sessionStorage.length,
            (await indexedDB.databases()).length])()",
        &[],
    );
    assert_eq!(stored, json!(["", 0, 0, 0]));
    let kept = page.eval(
        "return (async () => {
            const files = [];
            for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const { url } of await cache.keys()) {
                    if (!url.endsWith('.wasm')) files.push([url, await (await cache.match(url)).text()]);
                }
            }
            return files;
        })()",
        &[],
    );
    let kept = kept.as_array().cloned().unwrap_or_default();
    assert!(!kept.is_empty(), "nothing is kept");
    for file in kept {
        let (url, text) = (file[0].as_str().unwrap_or_default(), file[1].as_str());
        let path = url.strip_prefix(mirror.base()).expect("a file of the site");
        assert_eq!(text, Some(&*get(&format!("{}{path}", Site::Bundled.base()))), "{path}");
    }
}

#[test]
fn the_console_stays_empty_and_no_policy_is_broken() {
    for site in Site::BOTH {
        let page = site.open();
        page.value("Kind", "Direct quote").click();
        page.search().type_in("the");
        page.the("button", "Clear all").click();
        page.until("everything is back", || page.screen()["chosen"] == json!([]));
        assert_eq!(page.console(), Vec::<String>::new());
    }
}

#[test]
fn the_site_is_tested_under_the_policy_that_it_is_hosted_under() {
    let page = Site::Bundled.open();
    let refused = page.eval(
        "return new Promise((done) => {
            document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));
            document.body.setAttribute('style', 'color: red');
        })",
        &[],
    );
    assert_eq!(
        refused, "style-src-attr",
        "the tests' server sends no policy, so no test can break it"
    );
}
