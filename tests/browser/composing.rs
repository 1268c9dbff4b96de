//! Input methods: a word that is being composed is not searched for, said or written into
//! the address until it is committed, and Escape ends the composition alone.

use std::time::Duration;

use serde_json::{Value, json};

use crate::element::{await_told, page_with, shown};
use crate::harness::{Ability, Fault, Faulty, Page, Site, Size, Visit, keys, skips_without};
use crate::reading::bundled_total;

/// Longer than anything waits that follows a letter: speaking, and the address.
const PAUSE: Duration = Duration::from_millis(900);

/// Composes in the field that has the focus, in the way of a browser: the events that it
/// sends, in its order.
const COMPOSE: &str = "
    const within = (root) => root.activeElement?.shadowRoot ? within(root.activeElement.shadowRoot) : root.activeElement;
    const field = within(document);
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    const tell = (Kind, type, more) => field.dispatchEvent(new Kind(type, { bubbles: true, composed: true, cancelable: true, ...more }));
    const begin = () => {
        window.composed = get.call(field);
        tell(CompositionEvent, 'compositionstart');
    };
    const write = (text) => {
        set.call(field, window.composed + text);
        tell(InputEvent, 'input', { isComposing: true, inputType: 'insertCompositionText', data: text });
    };
    // Chromium ends a composition after its last input; Firefox tells of an input once more.
    const end = (text, isTold) => {
        write(text);
        tell(CompositionEvent, 'compositionend', { data: text });
        if (isTold) tell(InputEvent, 'input', { inputType: 'insertCompositionText', data: text });
    };
    const [what, ...given] = arguments;
    ({ begin, write, end })[what](...given);
    return get.call(field);";

fn compose(page: &Page, what: &str, given: &[Value]) -> Value {
    page.eval(COMPOSE, &[&[json!(what)], given].concat())
}

/// What is searched for, said and written.
fn told(page: &Page) -> Value {
    let told = "return [document.querySelector('h2').textContent, document.querySelector('[role=status]').textContent,
        document.querySelectorAll('mark').length, document.querySelector('.pq-chips')?.textContent ?? '', location.hash]";
    page.eval(told, &[])
}

fn value(page: &Page) -> String {
    page.search().property("value")
}

#[track_caller]
fn focus(page: &Page, selector: &str) {
    page.eval("document.querySelector(arguments[0]).focus()", &[json!(selector)]);
}

#[test]
fn what_is_composed_is_searched_for_once_it_is_committed() {
    for is_told in [false, true] {
        let page = Site::Sample.open();
        let before = told(&page);
        focus(&page, ".pq-search");
        compose(&page, "begin", &[]);
        for text in ["y", "yin", "yinhe"] {
            compose(&page, "write", &[json!(text)]);
        }
        std::thread::sleep(PAUSE);
        assert_eq!(told(&page), before);
        compose(&page, "end", &[json!("银河"), json!(is_told)]);
        page.lists(&["lin-xiaoqing-2"]);
        page.until("the address says so", || page.fragment() == "#?q=%E9%93%B6%E6%B2%B3");
        page.press(&[keys::BACKSPACE]);
        page.until("typing goes on", || value(&page) == "银");
    }
}

#[test]
fn what_is_drawn_meanwhile_leaves_the_composition() {
    let page = Site::Sample.open();
    page.search().type_in("dark");
    // Half a second later the total of this is said.
    compose(&page, "begin", &[]);
    assert_eq!(compose(&page, "write", &[json!(" yin")]), "dark yin");
    std::thread::sleep(PAUSE);
    assert_eq!(compose(&page, "write", &[json!(" yinh")]), "dark yinh");
    assert_eq!(value(&page), "dark yinh");
    compose(&page, "end", &[json!(""), json!(false)]);
    assert_eq!(value(&page), "dark");
    page.shows("still", &json!({ "search": "dark" }));
}

#[test]
fn escape_ends_a_composition_alone() {
    if skips_without(Ability::Composing) {
        return;
    }
    for size in [Size::DESKTOP, Size::PHONE] {
        let page = Site::Sample.visit().sized(size).open();
        if size.width < 500 {
            page.the("button", "Filters").click();
        }
        page.search().type_in("dark");
        page.until("it is searched for", || page.fragment() == "#?q=dark");
        std::thread::sleep(PAUSE);
        let before = told(&page);
        for text in ["z", "zho", "zhong"] {
            page.compose(text);
        }
        assert_eq!(value(&page), "darkzhong");
        std::thread::sleep(PAUSE);
        assert_eq!(told(&page), before);
        page.press(&[keys::ESCAPE]);
        page.compose("");
        assert_eq!(value(&page), "dark");
        assert_eq!(told(&page), before);
        assert_eq!(page.focused().role(), "searchbox", "the panel stays open");
        page.compose("yinhe");
        page.commit("银河");
        page.until("it is committed", || page.fragment() == "#?q=dark%E9%93%B6%E6%B2%B3");
    }
}

#[test]
fn in_a_collection_neither_the_search_nor_the_field_of_a_facet_hears_of_it() {
    let page = Site::Collection.open();
    page.until("the archive is open", || {
        page.eval("return document.querySelector('.pq-opening') === null", &[]) == true
    });
    page.search().type_in("trust");
    page.until("it is searched for", || page.fragment() == "#?q=trust");
    std::thread::sleep(PAUSE);
    let before = told(&page);
    compose(&page, "begin", &[]);
    compose(&page, "write", &[json!(" zhong")]);
    std::thread::sleep(PAUSE);
    assert_eq!(told(&page), before);
    compose(&page, "end", &[json!(""), json!(false)]);
    assert_eq!(value(&page), "trust");
    focus(&page, ".pq-find");
    let values = "return document.querySelector('.pq-find').closest('fieldset').querySelector('ul').textContent";
    let shown = page.eval(values, &[]);
    compose(&page, "begin", &[]);
    compose(&page, "write", &[json!("zzzz")]);
    std::thread::sleep(PAUSE);
    assert_eq!(page.eval(values, &[]), shown);
    compose(&page, "end", &[json!("zzzz"), json!(false)]);
    page.until("what is committed is looked for", || page.eval(values, &[]) == "");
}

#[test]
fn a_composition_under_way_outlives_the_coming_of_the_app() {
    let faulty = Faulty::start(Site::Sample, Fault::Held(".wasm"));
    let page = Visit::to(faulty.base()).without_app().open();
    page.until("the first script listens", || {
        page.eval("return document.documentElement.matches('.pq-started')", &[]) == true
    });
    focus(&page, ".pq-search");
    compose(&page, "begin", &[]);
    compose(&page, "write", &[json!("yinhe")]);
    faulty.release();
    std::thread::sleep(PAUSE * 3);
    assert_eq!(compose(&page, "write", &[json!("yinhe x")]), "yinhe x");
    assert_eq!(page.ids().len(), 20);
    compose(&page, "end", &[json!("银河"), json!(false)]);
    page.await_app();
    page.lists(&["lin-xiaoqing-2"]);
    assert_eq!(page.focused().role(), "searchbox");
}

#[test]
fn in_an_element_what_is_composed_is_searched_for_once_it_is_committed() {
    let page = page_with("<quote-explorer id=\"e\" src=\"{article}\"></quote-explorer>").open();
    await_told(&page, "ready", "e");
    page.eval("document.getElementById('e').shadowRoot.querySelector('.pq-search').focus()", &[]);
    compose(&page, "begin", &[]);
    compose(&page, "write", &[json!("zhong")]);
    std::thread::sleep(PAUSE);
    let filter = "return [document.getElementById('e').filter, told.map(([what]) => what).join()]";
    assert_eq!(page.eval(filter, &[]), json!(["", "ready"]));
    compose(&page, "end", &[json!("innovation"), json!(false)]);
    page.until("it is searched for", || {
        page.eval(filter, &[]) == json!(["q=innovation", "ready,change"])
    });
    assert!(shown(&page, "e").len() < bundled_total());
}
