//! What is typed into the fields of the studio, and keys that are no letters there.

use serde_json::json;

use super::{ARTICLE, await_focus, cards, paste, speaker_of, status, studio, text_of};
use crate::harness::{Page, keys};

#[test]
fn escape_closes_the_fields_of_a_quote_and_keeps_what_was_typed() {
    let page = studio();
    paste(&page, ARTICLE);
    await_focus(&page);
    let words = text_of(&page, ".ps-card[aria-current] .ps-words");
    page.press(&['e']);
    let name = page.the("combobox", "Speaker");
    page.eval("arguments[0].select()", &[name.to_json()]);
    name.type_in("Thomas Reed");
    page.press(&[keys::ESCAPE]);
    page.until_eq("the speaker", &"Thomas Reed".to_owned(), || speaker_of(&page, &words));
    assert_eq!(page.eval("return document.getElementById('ps-speaker')", &[]), json!(null));
    await_focus(&page);
}

#[test]
fn keys_decide_on_no_quote_that_is_out_of_sight() {
    let page = studio();
    paste(&page, ARTICLE);
    await_focus(&page);
    for part in ["Take away", "Details", "Speakers"] {
        page.the("button", part).click();
        page.press(&['a', 'x', 'e', 'm']);
        page.rest();
        assert_eq!(text_of(&page, ".ps-progress span"), "0 of 6 checked", "{part}");
        assert_eq!(page.the("button", part).property("ariaCurrent"), "true");
    }
}

fn add_words(page: &Page, words: &str) {
    page.the("textbox", "A quote that was missed: its words, as the article has them")
        .type_in(words);
    page.press(&[keys::ENTER]);
}

#[test]
fn of_words_that_occur_several_times_the_place_is_asked_and_the_quote_is_still_to_be_checked() {
    let page = studio();
    paste(&page, ARTICLE);
    add_words(&page, "the lamp keepers");
    let asked = "The article has these words 2 times. Choose the place that you mean.";
    page.until_eq("the question", &asked.to_owned(), || status(&page));
    assert_eq!(cards(&page).len(), 6);
    let first = "return document.querySelector('.ps-places button')";
    let first = page.element(&page.eval(first, &[]));
    assert!(first.name().contains("the old stories, the lamp keepers say"), "{}", first.name());
    first.click();
    page.until("there is one more", || cards(&page).len() == 7);
    assert_eq!(page.eval("return document.querySelectorAll('.ps-places').length", &[]), 0);
    let added = cards(&page).into_iter().find(|[words, ..]| words == "the lamp keepers");
    let [_, speaker, checked] = added.expect("it is there");
    assert_eq!([&*speaker, &*checked], ["Nobody is named", "Not checked"]);
    let mark = "return document.querySelector('mark[aria-current]').nextSibling.textContent";
    assert_eq!(page.eval(mark, &[]), " say, and the lamp keepers are few.");
}
