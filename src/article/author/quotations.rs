//! Lists quotations of the source that no quote has.

use std::ops::Range;

use super::Author;
use super::fold::{Folded, fold};
use super::located::Located;
use crate::article::advice::Said;
use crate::article::json::Node;
use crate::article::path::Path;
use crate::article::problems::Problems;
use crate::article::rule::Rule;
use crate::article::shown::shown;

/// Fewer words in quotation marks are often a name or a turn of phrase, not speech.
const FEWEST: usize = 4;
/// This many Han characters count as one word here.
const DENSE: usize = 2;

/// Reports the quotations that no quote has.
pub(super) fn check(
    root: &Node,
    source: &str,
    located: &[Located],
    problems: &mut Problems<Author>,
) {
    let Some(quotes) = root.get("quotes") else { return };
    let known: Vec<String> = quotes.items().iter().flat_map(texts).map(fold).collect();
    let covered = Covered::by(located);
    for quotation in quotations(source) {
        let words = &source[quotation.clone()];
        if covered.meets(&quotation) || !is_speech(words) {
            continue;
        }
        let folded = Folded::joined(words).folded;
        let bare = folded.trim_matches(|char: char| !char.is_alphanumeric());
        if !known.iter().any(|text| text.contains(bare)) {
            let line = source[..quotation.start].matches('\n').count() + 1;
            problems.warn(Rule::Source, quotes.at, &Path::Field(&Path::Root, "quotes"), || {
                Said::new(
                    format!(
                        "no quote has what the source quotes in its line {line}: {}",
                        shown(words)
                    ),
                    "add it, where it is somebody's words",
                )
            });
        }
    }
}

/// The stretches of a source in which passages of quotes are.
struct Covered {
    /// Where each passage begins, ascending, and how far it or one before it goes.
    passages: Vec<(usize, usize)>,
}

impl Covered {
    fn by(located: &[Located]) -> Self {
        let places = located.iter().flat_map(|it| &it.places);
        let mut passages: Vec<(usize, usize)> = places.map(|it| (it.start, it.end)).collect();
        passages.sort_unstable();
        let mut furthest = 0;
        for (_, end) in &mut passages {
            furthest = furthest.max(*end);
            *end = furthest;
        }
        Self { passages }
    }

    /// Whether a passage has words of this stretch.
    fn meets(&self, stretch: &Range<usize>) -> bool {
        let before = self.passages.partition_point(|(start, _)| *start < stretch.end);
        before > 0 && self.passages[before - 1].1 > stretch.start
    }
}

/// The fields of a quote that may have words of the source.
fn texts<'n>(quote: &'n Node<'n>) -> impl Iterator<Item = &'n str> {
    let own = ["text", "context"].into_iter().filter_map(|name| quote.get(name)?.text());
    let original = quote.get("original").and_then(|it| it.get("text")?.text());
    let sides = ["prefix", "suffix"].into_iter();
    own.chain(original).chain(sides.filter_map(|name| quote.get("selector")?.get(name)?.text()))
}

/// Whether words in quotation marks are likely speech and not a name: long enough, and not all
/// with capitals.
fn is_speech(words: &str) -> bool {
    let all: Vec<&str> =
        words.split(|char: char| !is_inner(char)).filter(|it| !it.is_empty()).collect();
    let dense = words.chars().filter(|char| is_han(*char)).count();
    let count = all.iter().filter(|word| !word.starts_with(is_han)).count() + dense / DENSE;
    // In titles of works, each word that is not short has a capital.
    let is_capital = |word: &&&str| word.starts_with(char::is_uppercase);
    let is_name = all.iter().all(|word| word.chars().count() <= 3 || is_capital(&word))
        && all.iter().filter(is_capital).count() > 1;
    count >= FEWEST && !is_name
}

fn is_inner(char: char) -> bool {
    char.is_alphanumeric() || matches!(char, '\'' | '’' | '-')
}

fn is_han(char: char) -> bool {
    matches!(char, '\u{3040}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// The texts between quotation marks, each within its paragraph.
fn quotations(source: &str) -> Vec<Range<usize>> {
    const PAIRS: [(char, &[char]); 7] = [
        ('“', &['”']),
        ('"', &['"']),
        ('„', &['“', '”']),
        ('«', &['»']),
        ('»', &['«']),
        ('「', &['」']),
        ('『', &['』']),
    ];
    let mut found = Vec::new();
    let mut before = ' ';
    let mut chars = source.char_indices();
    while let Some((at, char)) = chars.next() {
        let opens = before.is_whitespace() || !before.is_alphanumeric() || is_han(before);
        let pair = PAIRS.iter().find(|(open, _)| *open == char).filter(|_| opens);
        before = char;
        let Some((_, closing)) = pair else { continue };
        let start = at + char.len_utf8();
        let line = &source[start..][..source[start..].find('\n').unwrap_or(source.len() - start)];
        // A quotation that is not closed continues in the next paragraph.
        let end = start + line.find(*closing).unwrap_or(line.len());
        found.push(start..end);
        while chars.offset() < end {
            chars.next();
        }
        before = chars.next().map_or(' ', |(_, char)| char);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{is_speech, quotations};

    #[test]
    fn quotations_are_found_in_the_marks_of_many_languages() {
        let of = |text: &'static str| {
            quotations(text).into_iter().map(|range| &text[range]).collect::<Vec<_>>()
        };
        assert_eq!(of("He “said ‘no’ to it” and “left”."), ["said ‘no’ to it", "left"]);
        assert_eq!(of("\"One,\" he said, \"two.\"\n\"Three.\""), ["One,", "two.", "Three."]);
        assert_eq!(of("„Eins“ und «deux» und »drei«"), ["Eins", "deux", "drei"]);
        assert_eq!(of("他说：“关灯吧。”「一」"), ["关灯吧。", "一"]);
        assert_eq!(of("“One.\n\n“Two,” he said"), ["One.", "Two,"]);
        assert_eq!(of("a 6\" pipe, 5\" wide"), [""; 0]);
    }

    #[test]
    fn names_of_works_and_few_words_are_no_speech() {
        for text in ["darkest hour", "The Art of the Long Game", "《三体》", "DeepSeek"] {
            assert!(!is_speech(text), "{text}");
        }
        for text in
            ["we pay for it", "The lamp is a Very Expensive light", "关灯吧，让孩子们也看一看。"]
        {
            assert!(is_speech(text), "{text}");
        }
    }
}
