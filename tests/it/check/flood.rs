//! What is wrong in many places of one file.

use std::fs;

use serde_json::{Value, json};

use crate::build::{SAMPLE, folder};
use crate::pullquote;

/// An article of so many quotes, each with these fields too; its path.
fn article(test: &str, quotes: usize, fields: &[&str]) -> String {
    let mut article: Value =
        serde_json::from_str(&fs::read_to_string(SAMPLE).expect("the sample")).expect("JSON");
    let mut quote = article["quotes"][0].clone();
    for field in ["paragraph", "parts", "selector"] {
        quote.as_object_mut().expect("an object").remove(field);
    }
    fields.iter().for_each(|field| quote[*field] = json!("x"));
    let speaker = quote["speaker"].clone();
    let themes = quote["themes"].clone();
    let is_used = |used: &Value, it: &Value| match used {
        Value::Array(ids) => ids.contains(&it["id"]),
        id => *id == it["id"],
    };
    for (list, used) in
        [("speakers", &speaker), ("themes", &themes), ("platforms", &quote["platform"])]
    {
        article[list].as_array_mut().expect("a list").retain(|it| is_used(used, it));
    }
    let numbered = |number: usize| {
        let mut quote = quote.clone();
        quote["id"] = json!(format!("q{number}"));
        quote
    };
    article["quotes"] = (0..quotes).map(numbered).collect();
    let file = folder(test).join("a.json");
    fs::write(&file, article.to_string()).expect("the folder is ours");
    file.display().to_string()
}

#[test]
fn a_field_that_every_quote_has_is_one_warning_with_a_count() {
    let file = article("flood", 300, &["party", "contxt", "sentiment"]);
    let (code, out, err) = pullquote(&["check", &file]);
    assert_eq!((code, &*err), (Some(0), "2 warnings in 1 file.\n"));
    let mut lines: Vec<&str> = out.lines().collect();
    lines.sort_unstable_by_key(|line| line.contains("party"));
    let [slip, own] = lines[..] else { panic!("{out}") };
    assert!(
        slip.contains("$.quotes[0].contxt: warning: a quote has no field \"contxt\""),
        "{slip}"
    );
    assert!(slip.ends_with(
        "write \"context\" if that is what you mean (in 300 places; this is the first)"
    ));
    assert!(own.contains("$.quotes[0].party: warning: a quote has no field \"party\""), "{own}");
    assert!(own.ends_with("leave it if it is one of your own (in 300 places; this is the first)"));
    let (_, out, _) = pullquote(&["check", "--format", "json", &file]);
    let entries: Vec<Value> = serde_json::from_str(&out).expect("JSON");
    assert_eq!(entries.len(), 2);
    assert!(entries.iter().all(|entry| entry["count"] == 300), "{out}");
}

#[test]
fn what_is_an_error_is_told_in_each_place() {
    let file = article("flood-of-errors", 30, &["said"]);
    let (code, out, err) = pullquote(&["check", &file]);
    assert_eq!((code, &*err), (Some(1), "30 errors in 1 file.\n"));
    assert_eq!(out.lines().count(), 30);
}

#[test]
fn an_article_that_is_rather_an_archive_is_said_to_be_one() {
    let (code, out, _) = pullquote(&["check", &article("long", 5001, &[])]);
    assert_eq!((code, out.lines().count()), (Some(0), 1), "{out}");
    let said = "$.quotes: warning: 5001 quotes in one article are more than a browser reads in a moment: make an archive of it, which opens at once (`pullquote pack`";
    assert!(out.contains(said), "{out}");
    assert_eq!(pullquote(&["check", &article("not-long", 5000, &[])]).1, "");
}
