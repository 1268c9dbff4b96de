//! The facets of a collection, for the filter panel: of each, those values that most of
//! the quotes have that are shown.

use std::rc::Rc;

use yew::prelude::*;

use super::Shelf;
use crate::model::Facet;
use crate::query::{About, Answer, Asked, FacetPage, Value};
use crate::view::panel::{FacetGroup, FacetValue, Panel};
use crate::view::single::hue_of;

/// The facets that readers see first, and those that they see last; those that articles
/// declare stand between.
const FIRST: [&str; 3] = ["platform", "theme", "speaker"];
const LAST: [&str; 2] = ["article", "kind"];

#[derive(Clone, Properties)]
pub(super) struct PanelProps {
    pub(super) shelf: Rc<Shelf>,
    pub(super) answer: Rc<Answer>,
    pub(super) asked: Asked,
}

impl PartialEq for PanelProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.answer, &other.answer)
            && self.asked.query.picks() == other.asked.query.picks()
            && self.asked.query.search == other.asked.query.search
            && self.asked.wishes == other.asked.wishes
            && self.shelf == other.shelf
    }
}

/// The panel. It is drawn again where it has changed: a brush of the months is a question
/// at every step.
#[component]
pub(super) fn Facets(props: &PanelProps) -> Html {
    let PanelProps { shelf, answer, asked } = props;
    let named = |id: &&str| answer.facets.iter().find(|facet| facet.facet == **id);
    let is_between = |facet: &&FacetPage| {
        let id = &*facet.facet;
        !FIRST.contains(&id) && !LAST.contains(&id)
    };
    let (first, last) = (FIRST.iter().filter_map(named), LAST.iter().filter_map(named));
    let shown = first.chain(answer.facets.iter().filter(is_between)).chain(last);
    let groups = shown.map(|facet| group(props, facet)).collect();
    let (words, ask) = (&*shelf.words, &shelf.ask);
    Panel { words, ask, search: &asked.query.search, total: answer.total, groups }.render()
}

/// What a facet is called.
pub(super) fn title<'a>(shelf: &Shelf, about: &'a About, facet: &str) -> &'a str {
    let words = &shelf.words;
    match Facet::built_in(facet) {
        Some(facet) => words.built_in_facet(facet),
        None if facet == "article" => words.article_facet(),
        None => {
            let own = about.facets.iter().find(|own| own.id == facet);
            own.map_or("", |own| words.own_facet(&own.name))
        }
    }
}

fn group(props: &PanelProps, facet: &FacetPage) -> FacetGroup {
    let PanelProps { shelf, answer, asked } = props;
    let id = &*facet.facet;
    let value = |value: &Value| FacetValue {
        id: value.id.clone(),
        number: value.number,
        name: shelf.words.value_called(id, &value.id, &value.name).to_owned(),
        count: value.count,
        mark: asked.query.mark(id, &value.id),
        hue: (id == "platform").then(|| hue_of((!value.id.is_empty()).then_some(value.number))),
        about: None,
        lang: None,
    };
    let title = title(shelf, &answer.about, id);
    FacetGroup {
        id: id.to_owned().into(),
        title: title.to_owned().into(),
        find: shelf.words.find_in(id, title).into(),
        of: facet.of,
        largest: facet.largest,
        wish: asked.wish(id),
        values: facet.values.iter().map(value).collect(),
    }
}
