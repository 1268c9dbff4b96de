//! What stands above the list of quotes, and what stands there when nothing matches.

use std::rc::Rc;

use yew::prelude::*;

use super::ladder::WHOLE;
use super::list::List;
use super::model::{Action, Model};
use super::{Ear, Names};
use super::{Shelf, chosen};
use crate::query::{Query, Sort, View};
use crate::text::Search;
use crate::view::bar::Bar;
use crate::view::charted::Charted;
use crate::view::chosen::RESULTS;
use crate::view::figures_view::FiguresView;
use crate::view::single::changing;

pub(super) fn results(
    shelf: &Rc<Shelf>,
    model: &Model,
    search: &Rc<Search>,
    names: &Names,
    ear: &Ear,
) -> Html {
    let (query, answer) = (&model.asked.query, &model.answer);
    let words = &shelf.words;
    let total = answer.total;
    let bar = Bar {
        words,
        ask: &shelf.ask,
        query,
        total: [total, answer.about.quotes],
        orders: orders(shelf, query),
    };
    html! {
        <section class="pq-results" aria-labelledby={RESULTS}>
            { bar.render() }
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

/// What shows the voices or the map, as soon as their figures are there.
fn figures(shelf: &Shelf, model: &Model, search: &Rc<Search>) -> Html {
    let Some((figures, rows)) = model.figures.clone() else {
        return html! { <p class="pq-later" aria-busy="true">{ shelf.words.loading() }</p> };
    };
    let words = (*shelf.words).clone();
    let quotes = {
        let words = words.clone();
        Callback::from(move |position| rows.get(&position).map(|it| (words.shown(it), 0)))
    };
    let charted = Charted {
        words,
        host: shelf.desk.host.clone(),
        ask: shelf.ask.clone(),
        asked: model.asked.clone(),
        search: search.clone(),
        titles: shelf.titles.clone(),
        lang: None,
        quotes,
        all: None,
        more: shelf.act.reform(|()| Action::Voices),
        total: model.answer.total,
    };
    html! { <FiguresView {charted} {figures} /> }
}

/// The orders to choose from. What matches best is known of a search alone.
fn orders(shelf: &Shelf, query: &Query) -> Vec<(Sort, &'static str)> {
    if query.view != View::Quotes {
        return Vec::new();
    }
    let is_searched = !query.search.trim().is_empty();
    let is_offered = |sort: &Sort| *sort != Sort::Relevance || is_searched || query.sort == *sort;
    let offered = Sort::ALL.into_iter().filter(is_offered);
    offered.map(|sort| (sort, shelf.words.order(sort as usize))).collect()
}
