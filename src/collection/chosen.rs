//! What was asked for, as buttons that take it back.

use yew::prelude::*;

use super::model::Model;
use super::{Names, Shelf};
use crate::query::{Part, Pick};
use crate::view::chosen::{Choice, Ways, choices};

fn of_archive(shelf: &Shelf, model: &Model, names: &Names) -> Vec<Choice> {
    let (query, words, names) = (&model.asked.query, &shelf.words, names.borrow());
    let named = |Pick { facet, id, .. }: &Pick| {
        let name = names.get(&(facet.clone(), id.clone())).cloned();
        // What is known and has no name is in no quote, and filters nothing.
        name.or_else(|| (!model.is_known).then(|| id.clone()))
    };
    let span = query
        .span
        .map(|span| (words.date(), words.span(span.first(), span.last()), Part::Span(None)));
    choices(words, &shelf.titles, query, named, span)
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
