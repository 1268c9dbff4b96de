//! Chooses the most telling quote of an article for its picture.

use crate::memory::Index;
use crate::model::{Article, QuoteKind};

/// Longer quotes, in letters, would be set in small type.
const LONG: u32 = 220;

/// The position of the most telling quote; `None` where there is no quote. Direct quotes come
/// first, then quotes that fit in large type, then quotes of the speaker with the most quoted
/// words, then longer ones. Of equal quotes, the first is taken.
pub fn telling(article: &Article, index: &Index) -> Option<u32> {
    let mut shares = vec![0; article.speakers.len()];
    for (number, quote) in (0..).zip(&article.quotes) {
        let is_quoted = quote.kind != QuoteKind::Indirect;
        shares[quote.speaker as usize] += if is_quoted { index.words(number) } else { 0 };
    }
    let weight = |number: u32| {
        let quote = &article.quotes[number as usize];
        let letters = letters(&quote.text);
        let kind = match quote.kind {
            QuoteKind::Direct if letters <= LONG => 3,
            QuoteKind::Direct => 2,
            QuoteKind::Partial => 1,
            QuoteKind::Indirect => 0,
        };
        // Among quotes that are too long, the shortest is best.
        let length = if letters <= LONG { letters } else { u32::MAX - letters };
        (kind, letters <= LONG, shares[quote.speaker as usize], length)
    };
    (0..article.quotes.len() as u32).rev().max_by_key(|number| weight(*number))
}

/// The width of a text in letters; full-width characters count twice.
fn letters(text: &str) -> u32 {
    text.chars().map(|sign| if sign >= '\u{2e80}' { 2 } else { 1 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn told(change: impl Fn(&mut Article)) -> String {
        let mut article = sample::article();
        change(&mut article);
        let told = telling(&article, &Index::new(&article)).expect("it has quotes");
        article.quotes[told as usize].id.clone()
    }

    #[test]
    fn whole_utterances_of_who_says_most_tell_most() {
        let article = sample::article();
        let told = told(|_| {});
        let quote = &article.quotes[article.quote_by_id(&told).expect("its id") as usize];
        assert!(quote.kind == QuoteKind::Direct && letters(&quote.text) <= LONG, "{told}");
        for other in article.quotes.iter().filter(|other| other.speaker == quote.speaker) {
            let fits = other.kind == QuoteKind::Direct && letters(&other.text) <= LONG;
            assert!(!fits || letters(&other.text) <= letters(&quote.text), "{}", other.id);
        }
    }

    #[test]
    fn of_words_that_are_all_too_long_the_shortest_tell_most() {
        let told = told(|article| {
            article.quotes.truncate(3);
            for (quote, times) in article.quotes.iter_mut().zip([500, 90, 300]) {
                quote.kind = QuoteKind::Direct;
                quote.speaker = 0;
                quote.text = "lamp ".repeat(times).trim_end().to_owned();
                quote.parts.clear();
            }
        });
        assert_eq!(told, sample::article().quotes[1].id);
    }

    #[test]
    fn an_article_without_quotes_tells_nothing() {
        let article = Article { quotes: Vec::new(), ..sample::article() };
        assert_eq!(telling(&article, &Index::new(&article)), None);
    }
}
