//! JSON (RFC 8259), read strictly into a tree that remembers where everything
//! stands.
//!
//! An object keeps all of its fields, also those of one name: which of them
//! counts is not this module's business. A mistake that cannot be mistaken (a
//! comma too many or too few, a comment, a bad escape) is reported and reading
//! goes on; at any other it stops, since whatever follows would be guesswork.

mod scalar;
#[cfg(test)]
mod tests;
mod tree;

pub(super) use tree::{Field, Node, Value};

use crate::article::path::Path;
use crate::article::problem::{Place, Problems};
use crate::article::rule::Rule;
use crate::article::shown::shown;

/// How deep lists and objects may stand in each other.
pub(super) const MAX_DEPTH: usize = 128;

/// Reads a text; `None` where reading had to stop.
pub(super) fn parse<'a>(text: &'a str, problems: &mut Problems) -> Option<Node<'a>> {
    let at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut parser = Parser { text, at, problems };
    if parser.next(&Path::Root).is_none() {
        parser.report(&Path::Root, "the file is empty".into(), "write the article's data into it");
        return None;
    }
    let root = parser.value(&Path::Root, 0).ok()?;
    if parser.next(&Path::Root).is_some() {
        parser.report(
            &Path::Root,
            "there is more after the end of the data".into(),
            "take out everything after the last closing bracket, or open it with a bracket of its own",
        );
    }
    Some(root)
}

/// Reading had to stop, and said why.
struct Stopped;

struct Parser<'a, 'p> {
    text: &'a str,
    at: usize,
    problems: &'p mut Problems,
}

impl<'a> Parser<'a, '_> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Takes the longest run of such bytes, all of them ASCII.
    fn run(&mut self, of: fn(&u8) -> bool) -> &'a str {
        let rest = self.rest();
        let length = rest.bytes().take_while(of).count();
        self.at += length;
        &rest[..length]
    }

    fn report(&mut self, path: &Path, what: String, mend: &str) {
        self.problems.error(Rule::Syntax, self.at, path, what, mend.into());
    }

    /// Reports why reading has to stop.
    fn stop(&mut self, path: &Path, what: String, mend: &str) -> Stopped {
        self.report(path, what, mend);
        Stopped
    }

    /// Skips white space; the byte after it, or `None` at the end.
    fn next(&mut self, path: &Path) -> Option<u8> {
        loop {
            self.run(|byte| b" \t\n\r".contains(byte));
            let rest = self.rest();
            let end: &[u8] = match rest.as_bytes() {
                [b'/', b'/', ..] => b"\n",
                [b'/', b'*', ..] => b"*/",
                _ => return self.byte(),
            };
            // Searching for a text would link its two-way search into the app.
            let Some(length) = rest.as_bytes().windows(end.len()).position(|run| run == end) else {
                return self.byte();
            };
            self.report(path, "JSON has no comments".into(), "take the comment out");
            self.at += length + end.len();
        }
    }

    fn value(&mut self, path: &Path, depth: usize) -> Result<Node<'a>, Stopped> {
        let next = self.next(path);
        let at = self.at;
        let value = match next {
            Some(b'{' | b'[') if depth == MAX_DEPTH => {
                return Err(self.stop(
                    path,
                    "brackets stand in brackets more than 128 deep".into(),
                    "look for an opening bracket that was repeated by accident",
                ));
            }
            Some(b'{') => self.object(path, depth)?,
            Some(b'[') => self.list(path, depth)?,
            Some(b'"') => Value::Text(self.string(path)?),
            Some(b'-' | b'+' | b'.' | b'0'..=b'9') => self.number(path),
            Some(b'a'..=b'z' | b'A'..=b'Z') => self.word(path),
            _ => return Err(self.unexpected(path, "a value")),
        };
        Ok(Node { at, value })
    }

    fn object(&mut self, path: &Path, depth: usize) -> Result<Value<'a>, Stopped> {
        let mut fields = Vec::new();
        let open = self.at;
        let mut comma = self.open();
        loop {
            match self.next(path) {
                Some(b'}') => {
                    self.close(path, comma);
                    return Ok(Value::Object(fields));
                }
                Some(b'"') => {}
                None => return Err(self.unclosed(path, open)),
                _ => {
                    return Err(self.unexpected(path, "a name in straight quotation marks"));
                }
            }
            let at = self.at;
            let name = self.string(path)?;
            let here = Path::Field(path, &name);
            if self.next(&here) != Some(b':') {
                return Err(self.unexpected(&here, "a colon"));
            }
            self.at += 1;
            let node = self.value(&here, depth + 1)?;
            comma = self.comma(&here, open, b'}', |byte| byte == b'"')?;
            fields.push(Field { at, name, node });
        }
    }

    fn list(&mut self, path: &Path, depth: usize) -> Result<Value<'a>, Stopped> {
        let mut items = Vec::new();
        let open = self.at;
        let mut comma = self.open();
        loop {
            match self.next(path) {
                Some(b']') => {
                    self.close(path, comma);
                    return Ok(Value::List(items));
                }
                None => return Err(self.unclosed(path, open)),
                _ => {}
            }
            let here = Path::Item(path, items.len());
            items.push(self.value(&here, depth + 1)?);
            comma = self.comma(&here, open, b']', |byte| matches!(byte, b'"' | b'{' | b'['))?;
        }
    }

    /// Passes an opening bracket; there is no comma yet.
    fn open(&mut self) -> Option<usize> {
        self.at += 1;
        None
    }

    /// Passes a closing bracket, and reports the comma that stood before it.
    fn close(&mut self, path: &Path, comma: Option<usize>) {
        if let Some(at) = comma {
            let what = "a comma stands before the closing bracket";
            self.problems.error(Rule::Syntax, at, path, what.into(), "take the comma out".into());
        }
        self.at += 1;
    }

    /// Passes what stands between two values: the place of the comma, if there
    /// is one. A missing comma is no more than reported where `begins` tells
    /// that the next value follows.
    fn comma(
        &mut self,
        path: &Path,
        open: usize,
        close: u8,
        begins: fn(u8) -> bool,
    ) -> Result<Option<usize>, Stopped> {
        let end = self.at;
        match self.next(path) {
            Some(b',') => {
                self.at += 1;
                return Ok(Some(self.at - 1));
            }
            Some(byte) if byte == close => {}
            // Glued to a text, it is rather a mark that the text should hold.
            Some(byte) if begins(byte) && self.at > end => {
                let what = "a comma is missing after this value";
                self.problems.error(
                    Rule::Syntax,
                    end,
                    path,
                    what.into(),
                    "put a comma here".into(),
                );
            }
            None => return Err(self.unclosed(path, open)),
            Some(byte) if self.at == end && self.is_after_text() && !b"]}:".contains(&byte) => {
                return Err(self.stop(
                    path,
                    "the text ends at a quotation mark, and more follows".into(),
                    "write quotation marks inside a text as \\\" or as “ and ”",
                ));
            }
            _ if close == b']' => return Err(self.unexpected(path, "a comma or ]")),
            _ => return Err(self.unexpected(path, "a comma or }")),
        }
        Ok(None)
    }

    fn is_after_text(&self) -> bool {
        self.text[..self.at].ends_with('"')
    }

    fn unclosed(&mut self, path: &Path, open: usize) -> Stopped {
        let line = Place::START.advance(self.text, open).line.to_string();
        let bracket = &self.text[open..=open];
        let what =
            ["the file ends, and the ", bracket, " of line ", &line, " is still open"].concat();
        let close = if bracket == "{" { "close it with }" } else { "close it with ]" };
        self.stop(path, what, close)
    }

    fn unexpected(&mut self, path: &Path, wanted: &str) -> Stopped {
        let found = match self.rest().chars().next() {
            None => "the end of the file".into(),
            Some('"') => "a text".into(),
            Some(char) => shown(char.encode_utf8(&mut [0; 4])),
        };
        let what = ["expected ", wanted, ", and found ", &found].concat();
        if self.rest().starts_with(['“', '”', '„', '«', '\'', '‘', '’', '`']) {
            return self.stop(
                path,
                what,
                "put names and texts into straight double quotation marks (\")",
            );
        }
        self.stop(path, what, &["put ", wanted, " here"].concat())
    }
}
