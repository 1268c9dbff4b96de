//! The Embed dialog: what it gives is pasted into somebody's page and works.

use serde_json::json;

use crate::accessibility::is_accessible;
use crate::harness::{Ability, Hosting, Page, Site, Size, keys, skips_without};
use crate::markup::dialog_is_sound;

/// The bundled article's page with this fragment, and its dialog open.
fn opened(fragment: &str) -> Page {
    let page = Site::Bundled.visit().at(fragment).open();
    open_dialog(&page);
    page
}

#[track_caller]
fn open_dialog(page: &Page) {
    page.the("button", "Embed").click();
    page.the("dialog", "Embed these quotes");
}

/// What is to be pasted for a kind of embed.
#[track_caller]
fn snippet(page: &Page, kind: &str) -> String {
    page.the("radio", kind).click();
    page.the("textbox", "To paste").property("value")
}

/// A page of somebody's who pasted that, and nothing else of ours.
fn pasted(snippet: &str) -> Page {
    let html = "<!doctype html><html lang=\"en\"><title>Theirs</title><article><p>Words</p>";
    Hosting::start(&[html, snippet, "</article>"].concat(), None).open()
}

const FILTERED: &str = "#?platform=x&theme=-export-controls&q=%22the%22&sort=length";

/// The quotes that are shown for [`FILTERED`].
fn filtered(page: &Page) -> Vec<String> {
    page.until("it is filtered", || (1..10).contains(&page.ids().len()));
    page.ids()
}

#[test]
fn each_way_of_embedding_shows_what_was_on_screen() {
    if skips_without(Ability::SandboxedSelf) {
        return;
    }
    let page = Site::Bundled.visit().at(FILTERED).open();
    let wanted = filtered(&page);
    open_dialog(&page);
    let [element, iframe, link] = ["Element", "Frame", "Link"].map(|kind| snippet(&page, kind));

    let theirs = pasted(&element);
    let shown = "return [...document.querySelector('quote-explorer').shadowRoot
        ?.querySelectorAll('.pq-quote') ?? []].map(({ id }) => id)";
    theirs.until_eq("the element's quotes", &json!(wanted), || theirs.eval(shown, &[]));

    let theirs = pasted(&iframe.replace("<iframe ", "<iframe id=\"f\" "));
    theirs.enter_app("f");
    theirs.until_eq("the frame's quotes", &wanted, || theirs.ids());
    let inside = "const { height } = document.documentElement.getBoundingClientRect();
        return Math.ceil(height) === innerHeight && innerHeight > 640";
    theirs.until("it is as tall as what is in it", || theirs.eval(inside, &[]) == true);

    let theirs = pasted(&link);
    theirs
        .the("link", "How China Is Reacting to DeepSeek Upending the A.I. Race: who said what")
        .click();
    theirs.await_app();
    theirs.until_eq("the page's quotes", &wanted, || theirs.ids());
}

#[test]
fn a_quote_is_embedded_as_a_card_or_in_a_frame_that_begins_there() {
    let page = opened("#hu-xijin-1");
    let theirs = pasted(&snippet(&page, "Element"));
    let shown = "return [...document.querySelector('quote-explorer').shadowRoot
        ?.querySelectorAll('.pq-quote') ?? []].map(({ id }) => id)";
    theirs.until_eq("the card", &json!(["hu-xijin-1"]), || theirs.eval(shown, &[]));
    let iframe = snippet(&page, "Frame");
    assert!(iframe.contains("#hu-xijin-1\"") && !iframe.contains("frame.js"), "{iframe}");
}

#[test]
fn it_speaks_the_language_of_the_page() {
    for (language, button, title, code, name) in [
        ("es", "Insertar", "Insertar estas citas", "Para pegar", ": quién dijo qué</a>"),
        ("ar", "تضمين", "تضمين هذه الاقتباسات", "للصق", ": من قال ماذا</a>"),
        ("zh-Hans", "嵌入", "嵌入这些引语", "要粘贴的代码", "：谁说了什么</a>"),
    ] {
        let page = Site::Bundled.visit().at(&format!("#?lang={language}")).open();
        page.the("button", button).click();
        page.the("dialog", title);
        let pasted = page.the("textbox", code).property("value");
        assert!(pasted.contains(name), "{pasted}");
        let said = page.eval(
            "const { lang, dir } = document.querySelector('dialog'); return [lang, dir]",
            &[],
        );
        assert_eq!(said, json!([language, if language == "ar" { "rtl" } else { "ltr" }]));
    }
}

#[test]
fn how_a_reader_looks_at_it_is_embedded_too() {
    let page = Site::Bundled.visit().at("#?view=map&by=platform-kind").open();
    open_dialog(&page);
    let theirs = pasted(&snippet(&page, "Element"));
    let shown = "return document.querySelector('quote-explorer').shadowRoot
        ?.querySelector('.pq-map caption')?.textContent";
    theirs.until_eq("the map", &json!("Quotes by platform and kind"), || theirs.eval(shown, &[]));
}

#[test]
fn no_title_breaks_out_of_what_is_pasted() {
    let page = Site::Bundled.open();
    let nasty = "\"><img src=x onerror=alert(1)> & 'x' </quote-explorer>";
    page.eval(
        "const data = document.getElementById('pq-article');
        data.firstChild.data = JSON.stringify({ ...JSON.parse(data.textContent), title: arguments[0] })",
        &[json!(nasty)],
    );
    open_dialog(&page);
    for kind in ["Element", "Frame", "Link"] {
        let theirs = pasted(&snippet(&page, kind));
        let read = "return [document.querySelectorAll('img').length,
            document.querySelector('iframe')?.title ?? document.querySelector('article a').textContent]";
        let expected = json!([0, format!("{nasty}: who said what")]);
        assert_eq!(theirs.eval(read, &[]), expected, "{kind}");
    }
}

#[test]
fn the_preview_shows_the_same_quotes_as_wide_as_wished() {
    let page = opened(FILTERED);
    let wanted = json!(page.ids());
    let shown = "return [...document.querySelector('dialog quote-explorer')?.shadowRoot
        ?.querySelectorAll('.pq-quote') ?? []].map(({ id }) => id)";
    page.until_eq("the preview", &wanted, || page.eval(shown, &[]));
    let width = "return document.querySelector('.pq-share-preview').offsetWidth";
    page.the("radio", "320 px").click();
    assert_eq!(page.eval(width, &[]), 320);
    page.the("radio", "Full").click();
    assert!(page.eval(width, &[]).as_i64() > Some(640));
    assert_eq!(page.console(), Vec::<String>::new(), "the page's policy is kept");
}

#[test]
fn the_dialog_is_left_by_escape_and_gives_the_focus_back() {
    let page = Site::Bundled.open();
    page.eval("document.getElementById('pq-embed').focus()", &[]);
    page.press(&[keys::ENTER]);
    page.the("dialog", "Embed these quotes");
    page.press(&[keys::TAB, keys::TAB, keys::TAB, keys::ENTER]);
    page.until("it is copied", || {
        page.eval("return document.querySelector('.pq-said').textContent", &[]) == "Copied"
    });
    page.press(&[keys::ESCAPE]);
    page.until("it is closed", || {
        page.eval("return document.querySelectorAll('dialog').length", &[]) == 0
    });
    assert_eq!(page.focused().name(), "Embed");
    page.eval("document.querySelector('input[type=search]').focus()", &[]);
    page.chord(keys::CONTROL, 'v');
    let search = page.search().property("value");
    assert!(search.starts_with("<script type=\"module\" src="), "{search}");
}

#[test]
fn the_dialog_comes_when_it_is_asked_for_and_not_in_frames() {
    let page = Site::Bundled.open();
    let came = "return performance.getEntriesByType('resource').some(({ name }) => name.includes('/share-'))";
    assert_eq!(page.eval(came, &[]), false);
    open_dialog(&page);
    assert_eq!(page.eval(came, &[]), true);
    let framed = pasted("<iframe id=\"f\" src=\"{site}/index.html\"></iframe>");
    framed.enter_app("f");
    assert!(!framed.has("button", "Embed"));
}

#[test]
fn the_dialog_is_accessible_valid_and_no_wider_than_a_phone() {
    for (fragment, size) in [
        ("#?platform=weibo", Size::DESKTOP),
        ("#?platform=weibo&q=x", Size { width: 320, height: 700 }),
    ] {
        let page = Site::Bundled.visit().at(fragment).sized(size).open();
        open_dialog(&page);
        let ready = "return document.querySelector('dialog quote-explorer').shadowRoot !== null";
        page.until("the preview is there", || page.eval(ready, &[]) == true);
        is_accessible(&page, &format!("the dialog, {size:?}"));
        dialog_is_sound(&page, "dialog", &format!("{size:?}"));
    }
}
