//! The quotes and words of each speaker.

use super::{ascending, is_quoted, weight};
use crate::memory::{Bitmap, Index};
use crate::model::{Article, Facet};
use crate::query::VoiceOrder;

/// One speaker's quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// Position in [`Article::speakers`].
    pub speaker: u32,
    /// The speaker's shown quotes, in the article's order; at least one.
    pub quotes: Vec<u32>,
    /// How many quoted words these have.
    pub words: u32,
    /// The codes of their platforms, each once, in the order of the quotes.
    pub platforms: Vec<u32>,
    /// The codes of their themes, likewise.
    pub themes: Vec<u32>,
    /// The quote that represents the speaker: the longest direct quote, or else the longest
    /// partial one, or else the longest reported one.
    pub line: u32,
}

/// The voices of the shown quotes, in the order of their first quotes.
pub fn voices(article: &Article, index: &Index, shown: &Bitmap) -> Vec<Voice> {
    let mut voices: Vec<Voice> = Vec::new();
    let mut places = vec![None; article.speakers.len()];
    let weight = |number: u32| weight(article.quotes[number as usize].kind, index.words(number));
    for number in shown.iter() {
        let quote = &article.quotes[number as usize];
        let place = *places[quote.speaker as usize].get_or_insert_with(|| {
            voices.push(Voice {
                speaker: quote.speaker,
                quotes: Vec::new(),
                words: 0,
                platforms: Vec::new(),
                themes: Vec::new(),
                line: number,
            });
            voices.len() - 1
        });
        let voice = &mut voices[place];
        voice.quotes.push(number);
        voice.words += if is_quoted(quote.kind) { index.words(number) } else { 0 };
        push_new(&mut voice.platforms, article.codes(quote, Facet::PLATFORM));
        push_new(&mut voice.themes, quote.themes.clone());
        if weight(number) > weight(voice.line) {
            voice.line = number;
        }
    }
    voices
}

fn push_new(codes: &mut Vec<u32>, more: Vec<u32>) {
    for code in more {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
}

/// Orders voices, which are given in the order of the article.
pub fn in_order(voices: &[Voice], index: &Index, order: VoiceOrder) -> Vec<Voice> {
    let key = |voice: &Voice| match order {
        VoiceOrder::Share => u64::from(u32::MAX - voice.words),
        VoiceOrder::Article => 0,
        VoiceOrder::Name => u64::from(index.speaker_rank(voice.speaker)),
    };
    let keys: Vec<u64> = voices.iter().map(key).collect();
    ascending(&keys).into_iter().map(|at| voices[at].clone()).collect()
}

/// How many quoted words all voices have together.
pub fn quoted_words(voices: &[Voice]) -> u32 {
    voices.iter().map(|voice| voice.words).sum()
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
        assert_eq!(quoted_words(&voices), words);
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
        let ordered = |order| in_order(&voices(&article, &index, &shown), &index, order);
        let by_share = ordered(VoiceOrder::Share);
        assert!(by_share.windows(2).all(|two| two[0].words >= two[1].words));
        let first = |voice: &Voice| voice.quotes[0];
        assert!(ordered(VoiceOrder::Article).windows(2).all(|two| first(&two[0]) < first(&two[1])));
        let rank = |voice: &Voice| index.speaker_rank(voice.speaker);
        assert!(ordered(VoiceOrder::Name).windows(2).all(|two| rank(&two[0]) <= rank(&two[1])));
    }
}
