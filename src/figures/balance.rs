//! How an article balances its speakers: figures, each with the whole that it is a part of.

use super::is_quoted;
use crate::memory::{Bitmap, Index, value};
use crate::model::{Article, Facet, Places, QuoteKind, SpeakerKind, Unit};
use crate::query::{BalanceFigures, Silence, SplitFigures, Value};

/// The figures of the quotes that are shown.
pub(super) fn balance(article: &Article, index: &Index, shown: &Bitmap) -> BalanceFigures {
    let words = |is_counted: &dyn Fn(u32) -> bool| -> u32 {
        shown.iter().filter(|number| is_counted(*number)).map(|it| index.words(it)).sum()
    };
    let quote = |number: u32| &article.quotes[number as usize];
    let of_speakers = |kind: SpeakerKind| {
        let count = words(&|number| {
            let quote = quote(number);
            is_quoted(quote.kind) && article.speakers[quote.speaker as usize].kind == kind
        });
        named(kind.id(), kind as u32, count)
    };
    let of_kind = |kind: QuoteKind| {
        let count = words(&|number| quote(number).kind == kind);
        named(kind.id(), kind as u32, count)
    };
    let of_platform = |code: u32| {
        let count = words(&|number| {
            let quote = quote(number);
            is_quoted(quote.kind) && article.codes(quote, Facet::PLATFORM) == [code]
        });
        value(article, Facet::PLATFORM, code, count)
    };
    let platforms = 0..article.values(Facet::PLATFORM).len() as u32;
    BalanceFigures {
        speakers: split(SpeakerKind::ALL.map(of_speakers)),
        kinds: split(QuoteKind::ALL.map(of_kind)),
        platforms: split(platforms.map(of_platform)),
        named: split([SpeakerKind::Person, SpeakerKind::Anonymous].map(of_speakers)),
        silence: silence(&article.places(), shown),
    }
}

/// A value whose name is the interface's to say.
fn named(id: &str, number: u32, count: u32) -> Value {
    Value { id: id.to_owned(), name: String::new(), count, number, about: None }
}

/// Words divided among these values.
fn split(values: impl IntoIterator<Item = Value>) -> SplitFigures {
    let parts: Vec<Value> = values.into_iter().filter(|value| value.count > 0).collect();
    SplitFigures { words: parts.iter().map(|value| value.count).sum(), parts, more: 0 }
}

/// The longest stretch of paragraphs without a shown quote; of several, the first.
fn silence(places: &Places, shown: &Bitmap) -> Option<Silence> {
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
    let stretch = (!longest.is_empty()).then(|| (longest.start as u32, (longest.end - 1) as u32));
    Some(Silence { stretch, of: places.last })
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
        let all = |of: &[u32], last| {
            let silence = silence(&places(of, last), &Bitmap::full(of.len() as u32));
            silence.and_then(|silence| silence.stretch)
        };
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
        let paragraphs = places(&[1, 3, 6], 6);
        let stretch = |shown: &Bitmap| silence(&paragraphs, shown).and_then(|it| it.stretch);
        assert_eq!(stretch(&shown), Some((4, 5)));
        shown = Bitmap::empty(3);
        shown.insert(0);
        assert_eq!(stretch(&shown), Some((2, 6)));
        let by_quote = Places { unit: Unit::Quotes, ..places(&[1, 2, 3], 3) };
        assert_eq!(silence(&by_quote, &shown), None);
    }

    #[test]
    fn the_parts_of_a_split_are_its_whole() {
        let article = sample::article();
        let index = Index::new(&article);
        let shown = index.answer(&Filter::default()).matches;
        let balance = balance(&article, &index, &shown);
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
        assert!(balance.speakers.parts.iter().all(|part| part.count > 0));
    }
}
