//! The map of a collection: two facets against each other, as a table of counts of which
//! every cell, row and column is a filter.
//!
//! As with the counts beside the checkboxes, its own two facets do not filter what it shows:
//! what they hide is dimmed.

use yew::prelude::*;

use super::Shelf;
use super::facets::{called, title};
use super::model::Model;
use crate::model::Facet;
use crate::query::{Change, MapFigures, MapLine};
use crate::view::bar::axis_box;
use crate::view::cells::{id, truth, walked};
use crate::view::single::{changing, chart_image, hue_of};

/// Into how many steps the shade of cells is divided.
const SHADES: u32 = 5;

/// The table in the state that it is in.
struct Table<'a> {
    shelf: &'a Shelf,
    model: &'a Model,
    figures: &'a MapFigures,
    /// Of the rows and of the columns.
    facets: [String; 2],
    /// The most quotes that a cell has.
    most: u32,
    /// The cell at which the tab key stops; the arrow keys lead on.
    stop: Option<usize>,
}

/// The map of what is on screen.
pub(super) fn map(shelf: &Shelf, model: &Model, figures: &MapFigures) -> Html {
    let facets = model.axes();
    let most = figures.cells.iter().copied().max().unwrap_or(0);
    let mut table = Table { shelf, model, figures, facets, most, stop: None };
    let mut filled = (0..figures.cells.len()).filter(|at| figures.cells[*at] > 0);
    let first = filled.clone().next();
    table.stop = filled.find(|at| table.is_picked(*at)).or(first);
    table.render()
}

impl Table<'_> {
    fn render(&self) -> Html {
        let Self { shelf, figures, facets, .. } = self;
        let words = &shelf.words;
        let noun = |id: &str| match Facet::built_in(id) {
            Some(facet) => words.facet_noun(facet).to_owned(),
            None => title(shelf, &self.model.answer.about, id).to_owned(),
        };
        let caption = words.map_between(&noun(&facets[0]), &noun(&facets[1]));
        let columns = figures.columns.len();
        let row = |(at, line): (usize, &MapLine)| {
            html! {
                <tr>
                    <th scope="row">{ self.head(line, 0) }</th>
                    { for (0..columns).map(|column| self.cell(at, column)) }
                    <td key={line.value.count} class="pq-sum">{ words.number(line.value.count) }</td>
                </tr>
            }
        };
        let sum = |(at, line): (usize, &MapLine)| {
            let key = [at.to_string(), line.value.count.to_string()].join("-");
            html! { <td {key} class="pq-sum">{ words.number(line.value.count) }</td> }
        };
        html! {
            <div class="pq-later">
                <div class="pq-later-bar">
                    { self.facet_box(0) }
                    { self.facet_box(1) }
                    { chart_image(words, &caption) }
                </div>
                <div class="pq-map" part="map" tabindex="0" role="region" aria-labelledby="pq-map">
                    <table onkeydown={self.walking()}>
                        <caption key={caption.clone()} id="pq-map">{ caption }</caption>
                        <thead>
                            <tr>
                                <td></td>
                                { for figures.columns.iter().map(|line| html! { <th scope="col">{ self.head(line, 1) }</th> }) }
                                <th scope="col" class="pq-sum">{ words.all() }</th>
                            </tr>
                        </thead>
                        <tbody>{ for figures.rows.iter().enumerate().map(row) }</tbody>
                        <tfoot>
                            <tr>
                                <th scope="row" class="pq-sum">{ words.all() }</th>
                                { for figures.columns.iter().enumerate().map(sum) }
                                <td key={figures.total} class="pq-sum">{ words.number(figures.total) }</td>
                            </tr>
                        </tfoot>
                    </table>
                </div>
                { self.others() }
            </div>
        }
    }

    /// How many values the table has no room for.
    fn others(&self) -> Html {
        let more = |side: usize, values: u32| {
            let words = &self.shelf.words;
            let facet = title(self.shelf, &self.model.answer.about, &self.facets[side]);
            (values > 0).then(|| [facet, ": ", &words.others(values)].concat())
        };
        let lines = [more(0, self.figures.more_rows), more(1, self.figures.more_columns)];
        let lines: Vec<String> = lines.into_iter().flatten().collect();
        if lines.is_empty() {
            return Html::default();
        }
        html! { <p class="pq-fact">{ changing(lines.join(" · ")) }</p> }
    }

    fn name(&self, line: &MapLine, side: usize) -> String {
        called(self.shelf, &self.facets[side], &line.value.id, &line.value.name).to_owned()
    }

    /// The head of a row or column, which filters by it.
    fn head(&self, line: &MapLine, side: usize) -> Html {
        let facet = &self.facets[side];
        let picked = self.model.asked.query.is_only(facet, &line.value.id);
        let stated = (!line.value.id.is_empty()).then_some(line.value.number);
        let hue = (facet == "platform").then(|| hue_of(stated));
        let name = self.name(line, side);
        let onclick = self.picking(vec![(facet.clone(), line.value.id.clone())], picked);
        html! {
            <button type="button" data-hue={hue} title={name.clone()} aria-pressed={truth(picked)} {onclick}>{ changing(name) }</button>
        }
    }

    /// The values of a cell, by the facets that they are of.
    fn values(&self, at: usize) -> [(String, String); 2] {
        let [row, column] = self.lines(at);
        let [rows, columns] = self.facets.clone();
        [(rows, row.value.id.clone()), (columns, column.value.id.clone())]
    }

    fn lines(&self, at: usize) -> [&MapLine; 2] {
        let columns = self.figures.columns.len();
        [&self.figures.rows[at / columns], &self.figures.columns[at % columns]]
    }

    fn is_picked(&self, at: usize) -> bool {
        let query = &self.model.asked.query;
        self.values(at).iter().all(|(facet, id)| query.is_only(facet, id))
    }

    fn cell(&self, row: usize, column: usize) -> Html {
        let at = row * self.figures.columns.len() + column;
        let count = self.figures.cells[at];
        if count == 0 {
            return html! { <td></td> };
        }
        let words = &self.shelf.words;
        let [of_row, of_column] = self.lines(at);
        let label = words.cell(count, &self.name(of_row, 0), &self.name(of_column, 1));
        let picked = self.is_picked(at);
        let is_off = !of_row.is_shown || !of_column.is_shown;
        let shade = (count * SHADES).div_ceil(self.most.max(1)).to_string();
        let onclick = self.picking(self.values(at).into(), picked);
        html! {
            <td data-shade={shade} data-off={is_off.then_some("")}>
                <button id={id(row, column)} type="button" aria-label={label} aria-pressed={truth(picked)}
                    tabindex={if self.stop == Some(at) { "0" } else { "-1" }} {onclick}>{ changing(words.number(count)) }</button>
            </td>
        }
    }

    fn picking(&self, values: Vec<(String, String)>, picked: bool) -> Callback<MouseEvent> {
        let ask = self.shelf.ask.clone();
        Callback::from(move |_| ask.emit(Change::Only(values.clone(), !picked)))
    }

    /// The arrow keys lead to the next cell that has quotes.
    fn walking(&self) -> Callback<KeyboardEvent> {
        let size @ [_, columns] = [self.figures.rows.len(), self.figures.columns.len()];
        let is_filled: Vec<bool> = self.figures.cells.iter().map(|count| *count > 0).collect();
        let host = self.shelf.desk.host.clone();
        Callback::from(move |event: KeyboardEvent| {
            let is_cell = |(row, column): &(usize, usize)| is_filled[row * columns + column];
            if let Some(id) = walked(&event, size, is_cell) {
                host.focus(&id);
            }
        })
    }

    /// The choice of what stands in the rows or in the columns.
    fn facet_box(&self, side: usize) -> Html {
        let Self { shelf, model, facets, .. } = self;
        let about = &model.answer.about;
        let known = about.facets.iter().map(|it| (&*it.id, title(shelf, about, &it.id)));
        axis_box(&shelf.words, &shelf.ask, known, facets.each_ref().map(String::as_str), side)
    }
}
