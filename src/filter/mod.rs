//! What a visitor asks for, and how an address says it.
//!
//! A [`Filter`] decides which quotes are shown; a [`Request`] is all that the
//! address carries: the filter, the order, the view and what that shows, the language of
//! the interface, and a quote to stand at. Which
//! quotes match is the `memory` room's business; how a request changes is
//! `state`'s.
//!
//! Imports `model`.

mod fragment;
mod language;
mod place;

use std::ops::Range;

use crate::model::Facet;

pub use fragment::{decode, push};
pub use language::Language;
pub use place::Place;

/// The values of one facet that are asked for, as codes, ascending.
///
/// A quote passes when it has one of `include` (or `include` is empty) and none
/// of `exclude`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    include: Vec<u32>,
    exclude: Vec<u32>,
}

/// Whether one value of a facet is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// Not part of the choice.
    #[default]
    Neutral,
    /// Quotes with it are shown.
    Included,
    /// Quotes with it are hidden.
    Excluded,
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
    /// The search as typed; see the `memory` room for what matches it.
    pub search: String,
}

impl Filter {
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

    /// Whether every quote is asked for.
    pub fn is_empty(&self) -> bool {
        self.search.trim().is_empty()
            && self.place.is_none()
            && self.choices.iter().all(Choice::is_empty)
    }

    /// Every chosen value: facet by facet, included before excluded.
    pub fn chosen(&self) -> impl Iterator<Item = (Facet, u32, Mark)> + '_ {
        self.choices.iter().enumerate().flat_map(|(at, choice)| {
            let marked = move |mark| move |code: &u32| (Facet::at(at), *code, mark);
            let included = choice.include.iter().map(marked(Mark::Included));
            included.chain(choice.exclude.iter().map(marked(Mark::Excluded)))
        })
    }
}

/// The order in which matching quotes stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// As in the article.
    #[default]
    Article,
    /// By the speaker's name.
    Speaker,
    /// By platform in the author's order, "Not stated" last.
    Platform,
    /// The longest first.
    Length,
}

impl Sort {
    /// Every order, as readers see them.
    pub const ALL: [Self; 4] = [Self::Article, Self::Speaker, Self::Platform, Self::Length];

    /// The name in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Speaker => "speaker",
            Self::Platform => "platform",
            Self::Length => "length",
        }
    }

    /// The order of that [`id`](Self::id).
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.id() == id)
    }
}

/// As what the matching quotes are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The strip, the filters and the list.
    #[default]
    Quotes,
    /// The speakers, each with what they have of the article's words.
    Voices,
    /// Two facets against each other.
    Map,
    /// The strip alone, with the quote that is stood at.
    Strip,
}

impl View {
    /// Every view.
    const ALL: [Self; 4] = [Self::Quotes, Self::Voices, Self::Map, Self::Strip];

    /// Those between which readers choose.
    pub const CHOICES: [Self; 3] = [Self::Quotes, Self::Voices, Self::Map];

    /// The name in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Quotes => "quotes",
            Self::Voices => "voices",
            Self::Map => "map",
            Self::Strip => "strip",
        }
    }

    /// The view of that [`id`](Self::id).
    pub(crate) fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.id() == id)
    }

    /// Whether it is of the app's second part, which is loaded when one of its
    /// views is first asked for.
    pub const fn is_later(self) -> bool {
        matches!(self, Self::Voices | Self::Map)
    }
}

/// Everything that an address says about what is on screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// Which quotes.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// As what.
    pub view: View,
    /// By what the view shows them: the voices' order, or the map's rows and columns.
    /// Each view has names of its own for that, and takes one that it does not know
    /// for none.
    pub by: String,
    /// In which language the interface speaks; `None` for the one it speaks.
    pub language: Option<Language>,
    /// The quote to stand at, as a position in the article. Alone it is the
    /// quote's permalink, and shows every quote in the article's order.
    pub quote: Option<u32>,
}

#[cfg(test)]
mod tests {
    use super::{Choice, Mark};

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
