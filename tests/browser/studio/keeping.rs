//! What the browser keeps of the work.

use super::{ARTICLE, await_focus, await_start, cards, paste, status, studio, text_of};
use crate::harness::Page;

#[test]
fn a_closed_tab_loses_nothing_and_beginning_again_forgets() {
    let page = studio();
    paste(&page, ARTICLE);
    page.press(&['a', 'x']);
    let before = cards(&page);
    page.reload();
    await_start(&page);
    page.until_eq("after loading again", &before, || cards(&page));
    page.the("button", "Begin again").click();
    assert!(status(&page).starts_with("Press “Begin again” once more"));
    page.the("button", "Begin again").click();
    page.the("button", "Find the quotes");
    page.reload();
    await_start(&page);
    page.the("button", "Find the quotes");
}

fn current(page: &Page) -> String {
    text_of(page, ".ps-card[aria-current] .ps-words")
}

#[test]
fn a_page_that_is_loaded_again_in_the_moment_of_an_action_has_it_and_goes_on_after_it() {
    let page = studio();
    paste(&page, ARTICLE);
    await_focus(&page);
    // The key and the load are one task of the page, so that no time is between them.
    let accept_and_load = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
        queueMicrotask(() => queueMicrotask(() => location.reload()))";
    for done in 1..=4 {
        page.eval(accept_and_load, &[]);
        let has_gone = "return !document.documentElement?.matches('.ps-started') || !document.querySelector('.ps-card[data-status=\"Not checked\"][aria-current]') || performance.now() < 5000";
        page.until("it is loaded again", || page.eval(has_gone, &[]) == true);
        await_start(&page);
        page.until_eq("progress", &format!("{done} of 6 checked"), || {
            text_of(&page, ".ps-progress span")
        });
        assert_eq!(text_of(&page, ".ps-card[aria-current] .ps-status"), "Not checked");
        let open = cards(&page).into_iter().find(|[.., status]| status == "Not checked");
        assert_eq!(open.map(|[words, ..]| words.starts_with(&current(&page))), Some(true));
        page.eval("document.querySelector('.ps-card[aria-current]').focus()", &[]);
    }
}
