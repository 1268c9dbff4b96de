//! RIS (<https://en.wikipedia.org/wiki/RIS_(file_format)>): a field a line, its tag first.

use super::cited::Work;
use crate::model::Date;

pub(super) fn record(work: &Work, notes: &[String]) -> String {
    let mut out = String::new();
    let mut field = |tag: &str, text: &str| {
        // A value is one line.
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        out.push_str(&format!("{tag}  - {text}\r\n"));
    };
    field("TY", if work.publication.is_some() { "NEWS" } else { "ELEC" });
    field("ID", &work.id);
    for author in &work.authors {
        field("AU", &author.parted());
    }
    field("TI", &work.title);
    if let Some(publication) = &work.publication {
        field("T2", publication);
    }
    if let Some(issued) = work.issued {
        field("PY", &format!("{:04}", issued.year));
        field("DA", &slashed(issued));
    }
    if let Some(url) = &work.url {
        field("UR", url);
    }
    if let Some(archived) = &work.archived {
        field("AV", archived);
    }
    if let Some(accessed) = work.accessed {
        field("Y2", &slashed(accessed));
    }
    field("LA", &work.lang);
    notes.iter().for_each(|note| field("N1", note));
    out.push_str("ER  - \r\n");
    out
}

/// `2025/01/26/`, `2025/01//`, `2025///`.
fn slashed(date: Date) -> String {
    let mut parts: Vec<String> = date.numbers().map(|it| format!("{it:02}")).collect();
    parts.resize(3, String::new());
    parts.join("/") + "/"
}
