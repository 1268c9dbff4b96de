//! The facets of an answer, for the filter panel.

use yew::prelude::*;

use super::hue::hue_of;
use super::panel::{FacetGroup, FacetValue, Panel};
use super::titles::Titles;
use crate::i18n::Messages;
use crate::query::{Asked, Change, FacetPage, Value};

/// The facets that readers see first, and those that they see last; those that authors declare
/// stand between.
const FIRST: [&str; 3] = ["platform", "theme", "speaker"];
const LAST: [&str; 2] = ["article", "kind"];

/// What the panel is made from.
pub(crate) struct Facets<'a> {
    pub(crate) words: &'a Messages,
    pub(crate) ask: &'a Callback<Change>,
    pub(crate) asked: &'a Asked,
    pub(crate) titles: &'a Titles,
    /// The values of each facet that are shown.
    pub(crate) pages: &'a [FacetPage],
    /// How many quotes are shown.
    pub(crate) total: u32,
    /// The language of names that the data has, where it is one and not the interface's.
    pub(crate) lang: Option<AttrValue>,
}

impl Facets<'_> {
    /// The panel.
    pub(crate) fn render(&self) -> Html {
        let Self { words, ask, asked, pages, total, .. } = *self;
        let named = |id: &&str| pages.iter().find(|page| page.facet == **id);
        let is_between = |page: &&FacetPage| {
            let id = &*page.facet;
            !FIRST.contains(&id) && !LAST.contains(&id)
        };
        let (first, last) = (FIRST.iter().filter_map(named), LAST.iter().filter_map(named));
        let shown = first.chain(pages.iter().filter(is_between)).chain(last);
        let groups = shown.map(|page| self.group(page)).collect();
        Panel { words, ask, search: &asked.query.search, total, groups }.render()
    }

    fn group(&self, page: &FacetPage) -> FacetGroup {
        let id = &*page.facet;
        let title = self.titles.of(id);
        FacetGroup {
            id: id.to_owned().into(),
            title: title.to_owned().into(),
            find: self.words.find_in(id, title).into(),
            of: page.of,
            largest: page.largest,
            wish: self.asked.wish(id),
            values: page.values.iter().map(|value| self.value(id, value)).collect(),
        }
    }

    fn value(&self, facet: &str, value: &Value) -> FacetValue {
        let Value { id, name, count, number, about } = value;
        let called = self.words.value_called(facet, id, name);
        FacetValue {
            id: id.clone(),
            number: *number,
            name: called.to_owned(),
            count: *count,
            mark: self.asked.query.mark(facet, id),
            hue: (facet == "platform").then(|| hue_of((!id.is_empty()).then_some(*number))),
            about: about.clone(),
            lang: self.lang.clone().filter(|_| called == name),
        }
    }
}
