//! The later views of a collection: figures that came, and what shows them.

use std::rc::Rc;

use yew::prelude::*;

use super::Shelf;
use super::model::{Action, Rows};
use crate::i18n::Messages;
use crate::model::Article;
use crate::query::{Answer, Asked};
use crate::text::Search;
use crate::view::charted::{Charted, SharedFigures};
use crate::view::single::{Map, Voices};

/// What a view is made from.
#[derive(Clone, Properties)]
pub(super) struct LaterViewProps {
    pub(super) shelf: Rc<Shelf>,
    pub(super) asked: Asked,
    pub(super) answer: Rc<Answer>,
    pub(super) search: Rc<Search>,
    pub(super) shown: SharedFigures,
    /// The quotes that the figures name, by position.
    pub(super) rows: Rows,
}

impl PartialEq for LaterViewProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.answer, &other.answer)
            && Rc::ptr_eq(&self.search, &other.search)
            && Rc::ptr_eq(&self.rows, &other.rows)
            && self.shelf == other.shelf
            && self.asked == other.asked
    }
}

/// The view that is asked for.
#[component]
pub(super) fn LaterView(props: &LaterViewProps) -> Html {
    let LaterViewProps { shelf, asked, answer, search, shown, rows } = props;
    let quotes = use_memo(ByAddress(rows.clone()), |ByAddress(rows)| {
        let rows: Vec<_> = rows.iter().map(|(at, it)| (*at, shelf.words.shown(it))).collect();
        let quote = move |position: u32| -> Option<(Rc<Article>, u32)> {
            let at = rows.binary_search_by_key(&position, |(at, _)| *at).ok()?;
            Some((rows[at].1.clone(), 0))
        };
        Callback::from(quote)
    });
    let words: &Messages = &shelf.words;
    let charted = Charted {
        words: words.clone(),
        host: shelf.desk.host.clone(),
        ask: shelf.ask.clone(),
        query: asked.query.clone(),
        search: search.clone(),
        titles: shelf.titles.clone(),
        lang: None,
        quotes: (*quotes).clone(),
    };
    match shown {
        SharedFigures::Voices(figures) => {
            let more = shelf.act.reform(|()| Action::Voices);
            let (figures, chosen) = (figures.clone(), asked.compared.clone());
            html! { <Voices {charted} {figures} {chosen} {more} /> }
        }
        SharedFigures::Map(figures) => {
            html! { <Map {charted} figures={figures.clone()} total={answer.total} /> }
        }
    }
}

/// Rows that are equal to themselves alone.
struct ByAddress(Rows);

impl PartialEq for ByAddress {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
