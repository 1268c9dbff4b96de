//! The text of a Word document (.docx): a zip with an XML document in it (ECMA-376, part 1,
//! section 17).

use std::fmt;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::lines::Lines;

/// A small file may hold a huge one; no more bytes of it are read.
const MOST: u64 = 50_000_000;

/// Why a document cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is no Word document, or not all of one.
    Damaged,
    /// What is in it is too large.
    Large,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Damaged => "it is no .docx file, or a damaged one: open it in a word processor and save it again as .docx",
            Self::Large => "the document in it has more than 50 MB: split it, or save it as plain text",
        })
    }
}

impl std::error::Error for Unreadable {}

/// The text of a document, without what its author deleted and without its notes.
///
/// # Errors
///
/// When it cannot be read.
pub fn of_docx(file: &[u8]) -> Result<String, Unreadable> {
    let mut zip = ZipArchive::new(Cursor::new(file)).map_err(|_| Unreadable::Damaged)?;
    let entry = zip.by_name("word/document.xml").map_err(|_| Unreadable::Damaged)?;
    let mut xml = String::new();
    entry.take(MOST + 1).read_to_string(&mut xml).map_err(|_| Unreadable::Damaged)?;
    if xml.len() as u64 > MOST {
        return Err(Unreadable::Large);
    }
    text_of(&xml).filter(|text| !text.is_empty()).ok_or(Unreadable::Damaged)
}

/// The text of the document's XML; `None` where it is not XML.
fn text_of(xml: &str) -> Option<String> {
    let mut reader = Reader::from_str(xml);
    let mut lines = Lines::default();
    // Whether what is read stands in a run of text (`w:t`).
    let mut is_text = false;
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "t" => is_text = true,
                "tab" | "br" | "cr" => lines.add(" "),
                _ => {}
            },
            Event::Empty(tag) if matches!(tag.local_name().as_ref(), "tab" | "br" | "cr") => {
                lines.add(" ");
            }
            Event::End(tag) => match tag.local_name().as_ref() {
                "t" => is_text = false,
                "p" => lines.end(),
                _ => {}
            },
            Event::Text(text) if is_text => lines.add(&text),
            Event::GeneralRef(name) if is_text => match name.resolve_char_ref().ok()? {
                Some(character) => lines.add(character.encode_utf8(&mut [0; 4])),
                None => lines.add(resolve_xml_entity(&name)?),
            },
            Event::Eof => return Some(lines.finish()),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::{Unreadable, of_docx, text_of};

    fn zipped(name: &str, content: &[u8]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file(name, SimpleFileOptions::default()).expect("it begins");
        zip.write_all(content).expect("it is written");
        zip.finish().expect("it ends").into_inner()
    }

    #[test]
    fn paragraphs_of_a_document_are_lines() {
        let xml = "<?xml version='1.0'?><w:document xmlns:w='x'><w:body>\
            <w:p><w:r><w:t>“It </w:t></w:r><w:r><w:t xml:space='preserve'>stays,” said</w:t></w:r></w:p>\
            <w:p/><w:p><w:r><w:t>Tom &amp; A&#100;a.</w:t><w:tab/><w:t>More.</w:t></w:r></w:p>\
            <w:p><w:del><w:r><w:delText>Gone.</w:delText></w:r></w:del></w:p></w:body></w:document>";
        let text = of_docx(&zipped("word/document.xml", xml.as_bytes()));
        assert_eq!(text.as_deref(), Ok("“It stays,” said\nTom & Ada. More.\n"));
    }

    #[test]
    fn what_is_no_document_is_damaged() {
        let whole = zipped("word/document.xml", b"<p><t>It stays.</t></p>");
        assert!(of_docx(&whole).is_ok());
        for file in [
            &b""[..],
            b"PK\x03\x04",
            &whole[..whole.len() / 2],
            &zipped("other.xml", b"<p><t>It stays.</t></p>"),
            &zipped("word/document.xml", b"<p><t>It stays.</p>"),
            &zipped("word/document.xml", b""),
        ] {
            assert_eq!(of_docx(file), Err(Unreadable::Damaged));
        }
    }

    #[test]
    fn a_document_that_swells_is_too_large() {
        let huge = zipped("word/document.xml", &vec![b' '; 51_000_000]);
        assert!(huge.len() < 100_000);
        assert_eq!(of_docx(&huge), Err(Unreadable::Large));
        assert_eq!(text_of("<p><t>&unknown;</t></p>"), None);
    }
}
