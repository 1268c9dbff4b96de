//! The map: two facets against each other, each quote a dot in its platform's
//! hue. It is a table, and every cell, row and column of it a filter.
//!
//! As with the counts beside the checkboxes, its own two facets do not filter
//! what it shows: what they hide is dimmed, so that nobody clicks into a map of
//! one cell.

mod cells;
mod props;

use yew::prelude::*;

use super::bar::axis_box;
use super::cells::axes as axes_of;
use super::quote::QuoteItem;
use super::rows::use_rows;
use super::scene::Scene;
use super::text;
use crate::figures::Grid;
use crate::filter::Choice;
use crate::model::{Article, Facet};
use crate::query::{Change, View};
use cells::Table;
use props::MapProps;

/// As many rows are drawn at first, which fill most screens.
const FIRST: usize = 20;

#[component]
pub(super) fn Map(props: &MapProps) -> Html {
    let MapProps { scene, found, axes, quote } = props;
    // Without themes, the themes say nothing.
    let second = if scene.article.themes.is_empty() { Facet::PLATFORM } else { Facet::THEME };
    let facets = axes.unwrap_or([Facet::SPEAKER, second]);
    let shown = {
        let mut others = found.filter.clone();
        facets.into_iter().for_each(|facet| others.choose(facet, Choice::default()));
        scene.index.answer(&others).matches
    };
    let grid = Grid::new(&scene.article, &shown, facets);
    let rows = use_rows(&scene.host, FIRST, grid.rows.len());
    let ask = scene.ask.clone();
    let onclick = Callback::from(move |_: MouseEvent| ask.emit(Change::View(View::Quotes)));
    let Scene { article, words, .. } = &**scene;
    let axis = |side: usize| {
        let known = article.facets().map(|it| (article.facet_id(it), words.facet(article, it)));
        axis_box(words, &scene.ask, known, facets.map(|it| article.facet_id(it)), side)
    };
    html! {
        <div class="pq-later">
            <div class="pq-later-bar">
                { axis(0) }
                { axis(1) }
                { text::chart_image(&scene.words, &scene.words.map_of(&scene.article, facets[0], facets[1])) }
            </div>
            { Table::new(props, grid, facets, shown.count()).render(rows) }
            if let Some(number) = *quote {
                <ol class="pq-list" role="list" aria-label={scene.words.quotes(1)}>
                    <QuoteItem key={number} scene={scene.clone()} {number} current={true} search={found.search.clone()} />
                </ol>
            }
            <p><button key={found.answer.total} type="button" class="pq-way" {onclick}>{ scene.words.reading(found.answer.total) }</button></p>
        </div>
    }
}

/// The rows and columns of an address.
pub(super) fn axes(article: &Article, by: &str) -> Option<[Facet; 2]> {
    axes_of(by, |id| article.facet_by_id(id))
}

#[cfg(test)]
mod tests {
    use super::axes;
    use crate::model::{Facet, FacetOf, OwnFacet};
    use crate::sample;

    #[test]
    fn rows_and_columns_are_two_facets() {
        let mut article = sample::article();
        let axes = |by: &str, article: &_| axes(article, by);
        assert_eq!(axes("platform-kind", &article), Some([Facet::PLATFORM, Facet::KIND]));
        for other in ["", "theme", "theme-theme", "theme-colour", "theme-kind-x", "name"] {
            assert_eq!(axes(other, &article), None, "{other}");
        }
        let own = |id: &str| OwnFacet {
            id: id.to_owned(),
            name: id.to_owned(),
            of: FacetOf::Quote,
            values: Vec::new(),
        };
        article.own_facets = vec![own("colour-of"), own("theme-x")];
        for (by, facets) in [
            ("theme-colour-of", [Facet::THEME, Facet::own(0)]),
            ("colour-of-theme", [Facet::own(0), Facet::THEME]),
            ("theme-x-colour-of", [Facet::own(1), Facet::own(0)]),
        ] {
            assert_eq!(axes(by, &article), Some(facets), "{by}");
        }
    }
}
