//! Shows texts of the data in messages.

/// A value in quotation marks for a message: on one line, shortened when long, and without
/// characters that control a terminal.
pub(super) fn shown(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => ["\"", &visible(&text[..end]), "…\""].concat(),
        None => ["\"", &visible(text), "\""].concat(),
    }
}

/// The text with its invisible characters as numbers.
pub(super) fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        if is_invisible(char) {
            out.push_str(&format!("<U+{:04X}>", u32::from(char)));
        } else {
            out.push(char);
        }
    }
    out
}

/// Control characters, directional marks, line separators, and characters that look like an
/// ordinary space or like nothing.
fn is_invisible(char: char) -> bool {
    matches!(char,
        '\0'..='\x1f' | '\x7f'..='\u{a0}' | '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202f}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn values_in_messages_keep_to_one_visible_line() {
        assert_eq!(shown("a\n\u{202e}b\x1b[31m"), "\"a<U+000A><U+202E>b<U+001B>[31m\"");
        assert_eq!(shown(&"é".repeat(61)), format!("\"{}…\"", "é".repeat(60)));
    }
}
