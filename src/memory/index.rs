//! The index of an article, which answers filters.

use super::bitmap::Bitmap;
use super::columns::Column;
use super::documents::{Collector, Documents};
use super::strings::{Strings, ranks};
use crate::filter::Filter;
use crate::model::{Article, Facet};
use crate::query::Place;
use crate::text::{Search, token};

/// An article, ready to be asked.
pub struct Index {
    /// By the facet's position.
    pub(super) columns: Vec<Column>,
    /// The text, original and context of each quote.
    pub(super) quotes: Documents,
    /// The name of each value of every facet, facet after facet, and the role of each speaker.
    /// A name that the interface says in its language has no words here.
    pub(super) names: Documents,
    /// The place of each speaker's folded name in alphabetical order.
    pub(super) speaker_ranks: Vec<u32>,
    /// How many words each quote's text has.
    pub(super) words: Vec<u32>,
    /// The greatest of `words`.
    pub(super) longest: u32,
    /// Where in the article each quote stands.
    pub(super) places: Vec<u32>,
}

/// What a filter shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The quotes that match, as positions in the article.
    pub matches: Bitmap,
    /// How many there are.
    pub total: u32,
    /// By the facet's position, then by code, as [`Article::values`] has them: how
    /// many quotes one would see if this value alone were ticked in its facet.
    /// The other facets, the place and the search apply, its own facet does not.
    pub counts: Vec<Vec<u32>>,
}

impl Index {
    /// Reads an article. This takes time linear in its text, except for sorting its distinct
    /// words.
    pub fn new(article: &Article) -> Self {
        let mut quotes = Collector::default();
        let mut words = Vec::with_capacity(article.quotes.len());
        for quote in &article.quotes {
            words.push(quotes.field(&quote.text));
            let original = quote.original.as_ref().map(|original| &original.text);
            for field in original.into_iter().chain(&quote.context) {
                quotes.field(field);
            }
            quotes.close();
        }
        let mut speakers = Strings::default();
        for speaker in &article.speakers {
            speakers.push(token::Folded::of(&speaker.name).words());
        }
        let columns: Vec<_> = article.facets().map(|facet| Column::new(article, facet)).collect();
        Self {
            names: names(article, &columns),
            columns,
            quotes: quotes.finish(),
            speaker_ranks: ranks(&speakers),
            longest: words.iter().copied().max().unwrap_or(0),
            words,
            places: article.places().of,
        }
    }

    /// How many words a quote's text has. A Han character or kana counts as one word, as
    /// editors of those scripts count.
    pub fn words(&self, quote: u32) -> u32 {
        self.words[quote as usize]
    }

    /// The place of a speaker's folded name in alphabetical order; equal names
    /// share one.
    pub fn speaker_rank(&self, speaker: u32) -> u32 {
        self.speaker_ranks[speaker as usize]
    }

    /// How many words the longest quote has.
    pub fn longest(&self) -> u32 {
        self.longest
    }

    /// The quotes that match, and how many quotes each value would show.
    pub fn answer(&self, filter: &Filter) -> Answer {
        let mut found = self.found(&Search::parse(&filter.search));
        if let Some(place) = filter.place {
            found.and(&self.within(place));
        }
        let facets = || (0..self.columns.len()).map(Facet::at);
        let passing = |facet: Facet| self.columns[facet.position()].passing(filter.choice(facet));
        let passing: Vec<_> = facets().map(passing).collect();
        let matching = |but: Option<Facet>| {
            let mut matching = found.clone();
            for facet in facets().filter(|facet| Some(*facet) != but) {
                if let Some(passing) = &passing[facet.position()] {
                    matching.and(passing);
                }
            }
            matching
        };
        let matches = matching(None);
        let counts = |facet: Facet| {
            let column = &self.columns[facet.position()];
            match passing[facet.position()] {
                Some(_) => column.counts(&matching(Some(facet))),
                None => column.counts(&matches),
            }
        };
        let counts = facets().map(counts).collect();
        Answer { total: matches.count(), matches, counts }
    }

    /// The quotes of a part of the article.
    fn within(&self, place: Place) -> Bitmap {
        let mut within = Bitmap::empty(self.places.len() as u32);
        for (quote, at) in (0..).zip(&self.places) {
            if place.contains(*at) {
                within.insert(quote);
            }
        }
        within
    }

    /// The quotes that match a search.
    fn found(&self, search: &Search) -> Bitmap {
        let mut found = Bitmap::full(self.words.len() as u32);
        for needle in &search.needles {
            let mut quotes = self.quotes.matching(needle);
            let named = self.names.matching(needle);
            let mut first = 0;
            for column in &self.columns {
                let values = column.values();
                let is_named = |code: &u32| named.contains(first + code);
                let codes: Vec<u32> = (0..values).filter(is_named).collect();
                if !codes.is_empty() {
                    quotes.or(&column.having(&codes));
                }
                first += values;
            }
            if needle.is_excluded {
                found.and_not(&quotes);
            } else {
                found.and(&quotes);
            }
        }
        found
    }
}

/// The names of the values of every facet as documents, and of speakers the roles too.
fn names(article: &Article, columns: &[Column]) -> Documents {
    let mut names = Collector::default();
    for (facet, column) in article.facets().zip(columns) {
        for code in 0..column.values() {
            let speaker = article.speakers.get(code as usize);
            let role =
                speaker.filter(|_| facet == Facet::SPEAKER).and_then(|it| it.role.as_deref());
            for name in article.value_name(facet, code).into_iter().chain(role) {
                names.field(name);
            }
            names.close();
        }
    }
    names.finish()
}
