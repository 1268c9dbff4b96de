//! Places in the data at which a value is looked for.

use crate::article::json::Node;
use crate::article::path::Path;

/// The fields of one sort of object.
pub(in crate::article) struct Shape {
    /// The name of such an object in messages.
    pub(in crate::article) noun: &'static str,
    pub(in crate::article) fields: &'static [&'static str],
}

/// An object that is being read.
pub(in crate::article) struct Object<'n> {
    node: &'n Node<'n>,
    path: &'n Path<'n>,
    noun: &'static str,
}

impl<'n> Object<'n> {
    pub(super) fn new(node: &'n Node<'n>, path: &'n Path<'n>, noun: &'static str) -> Self {
        Self { node, path, noun }
    }

    /// The spot of a field that must be there.
    // Not inlined, here and below: inlining would repeat the building of a path at some forty
    // calls.
    #[inline(never)]
    pub(in crate::article) fn required(&'n self, name: &'static str) -> Spot<'n> {
        Spot { droppable: false, ..self.optional(name) }
    }

    /// The spot of a field that may be left out.
    #[inline(never)]
    pub(in crate::article) fn optional(&'n self, name: &'static str) -> Spot<'n> {
        let path = Path::Field(self.path, name);
        Spot { node: self.node.get(name), path, owner: Some((self, name)), droppable: true }
    }
}

/// A place in the data, with or without a value.
pub(in crate::article) struct Spot<'n> {
    node: Option<&'n Node<'n>>,
    path: Path<'n>,
    /// The object whose field this is, and the field's name.
    owner: Option<(&'n Object<'n>, &'static str)>,
    /// Whether the value may be left out.
    droppable: bool,
}

impl<'n> Spot<'n> {
    /// The whole of the data.
    pub(in crate::article) fn root(node: &'n Node<'n>) -> Self {
        Self { node: Some(node), path: Path::Root, owner: None, droppable: false }
    }

    pub(super) fn item(node: &'n Node<'n>, list: &'n Path<'n>, at: usize) -> Self {
        Self { node: Some(node), path: Path::Item(list, at), owner: None, droppable: true }
    }

    pub(super) fn field(node: &'n Node<'n>, object: &'n Path<'n>, name: &'n str) -> Self {
        Self { node: Some(node), path: Path::Field(object, name), owner: None, droppable: true }
    }

    pub(super) fn node(&self) -> Option<&'n Node<'n>> {
        self.node
    }

    pub(super) fn path(&self) -> &Path<'n> {
        &self.path
    }

    /// The byte where the value begins; for a missing value, that of its object.
    pub(super) fn at(&self) -> usize {
        let owner = self.owner.map(|(owner, _)| owner.node);
        self.node.or(owner).map_or(0, |node| node.at)
    }

    /// The advice for a value that the format does not allow.
    pub(super) fn replacing(&self, wanted: &str) -> String {
        let otherwise = if self.droppable { ", or take it out" } else { "" };
        format!("write {wanted}{otherwise}")
    }

    /// The name of the owner in messages, and the required field that it lacks.
    pub(super) fn lacks(&self) -> Option<(&'static str, &'static str)> {
        let (owner, name) = self.owner.filter(|_| self.node.is_none() && !self.droppable)?;
        Some((owner.noun, name))
    }
}
