//! The facets of a collection, for the filter panel: of each, those values that most of
//! the quotes have that are shown.

use std::rc::Rc;

use yew::prelude::*;

use super::Shelf;
use super::model::Action;
use crate::model::{Facet, QuoteKind};
use crate::query::{Answer, Column, FacetPage, Query, Value, WantedValues};
use crate::view::panel::{FacetGroup, FacetValue, Panel, PanelAction};
use crate::view::single::hue_of;

/// The facets in the order in which readers see them.
const SHOWN: [Column; 5] =
    [Column::Platform, Column::Theme, Column::Speaker, Column::Article, Column::Kind];

#[derive(Clone, Properties)]
pub(super) struct PanelProps {
    pub(super) shelf: Rc<Shelf>,
    pub(super) answer: Rc<Answer>,
    pub(super) query: Query,
    pub(super) wishes: [WantedValues; Column::ALL.len()],
}

impl PartialEq for PanelProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.answer, &other.answer)
            && self.query.picks() == other.query.picks()
            && self.query.search == other.query.search
            && self.wishes == other.wishes
            && self.shelf == other.shelf
    }
}

/// The panel. It is drawn again where it has changed: a brush of the months is a question
/// at every step.
#[component]
pub(super) fn Facets(props: &PanelProps) -> Html {
    let PanelProps { shelf, answer, query, .. } = props;
    let act = {
        let act = shelf.act.clone();
        Callback::from(move |done| match done {
            PanelAction::Search(text) => act.emit(Action::Search(text)),
            PanelAction::Mark(facet, id, _, mark) => {
                if let Some(column) = Column::from_id(facet) {
                    act.emit(Action::Mark(column, id, mark));
                }
            }
            PanelAction::Wish(facet, wish) => {
                if let Some(column) = Column::from_id(facet) {
                    act.emit(Action::Wish(column, wish));
                }
            }
        })
    };
    let groups = SHOWN.into_iter().filter_map(|column| {
        let facet = answer.facets.iter().find(|facet| facet.column == column);
        facet.map(|facet| group(props, facet))
    });
    let groups = groups.collect();
    let (words, search, total) = (&*shelf.words, &*query.search, answer.total);
    Panel { words, act, search, total, groups }.render()
}

/// What a column is called.
pub(super) fn title(shelf: &Shelf, column: Column) -> &'static str {
    let words = &shelf.words;
    match column {
        Column::Speaker => words.facet(Facet::Speaker),
        Column::Article => words.article_facet(),
        Column::Platform => words.facet(Facet::Platform),
        Column::Theme => words.facet(Facet::Theme),
        Column::Kind => words.facet(Facet::Kind),
    }
}

/// What a value is called: as the data has it, or as the interface does where that is
/// for it to say.
pub(super) fn called<'a>(shelf: &Shelf, column: Column, id: &str, name: &'a str) -> &'a str {
    match (column, QuoteKind::from_id(id)) {
        (Column::Kind, Some(kind)) => shelf.words.quote_kind(kind),
        (Column::Platform, _) if id.is_empty() => shelf.words.not_stated(),
        _ => name,
    }
}

fn group(props: &PanelProps, facet: &FacetPage) -> FacetGroup {
    let PanelProps { shelf, query, wishes, .. } = props;
    let column = facet.column;
    let value = |value: &Value| FacetValue {
        id: value.id.clone(),
        number: value.number,
        name: called(shelf, column, &value.id, &value.name).to_owned(),
        count: value.count,
        mark: query.mark(column, &value.id),
        hue: (column == Column::Platform)
            .then(|| hue_of((!value.id.is_empty()).then_some(value.number))),
        about: None,
        lang: None,
    };
    FacetGroup {
        id: column.id(),
        title: title(shelf, column),
        find: shelf.words.find_in(column.id()),
        of: facet.of,
        largest: facet.largest,
        wish: wishes[column as usize].clone(),
        values: facet.values.iter().map(value).collect(),
    }
}
