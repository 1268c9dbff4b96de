//! Places in a text, in bytes and in characters.

use std::ops::Range;

use super::Quote;

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Bytes of UTF-8.
    pub bytes: Range<usize>,
    /// Unicode code points.
    pub characters: Range<usize>,
}

impl Span {
    /// A stretch of text, whose characters are counted later.
    pub(super) fn new(bytes: Range<usize>) -> Self {
        Self { bytes, characters: 0..0 }
    }
}

/// Counts the characters of all spans, in one pass over the text.
pub(super) fn count_characters(text: &str, quotes: &mut [Quote]) {
    let mut places: Vec<(usize, usize)> = quotes
        .iter_mut()
        .flat_map(spans)
        .flat_map(|span| [span.bytes.start, span.bytes.end])
        .map(|it| (it, 0))
        .collect();
    places.sort_unstable();
    places.dedup();
    let (mut bytes, mut characters) = (0, 0);
    for (byte, character) in &mut places {
        characters += text[bytes..*byte].chars().count();
        bytes = *byte;
        *character = characters;
    }
    let of = |byte: usize| match places.binary_search_by_key(&byte, |it| it.0) {
        Ok(at) => places[at].1,
        Err(_) => 0,
    };
    for span in quotes.iter_mut().flat_map(spans) {
        span.characters = of(span.bytes.start)..of(span.bytes.end);
    }
}

fn spans(quote: &mut Quote) -> impl Iterator<Item = &mut Span> {
    let mention = quote.speaker.as_mut().map(|speaker| &mut speaker.mention);
    quote.pieces.iter_mut().chain(&mut quote.clause).chain(mention).chain(&mut quote.cue)
}
