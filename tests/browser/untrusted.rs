//! Data that wants to be more than shown: addresses that run, names that turn the
//! line they stand in, markup.

use serde_json::{Value, json};

use crate::element::{await_told, page_with};
use crate::harness::{Page, Site, get};

/// The article made for tests, which has everything that one may have.
fn article() -> Value {
    let text = get(&format!("{}/articles/harbour-lights.json", Site::Sample.base()));
    serde_json::from_str(&text).expect("the site's articles are JSON")
}

/// Gives an element its article.
fn give(page: &Page, id: &str, article: &Value) {
    page.until("the element is defined", || {
        page.eval("return Boolean(customElements.get('quote-explorer'))", &[]) == true
    });
    page.eval(
        "document.getElementById(arguments[0]).article = arguments[1]",
        &[json!(id), article.clone()],
    );
}

#[test]
fn an_address_that_runs_a_script_is_refused_and_the_fallback_stays() {
    let page = page_with("<quote-explorer id=\"e\"><p>Fallback</p></quote-explorer>").open();
    // That it has no article yet.
    await_told(&page, "error", "e");
    let addresses = [
        "javascript:alert(1)",
        "\tjavascript:alert(1)",
        "java\nscript:alert(1)",
        "\u{1}javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "//example.org/a",
    ];
    for address in addresses {
        for place in ["/quotes/0/url", "/source/url", "/speakers/0/sameAs"] {
            let mut data = article();
            let (parent, field) = place.rsplit_once('/').expect("a place has a field");
            data.pointer_mut(parent).expect("the article has that")[field] = json!(address);
            page.eval("told.length = 0", &[]);
            give(&page, "e", &data);
            let error = await_told(&page, "error", "e");
            let message = error["message"].as_str().unwrap_or_default();
            assert!(message.contains("url"), "{place} {address:?}: {message}");
            let shown = "const { shadowRoot } = document.getElementById('e');
                return [shadowRoot.querySelectorAll('a').length, shadowRoot.querySelectorAll('slot').length]";
            assert_eq!(page.eval(shown, &[]), json!([0, 1]), "{place} {address:?}");
        }
    }
    page.eval("told.length = 0", &[]);
    let mut data = article();
    data["quotes"][0]["url"] = json!("https://example.org/a?u=javascript:alert(1)");
    give(&page, "e", &data);
    await_told(&page, "ready", "e");
}

/// Where each text of an element stands, but those that hold a name; in pixels.
const PLACES: &str = "
    const { shadowRoot } = document.getElementById(arguments[0]);
    const { left, top } = document.getElementById(arguments[0]).getBoundingClientRect();
    const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
    const places = [];
    while (walker.nextNode()) {
        const { data } = walker.currentNode;
        if (!data.trim() || arguments[1].some((name) => data.includes(name))) continue;
        for (const at of [0, data.length - 1]) {
            const range = new Range();
            range.setStart(walker.currentNode, at);
            range.setEnd(walker.currentNode, at + 1);
            const [box] = range.getClientRects();
            if (box) places.push([data, box.left - left, box.top - top]);
        }
    }
    return places";

#[test]
fn a_name_that_turns_the_writing_direction_turns_nothing_around_it() {
    // The first closes the isolate that nobody opened, the second turns what follows.
    const TURNS: &str = "\u{2069}\u{202e}";
    let named = |turns: &str| {
        let mut data = article();
        for place in [
            "/source/publication",
            "/source/author",
            "/speakers/0/name",
            "/speakers/0/role",
            "/platforms/0/name",
            "/themes/0/name",
        ] {
            let (parent, field) = place.rsplit_once('/').expect("a place has a field");
            data.pointer_mut(parent).expect("the article has that")[field] =
                json!(format!("Qo{turns}xo"));
        }
        data
    };
    let elements = "<quote-explorer id=\"plain\"></quote-explorer><quote-explorer id=\"turned\"></quote-explorer>";
    let page = page_with(elements).open();
    let [plain, turned] = [("plain", ""), ("turned", TURNS)].map(|(id, turns)| {
        give(&page, id, &named(turns));
        await_told(&page, "ready", id);
        page.eval(PLACES, &[json!(id), json!(["Qo"])])
    });
    let lines = |places: &Value| places.as_array().cloned().unwrap_or_default();
    let (plain, turned) = (lines(&plain), lines(&turned));
    assert!(plain.len() > 200 && plain.len() == turned.len(), "{} {}", plain.len(), turned.len());
    // Letters that do not join in the other direction may be a pixel wider.
    let is_near = |was: &Value, is: &Value| {
        was.as_f64().zip(is.as_f64()).is_some_and(|(was, is)| (was - is).abs() < 3.0)
    };
    let moved: Vec<_> = plain
        .iter()
        .zip(&turned)
        .filter(|(was, is)| {
            was[0] != is[0] || !is_near(&was[1], &is[1]) || !is_near(&was[2], &is[2])
        })
        .collect();
    assert_eq!(moved, Vec::new());
}

#[test]
fn markup_in_data_is_text() {
    let nasty = "</script><img src=x onerror=\"window.ran = true\"><b>&amp;</b>";
    let mut data = article();
    for place in ["/title", "/speakers/0/name", "/quotes/0/text", "/quotes/0/context"] {
        *data.pointer_mut(place).expect("the article has that") = json!(nasty);
    }
    data["quotes"][0].as_object_mut().expect("a quote").remove("parts");
    let page = page_with("<quote-explorer id=\"e\"></quote-explorer>").open();
    give(&page, "e", &data);
    await_told(&page, "ready", "e");
    let seen = "const { shadowRoot } = document.getElementById('e');
        return [shadowRoot.querySelector('h1').textContent, shadowRoot.querySelectorAll('img, b b').length, window.ran ?? null]";
    assert_eq!(page.eval(seen, &[]), json!([nasty, 0, null]));
}
