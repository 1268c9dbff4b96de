//! Reads JSON (RFC 8259) strictly into a tree in which every value has its place.
//!
//! An object keeps all its fields, even several with the same name; this module does not decide
//! which of them counts. After an unambiguous mistake (a comma too many or too few, a comment,
//! a bad escape), reading continues. After any other mistake it stops, since all further
//! messages would be guesses.

mod scalar;
#[cfg(test)]
mod tests;
mod tree;

pub(super) use tree::{Field, Node, Value};

use crate::article::advice::{Advice, Said};
use crate::article::path::Path;
use crate::article::problem::Place;
use crate::article::problems::Problems;
use crate::article::rule::Rule;
use crate::article::shown::shown;

/// How deep lists and objects may be nested.
pub(super) const MAX_DEPTH: usize = 128;

/// Reads a text; `None` where reading had to stop.
pub(super) fn parse<'a, A: Advice>(text: &'a str, problems: &mut Problems<A>) -> Option<Node<'a>> {
    let at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut parser = Parser { text, at, problems };
    if parser.next(&Path::Root).is_none() {
        parser.report(&Path::Root, || {
            Said::new("the file is empty", "write the article's data into it")
        });
        return None;
    }
    let root = parser.value(&Path::Root, 0).ok()?;
    // After something that is no value, the end cannot be found.
    let is_read = !matches!(root.value, Value::Unreadable);
    if is_read && parser.next(&Path::Root).is_some() {
        let rest = parser.rest();
        parser.report(&Path::Root, || {
            let mend = if rest.starts_with('{') {
                "where each line is an article, name the file .jsonl; otherwise take one out"
            } else {
                "take out everything after the last closing bracket, or open it with a bracket of its own"
            };
            Said::new("there is more after the end of the data", mend)
        });
    }
    Some(root)
}

/// Reading had to stop; the reason is reported.
struct Stopped;

struct Parser<'a, 'p, A> {
    text: &'a str,
    at: usize,
    problems: &'p mut Problems<A>,
}

impl<'a, A: Advice> Parser<'a, '_, A> {
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

    fn report(&mut self, path: &Path, say: impl FnOnce() -> Said) {
        self.problems.error(Rule::Syntax, self.at, path, say);
    }

    /// Reports why reading has to stop.
    fn stop(&mut self, path: &Path, say: impl FnOnce() -> Said) -> Stopped {
        self.report(path, say);
        Stopped
    }

    /// Skips white space; the byte after it, or `None` at the end.
    fn next(&mut self, path: &Path) -> Option<u8> {
        loop {
            self.run(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'));
            let rest = self.rest();
            let end: &[u8] = match rest.as_bytes() {
                [b'/', b'/', ..] => b"\n",
                [b'/', b'*', ..] => b"*/",
                _ => return self.byte(),
            };
            // `str::find` would link its two-way search into the app.
            let Some(length) = rest.as_bytes().windows(end.len()).position(|run| run == end) else {
                return self.byte();
            };
            self.report(path, || Said::new("JSON has no comments", "take the comment out"));
            self.at += length + end.len();
        }
    }

    fn value(&mut self, path: &Path, depth: usize) -> Result<Node<'a>, Stopped> {
        let next = self.next(path);
        let at = self.at;
        let value = match next {
            Some(b'{' | b'[') if depth == MAX_DEPTH => {
                return Err(self.stop(path, || {
                    Said::new(
                        "brackets stand in brackets more than 128 deep",
                        "look for an opening bracket that was repeated by accident",
                    )
                }));
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

    /// Skips an opening bracket. Returns that no comma was seen yet.
    fn open(&mut self) -> Option<usize> {
        self.at += 1;
        None
    }

    /// Skips a closing bracket, and reports a comma before it.
    fn close(&mut self, path: &Path, comma: Option<usize>) {
        if let Some(at) = comma {
            self.problems.error(Rule::Syntax, at, path, || {
                Said::new("a comma stands before the closing bracket", "take the comma out")
            });
        }
        self.at += 1;
    }

    /// Skips what is between two values. Returns the place of the comma, if there is one. A
    /// missing comma is reported, and reading continues where `begins` says that a value
    /// follows.
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
            // Directly after a text, a quotation mark probably belongs to the text.
            Some(byte) if begins(byte) && self.at > end => {
                self.problems.error(Rule::Syntax, end, path, || {
                    Said::new("a comma is missing after this value", "put a comma here")
                });
            }
            None => return Err(self.unclosed(path, open)),
            Some(byte) if self.at == end && self.is_after_text() && !b"]}:".contains(&byte) => {
                return Err(self.stop(path, || {
                    Said::new(
                        "the text ends at a quotation mark, and more follows",
                        "write quotation marks inside a text as \\\" or as “ and ”",
                    )
                }));
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
        let text = self.text;
        self.stop(path, || {
            let line = Place::START.advance(text, open).line;
            let bracket = &text[open..=open];
            let close = if bracket == "{" { "close it with }" } else { "close it with ]" };
            let what = format!("the file ends, and the {bracket} of line {line} is still open");
            Said::new(what, close)
        })
    }

    fn unexpected(&mut self, path: &Path, wanted: &str) -> Stopped {
        let rest = self.rest();
        self.stop(path, || {
            let found = match rest.chars().next() {
                None => "the end of the file".into(),
                Some('"') => "a text".into(),
                Some(char) => shown(char.encode_utf8(&mut [0; 4])),
            };
            let what = format!("expected {wanted}, and found {found}");
            if rest.starts_with(['“', '”', '„', '«', '\'', '‘', '’', '`']) {
                Said::new(what, "put names and texts into straight double quotation marks (\")")
            } else {
                Said::new(what, format!("put {wanted} here"))
            }
        })
    }
}
