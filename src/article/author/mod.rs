//! What only authors need to hear; nothing of it is linked into the app.
//!
//! [`Author`] gives its advice while the data is read. What takes the whole of
//! the data, or the article's own text, comes after that: `lint` and `source`.

mod diff;
mod distance;
mod fold;
pub(super) mod lint;
mod passage;
pub(super) mod source;
mod text;

use std::borrow::Cow;

use distance::distance;

use super::reader::{Advice, Finding};
use crate::model::{QuoteKind, SpeakerKind};

/// All the advice that there is.
pub(super) struct Author;

impl Advice for Author {
    fn nearest<'k>(&self, name: &str, known: &[&'k str], edits: usize) -> Option<&'k str> {
        let distances = known.iter().map(|other| (distance(name, other, edits), *other));
        let near = distances.filter(|(distance, _)| *distance <= edits);
        near.min_by_key(|(distance, _)| *distance).map(|(_, other)| other)
    }

    fn meaning(&self, noun: &str, field: &str) -> Cow<'static, str> {
        let kinds = |ids: &[&str]| Cow::Owned(["one of ", &ids.join(", ")].concat());
        Cow::Borrowed(match (noun, field) {
            (_, "format") => "\"pullquote/1\"",
            ("speaker", "kind") => return kinds(&SpeakerKind::ALL.map(SpeakerKind::id)),
            ("quote", "kind") => return kinds(&QuoteKind::ALL.map(QuoteKind::id)),
            (_, "id") => "a short name of its own for addresses, such as \"hu-xijin-1\"",
            (_, "lang") => "the language's tag, such as \"en\"",
            (_, "title") => "the article's headline",
            (_, "name") => "the name that readers see",
            (_, "speaker") => "the id of one in $.speakers",
            ("original", "text") => "the words in the language that they were said in",
            (_, "text") => "the words, without their outer quotation marks",
            (_, "speakers") => "a list of everybody who says something",
            (_, "quotes") => "a list of what is said, in the article's order",
            _ => "its value",
        })
    }

    fn text(&self, text: &str) -> Vec<Finding> {
        text::control(text).into_iter().chain(text::bidi(text)).collect()
    }

    fn words(&self, text: &str) -> Option<Finding> {
        text::outer_marks(text)
    }
}

#[cfg(test)]
mod tests {
    use super::{Advice, Author};

    #[test]
    fn the_nearest_name_is_near_or_none() {
        let known = ["weibo", "wechat", "x"];
        assert_eq!(Author.nearest("webio", &known, 1), Some("weibo"));
        assert_eq!(Author.nearest("threads", &known, 2), None);
    }
}
