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
use super::rows::use_rows;
use super::text;
use crate::query::{Change, MapFigures, View};
use cells::Table;

/// As many rows are drawn at first, which fill most screens.
const FIRST: usize = 20;

/// What the map is shown of.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct MapProps {
    pub(crate) charted: Charted,
    pub(crate) figures: Rc<MapFigures>,
    /// How many quotes are shown.
    pub(crate) total: u32,
    /// What stands below the table.
    #[prop_or_default]
    pub(crate) children: Html,
}

#[component]
pub(crate) fn Map(props: &MapProps) -> Html {
    let MapProps { charted, figures, total, children } = props;
    let rows = use_rows(&charted.host, FIRST, figures.rows.len());
    let Charted { words, ask, .. } = charted;
    let onclick = ask.reform(|_: MouseEvent| Change::View(View::Quotes));
    let noun = |side: usize| charted.titles.noun(&figures.facets[side]);
    let caption = words.map_between(noun(0), noun(1));
    let axis = |side: usize| {
        let known = charted.titles.iter().map(|it| (&*it.id, &*it.title));
        axis_box(words, ask, known, figures.facets.each_ref().map(String::as_str), side)
    };
    html! {
        <div class="pq-later">
            <div class="pq-later-bar">
                { axis(0) }
                { axis(1) }
                { text::chart_image(words, &caption) }
            </div>
            { Table::new(charted, figures, caption).render(rows) }
            { children.clone() }
            <p><button key={*total} type="button" class="pq-way" {onclick}>{ words.reading(*total) }</button></p>
        </div>
    }
}
