//! The address: it says what is on screen, and what it says is on screen.

use serde_json::json;

use crate::harness::{Site, keys};
use crate::reading::bundled_total;

#[test]
fn a_fresh_browser_shows_what_the_address_says() {
    let page = Site::Sample.open();
    page.value("Platform", "Radio Saltmere").click();
    page.exclude("Theme", "Money").click();
    page.search().type_in("midnight fog");
    page.lists(&["zoe-celik-nunez-3"]);
    let said = "#?platform=radio&theme=-money&q=midnight%20fog";
    page.until_eq("the fragment", &said.to_owned(), || page.fragment());
    let screen = page.screen();
    Site::Sample.visit().at(said).open().shows("opened anew", &screen);
}

#[test]
fn back_and_forward_walk_through_clicks_one_by_one_and_searches_as_a_whole() {
    let page = Site::Sample.open();
    page.value("Platform", "Quayside").click();
    page.until("Quayside is chosen", || page.ids().len() == 5);
    page.search().type_in("dark");
    page.lists(&["night-sky-society-2"]);
    page.until("the search is in the address", || page.fragment().ends_with("&q=dark"));
    page.value("Kind", "Partial quote").click();
    page.shows("nothing", &json!({ "empty": true }));
    let steps = [
        json!({ "chosen": ["Remove Quayside", "Remove Partial quote", "Remove dark"] }),
        json!({ "chosen": ["Remove Quayside", "Remove dark"], "search": "dark" }),
        json!({ "chosen": ["Remove Quayside"], "search": "" }),
        json!({ "chosen": [], "heading": "20 of 20 quotes" }),
    ];
    for step in &steps[1..] {
        page.back();
        page.shows("back", step);
    }
    for step in steps[..3].iter().rev() {
        page.forward();
        page.shows("forward", step);
    }
}

#[test]
fn letters_that_come_faster_than_the_page_is_drawn_are_one_step_back() {
    let page = Site::Sample.open();
    page.value("Platform", "Quayside").click();
    page.until("Quayside is chosen", || page.ids().len() == 5);
    page.eval(
        "const box = document.querySelector('input[type=search]');
        for (const value of ['d', 'da', 'dar', 'dark']) {
            box.value = value;
            box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }",
        &[],
    );
    page.until("the search is in the address", || page.fragment().ends_with("&q=dark"));
    page.back();
    page.shows("back", &json!({ "chosen": ["Remove Quayside"], "search": "" }));
}

#[test]
fn a_link_that_is_followed_while_a_change_is_drawn_leads_where_it_says() {
    let page = Site::Sample.visit().at("#?platform=quayside&theme=money").open();
    page.shows("asked", &json!({ "chosen": ["Remove Quayside", "Remove Money"] }));
    for _ in 0..5 {
        page.eval(
            "setTimeout(() => { location.hash = '#?platform=radio'; });
            document.querySelector('button[aria-label^=\"Remove \"]').click();",
            &[],
        );
        page.shows("followed", &json!({ "chosen": ["Remove Radio Saltmere"] }));
        page.rest();
        assert_eq!(page.fragment(), "#?platform=radio");
        page.shows("and stays", &json!({ "chosen": ["Remove Radio Saltmere"] }));
        page.follow("#?platform=quayside&theme=money");
        page.shows("asked", &json!({ "chosen": ["Remove Quayside", "Remove Money"] }));
    }
}

#[test]
fn unknown_names_are_dropped_and_the_rest_holds() {
    let page =
        Site::Sample.visit().at("#?speaker=nobody&colour=red&platform=letters&sort=up").open();
    page.lists(&["nguyen-thi-hanh-1"]);
    page.follow("#nobody-7");
    page.shows("no such quote", &json!({ "heading": "20 of 20 quotes" }));
}

/// Whether a quote is inside of the viewport, and the one that is current.
const STANDS_AT: &str = "
    const { top } = document.getElementById(arguments[0]).getBoundingClientRect();
    const current = [...document.querySelectorAll('[aria-current=true]')].map((item) => item.id);
    return top >= 0 && top < innerHeight && current.join() === arguments[0];";

#[test]
fn a_permalink_opens_at_its_quote_and_marks_it() {
    let page = Site::Bundled.visit().at("#liang-wenfeng-8").open();
    page.until("the quote is in view and current, it alone", || {
        page.eval(STANDS_AT, &[json!("liang-wenfeng-8")]) == true
    });
    assert_eq!(page.ids().len(), bundled_total());
}

#[test]
fn a_permalink_in_a_filtered_list_brings_every_quote_back() {
    let page = Site::Bundled.visit().at("#?platform=x").open();
    page.lists(&["kai-fu-lee-1"]);
    page.quote("kai-fu-lee-1").the("link", "Paragraph 19").click();
    page.until("every quote is back", || page.ids().len() == bundled_total());
    page.until("the quote is in view and current, it alone", || {
        page.eval(STANDS_AT, &[json!("kai-fu-lee-1")]) == true
    });
    assert_eq!(page.fragment(), "#kai-fu-lee-1");
    page.back();
    page.lists(&["kai-fu-lee-1"]);
}

#[test]
fn a_filter_changed_far_down_the_page_does_not_jump_to_its_top() {
    let page = Site::Bundled.open();
    page.eval("scrollTo(0, 2000)", &[]);
    page.until("the page is scrolled", || page.eval("return scrollY", &[]) == 2000);
    page.exclude("Speaker", "Xiaoming").click();
    page.until("the list changed", || page.ids().len() == 37);
    page.until("the address changed", || page.fragment() == "#?speaker=-xiaoming");
    let scrolled = page.eval("return scrollY", &[]).as_f64().unwrap_or_default();
    assert!((1500.0..2500.0).contains(&scrolled), "the page jumped from 2000 px to {scrolled} px");
}

#[test]
fn taking_the_last_choice_back_does_not_jump_either() {
    let page = Site::Bundled.visit().at("#?speaker=-xiaoming").open();
    page.eval("scrollTo(0, 2000)", &[]);
    page.exclude("Speaker", "Xiaoming").click();
    page.until("every quote is back", || page.ids().len() == bundled_total());
    page.until("the address says all", || page.fragment() == "#?");
    let scrolled = page.eval("return scrollY", &[]).as_f64().unwrap_or_default();
    assert!((1500.0..2500.0).contains(&scrolled), "the page jumped from 2000 px to {scrolled} px");
}

#[test]
fn a_reload_keeps_what_is_on_screen() {
    let page = Site::Sample.open();
    page.search().type_in("lamp");
    page.press(&[keys::ENTER]);
    page.until("the search is in the address", || page.fragment() == "#?q=lamp");
    let screen = page.screen();
    page.reload();
    page.await_app();
    page.shows("reloaded", &screen);
}

#[test]
fn an_address_of_what_is_not_there_is_said_to_be_one() {
    const LINE: &str = "This address names a quote or a filter that is not here.";
    let said = "const note = document.getElementById('pq-note'); return note.checkVisibility() ? note.textContent : ''";
    let unknown = [
        "#no-such-quote",
        "#?speaker=nope",
        "#?theme=-nope&q=lamp",
        "#?platform=quayside&at=no-such-quote",
        "#harbour-lights/nope",
    ];
    let known = [
        "#?speaker=rowing-club&platform=&kind=direct&utm_source=mail",
        "#night-sky-society-2",
        "#night-sky-society-2.",
        "#pq-results",
        "#?",
    ];
    for fragment in unknown {
        let page = Site::Sample.visit().at(fragment).open();
        page.until_eq(fragment, &json!(LINE), || page.eval(said, &[]));
        assert!(!page.ids().is_empty(), "{fragment}: quotes are there all the same");
        page.value("Platform", "Radio Saltmere").click();
        page.until_eq("it goes with the address", &json!(""), || page.eval(said, &[]));
    }
    let page = Site::Sample.open();
    for (known, unknown) in known.into_iter().zip(unknown) {
        page.follow(unknown);
        page.until_eq(unknown, &json!(LINE), || page.eval(said, &[]));
        page.follow(known);
        page.until_eq(known, &json!(""), || page.eval(said, &[]));
    }
}

/// What addresses pick up in running text, and what senders append to them.
const TAILS: [&str; 6] = [".", ")", "&utm_source=x", "?fbclid=y", "%29.", "%E2%80%9D,"];

#[test]
fn a_permalink_with_a_tail_leads_to_its_quote() {
    for tail in TAILS {
        let page = Site::Bundled.visit().at(&format!("#hu-xijin-1{tail}")).open();
        let reached = "const quote = document.getElementById('hu-xijin-1');
            const { top } = quote.getBoundingClientRect();
            return quote.matches('[aria-current]') && top >= 0 && top < innerHeight";
        page.until(tail, || page.eval(reached, &[]) == true);
        assert_eq!(page.ids().len(), bundled_total());
    }
}

#[test]
fn a_permalink_with_a_tail_leads_to_its_quote_in_an_element() {
    let body = "<quote-explorer id=\"e\" src=\"{article}\"></quote-explorer>";
    let hosting = crate::element::page_with(body);
    for tail in TAILS {
        let page = hosting.visit().at(&format!("#hu-xijin-1{tail}")).open();
        crate::element::await_told(&page, "ready", "e");
        let current =
            "return document.getElementById('e').shadowRoot.querySelector('[aria-current]')?.id";
        page.until_eq(tail, &json!("hu-xijin-1"), || page.eval(current, &[]));
    }
}
