//! The map: two facets against each other, as a table of which every cell, row and column is a
//! filter. Quotes are dots in their platforms' hues where they come with the figures, and
//! otherwise counted.
//!
//! As with the counts beside the checkboxes, its own two facets do not filter
//! what it shows: what they hide is dimmed, so that nobody clicks into a map of
//! one cell.

mod cells;

use std::rc::Rc;

use yew::prelude::*;

use super::bar::axis_box;
use super::charted::Charted;
use super::text;
use crate::query::{Change, MapFigures, View};
use cells::Table;

/// The first so many rows of a map, with a quote below it that is stood at.
pub(super) fn map(
    charted: &Charted,
    figures: &Rc<MapFigures>,
    drawn: usize,
    quote: Option<Html>,
) -> Html {
    let Charted { words, ask, titles, total, .. } = charted;
    let onclick = ask.reform(|_: MouseEvent| Change::View(View::Quotes));
    let noun = |side: usize| titles.noun(&figures.facets[side]);
    let caption = words.map_between(noun(0), noun(1));
    let axis = |side: usize| {
        let known = titles.iter().map(|it| (&*it.id, &*it.title));
        axis_box(words, ask, known, figures.facets.each_ref().map(String::as_str), side)
    };
    html! {
        <div class="pq-later">
            <div class="pq-later-bar">
                { axis(0) }
                { axis(1) }
                { text::chart_image(words, &caption) }
            </div>
            { Table::new(charted, figures, caption).render(drawn) }
            if let Some(quote) = quote {
                <ol class="pq-list" role="list" aria-label={words.quotes(1)}>{ quote }</ol>
            }
            <p><button key={*total} type="button" class="pq-way" {onclick}>{ words.reading(*total) }</button></p>
        </div>
    }
}
