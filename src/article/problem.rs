//! Problems of article data: what is wrong, where, and how to mend it.

use std::fmt;
use std::marker::PhantomData;

use super::advice::{Advice, Said};
use super::path::Path;
use super::rule::Rule;

/// One thing that is wrong, as a sentence for the author of the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Which rule of the format is broken.
    pub rule: Rule,
    /// Whether the data can be shown all the same.
    pub severity: Severity,
    /// Bytes from the start of the file.
    pub offset: usize,
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// JSON path (RFC 9535), such as `$.quotes[3].speaker`.
    pub path: String,
    /// What is wrong, in one line.
    pub what: String,
    /// What to do about it, in one line.
    pub mend: String,
}

/// Whether data with a problem can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// It cannot.
    Error,
    /// It can, but its author will want to know.
    Warning,
}

/// `line:column: path: what: mend`; a warning says so before `what`.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = if self.severity == Severity::Warning { "warning: " } else { "" };
        write!(
            f,
            "{}:{}: {}: {mark}{}: {}",
            self.line, self.column, self.path, self.what, self.mend
        )
    }
}

/// The advice in problems without a message of their own.
const LEARN_MORE: &str = "run `pullquote check` on this data to learn more";

/// Problems in the order of their places.
pub(super) struct Problems<A> {
    found: Vec<Problem>,
    advice: PhantomData<A>,
}

impl<A: Advice> Problems<A> {
    pub(super) fn new() -> Self {
        Self { found: Vec::new(), advice: PhantomData }
    }

    pub(super) fn error(&mut self, rule: Rule, at: usize, path: &Path, say: impl FnOnce() -> Said) {
        A::explain(self.add(rule, Severity::Error, at, path), say);
    }

    pub(super) fn warn(&mut self, rule: Rule, at: usize, path: &Path, say: impl FnOnce() -> Said) {
        A::explain(self.add(rule, Severity::Warning, at, path), say);
    }

    // Problems mostly come in order, so inserting rarely moves others. A sort would cost the
    // app some kilobytes of WebAssembly.
    fn add(&mut self, rule: Rule, severity: Severity, at: usize, path: &Path) -> &mut Problem {
        let index = self.found.partition_point(|other| other.offset <= at);
        let problem = Problem {
            rule,
            severity,
            offset: at,
            line: 0,
            column: 0,
            path: path.written(),
            what: rule.id().into(),
            mend: LEARN_MORE.into(),
        };
        self.found.insert(index, problem);
        &mut self.found[index]
    }

    pub(super) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Whether a problem with this rule was found.
    pub(super) fn has(&self, rule: Rule) -> bool {
        self.found.iter().any(|problem| problem.rule == rule)
    }

    /// The problems with their lines and columns in `text`.
    pub(super) fn placed(mut self, text: &str) -> Vec<Problem> {
        let mut place = Place::START;
        for problem in &mut self.found {
            place = place.advance(text, problem.offset);
            (problem.line, problem.column) = (place.line, place.column);
        }
        self.found
    }
}

/// A place in a text, for people.
#[derive(Clone, Copy)]
pub(super) struct Place {
    at: usize,
    pub(super) line: usize,
    pub(super) column: usize,
}

impl Place {
    pub(super) const START: Self = Self { at: 0, line: 1, column: 1 };

    /// The place of the byte `at`, which is not before this one.
    pub(super) fn advance(mut self, text: &str, at: usize) -> Self {
        for char in text[self.at..at].chars() {
            match char {
                '\n' => (self.line, self.column) = (self.line + 1, 1),
                // Editors do not count a byte order mark.
                '\u{feff}' if self.line == 1 && self.column == 1 => {}
                _ => self.column += 1,
            }
        }
        self.at = at;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::{Path, Problems, Rule};
    use crate::article::advice::{Advice, Quiet, Said};
    use crate::article::author::Author;

    fn lines<A: Advice>(text: &str, offsets: &[usize]) -> Vec<String> {
        let mut problems = Problems::<A>::new();
        for at in offsets {
            problems.error(Rule::Syntax, *at, &Path::Root, || Said::new("w", "m"));
        }
        problems.placed(text).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn problems_stand_in_the_order_of_the_file_and_columns_count_characters() {
        let text = "\u{feff}ab\né漢x";
        let lines = lines::<Author>(text, &[text.len() - 1, 4, 3]);
        assert_eq!(lines, ["1:1: $: w: m", "1:2: $: w: m", "2:3: $: w: m"]);
    }

    #[test]
    fn the_app_names_the_rule_and_says_where_to_learn_more() {
        assert_eq!(
            lines::<Quiet>("", &[0]),
            ["1:1: $: syntax: run `pullquote check` on this data to learn more"]
        );
    }
}
