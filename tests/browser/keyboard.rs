//! The whole task with the keyboard alone.

use serde_json::json;

use crate::harness::{Page, Site, Size, keys};

/// Presses Tab until the focus is on the element of this role and name.
#[track_caller]
fn tab_to(page: &Page, role: &str, name: &str) {
    let there = || {
        let focused = page.focused();
        focused.name() == name && focused.role() == role
    };
    for _ in 0..200 {
        page.press(&[keys::TAB]);
        if there() {
            return;
        }
    }
    panic!("Tab never comes to the {role} {name:?}");
}

#[test]
fn a_speaker_is_ticked_words_are_searched_and_an_empty_list_is_undone() {
    let page = Site::Sample.open();
    tab_to(&page, "searchbox", "Search quotes");
    tab_to(&page, "checkbox", "Saltmere Night Sky Society");
    page.press(&[keys::SPACE]);
    page.lists(&["night-sky-society-1", "night-sky-society-2"]);
    for _ in 0..200 {
        page.chord(keys::SHIFT, keys::TAB);
        if page.focused().role() == "searchbox" {
            break;
        }
    }
    page.press(&['m', 'o', 'o', 'n']);
    page.shows(
        "nothing",
        &json!({ "empty": true, "chosen": ["Remove Saltmere Night Sky Society", "Remove moon"] }),
    );
    tab_to(&page, "button", "Undo the last change");
    page.press(&[keys::ENTER]);
    page.lists(&["night-sky-society-1", "night-sky-society-2"]);
    assert_eq!(
        page.focused().role(),
        "heading",
        "the button is gone; the focus is where the list begins"
    );
    tab_to(&page, "button", "Clear all");
    page.press(&[keys::SPACE]);
    page.shows("all", &json!({ "heading": "20 of 20 quotes", "chosen": [] }));
}

#[test]
fn values_are_excluded_with_the_keyboard_too() {
    let page = Site::Sample.open();
    tab_to(&page, "button", "Exclude Safety at sea");
    page.press(&[keys::ENTER]);
    page.shows("excluded", &json!({ "chosen": ["Remove Safety at sea"] }));
    assert_eq!(page.focused().property("ariaPressed"), "true");
    page.press(&[keys::SPACE]);
    page.shows("taken back", &json!({ "chosen": [] }));
}

#[test]
fn the_phones_filters_open_and_close_with_the_keyboard() {
    let page = Site::Sample.visit().sized(Size::PHONE).open();
    tab_to(&page, "button", "Filters");
    page.press(&[keys::ENTER]);
    tab_to(&page, "checkbox", "Quayside");
    page.press(&[keys::SPACE, keys::ESCAPE]);
    page.until("the filters are closed", || !page.has("searchbox", "Search quotes"));
    assert_eq!(page.focused().name(), "Filters · 1", "the focus is back where it was");
    page.shows("filtered", &json!({ "chosen": ["Remove Quayside"] }));
}

#[test]
fn whatever_has_the_focus_shows_it() {
    let page = Site::Sample.visit().at("#?platform=quayside").open();
    let stops = page.eval(
        "return [...document.querySelectorAll('main a[href], main button, main input, main select')]
            .filter((stop) => stop.checkVisibility() && stop.tabIndex >= 0).length",
        &[],
    );
    for _ in 0..stops.as_u64().unwrap_or_default() {
        page.press(&[keys::TAB]);
        let ring =
            "const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
            return outlineStyle !== 'none' && outlineWidth !== '0px'";
        // WebKit shows it some frames later.
        let is_shown = page.comes_to(|| page.eval(ring, &[]) == true);
        assert!(is_shown, "nothing shows that {:?} has the focus", page.focused().name());
    }
}

#[test]
fn on_a_phone_nothing_that_has_the_focus_lies_behind_the_bar_at_the_bottom() {
    let page = Site::Bundled.visit().sized(Size::PHONE).open();
    page.the("button", "Filters").click();
    page.search().click();
    let hidden = "const focused = document.activeElement;
        const { left, top, width, height } = focused.getBoundingClientRect();
        const there = document.elementFromPoint(left + width / 2, top + height / 2);
        return focused.contains(there) ? null : there?.outerHTML.slice(0, 80) ?? 'the edge'";
    for _ in 0..40 {
        page.press(&[keys::TAB]);
        let behind = page.eval(hidden, &[]);
        assert_eq!(
            behind,
            json!(null),
            "{:?} has the focus, and this lies on it",
            page.focused().name()
        );
    }
}

#[test]
fn the_next_facet_and_the_quotes_are_a_few_stops_away() {
    for site in Site::BOTH {
        let page = site.open();
        tab_to(&page, "button", "Skip to Search quotes");
        page.press(&[keys::ENTER]);
        assert_eq!(page.focused().role(), "searchbox", "past the platforms");
        page.press(&[keys::TAB]);
        for next in ["Speaker", "Kind", "Quotes"] {
            let focused = page.focused();
            let skip = format!("Skip to {next}");
            assert_eq!((focused.role(), focused.name()), ("button".into(), skip));
            let is_seen = "return document.activeElement.getBoundingClientRect().height > 15";
            assert_eq!(page.eval(is_seen, &[]), true, "{next}");
            page.press(&[keys::ENTER]);
        }
        assert_eq!(page.focused().role(), "heading", "the quotes begin");
    }
}
