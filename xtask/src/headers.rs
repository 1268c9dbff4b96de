//! The site's `_headers` file, read as hosts read it, so that what is served here is what
//! will be served there.

use std::fs;
use std::path::Path;

/// A header that a file is sent with.
pub(crate) type Line = (String, String);

/// What a site says about how it is sent.
#[derive(Debug, Default)]
pub(crate) struct Headers(Vec<(String, Vec<Line>)>);

impl Headers {
    /// Reads the file of a site; a site without one says nothing.
    pub(crate) fn of(site: &Path) -> Self {
        Self::parse(&fs::read_to_string(site.join("_headers")).unwrap_or_default())
    }

    fn parse(text: &str) -> Self {
        let mut rules: Vec<(String, Vec<Line>)> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
            if !line.starts_with([' ', '\t']) {
                rules.push((line.trim().to_owned(), Vec::new()));
            } else if let (Some((_, lines)), Some((name, value))) =
                (rules.last_mut(), line.split_once(':'))
            {
                lines.push((name.trim().to_owned(), value.trim().to_owned()));
            }
        }
        Self(rules)
    }

    /// What a file is sent with, by the path in its URL.
    pub(crate) fn lines(&self, path: &str) -> Vec<Line> {
        let rules = self.0.iter().filter(|(pattern, _)| matches(pattern, path));
        rules.flat_map(|(_, lines)| lines.iter().cloned()).collect()
    }
}

/// Whether a path is one of a pattern, in which one `*` stands for anything.
fn matches(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((before, after)) => path
            .strip_prefix(before)
            .is_some_and(|rest| rest.len() >= after.len() && rest.ends_with(after)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_sent_with_what_every_rule_of_its_path_says() {
        let headers = Headers::parse(
            "# why\n/\n  A: b: c\n\n/app-*.js\n  D: e\n  F: g\n/articles/*\n  H: i\n",
        );
        let line = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(headers.lines("/"), [line("A", "b: c")]);
        assert_eq!(headers.lines("/app-1.js"), [line("D", "e"), line("F", "g")]);
        assert_eq!(headers.lines("/articles/a.json"), [line("H", "i")]);
        for other in ["/app-1.wasm", "/app-.j", "/index.html", "/articles"] {
            assert_eq!(headers.lines(other), [], "{other}");
        }
    }
}
