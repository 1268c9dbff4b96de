//! From one view to the next: they fade into each other, and nothing that is pressed
//! meanwhile is lost.

use serde_json::{Value, json};

use crate::harness::{Ability, Hosting, Page, Site, Stage, Visit, skip, skips_without};
use crate::voices::voices;

/// Notes the transitions that begin. Those that are to be held wait, before the next
/// view is there, until they are let go; all fade for long, so that whatever a test does
/// comes before their end.
const WATCH: &str = "
    const [holds] = arguments;
    if (!document.startViewTransition) return false;
    const start = document.startViewTransition.bind(document);
    window.crossings = [];
    document.startViewTransition = (update) => {
        const waits = new Promise((resolve) => { window.letGo = resolve; });
        const crossing = start(async () => {
            window.isHeld = true;
            if (holds) await waits;
            await update();
            window.isHeld = false;
        });
        crossings.push(crossing);
        return crossing;
    };
    const slow = new CSSStyleSheet();
    slow.replaceSync('::view-transition-group(*) { animation-duration: 60s !important }');
    document.adoptedStyleSheets.push(slow);
    return true";

/// Watches a page; `false` in browsers that have no such transitions (Firefox before 144),
/// whose views come at once.
fn watch(page: &Page, holds: bool) -> bool {
    let is_watched = page.eval(WATCH, &[json!(holds)]) == true;
    if !is_watched {
        skip("this browser shows views at once");
    }
    is_watched
}

/// The page at its quotes, with its later views at hand, and watched.
fn watched(visit: Visit, holds: bool) -> Option<Page> {
    let page = voices(visit.at("#?view=voices"));
    page.follow("#?");
    page.until("quotes are shown", || !page.ids().is_empty());
    watch(&page, holds).then_some(page)
}

/// How many transitions have begun.
fn begun(page: &Page) -> Value {
    page.eval("return window.crossings.length", &[])
}

/// The view that is shown: its tab, and whether its own part is there.
fn shown(page: &Page) -> Value {
    page.eval(
        "const there = { quotes: '.pq-results .pq-list .pq-quote', voices: '.pq-voices', map: '.pq-map' };
        const tab = document.querySelector('.pq-tabs [aria-pressed=true]').dataset.view;
        const views = Object.keys(there).filter((view) => document.querySelector(there[view])?.checkVisibility());
        return [tab, ...views]",
        &[],
    )
}

#[track_caller]
fn await_view(page: &Page, view: &str) {
    page.until_eq("the view", &json!([view, view]), || shown(page));
}

fn tab(view: &str) -> String {
    format!(".pq-tabs [data-view={view}]")
}

#[test]
fn views_fade_into_each_other_and_the_next_press_does_not_wait() {
    for site in Site::BOTH {
        let Some(page) = watched(site.visit(), false) else { return };
        page.the("button", "Voices").click();
        await_view(&page, "voices");
        // The first still fades.
        page.the("button", "Map").click();
        await_view(&page, "map");
        page.the("button", "Quotes").click();
        await_view(&page, "quotes");
        page.value("Kind", "Direct quote").click();
        page.until("it is ticked", || page.fragment() == "#?kind=direct");
        assert_eq!(begun(&page), 3);
        for view in ["quotes", "map", "voices", "quotes"] {
            page.back();
            await_view(&page, view);
        }
    }
}

#[test]
fn keys_fade_views_too_and_leave_the_focus() {
    let Some(page) = watched(Site::Sample.visit(), false) else { return };
    page.eval("document.querySelector('.pq-value input').focus()", &[]);
    page.press(&['3', '2']);
    await_view(&page, "voices");
    assert_eq!(page.focused().role(), "checkbox");
    assert_eq!(begun(&page), 2);
}

#[test]
fn what_is_pressed_while_the_page_is_held_is_pressed_once_it_is_free() {
    let Some(page) = watched(Site::Sample.visit(), true) else { return };
    let (map, box_) = (page.middle(&tab("map")), page.middle(".pq-value input"));
    page.click_at(map);
    page.until("the page is held", || page.eval("return window.isHeld", &[]) == true);
    // Chromium has it heard at once, Firefox says that the page was pressed.
    page.click_at(box_);
    page.eval("window.letGo()", &[]);
    await_view(&page, "map");
    page.until("it is ticked", || {
        page.eval("return document.querySelector('.pq-value input').checked", &[]) == true
    });
    assert_eq!(page.focused().role(), "checkbox");
}

#[test]
fn what_is_asked_for_while_the_page_is_held_comes_after_the_press_before_it() {
    let Some(page) = watched(Site::Sample.visit(), true) else { return };
    let held = || page.until("the page is held", || page.eval("return window.isHeld", &[]) == true);
    page.click_at(page.middle(&tab("map")));
    held();
    // By script, as a key or a screen reader would.
    page.eval("document.querySelector('.pq-tabs [data-view=quotes]').click(); window.letGo()", &[]);
    page.until("both are heard", || page.eval("return window.isHeld", &[]) == false);
    await_view(&page, "quotes");
    page.until_eq("the address", &"#?".to_owned(), || page.fragment());
}

#[test]
fn a_link_that_is_followed_while_the_page_is_held_has_the_last_word() {
    let Some(page) = watched(Site::Sample.visit(), true) else { return };
    page.click_at(page.middle(&tab("map")));
    page.until("the page is held", || page.eval("return window.isHeld", &[]) == true);
    page.follow("#?view=voices");
    page.eval("window.letGo()", &[]);
    await_view(&page, "voices");
    assert_eq!(page.fragment(), "#?view=voices");
}

/// Whether a later view is all there: it is seen before its last rows are drawn, and before
/// the quotes of the list that it takes the place of have lent their ids.
const IS_WHOLE: &str =
    "return !document.querySelector('[aria-busy], .pq-list[hidden] > .pq-quote[id]')";

#[test]
fn a_view_is_the_same_with_and_without_having_faded() {
    let markup = |page: &Page| {
        page.until("all of the view is there", || page.eval(IS_WHOLE, &[]) == true);
        page.eval("return document.querySelector('.pq').outerHTML", &[])
    };
    for view in ["voices", "map"] {
        let Some(faded) = watched(Site::Sample.visit(), false) else { return };
        faded.eval(&format!("document.querySelector('{}').click()", tab(view)), &[]);
        await_view(&faded, view);
        faded.eval("return crossings[0].skipTransition(), crossings[0].finished", &[]);
        let opened = Site::Sample.visit().at(&format!("#?view={view}")).open();
        await_view(&opened, view);
        assert_eq!(markup(&faded), markup(&opened), "{view}");
        assert_eq!(faded.eval("return document.getAnimations().length", &[]), json!(0), "{view}");
        assert_eq!(faded.console(), Vec::<String>::new());
    }
}

#[test]
fn nothing_fades_for_those_who_want_no_motion() {
    if skips_without(Ability::Staging) {
        return;
    }
    let Some(page) = watched(Site::Sample.visit(), false) else { return };
    page.stage(Stage { still: true, ..Stage::default() });
    page.the("button", "Voices").click();
    await_view(&page, "voices");
    assert_eq!(begun(&page), 0);
}

#[test]
fn a_view_that_is_not_there_yet_is_not_waited_for() {
    let page = Site::Sample.open();
    if !watch(&page, true) {
        return;
    }
    // By script: a pointer would have had it loaded.
    page.eval("document.querySelector('.pq-tabs [data-view=voices]').click()", &[]);
    await_view(&page, "voices");
    assert_eq!(begun(&page), 0);
}

#[test]
fn nothing_of_somebodys_page_fades() {
    let html = "<!doctype html><html lang=\"en\"><title>Theirs</title>
        <script type=\"module\" src=\"{site}/pullquote.js\"></script><h1>Theirs</h1>
        <main><quote-explorer view=\"voices\" src=\"{site}/articles/china-reacts-deepseek.json\"></quote-explorer></main>";
    let page = Hosting::start(html, None).open();
    let has = |selector: &str| {
        let found = "return document.querySelector('quote-explorer').shadowRoot?.querySelector(arguments[0]) != null";
        page.until(selector, || page.eval(found, &[json!(selector)]) == true);
    };
    has(".pq-voices");
    if !watch(&page, true) {
        return;
    }
    page.eval("document.querySelector('quote-explorer').shadowRoot.querySelector('[data-view=map]').click()", &[]);
    has(".pq-map");
    let named = "return getComputedStyle(document.querySelector('quote-explorer').shadowRoot.querySelector('.pq-later')).viewTransitionName";
    assert_eq!((begun(&page), page.eval(named, &[])), (json!(0), json!("none")));
}
