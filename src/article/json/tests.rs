//! Tests the reader against serde_json.

use proptest::prelude::*;
use serde_json::Value as Peer;

use super::{MAX_DEPTH, Node, Value, parse};
use crate::article::advice::Quiet;
use crate::article::problems::Problems;

/// A text as our reader reads it, as a value of serde_json. Of several fields with the same
/// name, the last counts there.
fn ours(text: &str) -> Option<Peer> {
    let mut problems = Problems::<Quiet>::new();
    let root = parse(text, &mut problems);
    if problems.is_empty() { root.map(|root| peer(&root)) } else { None }
}

fn peer(node: &Node) -> Peer {
    match &node.value {
        Value::Literal(word) => match *word {
            "true" => Peer::Bool(true),
            "false" => Peer::Bool(false),
            _ => Peer::Null,
        },
        // serde_json reads -0 as a float.
        Value::Number("-0") => Peer::from(-0.0),
        Value::Number(number) => match (number.parse::<i64>(), number.parse::<u64>()) {
            (Ok(whole), _) => Peer::from(whole),
            (_, Ok(whole)) => Peer::from(whole),
            _ => Peer::from(number.parse::<f64>().expect("a number")),
        },
        Value::Text(text) => Peer::from(&**text),
        Value::List(items) => items.iter().map(peer).collect(),
        Value::Object(fields) => Peer::Object(
            fields
                .iter()
                .map(|field| (field.name.clone().into_owned(), peer(&field.node)))
                .collect(),
        ),
        Value::Unreadable => unreachable!("unreadable values are problems"),
    }
}

fn document() -> impl Strategy<Value = Peer> {
    let leaf = prop_oneof![
        Just(Peer::Null),
        any::<bool>().prop_map(Peer::from),
        any::<i64>().prop_map(Peer::from),
        (-1e9..1e9).prop_map(|number: f64| Peer::from(number)),
        any::<String>().prop_map(Peer::from),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Peer::from),
            prop::collection::vec((any::<String>(), inner), 0..6)
                .prop_map(|fields| Peer::Object(fields.into_iter().collect())),
        ]
    })
}

/// A text in which a few characters are replaced or inserted.
fn damaged(text: &str, damages: &[(prop::sample::Index, bool, char)]) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for (at, replaces, char) in damages {
        let at = at.index(chars.len());
        chars.splice(at..at + usize::from(*replaces && at < chars.len()), [*char]);
    }
    chars.into_iter().collect()
}

/// Our reader differs from serde_json on purpose in two things: serde_json refuses a byte order
/// mark, and numbers beyond `f64`.
fn agrees(text: &str) {
    let theirs: Result<Peer, _> = serde_json::from_str(text);
    let is_range = theirs.as_ref().is_err_and(|error| error.to_string().contains("out of range"));
    if !is_range && !text.starts_with('\u{feff}') {
        assert_eq!(ours(text), theirs.ok(), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn documents_are_read_as_serde_json_reads_them(document in document(), pretty: bool) {
        let text = if pretty { format!("{document:#}") } else { document.to_string() };
        prop_assert_eq!(ours(&text), serde_json::from_str(&text).ok());
    }

    #[test]
    fn damaged_documents_are_refused_where_serde_json_refuses_them(
        document in document(),
        damages in prop::collection::vec(
            (any::<prop::sample::Index>(), any::<bool>(), prop::sample::select(
                "\"\"\\\\{}[],:/*-+.eE0123 \t\n\x01\x7f\u{a0}untrflasdD8é漢😀".chars().collect::<Vec<_>>(),
            )),
            1..4,
        ),
    ) {
        agrees(&damaged(&document.to_string(), &damages));
    }

    #[test]
    fn escapes_and_numbers_are_taken_where_serde_json_takes_them(
        escape in "[\"\\\\]{0,1}(\\\\u[dD][89abcdefABCDEF][0-9a-f]{2}|\\\\[ubfnrt/x0]|\\\\u[0-9a-g]{3,5}|[a\"]){0,5}",
        number in "-{0,2}[0-9]{0,3}\\.{0,2}[0-9]{0,3}([eE][+-]{0,2}[0-9]{0,2}){0,2}",
    ) {
        agrees(&format!("\"{escape}\""));
        agrees(&number);
        agrees(&format!("[{number}]"));
    }
}

#[test]
fn depth_has_a_limit_that_no_article_meets() {
    let nested = |depth: usize| ["[".repeat(depth), "]".repeat(depth)].concat();
    assert!(ours(&nested(MAX_DEPTH)).is_some());
    assert!(ours(&nested(MAX_DEPTH + 1)).is_none());
    assert!(ours(&"[{\"a\":".repeat(1_000_000)).is_none());
}

#[test]
fn values_know_where_they_begin() {
    let text = "\u{feff} {\"é\": [1, \"two\"], \"b\":null}";
    let root = parse(text, &mut Problems::<Quiet>::new()).expect("a document");
    let Value::Object(fields) = &root.value else { panic!("an object") };
    let list = &fields[0].node;
    let places =
        [root.at, fields[0].at, list.at, list.items()[1].at, fields[1].at, fields[1].node.at];
    assert_eq!(places.map(|at| &text[at..=at]), ["{", "\"", "[", "\"", "\"", "n"]);
}
