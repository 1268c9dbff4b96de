//! Files and texts that are brought to the studio, and those that it cannot take.

use std::io::{Cursor, Write};

use serde_json::{Value, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{drop_file, status, studio};
use crate::harness::Page;

fn draft(page: &Page) -> Value {
    page.eval("return document.getElementById('ps-draft').value", &[])
}

/// A zip with one file in it.
fn zipped(name: &str, content: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file(name, SimpleFileOptions::default()).expect("it begins");
    zip.write_all(content.as_bytes()).expect("memory is ours to write");
    zip.finish().expect("it ends").into_inner()
}

#[test]
fn files_are_read_as_text_and_damaged_ones_are_told() {
    let page = studio();
    let draft = || page.eval("return document.getElementById('ps-draft').value", &[]);
    let markdown =
        "# The *lamp*\n\n“It stays,” said\n[Ada Quay](https://example.org).\n\n- One\n- Two\n";
    drop_file(&page, "lamp.md", markdown.as_bytes());
    let expected = json!("The lamp\n\n“It stays,” said Ada Quay.\n\nOne\n\nTwo");
    page.until_eq("Markdown", &expected, draft);
    let paragraph = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let body = [paragraph("“It stays,” said"), paragraph("Tom &amp; Ada.")].concat();
    let xml = format!("<w:document xmlns:w=\"http://w\"><w:body>{body}</w:body></w:document>");
    let docx = zipped("word/document.xml", &xml);
    drop_file(&page, "lamp.docx", &docx);
    page.until_eq(".docx", &json!("“It stays,” said\n\nTom & Ada."), draft);
    let is_told = |start: &str| page.until(start, || status(&page).starts_with(start));
    drop_file(&page, "damaged.docx", &docx[..docx.len() / 2]);
    is_told("This .docx file is damaged");
    drop_file(&page, "picture.bin", &[1, 0, 2, 0]);
    is_told("This file is no text");
    drop_file(&page, "other.json", b"{\"format\": \"pullquote-studio/9\"}");
    is_told("This file is no project");
    assert_eq!(draft(), "“It stays,” said\n\nTom & Ada.", "the text is still there");
    drop_file(&page, "windows.txt", b"\x93Caf\xe9\x94");
    page.until_eq("Windows-1252", &json!("“Café”"), draft);
}

#[test]
fn what_is_no_text_is_told_by_what_it_is_and_leaves_the_field_as_it_was() {
    let page = studio();
    page.the("textbox", "The article’s text").type_in("My own text.");
    for (name, bytes, told) in [
        ("empty.txt", &b""[..], "There is no text in it."),
        ("empty.html", b"", "There is no text in it."),
        ("blank.md", b" \n\n", "There is no text in it."),
        ("paper.pdf", b"%PDF-1.7\n1 0 obj", "This file is a PDF"),
        ("paper.txt", b"{\\rtf1\\ansi It stays.}", "This file is rich text (RTF)"),
    ] {
        drop_file(&page, name, bytes);
        page.until(name, || status(&page).starts_with(told));
        assert_eq!(draft(&page), "My own text.", "{name}");
        // So that the same sentence is heard anew.
        drop_file(&page, "picture.bin", &[1, 0, 2, 0]);
        page.until("another sentence", || status(&page).starts_with("This file is no text"));
    }
}

#[test]
fn a_text_that_is_too_long_is_refused_before_the_field_has_it() {
    let page = studio();
    page.the("textbox", "The article’s text").type_in("My own text.");
    let told =
        "This text has 20.0 MB, and the studio opens 2 MB at most: paste one article at a time.";
    let drop = "const data = new DataTransfer();
        data.items.add(new File(['It stays. '.repeat(2_000_000)], 'long.txt'));
        document.getElementById('ps-draft').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))";
    page.eval(drop, &[]);
    page.until_eq("of a file", &told.to_owned(), || status(&page));
    assert_eq!(draft(&page), "My own text.");
    page.the("textbox", "The article’s text").type_in("!");
    page.until_eq("the status", &String::new(), || status(&page));
    let paste = "const paste = new Event('paste', { bubbles: true, cancelable: true });
        paste.clipboardData = { getData: () => 'It stays. '.repeat(2_000_000) };
        document.getElementById('ps-draft').dispatchEvent(paste);
        return paste.defaultPrevented";
    assert_eq!(page.eval(paste, &[]), true);
    page.until_eq("of the clipboard", &told.to_owned(), || status(&page));
    assert_eq!(draft(&page), json!("My own text.!"));
}
