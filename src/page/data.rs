//! Article data inside a page.

/// Valid JSON as the content of a `<script>`. It gets no white space outside strings, and no
/// `<`, so that no text in it can end the element or open a comment.
pub fn for_script(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let (mut in_string, mut escaped) = (false, false);
    for char in json.chars() {
        match char {
            ' ' | '\t' | '\n' | '\r' if !in_string => continue,
            '"' if !escaped => in_string = !in_string,
            _ => {}
        }
        escaped = char == '\\' && !escaped;
        match char {
            '<' => out.push_str("\\u003c"),
            '\u{feff}' if !in_string => {}
            _ => out.push(char),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::for_script;

    #[test]
    fn data_cannot_leave_its_script() {
        let json = "\u{feff}{ \"a b\": \"</script> \\\" <!-- \\\\\" ,\n \"c\": [1, 2] }";
        assert_eq!(for_script(json), r#"{"a b":"\u003c/script> \" \u003c!-- \\","c":[1,2]}"#);
    }
}
