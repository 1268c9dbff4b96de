//! Spreadsheets, written by hand: zip archives of XML.

use std::io::{Cursor, Write};

use serde_json::json;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{each, file, import};
use crate::pullquote;

/// A zip archive of these files.
fn zipped(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a Vec takes everything");
        zip.write_all(text.as_bytes()).expect("a Vec takes everything");
    }
    zip.finish().expect("a Vec takes everything").into_inner()
}

/// An .xlsx file of one sheet with these rows, as XML, and what follows them.
fn xlsx(rows: &str, after: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    zipped(&[
        (
            "[Content_Types].xml",
            &format!(
                "<Types xmlns=\"{package}/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>\
             <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Override PartName=\"/xl/workbook.xml\" ContentType=\"{kind}.sheet.main+xml\"/>\
             <Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{kind}.worksheet+xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels",
            &format!(
                "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            &format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"Quotes\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            &format!(
                "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
             <Relationship Id=\"r2\" Type=\"{office}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/styles.xml",
            &format!(
                "<styleSheet xmlns=\"{main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            &format!(
                "<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData>{after}</worksheet>"
            ),
        ),
    ])
}

fn text(at: &str, text: &str) -> String {
    format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn rows(rows: &[&[String]]) -> String {
    let row = |(at, cells): (usize, &&[String])| {
        format!("<row r=\"{}\">{}</row>", at + 1, cells.concat())
    };
    rows.iter().enumerate().map(row).collect()
}

/// A title, names, an empty row, a speaker merged over two rows, days and formulas.
fn book() -> Vec<u8> {
    let day = |at: &str| format!("<c r=\"{at}\" s=\"1\"><v>45360</v></c>");
    let formula =
        |at: &str, value: &str| format!("<c r=\"{at}\" t=\"str\"><f>UPPER(B4)</f>{value}</c>");
    let error = "<c r=\"D7\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>".to_owned();
    let all = rows(&[
        &[text("A1", "Quotes of the spring")],
        &[],
        &[text("A3", "Speaker"), text("B3", "Quote"), text("C3", "Date"), text("D3", "Party")],
        &[
            text("A4", "Ada Quay"),
            text("B4", "The lamp stays."),
            day("C4"),
            text("D4", "Harbour List"),
        ],
        &[text("B5", "We pay for it."), day("C5"), text("D5", "Harbour List")],
        &[],
        &[text("A7", "Bo Lind"), formula("B7", "<v>IT GOES.</v>"), day("C7"), error],
        &[text("A8", "Bo Lind"), formula("B8", ""), day("C8"), text("D8", "Greens")],
    ]);
    xlsx(&all, "<mergeCells count=\"1\"><mergeCell ref=\"A4:A5\"/></mergeCells>")
}

#[test]
fn a_spreadsheet_with_merged_cells_formulas_and_empty_rows_is_read_as_people_see_it() {
    let (articles, told) = import("quotes.xlsx", &book(), &[]);
    let article = &articles[0];
    assert_eq!(each(article, "text"), ["The lamp stays.", "We pay for it.", "IT GOES."]);
    assert_eq!(each(article, "speaker"), ["ada-quay", "ada-quay", "bo-lind"]);
    assert_eq!(each(article, "said"), ["2024-03-09"; 3]);
    assert_eq!(article["speakers"][0]["facets"], json!({ "party": ["Harbour List"] }));
    for sentence in [
        "What stands above the table was left out, from row 1 on.",
        "row 7, column Party: the value of this cell is the error #DIV/0!. It is left out",
        "row 8, column Quote: this formula has no value in the file",
    ] {
        assert!(told.contains(sentence), "{sentence}\n{told}");
    }
}

#[test]
fn an_opendocument_spreadsheet_is_read_too() {
    let cell = |text: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let day = "<table:table-cell office:value-type=\"date\" office:date-value=\"2024-03-09\"><text:p>9.3.</text:p></table:table-cell>";
    let content = format!(
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>\
         <table:table table:name=\"Zitate\"><table:table-row>{}{}{}</table:table-row>\
         <table:table-row>{}{}{day}</table:table-row></table:table>\
         </office:spreadsheet></office:body></office:document-content>",
        cell("Zitat"),
        cell("Sprecherin"),
        cell("Datum"),
        cell("Die Lampe bleibt."),
        cell("Ada Quay"),
    );
    let book = zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        (
            "META-INF/manifest.xml",
            "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>",
        ),
        ("content.xml", &content),
    ]);
    let (articles, _) = import("zitate.ods", &book, &["--lang", "de", "--sheet", "Zitate"]);
    assert_eq!(each(&articles[0], "text"), ["Die Lampe bleibt."]);
    assert_eq!(each(&articles[0], "said"), ["2024-03-09"]);
    assert_eq!(articles[0]["lang"], "de");
}

#[test]
fn a_damaged_spreadsheet_is_refused_with_a_sentence_wherever_it_is_damaged() {
    let whole = book();
    let mut refused = 0;
    for at in (0..whole.len()).step_by(37) {
        let cut = file("cut.xlsx", &whole[..at]).display().to_string();
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        let flipped = file("flipped.xlsx", &bytes).display().to_string();
        for path in [cut, flipped] {
            let (code, _, told) = pullquote(&["import", &path]);
            assert!(matches!(code, Some(0 | 1)), "{at}: {told}");
            assert!(!told.contains("panicked"), "{at}: {told}");
            refused += usize::from(code == Some(1));
        }
    }
    assert!(refused > 20, "only {refused} were refused");
}

#[test]
fn a_sheet_that_is_not_there_is_named_with_those_that_are() {
    let path = file("one.xlsx", &book()).display().to_string();
    let (code, _, told) = pullquote(&["import", &path, "--sheet", "Notes"]);
    assert_eq!(code, Some(1));
    assert!(told.contains("it has no sheet \"Notes\": write one of Quotes"), "{told}");
}
