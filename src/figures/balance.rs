//! How an article balances its speakers: figures, each with the whole that it is a part of.

use super::is_quoted;
use crate::memory::{Bitmap, Index};
use crate::model::{Article, Facet, Places, QuoteKind, SpeakerKind, Unit};

/// The figures of the quotes that are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    /// Quoted words by kind of speaker.
    pub speakers: Split<SpeakerKind>,
    /// All words by the kind of quote, including the summaries of reported speech.
    pub kinds: Split<QuoteKind>,
    /// Quoted words by platform, by its code.
    pub platforms: Split<u32>,
    /// The quoted words of single people by whether the article names them.
    pub named: Split<SpeakerKind>,
    /// The longest stretch of paragraphs without a quote: its first and its last paragraph.
    /// `None` where there is none, or the data has no paragraphs.
    pub silence: Option<(u32, u32)>,
}

/// Words divided among some values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split<T> {
    /// The values that have words, in their own order.
    pub parts: Vec<Part<T>>,
    /// How many words they have together.
    pub words: u32,
}

/// What one value has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part<T> {
    /// The value.
    pub value: T,
    /// Its words.
    pub words: u32,
}

impl<T: Copy + PartialEq> Split<T> {
    fn new(values: impl IntoIterator<Item = T>, words: impl Fn(T) -> u32) -> Self {
        let part = |value| Part { value, words: words(value) };
        let parts: Vec<Part<T>> =
            values.into_iter().map(part).filter(|part| part.words > 0).collect();
        Self { words: parts.iter().map(|part| part.words).sum(), parts }
    }
}

impl Balance {
    /// Counts.
    pub fn new(article: &Article, index: &Index, shown: &Bitmap) -> Self {
        let words = |is_counted: &dyn Fn(u32) -> bool| -> u32 {
            shown.iter().filter(|number| is_counted(*number)).map(|it| index.words(it)).sum()
        };
        let quote = |number: u32| &article.quotes[number as usize];
        let of_kind = |kind: SpeakerKind| {
            words(&|number| {
                let quote = quote(number);
                is_quoted(quote.kind) && article.speakers[quote.speaker as usize].kind == kind
            })
        };
        let platforms = 0..article.values(Facet::PLATFORM).len() as u32;
        Self {
            speakers: Split::new(SpeakerKind::ALL, of_kind),
            kinds: Split::new(QuoteKind::ALL, |kind| words(&|number| quote(number).kind == kind)),
            platforms: Split::new(platforms, |code| {
                words(&|number| {
                    let quote = quote(number);
                    is_quoted(quote.kind) && article.codes(quote, Facet::PLATFORM) == [code]
                })
            }),
            named: Split::new([SpeakerKind::Person, SpeakerKind::Anonymous], of_kind),
            silence: silence(&article.places(), shown),
        }
    }
}

/// The longest stretch of paragraphs without a shown quote; of several, the first.
fn silence(places: &Places, shown: &Bitmap) -> Option<(u32, u32)> {
    if places.unit != Unit::Paragraphs {
        return None;
    }
    let (mut longest, mut before) = (0..0, 0);
    let stops = shown.iter().map(|number| u64::from(places.of[number as usize]));
    for place in stops.chain([u64::from(places.last) + 1]) {
        let gap = before + 1..place;
        if gap.end.saturating_sub(gap.start) > longest.end - longest.start {
            longest = gap;
        }
        before = place;
    }
    (!longest.is_empty()).then(|| (longest.start as u32, (longest.end - 1) as u32))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filter::Filter;
    use crate::sample;

    fn places(of: &[u32], last: u32) -> Places {
        Places { unit: Unit::Paragraphs, of: of.to_vec(), last }
    }

    #[test]
    fn the_longest_silence_may_be_at_either_end_or_in_between() {
        let all = |of: &[u32], last| silence(&places(of, last), &Bitmap::full(of.len() as u32));
        assert_eq!(all(&[1, 2, 7, 8], 9), Some((3, 6)));
        assert_eq!(all(&[4, 5], 6), Some((1, 3)));
        assert_eq!(all(&[1, 2], 9), Some((3, 9)));
        assert_eq!(all(&[1, 3, 5], 5), Some((2, 2)));
        assert_eq!(all(&[1, 1, 2], 2), None);
        assert_eq!(all(&[1], u32::MAX), Some((2, u32::MAX)));
    }

    #[test]
    fn what_is_not_shown_is_silent_and_without_paragraphs_nothing_is_known() {
        let mut shown = Bitmap::full(3);
        assert_eq!(silence(&places(&[1, 3, 6], 6), &shown), Some((4, 5)));
        shown = Bitmap::empty(3);
        shown.insert(0);
        assert_eq!(silence(&places(&[1, 3, 6], 6), &shown), Some((2, 6)));
        let by_quote = Places { unit: Unit::Quotes, ..places(&[1, 2, 3], 3) };
        assert_eq!(silence(&by_quote, &shown), None);
    }

    #[test]
    fn the_parts_of_a_split_are_its_whole() {
        let article = sample::article();
        let index = Index::new(&article);
        let shown = index.answer(&Filter::default()).matches;
        let balance = Balance::new(&article, &index, &shown);
        let all: u32 = shown.iter().map(|number| index.words(number)).sum();
        let reported: u32 = (0..)
            .zip(&article.quotes)
            .filter(|(_, quote)| quote.kind == QuoteKind::Indirect)
            .map(|(number, _)| index.words(number))
            .sum();
        assert!(reported > 0);
        assert_eq!(balance.kinds.words, all);
        assert_eq!(balance.speakers.words, all - reported);
        assert_eq!(balance.platforms.words, all - reported);
        assert!(balance.named.words < balance.speakers.words);
        assert!(balance.speakers.parts.iter().all(|part| part.words > 0));
    }
}
