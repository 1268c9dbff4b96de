//! What stands above the list of quotes, and what stands there when nothing matches.

use std::rc::Rc;

use yew::prelude::*;

use super::Shelf;
use super::explorer::{Ear, Names};
use super::ladder::WHOLE;
use super::list::List;
use super::model::Model;
use super::{chosen, map, voices};
use crate::query::{Change, Figures, Sort, View};
use crate::text::Search;
use crate::view::cells::tabs;
use crate::view::chosen::RESULTS;
use crate::view::panel::PANEL;
use crate::view::single::{changing, export};

pub(super) fn results(
    shelf: &Rc<Shelf>,
    model: &Model,
    search: &Rc<Search>,
    names: &Names,
    ear: &Ear,
) -> Html {
    let (query, answer) = (&model.asked.query, &model.answer);
    let words = &shelf.words;
    let (total, of) = (answer.total, answer.about.quotes);
    html! {
        <section class="pq-results" aria-labelledby={RESULTS}>
            <div class="pq-bar-top" part="bar">
                <h2 id={RESULTS} tabindex="-1">{ changing(words.total(total, of)) }</h2>
                <button type="button" class="pq-open" popovertarget={PANEL}>
                    { changing(words.folded(query.picks().len() as u32)) }
                </button>
                if query.view == View::Quotes {
                    { sort_box(shelf, query.sort, !query.search.trim().is_empty()) }
                }
                { tabs(words, query.view, &shelf.ask.reform(Change::View)) }
                if total > 0 {
                    { export(words) }
                }
            </div>
            if total > 0 {
                { chosen::chips(shelf, model, names) }
            }
            if answer.is_unknown {
                <p class="pq-corrected">{ changing(words.unknown()) }</p>
            }
            if let Some(corrected) = answer.corrected.as_ref().filter(|_| total > 0) {
                <p class="pq-corrected">{ changing(words.instead(query.search.trim(), corrected)) }</p>
            }
            if total == 0 {
                { chosen::nothing(shelf, model, names) }
            } else if query.view != View::Quotes {
                { figures(shelf, model, search) }
            } else {
                <List shelf={shelf.clone()} answer={answer.clone()} rows={model.rows.clone()}
                    search={search.clone()} is_known={model.is_known} at={query.at.clone()} ear={ear.clone()} />
            }
            if total > WHOLE && model.is_known && query.view == View::Quotes {
                <p class="pq-more">{ words.find_hint() }</p>
            }
        </section>
    }
}

/// The voices or the map, as soon as their figures are there.
fn figures(shelf: &Shelf, model: &Model, search: &Search) -> Html {
    match model.figures.as_deref() {
        Some((Figures::Voices(figures), lines)) => {
            voices::voices(shelf, model, figures, lines, search)
        }
        Some((Figures::Map(figures), _)) => map::map(shelf, model, figures),
        None => html! { <p class="pq-later" aria-busy="true">{ shelf.words.loading() }</p> },
    }
}

fn sort_box(shelf: &Shelf, sort: Sort, is_searched: bool) -> Html {
    let ask = shelf.ask.clone();
    let onchange = Callback::from(move |event: Event| {
        let select: web_sys::HtmlSelectElement = event.target_unchecked_into();
        if let Some(sort) = Sort::from_id(&select.value()) {
            ask.emit(Change::Sort(sort));
        }
    });
    // What matches best is known of a search alone.
    let offered = |each: &Sort| *each != Sort::Relevance || is_searched || sort == Sort::Relevance;
    html! {
        <label class="pq-sort">
            <span>{ shelf.words.sort() }</span>
            <select {onchange} autocomplete="off">
                { for Sort::ALL.into_iter().filter(offered).map(|each| html! {
                    <option key={each.id()} value={each.id()} selected={each == sort}>{ shelf.words.order(each as usize) }</option>
                }) }
            </select>
        </label>
    }
}
