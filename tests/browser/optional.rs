//! An article with nothing but what is required: no platforms, no themes, no source, and
//! quotes without any of them.

use std::fs;

use serde_json::{Value, json};

use crate::element::{await_told, page_with, shown};
use crate::harness::{Fault, Faulty, Hosting, Page, Visit, build, output};

fn bare() -> Value {
    json!({
        "format": "pullquote/1",
        "id": "bare",
        "lang": "en",
        "title": "Only what is required",
        "speakers": [
            { "id": "mayor", "name": "Ada Quay", "kind": "person" },
            { "id": "bo", "name": "Bo Lind", "kind": "person" },
        ],
        "quotes": [
            { "id": "mayor-1", "speaker": "mayor", "kind": "direct", "text": "We pay for it, and nobody looks at it." },
            { "id": "bo-1", "speaker": "bo", "kind": "partial", "text": "a lamp that shines on nothing" },
        ],
    })
}

/// The same with one of the lists, which only some of its quotes refer to.
fn with(list: &str, field: &str, values: &Value) -> Value {
    let mut article = bare();
    article[list] = json!([{ "id": "one", "name": "One" }]);
    article["quotes"][0][field] = values.clone();
    article
}

fn data() -> [Value; 3] {
    [
        bare(),
        with("platforms", "platform", &json!("one")),
        with("themes", "themes", &json!(["one"])),
    ]
}

/// Nobody had to say that something is not there.
#[track_caller]
fn is_silent(page: &Page) {
    let wrong = |line: &String| line.contains("TypeError") || line.contains("could not");
    let console: Vec<String> = page.console().into_iter().filter(wrong).collect();
    assert_eq!(console, Vec::<String>::new());
}

#[test]
fn a_page_without_optional_lists_filters_before_the_app_and_with_it() {
    for (at, article) in data().iter().enumerate() {
        let file = output(&format!("bare-{at}.json"));
        fs::write(&file, article.to_string()).expect("the target folder is ours to write");
        let site = Hosting::folder(&build(&format!("bare-{at}"), &file, &[]));
        let faulty = Faulty::before(site.base().to_owned(), Fault::Held(".wasm"));
        let page = Visit::to(faulty.base()).without_app().open();
        page.value("Speaker", "Bo Lind").click();
        assert_eq!(page.ids(), ["bo-1"], "by the first script");
        page.value("Platform", "Not stated").click();
        assert_eq!(page.ids(), ["bo-1"], "by the first script");
        page.value("Speaker", "Bo Lind").click();
        let stated = article["quotes"][0]["platform"].is_string();
        let unstated = if stated { &["bo-1"][..] } else { &["mayor-1", "bo-1"] };
        assert_eq!(page.ids(), unstated, "by the first script");
        faulty.release();
        page.await_app();
        page.lists(unstated);
        page.value("Kind", "Direct quote").click();
        page.lists(if stated { &[] } else { &["mayor-1"] });
        // A facet without values would be a heading above nothing.
        let has_themes = article["quotes"][0]["themes"].is_array();
        let themes = "return document.querySelectorAll('[data-facet=theme]').length";
        assert_eq!(page.eval(themes, &[]), u8::from(has_themes));
        is_silent(&page);
    }
}

#[test]
fn an_element_without_optional_lists_is_ready_and_filters() {
    for article in data() {
        let page = page_with(&format!(
            "<quote-explorer id=\"e\" filter=\"theme=one&platform=&q=\"><script type=\"application/json\">{article}</script></quote-explorer>"
        ))
        .open();
        await_told(&page, "ready", "e");
        page.eval("document.getElementById('e').filter = ''", &[]);
        page.until("every quote is there", || shown(&page, "e").len() == 2);
        page.eval(
            "document.getElementById('e').shadowRoot
                .querySelector('[data-facet=speaker] input[type=checkbox]').click()",
            &[],
        );
        page.until("it filters", || shown(&page, "e").len() == 1);
        assert_eq!(page.eval("return document.getElementById('e').select('bo-1')", &[]), true);
        is_silent(&page);
    }
}
