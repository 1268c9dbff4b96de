//! The tokens of a text, which passages are compared by.

use super::fold::fold;

/// A word, a mark, or one Chinese or Japanese character.
pub(super) struct Token<'t> {
    pub(super) text: &'t str,
    pub(super) key: String,
    pub(super) lower: String,
    /// Whether white space stands before it.
    pub(super) spaced: bool,
    pub(super) is_word: bool,
}

pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    for chunk in text.split_whitespace() {
        let mut rest = chunk;
        while let Some(first) = rest.chars().next() {
            let length = if is_word(first) && !is_ideograph(first) {
                // A word ends before an ideograph, and where only punctuation follows.
                let run = &rest[..rest.find(is_ideograph).unwrap_or(rest.len())];
                run.trim_end_matches(|char| !is_word(char)).len()
            } else {
                first.len_utf8()
            };
            let (token, after) = rest.split_at(length);
            let key = fold(token);
            tokens.push(Token {
                text: token,
                lower: key.to_lowercase(),
                key,
                spaced: rest.len() == chunk.len(),
                is_word: is_word(first),
            });
            rest = after;
        }
    }
    tokens
}

fn is_word(char: char) -> bool {
    char.is_alphanumeric()
}

/// Scripts that are written without spaces between words.
fn is_ideograph(char: char) -> bool {
    matches!(char, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
