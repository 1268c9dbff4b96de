//! Reads single values of article data. Each method takes a [`Spot`] and returns the value
//! there, or reports why there is none.
//!
//! `None` means that there is no value: a problem was reported, or an optional field is
//! missing. Callers continue after `None`, so that every problem is found, and call
//! [`Reader::failed`] at the end. Which fields there are belongs to `format`.

mod ids;
mod spot;
mod values;

pub(super) use ids::Ids;
pub(super) use spot::{Object, Shape, Spot};

use super::advice::{Advice, Finding, Said};
use super::author::meaning;
use super::json::{Node, Value};
use super::path::Path;
use super::problem::Severity;
use super::problems::Problems;
use super::rule::Rule;

pub(super) struct Reader<'r, A> {
    problems: &'r mut Problems<A>,
    failed: bool,
}

// Little here is generic except over `Advice`, of which the app uses one kind. The WebAssembly
// stays small since the same few functions read every field.
impl<'r, A: Advice> Reader<'r, A> {
    pub(super) fn new(problems: &'r mut Problems<A>) -> Self {
        Self { problems, failed: false }
    }

    /// Whether an error was reported, so that there is no article.
    pub(super) fn failed(&self) -> bool {
        self.failed
    }

    /// Reports the value at a spot.
    pub(super) fn error(&mut self, rule: Rule, spot: &Spot, say: impl FnOnce() -> Said) {
        self.failed = true;
        self.problems.error(rule, spot.at(), spot.path(), say);
    }

    /// Reports a finding of a check for authors.
    fn advise(&mut self, spot: &Spot, Finding { rule, severity, said }: Finding) {
        match severity {
            Severity::Error => self.problems.error(rule, spot.at(), spot.path(), || said),
            Severity::Warning => self.problems.warn(rule, spot.at(), spot.path(), || said),
        }
    }

    /// The node at a spot; reports a required field that is not there.
    fn node<'n>(&mut self, spot: &Spot<'n>) -> Option<&'n Node<'n>> {
        if let Some((noun, name)) = spot.lacks() {
            self.error(Rule::Missing, spot, || {
                Said::new(
                    format!("this {noun} has no \"{name}\""),
                    format!("add \"{name}\": {}", meaning(noun, name)),
                )
            });
        }
        spot.node()
    }

    /// Opens an object, and reports unknown fields to authors.
    pub(super) fn object<'n>(&mut self, spot: &'n Spot<'n>, shape: &Shape) -> Option<Object<'n>> {
        let node = self.node(spot)?;
        let Value::Object(fields) = &node.value else {
            self.mistyped(spot, node, "an object", " in braces { }");
            return None;
        };
        for field in fields {
            if let Some(said) = A::unknown_field(&field.name, shape.noun, shape.fields) {
                let path = Path::Field(spot.path(), &field.name);
                self.problems.warn(Rule::UnknownField, field.at, &path, || said);
            }
        }
        Some(Object::new(node, spot.path(), shape.noun))
    }

    /// Every item of a list that can be read.
    pub(super) fn list<T>(
        &mut self,
        spot: &Spot,
        read: fn(&mut Self, &Spot) -> Option<T>,
    ) -> Option<Vec<T>> {
        let mut values = Vec::new();
        self.each(spot, &mut |reader, spot| {
            if let Some(value) = read(reader, spot) {
                values.push(value);
            }
        })?;
        Some(values)
    }

    /// Reads a list item by item.
    // The function that reads an item is `dyn`, so that the app has this loop once.
    pub(super) fn each(
        &mut self,
        spot: &Spot,
        read: &mut dyn FnMut(&mut Self, &Spot),
    ) -> Option<()> {
        let node = self.node(spot)?;
        let Value::List(items) = &node.value else {
            self.mistyped(spot, node, "a list", " in square brackets [ ]");
            return None;
        };
        for (at, item) in items.iter().enumerate() {
            read(self, &Spot::item(item, spot.path(), at));
        }
        Some(())
    }

    /// Reads an object field by field, whose names are the author's.
    pub(super) fn each_field(&mut self, spot: &Spot, read: &mut dyn FnMut(&mut Self, &str, &Spot)) {
        let Some(node) = self.node(spot) else { return };
        let Value::Object(fields) = &node.value else {
            self.mistyped(spot, node, "an object", " in braces { }");
            return;
        };
        for field in fields {
            read(self, &field.name, &Spot::field(&field.node, spot.path(), &field.name));
        }
    }

    /// Reports a value of a wrong type; `form` says how the right one is written.
    fn mistyped(&mut self, spot: &Spot, node: &Node, wanted: &str, form: &str) {
        let found = match &node.value {
            Value::Literal(word) => word,
            Value::Number(_) => "a number",
            Value::Text(_) => "text",
            Value::List(_) => "a list",
            Value::Object(_) => "an object",
            // Already reported by the parser.
            Value::Unreadable => return,
        };
        self.error(Rule::Type, spot, || {
            Said::new(
                format!("this is {found}, and must be {wanted}"),
                spot.replacing(&[wanted, form].concat()),
            )
        });
    }
}
