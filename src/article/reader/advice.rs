//! The seam between the app and authors: what reading is to say beyond what the
//! app needs.

use std::borrow::Cow;

use crate::article::rule::Rule;

/// What authors want to hear beyond what the app needs. The app reads with
/// [`Quiet`], so that none of an author's help is linked into it.
pub(in crate::article) trait Advice {
    /// The name among `known` that `name` was probably meant to be, at most
    /// `edits` letters away.
    fn nearest<'k>(&self, _name: &str, _known: &[&'k str], _edits: usize) -> Option<&'k str> {
        None
    }

    /// What a field holds, to follow "add it with".
    fn meaning(&self, _noun: &str, _field: &str) -> Cow<'static, str> {
        Cow::Borrowed("its value")
    }

    /// Looks at the characters of a text.
    fn text(&self, _text: &str) -> Vec<Finding> {
        Vec::new()
    }

    /// Looks at somebody's words, beyond [`text`](Self::text).
    fn words(&self, _text: &str) -> Option<Finding> {
        None
    }
}

/// A problem that does not know yet where it is.
pub(in crate::article) struct Finding {
    pub(in crate::article) rule: Rule,
    pub(in crate::article) what: String,
    pub(in crate::article) mend: String,
}

/// No advice.
pub(in crate::article) struct Quiet;

impl Advice for Quiet {}
