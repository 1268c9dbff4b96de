//! The ends of a quote, dragged in the article.

use serde_json::json;

use super::{ARTICLE, cards, paste, select, status, studio, studio_on};
use crate::harness::{Page, Size};

/// The middle of these words of the article, in the viewport.
fn place_of(page: &Page, words: &str) -> (i64, i64) {
    select(page, words);
    let at = "const { x, y, width, height } = getSelection().getRangeAt(0).getBoundingClientRect();
        getSelection().removeAllRanges();
        return [Math.round(x + width / 2), Math.round(y + height / 2)]";
    serde_json::from_value(page.eval(at, &[])).expect("a place is two whole numbers")
}

/// Makes the quote that begins so the current one, by its mark.
fn choose(page: &Page, words: &str) {
    let choose = "[...document.querySelectorAll('#ps-text mark')]
        .find((mark) => mark.textContent.startsWith(arguments[0])).click()";
    page.eval(choose, &[json!(words)]);
    page.until("its ends are there", || {
        page.eval("return document.querySelectorAll('.ps-handle').length", &[]) == 2
    });
    page.eval("document.querySelector('.ps-handle').scrollIntoView({ block: 'center' })", &[]);
    page.rest();
}

fn first_words(page: &Page) -> String {
    let current = "return document.querySelector('.ps-card[aria-current] .ps-words').textContent";
    page.eval(current, &[]).as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_ends_of_a_quote_are_dragged_with_a_mouse_and_moved_by_keys_and_both_are_announced() {
    let page = studio();
    paste(&page, ARTICLE);
    choose(&page, "Nobody");
    let end = page.middle(".ps-handle[data-edge=end]");
    page.drag(end, place_of(&page, "asked"));
    page.until_eq("the words", &"Nobody asked".to_owned(), || first_words(&page));
    assert_eq!(status(&page), "The quote ends with “Nobody asked”.");
    // In the middle of a word means the word.
    let start = page.middle(".ps-handle[data-edge=start]");
    page.drag(start, place_of(&page, "wrote"));
    page.until("it is longer", || first_words(&page).starts_with("wrote on X on Sunday"));
    assert!(
        status(&page).starts_with("The quote begins with “wrote on X on”"),
        "{}",
        status(&page)
    );
    page.the("button", "Undo").click();
    page.until_eq("after undo", &"Nobody asked".to_owned(), || first_words(&page));
    // The same by the keyboard.
    page.press(&['.']);
    page.until_eq("by a key", &"Nobody asked the".to_owned(), || first_words(&page));
    assert_eq!(status(&page), "The quote ends with “Nobody asked the”.");
    assert_eq!(page.eval("return getSelection().toString()", &[]), "");
}

#[test]
fn a_finger_drags_an_end_and_scrolls_nothing() {
    let page = studio_on(Size::PHONE);
    paste(&page, ARTICLE);
    page.the("button", "Article").click();
    choose(&page, "Nobody");
    page.the("button", "Article").click();
    page.eval("document.querySelector('.ps-handle').scrollIntoView({ block: 'center' })", &[]);
    page.rest();
    let scrolled = "return [scrollY, document.querySelector('.ps-article').scrollTop]";
    let before = page.eval(scrolled, &[]);
    page.drag_by_finger(page.middle(".ps-handle[data-edge=end]"), place_of(&page, "asked"));
    page.until_eq("what is said", &"The quote ends with “Nobody asked”.".to_owned(), || {
        status(&page)
    });
    assert_eq!(page.eval(scrolled, &[]), before);
}

#[test]
fn an_end_that_would_cross_another_quote_stays_and_says_why() {
    let page = studio();
    paste(&page, ARTICLE);
    choose(&page, "a bedtime");
    let before = cards(&page);
    let end = page.middle(".ps-handle[data-edge=start]");
    page.drag(end, place_of(&page, "electricity"));
    page.until("it is refused", || status(&page).starts_with("Another quote has some"));
    assert_eq!(cards(&page), before);
}

#[test]
fn an_end_that_is_dragged_beyond_the_page_stays_where_it_was() {
    let page = studio();
    paste(&page, ARTICLE);
    choose(&page, "Nobody");
    let before = cards(&page);
    // A driver moves no pointer out of the page.
    let drag = "const handle = document.querySelector('.ps-handle[data-edge=end]');
        const { x, y } = handle.getBoundingClientRect();
        handle.setPointerCapture = () => {};
        const send = (type, clientX, clientY) => handle.dispatchEvent(new PointerEvent(type,
            { bubbles: true, isPrimary: true, pointerId: 1, clientX, clientY }));
        send('pointerdown', x, y);
        send('pointermove', -5000, -5000);
        send('pointerup', -5000, -5000)";
    page.eval(drag, &[]);
    page.rest();
    assert_eq!(cards(&page), before);
    assert_eq!(first_words(&page), "Nobody asked the boats.");
    assert_eq!(page.console(), Vec::<String>::new());
}
