//! Files in a browser: what the studio loads when one is brought to it, or pasted. Their text is
//! that of `pullquote new`, and quotes of tables are those of `pullquote import`, since the same
//! code reads them.
//!
//! Imports `plain` and `studio`.

use wasm_bindgen::prelude::*;

use crate::plain::{self, Unreadable};
use crate::studio::{Asked, Told};

/// Reads a file, as far as it is a table, with what a person says of it: [`Asked`] as JSON.
/// Returns [`Told`] as JSON.
#[wasm_bindgen]
pub fn read_table(file: &[u8], asked: &str) -> String {
    let asked: Asked = serde_json::from_str(asked).unwrap_or_default();
    serde_json::to_string(&Told::read(file, &asked)).unwrap_or_default()
}

/// The text of the article in a page, its paragraphs apart.
#[wasm_bindgen]
pub fn text_of_page(html: &str) -> String {
    apart(&plain::of_html(html))
}

/// The text of Markdown, its paragraphs apart.
#[wasm_bindgen]
pub fn text_of_markdown(markdown: &str) -> String {
    apart(&plain::of_markdown(markdown))
}

/// The text of a Word document, its paragraphs apart.
///
/// # Errors
///
/// The id of the studio's sentence on what is wrong.
#[wasm_bindgen]
pub fn text_of_docx(file: &[u8]) -> Result<String, String> {
    plain::of_docx(file).map(|text| apart(&text)).map_err(|unreadable| {
        let id = match unreadable {
            Unreadable::Damaged => "docx",
            Unreadable::Large => "large",
        };
        id.to_owned()
    })
}

/// Lines as a person reads them in a field, with a blank one between two.
fn apart(lines: &str) -> String {
    lines.trim_end().replace('\n', "\n\n")
}
