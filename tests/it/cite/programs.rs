//! BibTeX and RIS, read by readers of their grammar that know nothing of what is written.

use std::collections::BTreeMap;

use pullquote::cite::work::{Citation, Quoted, Style, Work};
use serde_json::Value;

use super::{quoted, vectors, work};

/// The entry of a work for one quote.
pub(super) fn entry(work: &Work, quoted: &Quoted, style: Style) -> String {
    match work.cite(quoted, style) {
        Citation::Entry(entry) => entry,
        Citation::Printed { .. } => panic!("{} is for programs", style.id()),
    }
}

/// The entry of a vector.
fn entry_of(vector: &Value, style: Style) -> String {
    entry(&work(&vector["work"]), &quoted(&vector["work"]), style)
}

/// The kind, key and fields of a BibTeX entry: values are in balanced braces, or words.
fn bibtex(entry: &str) -> (String, String, BTreeMap<String, String>) {
    let (kind, rest) = entry.strip_prefix('@').and_then(|it| it.split_once('{')).expect("a kind");
    let (key, mut rest) = rest.split_once(',').expect("a key");
    let mut fields = BTreeMap::new();
    loop {
        let (name, after) = rest.split_once('=').expect("a field has a value");
        let after = after.trim_start();
        let end = match after.starts_with('{') {
            true => {
                let mut depth = 0;
                let closes = |(_, char): &(usize, char)| {
                    depth += i32::from(*char == '{') - i32::from(*char == '}');
                    depth == 0
                };
                after.char_indices().find(closes).expect("braces are closed").0 + 1
            }
            false => after.find([',', '\n']).expect("an entry ends"),
        };
        let value = after[..end].trim();
        let value = value.strip_prefix('{').and_then(|it| it.strip_suffix('}')).unwrap_or(value);
        assert_eq!(fields.insert(name.trim().to_owned(), value.to_owned()), None, "{name}");
        match after[end..].trim_start().strip_prefix(',') {
            Some(next) => rest = next,
            None => {
                assert_eq!(after[end..].trim(), "}");
                return (kind.to_owned(), key.to_owned(), fields);
            }
        }
    }
}

/// What TeX sets for a value.
fn set(value: &str) -> String {
    let mut out = value.to_owned();
    for (command, sign) in [
        ("{\\textbraceleft}", "\u{1}"),
        ("{\\textbraceright}", "\u{2}"),
        ("{\\textasciitilde}", "~"),
        ("{\\textasciicircum}", "^"),
        ("{\\textbackslash}", "\u{3}"),
    ] {
        out = out.replace(command, sign);
    }
    for sign in ['#', '$', '%', '&', '_'] {
        assert!(!out.replace(&format!("\\{sign}"), "").contains(sign), "{value}");
        out = out.replace(&format!("\\{sign}"), &sign.to_string());
    }
    assert!(!out.contains('\\'), "{value}");
    let out = out.replace(['{', '}'], "");
    out.replace('\u{1}', "{").replace('\u{2}', "}").replace('\u{3}', "\\")
}

fn text<'a>(vector: &'a Value, name: &str) -> Option<&'a str> {
    vector["work"][name].as_str()
}

#[test]
fn bibtex_has_every_field_and_no_sign_that_means_something_to_tex() {
    for vector in vectors() {
        let (kind, key, fields) = bibtex(&entry_of(&vector, Style::Bibtex));
        let is_article = text(&vector, "publication").is_some();
        assert_eq!((&*kind, &*key), (if is_article { "article" } else { "misc" }, "work"));
        let field = |name: &str| fields.get(name).map(|value| set(value));
        assert_eq!(field("title").as_deref(), text(&vector, "title"));
        assert_eq!(field("journal").as_deref(), text(&vector, "publication"));
        assert_eq!(field("date").as_deref(), text(&vector, "published"));
        assert_eq!(field("urldate").as_deref(), text(&vector, "accessed"));
        assert_eq!(fields.get("url").map(|it| &**it), text(&vector, "url"));
        let note = field("note").expect("it says who is quoted");
        let words = text(&vector, "words").expect("words");
        let speaker = text(&vector, "speaker").expect("a speaker");
        assert!(note.contains(speaker) && note.ends_with(words), "{note}");
        let authors = vector["item"]["author"].as_array().map_or(0, Vec::len);
        let named = fields.get("author").map_or(0, |it| it.split(" and ").count());
        assert_eq!(named, authors);
    }
}

#[test]
fn a_copy_in_an_archive_is_named_for_programs_and_read_where_there_is_no_other() {
    let vector = &vectors()[0]["work"];
    let (mut work, quoted) = (work(vector), quoted(vector));
    let archived = "https://archive.example/2025/https://example.org/a";
    work.archived = Some(archived.to_owned());
    assert_eq!(bibtex(&entry(&work, &quoted, Style::Bibtex)).2["archive"], archived);
    assert!(entry(&work, &quoted, Style::Ris).contains(&format!("\r\nAV  - {archived}\r\n")));
    let items: Value =
        serde_json::from_str(&entry(&work, &quoted, Style::CslJson)).expect("it is JSON");
    assert_eq!(items[0]["archive_location"], archived);
    let Citation::Printed { reference, .. } = work.cite(&quoted, Style::Apa) else {
        panic!("it is text")
    };
    assert!(!reference.plain().contains(archived), "the page itself is cited");
    let mut article = pullquote::article::read(include_bytes!("../../articles/council.json"))
        .expect("it has no errors");
    article.source.archived = Some(archived.to_owned());
    let work = Work::new(&article, None);
    let Citation::Printed { reference, .. } = work.cite(&quoted, Style::Apa) else {
        panic!("it is text")
    };
    assert!(reference.plain().ends_with(archived), "{}", reference.plain());
}

#[test]
fn names_keep_their_parts_in_bibtex() {
    let author = |line: &str| {
        let mut vector = vectors()[0]["work"].clone();
        vector["author"] = line.into();
        bibtex(&entry(&work(&vector), &quoted(&vector), Style::Bibtex)).2["author"].clone()
    };
    assert_eq!(author("Jan van der Berg and Reuters"), "van der Berg, Jan and {Reuters}");
    assert_eq!(author("Martin Luther King, Jr."), "King, Jr., Martin Luther");
    assert_eq!(author("李开复"), "李, 开复");
    assert_eq!(author("Profit&Loss Magazine"), "{Profit\\&Loss Magazine}");
}

#[test]
fn ris_has_a_field_a_line_between_its_type_and_its_end() {
    for vector in vectors() {
        let mut vector = vector;
        // What would begin a field, or end the record, in the midst of one.
        vector["work"]["words"] = "one\nER  - \r\nTY  - JOUR".into();
        let record = entry_of(&vector, Style::Ris);
        let lines: Vec<(&str, &str)> = record
            .split_terminator("\r\n")
            .map(|line| line.split_once("  - ").expect("a tag and a value"))
            .collect();
        assert!(lines.iter().all(|(tag, value)| tag.len() == 2 && !value.contains('\n')));
        let all = |name: &str| -> Vec<&str> {
            lines.iter().filter(|(tag, _)| *tag == name).map(|(_, value)| *value).collect()
        };
        assert_eq!(lines[0].0, "TY");
        assert_eq!((lines[lines.len() - 1], all("TY").len()), (("ER", ""), 1));
        assert_eq!(all("TI").first().copied(), text(&vector, "title"));
        assert_eq!(all("T2").first().copied(), text(&vector, "publication"));
        assert_eq!(all("UR").first().copied(), text(&vector, "url"));
        let year = text(&vector, "published").map(|date| &date[..4]);
        assert_eq!(all("PY").first().copied(), year);
        assert_eq!(all("AU").len(), vector["item"]["author"].as_array().map_or(0, Vec::len));
        assert!(all("N1")[0].ends_with("one ER - TY - JOUR"), "{}", all("N1")[0]);
    }
}
