//! `pullquote diff`.

use std::fs;

use crate::build::{SAMPLE, folder};
use crate::pullquote;

/// The sample with one text in the place of another, beside it.
fn changed(test: &str, from: &str, to: &str) -> String {
    let sample = fs::read_to_string(SAMPLE).expect("the sample");
    assert!(sample.contains(from), "{from}");
    let path = folder(test).join("new.json");
    fs::write(&path, sample.replacen(from, to, 1)).expect("the folder is ours");
    path.display().to_string()
}

#[test]
fn a_version_without_changes_exits_with_0_and_says_nothing() {
    assert_eq!(pullquote(&["diff", SAMPLE, SAMPLE]), (Some(0), String::new(), String::new()));
}

#[test]
fn changes_are_printed_and_exit_with_1() {
    let new = changed("diff-edited", "\"Dark means dark!\"", "\"Dark means really dark!\"");
    let (code, out, err) = pullquote(&["diff", SAMPLE, &new]);
    assert_eq!((code, &*err), (Some(1), ""));
    assert_eq!(
        out,
        "~ night-sky-society-2: text\n  - Dark means dark!\n  + Dark means really dark!\n"
    );
}

#[test]
fn an_id_that_another_utterance_has_is_refused_with_2() {
    let new = changed("diff-reused", "\"Dark means dark!\"", "\"We want our sleep back.\"");
    let (code, out, err) = pullquote(&["diff", SAMPLE, &new]);
    assert_eq!(code, Some(2));
    assert!(out.starts_with("! night-sky-society-2: the id of another utterance\n"), "{out}");
    assert!(err.contains("night-sky-society-2 had another utterance before"), "{err}");
    let same = pullquote(&["diff", SAMPLE, &new, "--edited", "night-sky-society-2"]);
    assert_eq!(same.0, Some(1));
    assert!(same.1.starts_with("~ night-sky-society-2: text\n"), "{}", same.1);
}

#[test]
fn what_cannot_be_compared_exits_with_2() {
    let bad = "tests/it/check/bad/missing-quote-text.json";
    let (code, out, _) = pullquote(&["diff", SAMPLE, bad]);
    assert_eq!(code, Some(2));
    assert!(out.starts_with(bad), "{out}");
    let (code, out, err) = pullquote(&["diff", SAMPLE, "nowhere.json"]);
    assert_eq!((code, &*out), (Some(2), ""));
    assert!(err.contains("cannot read nowhere.json"), "{err}");
    assert_eq!(pullquote(&["diff", SAMPLE, SAMPLE, "--edited", "nobody-1"]).0, Some(2));
}
