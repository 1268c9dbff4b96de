//! The tree that JSON is read into.

use std::borrow::Cow;

/// A value and the byte at which it begins.
#[derive(Debug)]
pub(in crate::article) struct Node<'a> {
    pub(in crate::article) at: usize,
    pub(in crate::article) value: Value<'a>,
}

#[derive(Debug)]
pub(in crate::article) enum Value<'a> {
    /// `true`, `false` or `null`.
    Literal(&'a str),
    /// As written.
    Number(&'a str),
    Text(Cow<'a, str>),
    List(Vec<Node<'a>>),
    Object(Vec<Field<'a>>),
    /// Something that is no value, which was reported.
    Unreadable,
}

/// A field of an object and the byte at which its name begins.
#[derive(Debug)]
pub(in crate::article) struct Field<'a> {
    pub(in crate::article) at: usize,
    pub(in crate::article) name: Cow<'a, str>,
    pub(in crate::article) node: Node<'a>,
}

impl<'a> Node<'a> {
    /// The first field of that name, if this is an object and has it.
    pub(in crate::article) fn get(&self, name: &str) -> Option<&Node<'a>> {
        let Value::Object(fields) = &self.value else { return None };
        fields.iter().find(|field| field.name == name).map(|field| &field.node)
    }

    /// The items, if this is a list.
    pub(in crate::article) fn items(&self) -> &[Node<'a>] {
        if let Value::List(items) = &self.value { items } else { &[] }
    }

    /// The text, if this is one.
    pub(in crate::article) fn text(&self) -> Option<&str> {
        if let Value::Text(text) = &self.value { Some(text) } else { None }
    }
}
