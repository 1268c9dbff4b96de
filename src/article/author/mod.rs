//! Messages and checks for authors. Nothing of this is linked into the app.
//!
//! [`Author`] runs while the data is read. Checks that need the whole data (`lint`) or the
//! article's own text (`source`) run afterwards.

mod attribution;
pub(super) mod dates;
mod diff;
mod distance;
mod entities;
pub(super) mod fold;
pub(super) mod lint;
mod located;
mod markup;
mod occurrences;
pub(super) mod other;
pub(super) mod paragraphs;
mod passage;
pub(super) mod plain;
mod quotations;
pub(super) mod source;
pub(super) mod text;
mod token;

use std::borrow::Cow;

use distance::distance;

use super::advice::{Advice, Finding, Said};
use super::problem::{Problem, Severity};
use super::rule::Rule;
use super::shown::shown;
use crate::model::{CorrectionKind, FacetOf, QuoteKind, SpeakerKind};

/// All messages and checks.
pub(super) struct Author;

impl Advice for Author {
    fn explain(problem: &mut Problem, say: impl FnOnce() -> Said) {
        Said { what: problem.what, mend: problem.mend } = say();
    }

    fn other_text(text: &str) -> Option<(usize, Said)> {
        let start = text.strip_prefix('\u{feff}').unwrap_or(text).trim_ascii_start();
        // A file that begins with a comment is data with another mistake.
        let is_data = matches!(start.as_bytes().first(), None | Some(b'{' | b'[' | b'/'));
        (!is_data).then(|| (text.len() - start.len(), other::other_text(start)))
    }

    fn unknown_field(name: &str, noun: &str, known: &[&str]) -> Option<Said> {
        if known.contains(&name) {
            return None;
        }
        let plain = |name: &str| name.replace(['_', '-', ' '], "").to_lowercase();
        let alike = known.iter().copied().find(|other| plain(other) == plain(name));
        let near = alike.or_else(|| nearest(name, known.iter().copied(), 1))?;
        let mend = if alike.is_some() || is_slip(name, near) {
            format!("write {} if that is what you mean", shown(near))
        } else {
            "leave it if it is one of your own".into()
        };
        Some(Said::new(format!("a {noun} has no field {}, and it is ignored", shown(name)), mend))
    }

    fn text(text: &str) -> Vec<Finding> {
        text::control(text).into_iter().chain(text::bidi(text)).collect()
    }

    fn markup(text: &str) -> Option<Finding> {
        markup::markup(text)
    }

    fn id(id: &str) -> Option<Finding> {
        // Programs that turn addresses into links take a full stop at the end for the end of
        // the sentence.
        id.ends_with('.').then(|| Finding {
            rule: Rule::Id,
            severity: Severity::Warning,
            said: Said::new(
                format!(
                    "{} ends in a stop, which is lost where its address is written in a sentence",
                    shown(id)
                ),
                "end it in a letter or digit",
            ),
        })
    }

    fn words(text: &str) -> Option<Finding> {
        text::outer_marks(text)
    }
}

/// Whether a name that is one edit away from a known one is a typing error and not another
/// word. Short words of the same length often differ in one letter, such as party and parts.
fn is_slip(name: &str, known: &str) -> bool {
    const SHORT: usize = 6;
    let letters = |name: &str| {
        let mut letters: Vec<char> = name.chars().collect();
        letters.sort_unstable();
        letters
    };
    let (mine, theirs) = (letters(name), letters(known));
    mine.len() != theirs.len() || mine == theirs || theirs.len() >= SHORT
}

/// The name among `known` that `name` was probably meant to be: at most `edits` letters away.
pub(super) fn nearest<'k>(
    name: &str,
    known: impl Iterator<Item = &'k str>,
    edits: usize,
) -> Option<&'k str> {
    let distances = known.map(|other| (distance(name, other, edits), other));
    let near = distances.filter(|(distance, _)| *distance <= edits);
    near.min_by_key(|(distance, _)| *distance).map(|(_, other)| other)
}

/// What a field of a `noun` holds, in words that can follow "add it with".
pub(super) fn meaning(noun: &str, field: &str) -> Cow<'static, str> {
    let kinds = |ids: &[&str]| Cow::Owned(["one of ", &ids.join(", ")].concat());
    Cow::Borrowed(match (noun, field) {
        (_, "format") => "\"pullquote/1\"",
        ("speaker", "kind") => return kinds(&SpeakerKind::ALL.map(SpeakerKind::id)),
        ("quote", "kind") => return kinds(&QuoteKind::ALL.map(QuoteKind::id)),
        ("facet", "of") => return kinds(&FacetOf::ALL.map(FacetOf::id)),
        ("correction", "kind") => return kinds(&CorrectionKind::ALL.map(CorrectionKind::id)),
        ("correction", "date") => "the day of the correction, such as 2025-01-26",
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

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_nearest_name_is_near_or_none() {
        let known = ["weibo", "wechat", "x"];
        assert_eq!(nearest("webio", known.into_iter(), 1), Some("weibo"));
        assert_eq!(nearest("threads", known.into_iter(), 2), None);
    }
}
