//! Many explorers in somebody's page: what they share, what each has of its own,
//! and that nothing of them stays when they go.

use serde_json::json;

use crate::element::{ARTICLE, await_told, page_with, shown, tick};
use crate::harness::{Ability, Page, Site, get, skip, skips_without};
use crate::reading::bundled_total;

/// Five explorers, after a script that counts what of WebAssembly is made.
fn five() -> String {
    let count = "<script>window.made = { compiled: 0, instances: 0 };
        for (const name of ['compile', 'compileStreaming']) {
            const compile = WebAssembly[name];
            WebAssembly[name] = (...from) => { made.compiled += 1; return compile(...from); };
        }
        WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
            construct: (Instance, from) => { made.instances += 1; return new Instance(...from); },
        });</script>";
    let one = |id: &str| {
        format!(
            "<quote-explorer id=\"{id}\" src=\"{{article}}\" filter=\"q=china\"></quote-explorer>"
        )
    };
    [count, &["a", "b", "c", "d", "e"].map(one).concat()].concat()
}

#[test]
fn five_explorers_share_one_compiled_app_and_each_has_its_own_instance_and_filter() {
    let page = page_with(&five()).open();
    for id in ["a", "b", "c", "d", "e"] {
        await_told(&page, "ready", id);
    }
    assert_eq!(page.eval("return made", &[]), json!({ "compiled": 1, "instances": 5 }));
    let fetched = "return performance.getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.wasm') || name.includes('/style-')).length";
    assert_eq!(page.eval(fetched, &[]), 2, "the app and its style sheet come once");
    let before = shown(&page, "a");
    tick(&page, "c");
    page.until("one filters", || shown(&page, "c") != before);
    for id in ["a", "b", "d", "e"] {
        assert_eq!(shown(&page, id), before, "{id} stays as it was");
    }
}

#[test]
fn the_scripts_of_two_sites_stand_on_one_page() {
    let theirs = Site::Sample.base();
    let page = page_with(&format!(
        "<script type=\"module\" src=\"{theirs}/pullquote.js\"></script>
        <quote-explorer id=\"a\" src=\"{{article}}\"></quote-explorer>
        <quote-explorer id=\"b\" src=\"{theirs}/articles/harbour-lights.json\"></quote-explorer>"
    ))
    .open();
    assert_eq!(await_told(&page, "ready", "a")["total"], bundled_total());
    assert_eq!(await_told(&page, "ready", "b")["total"], 20);
    assert_eq!(page.console(), Vec::<String>::new());
}

/// Makes an explorer, has it filter, and takes it away: so many times.
const ROUNDS: &str = "
    const [rounds, article] = arguments;
    const told = (element, what) => new Promise((done) => element.addEventListener(`pullquote-${what}`, done, { once: true }));
    return (async () => {
        for (let round = 0; round < rounds; round += 1) {
            const element = document.createElement('quote-explorer');
            element.article = article;
            const ready = told(element, 'ready');
            document.body.append(element);
            await ready;
            const changed = told(element, 'change');
            element.shadowRoot.querySelector('input[type=checkbox]').click();
            await changed;
            element.remove();
            await null;
        }
    })()";

/// So many explorers, one after the other.
fn come_and_go(page: &Page, rounds: u32, article: &str) {
    // A driver waits half a minute for a script.
    for _ in 0..rounds / 10 {
        page.eval(ROUNDS, &[json!(10), json!(article)]);
        // What it was told is the test's own.
        page.eval("told.length = 0", &[]);
    }
}

#[test]
fn two_hundred_explorers_that_are_gone_leave_nothing_in_memory() {
    if skips_without(Ability::Memory) {
        return;
    }
    let article = get(&ARTICLE.replace("{site}", &Site::Bundled.base()));
    let page = page_with("").visit().alone().open();
    page.until("the element is defined", || {
        page.eval("return Boolean(customElements.get('quote-explorer'))", &[]) == true
    });
    // Measured: of each explorer that is gone, Firefox 140 keeps 0.14 MB, and 153 nothing.
    // What tells the two apart came with 144.
    if page.eval("return !document.startViewTransition", &[]) == true {
        return skip("Firefox before 144 keeps some of what is gone");
    }
    let none = page.held();
    // What the first of them load and compile stays for the others.
    come_and_go(&page, 20, &article);
    let mut before = none;
    page.until("the first are forgotten, of which each has a thousand nodes", || {
        before = page.held();
        before.nodes < none.nodes + 50
    });
    come_and_go(&page, 200, &article);
    let mut after = before;
    // A round that left 5 KB would leave 1 MB.
    page.until("200 more leave nothing", || {
        after = page.held();
        after.nodes <= before.nodes
            && after.listeners <= before.listeners
            && after.bytes < before.bytes + 1_000_000
    });
    assert_eq!(page.console(), Vec::<String>::new());
}
