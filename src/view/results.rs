//! The list of quotes with what stands above it, and what stands there when
//! nothing matches.

use std::hint::black_box;
use std::rc::Rc;

use yew::prelude::*;

use super::bar::Bar;
use super::chosen::{self, RESULTS};
use super::quote::QuoteItem;
use super::read::Read;
use super::scene::{Found, Scene};
use super::{Action, Later, STEP, State, Window, later, text};
use crate::query::{Asked, Query, Sort, View};
use crate::text::Search;

pub(super) fn results(scene: &Rc<Scene>, state: &State, found: &Rc<Found>) -> Html {
    let query = &state.asked.query;
    let answer = &found.answer;
    let is_later = query.view.is_later() && state.later == Later::There;
    let is_away = is_later || answer.total == 0;
    if !is_away {
        let rows = scene.index.order(&answer.matches, query.sort);
        let _ = scene.read.replace(items(scene, state, &rows, &found.search));
    }
    let orders = Sort::ARTICLE.into_iter().filter(|_| !is_later);
    let bar = Bar {
        words: &scene.words,
        ask: &scene.ask,
        query,
        total: [answer.total, scene.article.quotes.len() as u32],
        orders: orders.map(|sort| (sort, scene.words.sorted(sort))).collect(),
    };
    html! {
        <section class="pq-results" aria-labelledby={RESULTS}>
            { bar.render() }
            if state.later == Later::Failed {
                <p class="pq-failed" role="alert">{ scene.words.no_view() }</p>
            }
            if answer.total == 0 {
                { chosen::nothing(scene, &state.asked) }
            } else {
                { chosen::chips(scene, query) }
            }
            if is_later && answer.total > 0 {
                { black_box(later::view as Entrance)(scene, found, &state.asked) }
            }
            { scene.read.borrow().list(scene, is_away) }
        </section>
    }
}

impl Read {
    fn list(&self, scene: &Scene, hidden: bool) -> Html {
        let label = scene.words.quote_list();
        html! {
            <>
                { self.way(scene, hidden, false) }
                <ol {hidden} class="pq-list" part="quotes" role="list" aria-label={label}>{ self.items.clone() }</ol>
                { self.way(scene, hidden, true) }
            </>
        }
    }

    /// The button that brings the next rows, or those before; nothing where there are none.
    fn way(&self, scene: &Scene, hidden: bool, is_later: bool) -> Html {
        let Some((window, total)) = self.rows.filter(|_| !hidden) else { return Html::default() };
        let (left, next) = if is_later {
            (total - window.end, window.later(total))
        } else {
            (window.first, window.earlier())
        };
        if left == 0 {
            return Html::default();
        }
        let act = scene.act.clone();
        let onclick = Callback::from(move |_: MouseEvent| act.emit(Action::Show(next)));
        let (way, label) = if is_later {
            ("later", scene.words.more(left))
        } else {
            ("earlier", scene.words.earlier(left))
        };
        html! {
            <p class="pq-rest"><button type="button" class="pq-way" data-way={way} {onclick}>{ text::changing(label) }</button></p>
        }
    }
}

/// The quotes of these rows that are in the page.
fn items(scene: &Rc<Scene>, state: &State, rows: &[u32], search: &Rc<Search>) -> Read {
    let (quote, total) = (scene.at(&state.asked.query), rows.len() as u32);
    let at = quote.and_then(|quote| rows.iter().position(|row| *row == quote));
    let at = at.map(|row| row as u32);
    let asked = state.window.unwrap_or_else(|| Window::around(at, total));
    let window = asked.with(at, total);
    let is_whole = total <= STEP;
    let item = |row: u32| {
        let place = (!is_whole).then_some((row, total));
        let number = rows[row as usize];
        item(scene, number, quote == Some(number), search, place)
    };
    Read {
        items: (window.first..window.end).map(item).collect(),
        rows: (!is_whole).then_some((window, total)),
    }
}

/// A quote; `place` says where it stands, of how many, where not all are in the page.
fn item(
    scene: &Rc<Scene>,
    number: u32,
    current: bool,
    search: &Rc<Search>,
    place: Option<(u32, u32)>,
) -> Html {
    let id = scene.article.quotes[number as usize].id.clone();
    html! { <QuoteItem key={id} scene={scene.clone()} {number} {current} search={search.clone()} {place} /> }
}

/// What the compiler may not look through: by it alone is the app's second part
/// entered, which may not be there when the first is compiled into machine code.
type Entrance = fn(&Rc<Scene>, &Rc<Found>, &Asked) -> Html;

/// The quote that is stood at, where the strip is all there is beside it, and
/// the way to the others.
pub(super) fn one(scene: &Rc<Scene>, query: &Query, search: &Rc<Search>) -> Html {
    let mut others = query.clone();
    others.view = View::Quotes;
    let address = ["#", &others.to_fragment()].concat();
    html! {
        <>
            if let Some(number) = scene.at(query) {
                { Read { items: item(scene, number, true, search, None), rows: None }.list(scene, false) }
            }
            <p class="pq-more"><a href={address}>{ scene.words.all_quotes(scene.article.quotes.len() as u32) }</a></p>
        </>
    }
}
