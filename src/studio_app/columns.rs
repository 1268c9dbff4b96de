//! What the columns of a table are: the page between a table and its project.

use yew::prelude::*;

use super::fields::{button, choice, tick};
use super::message::Message;
use super::table::{Change, Table};
use super::words;
use crate::studio::{Column, MOST_QUOTES, Told};

/// The id of the heading, which gets the focus.
pub(super) const HEADING: &str = "ps-columns-head";

pub(super) fn columns(link: &Callback<Message>, table: &Table) -> Html {
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
                    <button type="button" class="ps-main" onclick={link.reform(|_| Message::TakeTable)}>
                        { words::make_quotes(article.quotes.len()) }
                    </button>
                }
                if table.is_text { { button(words::AS_TEXT, link.reform(|_| Message::AsText)) } }
                { button(words::OTHER_FILE, link.reform(|_| Message::LeaveTable)) }
            </div>
        </div>
    }
}

/// What is said of the file as a whole.
fn settings(link: &Callback<Message>, table: &Table, told: &Told) -> Html {
    let sheets = told.sheets.iter().cloned().enumerate();
    html! {
        <div class="ps-fields">
            if told.sheets.len() > 1 {
                { choice("ps-sheet".into(), words::SHEET, sheets, told.sheet,
                    link.reform(|at| Message::AskTable(Change::Sheet(at)))) }
            }
            if told.fault.is_none() {
                <fieldset class="ps-ticks">
                    { tick(words::NO_HEADER, table.asked.no_header,
                        link.reform(|is| Message::AskTable(Change::NoHeader(is)))) }
                </fieldset>
            }
        </div>
    }
}

fn column(link: &Callback<Message>, at: usize, column: &Column) -> Html {
    let used = words::USES.iter().map(|(id, _)| *id).find(|id| *id == column.used);
    let options = words::USES.iter().copied();
    html! {
        <li key={at} class="ps-column">
            { choice(format!("ps-column-{at}"), &column.name, options, used.unwrap_or("none"),
                link.reform(move |used| Message::AskTable(Change::Use(at, used)))) }
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
