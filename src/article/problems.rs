//! The problems that are found while article data is read.

use std::marker::PhantomData;

use super::advice::{Advice, Said};
use super::path::Path;
use super::problem::{Place, Problem, Severity};
use super::rule::Rule;

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
