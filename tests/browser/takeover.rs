//! The moment at which the app takes the prerendered page over: nothing
//! flashes, nothing jumps, nothing that a visitor did is lost.

use serde_json::{Value, json};

use crate::harness::{Ability, Fault, Faulty, Page, Site, Size, Visit, keys, supports};

/// The explorer's markup, a line for each element, attributes sorted. What a
/// control holds is an attribute in HTML and a property in the app.
const MARKUP: &str = "
    const held = ['value', 'checked', 'selected'];
    const attributes = (node) => [...node.attributes]
        .filter(({ name }) => !node.matches('input, option') || !held.includes(name))
        .map(({ name, value }) => ` ${name}=\"${value}\"`).sort().join('');
    const walk = (node) => node.nodeType !== Node.ELEMENT_NODE ? node.textContent
        : `<${node.localName}${attributes(node)}>${[...node.childNodes].map(walk).join('')}</${node.localName}>\n`;
    return walk(document.querySelector('#pq-root > .pq'))";

/// Opens a page whose app waits.
fn before_the_app(site: Site, size: Size) -> (Faulty, Page) {
    let faulty = Faulty::start(site, Fault::Held(".wasm"));
    let page = Visit::to(faulty.base()).sized(size).without_app().open();
    (faulty, page)
}

fn release(faulty: &Faulty, page: &Page) {
    faulty.release();
    page.await_app();
}

#[test]
fn the_apps_first_markup_is_the_prerendered_one() {
    for site in Site::BOTH {
        let (faulty, page) = before_the_app(site, Size::DESKTOP);
        let lines = |markup: Value| {
            let markup = markup.as_str().unwrap_or_default().to_owned();
            markup.lines().map(str::to_owned).collect::<Vec<_>>()
        };
        let before = lines(page.eval(MARKUP, &[]));
        release(&faulty, &page);
        let after = lines(page.eval(MARKUP, &[]));
        let differ = before.iter().zip(&after).find(|(before, after)| before != after);
        assert_eq!(differ, None, "{site:?}: left prerendered, right the app's");
        assert_eq!(before.len(), after.len(), "{site:?}: lines of markup");
    }
}

/// Whether all that is on screen is laid out: what was out of sight has a likely height
/// until the browser has seen that it no longer is.
const LAID_OUT: &str = "
    return [...document.querySelectorAll('.pq-quote, fieldset')].every((box) => {
        const { top, bottom } = box.getBoundingClientRect();
        const isSeen = bottom > 0 && top < innerHeight;
        const inside = box.querySelector('blockquote, legend');
        return !isSeen || inside.checkVisibility({ contentVisibilityAuto: true });
    })";

/// Keeps where everything is that is shown, wholly on screen: before the app is
/// there, what is out of sight has a likely height.
const REMEMBER: &str = "
    window.places = () => [...document.querySelectorAll('main, main *')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => [element.localName, element.getBoundingClientRect()])
        .filter(([, { top, bottom }]) => top >= 0 && bottom <= innerHeight);
    window.before = places()";

/// What is elsewhere now, by more than rounding: pages are scrolled by whole pixels.
const MOVED: &str = "
    const after = places();
    const same = ([name, was], [now, is]) => name === now
        && ['x', 'y', 'width', 'height'].every((side) => Math.abs(was[side] - is[side]) < 0.501);
    return before.map((place, at) => [place, after[at]])
        .filter(([was, is]) => !is || !same(was, is))
        .concat(after.slice(before.length))";

/// What moved since the page came, and by how much.
const SHIFTS: &str = "
    return new Promise((done) => {
        const shifts = new PerformanceObserver(() => {});
        shifts.observe({ type: 'layout-shift', buffered: true });
        // Two frames later whatever has moved has been reported.
        requestAnimationFrame(() => requestAnimationFrame(() => done(shifts.takeRecords()
            .map(({ value, sources }) => [value, sources.map(({ node }) => node?.nodeName)]))));
    })";

#[test]
fn nothing_moves_when_the_app_comes() {
    let reported = supports(Ability::LayoutShifts);
    for (site, size, scrolled) in [
        (Site::Bundled, Size::DESKTOP, 0),
        (Site::Bundled, Size::DESKTOP, 1234),
        (Site::Bundled, Size::PHONE, 1234),
        (Site::Sample, Size::DESKTOP, 1234),
    ] {
        let (faulty, page) = before_the_app(site, size);
        let asked = format!("{site:?} at {} px", size.width);
        page.eval("scrollTo(0, arguments[0])", &[json!(scrolled)]);
        page.until("what is on screen is laid out", || page.eval(LAID_OUT, &[]) == true);
        page.eval(REMEMBER, &[]);
        let seen = page.eval("return before.length", &[]);
        assert!(seen.as_u64() > Some(20), "{asked}: something is on screen");
        release(&faulty, &page);
        if reported {
            assert_eq!(page.eval(SHIFTS, &[]), json!([]), "{asked}");
        }
        assert_eq!(page.eval(MOVED, &[]), json!([]), "{asked}: before the app and with it");
    }
}

#[test]
fn what_was_ticked_and_typed_before_the_app_came_is_done() {
    let (faulty, page) = before_the_app(Site::Sample, Size::DESKTOP);
    page.value("Platform", "Quayside").click();
    page.search().type_in("dark");
    release(&faulty, &page);
    page.lists(&["night-sky-society-2"]);
    page.shows("kept", &json!({ "search": "dark", "chosen": ["Remove Quayside", "Remove dark"] }));
    assert_eq!(page.focused().role(), "searchbox", "the focus stays where it was");
    page.press(&[keys::SPACE, 'm']);
    page.shows("typing goes on", &json!({ "search": "dark m" }));
}

#[test]
fn a_button_pressed_before_the_app_came_is_pressed_also_where_the_address_has_a_filter() {
    let faulty = Faulty::start(Site::Sample, Fault::Held(".wasm"));
    let page = Visit::to(faulty.base()).at("#?platform=quayside").without_app().open();
    page.until("the first script is there", || {
        page.eval("return document.documentElement.matches('.pq-started')", &[]) == true
    });
    page.the("button", "Voices").click();
    release(&faulty, &page);
    page.the("list", "Voices");
    page.shows("the filter is kept", &json!({ "chosen": ["Remove Quayside"] }));
}

/// The quotes of the data on one platform, and of these kinds.
const ASKED: &str = "
    const { quotes } = JSON.parse(document.getElementById('pq-article').textContent);
    return quotes.filter(({ platform, kind }) => platform === arguments[0] && arguments[1].includes(kind))
        .map(({ id }) => id)";

#[test]
fn what_is_ticked_before_the_app_came_already_filters() {
    let (_faulty, page) = before_the_app(Site::Sample, Size::DESKTOP);
    let all = page.ids();
    let asked = |kinds: &[&str]| page.eval(ASKED, &[json!("quayside"), json!(kinds)]);
    page.value("Platform", "Quayside").click();
    assert_eq!(json!(page.ids()), asked(&["direct", "partial", "indirect"]));
    page.value("Kind", "Direct quote").click();
    page.value("Kind", "Reported speech").click();
    assert_eq!(json!(page.ids()), asked(&["direct", "indirect"]));
    let heading = page.eval("return document.querySelector('h2').textContent", &[]);
    assert_eq!(heading, format!("{} of {} quotes", page.ids().len(), all.len()));
    for (facet, value) in
        [("Kind", "Direct quote"), ("Platform", "Quayside"), ("Kind", "Reported speech")]
    {
        page.value(facet, value).click();
    }
    assert_eq!(page.ids(), all);
}

#[test]
fn what_only_the_app_can_do_is_done_when_it_comes() {
    let (faulty, page) = before_the_app(Site::Sample, Size::DESKTOP);
    page.the("button", "Exclude Quayside").click();
    release(&faulty, &page);
    page.shows("excluded", &json!({ "chosen": ["Remove Quayside"] }));
    page.until("the address says so", || page.fragment() == "#?platform=-quayside");
}

#[test]
fn where_the_app_does_not_come_ticks_are_taken_back_with_the_filters() {
    let faulty = Faulty::start(Site::Sample, Fault::Lost(".wasm"));
    let page = Visit::to(faulty.base()).without_app().open();
    let all = page.ids();
    page.value("Kind", "Partial quote").click();
    assert!(page.ids().len() < all.len(), "filtered");
    faulty.release();
    page.until("every quote is back", || page.ids() == all);
}

#[test]
fn an_order_picked_before_the_app_came_is_kept() {
    let (faulty, page) = before_the_app(Site::Sample, Size::DESKTOP);
    page.pick("Sort by", "Longest first");
    release(&faulty, &page);
    page.until("the longest quote is first", || {
        page.ids().first().is_some_and(|id| id == "nguyen-thi-hanh-1")
    });
    page.until("the address says so", || page.fragment() == "#?sort=length");
}

#[test]
fn filters_opened_on_a_phone_before_the_app_came_stay_open() {
    let (faulty, page) = before_the_app(Site::Sample, Size::PHONE);
    page.the("button", "Filters").click();
    page.the("checkbox", "Quayside").click();
    release(&faulty, &page);
    page.the("button", "Show 5 quotes").click();
    page.shows("filtered", &json!({ "chosen": ["Remove Quayside"] }));
}

#[test]
fn a_filter_in_the_address_and_one_ticked_early_both_hold() {
    let faulty = Faulty::start(Site::Sample, Fault::Held(".wasm"));
    let page = Visit::to(faulty.base()).at("#?platform=quayside").without_app().open();
    page.value("Kind", "Partial quote").click();
    release(&faulty, &page);
    page.lists(&["lukasz-wojcik-3"]);
}
