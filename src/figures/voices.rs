//! The quotes and words of each speaker.

use super::balance::balance;
use super::compared::compared;
use super::voice::Voice;
use super::{ascending, is_quoted, weight};
use crate::memory::{Bitmap, Index, value};
use crate::model::{Article, Facet};
use crate::query::{VOICE_VALUES, Value, VoiceFigures, VoiceOrder, VoicesFigures};

/// The voices of the quotes that are shown: of their order those after the `first` ones, at
/// most `count`; some of them side by side, in the order of these ids.
pub(super) fn figures(
    article: &Article,
    index: &Index,
    shown: &Bitmap,
    order: VoiceOrder,
    [first, count]: [usize; 2],
    side_by_side: &[String],
) -> VoicesFigures {
    let voices = voices(article, index, shown);
    let of_id = |id: &String| {
        voices.iter().find(|voice| article.speakers[voice.speaker as usize].id == *id)
    };
    let side_by_side: Vec<&Voice> = side_by_side.iter().filter_map(of_id).collect();
    let page = in_order(&voices, index, order).into_iter().skip(first).take(count);
    VoicesFigures {
        of: voices.len() as u32,
        whole: voices.iter().map(|voice| voice.words).sum(),
        most: voices.iter().map(|voice| voice.words).max().unwrap_or(0),
        voices: page.map(|voice| described(article, voice)).collect(),
        balance: balance(article, index, shown),
        compared: compared(article, &side_by_side),
    }
}

/// A voice with its platforms and themes.
fn described(article: &Article, voice: &Voice) -> VoiceFigures {
    let Value { id, name, number, count, .. } =
        value(article, Facet::SPEAKER, voice.speaker, voice.quotes.len() as u32);
    let [(platforms, more_platforms), (themes, more_themes)] =
        [Facet::PLATFORM, Facet::THEME].map(|facet| tally(article, &voice.quotes, facet));
    VoiceFigures {
        id,
        name,
        number,
        quotes: count,
        words: voice.words,
        platforms,
        more_platforms,
        themes,
        more_themes,
        line: voice.line,
    }
}

/// The values of a facet that some quotes have, those of the most quotes first, equal ones as
/// they come; at most [`VOICE_VALUES`], and how many there are beside those.
fn tally(article: &Article, quotes: &[u32], facet: Facet) -> (Vec<Value>, u32) {
    let (mut codes, mut counts) = (Vec::new(), Vec::new());
    for quote in quotes {
        for code in article.codes(&article.quotes[*quote as usize], facet) {
            match codes.iter().position(|other| *other == code) {
                Some(at) => counts[at] += 1,
                None => {
                    codes.push(code);
                    counts.push(1_u32);
                }
            }
        }
    }
    let keys: Vec<u64> = counts.iter().map(|count| u64::from(u32::MAX - count)).collect();
    let first = ascending(&keys).into_iter().take(VOICE_VALUES);
    let values = first.map(|at| value(article, facet, codes[at], counts[at]));
    (values.collect(), codes.len().saturating_sub(VOICE_VALUES) as u32)
}

/// The voices of the shown quotes, in the order of their first quotes.
fn voices(article: &Article, index: &Index, shown: &Bitmap) -> Vec<Voice> {
    let mut voices: Vec<Voice> = Vec::new();
    let mut places = vec![None; article.speakers.len()];
    let weight = |number: u32| weight(article.quotes[number as usize].kind, index.words(number));
    for number in shown.iter() {
        let quote = &article.quotes[number as usize];
        let place = *places[quote.speaker as usize].get_or_insert_with(|| {
            let quotes = Vec::new();
            voices.push(Voice { speaker: quote.speaker, quotes, words: 0, line: number });
            voices.len() - 1
        });
        let voice = &mut voices[place];
        voice.quotes.push(number);
        voice.words += if is_quoted(quote.kind) { index.words(number) } else { 0 };
        if weight(number) > weight(voice.line) {
            voice.line = number;
        }
    }
    voices
}

/// Voices, which are given in the order of the article, in another order.
fn in_order<'a>(voices: &'a [Voice], index: &Index, order: VoiceOrder) -> Vec<&'a Voice> {
    let key = |voice: &Voice| match order {
        VoiceOrder::Share => u64::from(u32::MAX - voice.words),
        VoiceOrder::Article => 0,
        VoiceOrder::Name => u64::from(index.speaker_rank(voice.speaker)),
    };
    let keys: Vec<u64> = voices.iter().map(key).collect();
    ascending(&keys).into_iter().map(|at| &voices[at]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filter::Filter;
    use crate::model::QuoteKind;
    use crate::sample;

    fn all() -> (Article, Index, Bitmap) {
        let article = sample::article();
        let index = Index::new(&article);
        let shown = index.answer(&Filter::default()).matches;
        (article, index, shown)
    }

    #[test]
    fn every_quote_is_of_one_voice_and_every_quoted_word_counts_once() {
        let (article, index, shown) = all();
        let voices = voices(&article, &index, &shown);
        let mut quotes: Vec<u32> = voices.iter().flat_map(|voice| voice.quotes.clone()).collect();
        quotes.sort_unstable();
        assert!(quotes.into_iter().eq(0..article.quotes.len() as u32));
        let quoted = (0..).zip(&article.quotes).filter(|(_, it)| it.kind != QuoteKind::Indirect);
        let words: u32 = quoted.map(|(number, _)| index.words(number)).sum();
        assert_eq!(voices.iter().map(|voice| voice.words).sum::<u32>(), words);
        for voice in &voices {
            let said = |number: &u32| &article.quotes[*number as usize];
            assert!(voice.quotes.iter().all(|number| said(number).speaker == voice.speaker));
            let direct = voice.quotes.iter().filter(|it| said(it).kind == QuoteKind::Direct);
            let longest = direct.map(|number| index.words(*number)).max();
            assert!(longest.is_none_or(|longest| index.words(voice.line) == longest));
        }
    }

    #[test]
    fn only_what_is_shown_counts() {
        let (article, index, _) = all();
        let mut one = Bitmap::empty(article.quotes.len() as u32);
        one.insert(3);
        let voices = voices(&article, &index, &one);
        assert_eq!(voices.len(), 1);
        assert_eq!((voices[0].line, voices[0].quotes.as_slice()), (3, [3].as_slice()));
        assert!(super::voices(&article, &index, &Bitmap::empty(20)).is_empty());
    }

    #[test]
    fn voices_stand_by_share_by_name_or_as_they_come() {
        let (article, index, shown) = all();
        let voices = voices(&article, &index, &shown);
        let ordered = |order| in_order(&voices, &index, order);
        let by_share = ordered(VoiceOrder::Share);
        assert!(by_share.windows(2).all(|two| two[0].words >= two[1].words));
        let first = |voice: &&Voice| voice.quotes[0];
        assert!(ordered(VoiceOrder::Article).windows(2).all(|two| first(&two[0]) < first(&two[1])));
        let rank = |voice: &&Voice| index.speaker_rank(voice.speaker);
        assert!(ordered(VoiceOrder::Name).windows(2).all(|two| rank(&two[0]) <= rank(&two[1])));
    }
}
