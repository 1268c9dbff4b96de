//! Prepares style sheets for serving.

/// Removes comments, indentation, line breaks and unneeded blanks from a style sheet. Strings
/// are kept; the sheet must have no string that contains `/*` or a line break.
pub fn style(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        push_lines(&mut out, before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    push_lines(&mut out, rest);
    tight(&out)
}

/// What is written for readability, and the shorter form with the same meaning.
const TIGHT: [(&str, &str); 8] = [
    (" {", "{"),
    ("{ ", "{"),
    (": ", ":"),
    (", ", ","),
    ("; ", ";"),
    (" > ", ">"),
    ("> ", ">"),
    (";}", "}"),
];

/// Removes, outside of strings: a blank before `{`, blanks after `:`, `,` and `;` and around
/// `>`, and a `;` before `}`.
fn tight(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    for (at, part) in css.split('"').enumerate() {
        if at > 0 {
            out.push('"');
        }
        if at % 2 == 1 {
            out.push_str(part);
        } else {
            let tight = TIGHT
                .iter()
                .fold(part.to_owned(), |part, (loose, tight)| part.replace(loose, tight));
            out += &tight;
        }
    }
    out
}

fn push_lines(out: &mut String, css: &str) {
    for line in css.lines().map(str::trim).filter(|line| !line.is_empty()) {
        // A selector or value that continues in the next line needs a space there.
        let joins = out.is_empty() || out.ends_with(['{', '}', ';', ',']);
        if !joins && !line.starts_with('}') {
            out.push(' ');
        }
        out.push_str(line);
    }
}

#[cfg(test)]
mod tests {
    use super::style;

    #[test]
    fn a_sheet_loses_what_only_its_readers_need() {
        let sheet = "/* why */\na > b {\n  b: c\n    d;\n  e: f;\n}\n\n/* g */\n@media (h) {\n  i { j: \"—\"; }\n}\n";
        assert_eq!(style(sheet), "a>b{b:c d;e:f}@media (h){i{j:\"—\"}}");
    }
}
