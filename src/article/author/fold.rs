//! Folds a text so that two texts are equal if readers see no difference but typography.
//! `static/passages/fold.js` does the same in the browser; both are tested with
//! `tests/vectors/passages.json`.
//!
//! These are equal: curly and straight marks, all dashes, an ellipsis and three dots, runs of
//! white space of any length, composed and decomposed letters (UAX 15), and letters and their
//! presentation forms, such as ligatures. These are removed: soft hyphens, zero-width
//! characters, variation selectors, writing directions, and white space beside Han, Kana and
//! their punctuation, where a line break has no meaning. Case is kept.

use std::cell::OnceCell;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::occurrences::Occurrences;
use super::text::is_mark;

/// Where a passage begins and ends in a folded text.
pub(super) type Span = (usize, usize);

/// At most this many places of one passage are considered.
const MOST_PLACES: usize = 1000;
/// A shorter text is read for each passage, as that takes less time than to sort it first.
const LONG: usize = 50_000;

/// A text and its folded form.
pub(super) struct Folded<'s> {
    pub(super) text: &'s str,
    pub(super) folded: String,
    /// For each byte of `folded`, and for its end, the byte of `text` that it comes from.
    origins: Vec<usize>,
    /// Where its bytes stand, once a passage was looked for in a long text.
    occurrences: OnceCell<Occurrences>,
}

impl<'s> Folded<'s> {
    pub(super) fn new(text: &'s str) -> Self {
        Self::folding(text, false)
    }

    /// The same without quotation marks at the beginning of paragraphs. An utterance over
    /// several paragraphs is opened in each of them, and closed only in the last.
    pub(super) fn joined(text: &'s str) -> Self {
        Self::folding(text, true)
    }

    fn folding(text: &'s str, is_joined: bool) -> Self {
        let mut folded = Self {
            text,
            folded: String::with_capacity(text.len()),
            origins: Vec::with_capacity(text.len() + 1),
            occurrences: OnceCell::new(),
        };
        let mut at = 0;
        while let Some(first) = text[at..].chars().next() {
            let next;
            if is_gap(first) {
                next = end_of(text, at, is_gap);
                let gap = &text[at..next];
                if gap.contains(char::is_whitespace) && !is_beside_cjk(text, at, next) {
                    folded.push(" ", at);
                }
                if is_joined && gap.contains(['\n', '\r', '\u{2029}']) {
                    let marks = end_of(text, next, |char| is_mark(char) || is_gap(char));
                    if text[next..].starts_with(is_mark) {
                        at = marks;
                        continue;
                    }
                }
            } else {
                next = end_of(text, at + first.len_utf8(), |char| joins(first, char));
                folded.push_letter(&text[at..next], at);
            }
            at = next;
        }
        folded.origins.push(text.len());
        folded
    }

    fn push(&mut self, text: &str, origin: usize) {
        self.folded.push_str(text);
        self.origins.resize(self.folded.len(), origin);
    }

    /// Adds a character and its combining marks.
    fn push_letter(&mut self, letter: &str, origin: usize) {
        if letter.is_ascii() {
            return self.push(letter, origin);
        }
        for char in letter.chars().filter(|char| !is_unseen(*char)).nfc() {
            match char {
                '“' | '”' | '„' | '‟' | '″' | '＂' => self.push("\"", origin),
                '‘' | '’' | '‚' | '‛' | '′' | '＇' => self.push("'", origin),
                '\u{2010}'..='\u{2015}' | '\u{2212}' => self.push("-", origin),
                '…' => self.push("...", origin),
                _ if is_presentation(char) => {
                    char.nfkc().for_each(|char| self.push(char.encode_utf8(&mut [0; 4]), origin));
                }
                _ => self.push(char.encode_utf8(&mut [0; 4]), origin),
            }
        }
    }

    /// The place in the text of a place in the folded text.
    pub(super) fn origin(&self, at: usize) -> usize {
        self.origins[at]
    }

    /// The text on both sides of a place.
    pub(super) fn around(&self, (start, end): Span) -> (&'s str, &'s str) {
        (&self.text[..self.origins[start]], &self.text[self.origins[end]..])
    }

    /// The places of folded words, from a place on.
    pub(super) fn places<'a>(
        &'a self,
        words: &'a str,
        from: usize,
    ) -> impl Iterator<Item = Span> + use<'a, 's> {
        let found: Box<dyn Iterator<Item = usize> + 'a> = if self.folded.len() < LONG {
            Box::new(self.folded[from..].match_indices(words).map(move |(at, _)| from + at))
        } else {
            let sorted = self.occurrences.get_or_init(|| Occurrences::of(&self.folded));
            sorted.find(&self.folded, words, from)
        };
        found.map(move |at| (at, at + words.len())).take(MOST_PLACES)
    }

    /// The first of those places.
    pub(super) fn find(&self, words: &str, from: usize) -> Option<Span> {
        self.places(words, from).next()
    }

    /// The passages in which folded pieces follow each other, with any text between them.
    pub(super) fn passages(&self, pieces: &[String]) -> Vec<Span> {
        let [first, rest @ ..] = pieces else { return Vec::new() };
        let Some((last, middle)) = rest.split_last() else {
            return self.places(first, 0).collect();
        };
        let from_first = |(start, end): Span| {
            let from = middle.iter().try_fold(end, |from, piece| Some(self.find(piece, from)?.1));
            let lasts = from.into_iter().flat_map(|from| self.places(last, from));
            lasts.map(move |(_, end)| (start, end))
        };
        self.places(first, 0).flat_map(from_first).take(MOST_PLACES).collect()
    }
}

/// An article's own text, in which words are found.
pub struct SourceText<'s>(Folded<'s>);

impl<'s> SourceText<'s> {
    /// Reads a text.
    pub fn new(text: &'s str) -> Self {
        Self(Folded::new(text))
    }

    /// The text.
    pub fn text(&self) -> &'s str {
        self.0.text
    }

    /// Where words stand, in bytes of the text, whatever the typography of both.
    pub fn places(&self, words: &str) -> Vec<Range<usize>> {
        let words = fold(words);
        let place = |(start, end)| self.0.origin(start)..self.0.origin(end);
        if words.is_empty() { Vec::new() } else { self.0.places(&words, 0).map(place).collect() }
    }
}

/// Folds the typography of a passage, and trims it.
pub(super) fn fold(text: &str) -> String {
    Folded::new(text).folded.trim().into()
}

/// Where the run of such characters ends that begins at a place.
fn end_of(text: &str, from: usize, is: impl Fn(char) -> bool) -> usize {
    text[from..].find(|char| !is(char)).map_or(text.len(), |length| from + length)
}

/// White space and invisible characters.
fn is_gap(char: char) -> bool {
    char.is_whitespace() || is_unseen(char)
}

fn is_unseen(char: char) -> bool {
    matches!(char,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Whether a character may be composed with the one before it: combining marks, and the parts
/// of a Korean syllable.
fn joins(first: char, char: char) -> bool {
    let is_jamo = |char| matches!(char, '\u{1100}'..='\u{11ff}');
    is_combining_mark(char) || is_jamo(first) && is_jamo(char)
}

/// Presentation forms of letters: ligatures, joined forms of Arabic letters, and radicals of
/// Han characters.
fn is_presentation(char: char) -> bool {
    matches!(char,
        '\u{2e80}'..='\u{2fd5}' | '\u{fb00}'..='\u{fb4f}' | '\u{fb50}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}')
}

fn is_beside_cjk(text: &str, start: usize, end: usize) -> bool {
    text[..start].ends_with(is_cjk) || text[end..].starts_with(is_cjk)
}

/// Han and Kana, and the punctuation and full-width forms that are used with them.
fn is_cjk(char: char) -> bool {
    matches!(char,
        '\u{2e80}'..='\u{2fdf}' | '\u{3001}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}'
        | '\u{32d0}'..='\u{32fe}' | '\u{3300}'..='\u{3357}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}'
        | '\u{1b000}'..='\u{1b16f}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::{Folded, fold};

    #[test]
    fn only_typography_is_folded() {
        assert_eq!(fold("  “It’s\u{a0}a — \n\t ‘test’” "), "\"It's a - 'test'\"");
        assert_eq!(fold("Été, «non» 3.0"), "Été, «non» 3.0");
        assert_eq!(fold("E = mc², 10 ＡＢ"), "E = mc², 10ＡＢ");
    }

    #[test]
    fn what_nobody_sees_is_dropped_and_what_looks_alike_is_alike() {
        for (one, other) in [
            ("will\u{ad}ing no\u{200b}body\u{feff}", "willing nobody"),
            ("cafe\u{301} Zu\u{308}rich \u{212b}", "café Zürich Å"),
            ("e\u{34f}\u{301}", "é"),
            ("\u{1112}\u{1161}\u{11ab}글", "한글"),
            ("oﬃce ﬂow", "office flow"),
            ("\u{fefb}", "لا"),
            ("⼈", "人"),
            ("\u{f9b4}", "\u{9818}"),
            ("Wait…", "Wait..."),
            ("5′ 6″", "5' 6\""),
            ("❤\u{fe0f}", "❤"),
            ("灯塔的光在\n冬天 更亮", "灯塔的光在冬天更亮"),
            ("a \u{200b} b", "a b"),
            ("\u{2067}شكرا\u{2069}", "شكرا"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} {other}");
        }
        assert_ne!(fold("cafe"), fold("café"));
        assert_ne!(fold("no body"), fold("nobody"));
    }

    #[test]
    fn marks_that_open_a_paragraph_are_left_out_where_paragraphs_are_joined() {
        for text in ["“One.\n\n“Two,” he", "«One.\n«\u{a0}Two,” he", "“One.\r\n\r\n»Two,” he"]
        {
            let folded = Folded::joined(text).folded;
            assert!(folded.ends_with("One. Two,\" he"), "{folded}");
        }
        assert_eq!(Folded::joined("「一。\n\n「二」").folded, "「一。二」");
    }

    #[test]
    fn a_place_in_the_folded_text_is_a_place_in_the_text() {
        let text = Folded::new("“One” —  “two”,\n\n he said");
        let around = text.find("\"two\"", 0).map(|place| text.around(place));
        assert_eq!(around, Some(("“One” —  ", ",\n\n he said")));
    }

    #[test]
    fn every_way_of_reading_an_interrupted_passage_is_found() {
        let pieces = ["a", "b", "c"].map(String::from);
        assert_eq!(Folded::new("b a c b c c").passages(&pieces), [(2, 9), (2, 11)]);
        assert_eq!(Folded::new("c b a").passages(&pieces), []);
    }
}
