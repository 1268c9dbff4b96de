//! JSON, JSON Lines, and the two public shapes.

use serde_json::{Value, json};

use super::{each, import};
use crate::pullquote;

#[test]
fn records_are_a_table_in_a_list_and_one_a_line() {
    let records = [
        json!({ "quote": "It is lit.", "speaker": "Ada", "themes": ["Light", "Money"], "year": 2024 }),
        json!({ "quote": "It is out.", "speaker": "Bo", "themes": [], "year": 2023, "more": { "deep": "x" } }),
        json!({ "quote": "It is lit. Still.", "speaker": "Bo", "year": 2024 }),
    ];
    let lines: String = records.iter().map(|record| format!("{record}\n")).collect();
    let (from_list, _) =
        import("list.json", json!(records).to_string().as_bytes(), &["--title", "T"]);
    let (from_lines, told) = import("lines.jsonl", lines.as_bytes(), &["--title", "T"]);
    assert_eq!(from_list, from_lines, "{told}");
    let article = &from_list[0];
    assert_eq!(article["quotes"][0]["themes"], json!(["light", "money"]));
    assert_eq!(article["quotes"][1]["facets"], json!({ "more-deep": ["x"], "year": ["2023"] }));
}

#[test]
fn a_line_that_is_no_record_is_named_and_the_others_go_on() {
    let lines = "{\"text\": \"One two three.\"}\n{\"text\": \n[]\n{\"text\": \"Four five six.\"}\n";
    let (articles, told) = import("bad-lines.jsonl", lines.as_bytes(), &[]);
    assert_eq!(each(&articles[0], "text"), ["One two three.", "Four five six."]);
    assert_eq!(articles[0]["speakers"][0]["name"], "Not stated");
    assert!(told.contains("line 2: this is no JSON"), "{told}");
    assert!(told.contains("line 3: this is no record in braces"), "{told}");
}

#[test]
fn the_global_quotation_graph_is_read_as_it_is() {
    let article = |url: &str, title: &str| {
        let quote = |pre: &str, quote: &str, post: &str| json!({ "pre": pre, "quote": quote, "post": post });
        json!({
            "date": "2024-03-09T10:15:00Z", "url": url, "title": title, "lang": "ENGLISH",
            "quotes": [
                quote("The mayor said:", "We pay for it and nobody looks at it", ", to applause"),
                quote("She added:", "The lamp stays where it is", "."),
            ],
        })
    };
    let lines = format!(
        "{}\n{}\n",
        article("https://example.org/lamp", "The lamp stays"),
        article("https://example.org/pier", "The pier")
    );
    let (articles, _) = import("gqg.json", lines.as_bytes(), &["--by", "article", "--in-order"]);
    let article = &articles[0];
    assert_eq!(articles.len(), 2);
    assert_eq!(article["title"], "The lamp stays");
    assert_eq!(article["lang"], "en");
    assert_eq!(
        article["source"],
        json!({ "url": "https://example.org/lamp", "published": "2024-03-09" })
    );
    assert_eq!(
        article["quotes"][0]["selector"],
        json!({ "prefix": "The mayor said:", "suffix": ", to applause" })
    );
    assert_eq!(article["quotes"][0]["said"], Value::Null, "nobody says when it was said");
}

#[test]
fn quotebank_is_read_as_it_is_and_its_quotes_wait_for_a_person() {
    let record = |id: &str, speaker: &str| {
        json!({
            "quoteID": id, "quotation": "The lamp stays where it is, I promise", "speaker": speaker,
            "qids": ["Q1"], "date": "2015-03-09 10:15:00", "numOccurrences": 2,
            "probas": [[speaker, "0.9"], ["Bo Lind", "0.1"]],
            "urls": ["https://example.org/lamp", "https://example.org/again"], "phase": "C",
        })
    };
    let lines = format!(
        "{}\n{}\n",
        record("2015-03-09-000001", "Ada Quay"),
        record("2015-03-09-000002", "None")
    );
    let (articles, told) = import("quotes-2015.json", lines.as_bytes(), &[]);
    let article = &articles[0];
    assert_eq!(each(article, "id"), ["2015-03-09-000001", "2015-03-09-000002"]);
    assert_eq!(each(article, "said"), ["2015-03-09", "2015-03-09"]);
    assert_eq!(each(article, "url"), ["https://example.org/lamp", "https://example.org/lamp"]);
    assert_eq!(article["quotes"][0]["reviewed"], false);
    assert_eq!(article["speakers"][1]["name"], "Not stated");
    assert!(article.get("facets").is_none(), "{told}");
}

#[test]
fn what_was_exported_as_a_table_comes_back() {
    let bundled = "static/articles/china-reacts-deepseek.json";
    let (code, table, told) = pullquote(&["export", bundled, "--format", "csv"]);
    assert_eq!(code, Some(0), "{told}");
    let (articles, told) = import("exported.csv", table.as_bytes(), &[]);
    let original: Value =
        serde_json::from_str(&std::fs::read_to_string(bundled).expect("a file")).expect("JSON");
    let article = &articles[0];
    for field in ["id", "lang", "title", "source"] {
        assert_eq!(article[field], original[field], "{field}: {told}");
    }
    for field in ["id", "text", "kind", "context"] {
        assert_eq!(each(article, field), each(&original, field), "{field}: {told}");
    }
    let speaker = |article: &Value, at: usize| {
        let id = &article["quotes"][at]["speaker"];
        let all = article["speakers"].as_array().expect("speakers");
        let own = all.iter().find(|speaker| speaker["id"] == *id).expect("a speaker");
        (own["name"].clone(), own["role"].clone(), own["kind"].clone())
    };
    for at in 0..each(&original, "id").len() {
        assert_eq!(speaker(article, at), speaker(&original, at), "{told}");
    }
}
