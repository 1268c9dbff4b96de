//! Reads single values of article data: each method takes a [`Spot`] and gives
//! the value there, or reports why there is none.
//!
//! `None` means that there is nothing to go on with: reported, or an optional
//! field that is not there. Whoever asks goes on reading, so that every problem
//! is found, and asks [`Reader::failed`] in the end. Which fields there are is
//! `format`'s business.

mod advice;
mod ids;
mod spot;
mod values;

pub(super) use advice::{Advice, Finding, Quiet};
pub(super) use ids::Ids;
pub(super) use spot::{Object, Shape, Spot};

use super::json::{Field, Node, Value};
use super::path::Path;
use super::problem::Problems;
use super::rule::Rule;
use super::shown::shown;

pub(super) struct Reader<'r> {
    problems: &'r mut Problems,
    advice: &'r dyn Advice,
    failed: bool,
}

// Little here is generic: wasm stays small where the same few functions read
// every field.
impl<'r> Reader<'r> {
    pub(super) fn new(problems: &'r mut Problems, advice: &'r dyn Advice) -> Self {
        Self { problems, advice, failed: false }
    }

    /// Whether something was reported that leaves no article.
    pub(super) fn failed(&self) -> bool {
        self.failed
    }

    /// Reports the value at a spot.
    pub(super) fn error(&mut self, rule: Rule, spot: &Spot, what: &[&str], mend: &[&str]) {
        self.failed = true;
        self.problems.error(rule, spot.at(), spot.path(), what.concat(), mend.concat());
    }

    /// Reports what the app can live with.
    fn advise(&mut self, spot: &Spot, Finding { rule, what, mend }: Finding) {
        self.problems.error(rule, spot.at(), spot.path(), what, mend);
    }

    /// The node at a spot; reports a required field that is not there.
    fn node<'n>(&mut self, spot: &Spot<'n>) -> Option<&'n Node<'n>> {
        if let Some((noun, name)) = spot.lacks() {
            let meaning = self.advice.meaning(noun, name);
            let what = ["this ", noun, " has no \"", name, "\""];
            self.error(Rule::Missing, spot, &what, &["add \"", name, "\": ", &meaning]);
        }
        spot.node()
    }

    /// Opens an object, and wonders about fields that are nearly known ones.
    pub(super) fn object<'n>(&mut self, spot: &'n Spot<'n>, shape: &Shape) -> Option<Object<'n>> {
        let node = self.node(spot)?;
        let Value::Object(fields) = &node.value else {
            self.mistyped(spot, node, "an object", " in braces { }");
            return None;
        };
        for Field { at, name, .. } in fields {
            if !shape.fields.contains(&&**name) {
                self.wonder(*at, &Path::Field(spot.path(), name), name, shape);
            }
        }
        Some(Object::new(node, spot.path(), shape.noun))
    }

    fn wonder(&mut self, at: usize, path: &Path, name: &str, shape: &Shape) {
        if let Some(known) = self.advice.nearest(name, shape.fields, 1) {
            let what = ["a ", shape.noun, " has no field ", &shown(name), ", and it is ignored"];
            let mend = ["write ", &shown(known), " if that is what you mean"];
            self.problems.warn(Rule::UnknownField, at, path, what.concat(), mend.concat());
        }
    }

    /// Every item of a list that can be read.
    pub(super) fn list<T>(
        &mut self,
        spot: &Spot,
        mut read: impl FnMut(&mut Self, &Spot) -> Option<T>,
    ) -> Option<Vec<T>> {
        let node = self.node(spot)?;
        let Value::List(items) = &node.value else {
            self.mistyped(spot, node, "a list", " in square brackets [ ]");
            return None;
        };
        let mut values = Vec::with_capacity(items.len());
        for (at, item) in items.iter().enumerate() {
            values.extend(read(self, &Spot::item(item, spot.path(), at)));
        }
        Some(values)
    }

    /// What to do about a value that is not as the format wants it.
    fn replacing(&self, spot: &Spot, wanted: &[&str]) -> String {
        let otherwise = if spot.is_droppable() { ", or take it out" } else { "" };
        ["write ", &wanted.concat(), otherwise].concat()
    }

    /// Reports a value of a wrong type; `form` says how the right one is written.
    fn mistyped(&mut self, spot: &Spot, node: &Node, wanted: &str, form: &str) {
        let found = match &node.value {
            Value::Literal(word) => word,
            Value::Number(_) => "a number",
            Value::Text(_) => "text",
            Value::List(_) => "a list",
            Value::Object(_) => "an object",
            // Reported when it was parsed.
            Value::Unreadable => return,
        };
        let mend = self.replacing(spot, &[wanted, form]);
        self.error(Rule::Type, spot, &["this is ", found, ", and must be ", wanted], &[&mend]);
    }
}
