//! `pullquote check` as a person or a script meets it.

use crate::pullquote;

const GOOD: &str = "tests/it/check/good.json";
const DATE: &str = "tests/it/check/bad/date-that-does-not-exist.json";
const UNUSED: &str = "tests/it/check/bad/unused-theme.json";
const WORD: &str = "tests/it/check/bad/source-other-word.json";
const CLOCK: &str = "tests/it/check/clock.txt";

#[test]
fn a_good_file_is_fine() {
    assert_eq!(
        pullquote(&["check", GOOD, "--source", CLOCK]),
        (Some(0), String::new(), "1 file is fine.\n".into())
    );
}

#[test]
fn warnings_alone_do_not_fail() {
    let (code, out, err) = pullquote(&["check", UNUSED]);
    assert_eq!((code, &*err), (Some(0), "1 warning in 1 file.\n"));
    insta::assert_snapshot!(out, @r#"tests/it/check/bad/unused-theme.json:14:12: $.themes[1].id: warning: no quote has the theme "bread": take it out, or name it in a quote"#);
}

#[test]
fn problems_of_several_files_come_one_to_a_line_with_their_files() {
    let (code, out, err) = pullquote(&["check", GOOD, DATE, UNUSED]);
    assert_eq!((code, &*err), (Some(1), "1 error and 1 warning in 3 files.\n"));
    insta::assert_snapshot!(out, @r#"
    tests/it/check/bad/date-that-does-not-exist.json:23:15: $.quotes[0].said: "2025-02-29" is no date of the calendar: write it as YYYY-MM-DD, such as 2025-01-26, or YYYY-MM or YYYY where no more is known
    tests/it/check/bad/unused-theme.json:14:12: $.themes[1].id: warning: no quote has the theme "bread": take it out, or name it in a quote
    "#);
}

#[test]
fn words_that_are_not_in_the_source_stand_beside_those_that_are() {
    let (code, out, err) = pullquote(&["check", "--source", CLOCK, WORD]);
    assert_eq!((code, &*err), (Some(1), "1 error in 1 file.\n"));
    insta::assert_snapshot!(out, @r#"tests/it/check/bad/source-other-word.json:22:15: $.quotes[0].text: the source does not have these words; nearest to them is: Nobody is [-ever-] late any more,: take out what stands in [- -], and put in what stands in {+ +}"#);
    assert_eq!(pullquote(&["check", WORD]).0, Some(0));
}

#[test]
fn machines_get_one_array_of_objects() {
    let (code, out, _) = pullquote(&["check", "--format", "json", DATE, UNUSED]);
    assert_eq!(code, Some(1));
    insta::assert_snapshot!(out, @r#"
    [
      {
        "file": "tests/it/check/bad/date-that-does-not-exist.json",
        "line": 23,
        "column": 15,
        "path": "$.quotes[0].said",
        "severity": "error",
        "rule": "date",
        "what": "\"2025-02-29\" is no date of the calendar",
        "mend": "write it as YYYY-MM-DD, such as 2025-01-26, or YYYY-MM or YYYY where no more is known"
      },
      {
        "file": "tests/it/check/bad/unused-theme.json",
        "line": 14,
        "column": 12,
        "path": "$.themes[1].id",
        "severity": "warning",
        "rule": "unused",
        "what": "no quote has the theme \"bread\"",
        "mend": "take it out, or name it in a quote"
      }
    ]
    "#);
    let (code, out, _) = pullquote(&["check", "--format=json", GOOD]);
    assert_eq!((code, &*out), (Some(0), "[]\n"));
}

#[test]
fn wrong_usage_exits_with_2() {
    for arguments in [&[][..], &["check"], &["check", GOOD, "--format", "xml"], &["chek", GOOD]] {
        assert_eq!(pullquote(arguments).0, Some(2), "{arguments:?}");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_named_with_what_to_do() {
    let (code, out, err) = pullquote(&["check", "no-such-file.json"]);
    assert_eq!((code, &*out), (Some(1), ""));
    assert!(
        err.starts_with("pullquote: cannot read no-such-file.json; name a file of article data: "),
        "{err}"
    );
    let (code, _, err) = pullquote(&["check", GOOD, "--source", "no-such-file.txt"]);
    assert_eq!(code, Some(1));
    assert!(
        err.starts_with("pullquote: cannot read no-such-file.txt; name the article as plain text"),
        "{err}"
    );
    let (code, _, err) = pullquote(&["check", GOOD, "--source", GOOD]);
    assert_eq!(code, Some(1));
    assert!(err.contains("good.json is article data: name the article as plain text"), "{err}");
}
