//! `pullquote.d.ts` and the Rust types that article data is read into: the same fields, of
//! the same kinds, and the same of them may be missing.

use std::collections::BTreeMap;

use pullquote::model::data::ArticleData;
use pullquote::model::{CorrectionKind, FacetOf, QuoteKind, SpeakerKind};
use serde_json::{Value, json};

const TYPES: &str = include_str!("../../static/pullquote.d.ts");

/// The fields of an interface, each with its type, and whether it may be missing.
fn interface(name: &str) -> BTreeMap<&'static str, (&'static str, bool)> {
    let start = format!("export interface {name} {{\n");
    let from = TYPES.find(&start).unwrap_or_else(|| panic!("there is no interface {name}"));
    let body = TYPES[from + start.len()..].split("\n}").next().unwrap_or_default();
    let field = |line: &'static str| {
        let (name, kind) = line.trim().strip_suffix(';')?.split_once(": ")?;
        let is_optional = name.ends_with('?');
        Some((name.trim_end_matches('?'), (kind, is_optional)))
    };
    let is_comment = |line: &&str| line.trim_start().starts_with(['/', '*']);
    body.lines().filter(|line| !is_comment(line)).filter_map(field).collect()
}

/// An article in which nothing is left out that the format knows.
fn article() -> Value {
    json!({
        "format": "pullquote/1", "id": "lamp", "lang": "en", "title": "The lamp", "paragraphs": 9,
        "source": { "url": "https://example.org/", "archived": "https://archive.example/1", "publication": "P", "author": "A", "published": "2024-03-09" },
        "facets": [{ "id": "party", "name": "Party", "of": "speaker" }, { "id": "tone", "name": "Tone", "of": "quote" }],
        "speakers": [{
            "id": "s", "name": "S", "role": "R", "kind": "person", "sameAs": "https://example.org/s",
            "facets": { "party": ["Greens"] },
        }],
        "platforms": [{ "id": "p", "name": "P" }],
        "themes": [{ "id": "t", "name": "T", "about": "A" }],
        "quotes": [{
            "id": "q", "speaker": "s", "platform": "p", "themes": ["t"], "kind": "direct", "paragraph": 1,
            "text": "Lit. It is.", "parts": ["Lit.", "It is."], "context": "C", "lang": "en",
            "selector": { "prefix": "P", "suffix": "S" }, "original": { "lang": "de", "text": "Ja." },
            "said": "2024-03-09", "url": "https://example.org/q", "archived": "https://archive.example/2", "facets": { "tone": ["proud"] },
            "corrections": [{ "kind": "edited", "date": "2024-03-10", "why": "W", "was": "Lit." }], "reviewed": true,
        }],
    })
}

/// Where each interface is in an article, as JSON pointers (RFC 6901).
const AT: [(&str, &str); 10] = [
    ("Article", ""),
    ("Source", "/source"),
    ("Speaker", "/speakers/0"),
    ("Platform", "/platforms/0"),
    ("Theme", "/themes/0"),
    ("QuoteData", "/quotes/0"),
    ("Selector", "/quotes/0/selector"),
    ("Original", "/quotes/0/original"),
    ("DeclaredFacet", "/facets/0"),
    ("Correction", "/quotes/0/corrections/0"),
];

fn reads(article: &Value) -> bool {
    serde_json::from_value::<ArticleData>(article.clone()).is_ok()
}

#[test]
fn the_types_have_the_fields_of_the_data_and_the_same_of_them_may_be_missing() {
    let article = article();
    let read: ArticleData = serde_json::from_value(article.clone()).expect("it is an article");
    let written = serde_json::to_value(read).expect("it is JSON");
    for (name, at) in AT {
        let declared = interface(name);
        let object = written.pointer(at).and_then(Value::as_object).expect("an object");
        let fields: Vec<&str> = object.keys().map(String::as_str).collect();
        let mut known: Vec<&str> = declared.keys().copied().collect();
        known.sort_unstable();
        let mut sorted = fields.clone();
        sorted.sort_unstable();
        assert_eq!(known, sorted, "{name}: left the types, right the data");
        for field in fields {
            let mut without = article.clone();
            let object = without.pointer_mut(at).and_then(Value::as_object_mut).expect("an object");
            object.remove(field).expect("nothing is left out");
            assert_eq!(declared[field].1, reads(&without), "{name}.{field} may be missing");
        }
    }
}

#[test]
fn the_types_say_of_each_field_what_it_holds() {
    let article = article();
    for (name, at) in AT {
        let object = article.pointer(at).and_then(Value::as_object).expect("an object");
        for (field, (kind, _)) in interface(name) {
            let is_right = match &object[field] {
                Value::String(_) => {
                    let kinds = ["QuoteKind", "SpeakerKind", "FacetOf", "CorrectionKind"];
                    kind == "string" || kind == "'pullquote/1'" || kinds.contains(&kind)
                }
                Value::Number(_) => kind == "number",
                Value::Bool(_) => kind == "boolean",
                Value::Array(list) if list[0].is_string() => kind == "string[]",
                Value::Array(_) => AT.iter().any(|(it, _)| kind == format!("{it}[]")),
                Value::Object(_) if field == "facets" => kind == "Record<string, string[]>",
                Value::Object(_) => AT.iter().any(|(it, _)| kind == *it),
                other => panic!("{other} is in no article"),
            };
            assert!(is_right, "{name}.{field}: {kind}");
        }
    }
}

#[test]
fn the_types_list_the_kinds_that_there_are() {
    let listed = |name: &str, ids: &[&str]| {
        let union: Vec<String> = ids.iter().map(|id| format!("'{id}'")).collect();
        let line = format!("export type {name} = {};", union.join(" | "));
        assert!(TYPES.contains(&line), "pullquote.d.ts has no line {line}");
    };
    listed("QuoteKind", &QuoteKind::ALL.map(QuoteKind::id));
    listed("SpeakerKind", &SpeakerKind::ALL.map(SpeakerKind::id));
    listed("FacetOf", &FacetOf::ALL.map(FacetOf::id));
    listed("CorrectionKind", &CorrectionKind::ALL.map(CorrectionKind::id));
}
