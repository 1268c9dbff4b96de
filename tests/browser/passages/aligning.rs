//! Misquotations are found fast; here they are found slowly, by aligning each
//! with the whole text, and both find the same.

use serde_json::{Value, json};

use super::{Host, direct};
use crate::dice::Dice;

/// Words that are easily taken for each other.
const WORDS: [&str; 16] = [
    "the", "then", "they", "lamp", "lamps", "Lamp", "damp", "ramp", "a", "an", "and", "harbour",
    "harbours", "is", "its", "it",
];

/// From where to where in a text.
type Span = (usize, usize);

#[test]
fn misquotations_are_found_where_they_align_with_the_text() {
    let mut near = 0;
    let mut lost = 0;
    for seed in 1..=4 {
        let mut dice = Dice::new(seed);
        let text = words(&mut dice, 1_500);
        let drawn: Vec<(String, Vec<Span>)> = (0..60)
            .map(|_| misquoted(&mut dice, &text))
            .map(|quote| (quote.clone(), passages(&text, &quote)))
            // Of several passages, other things than letters decide.
            .filter(|(_, passages)| passages.len() < 2)
            .collect();
        let quotes: Value = drawn
            .iter()
            .enumerate()
            .map(|(at, (quote, _))| direct(&format!("q{at}"), quote))
            .collect();
        let host = Host::open(&json!([["p", text]]), &quotes);
        for (at, (quote, passages)) in drawn.iter().enumerate() {
            let found = span(&host, &format!("q{at}"));
            assert_eq!(found.as_ref(), passages.first(), "seed {seed}: {quote:?}");
            near += usize::from(found.is_some_and(|(start, end)| text[start..end] != **quote));
            lost += usize::from(found.is_none());
        }
    }
    assert!(near > 30 && lost > 30, "{near} misquoted and {lost} missing are too few to tell");
}

/// The letters that a quote's marks go over.
fn span(host: &Host, id: &str) -> Option<Span> {
    let ends = host.get(&format!(
        "(() => {{
            host.passages.select('{id}');
            const [range] = CSS.highlights.get('pullquote-selected') ?? [];
            host.passages.select(null);
            return range && [range.startOffset, range.endOffset];
        }})()"
    ));
    let end = |at: usize| ends[at].as_u64().and_then(|end| usize::try_from(end).ok());
    Some((end(0)?, end(1)?))
}

fn words(dice: &mut Dice, count: usize) -> String {
    let words: Vec<&str> = (0..count).map(|_| WORDS[dice.below(WORDS.len())]).collect();
    words.join(" ")
}

/// A stretch of a text, with up to two edits more than are allowed.
fn misquoted(dice: &mut Dice, text: &str) -> String {
    let length = 20 + dice.below(80);
    let start = dice.below(text.len() - length);
    let mut quote = text[start..start + length].trim().to_owned();
    for _ in 0..dice.below(length / 8 + 3) {
        let at = dice.below(quote.len());
        let letter = WORDS[dice.below(WORDS.len())];
        match dice.below(3) {
            0 => quote.replace_range(at..=at, ""),
            1 => quote.insert_str(at, &letter[..1]),
            _ => quote.replace_range(at..=at, &letter[..1]),
        }
    }
    // Runs of white space are folded, and quotes are not to differ by them.
    quote.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where a text says a quote: exactly, or else nearly.
fn passages(text: &str, quote: &str) -> Vec<Span> {
    let whole = |&(start, end): &Span| !cuts_word(text, start) && !cuts_word(text, end);
    let starts = (0..text.len()).filter(|&start| text[start..].starts_with(quote));
    let exact: Vec<Span> = starts.map(|start| (start, start + quote.len())).filter(whole).collect();
    if !exact.is_empty() || quote.len() < 20 {
        return exact;
    }
    let near = aligned(&text.to_lowercase(), &quote.to_lowercase());
    near.into_iter().map(|(start, end)| whole_words(text, start, end)).collect()
}

fn cuts_word(text: &str, at: usize) -> bool {
    let letter = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_alphanumeric);
    at > 0 && letter(at - 1) && letter(at)
}

fn whole_words(text: &str, mut start: usize, mut end: usize) -> Span {
    while cuts_word(text, start) {
        start -= 1;
    }
    while cuts_word(text, end) {
        end += 1;
    }
    let words = &text[start..end];
    (start + words.len() - words.trim_start().len(), start + words.trim_end().len())
}

/// Where at most one edit in eight letters makes the text the words: Sellers'
/// dynamic programming over all of both; of places that overlap, the one with
/// the fewest edits.
fn aligned(text: &str, words: &str) -> Vec<Span> {
    let most = words.len() / 8;
    // The cost of each row, and where in the text it began.
    let mut column: Vec<(usize, usize)> = (0..=words.len()).map(|row| (row, 0)).collect();
    let mut ends = Vec::new();
    for (at, letter) in text.bytes().enumerate() {
        let mut next = vec![(0, at + 1)];
        for (row, word_letter) in words.bytes().enumerate() {
            let (cost, start) = column[row];
            let same = (cost + usize::from(letter != word_letter), start);
            let skipped = (column[row + 1].0 + 1, column[row + 1].1);
            let missed = (next[row].0 + 1, next[row].1);
            let fewest = [same, skipped, missed].into_iter().min_by_key(|&(cost, _)| cost);
            next.extend(fewest);
        }
        column = next;
        let (cost, start) = column[words.len()];
        if cost <= most {
            ends.push((cost, start, at + 1));
        }
    }
    ends.sort_by_key(|&(cost, ..)| cost);
    let mut kept: Vec<Span> = Vec::new();
    for (_, start, end) in ends {
        if kept.iter().all(|&(other, other_end)| end <= other || other_end <= start) {
            kept.push((start, end));
        }
    }
    kept.sort_unstable();
    kept
}
