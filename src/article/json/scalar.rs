//! Reads scalars: texts, numbers and literals.

use std::borrow::Cow;

use super::{Parser, Stopped, Value};
use crate::article::advice::{Advice, Said};
use crate::article::path::Path;
use crate::article::rule::Rule;
use crate::article::shown::shown;

impl<'a, A: Advice> Parser<'a, '_, A> {
    pub(super) fn word(&mut self, path: &Path) -> Value<'a> {
        let at = self.at;
        let word = self.run(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
        if matches!(word, "true" | "false" | "null") {
            return Value::Literal(word);
        }
        self.problems.error(Rule::Syntax, at, path, || {
            Said::new(
                format!("{} is no value", shown(word)),
                "put text into straight quotation marks; true, false and null are written in small letters",
            )
        });
        Value::Unreadable
    }

    pub(super) fn number(&mut self, path: &Path) -> Value<'a> {
        let at = self.at;
        let number = self.run(|byte| byte.is_ascii_digit() || b"+-.eE".contains(byte));
        if is_number(number) {
            return Value::Number(number);
        }
        self.problems.error(Rule::Syntax, at, path, || {
            Said::new(
                format!("{} is not how JSON writes a number", shown(number)),
                "write a number such as 7, without a plus sign or leading zeros, or put text into quotation marks",
            )
        });
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
                    return Err(self.stop(path, || {
                        Said::new(
                            "this text has no closing quotation mark on its line",
                            "close it with a straight quotation mark; write a line break as a space",
                        )
                    }));
                }
                Some(0..b' ') => {
                    self.report(path, || {
                        Said::new(
                            "a tab or another control character stands in a text",
                            "put a space in its place",
                        )
                    });
                    // Read as the message advises, so that nothing else is reported here.
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

    /// Reads an escape in a text. A wrong escape is reported and becomes U+FFFD.
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
            self.report(path, || {
                Said::new(
                    "a backslash stands before something that JSON does not escape",
                    "write a backslash itself as \\\\, or take it out",
                )
            });
        }
        self.at += 1 + usize::from(char.is_some());
        char.unwrap_or(char::REPLACEMENT_CHARACTER)
    }

    fn escaped_unit(&mut self, path: &Path) -> char {
        let Some(first) = unit(self.rest()) else {
            self.report(path, || {
                Said::new(
                    "\\u stands without four hexadecimal digits",
                    "write the character itself",
                )
            });
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
            self.report(path, || {
                Said::new(
                    "\\u names one half of a character, and the other half is missing",
                    "write the character itself",
                )
            });
        }
        self.at += if pair.is_some() { 12 } else { 6 };
        char.unwrap_or(char::REPLACEMENT_CHARACTER)
    }
}

/// The UTF-16 code unit of the escape at the beginning of `text`.
fn unit(text: &str) -> Option<u32> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    digits.chars().try_fold(0, |unit, digit| Some(unit << 4 | digit.to_digit(16)?))
}

fn is_number(text: &str) -> bool {
    after_number(text.as_bytes()).is_some_and(<[u8]>::is_empty)
}

/// The text after the number at the beginning (RFC 8259, section 6).
fn after_number(text: &[u8]) -> Option<&[u8]> {
    let whole = text.strip_prefix(b"-").unwrap_or(text);
    let mut rest = if let [b'0', rest @ ..] = whole { rest } else { after_digits(whole)? };
    if let [b'.', fraction @ ..] = rest {
        rest = after_digits(fraction)?;
    }
    if let [b'e' | b'E', exponent @ ..] = rest {
        rest = after_digits(if let [b'+' | b'-', digits @ ..] = exponent {
            digits
        } else {
            exponent
        })?;
    }
    Some(rest)
}

/// The text after one or more digits.
fn after_digits(text: &[u8]) -> Option<&[u8]> {
    let count = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if count > 0 { Some(&text[count..]) } else { None }
}
