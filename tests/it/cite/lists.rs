//! Works as one list: its order, and what tells works apart in the text.

use std::collections::BTreeSet;

use pullquote::cite::work::{List, Listed, Quoted, Style, Work};
use pullquote::export::{Format, Options, whole};
use pullquote::model::QuoteKind;
use serde_json::Value;

use super::decoded;
use crate::export::hostile;

const PEOPLE: [Style; 6] = [
    Style::Apa,
    Style::Mla,
    Style::ChicagoNotes,
    Style::ChicagoAuthorDate,
    Style::Harvard,
    Style::Gb7714,
];

fn vectors() -> Value {
    serde_json::from_str(include_str!("../../vectors/lists.json")).expect("it is JSON")
}

fn work(value: &Value) -> Work {
    Work { id: value["id"].as_str().expect("an id").to_owned(), ..super::work(value) }
}

fn listed(vectors: &Value, style: Style) -> Listed {
    let mut list = List::new(style);
    for vector in vectors["works"].as_array().expect("works") {
        let quoted = Quoted {
            speaker: "Ada Quay".to_owned(),
            kind: QuoteKind::Direct,
            is_translated: false,
            words: String::new(),
        };
        list.push(work(&vector["work"]), [quoted].into_iter());
    }
    list.finish().expect("it is for people")
}

/// What is not as citeproc-js has it; nor as `differs` has it, which says `[ours, why]`.
fn faults(vectors: &Value, style: Style, what: &str, ours: &[String]) -> Vec<String> {
    let theirs = vectors["cited"][style.id()][what].as_array().expect("it is cited");
    assert_eq!(theirs.len(), ours.len(), "{} {what}", style.id());
    let fault = |(at, (theirs, ours)): (usize, (&Value, &String))| {
        let own = &vectors["differs"][style.id()][what][at.to_string()];
        let is_said = own[1].as_str().is_some_and(|why| !why.is_empty()) && own[0] != *theirs;
        let expected = if is_said { &own[0] } else { theirs };
        (expected != ours || own.is_array() && !is_said)
            .then(|| format!("{} {what} {at}: {ours} is not {expected}", style.id()))
    };
    theirs.iter().zip(ours).enumerate().filter_map(fault).collect()
}

#[test]
fn a_list_is_that_of_citeproc_but_for_what_is_said_to_differ() {
    let vectors = vectors();
    let mut found = Vec::new();
    for style in PEOPLE {
        let listed = listed(&vectors, style);
        let references: Vec<String> =
            listed.references.iter().map(|it| decoded(it.html())).collect();
        found.extend(faults(&vectors, style, "references", &references));
        // A numbered style has its number alone there: who is quoted is ours to say.
        if style == Style::Gb7714 {
            assert_eq!(listed.quoted[17].1.plain(), "Ada Quay，转引自[18]");
            continue;
        }
        let in_text: Vec<String> =
            listed.quoted.iter().map(|(_, in_text)| decoded(in_text.html())).collect();
        found.extend(faults(&vectors, style, "inText", &in_text));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_two_works_of_a_list_are_cited_alike_in_the_text() {
    let vectors = vectors();
    for style in PEOPLE {
        let listed = listed(&vectors, style);
        let different: BTreeSet<String> =
            listed.quoted.iter().map(|(_, in_text)| in_text.plain()).collect();
        assert_eq!(different.len(), listed.quoted.len(), "{}", style.id());
    }
}

#[test]
fn after_z_the_letters_of_a_year_are_aa() {
    let vectors = vectors();
    let first = work(&vectors["works"][0]["work"]);
    let mut list = List::new(Style::Apa);
    for at in 0..28 {
        list.push(Work { title: format!("Part {at:02}"), ..first.clone() }, [].into_iter());
    }
    let listed = list.finish().expect("it is for people");
    let years: Vec<String> = listed.references.iter().map(|it| it.plain()).collect();
    assert!(years[25].contains("(2024z, March 1). Part 25"), "{}", years[25]);
    assert!(years[27].contains("(2024ab, March 1). Part 27"), "{}", years[27]);
}

#[test]
fn the_works_of_an_export_have_everybody_who_is_quoted() {
    let article = hostile();
    for format in Format::ALL {
        let Format::Works(style) = format else { continue };
        for is_html in [false, true] {
            let options = Options { is_html, ..Options::default() };
            let text = String::from_utf8(whole(&article, format, &options)).expect("it is text");
            if style.is_for_programs() {
                continue;
            }
            let cited = text.matches(if style == Style::Gb7714 { "转引自" } else { " in " });
            assert!(cited.count() >= article.quotes.len(), "{}: {text}", style.id());
        }
    }
}
