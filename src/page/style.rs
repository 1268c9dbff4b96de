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

/// Without the blanks before `{` and after `:` and `,`, where these are not in a string.
fn tight(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    for (at, part) in css.split('"').enumerate() {
        if at > 0 {
            out.push('"');
        }
        if at % 2 == 1 {
            out.push_str(part);
        } else {
            out +=
                &part.replace(" {", "{").replace("{ ", "{").replace(": ", ":").replace(", ", ",");
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
        let sheet = "/* why */\na {\n  b: c\n    d;\n  e: f;\n}\n\n/* g */\n@media (h) {\n  i { j: \"—\"; }\n}\n";
        assert_eq!(style(sheet), "a{b:c d;e:f;}@media (h){i{j:\"—\"; }}");
    }
}
