//! Reading at ease: text size, spacing, and keys for what is done most.

use serde_json::{Value, json};

use crate::accessibility::is_accessible;
use crate::harness::{
    Ability, Fault, Faulty, Hosting, Page, Site, Size, Stage, Visit, keys, skips_without,
};
use crate::looks::VIEWS;
use crate::markup::dialog_is_sound;

#[track_caller]
fn open_dialog(page: &Page) {
    page.the("button", "Keys and text size").click();
    page.the("dialog", "Keys and text size");
}

#[track_caller]
fn await_closed(page: &Page) {
    page.until("no dialog is open", || {
        page.eval("return document.querySelector('dialog')", &[]).is_null()
    });
}

/// How tall the first quote is, and the name in it, in pixels of the window.
fn measured(page: &Page) -> [f64; 2] {
    // Browsers that know no `currentCSSZoom` (WebKit 2.50) measure what is zoomed in pixels
    // of its own.
    let sizes = page.eval(
        "const quote = document.querySelector('.pq-quote');
        const zoom = quote.currentCSSZoom === undefined ? getComputedStyle(quote.closest('.pq')).zoom : 1;
        return [quote, quote.querySelector('cite')].map((part) => part.getBoundingClientRect().height * zoom)",
        &[],
    );
    [0, 1].map(|at| sizes[at].as_f64().unwrap_or_default())
}

/// The quote that has the focus.
fn held(page: &Page) -> Value {
    page.eval("return document.activeElement.closest('.pq-quote')?.id", &[])
}

#[test]
fn text_is_as_large_and_quotes_are_as_far_apart_as_is_chosen_on_the_next_visit_too() {
    let page = Site::Sample.open();
    let [tall, name] = measured(&page);
    open_dialog(&page);
    page.the("radio", "130 %").click();
    let [_, larger] = measured(&page);
    assert!((larger / name - 1.3).abs() < 0.05, "{name} px, then {larger} px");
    page.the("radio", "100 %").click();
    page.the("radio", "Compact").click();
    let [closer, _] = measured(&page);
    assert!(closer < tall - 20.0, "{tall} px, then {closer} px");
    page.go(&format!("{}/?again", Site::Sample.base()));
    page.await_app();
    assert_eq!(measured(&page)[0], closer, "it is remembered");
    let kept = page.eval("return Object.entries(localStorage)", &[]);
    let choices = "{\"size\":100,\"compact\":true,\"keys\":true}";
    assert_eq!(kept, json!([["pullquote-reading", choices]]), "and nothing else is kept");
}

#[test]
fn the_view_that_was_seen_last_is_there_on_the_next_visit_where_the_address_asks_for_nothing() {
    let page = Site::Sample.open();
    let again = |address: &str| {
        page.go(&[&Site::Sample.base(), "/?", address].concat());
        page.await_app();
    };
    page.the("button", "Map").click();
    page.until_eq("the address", &"#?view=map".to_owned(), || page.fragment());
    again("second");
    page.until("it is the map", || page.has("table", "Quotes by speaker and theme"));
    assert_eq!(page.fragment(), "#?view=map");
    again("third#?platform=radio");
    page.until("what the address asks for", || !page.ids().is_empty());
    assert_eq!(page.fragment(), "#?platform=radio");
    again("fourth");
    page.until("it is the map", || page.has("table", "Quotes by speaker and theme"));
    page.the("button", "Quotes").click();
    page.until("the quotes are back", || page.ids().len() == 20);
    again("fifth");
    page.until("and stay", || page.ids().len() == 20);
    assert_eq!(page.eval("return localStorage.length", &[]), 0, "nothing is kept of that");
}

#[test]
fn what_was_chosen_holds_without_waiting_for_the_pages_script() {
    let entry = Site::Sample.script("pullquote");
    let faulty = Faulty::start(Site::Sample, Fault::Missing(entry.leak()));
    let page = Visit::to(faulty.base()).without_app().open();
    let read = "const explorer = document.querySelector('.pq');
        return explorer && [Math.round(getComputedStyle(explorer).zoom * 20) / 20, document.documentElement.matches('.pq-compact')]";
    page.until_eq("as it is at first", &json!([1, false]), || page.eval(read, &[]));
    page.eval("localStorage.setItem('pullquote-reading', '{\"size\":130,\"compact\":true}')", &[]);
    page.reload();
    page.until_eq("what was chosen", &json!([1.3, true]), || page.eval(read, &[]));
}

#[test]
fn keys_search_filter_and_go_from_quote_to_quote() {
    let page = Site::Sample.open();
    let ids = page.ids();
    page.press(&['j', 'j']);
    assert_eq!(held(&page), json!(ids[1]));
    let seen = "const { top, bottom } = document.activeElement.getBoundingClientRect();
        return top >= 0 && top < innerHeight && bottom > 0";
    page.until("it is scrolled to", || page.eval(seen, &[]) == true);
    page.press(&['k']);
    assert_eq!(held(&page), json!(ids[0]));
    page.press(&['k', 'k']);
    assert_eq!(held(&page), json!(ids[0]), "there is none before the first");
    page.press(&['/']);
    assert_eq!(page.focused().role(), "searchbox");
    page.press(&['j', '/', 'f', '?']);
    assert_eq!(page.search().property("value"), "j/f?", "what is typed is typed");
    page.press(&[keys::BACKSPACE; 4]);
    page.eval("document.activeElement.blur()", &[]);
    page.press(&['f']);
    assert_eq!(
        (page.focused().role(), page.focused().name()),
        ("checkbox".into(), "Town meeting".into())
    );
    page.press(&['j']);
    assert_eq!(held(&page), json!(ids[0]), "a checkbox takes no letters");
    page.chord(keys::CONTROL, 'k');
    assert_eq!(held(&page), json!(ids[0]), "with a modifier they are the browser's");
}

#[test]
fn digits_choose_a_view_and_escape_leaves_a_quote() {
    let page = Site::Sample.visit().at("#night-sky-society-2").open();
    let stood = "return document.querySelector('.pq-quote[aria-current]')?.id";
    page.until("it is stood at", || page.eval(stood, &[]) == "night-sky-society-2");
    page.press(&['j', keys::ESCAPE]);
    page.until("it is left", || page.eval(stood, &[]).is_null());
    assert_eq!(held(&page), Value::Null);
    page.press(&['2']);
    page.until("voices are shown", || page.fragment().contains("view=voices"));
    page.press(&['1']);
    page.until("quotes are shown", || !page.fragment().contains("view="));
}

#[test]
fn on_a_phone_the_filters_open_for_the_keys_and_escape_closes_them() {
    let page = Site::Sample.visit().sized(Size::PHONE).open();
    page.press(&['/']);
    page.search();
    assert_eq!(page.focused().role(), "searchbox");
    page.press(&[keys::ESCAPE]);
    page.until("the filters are closed", || !page.has("searchbox", "Search quotes"));
}

#[test]
fn keys_can_be_switched_off_and_stay_so() {
    let page = Site::Sample.open();
    page.press(&['?']);
    page.the("dialog", "Keys and text size");
    page.press(&['j']);
    assert_eq!(held(&page), Value::Null, "a dialog has keys of its own");
    page.the("checkbox", "Single keys do what stands beside them").click();
    page.press(&[keys::ESCAPE]);
    await_closed(&page);
    for again in [false, true] {
        if again {
            page.go(&format!("{}/?again", Site::Sample.base()));
            page.await_app();
        }
        page.press(&['j', '?', '/']);
        assert_eq!(held(&page), Value::Null);
        assert!(page.eval("return document.querySelector('dialog')", &[]).is_null());
    }
    open_dialog(&page);
    assert_eq!(
        page.the("checkbox", "Single keys do what stands beside them").property("checked"),
        "false"
    );
}

#[test]
fn an_element_in_somebodys_page_takes_no_keys() {
    let html = "<!doctype html><html lang=\"en\"><title>Theirs</title>
        <script type=\"module\" src=\"{site}/pullquote.js\"></script><h1>Theirs</h1>
        <quote-explorer src=\"{site}/articles/china-reacts-deepseek.json\"></quote-explorer>";
    let page = Hosting::start(html, None).open();
    let there = "return document.querySelector('quote-explorer').shadowRoot?.querySelector('.pq-quote') != null";
    page.until("the explorer is there", || page.eval(there, &[]) == true);
    page.press(&['j', '?', '/']);
    assert_eq!(page.eval("return document.activeElement === document.body", &[]), true);
    assert!(page.eval("return document.querySelector('dialog')", &[]).is_null());
}

#[test]
fn in_a_sandboxed_frame_text_is_as_large_as_is_chosen_without_storage() {
    if skips_without(Ability::SandboxedSelf) {
        return;
    }
    let html = "<!doctype html><html lang=\"en\"><title>Theirs</title><h1>Theirs</h1>
        <iframe id=\"f\" src=\"{site}/frame.html\" width=\"900\" height=\"900\" sandbox=\"allow-scripts\"></iframe>";
    let page = Hosting::start(html, None).open();
    page.enter_app("f");
    page.eval("document.getElementById('pq-keys').click()", &[]);
    page.until("the dialog is there", || {
        page.eval("return !!document.querySelector('dialog[open]')", &[]) == true
    });
    page.eval("document.querySelector('dialog input[value=\"130\"]').click()", &[]);
    let zoom = "return Math.round(getComputedStyle(document.querySelector('.pq')).zoom * 20) / 20";
    page.until_eq("the zoom", &json!(1.3), || page.eval(zoom, &[]));
}

#[test]
fn at_four_times_the_size_nothing_is_lost() {
    // 1280 pixels at 400 % are 320.
    for size in ["100 %", "130 %"] {
        let page = Site::Sample.visit().sized(Size { width: 320, height: 256 }).open();
        let ids = page.ids();
        open_dialog(&page);
        page.the("radio", size).click();
        page.press(&[keys::ESCAPE]);
        await_closed(&page);
        let over = "const { scrollWidth, clientWidth } = document.documentElement; return scrollWidth - clientWidth";
        assert_eq!(page.eval(over, &[]), 0, "text at {size} is no wider than the screen");
        let out = page.eval(
            "return [...document.querySelectorAll('.pq-quote *, .pq-header *')].filter((part) => {
                const { left, right, width } = part.getBoundingClientRect();
                return width > 2 && part.checkVisibility() && (left < 0 || right > innerWidth + 1);
            }).map((part) => part.outerHTML.slice(0, 80))",
            &[],
        );
        assert_eq!(out, json!([]), "text at {size}: what reaches over the edge");
        assert_eq!(page.ids(), ids);
        page.press(&['f']);
        page.the("checkbox", "Zoë Çelik-Núñez");
    }
}

#[test]
fn at_four_times_the_size_no_view_is_wider_than_the_screen() {
    if skips_without(Ability::Once) {
        return;
    }
    for site in Site::BOTH {
        let page = site.visit().sized(Size { width: 320, height: 256 }).open();
        // What is searched for and stood at is in the sample.
        let is_here = |name: &str| site == Site::Sample || !["filtered", "strip"].contains(&name);
        for view in VIEWS.iter().filter(|view| is_here(view.name)) {
            view.open(&page, "");
            assert_eq!(over_the_edge(&page), json!([]), "{site:?}, {}", view.name);
        }
    }
}

/// What is wider than the page, or reaches over an edge of it, but for what scrolls in
/// itself.
fn over_the_edge(page: &Page) -> Value {
    page.eval(
        "const { scrollWidth, clientWidth } = document.documentElement;
        const scrolls = (part) => part.closest('.pq-map, .pq-unseen, pre, textarea');
        const parts = [...document.querySelectorAll('main *, footer *, dialog *')].filter((part) => {
            const { left, right, width } = part.getBoundingClientRect();
            const seen = part.checkVisibility({ visibilityProperty: true }) && width > 2;
            return seen && !scrolls(part) && (left < -1 || right > innerWidth + 1);
        }).map((part) => part.outerHTML.slice(0, 120));
        return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`, ...parts] : parts",
        &[],
    )
}

/// Whether ticks of the strip fade when a filter dims them, and whether the page is on
/// its way, not there at once, when a key leads to another quote.
fn moves(page: &Page) -> Value {
    page.eval(
        "window.fading = 0;
        document.addEventListener('transitionrun', () => { window.fading += 1; });
        document.querySelector('.pq-value input').click()",
        &[],
    );
    let dimmed = "return document.querySelector('.pq-tick[data-off]') !== null";
    page.until("ticks are dimmed", || page.eval(dimmed, &[]) == true);
    page.eval(
        "return (async () => {
            for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
            const before = scrollY;
            for (let steps = 0; steps < 2; steps += 1) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
            return [window.fading > 0, scrollY === before];
        })()",
        &[],
    )
}

#[test]
fn nothing_moves_for_those_who_ask_for_that() {
    if skips_without(Ability::Staging) {
        return;
    }
    for still in [false, true] {
        let page = Site::Sample.visit().sized(Size { width: 1280, height: 500 }).open();
        page.stage(Stage { still, ..Stage::default() });
        assert_eq!(moves(&page), json!([!still, !still]), "still: {still}");
        for view in VIEWS.iter().filter(|_| still) {
            view.open(&page, "");
            let moving = page.eval("return document.getAnimations().length", &[]);
            assert_eq!(moving, json!(0), "what moves in {}", view.name);
        }
    }
}

#[test]
fn the_dialog_is_accessible_valid_and_no_wider_than_a_phone() {
    for size in [Size::DESKTOP, Size { width: 320, height: 700 }] {
        let page = Site::Sample.visit().sized(size).open();
        open_dialog(&page);
        is_accessible(&page, &format!("keys and text size, {size:?}"));
        dialog_is_sound(&page, "comfort-dialog", &format!("{size:?}"));
    }
}

#[test]
fn escape_empties_the_search_and_escape_again_leaves_it() {
    let page = Site::Sample.open();
    let ids = page.ids();
    page.press(&['/', 'f', 'o', 'g']);
    page.until("it is searched", || page.ids().len() < ids.len());
    page.press(&[keys::ESCAPE]);
    page.until("all is shown", || page.ids() == ids);
    assert_eq!(page.focused().role(), "searchbox");
    page.press(&[keys::ESCAPE, 'j']);
    assert_eq!(held(&page), json!(ids[0]), "the key moves");
    assert_eq!(page.search().property("value"), "");
}

#[test]
fn a_view_that_a_key_picks_begins_at_its_beginning() {
    let page = Site::Bundled.open();
    page.press(&['j'; 12]);
    page.until("it is far down", || page.eval("return scrollY > innerHeight", &[]) == true);
    page.press(&['2']);
    page.until("voices are shown", || {
        page.eval("return document.querySelector('.pq-voice') !== null", &[]) == true
    });
    let first = "const { top } = document.querySelector('.pq-voice').getBoundingClientRect();
        return top >= 0 && top < innerHeight";
    page.until("the first voice is on screen", || page.eval(first, &[]) == true);
}
