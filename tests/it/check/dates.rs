//! Dates that lie far from all others, within an article and among many.

use std::fs;

use serde_json::json;

use crate::build::folder;
use crate::pullquote;

/// An article on one line, of that day, with quotes that were said on these.
fn article(id: &str, published: &str, said: &[&str]) -> String {
    let quote = |(at, said): (usize, &&str)| json!({ "id": format!("q{at}"), "speaker": "a", "kind": "direct", "text": "Words.", "said": said });
    json!({
        "format": "pullquote/1", "id": id, "lang": "en", "title": id,
        "source": { "published": published },
        "speakers": [{ "id": "a", "name": "A", "kind": "person" }],
        "quotes": said.iter().enumerate().map(quote).collect::<Vec<_>>()
    })
    .to_string()
}

/// What `check` prints of a file of these articles, without the file's name.
fn checked(test: &str, articles: &[String]) -> Vec<String> {
    let file = folder(test).join("all.jsonl");
    fs::write(&file, articles.join("\n")).expect("the folder is ours");
    let file = file.display().to_string();
    let (code, out, _) = pullquote(&["check", &file]);
    assert_eq!(code, Some(0), "{out}");
    out.lines().map(|line| line[file.len() + 1..].to_owned()).collect()
}

#[test]
fn a_month_or_a_year_is_a_date() {
    let lines = checked(
        "dates-less-exact",
        &[
            article("year", "2024", &["2024-03", "2023", "2024-03-09"]),
            article("month", "2024-02", &["2024"]),
        ],
    );
    assert_eq!(lines, [""; 0]);
}

#[test]
fn a_date_far_from_all_others_is_named_where_it_stands() {
    let near = ["2024-02-01", "2024-02-03"];
    let lines = checked(
        "dates-among-articles",
        &[
            article("one", "2024-03-01", &near),
            article("two", "2024-05-01", &near),
            article("wrong", "0001-01-01", &near),
        ],
    );
    let [line] = &lines[..] else { panic!("{lines:#?}") };
    assert!(line.starts_with("3:"), "{line}");
    let said = "$.source.published: warning: 0001-01-01 is 2023 years before all other dates: look whether the year is right";
    assert!(line.contains(said), "{line}");
    let lines = checked(
        "dates-in-an-article",
        &[article("one", "2024-03-01", &["2024-02-01", "9999-12-31"])],
    );
    let [line] = &lines[..] else { panic!("{lines:#?}") };
    assert!(
        line.contains("$.quotes[1].said: warning: 9999-12-31 is still to come: look"),
        "{line}"
    );
    let lines = checked(
        "dates-of-epoch",
        &[
            article("one", "2024-03-01", &["1970-01-01"]),
            article("two", "2019-03-01", &["2018-12-01"]),
        ],
    );
    let [line] = &lines[..] else { panic!("{lines:#?}") };
    assert!(line.contains("$.quotes[0].said: warning: 1970-01-01 is 48 years before"), "{line}");
}

#[test]
fn dates_of_a_long_time_are_no_problem() {
    let years = ["1789-07-14", "1848-03-18", "1871-03-18", "1918-11-09", "1968-05-03"];
    assert_eq!(checked("dates-of-centuries", &[article("one", "2001-09-11", &years)]), [""; 0]);
    assert_eq!(
        checked("dates-of-years", &[article("one", "2024-03-01", &["2006-01-01"])]),
        [""; 0]
    );
}
