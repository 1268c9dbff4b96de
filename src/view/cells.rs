//! What every map has, whoever counts its quotes: the buttons of its cells, the keys that lead
//! from one to another.

use web_sys::wasm_bindgen::JsCast;
use yew::prelude::*;

/// A truth as attributes have it.
pub(crate) fn truth(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

/// The id of a cell's button.
pub(crate) fn id(row: usize, column: usize) -> String {
    ["pq-cell-", &row.to_string(), "-", &column.to_string()].concat()
}

/// The cell whose button an event is about.
pub(crate) fn cell_of(target: Option<web_sys::EventTarget>) -> Option<(usize, usize)> {
    let element: web_sys::Element = target?.dyn_into().ok()?;
    let id = element.closest("td button").ok()??.id();
    let (row, column) = id.strip_prefix("pq-cell-")?.split_once('-')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}

/// The id of the button that an arrow key leads to from the one that has the focus, as in a
/// grid: the next cell of so many rows and columns that is one. The page does not scroll then.
pub(crate) fn walked(
    event: &KeyboardEvent,
    [rows, columns]: [usize; 2],
    is_button: impl Fn(&(usize, usize)) -> bool,
) -> Option<String> {
    let (row, column) = cell_of(event.target())?;
    let to = match event.key().as_str() {
        "ArrowRight" => (column + 1..columns).map(|to| (row, to)).find(is_button),
        "ArrowLeft" => (0..column).rev().map(|to| (row, to)).find(is_button),
        "ArrowDown" => (row + 1..rows).map(|to| (to, column)).find(is_button),
        "ArrowUp" => (0..row).rev().map(|to| (to, column)).find(is_button),
        _ => return None,
    };
    event.prevent_default();
    to.map(|(row, column)| id(row, column))
}
