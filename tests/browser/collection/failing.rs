//! What a collection needs does not come, or not as it was built: one sentence for readers
//! says so, with one button that works, and developers find the file in the console.

use serde_json::{Value, json};

use super::{await_archive, finds, open};
use crate::harness::{Fault, Faulty, Page, Site, Visit, Wrong};

const DAMAGED: &str = "The archive could not be read: it, or a part of this page, came damaged or \
    not at all. Reload the page to try again.";

/// Every note on screen, and what can be pressed in it.
fn notes(page: &Page) -> Value {
    let script = "const isSeen = (it) => it.checkVisibility({ visibilityProperty: true });
        return [...document.querySelectorAll('main .pq-note')].filter(isSeen).map((note) => [
            note.textContent.trim(),
            [...note.querySelectorAll('a, button')].filter(isSeen).map((it) => it.textContent),
        ])";
    page.eval(script, &[])
}

/// Waits until this one sentence is said, with this one button.
#[track_caller]
fn says(page: &Page, what: &str, sentence: &str, button: &str) {
    let space = if sentence.ends_with(' ') { " " } else { "" };
    let expected = json!([[format!("{}{space}{button}", sentence.trim()), [button]]]);
    page.until_eq(what, &expected, || notes(page));
}

/// Lets a faulty site recover, and the page with it by the way that it offers.
#[track_caller]
fn recovers(page: &Page, faulty: &Faulty, role: &str) {
    faulty.release();
    page.the(role, "Reload the page").click();
    await_archive(page);
    page.value("Platform", "Platform 2").click();
    page.until("it filters", || page.has("button", "Remove Platform 2"));
}

/// That the console names a file which begins so, and readers are told of no such thing.
#[track_caller]
fn names(page: &Page, file: &str) {
    let console = page.console();
    assert!(
        console.is_empty() || console.iter().any(|line| line.contains(file)),
        "{file} is not in {console:?}"
    );
}

#[test]
fn a_script_that_does_not_come_is_said_once_with_a_way_to_load_it_again() {
    for wrong in Wrong::ALL {
        let fault = Fault::Wrong(wrong, "collection-", ".js");
        let faulty = Faulty::start(Site::Collection, fault);
        let page = Visit::to(faulty.base()).without_app().open();
        let sentence = "Filters and search did not start. The first quotes are on this page. ";
        says(&page, &format!("{wrong:?}"), sentence, "Reload the page");
        recovers(&page, &faulty, "link");
    }
}

#[test]
fn an_interface_that_does_not_come_is_said_once_with_a_button_that_loads_it_again() {
    for wrong in Wrong::ALL {
        let fault = Fault::Wrong(wrong, "collection-", ".wasm");
        let faulty = Faulty::start(Site::Collection, fault);
        let page = Visit::to(faulty.base()).without_app().open();
        let sentence = "Filters and search could not be loaded. The first quotes are on this \
            page; reload it to try again. ";
        says(&page, &format!("{wrong:?}"), sentence, "Reload the page");
        names(&page, "/collection-");
        recovers(&page, &faulty, "button");
    }
}

#[test]
fn a_worker_that_does_not_come_is_said_in_a_sentence_with_a_button_that_works() {
    for wrong in Wrong::ALL {
        let faulty = Faulty::start(Site::Collection, Fault::Wrong(wrong, "worker-", ".js"));
        let page = Visit::to(faulty.base()).without_app().open();
        says(&page, &format!("{wrong:?}"), DAMAGED, "Reload the page");
        names(&page, "/worker-");
        recovers(&page, &faulty, "button");
    }
}

#[test]
fn an_engine_that_does_not_come_is_said_in_a_sentence_with_a_button_that_works() {
    for (wrong, sentence, button) in [
        (
            Wrong::Missing,
            "The archive is no longer the one that this page was opened with: reload the page to \
             go on.",
            "Reload the page",
        ),
        (
            Wrong::Failing,
            "The archive could not be read: check the connection, then try again.",
            "Try again",
        ),
        (Wrong::Page, DAMAGED, "Reload the page"),
        (Wrong::Cut, DAMAGED, "Reload the page"),
    ] {
        let faulty = Faulty::start(Site::Collection, Fault::Wrong(wrong, "engine-", ".wasm"));
        let page = Visit::to(faulty.base()).without_app().open();
        says(&page, &format!("{wrong:?}"), sentence, button);
        names(&page, "/engine-");
        faulty.release();
        page.the("button", button).click();
        await_archive(&page);
    }
}

#[test]
fn an_archive_that_is_gone_while_it_is_open_offers_to_load_the_page_again() {
    let faulty = Faulty::start(Site::Collection, Fault::Gone(".pq"));
    let page = open(Visit::to(faulty.base()));
    faulty.release();
    page.follow("#?sort=date");
    let sentence = "The archive is no longer the one that this page was opened with: reload the \
        page to go on.";
    says(&page, "its quotes are not there", sentence, "Reload the page");
    page.value("Platform", "Platform 2").click();
    let of = super::reading::reading().iter().filter(|it| it.platform == "p2").count();
    finds(&page, "filters need no quote", of, super::reading::reading().len());
}
