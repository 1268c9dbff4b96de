//! The page of examples: every way of embedding, live.

use serde_json::json;

use crate::harness::{Page, Site, Visit};

#[track_caller]
fn examples() -> Page {
    Visit::to(&format!("{}/examples", Site::Bundled.base())).without_app().open()
}

#[test]
fn every_example_comes_to_life_when_somebody_comes_to_it() {
    let page = examples();
    let count = "return document.querySelectorAll('.live').length";
    let lives = page.eval(count, &[]).as_u64().unwrap_or_default();
    assert!(lives > 30, "ways, properties and parts: {lives}");
    for at in 0..lives {
        let live = "const live = document.querySelectorAll('.live')[arguments[0]];
            live.scrollIntoView();
            const element = live.querySelector('quote-explorer');
            const shadow = element?.shadowRoot;
            return Boolean(live.querySelector('iframe')
                ?? shadow?.querySelector('.pq-quote, .pq-tick') ?? shadow?.querySelector('[part=note]'))";
        page.until(&format!("example {at} is live"), || page.eval(live, &[json!(at)]) == true);
    }
}

#[test]
fn every_part_that_is_documented_is_there_and_every_part_is_documented() {
    let page = examples();
    let documented = "return [...document.querySelectorAll('dt')].map((it) => it.textContent.trim())
        .filter((name) => name.startsWith('::part')).map((name) => name.slice(7, -1)).sort().join()";
    let documented = page.eval(documented, &[]);
    let there = Site::Bundled.visit().at("#?platform=weibo").open();
    let parts = "return (window.parts ??= ['note']).push(
        ...[...document.querySelectorAll('[part]')].map((it) => it.part.value))";
    for (view, its) in [("quotes", ".pq-quote"), ("voices", ".pq-voice"), ("map", ".pq-map")] {
        there.follow(&format!("#?platform=weibo&view={view}"));
        let shown = "return document.querySelector(arguments[0]) !== null";
        there.until(view, || there.eval(shown, &[json!(its)]) == true);
        there.eval(parts, &[]);
    }
    let parts = there.eval("return [...new Set(window.parts)].sort().join()", &[]);
    assert_eq!(parts, documented);
}
