//! Problems where the work is taken away: named, and with the way to where they are mended.

use super::{ARTICLE, downloaded, paste, status, studio, text_of};
use crate::harness::{Page, keys};

fn set(page: &Page, field: &str, text: &str) {
    let field = page.the("textbox", field);
    page.eval("arguments[0].select()", &[field.to_json()]);
    field.type_in(text);
    page.press(&[keys::ENTER]);
}

#[test]
fn problems_of_the_details_are_told_with_the_way_to_them_and_files_say_what_they_lack() {
    let page = studio();
    paste(&page, ARTICLE);
    page.the("button", "Take away").click();
    assert!(text_of(&page, ".ps-panel").contains("No problems were found."));
    page.the("button", "Details").click();
    set(&page, "Day, such as 2026-11-29", "29 November");
    set(&page, "Address", "javascript:alert(1)");
    page.the("button", "Take away").click();
    let lacks = "What is wrong is left out of the files: Day, Address.";
    assert!(text_of(&page, ".ps-panel").contains(lacks), "{}", text_of(&page, ".ps-panel"));
    let (_, file) = downloaded(&page, "Download offline.html");
    assert!(!file.contains("javascript:alert"));
    page.until_eq("of the file", &format!("offline.html was saved. {lacks}"), || status(&page));
    // It is said of the part where it was done.
    page.the("button", "Go to “Day”").click();
    page.until("the field has the focus", || {
        page.eval("return document.activeElement.value", &[]) == "29 November"
    });
    assert_eq!(status(&page), "");
    set(&page, "Day, such as 2026-11-29", "2026-11-29");
    page.the("button", "Take away").click();
    page.the("button", "Go to “Address”");
    assert!(!page.has("button", "Go to “Day”"));
    downloaded(&page, "Download the data");
    page.until_eq(
        "of the data",
        &"The data was saved. What is wrong is left out of the files: Address.".to_owned(),
        || status(&page),
    );
}

#[test]
fn a_pronoun_as_a_speaker_is_told_on_its_card_and_where_the_work_is_taken_away() {
    let page = studio();
    paste(&page, ARTICLE);
    page.press(&['e']);
    let name = page.the("combobox", "Speaker");
    page.eval("arguments[0].select()", &[name.to_json()]);
    name.type_in("They");
    page.press(&[keys::ESCAPE]);
    page.until("it is told on the card", || {
        text_of(&page, ".ps-card[aria-current] .ps-notice").starts_with("“They” is a pronoun")
    });
    page.the("button", "Take away").click();
    page.the("button", "Go to “They”").click();
    page.until("the field has the focus", || {
        page.eval("return document.activeElement.value", &[]) == "They"
    });
}
