//! The style sheet as it is served.

/// A style sheet without its comments, indentation, line breaks and the blanks that
/// say nothing. Strings are kept: the sheet has none that hold `/*` or a line break.
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

/// What is written so that it is read well, and what says the same.
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

/// Without what these have around them and not in a string: a blank before `{`, blanks
/// after `:`, `,` and `;` and around `>`, a `;` before `}`.
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
        // A selector or value that goes on in the next line needs its space.
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
