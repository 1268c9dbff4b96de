//! Quotes and links that leave by the clipboard.

use std::path::Path;

use crate::harness::{Hosting, Page, Site, build, keys};

/// What is on the clipboard, pasted into a field as a person would.
pub(crate) fn clipboard(page: &Page) -> String {
    page.eval(
        "const field = document.body.appendChild(document.createElement('textarea'));
        field.id = 'clipboard'; field.focus()",
        &[],
    );
    page.chord(keys::CONTROL, 'v');
    let pasted = page.eval(
        "const field = document.getElementById('clipboard'); field.remove(); return field.value",
        &[],
    );
    pasted.as_str().unwrap_or_default().to_owned()
}

/// Clicks a button of a quote and waits for its thanks.
pub(crate) fn copied(page: &Page, quote: &str, button: &str) -> String {
    page.quote(quote).the("button", button).click();
    page.quote(quote).the("button", "Copied");
    clipboard(page)
}

#[test]
fn a_quote_is_copied_in_marks_with_speaker_place_article_and_address() {
    let page = Site::Sample.open();
    let text = copied(&page, "night-sky-society-2", "Copy quote by Saltmere Night Sky Society");
    let address = format!("{}/#night-sky-society-2", Site::Sample.base());
    assert_eq!(
        text,
        format!(
            "“Dark means dark!”\n— Saltmere Night Sky Society, eleven stargazers who share a telescope \
             (Quayside)\n“Harbour Lights: Saltmere Cannot Agree on Its Own Lamp”, The Saltmere \
             Packet\n{address}"
        )
    );
    let again = page.quote("night-sky-society-2");
    again.the("button", "Copy quote by Saltmere Night Sky Society");
}

#[test]
fn reported_speech_is_copied_without_quotation_marks() {
    let page = Site::Sample.open();
    let text = copied(&page, "kestrel-line-1", "Copy quote by Kestrel Line");
    let words = text.lines().next().unwrap_or_default();
    assert_eq!(words, "Its ships rely on their instruments, and the vote will not change that.");
    assert!(text.contains("reported, not quoted"), "{text}");
}

#[test]
fn a_link_is_copied_whole_and_leads_to_its_quote() {
    let page = Site::Bundled.visit().at("#?platform=x").open();
    let link = copied(&page, "kai-fu-lee-1", "Copy link to quote by Kaifu Lee");
    assert_eq!(link, format!("{}/#kai-fu-lee-1", Site::Bundled.base()));
}

#[test]
fn a_copied_link_is_the_canonical_one_and_has_nothing_in_it_that_follows_readers() {
    let followed = "?utm_source=mail&id=7&utm_Campaign=a+b&fbclid=x&gclid=y&mc_eid=z&_hsenc=q";
    let page = Site::Bundled.visit().at(followed).open();
    let link = copied(&page, "kai-fu-lee-1", "Copy link to quote by Kaifu Lee");
    assert_eq!(link, format!("{}/?id=7#kai-fu-lee-1", Site::Bundled.base()));
    page.eval(
        "const link = document.head.appendChild(document.createElement('link'));
        Object.assign(link, { rel: 'canonical', href: 'https://example.org/quotes/?utm_source=cms#top' })",
        &[],
    );
    let text = copied(&page, "hu-xijin-1", "Copy quote by Hu Xijin");
    assert_eq!(text.lines().next_back(), Some("https://example.org/quotes/#hu-xijin-1"));
}

#[test]
fn where_a_site_has_a_page_for_every_quote_its_address_is_copied() {
    let url = "https://example.org/quotes/";
    let article = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/articles/harbour-lights.json");
    let site = build("with-quote-pages", Path::new(article), &["--url", url]);
    let page = Hosting::folder(&site).open();
    page.await_app();
    let link = copied(&page, "kestrel-line-1", "Copy link to quote by Kestrel Line");
    assert_eq!(link, format!("{url}q/kestrel-line-1.html"));
    let text = copied(&page, "kestrel-line-1", "Copy quote by Kestrel Line");
    assert_eq!(text.lines().next_back(), Some(&*link));
}
