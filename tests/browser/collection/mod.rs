//! The explorer of many articles.

mod dates;
mod elsewhere;
mod facets;
mod failing;
mod file;
mod filters;
mod leave;
mod list;
mod opening;
mod reading;
mod views;

use serde_json::json;

use crate::harness::{Page, Site, Visit};

/// Opens the collection and waits for its archive.
#[track_caller]
fn open(visit: Visit) -> Page {
    let page = visit.without_app().open();
    await_archive(&page);
    page
}

#[track_caller]
fn await_archive(page: &Page) {
    let is_open = "return document.querySelector('#pq-root')?.__yew_subtree_id !== undefined
        && !document.querySelector('.pq-opening')";
    page.until("the archive is open", || page.eval(is_open, &[]) == true);
}

#[track_caller]
fn collection() -> Page {
    open(Site::Collection.visit())
}

/// What stands above the list.
#[track_caller]
fn heading(page: &Page) -> String {
    let heading = page.eval("return document.querySelector('#pq-results')?.textContent", &[]);
    heading.as_str().unwrap_or_default().to_owned()
}

/// Waits until so many quotes are found.
#[track_caller]
fn finds(page: &Page, asked: &str, total: usize, of: usize) {
    let grouped = |number: usize| match number {
        0..1000 => number.to_string(),
        _ => format!("{},{:03}", number / 1000, number % 1000),
    };
    let expected = format!("{} of {} quotes", grouped(total), grouped(of));
    page.until_eq(asked, &expected, || heading(page));
}

/// The rows that are in the page, with the ids of those that are loaded.
#[track_caller]
fn rows(page: &Page) -> Vec<(u32, String)> {
    let script = "return [...document.querySelectorAll('#pq-list > li')]
        .map((item) => [Number(item.dataset.row), item.id])";
    serde_json::from_value(page.eval(script, &[])).expect("rows have numbers")
}

/// Waits until these quotes are the first rows.
#[track_caller]
fn begins_with(page: &Page, asked: &str, ids: &[String]) {
    page.until_eq(asked, &ids.to_vec(), || {
        rows(page).into_iter().take(ids.len()).map(|(_, id)| id).collect()
    });
}

/// The values of a facet as they are shown: names and counts.
#[track_caller]
fn values(page: &Page, facet: &str) -> Vec<(String, u32)> {
    let script = "const group = [...document.querySelectorAll('fieldset')]
        .find((group) => group.querySelector('legend').textContent === arguments[0]);
        return [...group?.querySelectorAll('li') ?? []].map((item) => [
            item.querySelector('label span').textContent,
            Number(item.querySelector('.pq-count').firstChild.textContent.replace(/,/g, ''))])";
    serde_json::from_value(page.eval(script, &[json!(facet)])).expect("values have counts")
}
