//! Texts with their arguments, in one of their forms.

/// One of the texts between `|`. Not inlined, like the next: the app is small before
/// it is fast.
#[inline(never)]
pub(super) fn nth(texts: &str, at: usize) -> &str {
    texts.split('|').nth(at).unwrap_or_default()
}

/// A text with its arguments in the places of `{0}`, `{1}` and so on.
#[inline(never)]
pub(super) fn fill(text: &str, arguments: &[&str]) -> String {
    let mut out = String::new();
    let mut pieces = text.split('{');
    out.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let at = piece.bytes().next().unwrap_or_default().wrapping_sub(b'0');
        out.push_str(arguments.get(usize::from(at)).copied().unwrap_or_default());
        out.push_str(piece.get(2..).unwrap_or_default());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn arguments_stand_where_a_text_wants_them() {
        assert_eq!(fill("{1}, not {0}", &["a", "b"]), "b, not a");
        assert_eq!(fill("none", &["a"]), "none");
        assert_eq!(fill("{7}{", &["a"]), "");
    }
}
