//! Tables of quotes in the studio: brought, looked at, and taken.

use std::fs;
use std::io::{Cursor, Write};
use std::process::Command;

use serde_json::{Value, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{cards, downloaded, drop_file, status, studio, studio_on, text_of};
use crate::accessibility::is_accessible;
use crate::harness::{Page, Size, keys, output};

const TABLE: &str = "Quote;Who;Party;Day\n\
    “The lamp stays, come what may.”;Ada Quay;Greens;2024-03-09\n\
    Nobody asked the boats about it.;Tom Reed;Tidewater;2024-13-40\n\
    ;Tom Reed;Tidewater;\n\
    We pay for it every single night.;Ada Quay;Greens;2024-03-11\n";

/// What each column is said to be.
fn uses(page: &Page) -> Value {
    let read = "return [...document.querySelectorAll('.ps-column')].map((column) =>
        [column.querySelector('label').textContent, column.querySelector('select').selectedOptions[0].textContent])";
    page.eval(read, &[])
}

fn problems(page: &Page) -> Vec<String> {
    let read =
        "return [...document.querySelectorAll('.ps-problems li')].map((it) => it.textContent)";
    serde_json::from_value(page.eval(read, &[])).expect("problems are texts")
}

/// Waits for the columns.
fn await_columns(page: &Page) {
    page.until("the columns are there", || {
        page.eval("return document.querySelectorAll('.ps-column').length", &[]) != 0
    });
}

/// Pastes a text as a person does, which tests cannot: the event with its data, which Firefox
/// takes of no script.
fn paste_clipboard(page: &Page, text: &str) {
    let paste = "const paste = new Event('paste', { bubbles: true, cancelable: true });
        const [text] = arguments;
        paste.clipboardData = { getData: () => text };
        document.getElementById('ps-draft').dispatchEvent(paste)";
    page.eval(paste, &[json!(text)]);
}

#[test]
fn a_dropped_table_is_looked_at_by_keyboard_and_its_data_is_that_of_the_command() {
    let page = studio();
    drop_file(&page, "lamp.csv", TABLE.as_bytes());
    await_columns(&page);
    let guessed = json!([
        ["Quote", "The quote"],
        ["Who", "Who said it"],
        ["Party", "A filter of your own"],
        ["Day", "The day it was said"],
    ]);
    assert_eq!(uses(&page), guessed);
    assert_eq!(status(&page), "3 quotes in 4 columns. 2 problems in rows.");
    let told = problems(&page);
    assert!(told[0].starts_with("Row 3, column Day: \"2024-13-40\""), "{told:?}");
    assert!(told[1].starts_with("Row 4, column Quote: nothing is quoted here"), "{told:?}");
    // The heading has the focus, so that Tab leads to the columns.
    assert_eq!(page.eval("return document.activeElement.id", &[]), "ps-columns-head");
    let go = page.the("button", "Go on with 3 quotes");
    page.eval("arguments[0].focus()", &[go.to_json()]);
    page.press(&[keys::ENTER]);
    page.until("there are cards", || cards(&page).len() == 3);
    assert_eq!(status(&page), "3 quotes taken from the table.");
    assert_eq!(cards(&page)[0][..2], ["The lamp stays, come what may.", "Ada Quay"]);
    page.the("button", "Take away").click();
    let (name, data) = downloaded(&page, "Download the data");
    assert_eq!(name, "lamp.json");
    let table = output("lamp.csv");
    fs::write(&table, TABLE).expect("the target folder is ours to write");
    let command = env!("CARGO_BIN_EXE_pullquote");
    let made = Command::new(command).arg("import").arg(&table).output().expect("it runs");
    let [made, data] = [&made.stdout[..], data.as_bytes()]
        .map(|json| serde_json::from_slice::<Value>(json).expect("it is JSON"));
    assert_eq!(made, data);
    let party = "return document.querySelector('quote-explorer')?.shadowRoot?.querySelectorAll('[role=group], fieldset').length ?? 0";
    page.until("the preview has facets", || page.eval(party, &[]).as_u64() > Some(2));
}

#[test]
fn a_column_is_changed_and_a_pasted_table_may_be_read_as_text() {
    let page = studio();
    paste_clipboard(&page, "Words\tPerson\nIt stays lit for another year.\tAda Quay\n");
    await_columns(&page);
    assert_eq!(uses(&page)[0], json!(["Words", "The quote"]));
    page.pick("Words", "Nothing: leave it out");
    page.until_eq("status", &"Choose the column that has the quotes.".to_owned(), || status(&page));
    assert!(!page.has("button", "Go on with 1 quote"));
    page.pick("Words", "The quote");
    page.the("button", "Go on with 1 quote");
    page.the("button", "Read it as an article’s text").click();
    let draft = "return document.getElementById('ps-draft')?.value ?? ''";
    page.until("the text is there", || {
        page.eval(draft, &[]).as_str().is_some_and(|text| text.starts_with("Words\tPerson"))
    });
    // Prose with commas is no table.
    page.eval("document.getElementById('ps-draft').select()", &[]);
    paste_clipboard(&page, "Last week, in May, it rained.\nAda, the mayor, said, it stays.\n");
    page.rest();
    assert_eq!(page.eval("return document.querySelectorAll('.ps-column').length", &[]), 0);
}

/// An .xlsx file of one sheet with these rows of texts.
fn spreadsheet(rows: &[&[&str]]) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let cell = |text: &&str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let row = |row: &&[&str]| format!("<row>{}</row>", row.iter().map(cell).collect::<String>());
    let rows: String = rows.iter().map(row).collect();
    let files = [
        (
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"{package}/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"{kind}.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{kind}.worksheet+xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"Quotes\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"),
        ),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(name, SimpleFileOptions::default()).expect("memory is ours to write");
        zip.write_all(content.as_bytes()).expect("memory is ours to write");
    }
    zip.finish().expect("memory is ours to write").into_inner()
}

#[test]
fn spreadsheets_and_json_are_read_and_damaged_ones_are_told() {
    let page = studio();
    let rows: [&[&str]; 3] = [
        &["Quote", "Speaker"],
        &["It stays lit for another year.", "Ada Quay"],
        &["Nobody asked the boats about it.", "Tom Reed"],
    ];
    let book = spreadsheet(&rows);
    drop_file(&page, "lamp.xlsx", &book);
    page.the("button", "Go on with 2 quotes");
    page.the("button", "Bring something else").click();
    let json = r#"[{"quote":"It stays lit for another year.","speaker":"Ada Quay"}]"#;
    drop_file(&page, "lamp.json", json.as_bytes());
    page.the("button", "Go on with 1 quote");
    page.the("button", "Bring something else").click();
    drop_file(&page, "lamp.xlsx", &book[..book.len() / 2]);
    page.until("it is told", || status(&page).contains("no spreadsheet that can be read"));
    page.the("button", "Bring something else").click();
    drop_file(&page, "empty.csv", b"");
    page.until("it is told", || status(&page).starts_with("This file is empty"));
}

#[test]
fn axe_finds_nothing_where_columns_are_looked_at() {
    for size in [Size::DESKTOP, Size::PHONE] {
        let page = studio_on(size);
        drop_file(&page, "lamp.csv", TABLE.as_bytes());
        await_columns(&page);
        is_accessible(&page, "columns");
    }
}

#[test]
fn a_table_of_5000_quotes_is_taken_in_seconds() {
    let page = studio();
    let row = |at: usize| {
        format!("The lamp number {at} stays lit tonight.,Speaker {},Party {}\n", at % 400, at % 7)
    };
    let table = format!("quote,speaker,party\n{}", (0..5000).map(row).collect::<String>());
    let start = "window.started = performance.now()";
    page.eval(start, &[]);
    paste_clipboard(&page, &table);
    await_columns(&page);
    let seen = page.eval("return performance.now() - started", &[]).as_f64().unwrap_or(f64::MAX);
    let take = "const start = performance.now();
        document.querySelector('.ps-main').click();
        return new Promise((done) => {
            const look = () => (document.querySelector('.ps-card') ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))) : setTimeout(look));
            look();
        })";
    let taken = page.eval(take, &[]).as_f64().unwrap_or(f64::MAX);
    let step = "const start = performance.now();
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
        return new Promise((done) => {
            const look = () => (document.querySelector('.ps-card[data-status=Accepted]') ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))) : setTimeout(look));
            look();
        })";
    let accepted = page.eval(step, &[]).as_f64().unwrap_or(f64::MAX);
    println!(
        "5,000 rows: columns after {seen:.0} ms, cards {taken:.0} ms later, one accepted in {accepted:.0} ms"
    );
    assert_eq!(text_of(&page, ".ps-progress span"), "1 of 5000 checked");
    assert!(seen + taken < 20_000.0, "{seen} + {taken} ms");
}
