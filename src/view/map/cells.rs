//! The map's table.

use std::rc::Rc;

use yew::prelude::*;

use super::props::MapProps;
use crate::figures::{Grid, Line, LineValue};
use crate::filter::Filter;
use crate::model::Facet;
use crate::query::Change;
use crate::view::cells::{cell_of, id, truth, walked};
use crate::view::hue::hue;
use crate::view::text;

/// More dots than this are not counted by anybody.
const DOTS: usize = 12;

/// More dots than this stand in several lines, which need some width.
const MANY: usize = 3;

/// The sizes of dots, as the style sheet numbers them.
const SIZES: [&str; 5] = ["1", "2", "3", "4", "5"];

/// The table in the state that it is in.
pub(super) struct Table<'a> {
    props: &'a MapProps,
    grid: Rc<Grid>,
    /// Of the rows and of the columns.
    facets: [Facet; 2],
    /// How many quotes it has.
    shown: u32,
    /// The cell at which the tab key stops; the arrow keys lead on.
    stop: Option<(usize, usize)>,
}

impl<'a> Table<'a> {
    pub(super) fn new(props: &'a MapProps, grid: Grid, facets: [Facet; 2], shown: u32) -> Self {
        let mut table = Self { props, grid: Rc::new(grid), facets, shown, stop: None };
        let columns = table.grid.columns.len();
        let cells = (0..table.grid.rows.len() * columns).map(|at| (at / columns, at % columns));
        let mut buttons = cells.filter(|(row, column)| is_button(&table.grid, *row, *column));
        let first = buttons.clone().next();
        table.stop = buttons.find(|(row, column)| table.is_picked(*row, *column)).or(first);
        table
    }

    /// The first so many rows of it, in columns as wide as all rows need.
    pub(super) fn render(&self, drawn: usize) -> Html {
        let Grid { rows, columns, .. } = &*self.grid;
        let head = |(at, line): (usize, &Line)| {
            let many = (0..rows.len()).any(|row| self.grid.cell(row, at).len() > MANY);
            html! { <th scope="col" data-many={many.then_some("")}>{ self.head(line, 1) }</th> }
        };
        let row = |(at, line): (usize, &Line)| {
            html! {
                <tr>
                    <th scope="row">{ self.head(line, 0) }</th>
                    { for (0..columns.len()).map(|column| self.cell(at, column)) }
                    <td key={line.quotes} class="pq-sum">{ line.quotes }</td>
                </tr>
            }
        };
        let sum = |(at, line): (usize, &Line)| {
            let key = [at.to_string(), line.quotes.to_string()].join("-");
            html! { <td {key} class="pq-sum">{ line.quotes }</td> }
        };
        let caption = self.props.scene.words.map_of(
            &self.props.scene.article,
            self.facets[0],
            self.facets[1],
        );
        html! {
            <div class="pq-map" part="map" tabindex="0" role="region" aria-labelledby="pq-map">
                <table aria-busy={(drawn < rows.len()).then_some("true")} onclick={self.clicking()} onkeydown={self.walking()}>
                    <caption key={caption.clone()} id="pq-map">{ caption }</caption>
                    <thead>
                        <tr>
                            <td></td>
                            { for columns.iter().enumerate().map(head) }
                            <th scope="col" class="pq-sum">{ self.props.scene.words.all() }</th>
                        </tr>
                    </thead>
                    <tbody>{ for rows[..drawn].iter().enumerate().map(row) }</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row" class="pq-sum">{ self.props.scene.words.all() }</th>
                            { for columns.iter().enumerate().map(sum) }
                            <td key={self.shown} class="pq-sum">{ self.shown }</td>
                        </tr>
                    </tfoot>
                </table>
            </div>
        }
    }

    /// The head of a row or column, which filters by it.
    fn head(&self, line: &Line, side: usize) -> Html {
        let facet = self.facets[side];
        let code = match line.value {
            LineValue::Code(code) => code,
            LineValue::Others(values) => {
                return text::changing(self.props.scene.words.others(values));
            }
            LineValue::None => {
                let words = &self.props.scene.words;
                let is_theme = facet == Facet::THEME;
                return text::changing(if is_theme {
                    words.no_theme()
                } else {
                    words.not_stated()
                });
            }
        };
        let picked = only(&self.props.found.filter, facet, code);
        let hue = (facet == Facet::PLATFORM).then(|| hue(&self.props.scene.article, Some(code)));
        let name = self.props.scene.value(facet, code).to_owned();
        let change = Change::Only(vec![self.props.scene.named(facet, code)], !picked);
        let ask = self.props.scene.ask.clone();
        let onclick = Callback::from(move |_: MouseEvent| ask.emit(change.clone()));
        html! {
            <button type="button" data-hue={hue} title={name.clone()} aria-pressed={truth(picked)} {onclick}>{ text::changing(name) }</button>
        }
    }

    fn cell(&self, row: usize, column: usize) -> Html {
        let quotes = self.grid.cell(row, column);
        if quotes.is_empty() {
            return html! { <td></td> };
        }
        let count = quotes.len() as u32;
        let Some([of_row, of_column]) = self.grid.codes(row, column) else {
            return html! {
                <td><span>{ self.dots(quotes) }<span key={count} class="pq-unseen">{ self.props.scene.words.quotes(count) }</span></span></td>
            };
        };
        let picked = self.is_picked(row, column);
        let scene = &self.props.scene;
        let [row_name, column_name] =
            [(0, of_row), (1, of_column)].map(|(side, code)| scene.value(self.facets[side], code));
        let label = scene.words.cell(count, row_name, column_name);
        let (id, tabindex) =
            (id(row, column), if self.stop == Some((row, column)) { "0" } else { "-1" });
        html! {
            <td><button type="button" {id} {tabindex} aria-label={label} aria-pressed={truth(picked)}>{ self.dots(quotes) }</button></td>
        }
    }

    /// The quotes of a cell, for those who see them.
    fn dots(&self, quotes: &[u32]) -> Html {
        let MapProps { scene, found, .. } = self.props;
        let longest = u64::from(scene.index.longest().max(1));
        let most = SIZES.len() as u64 - 1;
        let dot = |number: &u32| {
            let platform = scene.article.quotes[*number as usize].platform;
            // The area follows the words, so that the width follows their root.
            let part = u64::from(scene.index.words(*number)) * most * most / longest;
            let size = SIZES[(1..=most).take_while(|root| root * root <= part).count()];
            let off = (!found.answer.matches.contains(*number)).then_some("");
            html! { <i data-hue={hue(&scene.article, platform)} data-words={size} data-off={off}></i> }
        };
        let rest = quotes.len().saturating_sub(DOTS) as u32;
        html! {
            <>
                { for quotes.iter().take(DOTS).map(dot) }
                if rest > 0 {
                    <small key={rest} aria-hidden="true">{ "+" }{ scene.words.number(rest) }</small>
                }
            </>
        }
    }

    fn is_picked(&self, row: usize, column: usize) -> bool {
        let is_only = |(facet, code)| only(&self.props.found.filter, facet, code);
        let codes = self.grid.codes(row, column);
        codes.is_some_and(|codes| self.facets.into_iter().zip(codes).all(is_only))
    }

    /// A click on any of the cells: one listener for a map of 40 by 40.
    fn clicking(&self) -> Callback<MouseEvent> {
        let (grid, facets) = (self.grid.clone(), self.facets);
        let (found, scene) = (self.props.found.clone(), self.props.scene.clone());
        Callback::from(move |event: MouseEvent| {
            let codes = cell_of(event.target()).and_then(|(row, column)| grid.codes(row, column));
            let Some(codes) = codes else { return };
            let both: Vec<_> = facets.into_iter().zip(codes).collect();
            let picked = both.iter().all(|(facet, code)| only(&found.filter, *facet, *code));
            let named = both.iter().map(|(facet, code)| scene.named(*facet, *code)).collect();
            scene.ask.emit(Change::Only(named, !picked));
        })
    }

    /// The arrow keys lead to the next cell that has quotes.
    fn walking(&self) -> Callback<KeyboardEvent> {
        let (grid, scene) = (self.grid.clone(), self.props.scene.clone());
        let size = [grid.rows.len(), grid.columns.len()];
        Callback::from(move |event: KeyboardEvent| {
            let is_cell = |(row, column): &(usize, usize)| is_button(&grid, *row, *column);
            if let Some(id) = walked(&event, size, is_cell) {
                scene.host.focus(&id);
            }
        })
    }
}

fn is_button(grid: &Grid, row: usize, column: usize) -> bool {
    grid.codes(row, column).is_some() && !grid.cell(row, column).is_empty()
}

/// Whether one value is all that is asked for in a facet.
fn only(filter: &Filter, facet: Facet, code: u32) -> bool {
    let choice = filter.choice(facet);
    choice.include() == [code] && choice.exclude().is_empty()
}
