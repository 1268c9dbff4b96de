//! From a quote to its passage and from a passage to its quote.

use serde_json::{Value, json};

use super::{Host, direct, partial};
use crate::harness::keys;

fn host() -> Host {
    let space = || json!(["div", { "style": "height: 3000px" }]);
    let article: Value = json!([
        ["p", "Ann said “the lamp ", ["em", "stays"], " where ", ["a", { "href": "#it-is" }, "it is"], ", a ‘friend of all’ of us,” and left."],
        space(),
        ["p", "“The lamp goes out tonight,” said Bob."],
        space(),
    ]);
    let quotes = json!([
        direct("ann", "the lamp stays where it is, a ‘friend of all’ of us,"),
        partial("friend", "friend of all"),
        direct("bob", "The lamp goes out tonight"),
        direct("cat", "There never was any lamp here"),
    ]);
    Host::open(&article, &quotes)
}

#[test]
fn a_click_on_a_passage_opens_its_quote() {
    let host = host();
    host.page.click_at(host.place("stays"));
    assert_eq!(host.opened(), ["ann"]);
    assert_eq!(host.get("[...CSS.highlights.get('pullquote-selected')].length"), 1);
    host.page.click_at(host.place("friend"));
    assert_eq!(host.opened(), ["ann", "friend"], "the innermost passage");
}

#[test]
fn clicks_that_are_meant_otherwise_open_nothing() {
    let host = host();
    host.page.click_at(host.place("Ann said"));
    let (x, y) = host.place("and left");
    host.page.click_at((x + 400, y));
    host.page.drag(host.place("lamp"), host.place("stays"));
    assert_eq!(host.get("getSelection().isCollapsed"), false, "text is selected");
    host.page.click_at(host.place("it is"));
    assert_eq!(host.page.fragment(), "#it-is", "the link is followed");
    assert_eq!(host.opened(), [""; 0]);
    host.get("host.passages.show(['bob'])");
    host.page.click_at(host.place("stays"));
    assert_eq!(host.opened(), [""; 0], "what is not shown");
}

#[test]
fn the_explorer_scrolls_to_a_passage_and_the_keyboard_goes_on_from_there() {
    let host = host();
    assert_eq!(host.get("host.passages.scrollTo('cat')"), false);
    host.get("document.querySelector('input').focus()");
    assert_eq!(host.get("host.passages.scrollTo('bob')"), true);
    host.page.until("the passage is in the middle", || {
        let (_, y) = host.place("goes out");
        host.get("innerHeight / 2").as_f64().is_some_and(|middle| (y as f64 - middle).abs() < 20.0)
    });
    assert_eq!(host.words("bob"), ["The lamp goes out tonight"]);
    host.page.press(&[keys::ENTER]);
    assert_eq!(host.opened(), ["bob"]);
}

#[test]
fn enter_opens_the_passage_that_the_caret_is_in() {
    let host = host();
    host.page.press(&[keys::ENTER]);
    assert_eq!(host.opened(), [""; 0], "there is no caret");
    host.get("getSelection().collapse(host.article.querySelector('em').firstChild, 2)");
    host.page.press(&[keys::ENTER]);
    assert_eq!(host.opened(), ["ann"]);
    host.get("host.article.querySelector('a').focus()");
    host.page.press(&[keys::ENTER]);
    assert_eq!((host.page.fragment().as_str(), host.opened().len()), ("#it-is", 1));
}

#[test]
fn a_reader_walks_from_passage_to_passage_and_round() {
    let host = host();
    let walk = |steps: i32| host.get(&format!("host.passages.walk({steps})"));
    assert_eq!(walk(-1), "bob");
    assert_eq!([walk(1), walk(1), walk(1)], ["ann", "friend", "bob"]);
    host.get("host.passages.show(['cat'])");
    assert_eq!(walk(1), Value::Null);
}

#[test]
fn what_is_not_on_screen_is_not_scrolled_to() {
    let closed =
        json!([["details", ["summary", "More"], ["p", "“The lamp goes out tonight,” said Bob."]]]);
    let host = Host::open(&closed, &json!([direct("bob", "The lamp goes out tonight")]));
    assert_eq!(
        host.get("[host.passages.missing.length, host.passages.scrollTo('bob')]"),
        json!([0, false])
    );
}
