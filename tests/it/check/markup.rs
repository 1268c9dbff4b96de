//! HTML that is left in texts, in every field that has one.

use pullquote::article::{Rule, Severity, check};
use serde_json::{Value, json};

/// An article that has a text in every field.
fn article() -> Value {
    json!({
        "format": "pullquote/1", "id": "all", "lang": "en", "title": "T",
        "source": { "publication": "P", "author": "A", "url": "https://example.org/?a=1" },
        "speakers": [{ "id": "s", "name": "S", "role": "R", "kind": "person", "sameAs": "https://example.org/?b=1" }],
        "platforms": [{ "id": "p", "name": "P" }],
        "themes": [{ "id": "t", "name": "T", "about": "About" }],
        "quotes": [{
            "id": "q", "speaker": "s", "platform": "p", "themes": ["t"], "kind": "direct",
            "text": "one two", "parts": ["one", "two"], "context": "C",
            "selector": { "prefix": "before", "suffix": "after" },
            "original": { "lang": "de", "text": "eins" }, "url": "https://example.org/?c=1"
        }]
    })
}

/// The paths of the problems of an article, and whether all are warnings of HTML.
fn html(article: &Value) -> (Vec<String>, bool) {
    let problems = check(article.to_string().as_bytes(), None).problems;
    let is_html = problems
        .iter()
        .all(|problem| (problem.rule, problem.severity) == (Rule::Html, Severity::Warning));
    (problems.into_iter().map(|problem| problem.path).collect(), is_html)
}

#[test]
fn html_is_found_in_every_field_that_readers_see() {
    assert_eq!(html(&article()), (Vec::new(), true));
    for field in [
        "/title",
        "/source/publication",
        "/source/author",
        "/source/url",
        "/speakers/0/name",
        "/speakers/0/role",
        "/speakers/0/sameAs",
        "/platforms/0/name",
        "/themes/0/name",
        "/themes/0/about",
        "/quotes/0/context",
        "/quotes/0/selector/prefix",
        "/quotes/0/selector/suffix",
        "/quotes/0/original/text",
        "/quotes/0/url",
    ] {
        let mut article = article();
        let text = article.pointer_mut(field).expect("the field");
        *text = json!(format!("{}&amp;x", text.as_str().expect("a text")));
        let (paths, is_html) = html(&article);
        assert!(paths.len() == 1 && is_html, "{field}: {paths:?}");
    }
    let mut parts = article();
    parts["quotes"][0]["text"] = json!("one &#8217; two");
    parts["quotes"][0]["parts"] = json!(["one &#8217;", "two"]);
    assert_eq!(html(&parts).0, ["$.quotes[0].parts[0]", "$.quotes[0].text"]);
}

#[test]
fn an_id_that_ends_in_a_stop_is_a_warning_wherever_it_is() {
    for (list, used) in [("speakers", "speaker"), ("platforms", "platform"), ("quotes", "")] {
        let mut article = article();
        article[list][0]["id"] = json!("it.");
        if !used.is_empty() {
            article["quotes"][0][used] = json!("it.");
        }
        let problems = check(article.to_string().as_bytes(), None).problems;
        let [problem] = &problems[..] else { panic!("{list}: {problems:#?}") };
        assert_eq!((problem.rule, problem.severity), (Rule::Id, Severity::Warning), "{list}");
        assert!(problem.what.contains("ends in a stop"), "{}", problem.what);
    }
}
