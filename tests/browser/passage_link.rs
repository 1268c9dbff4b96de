//! “In the article”, where the article is somewhere else and its address known.

use serde_json::json;

use crate::harness::{Hosting, Page, Site};

/// The address that a quote's link leads to.
#[track_caller]
fn leads(page: &Page, id: &str) -> String {
    let link = "return document.getElementById(arguments[0]).querySelector('.pq-place')?.href";
    page.eval(link, &[json!(id)]).as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_link_leads_to_the_words_in_the_article_and_marks_them() {
    let page = Site::Sample.open();
    let article = Hosting::start(
        "<style>p { margin-block: 2000px }</style><p>Before it.</p>
        <p>Somebody put up a sign: <em>Dark means dark!</em> And that was that.</p>",
        None,
    );
    let address = leads(&page, "night-sky-society-2");
    let (known, directive) = address.split_once('#').expect("a passage has a directive");
    assert_eq!(known, "https://example.org/packet/harbour-lights");
    let there = article.visit().at(&format!("#{directive}")).open();
    there.until("the words are in sight", || {
        there.eval("return scrollY > 2000 && document.querySelector('em').checkVisibility()", &[])
            == true
    });
}

#[test]
fn there_is_no_such_link_for_reported_speech_or_without_an_address() {
    let page = Site::Sample.open();
    let reported = "return [...document.querySelectorAll('[data-kind=indirect] .pq-place')].length";
    assert_eq!(page.eval(reported, &[]), 0);
    let page = Site::Bundled.open();
    let any = "return document.querySelectorAll('.pq-place').length";
    assert_eq!(page.eval(any, &[]), 0, "the bundled article has no address");
}
