//! `pullquote new`: a draft, and every doubt about it.

use std::fs;
use std::io::{Cursor, Write};
use std::path::PathBuf;

use serde_json::Value;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::pullquote;

/// A path in a folder of these tests, where nothing is.
fn path(name: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("new");
    fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join(name);
    let _ = fs::remove_file(&path);
    path.display().to_string()
}

/// The draft of a text in a file of that name, which passes the check, and what was said.
fn draft(name: &str, text: &str) -> (Value, String) {
    let (source, data, plain) =
        (path(name), path(&format!("{name}.json")), path(&format!("{name}.plain")));
    fs::write(&source, text).expect("a file");
    let (code, out, told) = pullquote(&["new", &source, "-o", &data, "--text", &plain]);
    assert_eq!((code, out.as_str()), (Some(0), ""), "{told}");
    let (code, problems, _) = pullquote(&["check", &data, "--source", &plain]);
    assert_eq!(code, Some(0), "{problems}");
    let draft = fs::read_to_string(&data).expect("a file");
    (serde_json::from_str(&draft).expect("JSON"), told)
}

#[test]
fn every_quote_waits_for_a_person_and_every_doubt_has_its_line() {
    let text = "The lamp\n\n“It is lit,” said Ada Quay, the mayor.\n“It is a gift.” The council met.\n\
        “Nobody asked us,” she said.\n";
    let (draft, told) = draft("lamp.txt", text);
    let quotes = draft["quotes"].as_array().expect("quotes");
    assert_eq!(quotes.len(), 3);
    assert!(quotes.iter().all(|quote| quote["reviewed"] == false));
    assert!(!told.contains("lamp.txt:3:"), "{told}");
    assert!(
        told.contains("lamp.txt:4: “It is a gift.”: Ada Quay is named in another paragraph"),
        "{told}"
    );
    assert!(told.contains("lamp.txt:5: “Nobody asked us,”: a pronoun was taken for "), "{told}");
    assert!(told.contains("3 quotes to check, 2 doubts listed above."), "{told}");
}

#[test]
fn a_text_without_quotes_has_as_many_paragraphs_for_the_check_as_for_the_draft() {
    let (source, data) = (path("silent.txt"), path("silent.json"));
    fs::write(&source, "The lamp\n\nThe council met and it rained.\n\nNobody said a thing.\n")
        .expect("a file");
    let (code, _, told) = pullquote(&["new", &source, "-o", &data]);
    assert_eq!(code, Some(0), "{told}");
    let (_, problems, _) = pullquote(&["check", &data, "--source", &source]);
    assert!(!problems.contains("$.paragraphs"), "{problems}");
}

#[test]
fn a_word_document_is_read_and_a_damaged_one_is_told() {
    let (source, data) = (path("lamp.docx"), path("lamp.docx.json"));
    let xml = "<w:document xmlns:w='x'><w:body><w:p><w:r><w:t>The lamp</w:t></w:r></w:p>\
        <w:p><w:r><w:t>“It is lit,” said Ada Quay.</w:t></w:r></w:p></w:body></w:document>";
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", SimpleFileOptions::default()).expect("it begins");
    zip.write_all(xml.as_bytes()).expect("it is written");
    let docx = zip.finish().expect("it ends").into_inner();
    fs::write(&source, &docx).expect("a file");
    let (code, _, told) = pullquote(&["new", &source, "-o", &data]);
    assert_eq!(code, Some(0), "{told}");
    let draft = fs::read_to_string(&data).expect("a file");
    let draft: Value = serde_json::from_str(&draft).expect("JSON");
    assert_eq!(draft["title"], "The lamp");
    assert_eq!(draft["quotes"][0]["text"], "It is lit,");
    fs::write(&source, &docx[..docx.len() / 2]).expect("a file");
    let (code, _, told) = pullquote(&["new", &source]);
    assert_ne!(code, Some(0));
    assert!(told.contains("lamp.docx: it is no .docx file, or a damaged one: open it"), "{told}");
}

#[test]
fn markdown_and_pages_are_read_as_their_text() {
    let markdown = "# The lamp\n\n“It is *lit*,” said\n[Ada Quay](https://example.org/).\n";
    let page = "<h1>The lamp</h1><p>“It is <i>lit</i>,” said Ada Quay.<script>alert(1)</script>";
    for (name, text) in [("lamp.md", markdown), ("lamp.html", page)] {
        let (draft, told) = draft(name, text);
        assert_eq!(draft["title"], "The lamp", "{told}");
        assert_eq!(draft["quotes"][0]["text"], "It is lit,", "{told}");
        assert_eq!(draft["speakers"][0]["name"], "Ada Quay", "{told}");
    }
}

#[test]
fn what_somebody_has_worked_on_is_not_written_over() {
    let (source, data) = (path("again.txt"), path("again.json"));
    fs::write(&source, "“It is lit,” said Ada Quay.\n").expect("a file");
    fs::write(&data, "mine").expect("a file");
    let (code, _, told) = pullquote(&["new", &source, "-o", &data]);
    assert_eq!(code, Some(1));
    assert!(told.contains("is there already: name another file"), "{told}");
    assert_eq!(fs::read_to_string(&data).expect("a file"), "mine");
}

#[test]
fn a_text_without_quotes_is_a_draft_that_says_so() {
    let (draft, told) = draft("none.txt", "The quay is shut.\n");
    assert_eq!(draft["quotes"], serde_json::json!([]));
    assert!(told.contains("No quotes were found."), "{told}");
}
