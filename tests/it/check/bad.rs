//! Every file in `bad/` is bad in the one way that its name says. Those whose
//! names begin with `source` or `selector` are checked against `clock.txt`.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;

use pullquote::article::{MAX_BYTES, Problem, Rule, Severity, check, read};

use super::{CLOCK, file};

struct Bad {
    name: String,
    bytes: Vec<u8>,
    problems: Vec<Problem>,
}

fn every_bad_file() -> Vec<Bad> {
    let entries = fs::read_dir(file("bad")).expect("the folder of bad files");
    let mut names: Vec<_> = entries
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("a UTF-8 name"))
        .collect();
    names.sort();
    names
        .into_iter()
        .map(|name| {
            let bytes = fs::read(file("bad").join(&name)).expect("a file");
            let has_source = name.starts_with("source") || name.starts_with("selector");
            let problems = check(&bytes, has_source.then_some(CLOCK)).problems;
            Bad { name, bytes, problems }
        })
        .collect()
}

#[test]
fn every_bad_file_gets_the_message_that_its_author_needs() {
    let mut messages = String::new();
    for Bad { name, problems, .. } in every_bad_file() {
        for problem in problems {
            writeln!(messages, "{name}:{problem}").expect("a String takes everything");
        }
    }
    insta::assert_snapshot!("bad", messages);
}

#[test]
fn every_bad_file_is_bad_in_one_way() {
    for Bad { name, problems, .. } in every_bad_file() {
        assert_eq!(problems.len(), 1, "{name}: {problems:#?}");
    }
}

#[test]
fn every_rule_of_the_format_has_a_file_that_breaks_it() {
    let mut broken: BTreeSet<Rule> = every_bad_file()
        .into_iter()
        .flat_map(|bad| bad.problems)
        .map(|problem| problem.rule)
        .collect();
    // Too long a file to keep.
    broken.extend(
        check(&vec![b' '; MAX_BYTES + 1], None).problems.into_iter().map(|problem| problem.rule),
    );
    assert_eq!(broken, BTreeSet::from_iter(Rule::ALL.iter().copied()));
}

#[test]
fn the_app_refuses_what_it_cannot_show_and_takes_what_only_authors_mind() {
    use Rule::{Bidi, Control, DuplicateField, Marks, Selector, Source};
    for Bad { name, bytes, problems } in every_bad_file() {
        let problem = &problems[0];
        let is_for_authors =
            matches!(problem.rule, DuplicateField | Marks | Control | Bidi | Source | Selector)
                || problem.severity == Severity::Warning;
        match read(&bytes) {
            Ok(_) => assert!(is_for_authors, "{name}"),
            Err(refused) => {
                assert!(!is_for_authors, "{name}");
                assert_eq!((refused.len(), refused[0].rule), (1, problem.rule), "{name}");
            }
        }
    }
}
