//! Makes texts from elsewhere (a cell of a table, a page) such that the checks of texts find
//! nothing to mend.

use super::{markup, text};

/// A text without what is no text: tags and codes of HTML, line ends and other control
/// characters (spaces stand in their place), blanks around it, and directions that are left
/// open.
pub fn plain_text(given: &str) -> String {
    let decoded = markup::without(given);
    let mut plain = String::with_capacity(decoded.len());
    let is_open = text::bidi(&decoded).is_some();
    for char in decoded.chars() {
        let is_blank = char.is_control() || char == ' ' || char == '\u{feff}';
        if is_blank {
            if !plain.ends_with(' ') {
                plain.push(' ');
            }
        } else if !(is_open && is_direction(char)) {
            plain.push(char);
        }
    }
    plain.trim().to_owned()
}

/// The words of a quote: [`plain_text`] without quotation marks around the whole.
pub fn plain_words(given: &str) -> String {
    // Nobody nests more; and a cell of marks alone would be looked through once for each.
    const MOST: usize = 8;
    let mut words = plain_text(given);
    for _ in 0..MOST {
        if text::outer_marks(&words).is_none() {
            return words;
        }
        let mut inner = words.chars();
        inner.next();
        inner.next_back();
        words = inner.as_str().trim().to_owned();
    }
    words.trim_matches(|char: char| text::is_mark(char) || char.is_whitespace()).to_owned()
}

fn is_direction(char: char) -> bool {
    matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{plain_words, text};

    #[test]
    fn what_is_no_text_goes_and_the_words_stay() {
        for (given, plain) in [
            ("  We\r\npay\tfor it. ", "We pay for it."),
            ("“We pay for it.”", "We pay for it."),
            ("\"“We pay”\"", "We pay"),
            ("“One” and “two”", "“One” and “two”"),
            ("Bread &amp; <b>salt</b><br>again", "Bread & salt again"),
            ("a < b & c", "a < b & c"),
            ("\u{202e}evil", "evil"),
            ("<a\u{2066}>", "<a>"),
            ("\u{2067}شكرا\u{2069}", "\u{2067}شكرا\u{2069}"),
            ("10\u{a0}000", "10\u{a0}000"),
            ("“”", ""),
            ("““““““““““““No””””””””””””", "No"),
        ] {
            assert_eq!(plain_words(given), plain, "{given:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_becomes_one_that_the_checks_take(given in "[“”\"' a-c\n\u{202e}\u{202c}\u{2066}&;<>/#]{0,12}") {
            let plain = plain_words(&given);
            prop_assert!(text::control(&plain).is_none() && text::bidi(&plain).is_none(), "{plain:?}");
            prop_assert!(text::outer_marks(&plain).is_none(), "{plain:?}");
        }
    }
}
