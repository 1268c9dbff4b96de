//! An article beside its source: numbers of paragraphs, quotations, speakers.

use std::fs;

use pullquote::article::{Problem, Severity, check};
use serde_json::{Value, json};

use crate::build::SAMPLE;

const TEXT: &str = include_str!("../../articles/harbour-lights.txt");

fn sample() -> Value {
    serde_json::from_str(&fs::read_to_string(SAMPLE).expect("the sample")).expect("JSON")
}

fn beside(article: &Value, source: &str) -> Vec<Problem> {
    check(article.to_string().as_bytes(), Some(source)).problems
}

/// The one problem of an article beside its source, a warning: its path and what is wrong.
fn only(article: &Value, source: &str) -> (String, String) {
    let problems = beside(article, source);
    let [problem] = &problems[..] else { panic!("{problems:#?}") };
    assert_eq!(problem.severity, Severity::Warning);
    (problem.path.clone(), problem.what.clone())
}

/// The positions of quotes whose words are the source's.
fn verbatim(article: &Value) -> impl Iterator<Item = usize> {
    let quotes = article["quotes"].as_array().expect("a list");
    quotes.iter().enumerate().filter(|(_, it)| it["kind"] != "indirect").map(|(at, _)| at)
}

#[test]
fn an_article_that_is_right_has_no_problem_however_its_source_is_set() {
    let (_, body) = TEXT.split_once("\n\n").expect("a headline");
    let lines = TEXT.replace("\n\n\n", "\n").replace("\n\n", "\n");
    let byline = TEXT.replacen("\n\n", "\n\nBy Imogen Ferreira-Óg\n\n3 March\n\n", 1);
    let foot = [TEXT, "\n\nMore about the lamp.\n"].concat();
    for source in [TEXT, body, &lines, &byline, &foot, &TEXT.replace('\n', "\r\n")] {
        assert_eq!(beside(&sample(), source), [], "{}", &source[..80]);
    }
}

#[test]
fn a_paragraph_that_is_not_the_sources_is_said_with_the_right_one() {
    for at in verbatim(&sample()) {
        for step in [-1, 1] {
            let mut article = sample();
            let right = article["quotes"][at]["paragraph"].as_i64().expect("a number");
            article["quotes"][at]["paragraph"] = json!(right + step);
            let problems = beside(&article, TEXT);
            let told = problems.iter().find(|problem| problem.path.ends_with("].paragraph"));
            // Beside it quotes may stand out of their order.
            let told = problems.iter().find(|it| it.what.contains("source")).or(told);
            let told = told.unwrap_or_else(|| panic!("{at} {step}"));
            assert_eq!(told.path, format!("$.quotes[{at}].paragraph"));
            let what = format!("in paragraph {right}, and this says {}", right + step);
            assert!(told.what.ends_with(&what), "{}", told.what);
        }
    }
    let mut article = sample();
    for wrong in [26, 40] {
        article["paragraphs"] = json!(wrong);
        let what =
            format!("the source has 25 paragraphs after its headline, and this says {wrong}");
        assert_eq!(only(&article, TEXT), ("$.paragraphs".into(), what));
    }
}

#[test]
fn quotations_that_no_quote_has_are_listed() {
    for at in verbatim(&sample()) {
        let mut article = sample();
        let gone = article["quotes"].as_array_mut().expect("a list").remove(at);
        let problems = beside(&article, TEXT);
        let listed: Vec<&Problem> =
            problems.iter().filter(|it| it.what.starts_with("no quote has what")).collect();
        let words = gone["text"].as_str().expect("a text");
        // Three words in marks may be anything.
        assert_eq!(listed.is_empty(), words == "Dark means dark!", "{words}");
        assert!(listed.iter().all(|it| it.path == "$.quotes"), "{listed:#?}");
    }
    let article = json!({
        "format": "pullquote/1", "id": "a", "lang": "en", "title": "T",
        "speakers": [{ "id": "s", "name": "Bo Lind", "kind": "person" }],
        "quotes": [{ "id": "q", "speaker": "s", "kind": "direct", "text": "We will not pay for it." }]
    });
    let source = "Bo Lind read “The Book of the Lamp” and a “night-light” was named.\n\n\
                  “We will not pay for it,” he said. “And nobody else will pay.”";
    let (path, what) = only(&article_with(&article, "We will not pay for it,"), source);
    assert_eq!(path, "$.quotes");
    let right = "no quote has what the source quotes in its line 3: \"And nobody else will pay.\"";
    assert_eq!(what, right);
}

fn article_with(article: &Value, text: &str) -> Value {
    let mut article = article.clone();
    article["quotes"][0]["text"] = json!(text);
    article
}

#[test]
fn an_article_without_quotes_is_said_to_have_none() {
    let article = json!({ "format": "pullquote/1", "id": "a", "lang": "en", "title": "T", "speakers": [], "quotes": [] });
    let problems = check(article.to_string().as_bytes(), None).problems;
    let [problem] = &problems[..] else { panic!("{problems:#?}") };
    assert_eq!((problem.severity, &*problem.path), (Severity::Warning, "$.quotes"));
    assert!(problem.what.starts_with("this article has no quotes"), "{}", problem.what);
}

/// What is said of the speaker `ada` of a quotation in a source of two speakers.
fn said_of(source: &str, words: &str) -> Vec<String> {
    let article = json!({
        "format": "pullquote/1", "id": "a", "lang": "en", "title": "T",
        "speakers": [
            { "id": "ada", "name": "Ada Quay", "role": "mayor of the town", "kind": "person" },
            { "id": "bo", "name": "Bo Lind", "role": "baker", "kind": "person" }
        ],
        "quotes": [
            { "id": "q1", "speaker": "ada", "kind": "direct", "text": words },
            { "id": "q2", "speaker": "bo", "kind": "indirect", "text": "Something else." }
        ]
    });
    beside(&article, source).into_iter().map(|problem| problem.what).collect()
}

#[test]
fn words_beside_another_name_are_not_this_speakers() {
    let far = "Ada Quay came.\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\n";
    for source in [
        "“We pay for it all,” said Bo Lind.",
        "Ada Quay said nothing.\n\n“We pay for it all,” said Bo Lind, who bakes.",
        "Ada Quay said nothing.\n\nBo Lind answered: “We pay for it all,” and left.",
        "Ada Quay said nothing.\n\n“We pay for it all,” Mr. Lind wrote.",
        &format!("{far}Bo Lind stood up.\n\n“We pay for it all,” he said."),
    ] {
        let said = said_of(source, "We pay for it all");
        let right = "the source has these words beside the name of \"Bo Lind\", and not that of \"Ada Quay\"";
        assert_eq!(said, [right], "{source}");
    }
    for source in [
        "“We pay for it all,” said Ada Quay to Bo Lind.",
        "Bo Lind came.\n\n“We pay for it all,” said Mrs. Quay.",
        "Ada Quay stood up.\n\n“We pay for it all,” she told Bo Lind.",
        "Ada Quay stood up.\n\n“We pay for it all,” the mayor told Bo Lind.",
        "Ada Quay stood up.\n\n“We pay for it all,” was the answer to Bo Lind.",
        "Ada Quay stood up.\n\n“We pay for it all.” Bo Lind left.",
        "ADA QUAY: “We pay for it all,” and Bo Lind left.",
        &format!("{far}“We pay for it all,” was what everybody heard."),
        "“We pay for it all,” said Bo Lind. Ada Quay said: “We pay for it all,” too.",
    ] {
        assert_eq!(said_of(source, "We pay for it all"), [""; 0], "{source}");
    }
}
