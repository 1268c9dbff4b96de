//! Says what a file is that is not article data.

use crate::article::advice::Said;

/// Kinds of files that are often named by mistake: their first bytes, their name, and what to
/// do with them. Bytes that are all letters could also begin a text.
const STARTS: [(&[u8], &str, &str); 9] = [
    (b"PULLQUOT", "a pack", "unpack it with `pullquote unpack`, or build it"),
    (b"PK\x03\x04", "a Word, Excel or other zipped file", COPY),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file", COPY),
    (b"%PDF-", "a PDF", COPY),
    (b"\x1f\x8b", "a file that is compressed with gzip", "expand it first"),
    (b"\x89PNG", "a picture", COPY),
    (b"\xff\xd8\xff", "a picture", COPY),
    (b"\xff\xfe", "text in the encoding UTF-16", "save the file in the encoding UTF-8"),
    (b"\xfe\xff", "text in the encoding UTF-16", "save the file in the encoding UTF-8"),
];

const COPY: &str = "put its quotes into article data, as JSON that begins with {";

/// The message for bytes that are not text.
pub(in crate::article) fn other_bytes(bytes: &[u8]) -> Said {
    match STARTS.iter().find(|(start, ..)| bytes.starts_with(start)) {
        Some((_, noun, mend)) => {
            Said::new(format!("this is {noun}, and an article is JSON in UTF-8"), *mend)
        }
        None => {
            Said::new("this byte is no part of UTF-8 text", "save the file in the encoding UTF-8")
        }
    }
}

/// The message for a text that begins neither an object nor a list.
pub(in crate::article) fn other_text(text: &str) -> Said {
    let start = STARTS.iter().find(|(start, ..)| text.as_bytes().starts_with(start));
    let (noun, mend) = if let Some((_, noun, mend)) = start {
        (*noun, *mend)
    } else if text.starts_with('<') {
        ("a page in HTML or XML", COPY)
    } else if let Some(noun) = table(text) {
        (noun, "write each row as one of $.quotes, in JSON that begins with {")
    } else {
        (
            "plain text",
            "put its quotes into article data, as JSON that begins with {; \
             the text itself is for `pullquote check --source`",
        )
    };
    Said::new(format!("this is {noun}, and an article is JSON"), mend)
}

/// The kind of table that a text is, if its second line has as many cells as its first.
fn table(text: &str) -> Option<&'static str> {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let head = lines.next()?;
    let row = lines.next();
    [('\t', "a table (TSV)"), (';', "a table (CSV)"), (',', "a table (CSV)")].into_iter().find_map(
        |(separator, noun)| {
            let cells = cells(head, separator);
            // A headline may have commas too, but the line below has not the same number.
            (cells > 1 && row.is_some_and(|row| self::cells(row, separator) == cells))
                .then_some(noun)
        },
    )
}

/// How many cells a line has. Quoted text is one cell, even with separators in it.
fn cells(line: &str, separator: char) -> usize {
    let mut is_marked = false;
    let parts = line.chars().filter(|char| {
        is_marked ^= *char == '"';
        *char == separator && !is_marked
    });
    1 + parts.count()
}

#[cfg(test)]
mod tests {
    use super::{other_bytes, other_text};

    #[test]
    fn a_file_of_another_kind_is_called_what_it_is() {
        for (text, noun) in [
            ("The mayor spoke first.\n\nNobody listened.", "plain text"),
            ("“Keep up,” she said, and left.\n\nHe stayed.", "plain text"),
            ("\"Keep up,\" she said.\n\"No,\" he said, and left, and so on.", "plain text"),
            ("2024 was a good year.", "plain text"),
            ("true", "plain text"),
            ("speaker,text\nAda Quay,\"We pay for it, and nobody looks\"\n", "a table (CSV)"),
            ("speaker;text;platform\nAda;Words, words;radio\n", "a table (CSV)"),
            ("speaker\ttext\nAda\tWords, words\n", "a table (TSV)"),
            ("<!doctype html><title>A</title>", "a page in HTML or XML"),
            ("%PDF-1.7\n", "a PDF"),
        ] {
            let what = format!("this is {noun}, and an article is JSON");
            assert_eq!(other_text(text).what, what, "{text}");
        }
        assert!(other_bytes(b"PK\x03\x04\xff").what.contains("Word, Excel"));
        assert!(other_bytes(b"\xff\xfe{\0").mend.contains("UTF-8"));
        assert!(other_bytes(b"caf\xe9").what.contains("no part of UTF-8"));
    }

    #[test]
    fn a_pack_is_known_by_its_first_bytes() {
        assert!(
            other_bytes(&crate::packed::pack::format::MAGIC).what.starts_with("this is a pack")
        );
    }
}
