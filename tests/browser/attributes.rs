//! What each attribute of `<quote-explorer>` does, and what is said of wrong ones.

use serde_json::{Value, json};

use crate::element::{await_told, failure, page_with, shown, told};
use crate::harness::{Ability, Page, supports};
use crate::reading::bundled_total;

/// An element with these attributes, ready.
#[track_caller]
fn with(attributes: &str) -> Page {
    let page = page_with(&format!(
        "<style>body {{ margin: 0; font-family: fantasy }}</style>
        <quote-explorer id=\"e\" src=\"{{article}}\" {attributes}></quote-explorer>"
    ))
    .open();
    await_told(&page, "ready", "e");
    page
}

/// What an expression over the element and its shadow tree's root is.
#[track_caller]
fn get(page: &Page, expression: &str) -> Value {
    let script = format!(
        "const element = document.getElementById('e');
        const root = element.shadowRoot.querySelector('.pq-root');
        return {expression}"
    );
    page.eval(&script, &[])
}

const PAPER: &str = "getComputedStyle(root).backgroundColor";

#[test]
fn theme_mode_decides_for_the_page_or_leaves_it_to_it() {
    let page = with("theme-mode=\"dark\"");
    assert_eq!(get(&page, PAPER), "rgb(22, 21, 18)");
    get(&page, "root.querySelector('.pq-image').click()");
    let dialog = "element.shadowRoot.querySelector('dialog')";
    page.until("the dialog", || get(&page, &format!("{dialog} !== null")) == true);
    assert_eq!(get(&page, &format!("getComputedStyle({dialog}).color")), "rgb(236, 231, 220)");
    get(&page, &format!("{dialog}.close()"));
    get(&page, "element.setAttribute('theme-mode', 'light')");
    assert_eq!(get(&page, PAPER), "rgb(255, 255, 255)");
    get(&page, "element.removeAttribute('theme-mode')");
    assert_eq!(get(&page, PAPER), "rgba(0, 0, 0, 0)", "the page's own paper");
    let ink = "getComputedStyle(root).color";
    assert_eq!(get(&page, ink), "rgb(29, 27, 24)");
    get(&page, "element.parentElement.style.colorScheme = 'dark'");
    assert_eq!(get(&page, ink), "rgb(236, 231, 220)", "a dark page has a dark explorer");
}

#[test]
fn height_makes_the_explorer_scroll_inside() {
    let page = with("height=\"300\"");
    let sizes = "[element.offsetHeight, root.scrollHeight > 3000]";
    assert_eq!(get(&page, sizes), json!([300, true]));
    get(&page, "element.setAttribute('height', '20em')");
    assert_eq!(get(&page, sizes), json!([300, true]), "lengths are the explorer's own");
    get(&page, "element.setAttribute('height', '500px')");
    assert_eq!(get(&page, sizes), json!([500, true]));
    get(&page, "element.removeAttribute('height')");
    assert_eq!(get(&page, "element.offsetHeight > 3000"), true);
}

#[test]
fn the_pages_font_is_inherited_when_that_is_asked_for() {
    let fonts = "['[data-kind=direct] blockquote', '.pq-role'].map((part) => getComputedStyle(root.querySelector(part)).fontFamily)";
    let page = with("inherit-font");
    assert_eq!(get(&page, fonts), json!(["fantasy", "fantasy"]));
    get(&page, "element.removeAttribute('inherit-font')");
    let own = json!(["\"Iowan Old Style\", Georgia, serif", "system-ui, sans-serif"]);
    assert_eq!(get(&page, fonts), own);
}

#[test]
fn a_compact_explorer_has_no_headline() {
    let headline = "root.querySelector('h1').checkVisibility()";
    assert_eq!(get(&with(""), headline), true);
    assert_eq!(get(&with("compact"), headline), false);
}

#[test]
fn an_explorer_is_as_wide_as_its_column_and_not_as_the_window() {
    let page = with("");
    let columns = "[root.scrollWidth <= element.clientWidth, root.querySelector('.pq-groups').checkVisibility(),
        root.querySelector('.pq-open').checkVisibility()]";
    assert_eq!(get(&page, columns), json!([true, true, false]), "filters beside the quotes");
    get(&page, "element.style.width = '320px'");
    assert_eq!(get(&page, columns), json!([true, false, true]), "filters behind a button");
    let over = "[...root.querySelectorAll('.pq-quote *')]
        .filter((part) => part.checkVisibility() && part.getBoundingClientRect().right > 321).length";
    assert_eq!(get(&page, over), 0, "nothing reaches over the column's edge");
}

#[test]
fn what_an_attribute_names_that_there_is_not_is_left_out_and_named_in_the_console() {
    for (attribute, said) in [
        ("filter=\"plattform=weibo\"", "filter=\"plattform=weibo\""),
        ("lang=\"tlh\"", "lang=\"tlh\""),
        (
            "for=\"#nothing\"",
            "for=\"#nothing\": the article is not followed: the page has no such element yet",
        ),
    ] {
        let page = with(attribute);
        assert_eq!(shown(&page, "e").len(), bundled_total(), "{attribute}");
        await_console(&page, said);
    }
}

#[track_caller]
fn await_console(page: &Page, said: &str) {
    if supports(Ability::Console) {
        page.until(&format!("the console says {said}"), || {
            page.console().iter().any(|line| line.replace('\\', "").contains(said))
        });
    }
}

/// Attributes with a value that nobody could mean, and what is said of it.
const WRONG: [(&str, &str, &str); 4] = [
    ("view", "chart", "is none of quotes, voices, map, strip"),
    ("theme-mode", "purple", "is none of auto, light, dark"),
    ("height", "tall", "is neither a number of pixels nor a CSS length"),
    ("for", "###", "is no CSS selector"),
];

#[test]
fn a_wrong_attribute_keeps_the_explorer_away_until_it_is_right() {
    for ((name, value, what), right) in WRONG.into_iter().zip(["map", "dark", "300", "#theirs"]) {
        let said = format!("{name}=\"{value}\" {what}");
        let (seen, message, page) = failure(&format!(
            "<quote-explorer id=\"e\" src=\"{{article}}\" {name}=\"{value}\"><p>Fallback</p></quote-explorer>"
        ));
        assert_eq!(seen, "The quote explorer is not set up correctly here. | Fallback", "{said}");
        assert_eq!(message, said);
        set(&page, name, right);
        await_told(&page, "ready", "e");
        let notes = "element.shadowRoot.querySelectorAll('[part=note], slot:not([name])').length";
        assert_eq!(get(&page, notes), 0, "{said}");
    }
}

#[test]
fn all_wrong_attributes_are_named_at_once_and_readers_told_in_their_language() {
    let (seen, message, _page) = failure(
        "<quote-explorer id=\"e\" src=\"{article}\" lang=\"es\" view=\"chart\" height=\"tall\"></quote-explorer>",
    );
    assert_eq!(seen, "El explorador de citas no está bien configurado aquí.");
    assert_eq!(
        message,
        "view=\"chart\" is none of quotes, voices, map, strip; \
        height=\"tall\" is neither a number of pixels nor a CSS length"
    );
}

#[test]
fn what_a_script_sets_wrong_is_refused_and_the_explorer_stays_as_it_was() {
    let page = with("view=\"voices\" theme-mode=\"dark\" height=\"300\"");
    let state = "[element.shadowRoot.querySelectorAll('.pq-voice').length, element.offsetHeight, getComputedStyle(root).backgroundColor,
        root.querySelector('h1').checkVisibility()]";
    let all = "element.shadowRoot.querySelector('.pq-voices:not([aria-busy])') !== null";
    page.until("all voices are there", || get(&page, all) == true);
    let before = get(&page, state);
    assert_eq!(before, json!([before[0], 300, "rgb(22, 21, 18)", true]));
    page.eval(
        "window.root = document.getElementById('e').shadowRoot.querySelector('.pq-root')",
        &[],
    );
    for (at, (name, value, what)) in WRONG.into_iter().enumerate() {
        set(&page, name, value);
        let said = format!("{name}=\"{value}\" {what}: the explorer stays as it was");
        let errors = told(&page, "error", "e");
        assert_eq!(errors.len(), at + 1, "the page hears of it at once");
        assert_eq!(errors[at]["message"], said);
        assert_eq!(errors[at]["sentence"], "The quote explorer is not set up correctly here.");
        await_console(&page, &said);
        assert_eq!(get(&page, state), before, "{said}");
        assert_eq!(get(&page, "root === window.root"), true, "{said}");
    }
    set(&page, "height", "500");
    set(&page, "theme-mode", "light");
    let dressed = "[element.offsetHeight, getComputedStyle(root).backgroundColor]";
    assert_eq!(get(&page, dressed), json!([500, "rgb(255, 255, 255)"]));
    assert_eq!(get(&page, "root === window.root"), true, "what is right is taken at once");
}

#[test]
fn another_view_in_the_attribute_is_another_view_in_the_explorer() {
    let page = with("view=\"voices\" filter=\"platform=weibo\"");
    set(&page, "view", "quotes");
    page.until("the quotes", || shown(&page, "e").len() == 2);
    set(&page, "view", "map");
    let maps = "element.shadowRoot.querySelectorAll('.pq-map').length";
    page.until("the map", || get(&page, maps) == 1);
    assert_eq!(get(&page, "element.filter"), "platform=weibo", "what is filtered stays");
    assert_eq!(told(&page, "ready", "e").len(), 1, "by the same explorer");
}

#[test]
fn an_attribute_is_taken_as_it_is_meant() {
    let page = with("view=\"\" theme-mode=\" Dark \" height=\"300 \" for=\"\"");
    assert_eq!(get(&page, "element.offsetHeight"), 300);
    assert_eq!(get(&page, PAPER), "rgb(22, 21, 18)");
    assert_eq!(get(&page, "root.querySelector('h1').checkVisibility()"), true, "no article beside");
    assert_eq!(told(&page, "error", "e"), Vec::<Value>::new());
}

#[track_caller]
fn set(page: &Page, name: &str, value: &str) {
    let script = "document.getElementById('e').setAttribute(...arguments)";
    page.eval(script, &[json!(name), json!(value)]);
}
