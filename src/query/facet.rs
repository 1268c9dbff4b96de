//! What the facets of an answer are called.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::model::Facet;

/// The names in addresses of the facets that every collection has, in the order in which
/// addresses have them; those that articles declare come after them.
const BUILT_IN: [&str; 5] = ["speaker", "article", "platform", "theme", "kind"];

/// A facet of a collection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetName {
    /// The name in addresses.
    pub id: String,
    /// The name for readers; empty where that is the interface's to say.
    pub name: String,
}

impl FacetName {
    /// One that every collection has, whose name is the interface's to say.
    pub fn built_in(id: &str) -> Self {
        Self { id: id.to_owned(), name: String::new() }
    }

    /// All facets of a collection whose articles declare these: speaker, platform, theme
    /// and kind, those declared, article.
    pub fn of_collection(declared: impl IntoIterator<Item = Self>) -> Vec<Self> {
        let built_in = Facet::BUILT_IN.into_iter().filter_map(Facet::built_in_id);
        let built_in = built_in.map(Self::built_in);
        built_in.chain(declared).chain([Self::built_in("article")]).collect()
    }
}

/// The order in which an address has the facets of these ids.
pub(super) fn address_order(one: &str, other: &str) -> Ordering {
    let place = |id: &str| BUILT_IN.iter().position(|it| *it == id).unwrap_or(BUILT_IN.len());
    place(one).cmp(&place(other)).then_with(|| one.cmp(other))
}
