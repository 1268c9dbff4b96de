//! Finds tags and codes of HTML in a text. Texts are plain: readers would see the tags.

use std::borrow::Cow;

use super::entities::decoded;
use crate::article::advice::{Finding, Said};
use crate::article::problem::Severity;
use crate::article::rule::Rule;
use crate::article::shown::shown;

/// How many different tags and codes a message names.
const MOST: usize = 5;

/// Elements that are common in copied texts. Any other name is more likely something else in
/// angle brackets.
const ELEMENTS: [&str; 54] = [
    "a",
    "abbr",
    "address",
    "article",
    "b",
    "big",
    "blockquote",
    "br",
    "center",
    "cite",
    "code",
    "del",
    "dfn",
    "div",
    "em",
    "figcaption",
    "figure",
    "font",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "i",
    "iframe",
    "img",
    "ins",
    "li",
    "mark",
    "ol",
    "p",
    "picture",
    "pre",
    "q",
    "s",
    "script",
    "section",
    "small",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "sup",
    "table",
    "td",
    "tr",
    "u",
    "ul",
    "wbr",
];

/// A tag or code of HTML, and what to write instead.
struct Left<'t> {
    code: &'t str,
    instead: Instead,
}

enum Instead {
    Char(char),
    Space,
    Nothing,
}

/// Finds tags and codes of HTML in a text.
pub(super) fn markup(text: &str) -> Option<Finding> {
    let mut all: Vec<Left<'_>> = Vec::new();
    for (at, _) in text.match_indices(['&', '<']) {
        let Some(left) = left(&text[at..]) else { continue };
        if !all.iter().any(|other| other.code == left.code) {
            all.push(left);
        }
    }
    if all.is_empty() {
        return None;
    }
    let codes: Vec<String> = all.iter().take(MOST).map(|left| shown(left.code)).collect();
    let more = if all.len() > MOST { " and more" } else { "" };
    let what =
        format!("this has {}{more} in it, left from HTML, and is shown so", codes.join(", "));
    let mends: Vec<String> = all.iter().take(MOST).map(Left::mend).collect();
    let mend = mends.join(", ");
    Some(Finding { rule: Rule::Html, severity: Severity::Warning, said: Said { what, mend } })
}

/// A text with characters in the place of their codes, and without tags.
pub(super) fn without(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<']) {
        return Cow::Borrowed(text);
    }
    let (mut plain, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find(['&', '<']) {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = match left(rest) {
            Some(Left { code, instead }) => {
                match instead {
                    Instead::Char(char) => plain.push(char),
                    Instead::Space => plain.push(' '),
                    Instead::Nothing => {}
                }
                code.len()
            }
            None => {
                plain.push_str(&rest[..1]);
                1
            }
        };
        rest = &rest[length..];
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

impl Left<'_> {
    fn mend(&self) -> String {
        let code = shown(self.code);
        match self.instead {
            Instead::Nothing => format!("take {code} out"),
            Instead::Space => format!("write a space for {code}"),
            Instead::Char(char) if char.is_whitespace() => format!("write a space for {code}"),
            Instead::Char(char) if char.is_control() || is_unseen(char) => {
                format!("take {code} out")
            }
            Instead::Char(char) => format!("write {char} for {code}"),
        }
    }
}

/// Soft hyphens, joiners and directional marks, which most texts do not need.
fn is_unseen(char: char) -> bool {
    matches!(char, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}')
}

/// The tag, comment or code at the beginning of a text.
fn left(text: &str) -> Option<Left<'_>> {
    if let Some((char, length)) = decoded(text) {
        return Some(Left { code: &text[..length], instead: Instead::Char(char) });
    }
    if text.starts_with("<!--") || text.starts_with("<![CDATA[") {
        let end = text.find('>').map_or(text.len(), |at| at + 1);
        return Some(Left { code: &text[..end], instead: Instead::Nothing });
    }
    let inner = text.strip_prefix('<')?;
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    let name = &inner[..inner.bytes().take_while(u8::is_ascii_alphanumeric).count()];
    let after = &inner[name.len()..];
    let (attributes, _) = after.split_once('>')?;
    let attributes = attributes.trim_end_matches('/');
    // Otherwise `a <b and c> d` would have a tag.
    let is_tag = attributes.trim().is_empty()
        || attributes.starts_with(char::is_whitespace) && attributes.contains('=');
    if !is_tag || !ELEMENTS.contains(&&*name.to_ascii_lowercase()) {
        return None;
    }
    let code = &text[..=text.find('>')?];
    let parts = ["br", "hr", "p", "div", "li", "tr", "td"];
    let instead = match parts.contains(&&*name.to_ascii_lowercase()) {
        true => Instead::Space,
        false => Instead::Nothing,
    };
    Some(Left { code, instead })
}

#[cfg(test)]
mod tests {
    use super::markup;

    fn said(text: &str) -> Option<(String, String)> {
        markup(text).map(|finding| (finding.said.what, finding.said.mend))
    }

    #[test]
    fn tags_and_codes_are_named_with_what_to_write() {
        for (text, mend) in [
            ("A &amp; B", "write & for \"&amp;\""),
            ("It&#8217;s", "write ’ for \"&#8217;\""),
            ("It&amp;#8217;s", "write ’ for \"&amp;#8217;\""),
            ("a&nbsp;b", "write a space for \"&nbsp;\""),
            ("will&shy;ing", "take \"&shy;\" out"),
            ("<b>bold</b>", "take \"<b>\" out, take \"</b>\" out"),
            ("one<br/>two", "write a space for \"<br/>\""),
            ("<P class=\"x\">one", "write a space for \"<P class=\"x\">\""),
            ("<a href='x'>one", "take \"<a href='x'>\" out"),
            ("one<!-- two -->", "take \"<!-- two -->\" out"),
        ] {
            assert_eq!(said(text).map(|(_, mend)| mend).as_deref(), Some(mend), "{text}");
        }
        let (what, _) = said("&lt; &gt; &amp; &quot; &apos; &copy;").expect("codes");
        assert_eq!(what.matches('&').count(), 5, "{what}");
        assert!(what.contains(" and more in it"), "{what}");
    }

    #[test]
    fn what_is_no_html_is_left_alone() {
        for text in [
            "Rock & roll",
            "AT&T",
            "R&D;",
            "a < b > c",
            "I <3 it",
            "x<y>",
            "<unk>",
            "<b",
            "&c.",
            "fish&chips;",
            "5 <p 6",
            "if a<b and c>d",
            "https://example.org/?a=1&copy=2&lt=3",
        ] {
            assert_eq!(said(text), None, "{text}");
        }
    }
}
