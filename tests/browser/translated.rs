//! The page translated by the browser: every text stands in elements of the translator's
//! own, and whatever comes anew is translated too. What changes is current all the same,
//! and nothing breaks.

use serde_json::{Value, json};

use crate::harness::{Fault, Faulty, Page, Site, Visit};

/// Puts every text into two `font` elements, as Google's translation does, and goes on with
/// what comes. Whether the text node itself is moved there or another with its text.
const TRANSLATE: &str = "
    const [isMoved] = arguments;
    const isOurs = (text) => text.data.trim() && !text.parentElement.closest('font, script, style, textarea');
    const wrap = (root) => {
        const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walk.nextNode()) texts.push(walk.currentNode);
        if (root.nodeType === Node.TEXT_NODE) texts.push(root);
        for (const text of texts.filter((it) => it.parentElement && isOurs(it))) {
            const fonts = [document.createElement('font'), document.createElement('font')];
            text.replaceWith(fonts[0]);
            fonts[0].append(fonts[1]);
            fonts[1].append(isMoved ? text : text.data);
        }
    };
    wrap(document.body);
    new MutationObserver((records) => {
        for (const { target, addedNodes } of records) for (const node of [target, ...addedNodes]) if (node.isConnected) wrap(node);
    }).observe(document.body, { characterData: true, childList: true, subtree: true });";

/// All that is read of an explorer; of a list that is not all there, its beginning.
const READ: &str = "
    const texts = (selector) => [...document.querySelectorAll(`#pq-root ${selector}`)].map((part) => part.textContent);
    return {
        said: texts('[role=status]'), deck: texts('.pq-deck'), head: texts('h2'), folded: texts('.pq-open'), done: texts('.pq-done'),
        filters: texts('fieldset'), chips: texts('.pq-chips li'), nothing: texts('.pq-empty'), told: texts('#pq-told'),
        corrected: texts('.pq-corrected'), quotes: texts('.pq-results > .pq-list:not([hidden]) > li').slice(0, 4),
        later: texts('.pq-later'), marks: texts('.pq-results > .pq-list:not([hidden]) mark').slice(0, 4),
    }";

/// What a page reads once it has come to rest.
#[track_caller]
fn read(page: &Page) -> Value {
    page.rest();
    page.eval(READ, &[])
}

/// That a page reads as one that nobody has translated and that is at the same address.
#[track_caller]
fn is_current(page: &Page, other: &Page, fragment: &str) {
    other.follow(fragment);
    page.until_eq(&format!("what is read at {fragment}"), &Value::Null, || {
        let [translated, original] = [read(page), read(other)];
        let differ = |(name, text): (&String, &Value)| {
            (translated[name] != *text).then(|| json!([name, translated[name], text]))
        };
        original.as_object().into_iter().flatten().find_map(differ).unwrap_or_default()
    });
    let broken: Vec<String> = page
        .console()
        .into_iter()
        .filter(|line| {
            ["panick", "Node not found", "stopped", "TypeError"].iter().any(|it| line.contains(it))
        })
        .collect();
    assert_eq!(broken, Vec::<String>::new(), "{fragment}");
}

const ADDRESSES: [&str; 14] = [
    "#?platform=weibo",
    "#?platform=weibo&platform=x&theme=-national-pride",
    "#?q=chi",
    "#?q=china innov",
    "#?q=xyzzy&platform=weibo",
    "#?",
    "#?view=voices",
    "#?view=voices&platform=x&q=china",
    "#?view=voices&kind=-direct",
    "#?view=map",
    "#?view=map&platform=x",
    "#?view=map&by=platform-kind&q=china",
    "#?place=3-9",
    "#?sort=length&q=deep",
];

#[test]
fn an_article_is_current_at_every_address() {
    for is_moved in [true, false] {
        let [page, other] = [(); 2].map(|()| Site::Bundled.open());
        page.eval(TRANSLATE, &[json!(is_moved)]);
        for fragment in ADDRESSES {
            page.follow(fragment);
            is_current(&page, &other, fragment);
        }
    }
}

#[test]
fn what_is_pressed_and_typed_is_current() {
    for is_moved in [true, false] {
        let [page, other] = [(); 2].map(|()| Site::Sample.open());
        page.eval(TRANSLATE, &[json!(is_moved)]);
        page.value("Platform", "Quayside").click();
        is_current(&page, &other, "#?platform=quayside");
        page.exclude("Kind", "Direct quote").click();
        is_current(&page, &other, "#?platform=quayside&kind=-direct");
        page.the("button", "Clear all").click();
        is_current(&page, &other, "#?");
        for (typed, fragment) in
            [("la", "#?q=la"), ("mp", "#?q=lamp"), (" xyzzy", "#?q=lamp%20xyzzy")]
        {
            page.search().type_in(typed);
            is_current(&page, &other, fragment);
        }
        page.the("button", "Undo the last change").click();
        page.until("the search is taken back", || page.search().property("value") != "lamp xyzzy");
        page.follow("#?view=voices");
        is_current(&page, &other, "#?view=voices");
        let compare = "[...document.querySelectorAll('.pq-voice-head .pq-way')].slice(0, 2).forEach((button) => button.click())";
        for page in [&page, &other] {
            page.eval(compare, &[]);
        }
        is_current(&page, &other, "#?view=voices");
        page.follow("#?view=voices&platform=quayside");
        is_current(&page, &other, "#?view=voices&platform=quayside");
        page.eval("document.querySelector('.pq-tick').focus()", &[]);
        page.follow("#?view=quotes&q=dark");
        is_current(&page, &other, "#?q=dark");
    }
}

#[test]
fn a_collection_is_current() {
    for is_moved in [true, false] {
        let [page, other] = [(); 2].map(|()| Site::Collection.open());
        for page in [&page, &other] {
            let open = "return document.querySelector('.pq-opening') === null";
            page.until("the archive is open", || page.eval(open, &[]) == true);
        }
        page.eval(TRANSLATE, &[json!(is_moved)]);
        for fragment in [
            "#?platform=p1",
            "#?platform=p1&kind=-direct&q=trust",
            "#?q=photogarph",
            "#?q=xyzzyplugh&platform=p2",
            "#?date=2015-01..2019-12",
            "#?sort=date",
            "#?",
        ] {
            page.follow(fragment);
            is_current(&page, &other, fragment);
        }
        for page in [&page, &other] {
            page.eval("[...document.querySelectorAll('[data-way=more]')].forEach((button) => button.click())", &[]);
        }
        is_current(&page, &other, "#?");
    }
}

#[test]
fn a_page_that_is_translated_before_the_app_comes_goes_on_so() {
    for is_moved in [true, false] {
        let faulty = Faulty::start(Site::Sample, Fault::Held(".wasm"));
        let page = Visit::to(faulty.base()).without_app().open();
        page.eval(TRANSLATE, &[json!(is_moved)]);
        page.value("Platform", "Quayside").click();
        let heading = "return document.querySelector('h2').textContent";
        page.until("the first script says so", || page.eval(heading, &[]) == "5 of 20 quotes");
        faulty.release();
        page.await_app();
        is_current(&page, &Site::Sample.open(), "#?platform=quayside");
        page.value("Kind", "Partial quote").click();
        is_current(&page, &Site::Sample.open(), "#?platform=quayside&kind=partial");
    }
}
