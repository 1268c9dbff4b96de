//! What is asked of a collection, and what comes back: the values that cross between its
//! page and whoever answers, in a worker or not.
//!
//! A [`Query`] says which quotes are on screen, in which order, and is written as an
//! [`address`]; a [`Question`] adds which values of facets are wanted. An [`Answer`] has
//! counts, values and names; each quote comes as a [`RowData`], when its text has been
//! read. A [`FiguresQuestion`] asks for voices or a map, and a [`FiguresAnswer`] has them.
//! All are serde values with the names of fields in camel case, and cross by
//! serde-wasm-bindgen. How a question is answered is `packed`'s; how a query
//! changes is `collection`'s.
//!
//! By ids, unlike what `filter` has for one article: a collection has more values than a
//! page knows of. What is unknown is for whoever answers to pass over.
//!
//! Imports `model` and `filter`.

pub mod address;
mod answer;
mod facet;
mod figures;
mod question;
mod row;
mod sort;
mod span;
mod voice_order;

pub use answer::{About, Answer, FacetPage, Value};
pub use facet::FacetName;
pub use figures::{
    BalanceFigures, Figures, FiguresAnswer, FiguresQuestion, MOST_LINES, MapFigures, MapLine,
    SPLIT_PARTS, SplitFigures, VOICE_VALUES, VoiceFigures, VoicesFigures, WantedFigures,
};
pub use question::{FIRST_VALUES, Question, WantedValues};
pub use row::{Row, RowData};
pub use sort::Sort;
pub use span::Span;
pub use voice_order::VoiceOrder;

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::filter::{Mark, View};

/// A value that is asked for, or asked not to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Pick {
    /// Of which facet, by its name in addresses.
    pub facet: String,
    /// Its name in addresses.
    pub id: String,
    /// Whether it is excluded.
    pub is_not: bool,
}

impl Pick {
    fn order(&self, other: &Self) -> Ordering {
        facet::address_order(&self.facet, &other.facet)
            .then_with(|| (self.is_not, &self.id).cmp(&(other.is_not, &other.id)))
    }
}

/// Everything that an address says about what is on screen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Query {
    /// By facet, included before excluded, by id; each value once.
    picks: Vec<Pick>,
    /// The months; `None` for all, and for what has no date.
    pub span: Option<Span>,
    /// The search as typed.
    pub search: String,
    /// In which order.
    pub sort: Sort,
    /// The id of the quote that is stood at.
    pub at: Option<String>,
    /// How the quotes are seen, which is the page's own business.
    #[serde(skip)]
    pub view: View,
    /// By what the view shows them: an order of voices, the facets of a map.
    #[serde(skip)]
    pub by: String,
}

impl Query {
    /// What is picked.
    pub fn picks(&self) -> &[Pick] {
        &self.picks
    }

    /// What is asked of a value.
    pub fn mark(&self, facet: &str, id: &str) -> Mark {
        match self.picks.iter().find(|it| it.facet == facet && it.id == id) {
            None => Mark::Neutral,
            Some(pick) if pick.is_not => Mark::Excluded,
            Some(_) => Mark::Included,
        }
    }

    /// Asks something else of a value.
    pub fn set(&mut self, facet: &str, id: &str, mark: Mark) {
        self.picks.retain(|it| it.facet != facet || it.id != id);
        if mark == Mark::Neutral {
            return;
        }
        let is_not = mark == Mark::Excluded;
        let pick = Pick { facet: facet.to_owned(), id: id.to_owned(), is_not };
        let at = self.picks.partition_point(|it| it.order(&pick) == Ordering::Less);
        self.picks.insert(at, pick);
    }

    /// Asks for nothing of a facet.
    pub fn clear(&mut self, facet: &str) {
        self.picks.retain(|it| it.facet != facet);
    }

    /// Whether one value is all that is asked for in a facet.
    pub fn is_only(&self, facet: &str, id: &str) -> bool {
        let mut picks = self.picks.iter().filter(|it| it.facet == facet);
        picks.next().is_some_and(|it| it.id == id && !it.is_not) && picks.next().is_none()
    }

    /// Whether every quote is asked for.
    pub fn is_all(&self) -> bool {
        self.picks.is_empty() && self.span.is_none() && self.search.trim().is_empty()
    }

    /// The same for every quote.
    #[must_use]
    pub fn cleared(&self) -> Self {
        let Self { sort, view, by, .. } = self.clone();
        Self { sort, view, by, ..Self::default() }
    }

    /// What decides which quotes there are, and in which order.
    #[must_use]
    pub fn listed(&self) -> Self {
        Self { view: View::default(), by: String::new(), ..self.without_at() }
    }

    /// The same without a quote to stand at.
    #[must_use]
    pub fn without_at(&self) -> Self {
        Self { at: None, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::Query;
    use crate::filter::Mark;

    #[test]
    fn a_value_is_included_or_excluded_never_both() {
        let mut query = Query::default();
        query.set("theme", "b", Mark::Included);
        query.set("theme", "a", Mark::Included);
        query.set("speaker", "z", Mark::Excluded);
        assert_eq!(query.to_fragment(), "?speaker=-z&theme=a&theme=b");
        query.set("theme", "a", Mark::Excluded);
        assert_eq!(query.mark("theme", "a"), Mark::Excluded);
        query.set("theme", "a", Mark::Neutral);
        query.set("speaker", "z", Mark::Neutral);
        assert_eq!(query.to_fragment(), "?theme=b");
    }
}
