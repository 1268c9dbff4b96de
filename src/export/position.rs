//! Where the words of a quote stand in the article's own text.

use std::ops::Range;

use crate::article::SourceText;
use crate::model::Selector;

/// How many characters of the text around a passage tell it from others, as Hypothesis
/// takes them.
const AROUND: usize = 32;

/// Where words stand in the source, in bytes: where the selector's surroundings are theirs,
/// or else the only place that they have.
pub(super) fn find(
    source: &SourceText<'_>,
    words: &str,
    selector: Option<&Selector>,
) -> Option<Range<usize>> {
    let text = source.text();
    let fits = |place: &&Range<usize>| {
        let Some(Selector { prefix, suffix }) = selector else { return false };
        bare(&text[..place.start]).0.ends_with(bare(prefix).0)
            && bare(&text[place.end..]).1.starts_with(bare(suffix).1)
    };
    let places = source.places(words);
    let fitting: Vec<&Range<usize>> = places.iter().filter(fits).collect();
    match (&fitting[..], &places[..]) {
        ([only], _) => Some((*only).clone()),
        (_, [only]) => Some(only.clone()),
        _ => None,
    }
}

/// A text without the quotation marks and blanks at its end, and without those at its
/// start: surroundings are given with them or without.
fn bare(text: &str) -> (&str, &str) {
    let between = |char: char| char.is_whitespace() || "\"'“”„‘’‚«»‹›「」『』《》".contains(char);
    (text.trim_end_matches(between), text.trim_start_matches(between))
}

/// What stands around a passage.
pub(super) fn around(source: &str, passage: &Range<usize>) -> Selector {
    let (before, after) = (&source[..passage.start], &source[passage.end..]);
    let start = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let end = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
    Selector { prefix: before[start..].to_owned(), suffix: after[..end].to_owned() }
}

/// A passage in characters, which are Unicode code points, as the W3C's
/// `TextPositionSelector` counts them
/// (<https://www.w3.org/TR/annotation-model/#text-position-selector>).
pub(super) fn in_characters(source: &str, passage: &Range<usize>) -> Range<usize> {
    let start = source[..passage.start].chars().count();
    start..start + source[passage.clone()].chars().count()
}

#[cfg(test)]
mod tests {
    use super::{SourceText, around, find, in_characters};
    use crate::model::Selector;

    const SOURCE: &str = "灯 “Dark” and “Dark” and light";

    fn place(words: &str, prefix: &str) -> Option<std::ops::Range<usize>> {
        let selector = Selector { prefix: prefix.into(), suffix: String::new() };
        find(&SourceText::new(SOURCE), words, Some(&selector))
            .map(|passage| in_characters(SOURCE, &passage))
    }

    #[test]
    fn words_are_found_where_they_are_alone_or_where_their_surroundings_are() {
        assert_eq!(place("light", ""), Some(24..29));
        assert_eq!(place("Dark", ""), None);
        assert_eq!(place("Dark", "灯 “"), Some(3..7));
        assert_eq!(place("Dark", " and "), Some(14..18));
        assert_eq!(place("night", "灯"), None);
    }

    #[test]
    fn surroundings_are_cut_between_characters() {
        let source = ["灯".repeat(40), "Dark".into(), "é".repeat(40)].concat();
        let Selector { prefix, suffix } = around(&source, &(120..124));
        assert_eq!((prefix, suffix), ("灯".repeat(32), "é".repeat(32)));
        assert_eq!(around("Dark", &(0..4)), Selector::default());
    }
}
