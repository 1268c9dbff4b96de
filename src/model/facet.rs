//! Facets: the questions by which quotes are filtered, and their values.
//!
//! An article has the built-in facets, those that its author declares ([`OwnFacet`]), and one
//! of corrections where quotes have any.
//! A [`Facet`] is the position of one among them; a value's position in
//! [`Article::values`] is its *code*. The index counts codes, the filter holds codes, and
//! only addresses and labels hold names.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Article, CorrectionKind, Quote, QuoteKind};

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

    /// The facet that is declared at a position of [`Article::own_facets`].
    pub const fn own(position: usize) -> Self {
        Self::at(BUILT_IN.len() + position)
    }

    /// The position among all facets.
    pub const fn position(self) -> usize {
        self.0 as usize
    }

    /// The position in [`Article::own_facets`]; `None` for a built-in one.
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
    /// By position in [`Article::own_facets`]: the codes so far, in the order of their values.
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

impl Article {
    /// Every facet: the built-in ones, those that the author declares, that of corrections.
    pub fn facets(&self) -> impl Iterator<Item = Facet> + use<> {
        (0..BUILT_IN.len() + self.own_facets.len()).map(Facet::at)
    }

    /// The name of a facet in addresses.
    pub fn facet_id(&self, facet: Facet) -> &str {
        let own = || self.own_facet(facet).map(|own| &*own.id);
        facet.built_in_id().or_else(own).unwrap_or_default()
    }

    /// The facet of a name in addresses.
    pub fn facet_by_id(&self, id: &str) -> Option<Facet> {
        let own = || self.own_facets.iter().position(|facet| facet.id == id).map(Facet::own);
        Facet::built_in(id).or_else(own)
    }

    /// The ids of a facet's values in addresses; a value's position is its code.
    /// Speakers, platforms and themes keep the author's order. Platforms end with
    /// one for "not stated", whose id is empty, where a quote needs it; kinds are
    /// always all three.
    pub fn values(&self, facet: Facet) -> Vec<&str> {
        match facet {
            Facet::SPEAKER => self.speakers.iter().map(|it| &*it.id).collect(),
            Facet::THEME => self.themes.iter().map(|it| &*it.id).collect(),
            Facet::PLATFORM => {
                let silent = self.quotes.iter().any(|quote| quote.platform.is_none());
                self.platforms.iter().map(|it| &*it.id).chain(silent.then_some("")).collect()
            }
            Facet::KIND => QuoteKind::ALL.map(QuoteKind::id).into(),
            own => self.own_values(own).iter().map(String::as_str).collect(),
        }
    }

    /// The facet and the code of a value by their ids.
    pub fn value_by_id(&self, facet: &str, id: &str) -> Option<(Facet, u32)> {
        let facet = self.facet_by_id(facet)?;
        let code = self.values(facet).iter().position(|known| *known == id)?;
        Some((facet, code as u32))
    }

    /// The names in addresses of the facets that the author declares.
    pub fn declared_facet_ids(&self) -> Vec<String> {
        let declared = self.own_facets.iter().filter(|facet| facet.is_declared());
        declared.map(|facet| facet.id.clone()).collect()
    }

    /// A facet that is not built in; `None` for one that is.
    pub fn own_facet(&self, facet: Facet) -> Option<&OwnFacet> {
        self.own_facets.get(facet.own_position()?)
    }

    /// The values of a facet that is not built in.
    fn own_values(&self, facet: Facet) -> &[String] {
        self.own_facet(facet).map_or(&[], |own| &own.values)
    }

    /// What the article calls a value; `None` for those that are the interface's
    /// to name: the kinds of quotes and of corrections, and a platform that is not stated.
    pub fn value_name(&self, facet: Facet, code: u32) -> Option<&str> {
        let at = code as usize;
        match facet {
            Facet::SPEAKER => self.speakers.get(at).map(|it| &*it.name),
            Facet::PLATFORM => self.platforms.get(at).map(|it| &*it.name),
            Facet::THEME => self.themes.get(at).map(|it| &*it.name),
            Facet::KIND => None,
            own => {
                let declared = self.own_facet(own).filter(|own| own.is_declared())?;
                declared.values.get(at).map(String::as_str)
            }
        }
    }

    /// The codes that a quote has in a facet, ascending.
    pub fn codes(&self, quote: &Quote, facet: Facet) -> Vec<u32> {
        match facet {
            Facet::SPEAKER => vec![quote.speaker],
            Facet::PLATFORM => vec![quote.platform.unwrap_or(self.platforms.len() as u32)],
            Facet::THEME => quote.themes.clone(),
            Facet::KIND => vec![quote.kind as u32],
            own => own.own_position().map_or_else(Vec::new, |at| quote.facets[at].clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Facet, OwnFacet};
    use crate::model::data::ArticleData;
    use crate::model::{Article, Correction, CorrectionKind, Date};
    use crate::sample;

    /// The sample with corrections of its second quote.
    fn corrected(kinds: &[CorrectionKind]) -> ArticleData {
        let mut data = ArticleData::from(&sample::article());
        let date = Date { year: 2025, month: None, day: None };
        let correction = |kind: &_| Correction { kind: *kind, date, why: None, was: None };
        data.quotes[1].corrections = kinds.iter().map(correction).collect();
        data
    }

    #[test]
    fn corrected_quotes_have_a_facet_which_is_no_part_of_the_data() {
        use CorrectionKind::{Attribution, Edited, Retracted};
        assert_eq!(Article::try_from(corrected(&[])).map(|it| it.own_facets), Ok(Vec::new()));
        let data = corrected(&[Retracted, Edited, Edited]);
        let article = Article::try_from(data.clone()).expect("it can be shown");
        let facet = article.facet_by_id("corrected").expect("quotes are corrected");
        assert_eq!(article.values(facet), ["edited", "retracted"]);
        assert_eq!(article.codes(&article.quotes[1], facet), [0, 1]);
        assert!(article.codes(&article.quotes[0], facet).is_empty());
        assert_eq!(article.value_name(facet, 0), None, "that is the interface's to say");
        assert_eq!(ArticleData::from(&article), data);
        assert_eq!(article.declared_facet_ids(), [""; 0]);
        let article = Article::try_from(corrected(&[Attribution])).expect("it can be shown");
        assert_eq!(article.values(facet), ["attribution"]);
    }

    #[test]
    fn an_authors_own_facet_of_that_name_stays() {
        let mut data = corrected(&[CorrectionKind::Edited]);
        let own = sample_facet();
        data.facets = vec![own.clone()];
        let article = Article::try_from(data).expect("it can be shown");
        assert_eq!(article.own_facet(Facet::own(0)), Some(&own));
        assert_eq!(article.own_facets.len(), 1);
    }

    fn sample_facet() -> OwnFacet {
        let (id, name) = ("corrected".to_owned(), "Corrected by".to_owned());
        OwnFacet { id, name, of: super::FacetOf::Quote, values: Vec::new() }
    }
}
