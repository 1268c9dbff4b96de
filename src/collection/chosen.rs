//! What was asked for, as buttons that take it back.

use yew::prelude::*;

use super::Shelf;
use super::explorer::Names;
use super::facets::{called, title};
use super::model::{Action, Model};
use super::request::Request;
use crate::filter::Mark;

/// The id of the heading that says how many quotes are shown. The focus goes there when
/// the button that had it is gone.
pub(super) const RESULTS: &str = "pq-results";

/// One thing that was asked for.
struct Choice {
    key: String,
    /// What kind of thing it is, for readers.
    facet: &'static str,
    name: String,
    excluded: bool,
    /// What lets go of it.
    undo: Action,
}

fn choices(shelf: &Shelf, request: &Request, names: &Names) -> Vec<Choice> {
    let (words, names) = (&shelf.words, names.borrow());
    let mut all: Vec<Choice> = Vec::new();
    for pick in request.picks() {
        let name = names.get(&(pick.column, pick.id.clone())).unwrap_or(&pick.id);
        all.push(Choice {
            key: [pick.column.id(), "=", &pick.id].concat(),
            facet: title(shelf, pick.column),
            name: called(shelf, pick.column, &pick.id, name).to_owned(),
            excluded: pick.is_not,
            undo: Action::Mark(pick.column, pick.id.clone(), Mark::Neutral),
        });
    }
    if let Some(span) = request.span {
        all.push(Choice {
            key: "date".to_owned(),
            facet: words.date(),
            name: words.span(span.first(), span.last()),
            excluded: false,
            undo: Action::Span(None, false),
        });
    }
    let search = request.search.trim();
    if !search.is_empty() {
        all.push(Choice {
            key: "q".to_owned(),
            facet: words.search_choice(),
            name: search.to_owned(),
            excluded: false,
            undo: Action::Search(String::new()),
        });
    }
    all
}

/// The chips; nothing when everything is shown.
pub(super) fn chips(shelf: &Shelf, request: &Request, names: &Names) -> Html {
    let choices = choices(shelf, request, names);
    if choices.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="pq-chips" role="list" aria-label={shelf.words.choices()}>
            { for choices.into_iter().map(|choice| html! {
                <li key={choice.key.clone()} data-mark={choice.excluded.then_some("excluded")}>
                    { remove(shelf, choice) }
                </li>
            }) }
            <li key="clear">{ button(shelf, "clear", shelf.words.clear_all(), Action::Clear) }</li>
        </ul>
    }
}

/// What to read when nothing matches: what was asked, and buttons to take it back.
pub(super) fn nothing(shelf: &Shelf, model: &Model, names: &Names) -> Html {
    html! {
        <div class="pq-empty">
            <p class="pq-empty-line">{ shelf.words.empty() }</p>
            <ul role="list" aria-label={shelf.words.choices()}>
                { for choices(shelf, &model.request, names).into_iter().map(|choice| html! {
                    <li key={choice.key.clone()} data-mark={choice.excluded.then_some("excluded")}>
                        <span class="pq-facet">{ choice.facet }</span>
                        { remove(shelf, choice) }
                    </li>
                }) }
            </ul>
            <p class="pq-ways">
                if model.undo.is_some() {
                    { button(shelf, "undo", shelf.words.undo(), Action::Undo) }
                }
                { button(shelf, "clear", shelf.words.clear_all(), Action::Clear) }
            </p>
        </div>
    }
}

/// The button that takes back one choice, after the word that says that the choice
/// hides quotes.
fn remove(shelf: &Shelf, choice: Choice) -> Html {
    let label = shelf.words.remove(&choice.name);
    html! {
        <>
            if choice.excluded {
                <span class="pq-negation">{ shelf.words.not() }{ " " }</span>
            }
            <button type="button" class="pq-chip" part="chip" aria-label={label}
                onclick={letting_go(shelf, choice.undo)}>{ choice.name }</button>
        </>
    }
}

fn button(shelf: &Shelf, way: &'static str, label: &'static str, action: Action) -> Html {
    html! { <button type="button" class="pq-way" data-way={way} onclick={letting_go(shelf, action)}>{ label }</button> }
}

/// Acts, then moves the focus on purpose: the button that had it goes away.
fn letting_go(shelf: &Shelf, action: Action) -> Callback<MouseEvent> {
    let (act, host) = (shelf.act.clone(), shelf.desk.host.clone());
    Callback::from(move |_| {
        act.emit(action.clone());
        host.focus(RESULTS);
    })
}
