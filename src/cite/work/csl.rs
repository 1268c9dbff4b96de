//! An item of the Citation Style Language as JSON
//! (<https://github.com/citation-style-language/schema>), which Zotero and Pandoc read.

use serde_json::{Value, json};

use super::cited::Work;
use super::names::Name;

/// An item of a list.
pub(super) fn item(work: &Work, notes: &[String]) -> String {
    let kind = if work.publication.is_some() { "article-newspaper" } else { "webpage" };
    let mut item = json!({
        "id": work.id,
        "type": kind,
        "title": work.title,
        "language": work.lang,
        "note": notes.join("\n"),
    });
    if !work.authors.is_empty() {
        item["author"] = work.authors.iter().map(name).collect();
    }
    let texts = [
        ("container-title", &work.publication),
        ("URL", &work.url),
        ("archive_location", &work.archived),
    ];
    for (field, text) in texts {
        if let Some(text) = text {
            item[field] = json!(text);
        }
    }
    for (field, date) in [("issued", work.issued), ("accessed", work.accessed)] {
        if let Some(date) = date {
            item[field] = json!({ "date-parts": [date.numbers().collect::<Vec<_>>()] });
        }
    }
    format!("  {}", format!("{item:#}").replace('\n', "\n  "))
}

fn name(name: &Name) -> Value {
    let person = match name {
        Name::Literal(name) => return json!({ "literal": name }),
        Name::Person(person) => person,
    };
    let mut parts = json!({ "family": person.family, "given": person.given });
    for (field, part) in [("non-dropping-particle", &person.particle), ("suffix", &person.suffix)] {
        if !part.is_empty() {
            parts[field] = json!(part);
        }
    }
    parts
}
