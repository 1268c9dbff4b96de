//! What was asked for, as buttons that take it back.

use yew::prelude::*;

use super::Shelf;
use super::explorer::Names;
use super::facets::{called, title};
use super::model::{Action, Model};
use crate::filter::Mark;
use crate::view::chosen::{Choice, TakesBack, Ways};

impl TakesBack for Action {
    const LAST: Self = Self::Undo;
    const ALL: Self = Self::Clear;
}

fn choices(shelf: &Shelf, model: &Model, names: &Names) -> Vec<Choice<Action>> {
    let Model { query, is_known, .. } = model;
    let (words, names) = (&shelf.words, names.borrow());
    let mut all: Vec<Choice<Action>> = Vec::new();
    for pick in query.picks() {
        let name = match names.get(&(pick.facet.clone(), pick.id.clone())) {
            Some(name) => name,
            // No quote has it, and it filters nothing.
            None if *is_known => continue,
            None => &pick.id,
        };
        all.push(Choice {
            key: [&*pick.facet, "=", &pick.id].concat(),
            facet: title(shelf, &model.answer.about, &pick.facet).to_owned().into(),
            name: called(shelf, &pick.facet, &pick.id, name).to_owned(),
            excluded: pick.is_not,
            undo: Action::Mark(pick.facet.clone(), pick.id.clone(), Mark::Neutral),
        });
    }
    if let Some(span) = query.span {
        all.push(Choice {
            key: "date".to_owned(),
            facet: words.date().into(),
            name: words.span(span.first(), span.last()),
            excluded: false,
            undo: Action::Span(None, false),
        });
    }
    let search = query.search.trim();
    if !search.is_empty() {
        all.push(Choice {
            key: "q".to_owned(),
            facet: words.search_choice().into(),
            name: search.to_owned(),
            excluded: false,
            undo: Action::Search(String::new()),
        });
    }
    all
}

fn ways(shelf: &Shelf) -> Ways<'_, Action> {
    Ways { words: &shelf.words, act: &shelf.act, host: &shelf.desk.host }
}

/// The chips; nothing when everything is shown.
pub(super) fn chips(shelf: &Shelf, model: &Model, names: &Names) -> Html {
    ways(shelf).chips(choices(shelf, model, names))
}

/// What to read when nothing matches: what was asked, and buttons to take it back.
pub(super) fn nothing(shelf: &Shelf, model: &Model, names: &Names) -> Html {
    let all = choices(shelf, model, names);
    ways(shelf).nothing(all, |_| Html::default(), model.undo.is_some())
}
