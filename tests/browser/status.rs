//! What a screen reader is told.

use serde_json::json;

use crate::harness::Site;
use crate::reading::bundled_total;

#[test]
fn the_status_says_how_many_quotes_there_are_from_the_start() {
    let page = Site::Sample.open();
    let status = page.the("status", "");
    assert_eq!(status.property("textContent"), "20 of 20 quotes");
    let live = "const { role, ariaLive } = document.querySelector('[role=status]');
        return ariaLive ?? 'polite'";
    assert_eq!(page.eval(live, &[]), "polite");
}

/// Keeps what the status says.
const LISTEN: &str = "
    window.said = [];
    const status = document.querySelector('[role=status]');
    new MutationObserver(() => said.push(status.textContent))
        .observe(status, { subtree: true, childList: true, characterData: true });";

#[test]
fn the_status_speaks_once_for_a_word_typed_and_says_the_last_count() {
    let page = Site::Sample.open();
    page.eval(LISTEN, &[]);
    page.search().type_in("wojcik");
    page.until_eq("the status", &"3 of 20 quotes".to_owned(), || page.status());
    assert_eq!(page.eval("return said", &[]), json!(["3 of 20 quotes"]));
}

#[test]
fn the_status_follows_a_filter_and_its_end() {
    let (page, all) = (Site::Bundled.open(), bundled_total());
    page.value("Platform", "X").click();
    page.until_eq("the status", &format!("1 of {all} quotes"), || page.status());
    page.the("button", "Clear all").click();
    page.until_eq("the status", &format!("{all} of {all} quotes"), || page.status());
}

#[test]
fn another_filter_that_leaves_as_many_quotes_is_said_too() {
    let page = Site::Sample.visit().at("#?speaker=kestrel-line").open();
    page.until_eq("the status", &"2 of 20 quotes".to_owned(), || page.status());
    page.eval(LISTEN, &[]);
    page.follow("#?speaker=layla-haddad");
    page.until_eq("what is said", &json!(["2 of 20 quotes"]), || page.eval("return said", &[]));
}
