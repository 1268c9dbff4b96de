//! What comes out on paper: everything, where it is from, and where it is found again.

use serde_json::{Value, json};

use crate::element::{await_told, page_with};
use crate::harness::{Ability, Page, Site, Stage, supports};
use crate::still::sheets;

const PAPER: Stage = Stage { dark: false, forced: false, print: true, still: true };

/// What stands at the foot of an explorer when it is printed.
fn foot(page: &Page, root: &str) -> Value {
    page.eval(
        &format!(
            "dispatchEvent(new Event('beforeprint'));
            const root = {root};
            return getComputedStyle(root, '::after').content === 'none' ? null : root.dataset.printed.split('\\n')"
        ),
        &[],
    )
}

#[test]
fn an_element_with_a_height_prints_all_its_quotes() {
    if !supports(Ability::Staging) {
        return;
    }
    let page =
        page_with("<quote-explorer id=\"e\" src=\"{article}\" height=\"250\"></quote-explorer>")
            .open();
    await_told(&page, "ready", "e");
    let root = "document.getElementById('e').shadowRoot.querySelector('.pq-root')";
    let seen = format!(
        "const root = {root};
        return [document.getElementById('e').offsetHeight, root.scrollHeight > root.clientHeight]"
    );
    assert_eq!(page.eval(&seen, &[]), json!([250, true]));
    page.stage(PAPER);
    page.until("nothing is cut", || {
        let printed = page.eval(&seen, &[]);
        printed[0].as_u64() > Some(3000) && printed[1] == false
    });
    assert!(foot(&page, root).as_array().is_some_and(|lines| lines.len() == 2));
}

#[test]
fn the_foot_of_a_print_says_where_it_is_from_and_where_it_is_found() {
    if !supports(Ability::Staging) {
        return;
    }
    let page = Site::Sample.visit().at("?utm_source=mail#?theme=money").open();
    page.stage(PAPER);
    let lines = foot(&page, "document.getElementById('pq-root')");
    let source = lines[0].as_str().unwrap_or_default();
    assert!(
        source.starts_with("Harbour Lights") && source.contains("The Saltmere Packet"),
        "{source}"
    );
    assert_eq!(lines[1], "https://example.org/packet/harbour-lights");
    assert_eq!(lines[2], format!("{}/#?theme=money", Site::Sample.base()));
}

#[test]
fn colours_are_told_on_paper_and_nothing_that_is_pressed_is_there() {
    if !supports(Ability::Staging) {
        return;
    }
    let page = Site::Bundled.open();
    page.stage(PAPER);
    let seen = "return ['.pq-legend label span', '.pq-legend input', '.pq-groups', '.pq-not', '.pq-tabs', '.pq-image']
        .map((part) => document.querySelector(part).checkVisibility())";
    page.until_eq("the legend", &json!([true, false, false, false, false, false]), || {
        page.eval(seen, &[])
    });
}

#[test]
fn a_print_is_tight() {
    if !supports(Ability::Printing) {
        return;
    }
    let page = Site::Bundled.open();
    let printed = sheets(&page.print());
    assert!((2..=8).contains(&printed), "38 quotes print on {printed} sheets");
}
