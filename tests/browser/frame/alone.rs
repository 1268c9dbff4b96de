//! What is in the frame: its page by itself.

use serde_json::json;

use super::{frame, host};
use crate::harness::{Ability, Fault, Faulty, Page, Site, Visit, skips_without};
use crate::reading::bundled_total;

fn quotes(page: &Page) -> usize {
    let count = page.eval("return document.querySelectorAll('.pq-quote').length", &[]);
    count.as_u64().unwrap_or_default() as usize
}

fn text(page: &Page) -> String {
    let text = page.eval("return document.body.innerText", &[]);
    text.as_str().unwrap_or_default().to_owned()
}

#[test]
fn with_scripts_off_every_quote_is_in_the_frame() {
    if skips_without(Ability::NoScript) {
        return;
    }
    let page = Site::Bundled.visit().at("frame.html").without_scripts().open();
    assert!(text(&page).contains("Filters and search need scripts"));
    let shown = "return [...document.querySelectorAll('.pq-quote')].filter((quote) => quote.checkVisibility()).length";
    page.until_eq("every quote is seen", &json!(bundled_total()), || page.eval(shown, &[]));
}

#[test]
fn an_article_that_the_site_does_not_have_is_one_sentence_and_no_other_articles_quotes() {
    for id in ["nobody", "..%2Findex", "%22%3E%3Cimg%20src=x%3E"] {
        let address = format!("frame.html?article={id}");
        let page = Site::Bundled.visit().at(&address).without_app().open();
        page.until("it says so", || text(&page).contains("” cannot be shown here."));
        assert_eq!(quotes(&page), 0);
        page.the("link", "How China Is Reacting to DeepSeek Upending the A.I. Race: who said what");
    }
}

#[test]
fn another_article_of_the_site_is_shown_when_the_frames_address_names_it() {
    let beside = Fault::Of(Site::Sample, "harbour-lights.json");
    let site = Faulty::start(Site::Bundled, beside);
    let address = "frame.html?article=harbour-lights#?platform=quayside";
    let page = Visit::to(site.base()).at(address).open();
    page.until("it is filtered", || page.ids().len() == 5);
    page.the("heading", "Harbour Lights: Saltmere Cannot Agree on Its Own Lamp");
    assert!(!text(&page).contains("DeepSeek’s"), "{}", text(&page));
    page.value("Kind", "Partial quote").click();
    page.lists(&["lukasz-wojcik-3"]);
}

#[test]
fn the_frame_lets_its_host_decide_how_it_looks_or_its_address() {
    let paper = |address: &str| {
        let page = host(&frame("f", address)).open();
        page.enter_app("f");
        page.eval(
            "const [root, body] = [document.documentElement, document.body].map((part) => getComputedStyle(part));
            return [root.colorScheme, root.backgroundColor, body.backgroundColor]",
            &[],
        )
    };
    let clear = "rgba(0, 0, 0, 0)";
    assert_eq!(paper(""), json!(["light dark", clear, clear]));
    assert_eq!(paper("?theme-mode=purple"), json!(["light dark", clear, clear]));
    assert_eq!(paper("?theme-mode=dark"), json!(["dark", "rgb(22, 21, 18)", clear]));
}

#[test]
fn links_leave_the_frame_and_lead_to_the_explorers_own_page() {
    let page = host(
        &frame("f", "#?platform=weibo")
            .replace("allow-scripts", "allow-scripts allow-popups allow-popups-to-escape-sandbox"),
    )
    .open();
    page.enter_app("f");
    let whole = "const link = document.getElementById('pq-whole');
        link.addEventListener('click', (event) => event.preventDefault());
        link.click();
        return [link.href, link.target, link.rel]";
    let index = format!("{}/index.html", Site::Bundled.base());
    let expected = json!([format!("{index}#?platform=weibo"), "_blank", "noopener"]);
    assert_eq!(page.eval(whole, &[]), expected);
    page.eval(
        "document.execCommand = () => { window.copied = document.querySelector('textarea.pq-unseen').value; return true; };
        Object.defineProperty(navigator, 'clipboard', { value: undefined })",
        &[],
    );
    page.inside("button", "Copy link to quote by Weibo user in Beijing").click();
    page.until_eq("the link", &json!(format!("{index}#weibo-user-beijing-1")), || {
        page.eval("return window.copied ?? null", &[])
    });
}
