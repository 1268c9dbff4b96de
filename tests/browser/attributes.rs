//! What each attribute of `<quote-explorer>` does, and what is said of wrong ones.

use serde_json::{Value, json};

use crate::element::{await_told, page_with, shown};
use crate::harness::Page;

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
    let columns = "[root.scrollWidth <= element.clientWidth, root.querySelector('.pq-filters').checkVisibility(),
        root.querySelector('.pq-open').checkVisibility()]";
    assert_eq!(get(&page, columns), json!([true, true, false]), "filters beside the quotes");
    get(&page, "element.style.width = '320px'");
    assert_eq!(get(&page, columns), json!([true, false, true]), "filters behind a button");
    let over = "[...root.querySelectorAll('.pq-quote *')]
        .filter((part) => part.checkVisibility() && part.getBoundingClientRect().right > 321).length";
    assert_eq!(get(&page, over), 0, "nothing reaches over the column's edge");
}

#[test]
fn an_attribute_that_says_nothing_is_ignored_and_named_in_the_console() {
    for (attribute, said) in [
        ("theme-mode=\"purple\"", "theme-mode=\"purple\" is none of auto, light, dark"),
        ("view=\"voises\"", "view=\"voises\" is none of quotes, voices, map, strip"),
        ("filter=\"plattform=weibo\"", "filter=\"plattform=weibo\""),
        ("lang=\"tlh\"", "lang=\"tlh\""),
        ("height=\"tall\"", "height=\"tall\""),
        ("for=\"#nothing\"", "for=\"#nothing\": the article is not followed"),
    ] {
        let page = with(attribute);
        assert_eq!(shown(&page, "e").len(), 38, "{attribute}");
        if !crate::harness::supports(crate::harness::Ability::Console) {
            continue;
        }
        page.until(&format!("the console names {attribute}"), || {
            page.console().iter().any(|line| line.replace('\\', "").contains(said))
        });
    }
}
