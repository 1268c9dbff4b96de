//! What a page asks of whoever answers for a collection.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Query;

/// How many values of a facet are shown at first.
pub const FIRST_VALUES: u32 = 6;

/// A question, with all that its answer is to have.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Question {
    /// Tells questions apart whose quotes differ; the first of all has 0.
    pub number: u32,
    /// Which quotes, and in which order.
    pub query: Query,
    /// Which values of facets, by the facet's name in addresses; the first ones of those
    /// that are not there.
    pub wanted: BTreeMap<String, WantedValues>,
}

/// Which values of a facet are wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WantedValues {
    /// How many at most, beside those that the query names.
    pub limit: u32,
    /// What is typed into the facet's field, which finds values by their names
    /// (`text::NameSearch`). Without a word, every value is wanted.
    pub typed: String,
}

impl Default for WantedValues {
    fn default() -> Self {
        Self { limit: FIRST_VALUES, typed: String::new() }
    }
}
