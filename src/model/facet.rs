//! Facets: the questions by which quotes are filtered, and their values.
//!
//! An article has the built-in facets, those that its author declares ([`OwnFacet`]), and one
//! of corrections where quotes have any.
//! A [`Facet`] is the position of one among them; a value's position in
//! `Article::values` is its *code*. The index counts codes, the filter holds codes, and
//! only addresses and labels hold names.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::correction::CorrectionKind;
use super::quote::Quote;

/// A question that every quote answers: its position among the facets of an article, or of
/// an archive. Which those are is data; the built-in ones come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Facet(u32);

/// The names of the built-in facets in addresses, by position.
const BUILT_IN: [&str; 4] = ["speaker", "platform", "theme", "kind"];

impl Facet {
    /// Who said it: one value to a quote.
    pub const SPEAKER: Self = Self(0);
    /// Where it was said: one value to a quote, "Not stated" included.
    pub const PLATFORM: Self = Self(1);
    /// What it is about: any number of values to a quote.
    pub const THEME: Self = Self(2);
    /// How the article gives it: one value to a quote.
    pub const KIND: Self = Self(3);

    /// Those that every article has.
    pub const BUILT_IN: [Self; BUILT_IN.len()] =
        [Self::SPEAKER, Self::PLATFORM, Self::THEME, Self::KIND];

    /// The facet at a position.
    pub const fn at(position: usize) -> Self {
        Self(position as u32)
    }

    /// The facet that is declared at a position of `Article::own_facets`.
    pub const fn own(position: usize) -> Self {
        Self::at(BUILT_IN.len() + position)
    }

    /// The position among all facets.
    pub const fn position(self) -> usize {
        self.0 as usize
    }

    /// The position in `Article::own_facets`; `None` for a built-in one.
    pub const fn own_position(self) -> Option<usize> {
        self.position().checked_sub(BUILT_IN.len())
    }

    /// The name of a built-in facet in addresses; `None` for another.
    pub fn built_in_id(self) -> Option<&'static str> {
        BUILT_IN.get(self.position()).copied()
    }

    /// The built-in facet of that name.
    pub fn built_in(id: &str) -> Option<Self> {
        BUILT_IN.iter().position(|name| *name == id).map(Self::at)
    }
}

/// More facets than this an author may not declare: a reader has to find one.
pub const MOST_OWN_FACETS: usize = 32;

/// What else stands in addresses, so that no facet may be called so.
const RESERVED: [&str; 12] =
    ["article", "at", "by", "date", "facet", "lang", "month", "place", "q", "sort", "text", "view"];

/// What is wrong with an id as that of a declared facet; `None` where nothing is.
pub fn facet_id_fault(id: &str) -> Option<&'static str> {
    if BUILT_IN.contains(&id) || RESERVED.contains(&id) {
        Some("is taken: the explorer has something of this name already")
    } else if !id.starts_with(|first: char| first.is_ascii_alphabetic()) {
        // JavaScript puts such names of an object before all others.
        Some("begins with no letter")
    } else {
        None
    }
}

/// What is wrong with a text as a value of a declared facet, which is its own name in
/// addresses; `None` where nothing is.
pub fn facet_value_fault(value: &str) -> Option<&'static str> {
    if value.trim() != value || value.is_empty() {
        Some("is empty or has blanks around it")
    } else if value.starts_with('-') {
        Some("begins with -, which excludes a value in addresses")
    } else {
        None
    }
}

/// The name in addresses of the facet of corrections.
const CORRECTED: &str = "corrected";

/// A facet that the author of the data declares, or that of [corrections](add_corrected_facet).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "DeclaredFacet"))]
pub struct OwnFacet {
    /// The name in addresses.
    pub id: String,
    /// The name for people; empty for the facet of corrections, whose name and whose values'
    /// names are the interface's to say.
    pub name: String,
    /// Whose property it is.
    pub of: FacetOf,
    /// The values that speakers or quotes have, in the order in which they first do. Each
    /// is its own name.
    #[serde(skip)]
    pub values: Vec<String>,
}

impl OwnFacet {
    /// Whether the data declares it.
    pub fn is_declared(&self) -> bool {
        !self.name.is_empty()
    }

    /// The same as data declares it, before its values are known.
    #[must_use]
    pub fn declared(&self) -> Self {
        let (id, name) = (self.id.clone(), self.name.clone());
        Self { id, name, of: self.of, values: Vec::new() }
    }
}

/// Whose property a declared facet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum FacetOf {
    /// The speaker's: every quote has the values of its speaker.
    Speaker,
    /// The quote's own.
    Quote,
}

impl FacetOf {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Speaker, Self::Quote];

    /// The name in article data.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Speaker => "speaker",
            Self::Quote => "quote",
        }
    }
}

/// What a speaker or a quote has in declared facets, by the facet's id.
pub type FacetValues = BTreeMap<String, Vec<String>>;

/// Gives the values of declared facets their codes, in the order in which they come.
pub struct FacetCodes {
    /// By position in `Article::own_facets`: the codes so far, in the order of their values.
    sorted: Vec<Vec<u32>>,
}

impl FacetCodes {
    /// For so many facets, none of which has a value yet.
    pub fn new(facets: usize) -> Self {
        Self { sorted: vec![Vec::new(); facets] }
    }

    /// The codes, ascending, that these values have in each of the facets that are a
    /// property of `of`; none in the others.
    pub fn of(
        &mut self,
        facets: &mut [OwnFacet],
        of: FacetOf,
        values: &FacetValues,
    ) -> Vec<Vec<u32>> {
        let each = facets.iter_mut().zip(&mut self.sorted).map(|(facet, sorted)| {
            let values = values.get(&facet.id).filter(|_| facet.of == of);
            let mut own: Vec<u32> = Vec::new();
            for value in values.into_iter().flatten() {
                let code = code(facet, sorted, value);
                let at = own.partition_point(|other| *other < code);
                if own.get(at) != Some(&code) {
                    own.insert(at, code);
                }
            }
            own
        });
        each.collect()
    }
}

/// The code of a value, which is the facet's next one where the value is new. A sorted list
/// in the place of a map: the app has no other map of texts, and few facets have values
/// enough to tell.
fn code(facet: &mut OwnFacet, sorted: &mut Vec<u32>, value: &str) -> u32 {
    let at = sorted.partition_point(|code| &*facet.values[*code as usize] < value);
    if let Some(code) = sorted.get(at).filter(|code| facet.values[**code as usize] == value) {
        return *code;
    }
    let next = facet.values.len() as u32;
    sorted.insert(at, next);
    facet.values.push(value.to_owned());
    next
}

/// Adds the facet by which corrected quotes are found, where there are any and the author has
/// no facet of that name: what was put right of a quote, by kind.
pub fn add_corrected_facet(facets: &mut Vec<OwnFacet>, quotes: &mut [Quote]) {
    let has = |quote: &Quote, kind| quote.corrections.iter().any(|it| it.kind == kind);
    let mut kinds = CorrectionKind::ALL.to_vec();
    kinds.retain(|kind| quotes.iter().any(|quote| has(quote, *kind)));
    if kinds.is_empty() || facets.iter().any(|facet| facet.id == CORRECTED) {
        return;
    }
    for quote in quotes {
        let codes = (0..).zip(&kinds).filter(|(_, kind)| has(quote, **kind));
        quote.facets.push(codes.map(|(code, _)| code).collect());
    }
    facets.push(OwnFacet {
        id: CORRECTED.to_owned(),
        name: String::new(),
        of: FacetOf::Quote,
        values: kinds.iter().map(|kind| kind.id().to_owned()).collect(),
    });
}

/// The codes of a quote: those of its speaker and its own, of which each facet has one
/// kind alone.
pub fn facet_codes_of_quote(speaker: &[Vec<u32>], mut quote: Vec<Vec<u32>>) -> Vec<Vec<u32>> {
    for (own, of_speaker) in quote.iter_mut().zip(speaker) {
        if own.is_empty() {
            own.clone_from(of_speaker);
        }
    }
    quote
}
