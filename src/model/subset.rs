//! An article of fewer quotes.

use super::{Article, Quote};

impl Article {
    /// The article with these of its quotes alone (by position, ascending), and
    /// with the speakers, platforms, themes and values of facets that these have. What remains
    /// keeps its order and its ids.
    #[must_use]
    pub fn with_quotes(mut self, kept: &[u32]) -> Self {
        let mut quotes: Vec<Quote> =
            kept.iter().map(|quote| self.quotes[*quote as usize].clone()).collect();
        retain(&mut self.speakers, &mut quotes, |quote| std::slice::from_mut(&mut quote.speaker));
        retain(&mut self.platforms, &mut quotes, |quote| quote.platform.as_mut_slice());
        retain(&mut self.themes, &mut quotes, |quote| &mut quote.themes);
        for (at, facet) in self.own_facets.iter_mut().enumerate() {
            retain(&mut facet.values, &mut quotes, |quote| &mut quote.facets[at]);
        }
        self.quotes = quotes;
        self
    }
}

/// Keeps the values that a quote points to, and points the quotes to their new
/// positions.
fn retain<T>(values: &mut Vec<T>, quotes: &mut [Quote], codes: impl Fn(&mut Quote) -> &mut [u32]) {
    let mut is_used = vec![false; values.len()];
    for quote in &mut *quotes {
        codes(quote).iter().for_each(|code| is_used[*code as usize] = true);
    }
    let mut next = 0;
    let moved: Vec<u32> = is_used.iter().map(|used| (next, next += u32::from(*used)).0).collect();
    let mut used = is_used.iter();
    values.retain(|_| used.next() == Some(&true));
    for quote in quotes {
        codes(quote).iter_mut().for_each(|code| *code = moved[*code as usize]);
    }
}

#[cfg(test)]
mod tests {
    use crate::sample;

    #[test]
    fn a_smaller_article_has_the_values_of_its_quotes_and_no_others() {
        let whole = sample::article();
        let kept = [1, 4, 5];
        let smaller = whole.clone().with_quotes(&kept);
        for (quote, at) in smaller.quotes.iter().zip(kept) {
            let before = &whole.quotes[at as usize];
            assert_eq!(quote.id, before.id);
            let speaker = |article: &crate::model::Article, quote: &crate::model::Quote| {
                article.speakers[quote.speaker as usize].id.clone()
            };
            assert_eq!(speaker(&smaller, quote), speaker(&whole, before));
            let platform = |article: &crate::model::Article, quote: &crate::model::Quote| {
                quote.platform.map(|code| article.platforms[code as usize].name.clone())
            };
            assert_eq!(platform(&smaller, quote), platform(&whole, before));
            let themes = |article: &crate::model::Article, quote: &crate::model::Quote| {
                let name = |theme: &u32| article.themes[*theme as usize].id.clone();
                quote.themes.iter().map(name).collect::<Vec<_>>()
            };
            assert_eq!(themes(&smaller, quote), themes(&whole, before));
        }
        let said = |speaker| smaller.quotes.iter().any(|quote| quote.speaker == speaker);
        assert!((0..smaller.speakers.len() as u32).all(said));
        assert!(smaller.speakers.len() < whole.speakers.len());
    }

    #[test]
    fn an_article_with_all_its_quotes_is_itself() {
        let whole = sample::article();
        let all: Vec<u32> = (0..whole.quotes.len() as u32).collect();
        assert_eq!(whole.clone().with_quotes(&all), whole);
    }
}
