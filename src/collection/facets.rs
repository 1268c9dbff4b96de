//! The filter panel of a collection.

use std::rc::Rc;

use yew::prelude::*;

use super::Shelf;
use crate::query::{Answer, Asked};
use crate::view::panel::Panel;

#[derive(Clone, Properties)]
pub(super) struct FacetsProps {
    pub(super) shelf: Rc<Shelf>,
    pub(super) answer: Rc<Answer>,
    pub(super) asked: Asked,
}

impl PartialEq for FacetsProps {
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
pub(super) fn Facets(props: &FacetsProps) -> Html {
    let FacetsProps { shelf, answer, asked } = props;
    Panel {
        words: &shelf.words,
        ask: &shelf.ask,
        asked,
        titles: &shelf.titles,
        pages: &answer.facets,
        total: answer.total,
        lang: None,
    }
    .render()
}
