//! A version that other pages have pinned: whatever it loads from the site is what
//! it was built with, or does not run.

use serde_json::json;

use crate::harness::{Hosting, Mirror, Page, Site, Visit, get};

/// A page of somebody else's with the entry that the site's own page names.
fn pinning(mirror: &Mirror) -> Page {
    let index = get(&format!("{}/index.html", Site::Sample.base()));
    let value = |name: &str| {
        let from = index.split(&format!("{name}=\"")).nth(1).expect("the entry's tag");
        from.split('"').next().unwrap_or_default().to_owned()
    };
    let (entry, integrity) = (value("data-entry"), value("data-integrity"));
    let base = mirror.base();
    let page = format!(
        "<!doctype html><title>Theirs</title>
        <script>document.addEventListener('pullquote-ready', () => told = 'ready');
            document.addEventListener('pullquote-error', ({{ detail }}) => told = detail.message);
            var told = '';</script>
        <script type=\"module\" src=\"{base}/{entry}\" integrity=\"{integrity}\" crossorigin></script>
        <quote-explorer src=\"{base}/articles/harbour-lights.json\"><p>Fallback</p></quote-explorer>"
    );
    Hosting::start(&page, None).open()
}

/// What the page was told in the end.
fn told(page: &Page) -> String {
    page.until("the page is told", || page.eval("return told", &[]) != "");
    page.eval("return told", &[]).as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_pinned_version_starts() {
    assert_eq!(told(&pinning(&Mirror::of(Site::Sample))), "ready");
}

#[test]
fn a_pinned_version_runs_nothing_that_it_was_not_built_with() {
    for part in [&*format!("/{}", Site::Sample.app_script()), ".wasm", "/style-"] {
        let mirror = Mirror::of(Site::Sample);
        mirror.forge(part);
        let page = pinning(&mirror);
        let told = told(&page);
        assert!(!told.is_empty() && told != "ready", "{part}: {told}");
        let fallback = "return document.querySelector('quote-explorer > p').checkVisibility()";
        assert_eq!(page.eval(fallback, &[]), json!(true), "{part}");
        // What was changed is harmless: the site's own page, which pins nothing, starts.
        Visit::to(mirror.base()).open();
    }
}
