//! A query over one article, in codes instead of ids: what whoever counts quotes compares.
//!
//! Imports `model` and `query`.

use std::ops::Range;

use crate::model::{Article, Facet};
use crate::query::{Mark, Place, Query};

/// The values of one facet that are asked for, as codes, ascending.
///
/// A quote passes when it has one of `include` (or `include` is empty) and none
/// of `exclude`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    include: Vec<u32>,
    exclude: Vec<u32>,
}

impl Choice {
    /// Asks for these codes, of which a quote must have one.
    pub fn range(codes: Range<u32>) -> Self {
        Self { include: codes.collect(), exclude: Vec::new() }
    }

    /// Codes of which a quote must have one.
    pub fn include(&self) -> &[u32] {
        &self.include
    }

    /// Codes of which a quote must have none.
    pub fn exclude(&self) -> &[u32] {
        &self.exclude
    }

    /// Whether nothing is chosen, so that every quote passes.
    pub fn is_empty(&self) -> bool {
        self.include.is_empty() && self.exclude.is_empty()
    }

    /// Whether quotes pass that have this code alone.
    pub fn passes(&self, code: u32) -> bool {
        let is_included = self.include.is_empty() || self.include.contains(&code);
        is_included && !self.exclude.contains(&code)
    }

    /// Asks for nothing.
    pub fn clear(&mut self) {
        self.include.clear();
        self.exclude.clear();
    }

    /// Asks for the same as another, in the memory that is there.
    pub fn assign(&mut self, other: &Self) {
        self.include.clone_from(&other.include);
        self.exclude.clone_from(&other.exclude);
    }

    /// What is asked of one code.
    pub fn mark(&self, code: u32) -> Mark {
        if self.include.contains(&code) {
            Mark::Included
        } else if self.exclude.contains(&code) {
            Mark::Excluded
        } else {
            Mark::Neutral
        }
    }

    /// Asks something else of one code; the other codes keep their marks.
    pub fn set(&mut self, code: u32, mark: Mark) {
        self.include.retain(|other| *other != code);
        self.exclude.retain(|other| *other != code);
        let list = match mark {
            Mark::Neutral => return,
            Mark::Included => &mut self.include,
            Mark::Excluded => &mut self.exclude,
        };
        let at = list.partition_point(|other| *other < code);
        list.insert(at, code);
    }
}

/// Which quotes are asked for: OR inside a facet, AND between facets, with the
/// part of the article and with the search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// By the facet's position, as far as the last one of which something is asked.
    choices: Vec<Choice>,
    /// The part of the article; `None` for all of it.
    pub place: Option<Place>,
    /// The search as typed.
    pub search: String,
}

impl Filter {
    /// What a query asks of an article; what that has not is not asked for.
    pub fn new(query: &Query, article: &Article) -> Self {
        let mut filter =
            Self { place: query.place, search: query.search.clone(), ..Self::default() };
        for pick in query.picks() {
            if let Some((facet, code)) = article.value_by_id(&pick.facet, &pick.id) {
                filter.set(facet, code, pick.mark());
            }
        }
        filter
    }

    /// What is chosen in a facet.
    pub fn choice(&self, facet: Facet) -> &Choice {
        static NOTHING: Choice = Choice { include: Vec::new(), exclude: Vec::new() };
        self.choices.get(facet.position()).unwrap_or(&NOTHING)
    }

    /// Asks something else of one value of a facet.
    pub fn set(&mut self, facet: Facet, code: u32, mark: Mark) {
        let mut choice = self.choice(facet).clone();
        choice.set(code, mark);
        self.choose(facet, choice);
    }

    /// Asks something else of a whole facet.
    pub fn choose(&mut self, facet: Facet, choice: Choice) {
        if self.choices.len() <= facet.position() {
            self.choices.resize(facet.position() + 1, Choice::default());
        }
        self.choices[facet.position()] = choice;
        // Equal filters are of equal length.
        while self.choices.last().is_some_and(Choice::is_empty) {
            self.choices.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Choice, Filter};
    use crate::model::Facet;
    use crate::query::{Mark, Query};
    use crate::sample;

    #[test]
    fn a_query_asks_for_the_codes_of_its_ids() {
        let article = sample::article();
        let asked = "?speaker=kestrel-line&speaker=layla-haddad&platform=radio&platform=-\
                     &theme=-money&q=half+a%20lamp&place=2-4";
        let filter = Filter::new(&Query::of_article(asked, &article), &article);
        let chosen = |facet| {
            let choice = filter.choice(facet);
            (choice.include(), choice.exclude())
        };
        assert_eq!(chosen(Facet::SPEAKER), (&[7, 8][..], &[][..]));
        assert_eq!(chosen(Facet::PLATFORM), (&[4][..], &[5][..]));
        assert_eq!(chosen(Facet::THEME), (&[][..], &[1][..]));
        assert_eq!(chosen(Facet::KIND), (&[][..], &[][..]));
        let place = filter.place.map(|place| (place.first(), place.last()));
        assert_eq!((filter.search.as_str(), place), ("half a lamp", Some((2, 4))));
    }

    #[test]
    fn a_value_is_included_or_excluded_never_both() {
        let mut choice = Choice::default();
        for code in [3, 1, 2] {
            choice.set(code, Mark::Included);
        }
        choice.set(2, Mark::Excluded);
        assert_eq!((choice.include(), choice.exclude()), ([1, 3].as_slice(), [2].as_slice()));
        choice.set(2, Mark::Neutral);
        assert_eq!((choice.mark(2), choice.mark(3)), (Mark::Neutral, Mark::Included));
    }
}
