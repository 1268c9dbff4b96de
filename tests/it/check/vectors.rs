//! Passages that the browser finds too: tests/vectors/passages.mjs.

use pullquote::article::check;
use serde_json::{Value, json};

const VECTORS: &str = include_str!("../../vectors/passages.json");

/// The problems of a direct quote beside a source, as lines.
pub(super) fn beside(text: &str, selector: Value, source: &str) -> Vec<String> {
    let article = json!({
        "format": "pullquote/1", "id": "a", "lang": "en", "title": "T",
        "speakers": [{ "id": "s", "name": "S", "kind": "person" }],
        "quotes": [{ "id": "q", "speaker": "s", "kind": "direct", "text": text, "selector": selector }]
    });
    let problems = check(article.to_string().as_bytes(), Some(source)).problems;
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn what_nobody_sees_is_no_difference_from_the_source() {
    let vectors: Vec<Value> = serde_json::from_str(VECTORS).expect("JSON");
    assert!(vectors.len() > 10);
    for vector in &vectors {
        let [name, passage, text] =
            ["name", "passage", "text"].map(|field| vector[field].as_str().expect("a text"));
        let source = format!("What stands before it. {passage} What stands after it.");
        let selector = json!({ "prefix": "stands before it.", "suffix": "What stands after" });
        assert_eq!(beside(text, selector, &source), [""; 0], "{name}");
    }
}

#[test]
fn what_readers_see_is_a_difference() {
    for (text, source) in [
        ("We met at the cafe in Zurich.", "We met at the café in Zürich."),
        ("Nobody pays for it.", "No body pays for it."),
        ("nobody pays for it.", "Nobody pays for it."),
        ("We pay for it", "We paid for it."),
    ] {
        assert_eq!(beside(text, json!({}), source).len(), 1, "{text}");
    }
}

#[test]
fn an_utterance_over_several_paragraphs_is_one_text() {
    let selector = json!({ "suffix": "she said." });
    for (text, source) in [
        (
            "We pay for it every year. And nobody looks at it,",
            "“We pay for it every year.\n\n“And nobody looks at it,” she said.",
        ),
        (
            "We pay. And pay. And nobody looks at it,",
            "“We pay.\n“And pay.\n“And nobody looks at it,” she said.",
        ),
        (
            "We pay. And nobody looks at it,",
            "\"We pay.\r\n\r\n\"And nobody looks at it,\" she said.",
        ),
        ("We pay. And nobody looks at it,", "‘We pay.\n\n‘And nobody looks at it,’ she said."),
        (
            "On paie. Et personne ne regarde,",
            "«\u{a0}On paie.\n\n«\u{a0}Et personne ne regarde,\u{a0}» she said.",
        ),
        ("Pagamos. Y nadie la mira,", "«Pagamos.\n\n»Y nadie la mira,» she said."),
        ("Wir zahlen. Und keiner schaut,", "„Wir zahlen.\n\n„Und keiner schaut,“ she said."),
        ("我们付钱。没人看，", "「我们付钱。\n\n「没人看，」 she said."),
        // With its marks, as it was copied.
        ("We pay. “And nobody looks at it,", "“We pay.\n\n“And nobody looks at it,” she said."),
    ] {
        assert_eq!(beside(text, selector.clone(), source), [""; 0], "{text}");
    }
    // Two utterances are none.
    let closed = "“We pay.”\n\n“And nobody looks at it,” she said.";
    assert_eq!(beside("We pay. And nobody looks at it,", json!({}), closed).len(), 1);
}

#[test]
fn the_comma_by_which_the_article_goes_on_may_be_left_out_or_in() {
    for (with, source, after) in [
        ("a public service,", "She called it “a public service,” he said.", "he said."),
        ("a public service,", "It was \"a public service,\" he said.", "\" he said."),
        ("公共的服务，", "“公共的服务，”他说。", "他说。"),
        ("خدمة عامة،", "قالت ”خدمة عامة،“ ثم مضت.", "ثم مضت."),
    ] {
        let without = with.trim_end_matches([',', '，', '،']);
        for text in [with, without] {
            let selector = json!({ "suffix": after });
            assert_eq!(beside(text, selector, source), [""; 0], "{text}");
        }
    }
    // British articles have it behind the mark.
    let outside = "She called it “a public service”, he said.";
    assert_eq!(beside("a public service", json!({ "suffix": "he said." }), outside), [""; 0]);
}
