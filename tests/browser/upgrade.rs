//! Properties that a page set before `<quote-explorer>` was defined: frameworks and
//! scripts of articles do not wait for ours.

use serde_json::{Value, json};

use crate::element::{ARTICLE, await_told, shown};
use crate::harness::{Hosting, Page, Site, get};

/// A page with these elements, in which a script runs that is given the article's data,
/// before ours is there.
#[track_caller]
fn before_the_script(body: &str, script: &str) -> Page {
    let listens = "window.told = []; for (const what of ['ready', 'change', 'select', 'error']) \
        document.addEventListener('pullquote-' + what, (event) => told.push([what, event.target.id, event.detail]))";
    let site = Site::Bundled.base();
    let article = ARTICLE.replace("{site}", &site);
    let body = body.replace("{article}", &article);
    let page =
        Hosting::start(&format!("<!doctype html><title>Their page</title>{body}"), None).open();
    page.eval(listens, &[]);
    page.eval(&format!("const data = JSON.parse(arguments[0]); {script}"), &[json!(get(&article))]);
    page.eval(
        "document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: arguments[0] }))",
        &[json!(format!("{site}/pullquote.js"))],
    );
    page
}

#[track_caller]
fn own(page: &Page) -> Value {
    let own = "return ['article', 'filter'].filter((name) => Object.hasOwn(document.getElementById('e'), name))";
    page.eval(own, &[])
}

#[test]
fn a_filter_set_before_the_script_filters_and_stays_a_property() {
    let page = before_the_script(
        "<quote-explorer id=\"e\" src=\"{article}\" filter=\"platform=x\"></quote-explorer>",
        "document.getElementById('e').filter = '#?platform=weibo'",
    );
    let ready = await_told(&page, "ready", "e");
    assert_eq!([&ready["total"], &ready["filter"]], [&json!(2), &json!("platform=weibo")]);
    assert_eq!(own(&page), json!([]));
    page.eval("document.getElementById('e').filter = 'speaker=liang-wenfeng'", &[]);
    page.until("it filters later too", || shown(&page, "e").len() == 11);
}

#[test]
fn data_set_before_the_script_is_shown() {
    for given in ["data", "JSON.stringify(data)"] {
        let page = before_the_script(
            "<quote-explorer id=\"e\"></quote-explorer>",
            &format!(
                "const element = document.getElementById('e');
                element.filter = 'platform=weibo';
                element.article = {given}"
            ),
        );
        assert_eq!(await_told(&page, "ready", "e")["total"], 2);
        assert_eq!(own(&page), json!([]));
        let id = page.eval("return document.getElementById('e').article.id", &[]);
        assert_eq!(id, "china-reacts-deepseek");
    }
}

#[test]
fn what_is_set_on_an_element_that_comes_into_the_page_later_counts_too() {
    let page = before_the_script(
        "",
        "window.kept = Object.assign(document.createElement('quote-explorer'), { id: 'e', article: data, filter: 'platform=weibo' })",
    );
    page.until("the element is defined", || {
        page.eval("return customElements.get('quote-explorer') !== undefined", &[]) == true
    });
    page.eval("document.body.append(kept)", &[]);
    assert_eq!(await_told(&page, "ready", "e")["total"], 2);
    assert_eq!(own(&page), json!([]));
}

#[test]
fn an_element_that_is_made_once_is_not_made_for_each_attribute() {
    let page = before_the_script(
        "<quote-explorer id=\"e\" lang=\"en\" view=\"quotes\" theme-mode=\"light\"></quote-explorer>",
        "document.getElementById('e').article = data",
    );
    await_told(&page, "ready", "e");
    page.rest();
    let told = page.eval("return told.map(([what]) => what)", &[]);
    assert_eq!(told, json!(["ready"]));
}
