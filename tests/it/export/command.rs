//! `pullquote export`.

use std::fs;

use crate::build::{SAMPLE, folder};
use crate::pullquote;

const BUNDLED: &str = "static/articles/china-reacts-deepseek.json";

pub(super) fn export(arguments: &[&str]) -> (Option<i32>, String, String) {
    pullquote(&[&["export"][..], arguments].concat())
}

/// The ids of the exported quotes of some lines of article data.
fn ids(json: &str) -> Vec<String> {
    let articles = json.lines().map(|line| {
        serde_json::from_str::<serde_json::Value>(line).expect("each line is an article")
    });
    let ids = articles.flat_map(|article| {
        let quotes = article["quotes"].as_array().expect("an article has quotes").clone();
        quotes.into_iter().map(|quote| quote["id"].as_str().unwrap_or_default().to_owned())
    });
    ids.collect()
}

#[test]
fn a_filter_leaves_the_quotes_that_the_explorer_shows_for_it() {
    let all = ids(&export(&[SAMPLE, "--format", "json"]).1);
    assert_eq!(all.len(), 20);
    let one = |filter: &str| ids(&export(&[SAMPLE, "--format", "json", "--filter", filter]).1);
    assert_eq!(one("?speaker=lin-xiaoqing&sort=length"), ["lin-xiaoqing-1", "lin-xiaoqing-2"]);
    assert_eq!(one("speaker=lin-xiaoqing"), ["lin-xiaoqing-1", "lin-xiaoqing-2"]);
    assert_eq!(one("#night-sky-society-2"), ["night-sky-society-2"]);
    let without = one("?speaker=-lin-xiaoqing");
    assert_eq!(without.len(), all.len() - 2);
    assert!(!without.contains(&"lin-xiaoqing-1".to_owned()));
}

#[test]
fn what_a_filter_asks_for_in_vain_is_a_mistake() {
    for (filter, expected) in [
        ("?speaker=nobody", "asks for speaker=nobody, and nothing here has that"),
        ("?speeker=lin-xiaoqing", "nothing can be asked for by that name"),
        ("nobody-1", "no quote has the id nobody-1"),
        ("?q=xyzzyx", "no quote passes the filter ?q=xyzzyx"),
    ] {
        let (code, out, err) = export(&[SAMPLE, "--format", "csv", "--filter", filter]);
        assert_eq!((code, &*out), (Some(1), ""), "{filter}");
        assert!(err.contains(expected), "{err}");
        let many = [SAMPLE, BUNDLED, "--format", "csv", "--filter", filter];
        let (code, out, err) = export(&many);
        assert_eq!((code, &*out), (Some(1), ""), "{filter}");
        assert!(err.contains(expected), "{err}");
    }
}

#[test]
fn articles_and_their_pack_export_alike() {
    let folder = folder("export-pack");
    let pack = folder.join("a.pq").display().to_string();
    assert_eq!(pullquote(&["pack", SAMPLE, BUNDLED, "--out", &pack]).0, Some(0));
    for format in ["json", "csv", "markdown", "text", "html", "annotations"] {
        for filter in
            ["", "?speaker=lin-xiaoqing&speaker=hu-xijin", "?article=harbour-lights&q=dark"]
        {
            let rest = ["--format", format, "--filter", filter];
            let (code, packed, err) = export(&[&[&*pack][..], &rest].concat());
            assert_eq!((code, &*err), (Some(0), ""), "{format} {filter}");
            assert_eq!(packed, export(&[&[SAMPLE, BUNDLED][..], &rest].concat()).1);
        }
    }
    let both =
        export(&[&pack, "--format", "json", "--filter", "?speaker=lin-xiaoqing&speaker=hu-xijin"]);
    assert_eq!(both.1.lines().count(), 2, "each article has a line");
    let one = export(&[&pack, "--format", "json", "--filter", "harbour-lights/lin-xiaoqing-1"]);
    assert_eq!(ids(&one.1), ["lin-xiaoqing-1"]);
}

#[test]
fn what_is_exported_as_json_can_be_checked_and_exported_again() {
    let folder = folder("export-json");
    let out = folder.join("some.json").display().to_string();
    let (code, answer, err) =
        export(&[SAMPLE, "--format", "json", "--filter", "?q=lamp", "--out", &out]);
    assert_eq!((code, &*answer), (Some(0), ""));
    assert!(err.ends_with(&format!(" in {out}.\n")), "{err}");
    assert_eq!(pullquote(&["check", &out]), (Some(0), String::new(), "1 file is fine.\n".into()));
    let again = export(&[&out, "--format", "json"]).1;
    assert_eq!(again, fs::read_to_string(&out).expect("it was written"));
}

#[test]
fn quotes_lead_to_the_explorer_where_that_has_an_address() {
    let url = ["--format", "text", "--url", "https://example.org/quotes"];
    let one = export(&[&[SAMPLE][..], &url].concat()).1;
    assert!(one.contains("\nhttps://example.org/quotes/#night-sky-society-2\n"), "{one}");
    let many = export(&[&[SAMPLE, BUNDLED][..], &url].concat()).1;
    assert!(many.contains("\nhttps://example.org/quotes/#harbour-lights/night-sky-society-2\n"));
}

#[test]
fn annotations_have_positions_in_the_articles_own_text() {
    let source = ["--format", "annotations", "--source", "tests/articles/harbour-lights.txt"];
    let (code, page, _) = export(&[&[SAMPLE][..], &source].concat());
    assert_eq!(code, Some(0));
    let text = fs::read_to_string("tests/articles/harbour-lights.txt").expect("the sample");
    let text: Vec<char> = text.chars().collect();
    let page: serde_json::Value = serde_json::from_str(&page).expect("it is JSON");
    let mut placed = 0;
    for target in page["items"]
        .as_array()
        .expect("items")
        .iter()
        .flat_map(|item| item["target"].as_array().expect("targets").clone())
    {
        let [words, place] = &target["selector"].as_array().cloned().unwrap_or_default()[..] else {
            continue;
        };
        let at = |name: &str| place[name].as_u64().expect("a number") as usize;
        let found: String = text[at("start")..at("end")].iter().collect();
        assert_eq!(words["exact"], *found);
        placed += 1;
    }
    let sample = fs::read_to_string(SAMPLE).expect("the sample");
    let reported = sample.matches("\"indirect\"").count();
    assert!(placed + reported >= 20, "all {placed} that are quoted have a place");
}

#[test]
fn nothing_is_written_where_an_article_has_errors() {
    let bad = "tests/it/check/bad/missing-quote-text.json";
    for files in [&[bad][..], &[SAMPLE, bad]] {
        let (code, out, _) = export(&[files, &["--format", "csv"]].concat());
        assert_eq!(code, Some(1));
        assert!(out.starts_with(bad) && !out.contains("article,title"), "{out}");
    }
    let (code, _, err) = export(&[SAMPLE, "--format", "docx"]);
    assert_eq!(code, Some(2));
    assert!(err.contains("docx is no format: name one of json, csv, markdown"), "{err}");
}

#[test]
fn a_table_that_is_imported_again_has_the_parts_of_its_quotes() {
    let folder = folder("export-parts");
    let table = folder.join("some.csv").display().to_string();
    let data = folder.join("some.json").display().to_string();
    assert_eq!(export(&[SAMPLE, "--format", "csv", "--out", &table]).0, Some(0));
    let (code, _, err) = pullquote(&["import", &table, "-o", &data]);
    assert_eq!(code, Some(0), "{err}");
    let parts = |file: &str| {
        let data = fs::read_to_string(file).expect("it is there");
        let data: serde_json::Value = serde_json::from_str(&data).expect("it is JSON");
        let quotes = data["quotes"].as_array().expect("quotes are a list").clone();
        let parts = quotes.iter().map(|quote| (quote["id"].clone(), quote["parts"].clone()));
        parts.filter(|(_, parts)| !parts.is_null()).collect::<Vec<_>>()
    };
    assert_eq!(parts(&data), parts(SAMPLE));
    assert!(parts(SAMPLE).len() > 1);
}

#[test]
fn a_filter_looks_at_the_note_in_the_place_of_retracted_words() {
    let one = |filter: &str| {
        ids(&export(&["tests/articles/council.json", "--format", "json", "--filter", filter]).1)
    };
    // They were a quotation, and now something is said of them.
    assert!(one("?kind=indirect").contains(&"clerk-1".to_owned()));
    assert!(!one("?kind=direct").contains(&"clerk-1".to_owned()));
    assert_eq!(one("?q=retracted"), ["clerk-1"]);
}

#[test]
fn retracted_words_count_as_reported_in_a_collection_too_and_their_data_stays_as_it_was() {
    let folder = folder("export-retracted");
    let [council, pack] = ["council.json", "council.pq"].map(|name| folder.join(name));
    let data = fs::read_to_string("tests/articles/council.json").expect("it is there");
    let mut data: serde_json::Value = serde_json::from_str(&data).expect("it is JSON");
    let quotes = data["quotes"].as_array_mut().expect("an article has quotes");
    let quote = quotes.iter_mut().find(|quote| quote["id"] == "clerk-1").expect("it has that");
    quote["kind"] = "direct".into();
    fs::write(&council, data.to_string()).expect("the folder is ours");
    let [council, pack] = [council, pack].map(|path| path.display().to_string());
    assert_eq!(pullquote(&["pack", &council, "--out", &pack]).0, Some(0));
    for file in [council, pack] {
        let one = |filter| export(&[&file, "--format", "json", "--filter", filter]).1;
        let reported = one("?kind=indirect&corrected=retracted");
        assert_eq!(ids(&reported), ["clerk-1"], "{file}");
        assert!(reported.contains("\"kind\":\"direct\""), "{reported}");
        assert!(!ids(&one("?kind=direct")).contains(&"clerk-1".to_owned()), "{file}");
    }
}

#[test]
fn the_works_of_a_selection_are_listed_for_people_and_for_programs() {
    let list = |more: &[&str]| {
        let (code, out, err) = export(&[&[SAMPLE, BUNDLED][..], more].concat());
        assert_eq!((code, &*err), (Some(0), ""), "{more:?}");
        out
    };
    let apa = list(&["--format", "apa", "--filter", "?kind=direct"]);
    let (quoted, references) = apa.split_once("\nReferences\n\n").expect("a heading");
    assert!(quoted.contains("“Dark means dark!” (Saltmere Night Sky Society, as cited in "));
    assert_eq!(references.lines().filter(|line| !line.is_empty()).count(), 2, "{references}");
    let notes = list(&["--format", "chicago-notes", "--filter", "?kind=direct"]);
    assert!(notes.contains("“Dark means dark!”[") && notes.contains("\nNotes\n\n1. "), "{notes}");
    let page = list(&["--format", "mla", "--html", "--accessed", "2026-11-28"]);
    assert!(page.contains("<h2>Works Cited</h2>") && page.contains("<i>The Saltmere Packet</i>"));
    let items: serde_json::Value =
        serde_json::from_str(&list(&["--format", "csl-json"])).expect("it is JSON");
    assert_eq!(items.as_array().map(Vec::len), Some(2));
    let note = items[0]["note"].as_str().expect("it says who is quoted");
    assert_eq!(note.lines().count(), 20, "a line for each quote: {note}");
    assert_eq!(list(&["--format", "ris"]).matches("TY  - ").count(), 2);
    assert_eq!(list(&["--format", "bibtex"]).lines().filter(|it| it.starts_with('@')).count(), 2);
}

#[test]
fn words_that_are_retracted_alone_make_no_list() {
    const COUNCIL: &str = "tests/articles/council.json";
    for files in [&[COUNCIL][..], &[COUNCIL, SAMPLE]] {
        let list = ["--format", "ris", "--filter", "?corrected=retracted"];
        let (code, out, err) = export(&[files, &list].concat());
        assert_eq!((code, &*out), (Some(1), ""), "{files:?}");
        assert!(err.contains("these words were retracted, and are not cited"), "{err}");
        let table = export(&[files, &["--format", "csv"]].concat()).1;
        let head = table.lines().next().unwrap_or_default();
        assert!(head.ends_with(",facets.district,facets.tone"), "what nobody declared: {head}");
    }
}

#[test]
fn options_of_lists_are_refused_elsewhere() {
    for (arguments, expected) in [
        (&["--format", "csv", "--accessed", "2026"][..], "--accessed is for lists of works"),
        (&["--format", "ris", "--html"], "--html is for lists of works for people, such as apa"),
        (&["--format", "html", "--html"], "--html is for lists of works for people, such as apa"),
    ] {
        let (code, out, err) = export(&[&[SAMPLE][..], arguments].concat());
        assert_eq!((code, &*out), (Some(1), ""), "{arguments:?}");
        assert!(err.contains(expected), "{err}");
    }
}
