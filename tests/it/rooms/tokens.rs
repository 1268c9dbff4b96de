//! Rust as tokens, without its comments and literals.

/// The tokens of a source: names, `::`, and every other sign by itself.
pub(super) fn tokens(source: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let skipped = skipped(rest);
        if skipped > 0 {
            rest = &rest[skipped..];
            continue;
        }
        let is_name = |sign: char| sign.is_alphanumeric() || sign == '_';
        let len = match first {
            ':' if rest.starts_with("::") => 2,
            _ if is_name(first) => rest.find(|sign| !is_name(sign)).unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        let (token, after) = rest.split_at(len);
        // Marks before a literal are a part of it.
        let is_mark = ["r", "b", "br", "c"].contains(&token) && after.starts_with(['"', '#', '\'']);
        if !first.is_whitespace() && !is_mark {
            tokens.push(token);
        }
        rest = if is_mark { &after[raw(after)..] } else { after };
    }
    tokens
}

/// How long the comment or literal is that a source begins with.
fn skipped(source: &str) -> usize {
    let until = |end: &str| source[1..].find(end).map_or(source.len(), |at| 1 + at + end.len());
    if source.starts_with("//") {
        return until("\n");
    }
    if source.starts_with("/*") {
        return until("*/");
    }
    if source.starts_with('"') {
        return closed(source, '"');
    }
    let mut signs = source.chars();
    match (signs.next(), signs.next(), signs.next()) {
        (Some('\''), Some('\\'), _) => closed(source, '\''),
        (Some('\''), Some(one), Some('\'')) => 2 + one.len_utf8(),
        // A lifetime.
        (Some('\''), ..) => 1,
        _ => 0,
    }
}

/// How long a literal is that ends at a sign, before which a backslash may stand.
fn closed(source: &str, end: char) -> usize {
    let mut is_escaped = false;
    let signs = source.char_indices().skip(1);
    let last = signs.skip_while(|(_, sign)| {
        let is_over = *sign == end && !is_escaped;
        is_escaped = *sign == '\\' && !is_escaped;
        !is_over
    });
    last.map(|(at, _)| at + 1).next().unwrap_or(source.len())
}

/// How long a raw literal is after its mark; 0 for any other.
fn raw(source: &str) -> usize {
    let signs = source.len() - source.trim_start_matches('#').len();
    if !source[signs..].starts_with('"') || signs == 0 && !source.starts_with('"') {
        return 0;
    }
    let end = format!("\"{}", &source[..signs]);
    let inner = signs + 1;
    source[inner..].find(&end).map_or(source.len(), |at| inner + at + end.len())
}

#[test]
fn comments_and_literals_are_no_tokens() {
    let source = r##"a::b /* c */ // d
        ("e\"f", 'g', '\'', r#"h"i"#, b'j', &'k l)"##;
    let expected = ["a", "::", "b", "(", ",", ",", ",", ",", ",", "&", "k", "l", ")"];
    assert_eq!(tokens(source), expected);
}
