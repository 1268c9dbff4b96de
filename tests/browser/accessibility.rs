//! What assistive technology sees: the names that the design fixes, and axe-core
//! with every rule that it has, in every state of the page.

use std::fs;

use serde_json::{Value, json};

use crate::harness::{Ability, Page, Site, Size, node_module, skips_without, supports};
use crate::looks::VIEWS;
use crate::map::map;
use crate::reading::Reading;
use crate::voices::voices;

/// Runs axe-core on the whole page, `target-size` with it (off by default), and
/// tells each violation with the elements that it is on.
const AXE: &str = "
    const { violations } = await axe.run(document, { rules: { 'target-size': { enabled: true } } });
    return violations.map(({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes.map((node) => `${node.html} (${node.failureSummary})`).join(' | ')}`);";

#[track_caller]
fn has_no_violations(page: &Page, state: &str) {
    let axe = fs::read_to_string(node_module("axe-core/axe.min.js")).expect("axe-core is text");
    page.eval(&axe, &[]);
    let violations = page.eval(&format!("return (async () => {{ {AXE} }})()"), &[]);
    assert_eq!(violations, json!([]), "{state}: what axe-core objects to");
}

/// Checks the page by light and in the dark.
#[track_caller]
pub(super) fn is_accessible(page: &Page, state: &str) {
    for dark in [false, true] {
        if dark && !supports(Ability::Darkness) {
            return;
        }
        page.darken(dark);
        has_no_violations(page, &format!("{state}, dark {dark}"));
    }
}

/// Checks a site as it opens, filtered, and with nothing found.
#[track_caller]
fn is_accessible_at(site: Site, size: Size) {
    let page = site.visit().sized(size).open();
    is_accessible(&page, "at first");
    page.follow("#?kind=direct&theme=-rivalry&theme=-money&q=the");
    page.until("something is found", || page.screen()["marks"] != json!({}));
    is_accessible(&page, "filtered");
    page.follow("#?q=xyzzy&kind=-direct");
    page.until("nothing is found", || page.screen()["empty"] == true);
    is_accessible(&page, "nothing found");
}

#[test]
fn axe_finds_nothing_in_the_bundled_article_on_a_desktop() {
    is_accessible_at(Site::Bundled, Size::DESKTOP);
}

#[test]
fn axe_finds_nothing_in_another_article_on_a_phone() {
    is_accessible_at(Site::Sample, Size::PHONE);
}

#[test]
fn axe_finds_nothing_with_the_filters_open_on_a_phone() {
    let page = Site::Bundled.visit().sized(Size::PHONE).open();
    page.the("button", "Filters").click();
    page.the("checkbox", "Liang Wenfeng").click();
    is_accessible(&page, "filters open");
}

#[test]
fn axe_finds_nothing_in_voices_and_map() {
    for size in [Size::DESKTOP, Size::PHONE] {
        let page = voices(Site::Bundled.visit().at("#?view=voices").sized(size));
        page.the("button", "Compare Liang Wenfeng").activate();
        page.the("button", "Compare Tom Zhang").activate();
        page.the("button", "All 11 quotes").activate();
        is_accessible(&page, "voices");
        let page = map(Site::Sample.visit().at("#?view=map&theme=money").sized(size));
        is_accessible(&page, "map");
    }
}

#[test]
fn axe_finds_nothing_in_any_view_from_right_to_left_on_a_phone() {
    if skips_without(Ability::Once) {
        return;
    }
    let page = Site::Sample.visit().at("#?lang=ar").sized(Size::PHONE).open();
    for view in VIEWS {
        view.open(&page, "lang=ar");
        has_no_violations(&page, view.name);
    }
}

#[test]
fn axe_finds_nothing_in_a_frames_page() {
    for size in [Size::DESKTOP, Size::PHONE] {
        is_accessible(&Site::Sample.visit().at("frame.html").sized(size).open(), "frame.html");
    }
    let missing = Site::Sample.visit().at("frame.html?article=nobody").without_app().open();
    missing.the("link", "Harbour Lights: Saltmere Cannot Agree on Its Own Lamp: who said what");
    missing.until("it says what is wrong", || {
        missing.eval("return document.getElementById('pq-note').hidden", &[]) == false
    });
}

#[test]
fn axe_finds_nothing_where_the_app_cannot_run() {
    let page = Site::Bundled.visit().without_wasm().open();
    let explained = "return document.documentElement.classList.contains('pq-static')";
    page.until("the page says that it stays as it is", || page.eval(explained, &[]) == true);
    is_accessible(&page, "static");
}

#[test]
fn the_names_of_the_design_are_what_the_browser_tells() {
    for site in Site::BOTH {
        let page = site.open();
        page.the("main", "");
        page.search();
        for facet in ["Speaker", "Platform", "Theme", "Kind"] {
            page.the("group", facet);
        }
        page.the("list", "Quotes");
        page.value("Kind", "Reported speech").click();
        page.the("button", "Clear all");
        page.the("button", "Remove Reported speech");
    }
}

/// The computed roles of an item's parts; what is no part is missing.
fn roles(page: &Page, item: &str) -> Vec<(String, String)> {
    let parts = "const item = document.getElementById(arguments[0]);
        return [item, ...item.querySelectorAll('figure, figure > blockquote, figure > figcaption')]";
    let parts = page.eval(parts, &[json!(item)]);
    let parts = parts.as_array().into_iter().flatten().map(|part| page.element(part));
    parts.map(|part| (part.property("localName"), part.role())).collect()
}

#[test]
fn every_quote_is_a_figure_with_its_words_and_who_said_them() {
    let page = Site::Sample.open();
    let parts = [
        ("li", "listitem"),
        ("figure", "figure"),
        ("blockquote", "blockquote"),
        ("figcaption", "caption"),
    ];
    let expected: Vec<_> = parts.map(|(tag, role)| (tag.to_owned(), role.to_lowercase())).into();
    for id in page.ids() {
        // ARIA calls a figure's caption "caption", as Firefox does.
        let role = |role: String| role.to_lowercase().replace("figcaption", "caption");
        let found: Vec<_> =
            roles(&page, &id).into_iter().map(|(tag, told)| (tag, role(told))).collect();
        assert_eq!(found, expected, "{id}");
    }
}

#[test]
fn every_checkbox_is_named_after_its_value_and_described_by_its_count() {
    let page = Site::Sample.open();
    let boxes = page.eval("return [...document.querySelectorAll('input[type=checkbox]')]", &[]);
    let boxes = boxes.as_array().into_iter().flatten();
    let names: Vec<String> = boxes.map(|each| page.element(each).name()).collect();
    let screen = page.screen();
    let facets = ["Platform", "Theme", "Speaker", "Kind"].map(|facet| &screen["facets"][facet]);
    let values = facets.into_iter().filter_map(Value::as_array).flatten();
    let values: Vec<&str> = values.filter_map(|value| value[0].as_str()).collect();
    assert_eq!(names, values);
}

#[test]
fn headings_go_down_one_level_at_a_time_from_a_single_first() {
    let page = Site::Sample.open();
    for fragment in ["#?", "#?q=xyzzy"] {
        page.follow(fragment);
        page.until("the page shows it", || {
            (page.screen()["empty"] == true) == (fragment == "#?q=xyzzy")
        });
        let levels = page.eval(
            "return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
                .map((heading) => Number(heading.localName[1]))",
            &[],
        );
        let levels: Vec<i64> =
            levels.as_array().into_iter().flatten().filter_map(Value::as_i64).collect();
        assert_eq!(levels.first(), Some(&1), "{levels:?}");
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{levels:?}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    }
}

#[test]
fn foreign_words_say_their_language_and_direction() {
    let page = Site::Sample.open();
    let told = |id: &str, selector: &str| {
        page.eval(
            "const words = document.getElementById(arguments[0]).querySelector(arguments[1]);
            return [words.lang, getComputedStyle(words).direction]",
            &[json!(id), json!(selector)],
        )
    };
    assert_eq!(told("layla-haddad-2", "blockquote p"), json!(["ar", "rtl"]));
    assert_eq!(told("lin-xiaoqing-1", "blockquote p + p"), json!(["zh-Hans", "ltr"]));
}

#[test]
fn reported_speech_never_stands_in_quotation_marks() {
    for site in Site::BOTH {
        let quotes = Reading::of(site).quotes;
        let reported = quotes.iter().filter(|quote| quote["kind"] == "indirect");
        let reported: Vec<&str> = reported.filter_map(|quote| quote["id"].as_str()).collect();
        let page = site.visit().at("#?kind=indirect").open();
        page.until("it is filtered", || {
            page.ids().iter().all(|id| reported.contains(&id.as_str()))
        });
        let marked = page.eval(
            "return [...document.querySelectorAll('main li[id]')].filter((item) =>
                [item.querySelector('blockquote'), ...item.querySelectorAll('blockquote *')].some((part) =>
                    ['::before', '::after'].some((end) => getComputedStyle(part, end).content.includes('quote'))
                    || /[“”\"]/.test(part.textContent))).map((item) => item.id)",
            &[],
        );
        assert_eq!(marked, json!([]), "reported, and yet in quotation marks");
    }
}

/// Logs what a screen reader says, from the start of a page's part to its end.
const READ_ALOUD: &str = "
    const [selector] = arguments;
    return (async () => {
        await virtual.start({ container: document.querySelector(selector) });
        for (let at = 0; at < 400 && await virtual.lastSpokenPhrase() !== 'end of main'; at += 1) await virtual.next();
        const said = await virtual.spokenPhraseLog();
        await virtual.stop();
        return said;
    })()";

/// Puts the virtual screen reader into the page. It comes as a module, which
/// the page's policy lets nobody import from elsewhere; its last line, which
/// exports, is turned into one that assigns.
pub(super) fn bring_screen_reader(page: &Page) {
    let path = node_module("@guidepup/virtual-screen-reader/lib/esm/index.browser.js");
    let module = fs::read_to_string(path).expect("the screen reader is text");
    let (code, exports) = module.rsplit_once("export{").expect("a module exports");
    let exports = exports.split('}').next().unwrap_or_default();
    let name = exports.split(',').find_map(|pair| pair.strip_suffix(" as virtual"));
    let name = name.expect("the module exports `virtual`");
    page.eval(&format!("{code}; window.virtual = {name};"), &[]);
}

#[test]
fn a_screen_reader_says_who_said_what() {
    let page = Site::Sample.visit().at("#?platform=radio&kind=partial").open();
    bring_screen_reader(&page);
    let said = page.eval(READ_ALOUD, &[json!("main")]);
    let said: Vec<&str> = said.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    for phrase in [
        "heading, Harbour Lights: Saltmere Cannot Agree on Its Own Lamp, level 1",
        "searchbox, Search quotes",
        "group, Platform",
        "heading, 1 of 20 quotes, level 2",
        "list, Quotes",
        "figure",
        "blockquote",
        "Kestrel Line",
        "A few words, quoted",
    ] {
        assert!(said.iter().any(|said| said.starts_with(phrase)), "{phrase:?} is not in {said:#?}");
    }
}
