//! The list of quotes with what stands above it, and what stands there when
//! nothing matches.

use std::rc::Rc;

use yew::prelude::*;

use super::chosen::{self, RESULTS};
use super::facets::PANEL;
use super::quote::QuoteItem;
use super::{Scene, words};
use crate::filter::{Request, Sort, View};
use crate::index::{Answer, Search};
use crate::state::{Action, State};

pub(super) fn results(
    scene: &Rc<Scene>,
    state: &State,
    answer: &Answer,
    search: &Rc<Search>,
) -> Html {
    let request = &state.request;
    let of = scene.article.quotes.len() as u32;
    html! {
        <section class="pq-results" aria-labelledby={RESULTS}>
            <div class="pq-bar-top" part="bar">
                <h2 id={RESULTS} tabindex="-1">{ words::total(answer.total, of) }</h2>
                <button type="button" class="pq-open" popovertarget={PANEL}>
                    { words::filters(request.filter.chosen().count()) }
                </button>
                { sort_box(scene, request.sort) }
            </div>
            if answer.total > 0 {
                { chosen::chips(scene, &request.filter) }
                <ol class="pq-list" part="quotes" role="list" aria-label={words::QUOTES}>
                    { for scene.index.order(&answer.matches, request.sort).into_iter().map(|number| {
                        let id = scene.article.quotes[number as usize].id.clone();
                        let current = request.quote == Some(number);
                        html! { <QuoteItem key={id} scene={scene.clone()} {number} {current} search={search.clone()} /> }
                    }) }
                </ol>
            } else {
                { chosen::nothing(scene, state) }
            }
        </section>
    }
}

/// The quote that is stood at, where the strip is all there is beside it, and
/// the way to the others.
pub(super) fn one(scene: &Rc<Scene>, request: &Request, search: &Rc<Search>) -> Html {
    let others = Request { view: View::Quotes, ..request.clone() };
    let address = ["#", &others.to_fragment(&scene.article)].concat();
    html! {
        <>
            if let Some(number) = request.quote {
                <ol class="pq-list" part="quotes" role="list" aria-label={words::QUOTES}>
                    <QuoteItem key={number} scene={scene.clone()} {number} current={true} search={search.clone()} />
                </ol>
            }
            <p class="pq-more"><a href={address}>{ words::all_quotes(scene.article.quotes.len()) }</a></p>
        </>
    }
}

fn sort_box(scene: &Scene, sort: Sort) -> Html {
    let act = scene.act.clone();
    let onchange = Callback::from(move |event: Event| {
        let select: web_sys::HtmlSelectElement = event.target_unchecked_into();
        if let Some(sort) = Sort::from_id(&select.value()) {
            act.emit(Action::Sort(sort));
        }
    });
    html! {
        <label class="pq-sort">
            <span>{ words::SORT }</span>
            <select {onchange} autocomplete="off">
                { for Sort::ALL.map(|each| html! {
                    <option value={each.id()} selected={each == sort}>{ each.label() }</option>
                }) }
            </select>
        </label>
    }
}
