//! Works as one list: its order, and what tells works apart in the text.

use std::collections::BTreeSet;

use pullquote::cite::work::{List, Listed, Quoted, Style, Work, names};
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
        list.push(work(&vector["work"]), [quoted()].into_iter());
    }
    list.finish().expect("it is for people")
}

/// Ada Quay's words.
fn quoted() -> Quoted {
    Quoted {
        speaker: "Ada Quay".to_owned(),
        kind: QuoteKind::Direct,
        is_translated: false,
        paragraph: None,
        words: String::new(),
    }
}

/// What citeproc-js has, with the entries moved of which `differs` says `[from, to, how many, why]`.
fn moved(vectors: &Value, style: Style, what: &str) -> Vec<Value> {
    let theirs = vectors["cited"][style.id()][what].as_array();
    let mut theirs = theirs.expect("it is cited").clone();
    // What is cited once more comes at the end.
    theirs.truncate(vectors["works"].as_array().map_or(0, Vec::len));
    let moves = vectors["differs"][style.id()]["moved"].as_array();
    for it in moves.into_iter().flatten().filter(|_| what == "references") {
        let number = |at: usize| it[at].as_u64().expect("a number") as usize;
        let (from, to, count) = (number(0), number(1), number(2));
        assert!(it[3].as_str().is_some_and(|why| !why.is_empty()) && from != to, "{it}");
        let taken: Vec<Value> = theirs.drain(from..from + count).collect();
        theirs.splice(to..to, taken);
    }
    theirs
}

/// What is not as citeproc-js has it; nor as `differs` has it, which says `[ours, why]`.
fn faults(vectors: &Value, style: Style, what: &str, ours: &[String]) -> Vec<String> {
    let theirs = moved(vectors, style, what);
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
fn a_later_note_of_a_work_is_the_short_one_of_citeproc() {
    let vectors = vectors();
    let (again, works) = (vectors["again"].as_array(), vectors["works"].as_array());
    let (again, works) = (again.expect("ids"), works.expect("works"));
    let cited = &vectors["cited"]["chicago-notes"]["inText"];
    assert!(again.len() > 5);
    for (at, id) in again.iter().enumerate() {
        let vector = works.iter().find(|it| it["work"]["id"] == *id).expect("a work of that id");
        let mut list = List::new(Style::ChicagoNotes);
        list.push(work(&vector["work"]), [quoted(), quoted()].into_iter());
        let listed = list.finish().expect("it is for people");
        let position = works.iter().position(|it| it["work"]["id"] == *id).expect("a work");
        assert_eq!(cited[position], decoded(listed.quoted[0].1.html()));
        assert_eq!(cited[works.len() + at], decoded(listed.quoted[1].1.html()));
    }
}

#[test]
fn later_notes_of_namesakes_with_one_title_have_their_given_names() {
    let vectors = vectors();
    let first = work(&vectors["works"][0]["work"]);
    let mut list = List::new(Style::ChicagoNotes);
    for author in ["Jane Smith", "Ann Smith", "Jo Bell"] {
        let authors = names(author);
        list.push(Work { authors, ..first.clone() }, [quoted(), quoted()].into_iter());
    }
    let listed = list.finish().expect("it is for people");
    let short = |at: usize| listed.quoted[at].1.plain();
    assert_eq!(short(1), "Ada Quay, quoted in J. Smith, “Lamps Go Out.”");
    assert_eq!(short(3), "Ada Quay, quoted in A. Smith, “Lamps Go Out.”");
    assert_eq!(short(5), "Ada Quay, quoted in Bell, “Lamps Go Out.”");
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

#[test]
fn what_one_title_cannot_tell_apart_publications_and_dates_do() {
    let of = |publication: &str, date: &str, author: Option<&str>| {
        let value = serde_json::json!({
            "id": "x", "lang": "en", "title": "Editorial", "publication": publication,
            "published": date, "author": author,
        });
        work(&value)
    };
    let mut list = List::new(Style::Mla);
    for it in [
        of("The Post", "2024-01-02", None),
        of("The Gazette", "2024", None),
        of("The Post", "2023", None),
        of("The Post", "2024-02-01", Some("Ada Quay")),
        of("The Post", "2024-03-01", Some("Ada Quay")),
    ] {
        let quoted = Quoted { speaker: "Jo Bell".to_owned(), ..quoted() };
        list.push(it, [quoted].into_iter());
    }
    let listed = list.finish().expect("it is for people");
    let in_text: Vec<String> = listed.quoted.iter().map(|(_, it)| it.plain()).collect();
    assert_eq!(
        in_text,
        [
            "(Jo Bell, qtd. in “Editorial,” The Post, 2 Jan. 2024)",
            "(Jo Bell, qtd. in “Editorial,” The Gazette)",
            "(Jo Bell, qtd. in “Editorial,” The Post, 2023)",
            "(Jo Bell, qtd. in Quay, “Editorial,” The Post, 1 Feb. 2024)",
            "(Jo Bell, qtd. in Quay, “Editorial,” The Post, 1 Mar. 2024)",
        ]
    );
}
