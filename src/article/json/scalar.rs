//! What stands between the brackets and commas: texts, numbers and words.

use std::borrow::Cow;

use super::{Parser, Stopped, Value};
use crate::article::path::Path;
use crate::article::rule::Rule;
use crate::article::shown::shown;

impl<'a> Parser<'a, '_> {
    pub(super) fn word(&mut self, path: &Path) -> Value<'a> {
        let at = self.at;
        let word = self.run(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
        if matches!(word, "true" | "false" | "null") {
            return Value::Literal(word);
        }
        let what = [&shown(word), " is no value"].concat();
        let mend = "put text into straight quotation marks; true, false and null are written in small letters";
        self.problems.error(Rule::Syntax, at, path, what, mend.into());
        Value::Unreadable
    }

    pub(super) fn number(&mut self, path: &Path) -> Value<'a> {
        let at = self.at;
        let number = self.run(|byte| byte.is_ascii_digit() || b"+-.eE".contains(byte));
        if is_number(number) {
            return Value::Number(number);
        }
        let what = [&shown(number), " is not how JSON writes a number"].concat();
        let mend = "write a number such as 7, without a plus sign or leading zeros, or put text into quotation marks";
        self.problems.error(Rule::Syntax, at, path, what, mend.into());
        Value::Unreadable
    }

    pub(super) fn string(&mut self, path: &Path) -> Result<Cow<'a, str>, Stopped> {
        let open = self.at;
        self.at += 1;
        let mut start = self.at;
        let mut before = String::new();
        loop {
            match self.byte() {
                Some(b'"') => break,
                Some(b'\\') => {
                    before.push_str(&self.text[start..self.at]);
                    before.push(self.escape(path));
                    start = self.at;
                }
                None | Some(b'\n' | b'\r') => {
                    self.at = open;
                    return Err(self.stop(
                        path,
                        "this text has no closing quotation mark on its line".into(),
                        "close it with a straight quotation mark; write a line break as a space",
                    ));
                }
                Some(0..b' ') => {
                    let what = "a tab or another control character stands in a text";
                    self.report(path, what.into(), "put a space in its place");
                    // As the mend says, so that nothing else is said about it.
                    before.push_str(&self.text[start..self.at]);
                    before.push(' ');
                    self.at += 1;
                    start = self.at;
                }
                Some(_) => self.at += 1,
            }
        }
        let last = &self.text[start..self.at];
        self.at += 1;
        Ok(if start == open + 1 { Cow::Borrowed(last) } else { Cow::Owned(before + last) })
    }

    /// Passes an escape in a text; U+FFFD stands in for one that is reported.
    fn escape(&mut self, path: &Path) -> char {
        let escape = self.rest().as_bytes().get(1).copied();
        let char = match escape {
            Some(b'u') => return self.escaped_unit(path),
            Some(b'"' | b'\\' | b'/') => escape.map(char::from),
            Some(b'b') => Some('\x08'),
            Some(b'f') => Some('\x0c'),
            Some(b'n') => Some('\n'),
            Some(b'r') => Some('\r'),
            Some(b't') => Some('\t'),
            _ => None,
        };
        if char.is_none() {
            self.report(
                path,
                "a backslash stands before something that JSON does not escape".into(),
                "write a backslash itself as \\\\, or take it out",
            );
        }
        self.at += 1 + usize::from(char.is_some());
        char.unwrap_or(char::REPLACEMENT_CHARACTER)
    }

    fn escaped_unit(&mut self, path: &Path) -> char {
        let unit = |text: &str| {
            let digits = text.strip_prefix("\\u")?.get(..4)?;
            let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
            if is_hex { u32::from_str_radix(digits, 16).ok() } else { None }
        };
        let Some(first) = unit(self.rest()) else {
            self.report(
                path,
                "\\u stands without four hexadecimal digits".into(),
                "write the character itself",
            );
            self.at += 2;
            return char::REPLACEMENT_CHARACTER;
        };
        let pair = match first {
            0xd800..0xdc00 => unit(&self.rest()[6..]).filter(|low| (0xdc00..0xe000).contains(low)),
            _ => None,
        };
        let code = pair.map_or(first, |low| 0x10000 + ((first - 0xd800) << 10) + (low - 0xdc00));
        let char = char::from_u32(code);
        if char.is_none() {
            self.report(
                path,
                "\\u names one half of a character, and the other half is missing".into(),
                "write the character itself",
            );
        }
        self.at += if pair.is_some() { 12 } else { 6 };
        char.unwrap_or(char::REPLACEMENT_CHARACTER)
    }
}

/// RFC 8259, section 6.
fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    let (text, exponent) = match text.split_once(['e', 'E']) {
        Some((text, exponent)) => {
            (text, Some(exponent.strip_prefix(['+', '-']).unwrap_or(exponent)))
        }
        None => (text, None),
    };
    let (whole, fraction) = match text.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(digits)
}
