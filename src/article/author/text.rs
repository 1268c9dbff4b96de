//! Checks the characters of a text.

use crate::article::advice::{Finding, Said};
use crate::article::problem::Severity;
use crate::article::rule::Rule;
use crate::article::shown::shown;

/// Pairs of quotation marks of all languages (CLDR `quotationStart`, `quotationEnd` and their
/// alternates).
const PAIRS: [(char, char); 18] = [
    ('“', '”'),
    ('"', '"'),
    ('„', '“'),
    ('„', '”'),
    ('”', '”'),
    ('“', '“'),
    ('«', '»'),
    ('»', '«'),
    ('‹', '›'),
    ('›', '‹'),
    ('「', '」'),
    ('『', '』'),
    ('《', '》'),
    ('‘', '’'),
    ('\'', '\''),
    ('‚', '‘'),
    ('‚', '’'),
    ('’', '’'),
];

/// Whether a character is a quotation mark of any language.
pub(in crate::article) fn is_mark(char: char) -> bool {
    PAIRS.iter().any(|(open, close)| [*open, *close].contains(&char))
}

/// Finds a pair of quotation marks around the whole text.
pub(in crate::article) fn outer_marks(text: &str) -> Option<Finding> {
    let text = text.trim();
    let first = text.chars().next()?;
    let last = text.chars().next_back().filter(|_| text.chars().nth(1).is_some())?;
    let pair = PAIRS.iter().find(|pair| **pair == (first, last))?;
    (!closes_early(text, *pair)).then(|| Finding {
        rule: Rule::Marks,
        severity: Severity::Error,
        said: Said::new(
            format!("the words stand between quotation marks, {first} and {last}"),
            "take the outer marks out; the page sets its own",
        ),
    })
}

/// Whether the quotation mark at the start is closed before the end. The mark at the end then
/// belongs to another quotation.
fn closes_early(text: &str, (open, close): (char, char)) -> bool {
    let chars: Vec<char> = text.chars().collect();
    let mut depth = 1;
    for at in 1..chars.len() - 1 {
        let (before, char, after) = (chars[at - 1], chars[at], chars[at + 1]);
        // A closing mark inside a word is an apostrophe.
        let is_apostrophe = before.is_alphanumeric() && after.is_alphanumeric();
        if char != open && char != close || is_apostrophe {
            continue;
        }
        let opens = if open == close {
            before.is_whitespace() || "([{—–-/".contains(before)
        } else {
            char == open
        };
        depth = if opens { depth + 1 } else { depth - 1 };
        if depth == 0 {
            return true;
        }
    }
    false
}

/// Finds the first control character, line ends and tabs included; or one that Unicode keeps
/// from texts, which feeds and pictures could not have (XML 1.0, section 2.2).
pub(super) fn control(text: &str) -> Option<Finding> {
    let is_none = |char: &char| matches!(char, '\u{fffe}' | '\u{ffff}');
    let wrong = |(_, char): &(usize, char)| char.is_control() || is_none(char);
    let (at, char) = text.chars().enumerate().find(wrong)?;
    let what = if is_none(&char) { "which is no character" } else { "a control character" };
    let char = shown(char.encode_utf8(&mut [0; 4]));
    Some(Finding {
        rule: Rule::Control,
        severity: Severity::Error,
        said: Said::new(
            format!("character {} of this text is {char}, {what}", at + 1),
            "put a space in its place, or take it out",
        ),
    })
}

/// Finds a character that changes the writing direction without being closed, or one that
/// closes nothing (Unicode Standard Annex #9, section 2).
pub(super) fn bidi(text: &str) -> Option<Finding> {
    const CLOSES_EMBEDDING: char = '\u{202c}';
    const CLOSES_ISOLATE: char = '\u{2069}';
    let mut open = Vec::new();
    let mut stray = None;
    for (at, char) in text.chars().enumerate() {
        let closer = match char {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => CLOSES_EMBEDDING,
            '\u{2066}'..='\u{2068}' => CLOSES_ISOLATE,
            CLOSES_EMBEDDING | CLOSES_ISOLATE => {
                if open.pop_if(|(_, _, closer)| *closer == char).is_none() {
                    stray = stray.or(Some((at, char)));
                }
                continue;
            }
            _ => continue,
        };
        open.push((at, char, closer));
    }
    let (at, char, fault, mend) = match (open.first(), stray) {
        (Some((at, char, closer)), _) => {
            let mend = format!("close it with {} in the same text, or take it out", named(*closer));
            (*at, *char, "turns the writing direction and is left open", mend)
        }
        (None, Some((at, char))) => {
            (at, char, "closes a writing direction that is not open", "take it out".into())
        }
        (None, None) => return None,
    };
    let what = format!("character {} of this text, {}, {fault}", at + 1, named(char));
    Some(Finding { rule: Rule::Bidi, severity: Severity::Error, said: Said { what, mend } })
}

fn named(char: char) -> String {
    format!("U+{:04X}", u32::from(char))
}

#[cfg(test)]
mod tests {
    use super::{bidi, outer_marks};

    #[test]
    fn marks_around_the_whole_are_found_in_any_language() {
        for text in [
            "“Keep up the momentum!”",
            "\"Keep up\"",
            "  “Keep up”  ",
            "„Weiter so“",
            "„Tak”",
            "”Fortsätt”",
            "«Continuez»",
            "»Weiter«",
            "「加油」",
            "『加油』",
            "‘Don’t stop’",
            "'Don't stop'",
            "“A ‘group’ of “many” people”",
            "\"He said \"no\" to me\"",
            "“”",
        ] {
            assert!(outer_marks(text).is_some(), "{text}");
        }
    }

    #[test]
    fn marks_of_two_quotations_are_not_a_pair() {
        for text in [
            "“Darkest hour” and “tipping point”",
            "\"Darkest hour\" and \"tipping point\"",
            "„Eins“ und „zwei“",
            "«Un» et «deux»",
            "‘One’ and ‘two’",
            "'One' and 'two'",
            "A “few” words",
            "“Few” words",
            "’Tis true",
            "\"",
            "",
        ] {
            assert!(outer_marks(text).is_none(), "{text}");
        }
    }

    #[test]
    fn directions_must_be_closed_in_order() {
        for text in
            ["plain", "\u{2067}شكرا\u{2069}", "\u{2067}a\u{202b}b\u{202c}c\u{2069}", "\u{200f}mark"]
        {
            assert!(bidi(text).is_none(), "{text:?}");
        }
        for text in [
            "\u{202e}evil",
            "a\u{2066}",
            "\u{202c}",
            "a\u{2069}",
            "\u{2067}a\u{202c}",
            "\u{2067}a\u{202b}b\u{2069}c\u{202c}",
        ] {
            assert!(bidi(text).is_some(), "{text:?}");
        }
    }
}
