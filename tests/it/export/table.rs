//! Tables, read by the `csv` crate.

use std::collections::HashMap;

use pullquote::export::{Format, Options};

use super::{exported, hostile};

/// The rows by the names of their columns, as a reader has them who takes away the
/// apostrophe before what would begin a formula.
fn rows(csv: &str) -> Vec<HashMap<String, String>> {
    let mut reader = csv::ReaderBuilder::new().flexible(false).from_reader(csv.as_bytes());
    let names = reader.headers().expect("it has names").clone();
    let cell = |cell: &str| match cell.strip_prefix('\'') {
        Some(armed) if begins_formula(armed) => armed.to_owned(),
        _ => cell.to_owned(),
    };
    let rows = reader.records().map(|row| {
        let row = row.expect("every row is whole");
        names.iter().map(str::to_owned).zip(row.iter().map(cell)).collect()
    });
    rows.collect()
}

/// What a spreadsheet would take for a formula, or would with fewer apostrophes before it.
fn begins_formula(cell: &str) -> bool {
    let bare = cell.trim_start_matches('\'').trim_start();
    bare.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[test]
fn every_cell_comes_back_as_it_was() {
    let article = hostile();
    let csv = exported(&article, Format::Csv, &Options::default());
    let rows = rows(&csv);
    assert_eq!(rows.len(), article.quotes.len());
    for (row, quote) in rows.iter().zip(&article.quotes) {
        let speaker = &article.speakers[quote.speaker as usize];
        let platform = quote.platform.map(|code| &article.platforms[code as usize]);
        let themes = || quote.themes.iter().map(|code| &article.themes[*code as usize]);
        let names: Vec<&str> = themes().map(|theme| &*theme.name).collect();
        let ids: Vec<&str> = themes().map(|theme| &*theme.id).collect();
        for (name, expected) in [
            ("article", &*article.id),
            ("title", &article.title),
            ("publication", article.source.publication.as_deref().unwrap_or("")),
            ("author", article.source.author.as_deref().unwrap_or("")),
            ("id", &quote.id),
            ("speaker", &speaker.name),
            ("speaker_role", speaker.role.as_deref().unwrap_or("")),
            ("platform", platform.map_or("", |it| &it.name)),
            ("platform_id", platform.map_or("", |it| &it.id)),
            ("theme", &names.join("; ")),
            ("theme_ids", &ids.join(" ")),
            ("kind", quote.kind.id()),
            ("text", &quote.text),
            ("original", quote.original.as_ref().map_or("", |it| &it.text)),
            ("context", quote.context.as_deref().unwrap_or("")),
            ("said", &quote.said.map(|it| it.to_string()).unwrap_or_default()),
            ("paragraph", &quote.paragraph.map(|it| it.to_string()).unwrap_or_default()),
            ("url", quote.url.as_deref().unwrap_or("")),
            ("archived", quote.archived.as_deref().unwrap_or("")),
            ("article_archived", article.source.archived.as_deref().unwrap_or("")),
        ] {
            assert_eq!(row[name], expected, "{name} of {}", quote.id);
        }
    }
}

#[test]
fn no_cell_begins_a_formula() {
    let csv = exported(&hostile(), Format::Csv, &Options::default());
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let mut disarmed = 0;
    for row in reader.records() {
        for cell in &row.expect("every row is whole") {
            assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{cell}");
            disarmed += usize::from(cell.starts_with('\''));
        }
    }
    assert!(disarmed > 20, "the fixture has many");
}

#[test]
fn lines_end_as_rfc_4180_has_it_and_a_mark_begins_the_file_on_demand() {
    let article = hostile();
    let plain = exported(&article, Format::Csv, &Options::default());
    assert!(plain.starts_with("article,title,") && plain.ends_with("\r\n"));
    let options = Options { byte_order_mark: true, ..Options::default() };
    assert_eq!(exported(&article, Format::Csv, &options), format!("\u{feff}{plain}"));
}

#[test]
fn each_facet_that_articles_declare_has_a_column() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/articles/council.json");
    let other = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/articles/harbour-lights.json");
    for files in [&[path][..], &[path, other]] {
        let (code, out, err) = super::command::export(&[files, &["--format", "csv"]].concat());
        assert_eq!(code, Some(0), "{err}");
        let rows = rows(&out);
        let of = |id: &str| rows.iter().find(|row| row["id"] == id).expect("it is there");
        let lind = of("lind-2");
        assert_eq!(lind["facets.district"], "Old Town; Nørreport & Quay");
        assert_eq!(lind["facets.tone"], "proud; worried");
        assert_eq!((&*of("clerk-1")["facets.district"], &*of("clerk-1")["facets.tone"]), ("", ""));
        let others = rows.iter().filter(|row| row["article"] != "council");
        assert!(others.into_iter().all(|row| row["facets.district"].is_empty()));
    }
}
