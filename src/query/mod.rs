//! What readers ask for, and what comes back, whoever answers: an article in memory or an
//! archive in a worker.
//!
//! A [`Query`] says what is on screen, and is written as an [`address`]. [`Asked`] has the query
//! that is asked now, and the one function that changes it: what a tick, a letter, a brush and
//! Back do. A [`Question`] adds which values of facets are wanted. An [`Answer`] has
//! counts, values and names; each quote comes as a [`RowData`], when its text has been
//! read. A [`FiguresQuestion`] asks for voices or a map, and a [`FiguresAnswer`] has them.
//! What crosses to a worker are serde values with the names of fields in camel case, by
//! serde-wasm-bindgen. How a question is answered is `memory`'s and `packed`'s.
//!
//! Values are asked for by their ids, since an archive has more of them than a page knows of.
//! What an article has not is left out where its address is read; of an archive, it is for
//! whoever answers to pass over.
//!
//! Imports `model`.

pub mod address;
mod answer;
mod asked;
mod facet;
mod figures;
mod language;
mod place;
mod question;
mod row;
mod sort;
mod span;
mod view;
mod voice_order;
mod wanted_figures;

pub use answer::{About, Answer, FacetPage, Value};
pub use asked::{Asked, Change, Part, Step};
pub use facet::FacetName;
pub use figures::{
    BalanceFigures, CELL_DOTS, COMPARED, COMPARED_QUOTES, COMPARED_THEMES, ComparedFigures,
    ComparedSaid, ComparedTheme, DOT_SIZES, Figures, FiguresAnswer, FiguresQuestion, LineValue,
    MOST_LINES, MapDot, MapFigures, MapLine, SPLIT_PARTS, Silence, SplitFigures, VOICE_VALUES,
    VoiceFigures, VoicesFigures, WantedFigures,
};
pub use language::Language;
pub use place::Place;
pub use question::{FIRST_VALUES, Question, WantedValues};
pub use row::{Row, RowData};
pub use sort::Sort;
pub use span::Span;
pub use view::View;
pub use voice_order::VoiceOrder;

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

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
    /// What is asked of the value.
    pub fn mark(&self) -> Mark {
        if self.is_not { Mark::Excluded } else { Mark::Included }
    }

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
    /// The part of an article; `None` for all of it, and of an archive.
    #[serde(skip)]
    pub place: Option<Place>,
    /// The months of an archive; `None` for all, and for what has no date.
    pub span: Option<Span>,
    /// The search as typed.
    pub search: String,
    /// In which order.
    pub sort: Sort,
    /// The id of the quote that is stood at. Alone it is the quote's permalink, and shows every
    /// quote in the article's order.
    pub at: Option<String>,
    /// How the quotes are seen, which is the page's own business.
    #[serde(skip)]
    pub view: View,
    /// By what the view shows them: an order of voices, the facets of a map. Each view has
    /// names of its own for that, and takes one that it does not know for none.
    #[serde(skip)]
    pub by: String,
    /// In which language the interface speaks; `None` for the one it speaks.
    #[serde(skip)]
    pub language: Option<Language>,
}

impl Query {
    /// What is picked.
    pub fn picks(&self) -> &[Pick] {
        &self.picks
    }

    /// What is asked of a value.
    pub fn mark(&self, facet: &str, id: &str) -> Mark {
        let pick = self.picks.iter().find(|it| it.facet == facet && it.id == id);
        pick.map_or(Mark::Neutral, Pick::mark)
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

    /// Asks for some values alone in their facets, each a facet and an id, or lets go of these
    /// facets.
    pub fn pick_only(&mut self, values: &[(String, String)], is_picked: bool) {
        for (facet, id) in values {
            self.clear(facet);
            if is_picked {
                self.set(facet, id, Mark::Included);
            }
        }
    }

    /// Whether one value is all that is asked for in a facet.
    pub fn is_only(&self, facet: &str, id: &str) -> bool {
        let mut picks = self.picks.iter().filter(|it| it.facet == facet);
        picks.next().is_some_and(|it| it.id == id && !it.is_not) && picks.next().is_none()
    }

    /// Whether every quote is asked for.
    pub fn is_all(&self) -> bool {
        self.picks.is_empty()
            && (self.place, self.span) == (None, None)
            && self.search.trim().is_empty()
    }

    /// The same for every quote.
    #[must_use]
    pub fn cleared(&self) -> Self {
        let Self { sort, view, by, language, .. } = self.clone();
        Self { sort, view, by, language, ..Self::default() }
    }

    /// What decides which quotes there are, and in which order.
    #[must_use]
    pub fn listed(&self) -> Self {
        Self { view: View::default(), by: String::new(), language: None, ..self.without_at() }
    }

    /// The same without a quote to stand at.
    #[must_use]
    pub fn without_at(&self) -> Self {
        Self { at: None, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::{Mark, Query};

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
