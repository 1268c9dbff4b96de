//! Quotes as lists of works cite them.
//!
//! `tests/vectors/citations.json` has works, each as an item of the Citation Style Language
//! too, and how citeproc-js cites that item; `citations.mjs` beside it asks for that again, and
//! for the works of `lists.json` as one list.
//! Where we cite otherwise, it says how, and why.

mod command;
mod lists;
mod programs;
mod readers;

use pullquote::cite::work::{Among, Citation, Quoted, Style, Work, names};
use pullquote::model::{Date, QuoteKind};
use serde_json::Value;

/// The works, and how they are cited.
fn vectors() -> Vec<Value> {
    serde_json::from_str(include_str!("../../vectors/citations.json")).expect("it is JSON")
}

fn work(value: &Value) -> Work {
    let text = |name: &str| value[name].as_str().map(str::to_owned);
    let date = |name: &str| value[name].as_str().map(|it| Date::parse(it).expect("a date"));
    Work {
        id: "work".to_owned(),
        lang: text("lang").expect("a language"),
        authors: text("author").map(|line| names(&line)).unwrap_or_default(),
        title: text("title").expect("a title"),
        publication: text("publication"),
        issued: date("published"),
        url: text("url"),
        archived: None,
        accessed: date("accessed"),
        among: Among::default(),
    }
}

fn quoted(value: &Value) -> Quoted {
    let text = |name: &str| value[name].as_str().map(str::to_owned);
    Quoted {
        speaker: text("speaker").expect("a speaker"),
        kind: QuoteKind::from_id(value["kind"].as_str().expect("a kind")).expect("a kind"),
        is_translated: value["isTranslated"] == true,
        paragraph: value["paragraph"].as_u64().map(|number| number as u32),
        words: text("words").expect("words"),
    }
}

/// What stands in the text, and the entry.
fn printed(value: &Value, style: Style) -> Option<[String; 2]> {
    match work(value).cite(&quoted(value), style) {
        Citation::Printed { in_text, reference } => {
            Some([in_text.html(), reference.html()].map(decoded))
        }
        Citation::Entry(_) => None,
    }
}

/// HTML with its italics, but without its codes.
fn decoded(html: String) -> String {
    let codes = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    codes.iter().fold(html, |html, (code, sign)| html.replace(code, sign))
}

#[test]
fn works_are_cited_as_citeproc_cites_them_but_for_what_is_said_to_differ() {
    let mut compared = 0;
    for vector in vectors() {
        for style in Style::ALL {
            let Some(cited) = printed(&vector["work"], style) else { continue };
            let own = &vector["differs"][style.id()];
            let expected = if own.is_null() { &vector["cited"][style.id()] } else { own };
            // In the text a numbered work is its number: who is quoted is ours to say.
            let from = usize::from(style == Style::Gb7714);
            for at in from..2 {
                let name = &vector["work"]["name"];
                assert_eq!(expected[at], *cited[at], "{name} in {}", style.id());
                compared += 1;
            }
        }
    }
    assert!(compared > 11 * 40, "{compared} were compared");
}

#[test]
fn what_differs_differs_and_says_why() {
    let mut different = 0;
    for vector in vectors() {
        for (style, own) in vector["differs"].as_object().into_iter().flatten() {
            assert_ne!(*own, vector["cited"][style], "{style}");
            assert!(own[2].as_str().is_some_and(|why| !why.is_empty()), "{style}");
            different += 1;
        }
    }
    assert!(different < 10, "{different} differ");
}

#[test]
fn who_is_quoted_stands_before_the_work_in_a_numbered_style_too() {
    let cited = printed(&vectors()[0]["work"], Style::Gb7714).expect("it is printed");
    assert_eq!(cited[0], "Kai-Fu Lee，转引自[1]");
}

#[test]
fn items_for_programs_are_those_that_citeproc_was_given() {
    for vector in vectors() {
        let value = &vector["work"];
        let Citation::Entry(item) = work(value).cite(&quoted(value), Style::CslJson) else {
            panic!("an item is an entry");
        };
        let mut items: Vec<Value> = serde_json::from_str(&item).expect("it is JSON");
        let note = items[0].as_object_mut().and_then(|item| item.remove("note"));
        let note = note.expect("it says who is quoted");
        let speaker = vector["work"]["speaker"].as_str().expect("a speaker");
        assert!(note.as_str().is_some_and(|it| it.contains(speaker)), "{note}");
        assert_eq!(items, [vector["item"].clone()]);
    }
}
