//! What was asked for, as buttons that take it back.

use yew::prelude::*;

use super::facets::title;
use super::model::Model;
use super::{Names, Shelf};
use crate::query::{Part, Pick};
use crate::view::chosen::{Choice, Ways, choices};

fn of_archive(shelf: &Shelf, model: &Model, names: &Names) -> Vec<Choice> {
    let (query, words, names) = (&model.asked.query, &shelf.words, names.borrow());
    let called = |Pick { facet, id, .. }: &Pick| {
        let name = match names.get(&(facet.clone(), id.clone())) {
            Some(name) => name,
            // No quote has it, and it filters nothing.
            None if model.is_known => return None,
            None => id,
        };
        let title = title(shelf, &model.answer.about, facet);
        Some([title, words.value_called(facet, id, name)].map(str::to_owned))
    };
    let span = query
        .span
        .map(|span| (words.date(), words.span(span.first(), span.last()), Part::Span(None)));
    choices(words, query, called, span)
}

fn ways(shelf: &Shelf) -> Ways<'_> {
    Ways { words: &shelf.words, ask: &shelf.ask, host: &shelf.desk.host }
}

/// The chips; nothing when everything is shown.
pub(super) fn chips(shelf: &Shelf, model: &Model, names: &Names) -> Html {
    ways(shelf).chips(of_archive(shelf, model, names))
}

/// What to read when nothing matches: what was asked, and buttons to take it back.
pub(super) fn nothing(shelf: &Shelf, model: &Model, names: &Names) -> Html {
    let all = of_archive(shelf, model, names);
    ways(shelf).nothing(all, |_| Html::default(), model.asked.undo.is_some())
}
