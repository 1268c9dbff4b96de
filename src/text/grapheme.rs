//! Extended grapheme clusters (UAX 29, revision 47): what a reader takes for one character.
//!
//! Highlights begin and end only at their borders. Only letters and digits are highlighted, so
//! the rules for emoji, flags and line ends (GB3 to GB5, GB11, GB12, GB13) are not needed.

mod tables;

use std::ops::Range;

/// The role of a character in a cluster.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Other,
    /// Extend, ZWJ.
    Extends,
    /// Prepend.
    Prepends,
    /// A consonant that conjoins with others.
    Consonant,
    /// SpacingMark.
    Spacing,
    /// The jamo of Hangul: lead, vowel, tail; a syllable that may take a tail,
    /// and one that has one.
    Lead,
    Vowel,
    Tail,
    Open,
    Closed,
}

/// A range of a text, extended to whole clusters. Both ends are between characters.
pub(crate) fn widened(text: &str, range: Range<usize>) -> Range<usize> {
    let (mut start, mut end) = (range.start, range.end);
    while let Some(before) = text[..start].chars().next_back()
        && !is_border(text, start)
    {
        start -= before.len_utf8();
    }
    while let Some(after) = text[end..].chars().next()
        && !is_border(text, end)
    {
        end += after.len_utf8();
    }
    start..end
}

/// Whether a cluster ends at a place between two characters. The first of them is part of a word
/// or a mark on it.
fn is_border(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    let (Some(last), Some(next)) = (before.chars().next_back(), after.chars().next()) else {
        return true;
    };
    if next < '\u{300}' && last < '\u{300}' {
        return true;
    }
    match (kind(last), kind(next)) {
        // GB6, GB7, GB8.
        (Kind::Lead, Kind::Lead | Kind::Vowel | Kind::Open | Kind::Closed)
        | (Kind::Open | Kind::Vowel, Kind::Vowel | Kind::Tail)
        | (Kind::Closed | Kind::Tail, Kind::Tail)
        // GB9, GB9a. No cluster continues after a line end or an invisible character (GB4).
        | (_, Kind::Extends | Kind::Spacing) => is_control(last),
        // GB9b.
        (Kind::Prepends, _) => is_control(next),
        // GB9c.
        (Kind::Extends, Kind::Consonant) => !conjoins(before),
        _ => true,
    }
}

/// Whether a text ends with a consonant that a linker joins to the next one.
fn conjoins(text: &str) -> bool {
    let mut linked = false;
    for c in text.chars().rev() {
        if tables::LINKERS.contains(&c) {
            linked = true;
        } else if kind(c) != Kind::Extends || c == '\u{200C}' {
            return linked && kind(c) == Kind::Consonant;
        }
    }
    false
}

/// The control characters that can stand beside a mark: soft hyphens, directions, zero-width
/// spaces, and line ends.
fn is_control(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{FEFF}')
        || ('\u{2028}'..='\u{202E}').contains(&c)
        || ('\u{2060}'..='\u{206F}').contains(&c)
}

fn kind(c: char) -> Kind {
    let point = c as u32;
    match point {
        0..0x300 => return Kind::Other,
        0x1100..0x1160 | 0xA960..=0xA97C => return Kind::Lead,
        0x1160..0x11A8 | 0xD7B0..=0xD7C6 | 0x16D63 | 0x16D67..=0x16D6A => return Kind::Vowel,
        0x11A8..0x1200 | 0xD7CB..=0xD7FB => return Kind::Tail,
        0xAC00..=0xD7A3 if (point - 0xAC00).is_multiple_of(28) => return Kind::Open,
        0xAC00..=0xD7A3 => return Kind::Closed,
        _ => {}
    }
    let mut bytes = tables::RANGES.iter();
    let mut number = || {
        let (mut number, mut shift) = (0, 0);
        for byte in bytes.by_ref() {
            number |= u32::from(byte & 0x7F) << shift;
            if *byte < 0x80 {
                return Some(number);
            }
            shift += 7;
        }
        None
    };
    let mut at = 0x300;
    while let (Some(gap), Some(range)) = (number(), number()) {
        at += gap;
        if point < at {
            break;
        }
        at += range / 4 + 1;
        if point < at {
            let kinds = [Kind::Extends, Kind::Prepends, Kind::Consonant, Kind::Spacing];
            return kinds[range as usize % 4];
        }
    }
    Kind::Other
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;
    use unicode_segmentation::UnicodeSegmentation;

    use super::widened;

    /// The whole clusters that a range touches, as the crate has them.
    fn expected(text: &str, range: &std::ops::Range<usize>) -> (usize, usize) {
        let clusters = text.grapheme_indices(true).map(|(at, it)| (at, at + it.len()));
        let touched: Vec<_> =
            clusters.filter(|(start, end)| *start < range.end && range.start < *end).collect();
        (touched[0].0, touched[touched.len() - 1].1)
    }

    fn widens_as_the_crate_does(text: &str) {
        for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
            let range = at..at + c.len_utf8();
            let wide = widened(text, range.clone());
            assert_eq!((wide.start, wide.end), expected(text, &range), "{text:?} at {at}");
        }
    }

    #[test]
    fn every_character_extends_takes_in_or_conjoins_as_unicode_says() {
        for c in ('\u{A0}'..='\u{1_FFFF}').filter(|c| !c.is_control()) {
            widens_as_the_crate_does(&format!("क\u{94D}{c}a{c}"));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 4000, failure_persistence: None, ..ProptestConfig::default()
        })]

        #[test]
        fn clusters_are_those_of_the_crate(
            chars in vec(select("aक्षि\u{200D}\u{200C}\u{AD}ক্ষ한\u{1112}\u{1161}\u{11AB}가กี่ำក្ក်မ္\u{600}é\u{301} ".chars().collect::<Vec<_>>()), 0..9),
        ) {
            widens_as_the_crate_does(&chars.into_iter().collect::<String>());
        }
    }
}
