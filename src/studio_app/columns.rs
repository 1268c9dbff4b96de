//! What the columns of a table are: the page between a table and its project.

use yew::html::Scope;
use yew::prelude::*;

use super::fields::{button, choice, tick};
use super::root::{Message, Root};
use super::words;
use crate::studio::{Asked, Column, MOST_QUOTES, Told};

/// The id of the heading, which gets the focus.
pub(super) const HEADING: &str = "ps-columns-head";

/// A table that is looked at.
pub(super) struct Table {
    pub(super) asked: Asked,
    /// What is heard of it; `None` until it is read.
    pub(super) told: Option<Told>,
    /// Whether the file may be read as an article's text instead.
    pub(super) is_text: bool,
}

/// What a person says of a table.
pub(super) enum Change {
    Sheet(usize),
    NoHeader(bool),
    /// What a column is, by its position.
    Use(usize, &'static str),
}

impl Table {
    /// A table of which nobody has said anything.
    pub(super) fn new(title: String, is_text: bool) -> Self {
        Self { asked: Asked { title, ..Asked::default() }, told: None, is_text }
    }

    /// What is asked, as JSON.
    pub(super) fn asked_json(&self) -> String {
        serde_json::to_string(&self.asked).unwrap_or_default()
    }

    pub(super) fn change(&mut self, change: &Change) {
        let Some(told) = &self.told else { return };
        match change {
            Change::Sheet(at) => self.asked.sheet = told.sheets.get(*at).cloned(),
            Change::NoHeader(is) => self.asked.no_header = *is,
            Change::Use(at, used) => {
                let Some(column) = told.columns.get(*at) else { return };
                self.asked.uses.retain(|(name, _)| *name != column.name);
                self.asked.uses.push((column.name.clone(), (*used).to_owned()));
            }
        }
    }
}

pub(super) fn columns(link: &Scope<Root>, table: &Table) -> Html {
    let Some(told) = &table.told else {
        return html! { <p>{ words::READING }</p> };
    };
    let notes = told.notes.iter().chain(&told.fault);
    html! {
        <div class="ps-start">
            <h1>{ words::NAME }</h1>
            <h2 id={HEADING} tabindex="-1">{ words::COLUMNS }</h2>
            if told.fault.is_none() { <p>{ words::columns_more(told.rows) }</p> }
            { for notes.map(|note| html! { <p class="ps-notice">{ note }</p> }) }
            { settings(link, table, told) }
            <ul class="ps-people" aria-label={words::COLUMNS}>
                { for told.columns.iter().enumerate().map(|(at, it)| column(link, at, it)) }
            </ul>
            { lacks(told) }
            { problems(told) }
            <div class="ps-buttons">
                if let Some(article) = &told.article {
                    <button type="button" class="ps-main" onclick={link.callback(|_| Message::TakeTable)}>
                        { words::make_quotes(article.quotes.len()) }
                    </button>
                }
                if table.is_text { { button(words::AS_TEXT, link.callback(|_| Message::AsText)) } }
                { button(words::OTHER_FILE, link.callback(|_| Message::LeaveTable)) }
            </div>
        </div>
    }
}

/// What is said of the file as a whole.
fn settings(link: &Scope<Root>, table: &Table, told: &Told) -> Html {
    let sheets = told.sheets.iter().cloned().enumerate();
    html! {
        <div class="ps-fields">
            if told.sheets.len() > 1 {
                { choice("ps-sheet".into(), words::SHEET, sheets, told.sheet,
                    link.callback(|at| Message::AskTable(Change::Sheet(at)))) }
            }
            if told.fault.is_none() {
                <fieldset class="ps-ticks">
                    { tick(words::NO_HEADER, table.asked.no_header,
                        link.callback(|is| Message::AskTable(Change::NoHeader(is)))) }
                </fieldset>
            }
        </div>
    }
}

fn column(link: &Scope<Root>, at: usize, column: &Column) -> Html {
    let used = words::USES.iter().map(|(id, _)| *id).find(|id| *id == column.used);
    let options = words::USES.iter().copied();
    html! {
        <li key={at} class="ps-column">
            { choice(format!("ps-column-{at}"), &column.name, options, used.unwrap_or("none"),
                link.callback(move |used| Message::AskTable(Change::Use(at, used)))) }
            <p class="ps-hint">
                { column.samples.join(" · ") }
                if let Some(why) = words::column_more(&column.used, &column.more) { <br />{ why } }
            </p>
        </li>
    }
}

/// Why no quotes can be made.
fn lacks(told: &Told) -> Html {
    let sentence = match &told.article {
        _ if told.fault.is_some() => return Html::default(),
        Some(_) => return Html::default(),
        None if told.rows > MOST_QUOTES => words::too_many_rows(told.rows, MOST_QUOTES),
        None if told.columns.iter().any(|column| column.used == "text") => words::NO_ROWS.into(),
        None => words::NO_TEXT_COLUMN.into(),
    };
    html! { <p class="ps-notice" data-error="">{ sentence }</p> }
}

fn problems(told: &Told) -> Html {
    if told.problems.is_empty() {
        return Html::default();
    }
    let more = told.all_problems - told.problems.len();
    html! {
        <>
            <h3 id="ps-problems">{ words::problems(told.all_problems) }</h3>
            <ul class="ps-problems" aria-labelledby="ps-problems">
                { for told.problems.iter().map(|problem| html! { <li>{ problem }</li> }) }
                if more > 0 { <li>{ words::more_problems(more) }</li> }
            </ul>
        </>
    }
}
