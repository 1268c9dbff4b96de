//! What happens to a host's page while quotes are followed in it, and to the
//! quotes while the host changes its page.

use serde_json::{Value, json};

use super::{Host, direct};

fn article() -> Value {
    json!([
        ["p", "“The lamp stays where it is,” said Ann."],
        ["p", "“The lamp goes out tonight,” said Bob."],
    ])
}

fn quotes() -> Value {
    json!([
        direct("ann", "The lamp stays where it is"),
        direct("bob", "The lamp goes out tonight"),
        direct("cat", "There never was any lamp here"),
    ])
}

#[test]
fn passages_are_marked_and_the_hosts_page_stays_as_it_is() {
    let host = Host::open(&article(), &quotes());
    assert_eq!(host.marked(), ["The lamp stays where it is", "The lamp goes out tonight"]);
    assert_eq!(host.get("host.found"), json!([[["ann", "bob"], ["cat"]]]));
    host.get("host.passages.scrollTo('bob')");
    assert_eq!(host.get("host.before === document.documentElement.outerHTML"), true);
}

#[test]
fn only_the_passages_of_shown_quotes_are_marked() {
    let host = Host::open(&article(), &quotes());
    host.get("host.passages.show(['bob', 'cat'])");
    assert_eq!(host.marked(), ["The lamp goes out tonight"]);
    host.get("host.passages.show(null)");
    assert_eq!(host.marked().len(), 2);
}

#[test]
fn the_host_colours_the_marks() {
    let host = Host::open(&article(), &quotes());
    host.get("host.article.style.setProperty('--pq-mark', 'rgb(1, 2, 3)')");
    let colour =
        "getComputedStyle(host.article.firstChild, '::highlight(pullquote)').backgroundColor";
    assert_eq!(host.get(colour), "rgb(1, 2, 3)");
}

#[test]
fn words_that_come_later_are_found_and_those_found_keep_their_ranges() {
    let host = Host::open(&article(), &quotes());
    host.get("void (host.range = [...CSS.highlights.get('pullquote')][0])");
    host.get(
        "host.article.append(host.build(['p', '“There never was any lamp here,” said Cat.']))",
    );
    host.page.until("the third passage is found", || host.missing().is_empty());
    assert_eq!(host.get("CSS.highlights.get('pullquote').has(host.range)"), true);
    assert_eq!(host.get("host.found.at(-1)"), json!([["ann", "bob", "cat"], []]));
}

#[test]
fn text_that_comes_after_its_pull_quote_takes_the_passage() {
    let said = "“The lamp stays where it is,” said Ann.";
    let quotes = json!([direct("ann", "The lamp stays where it is")]);
    let host = Host::open(&json!([["aside", said]]), &quotes);
    assert_eq!(host.marked().len(), 1);
    host.get(&format!("host.article.append(host.build(['p', '{said}']))"));
    host.page.until("the text has the mark", || {
        host.get("[...CSS.highlights.get('pullquote')][0].startContainer.parentElement.localName")
            == "p"
    });
    assert_eq!(host.marked().len(), 1);
}

#[test]
fn words_that_are_shown_later_are_found() {
    let later = json!([["p", { "hidden": "" }, "“There never was any lamp here,” said Cat."]]);
    let host = Host::open(&later, &json!([direct("cat", "There never was any lamp here")]));
    assert_eq!(host.missing(), ["cat"]);
    host.get("host.article.firstChild.hidden = false");
    host.page.until("the passage is found", || host.missing().is_empty());
}

#[test]
fn words_that_are_taken_away_are_missing() {
    let host = Host::open(&article(), &quotes());
    host.get("host.article.firstChild.remove()");
    host.page.until("the first is missing", || host.missing() == ["ann", "cat"]);
    assert_eq!(host.marked(), ["The lamp goes out tonight"]);
}

#[test]
fn two_explorers_share_the_marks_and_the_last_leaves_nothing() {
    let host = Host::open(&article(), &quotes());
    let left = "[[...CSS.highlights.keys()], document.adoptedStyleSheets.length]";
    host.get("host.follow().then((second) => { host.second = second; })");
    host.get("host.passages.select('ann')");
    assert_eq!(host.marked().len(), 4);
    host.get("host.passages.destroy()");
    assert_eq!(host.marked().len(), 2);
    assert_eq!(host.get(left), json!([["pullquote"], 1]));
    host.get("host.second.destroy()");
    assert_eq!(host.get(left), json!([[], 0]));
    host.page.click_at(host.place("goes out"));
    assert_eq!(host.opened(), [""; 0]);
}
