//! What stands above the quotes, whoever counts them: how many there are, the way to the
//! filters, the order, the views, and what leaves with the reader; and the choices of a view.

use yew::prelude::*;

use super::cells::truth;
use super::chosen::RESULTS;
use super::panel::PANEL;
use super::text::{changing, export};
use crate::i18n::Messages;
use crate::query::{Change, Query, Sort, View, VoiceOrder};

/// What the bar says and asks.
pub(crate) struct Bar<'a> {
    pub(crate) words: &'a Messages,
    pub(crate) ask: &'a Callback<Change>,
    pub(crate) query: &'a Query,
    /// How many quotes are shown, of how many.
    pub(crate) total: [u32; 2],
    /// The orders to choose from, each with its name; none where what is shown has none.
    pub(crate) orders: Vec<(Sort, &'static str)>,
}

impl Bar<'_> {
    pub(crate) fn render(&self) -> Html {
        let Self { words, query, total: [total, of], .. } = *self;
        html! {
            <div class="pq-bar-top" part="bar">
                <h2 id={RESULTS} tabindex="-1">{ changing(words.total(total, of)) }</h2>
                <button type="button" class="pq-open" popovertarget={PANEL}>
                    { changing(words.folded(query.picks().len() as u32)) }
                </button>
                if !self.orders.is_empty() {
                    { self.sort_box() }
                }
                { self.tabs() }
                if total > 0 {
                    { export(words) }
                }
            </div>
        }
    }

    fn sort_box(&self) -> Html {
        let orders = self.orders.iter().map(|(sort, name)| (sort.id(), *name));
        let ask = self.ask.clone();
        let pick = Callback::from(move |id: String| {
            if let Some(sort) = Sort::from_id(&id) {
                ask.emit(Change::Sort(sort));
            }
        });
        choice("pq-sort", self.words.sort(), orders, self.query.sort.id(), pick)
    }

    /// The views to choose from.
    fn tabs(&self) -> Html {
        let tab = |each: View| {
            let onclick = self.ask.reform(move |_: MouseEvent| Change::View(each));
            html! {
                <button type="button" data-view={each.id()} aria-pressed={truth(each == self.query.view)} {onclick}>
                    { self.words.view_named(each) }
                </button>
            }
        };
        html! { <div class="pq-tabs" part="tabs" role="group" aria-label={self.words.view()}>{ for View::CHOICES.map(tab) }</div> }
    }
}

/// The choice of the order of voices.
pub(crate) fn voice_order_box(words: &Messages, ask: &Callback<Change>, order: VoiceOrder) -> Html {
    let orders = VoiceOrder::ALL.map(|each| (each.id(), words.voice_order(each)));
    choice("pq-sort", words.voice_sort(), orders, order.id(), ask.reform(Change::By))
}

/// The choice of the facet that stands in the rows (side 0) or in the columns (side 1) of a map.
/// What the other side has, it gets for what it had.
pub(crate) fn axis_box<'f>(
    words: &Messages,
    ask: &Callback<Change>,
    facets: impl IntoIterator<Item = (&'f str, &'f str)>,
    axes: [&str; 2],
    side: usize,
) -> Html {
    let now = axes.map(str::to_owned);
    let pick = ask.reform(move |id: String| {
        let mut next = now.clone();
        if next[1 - side] == id {
            next.swap(0, 1);
        }
        next[side] = id;
        Change::By(next.join("-"))
    });
    let label = if side == 0 { words.rows() } else { words.columns() };
    choice("pq-axis", label, facets, axes[side], pick)
}

/// A list to choose one thing from, each with its id and its name.
fn choice<'o>(
    class: &'static str,
    label: &'static str,
    options: impl IntoIterator<Item = (&'o str, &'o str)>,
    chosen: &str,
    pick: Callback<String>,
) -> Html {
    let onchange = pick.reform(|event: Event| {
        let select: web_sys::HtmlSelectElement = event.target_unchecked_into();
        select.value()
    });
    let option = |(id, name): (&str, &str)| {
        html! { <option value={id.to_owned()} selected={id == chosen}>{ name.to_owned() }</option> }
    };
    html! {
        <label {class}>
            <span>{ label }</span>
            <select {onchange} autocomplete="off">{ for options.into_iter().map(option) }</select>
        </label>
    }
}
