//! A frame whose address locks it to some quotes shows those alone, whatever happens.

use crate::harness::{Page, Site};

#[track_caller]
fn open(asked: &str) -> Page {
    Site::Sample.visit().at(&format!("frame.html{asked}")).without_app().open()
}

#[test]
fn a_locked_frame_shows_the_quotes_of_its_filter_alone() {
    let quotes = |page: &Page| page.ids().len();
    let all = quotes(&Site::Sample.open());
    let page = Site::Sample.visit().at("#?theme=money").open();
    page.until("it filters", || quotes(&page) < all);
    let wanted = page.ids();
    for asked in ["?locked=theme%3Dmoney", "?locked=theme=money", "?locked#?theme=money"] {
        let page = open(asked);
        page.await_app();
        page.until_eq("its quotes", &wanted, || page.ids());
        page.eval("location.hash = '#?'", &[]);
        page.rest();
        assert_eq!(page.ids(), wanted, "{asked}: there are no others");
    }
}

#[test]
fn a_locked_frame_can_be_one_quote() {
    let page = open("?locked=night-sky-society-2");
    page.await_app();
    page.until_eq("the quote", &vec!["night-sky-society-2".to_owned()], || page.ids());
}

#[test]
fn where_it_cannot_be_locked_a_sentence_is_there_and_no_quote() {
    let without_wasm = Site::Sample.visit().at("frame.html?locked=theme%3Dmoney").without_wasm();
    for page in [open("?locked=theme%3Dnobody"), without_wasm.open()] {
        page.until("a sentence is there", || {
            let note = "const note = document.getElementById('pq-note'); return note.checkVisibility() && note.textContent";
            page.eval(note, &[]) == "The quotes of “harbour-lights” cannot be shown here."
        });
        assert_eq!(page.eval("return document.querySelectorAll('.pq-quote').length", &[]), 0);
    }
}
