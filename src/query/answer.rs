//! What comes back: everything that is on screen beside the quotes' own texts.

use serde::{Deserialize, Serialize};

use super::FacetName;

/// What a collection is, whatever is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// How many quotes it has.
    pub quotes: u32,
    /// Its facets: speaker, platform, theme and kind, those that articles declare, article.
    pub facets: Vec<FacetName>,
    /// How many speakers.
    pub speakers: u32,
    /// How many platforms that articles state.
    pub platforms: u32,
    /// How many articles.
    pub articles: u32,
    /// The month of the earliest quote, as [`super::Span`] counts them.
    pub first_month: u32,
    /// How many quotes each month from that on has; none where no quote has a date.
    pub months: Vec<u32>,
}

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Value {
    /// The name in addresses.
    pub id: String,
    /// The name for readers; that of kinds, and of what is not stated, is the interface's.
    pub name: String,
    /// How many quotes one would see if it alone were ticked in its facet.
    pub count: u32,
    /// Its number among all values of the facet, from 0.
    pub number: u32,
    /// What belongs to it, for those who point at it: of an article's theme alone.
    #[serde(skip)]
    pub about: Option<String>,
}

/// The values of a facet that are shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FacetPage {
    /// Its name in addresses.
    pub facet: String,
    /// How many values there are to show.
    pub of: u32,
    /// The most quotes that a value has.
    pub largest: u32,
    /// Those that are shown: first those that the query names and that are not among the
    /// others, then the others, those of the most quotes first.
    pub values: Vec<Value>,
    /// All that the query names, shown or not; those that the collection has.
    pub picked: Vec<Value>,
}

/// An answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// The number of the question.
    pub number: u32,
    /// What the collection is.
    pub about: About,
    /// How many quotes match.
    pub total: u32,
    /// The row of the quote that the query stands at, from 0; `None` where it is none of
    /// the matching ones.
    pub at: Option<u32>,
    /// Whether the query names a quote or a value of a facet that the collection has not.
    pub is_unknown: bool,
    /// What was searched for where nothing has what was typed.
    pub corrected: Option<String>,
    /// How many matching quotes each month has, as [`About::months`].
    pub months: Vec<u32>,
    /// The facets, in the order of [`About::facets`].
    pub facets: Vec<FacetPage>,
}
