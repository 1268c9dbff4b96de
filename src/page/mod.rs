//! Pages and scripts from templates. [`fill`] puts values into the slots that a template
//! names. All markup around the slots is in the template.
//!
//! Imports no other room.

use std::fmt;

mod data;
mod escape;
mod script;
mod style;

pub use data::for_script;
pub use escape::html;
pub use script::{classic_script, script};
pub use style::style;

/// A template and its values do not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SlotError {
    /// The template names a slot for which there is no value.
    Unknown(String),
    /// A `{{` without its `}}`; holds what follows it.
    Open(String),
    /// A value for which the template has no slot.
    Unused(String),
}

impl fmt::Display for SlotError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(slot) => write!(
                f,
                "the template has a slot {{{{{slot}}}}} that nothing fills: remove it or spell it as one that exists"
            ),
            Self::Open(rest) => {
                write!(f, "the template has a {{{{ without its }}}} before {rest:?}: close it")
            }
            Self::Unused(slot) => {
                write!(f, "the template has no slot {{{{{slot}}}}}: put it where its value belongs")
            }
        }
    }
}

impl std::error::Error for SlotError {}

/// Replaces each `{{name}}` of a template by the value of that name, without escaping it.
///
/// # Errors
/// When a slot has no value or a value no slot.
pub fn fill(template: &str, values: &[(&str, &str)]) -> Result<String, SlotError> {
    let mut out = String::with_capacity(template.len());
    let mut used = vec![false; values.len()];
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after
            .split_once("}}")
            .ok_or_else(|| SlotError::Open(after.chars().take(20).collect()))?;
        let at = values
            .iter()
            .position(|(slot, _)| *slot == name)
            .ok_or_else(|| SlotError::Unknown(name.to_owned()))?;
        out.push_str(before);
        out.push_str(values[at].1);
        used[at] = true;
        rest = after;
    }
    out.push_str(rest);
    match used.iter().position(|used| !used) {
        Some(at) => Err(SlotError::Unused(values[at].0.to_owned())),
        None => Ok(out),
    }
}

#[cfg(test)]
mod tests {
    use super::{SlotError, fill};

    #[test]
    fn every_slot_is_filled_where_it_stands() {
        let page = fill("<p>{{a}}, {{b}}, {{a}}</p>", &[("a", "1"), ("b", "{{a}}")]);
        assert_eq!(page.as_deref(), Ok("<p>1, {{a}}, 1</p>"));
    }

    #[test]
    fn a_template_and_its_values_must_agree() {
        assert_eq!(fill("{{a}}", &[]), Err(SlotError::Unknown("a".into())));
        assert_eq!(fill("", &[("a", "")]), Err(SlotError::Unused("a".into())));
        assert_eq!(fill("{{a", &[("a", "")]), Err(SlotError::Open("a".into())));
    }
}
