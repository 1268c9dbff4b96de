//! The text of an article: cleaning it, its paragraphs and words, and the pieces that a
//! selection of it has.

use std::ops::Range;

use crate::article;

/// The longest text that the studio opens, in bytes of UTF-8: a long novel.
pub const MOST_BYTES: usize = 2_000_000;
/// How many characters before and after a passage its selector has.
const SURROUNDINGS: usize = 32;

/// A text as the studio keeps it: its lines end in `\n`, and have no control characters and
/// none that turn the writing direction, which article data may not have.
pub fn clean_text(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
    let text = text.replace(['\r', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}'], "\n");
    text.split('\n').map(clean_line).collect::<Vec<_>>().join("\n")
}

/// One line as article data has it, without blanks around it.
pub fn clean_line(line: &str) -> String {
    let turns = |char: &char| matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let spaced = line.chars().filter(|char| !turns(char));
    let spaced: String = spaced.map(|char| if char.is_control() { ' ' } else { char }).collect();
    spaced.trim().to_owned()
}

/// The paragraphs of a text: its lines with something in them, in bytes.
pub(super) fn paragraphs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let lines = text.split('\n').scan(0, |start, line| {
        let range = *start..*start + line.len();
        *start = range.end + 1;
        Some(range)
    });
    lines.filter(|range| !text[range.clone()].trim().is_empty())
}

/// The pieces of a stretch of text: one for each paragraph in it, without blanks and
/// quotation marks around it. The stretch may begin and end inside of a character.
pub(super) fn pieces_of(text: &str, range: &Range<usize>) -> Vec<Range<usize>> {
    let end = floor(text, range.end);
    let start = floor(text, range.start).min(end);
    let mut pieces = Vec::new();
    let mut at = start;
    for line in text[start..end].split('\n') {
        let piece = trimmed(text, at..at + line.len());
        at += line.len() + 1;
        if !piece.is_empty() {
            pieces.push(piece);
        }
    }
    pieces
}

/// A stretch of text without blanks and quotation marks around it.
pub(super) fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let mut range = range;
    loop {
        let inner = &text[range.clone()];
        let start = range.start + (inner.len() - inner.trim_start().len());
        let end = start + inner.trim().len();
        range = start..end;
        let inner = &text[range.clone()];
        if !article::has_outer_marks(inner) {
            return range;
        }
        let mut chars = inner.chars();
        let (Some(first), Some(last)) = (chars.next(), chars.next_back()) else { return range };
        range = start + first.len_utf8()..end - last.len_utf8();
    }
}

/// The place itself, or the start of the character that it is in.
fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// The words of a paragraph, in bytes: runs without blanks, without the quotation marks
/// around them.
pub(super) fn words(text: &str, paragraph: Range<usize>) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut is_inside = false;
    for (at, char) in text[paragraph.clone()].char_indices() {
        let (start, end) = (paragraph.start + at, paragraph.start + at + char.len_utf8());
        match (char.is_whitespace(), words.last_mut().filter(|_| is_inside)) {
            (true, _) => is_inside = false,
            (false, Some(word)) => word.end = end,
            (false, None) => {
                words.push(start..end);
                is_inside = true;
            }
        }
    }
    for word in &mut words {
        let inner = text[word.clone()].trim_start_matches(article::is_quotation_mark);
        let start = word.end - inner.len();
        *word = start..start + inner.trim_end_matches(article::is_quotation_mark).len();
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The last characters of a text, within its last line: what stands before a passage.
pub fn before(text: &str) -> &str {
    let start = text
        .char_indices()
        .rev()
        .take(SURROUNDINGS)
        .take_while(|(_, char)| !is_line_end(*char))
        .last()
        .map_or(text.len(), |(at, _)| at);
    &text[start..]
}

/// The first characters of a text, within its first line: what stands after a passage.
pub fn after(text: &str) -> &str {
    let end = text
        .char_indices()
        .take(SURROUNDINGS)
        .take_while(|(_, char)| !is_line_end(*char))
        .last()
        .map_or(0, |(at, char)| at + char.len_utf8());
    &text[..end]
}

fn is_line_end(char: char) -> bool {
    matches!(char, '\n' | '\r')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cleaned_text_has_lines_and_no_controls() {
        assert_eq!(clean_text("\u{feff}a\r\nb\rc\u{2028} d\te \u{202e}f\0g"), "a\nb\nc\nd e f g");
    }

    #[test]
    fn a_selection_has_a_piece_for_each_paragraph_without_marks_around_it() {
        let text = "He said: “Wait. \n\n  ‘Wait for us’.” Then";
        let found: Vec<&str> =
            pieces_of(text, &(9..text.len() - 5)).into_iter().map(|piece| &text[piece]).collect();
        assert_eq!(found, ["“Wait.", "‘Wait for us’.”"]);
        let whole = "x “‘Wait’” y";
        let found = pieces_of(whole, &(2..whole.len() - 2));
        assert_eq!(&whole[found[0].clone()], "Wait");
        assert_eq!(pieces_of("a\n \n", &(1..4)), []);
        assert_eq!(pieces_of("é", &(1..9)), vec![0..2]);
    }

    #[test]
    fn paragraphs_are_lines_with_something_in_them() {
        let text = "a.\n\n b \nc";
        assert_eq!(paragraphs(text).collect::<Vec<_>>(), [0..2, 4..7, 8..9]);
    }

    #[test]
    fn surroundings_are_some_characters_of_the_same_line() {
        let (start, end) = ("é".repeat(40), "漢".repeat(40));
        assert_eq!(before(&start), "é".repeat(SURROUNDINGS));
        assert_eq!(after(&end), "漢".repeat(SURROUNDINGS));
        assert_eq!((before("a\nbé"), after("éb\ra")), ("bé", "éb"));
        assert_eq!((before("a\n"), after("\na"), before(""), after("")), ("", "", "", ""));
    }

    #[test]
    fn words_are_runs_without_blanks() {
        assert_eq!(words("é, b  c", 0..8), [0..3, 4..5, 7..8]);
        assert_eq!(words("“a” ” b’s", 0..17), [3..4, 12..17]);
    }
}
