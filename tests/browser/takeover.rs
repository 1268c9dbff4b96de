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
    return walk(document.getElementById('pq-root'))";

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

/// Keeps where everything is that is shown.
const REMEMBER: &str = "
    window.places = () => [...document.querySelectorAll('main, main *')]
        .filter((element) => element.checkVisibility())
        .map((element) => [element.localName, element.getBoundingClientRect()]);
    window.before = places()";

/// What is elsewhere now, by more than rounding.
const MOVED: &str = "
    const after = places();
    const same = ([name, was], [now, is]) => name === now
        && ['x', 'y', 'width', 'height'].every((side) => Math.abs(was[side] - is[side]) < 0.5);
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
    for (site, size) in [
        (Site::Bundled, Size::DESKTOP),
        (Site::Bundled, Size::PHONE),
        (Site::Sample, Size::DESKTOP),
    ] {
        let (faulty, page) = before_the_app(site, size);
        let asked = format!("{site:?} at {} px", size.width);
        page.eval("scrollTo(0, 1234)", &[]);
        page.eval(REMEMBER, &[]);
        release(&faulty, &page);
        if reported {
            assert_eq!(page.eval(SHIFTS, &[]), json!([]), "{asked}");
        }
        assert_eq!(page.eval(MOVED, &[]), json!([]), "{asked}: before the app and with it");
        assert_eq!(
            page.eval("return scrollY", &[]),
            1234,
            "the page stays where it was scrolled to"
        );
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
