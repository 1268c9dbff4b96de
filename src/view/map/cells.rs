//! The map's table.

use std::rc::Rc;

use yew::prelude::*;

use crate::query::{Change, LineValue, MapDot, MapFigures, MapLine, Query};
use crate::view::cells::{cell_of, id, truth, walked};
use crate::view::charted::Charted;
use crate::view::hue::hue_of;
use crate::view::text;

/// More dots than this stand in several lines, which need some width.
const MANY: u32 = 3;

/// Into how many steps the shade of cells is divided that have no dots.
const SHADES: u32 = 5;

/// The table in the state that it is in.
pub(super) struct Table<'a> {
    charted: &'a Charted,
    figures: &'a Rc<MapFigures>,
    caption: String,
    /// The most quotes that a cell of single values has: those of all other values together
    /// would leave nothing to tell by the shades.
    most: u32,
    /// The cell at which the tab key stops; the arrow keys lead on.
    stop: Option<usize>,
}

impl<'a> Table<'a> {
    pub(super) fn new(charted: &'a Charted, figures: &'a Rc<MapFigures>, caption: String) -> Self {
        let mut buttons = (0..figures.cells.len()).filter(|at| is_button(figures, *at));
        let most = buttons.clone().map(|at| figures.cells[at]).max().unwrap_or(0);
        let first = buttons.clone().next();
        let stop = buttons.find(|at| is_picked(&charted.asked.query, figures, *at)).or(first);
        Self { charted, figures, caption, most, stop }
    }

    /// The first so many rows of it, in columns as wide as all rows need.
    pub(super) fn render(&self, drawn: usize) -> Html {
        let MapFigures { rows, columns, total, .. } = &**self.figures;
        let words = &self.charted.words;
        let row = |(at, line): (usize, &MapLine)| {
            let cells = at * columns.len()..(at + 1) * columns.len();
            html! {
                <tr>
                    <th scope="row">{ self.head(line, 0) }</th>
                    { for cells.map(|at| self.cell(at)) }
                    <td key={line.quotes} class="pq-sum">{ words.number(line.quotes) }</td>
                </tr>
            }
        };
        let sum = |(at, line): (usize, &MapLine)| {
            let key = [at.to_string(), line.quotes.to_string()].join("-");
            html! { <td {key} class="pq-sum">{ words.number(line.quotes) }</td> }
        };
        let caption = &self.caption;
        html! {
            <div class="pq-map" part="map" tabindex="0" role="region" aria-labelledby="pq-map">
                <table aria-busy={(drawn < rows.len()).then_some("true")} onclick={self.clicking()} onkeydown={self.walking()}>
                    <caption key={caption.clone()} id="pq-map">{ caption }</caption>
                    <thead>
                        <tr>
                            <td></td>
                            { for (0..).zip(columns).map(|(at, line)| self.column_head(at, line)) }
                            <th scope="col" class="pq-sum">{ words.all() }</th>
                        </tr>
                    </thead>
                    <tbody>{ for rows[..drawn].iter().enumerate().map(row) }</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row" class="pq-sum">{ words.all() }</th>
                            { for columns.iter().enumerate().map(sum) }
                            <td key={*total} class="pq-sum">{ words.number(*total) }</td>
                        </tr>
                    </tfoot>
                </table>
            </div>
        }
    }

    fn column_head(&self, at: usize, line: &MapLine) -> Html {
        let MapFigures { cells, columns, dots, .. } = &**self.figures;
        let is_many = cells.iter().skip(at).step_by(columns.len()).any(|count| *count > MANY);
        let many = (is_many && !dots.is_empty()).then_some("");
        html! { <th scope="col" data-many={many}>{ self.head(line, 1) }</th> }
    }

    /// What a row or column is called.
    fn name<'n>(&'n self, line: &'n MapLine, side: usize) -> std::borrow::Cow<'n, str> {
        let (words, facet) = (&self.charted.words, &self.figures.facets[side]);
        match &line.value {
            LineValue::Value(value) => words.value_called(facet, &value.id, &value.name).into(),
            LineValue::Others(values) => words.others(*values).into(),
            LineValue::None if facet == "theme" => words.no_theme().into(),
            LineValue::None => words.not_stated().into(),
        }
    }

    /// The head of a row or column, which filters by it where it is of one value.
    fn head(&self, line: &MapLine, side: usize) -> Html {
        let name = self.name(line, side).into_owned();
        let LineValue::Value(value) = &line.value else { return text::changing(name) };
        let facet = &self.figures.facets[side];
        let picked = self.charted.asked.query.is_only(facet, &value.id);
        let stated = (!value.id.is_empty()).then_some(value.number);
        let hue = (facet == "platform").then(|| hue_of(stated));
        let change = Change::Only(vec![(facet.clone(), value.id.clone())], !picked);
        let onclick = self.charted.ask.reform(move |_: MouseEvent| change.clone());
        html! {
            <button type="button" data-hue={hue} title={name.clone()} aria-pressed={truth(picked)} {onclick}>{ text::changing(name) }</button>
        }
    }

    fn cell(&self, at: usize) -> Html {
        let count = self.figures.cells[at];
        if count == 0 {
            return html! { <td></td> };
        }
        let words = &self.charted.words;
        let dots = self.figures.dots.get(at);
        let shown = match dots {
            Some(dots) => self.dots(dots, count),
            None => text::changing(words.number(count)),
        };
        let shade = (count * SHADES).div_ceil(self.most.max(1)).min(SHADES).to_string();
        let shade = dots.is_none().then_some(shade);
        let [row, column] = lines(self.figures, at);
        let off = (dots.is_none() && !(row.is_shown && column.is_shown)).then_some("");
        if !is_button(self.figures, at) {
            let unseen = dots.map(
                |_| html! { <span key={count} class="pq-unseen">{ words.quotes(count) }</span> },
            );
            return html! { <td data-shade={shade} data-off={off}><span>{ shown }{ unseen.unwrap_or_default() }</span></td> };
        }
        let picked = is_picked(&self.charted.asked.query, self.figures, at);
        let label = words.cell(count, &self.name(row, 0), &self.name(column, 1));
        let width = self.figures.columns.len();
        let (id, tabindex) =
            (id(at / width, at % width), if self.stop == Some(at) { "0" } else { "-1" });
        html! {
            <td data-shade={shade} data-off={off}>
                <button type="button" {id} {tabindex} aria-label={label} aria-pressed={truth(picked)}>{ shown }</button>
            </td>
        }
    }

    /// The quotes of a cell, for those who see them.
    fn dots(&self, dots: &[MapDot], count: u32) -> Html {
        let dot = |dot: &MapDot| {
            let off = (!dot.is_shown).then_some("");
            html! { <i data-hue={hue_of(dot.platform)} data-words={dot.size.to_string()} data-off={off}></i> }
        };
        let rest = count.saturating_sub(dots.len() as u32);
        html! {
            <>
                { for dots.iter().map(dot) }
                if rest > 0 {
                    <small key={rest} aria-hidden="true">{ "+" }{ self.charted.words.number(rest) }</small>
                }
            </>
        }
    }

    /// A click on any of the cells: one listener for a map of 40 by 40.
    fn clicking(&self) -> Callback<MouseEvent> {
        let (charted, figures) = (self.charted.clone(), self.figures.clone());
        Callback::from(move |event: MouseEvent| {
            let Some((row, column)) = cell_of(event.target()) else { return };
            let at = row * figures.columns.len() + column;
            if let Some(values) = values(&figures, at) {
                let is_asked = !is_picked(&charted.asked.query, &figures, at);
                charted.ask.emit(Change::Only(values.into(), is_asked));
            }
        })
    }

    /// The arrow keys lead to the next cell that has quotes.
    fn walking(&self) -> Callback<KeyboardEvent> {
        let (figures, host) = (self.figures.clone(), self.charted.host.clone());
        let size @ [_, columns] = [figures.rows.len(), figures.columns.len()];
        Callback::from(move |event: KeyboardEvent| {
            let is_cell =
                |(row, column): &(usize, usize)| is_button(&figures, row * columns + column);
            if let Some(id) = walked(&event, size, is_cell) {
                host.focus(&id);
            }
        })
    }
}

/// The row and the column of a cell.
fn lines(figures: &MapFigures, at: usize) -> [&MapLine; 2] {
    let columns = figures.columns.len();
    [&figures.rows[at / columns], &figures.columns[at % columns]]
}

/// The values of a cell's row and column, each with its facet; `None` where one of them is not
/// of one value, or there is no such cell.
fn values(figures: &MapFigures, at: usize) -> Option<[(String, String); 2]> {
    figures.cells.get(at)?;
    let [row, column] = lines(figures, at);
    let (LineValue::Value(row), LineValue::Value(column)) = (&row.value, &column.value) else {
        return None;
    };
    let [rows, columns] = figures.facets.clone();
    Some([(rows, row.id.clone()), (columns, column.id.clone())])
}

/// Whether a cell is one that filters.
fn is_button(figures: &MapFigures, at: usize) -> bool {
    figures.cells.get(at).is_some_and(|count| *count > 0) && values(figures, at).is_some()
}

/// Whether a cell's values are all that is asked for in their facets.
fn is_picked(query: &Query, figures: &MapFigures, at: usize) -> bool {
    let values = values(figures, at);
    values.is_some_and(|values| values.iter().all(|(facet, id)| query.is_only(facet, id)))
}
