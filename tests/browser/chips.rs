//! What was chosen, as buttons that take it back, and where the focus goes.

use serde_json::json;

use crate::harness::{Page, Site};
use crate::reading::bundled_total;

/// The heading above the list, which says how many quotes there are.
fn heading_has_focus(page: &Page) -> bool {
    let focused = page.focused();
    focused.role() == "heading" && focused.name().ends_with(" quotes")
}

#[test]
fn every_choice_has_a_button_that_takes_it_back() {
    let page = Site::Bundled.visit().at("#?platform=x&platform=weibo&theme=-rivalry&q=deep").open();
    let mut chosen = vec!["Remove Weibo", "Remove X", "Remove U.S.–China rivalry", "Remove deep"];
    page.shows("all chosen", &json!({ "chosen": chosen }));
    for name in ["Remove X", "Remove deep", "Remove U.S.–China rivalry", "Remove Weibo"] {
        page.the("button", name).click();
        chosen.retain(|button| *button != name);
        page.shows(name, &json!({ "chosen": chosen }));
        assert!(heading_has_focus(&page), "{name} goes away, so the focus goes to the heading");
    }
    page.until("every quote is back", || page.ids().len() == bundled_total());
}

#[test]
fn clear_all_takes_everything_back_and_moves_the_focus_on_purpose() {
    let page = Site::Bundled.visit().at("#?platform=weibo&kind=-indirect&q=deepseek").open();
    page.the("button", "Clear all").click();
    let all = format!("{0} of {0} quotes", bundled_total());
    page.shows("cleared", &json!({ "chosen": [], "search": "", "heading": all }));
    assert!(!page.has("button", "Clear all"), "there is nothing left to clear");
    assert!(heading_has_focus(&page));
}

#[test]
fn the_focus_stays_on_the_checkbox_that_was_used() {
    let page = Site::Bundled.open();
    page.value("Platform", "Weibo").click();
    page.until("the list changed", || page.ids().len() < bundled_total());
    let focused = page.focused();
    assert_eq!((focused.role().as_str(), focused.name().as_str()), ("checkbox", "Weibo"));
    page.exclude("Theme", "Censorship").click();
    page.until("the list changed", || page.screen()["chosen"].as_array().map(Vec::len) == Some(2));
    assert_eq!(page.focused().name(), "Exclude Censorship");
}
