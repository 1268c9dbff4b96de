//! A reference for tests: the answers that the index must give, read from the article in the
//! simplest way. It shares only types with the index. Searches use the naive reading in
//! `text`; counts try every value in turn.

use std::cmp::Reverse;

use crate::filter::Filter;
use crate::model::{Article, Facet, Quote};
use crate::query::Sort;
use crate::text::reference::{Needle, Text, Word, needles, places, words};

/// The texts of a quote that are searched, with the names of its values in every facet.
pub(crate) fn fields<'a>(article: &'a Article, quote: &'a Quote) -> Vec<&'a str> {
    let speaker = &article.speakers[quote.speaker as usize];
    let original = quote.original.as_ref().map(|original| &original.text);
    let given = original.into_iter().chain(&quote.context).chain(&speaker.role);
    let platform = quote.platform.map(|it| &article.platforms[it as usize].name);
    let themes = quote.themes.iter().map(|it| &article.themes[*it as usize].name);
    let own = article.own_facets.iter().zip(&quote.facets);
    let own = own.flat_map(|(facet, codes)| codes.iter().map(|it| &facet.values[*it as usize]));
    let given = given.chain([&quote.text, &speaker.name]).chain(platform).chain(themes);
    given.chain(own).map(String::as_str).collect()
}

/// An article with every word of it read once.
pub(crate) struct Reading<'a> {
    article: &'a Article,
    /// By quote, then by field.
    fields: Vec<Vec<Text>>,
    lengths: Vec<u32>,
    names: Vec<Vec<Vec<char>>>,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(article: &'a Article) -> Self {
        let read = |quote| fields(article, quote).into_iter().map(words).collect();
        let name = |name: &String| words(name).words.iter().map(Word::folded).collect();
        Self {
            article,
            fields: article.quotes.iter().map(read).collect(),
            lengths: (article.quotes.iter())
                .map(|quote| words(&quote.text).words.iter().map(Word::count).sum())
                .collect(),
            names: article.speakers.iter().map(|speaker| name(&speaker.name)).collect(),
        }
    }

    fn found(&self, quote: usize, needles: &[Needle]) -> bool {
        let fields = &self.fields[quote];
        needles.iter().all(|needle| {
            fields.iter().any(|field| !places(field, needle).is_empty()) != needle.excluded
        })
    }

    /// Whether a quote stands in the part of the article that the filter names. No quote
    /// stands before an earlier quote, nor before the beginning. In an article without
    /// paragraphs, places are the numbers of quotes.
    fn is_within(&self, quote: usize, filter: &Filter) -> bool {
        let quotes = &self.article.quotes;
        let known = quotes[..=quote].iter().filter_map(|quote| quote.paragraph).max();
        let counted = quotes.iter().all(|quote| quote.paragraph.is_none());
        let place = if counted { quote as u32 + 1 } else { known.unwrap_or(1) };
        filter.place.is_none_or(|part| part.first() <= place && place <= part.last())
    }

    fn passes(&self, quote: usize, filter: &Filter, facet: Facet) -> bool {
        let codes = self.article.codes(&self.article.quotes[quote], facet);
        let choice = filter.choice(facet);
        let included =
            choice.include().is_empty() || choice.include().iter().any(|code| codes.contains(code));
        included && !choice.exclude().iter().any(|code| codes.contains(code))
    }

    /// The quotes that match, and for each facet the count of each value.
    pub(crate) fn answer(&self, filter: &Filter) -> (Vec<u32>, Vec<Vec<u32>>) {
        let needles = needles(&filter.search);
        let all = 0..self.article.quotes.len();
        let found: Vec<usize> = all
            .filter(|quote| self.is_within(*quote, filter) && self.found(*quote, &needles))
            .collect();
        let passing = |but: Option<Facet>| -> Vec<usize> {
            let passes = |quote: usize| {
                let mut facets = self.article.facets().filter(|facet| Some(*facet) != but);
                facets.all(|facet| self.passes(quote, filter, facet))
            };
            found.iter().copied().filter(|quote| passes(*quote)).collect()
        };
        let counts = self.article.facets().map(|facet| {
            let quotes = passing(Some(facet));
            let codes = |quote: usize| self.article.codes(&self.article.quotes[quote], facet);
            let all: Vec<u32> = quotes.into_iter().flat_map(codes).collect();
            let values = 0..self.article.values(facet).len() as u32;
            values.map(|value| all.iter().filter(|code| **code == value).count() as u32).collect()
        });
        (passing(None).into_iter().map(|quote| quote as u32).collect(), counts.collect())
    }

    /// How many words a quote has.
    pub(crate) fn length(&self, quote: u32) -> u32 {
        self.lengths[quote as usize]
    }

    /// Quotes in an order.
    pub(crate) fn order(&self, mut quotes: Vec<u32>, sort: Sort) -> Vec<u32> {
        let quote = |quote: u32| &self.article.quotes[quote as usize];
        match sort {
            Sort::Article | Sort::Date | Sort::Relevance => {}
            Sort::Speaker => quotes.sort_by_key(|it| &self.names[quote(*it).speaker as usize]),
            Sort::Platform => quotes.sort_by_key(|it| quote(*it).platform.unwrap_or(u32::MAX)),
            Sort::Length => quotes.sort_by_key(|it| Reverse(self.length(*it))),
        }
        quotes
    }
}
