//! The bytes of a file as UTF-8: UTF-16 is transcoded as it is read, and what is not in UTF-8
//! is taken for Windows-1252, cell by cell.

use std::borrow::Cow;
use std::io::{self, Cursor, Read};

use encoding_rs::{CoderResult, Decoder, Encoding, WINDOWS_1252};

/// The rest of a file that was transcoded, behind its first bytes.
pub(super) struct Decoded<'a> {
    start: Vec<u8>,
    rest: Box<dyn Read + 'a>,
}

impl<'a> Decoded<'a> {
    /// The first bytes.
    pub(super) fn start(&mut self) -> &[u8] {
        &self.start
    }

    /// The whole file.
    pub(super) fn whole(self) -> Box<dyn Read + 'a> {
        Box::new(Cursor::new(self.start).chain(self.rest))
    }
}

/// A file without its byte order mark. If that is one of UTF-16, the file is transcoded.
pub(super) fn decoded<'a>(start: Vec<u8>, rest: impl Read + 'a) -> io::Result<Decoded<'a>> {
    match Encoding::for_bom(&start) {
        Some((encoding, mark)) if encoding != encoding_rs::UTF_8 => {
            let length = start.len();
            let file = Cursor::new(start[mark..].to_vec()).chain(rest);
            let decoder = encoding.new_decoder_without_bom_handling();
            let mut rest = Transcoded {
                file,
                decoder,
                given: Vec::new(),
                out: Vec::new(),
                at: 0,
                is_over: false,
            };
            let mut start = Vec::new();
            rest.by_ref().take(length as u64).read_to_end(&mut start)?;
            Ok(Decoded { start, rest: Box::new(rest) })
        }
        Some((_, mark)) => Ok(Decoded { start: start[mark..].to_vec(), rest: Box::new(rest) }),
        None => Ok(Decoded { start, rest: Box::new(rest) }),
    }
}

/// A file in another encoding as UTF-8.
struct Transcoded<R> {
    file: R,
    decoder: Decoder,
    given: Vec<u8>,
    /// What is transcoded and not yet read, from `at` on.
    out: Vec<u8>,
    at: usize,
    /// Whether the decoder was told that nothing follows.
    is_over: bool,
}

impl<R: Read> Read for Transcoded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.at == self.out.len() {
            if self.is_over {
                return Ok(0);
            }
            self.given.clear();
            let read = self.file.by_ref().take(1 << 16).read_to_end(&mut self.given)?;
            let room = self.decoder.max_utf8_buffer_length(read).unwrap_or(1 << 18);
            self.out.resize(room, 0);
            let (result, _, written, _) =
                self.decoder.decode_to_utf8(&self.given, &mut self.out, read == 0);
            debug_assert_eq!(result, CoderResult::InputEmpty, "there is room for all");
            self.out.truncate(written);
            self.at = 0;
            self.is_over = read == 0;
        }
        let length = into.len().min(self.out.len() - self.at);
        into[..length].copy_from_slice(&self.out[self.at..self.at + length]);
        self.at += length;
        Ok(length)
    }
}

/// The text of some bytes, and whether they were not in UTF-8.
pub(super) fn text(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), false),
        Err(_) => (WINDOWS_1252.decode_without_bom_handling(bytes).0, true),
    }
}

/// Whether the bytes that begin a file have letters of UTF-8, and whether they have others.
pub(super) fn letters(start: &[u8]) -> (bool, bool) {
    let mut chunks = start.utf8_chunks().peekable();
    let (mut has_utf8, mut has_others) = (false, false);
    while let Some(chunk) = chunks.next() {
        has_utf8 |= !chunk.valid().is_ascii();
        // The last letter may be cut.
        has_others |= !chunk.invalid().is_empty() && chunks.peek().is_some();
    }
    (has_utf8, has_others)
}

/// What a file is that is no text at all, as a sentence.
pub(super) fn other(start: &[u8]) -> Option<String> {
    let is = |magic: &[u8]| start.starts_with(magic);
    let noun = if is(b"%PDF") {
        "a PDF"
    } else if is(b"\x1f\x8b") {
        "packed with gzip: unpack it first"
    } else if start.trim_ascii_start().to_ascii_lowercase().starts_with(b"<!doctype html")
        || start.trim_ascii_start().starts_with(b"<html")
    {
        "a web page"
    } else if start.contains(&0) {
        "no text"
    } else {
        return None;
    };
    Some(format!(
        "this file is {noun}; a table is CSV, TSV, JSON, JSON Lines, .xlsx or .ods: save it as one of these"
    ))
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::{decoded, letters, text};

    #[test]
    fn a_file_in_utf_16_is_read_as_text_whatever_pieces_it_comes_in() {
        let text = "text,who\n“Nein”, sagte Łódź 🚢\n".repeat(40_000);
        for is_big in [false, true] {
            let mut bytes: Vec<u8> = Vec::new();
            for unit in std::iter::once(0xfeff).chain(text.encode_utf16()) {
                bytes.extend(if is_big { unit.to_be_bytes() } else { unit.to_le_bytes() });
            }
            let rest = bytes.split_off(1001);
            let mut read = String::new();
            let decoded = decoded(bytes, &rest[..]).expect("it is read");
            decoded.whole().read_to_string(&mut read).expect("it is UTF-8");
            assert!(read == text);
        }
    }

    #[test]
    fn a_cell_that_is_not_in_utf_8_is_in_windows_1252() {
        assert_eq!(text(b"\x93No\x94, caf\xe9"), ("“No”, café".into(), true));
        assert_eq!(text("“No”".as_bytes()), ("“No”".into(), false));
        assert_eq!(letters("a“b”".as_bytes()), (true, false));
        assert_eq!(letters(b"a\x93b\x94c"), (false, true));
        assert_eq!(letters(&"a“".as_bytes()[..3]), (false, false));
    }
}
