//! The studio in a browser: its components, and where they meet JavaScript.
//!
//! What a project is and what may be done to it belongs to `studio`. What only a browser can
//! do is [`Host`]'s: files, storage, the selection, the preview.
//!
//! Imports `studio`, `extract`, `article`, `model`, `query` and `site`.

mod about;
mod card;
mod columns;
mod fields;
mod file;
mod host;
mod keys;
mod mending;
mod message;
mod missed;
mod people;
mod root;
mod start;
mod table;
mod take;
mod tell;
mod text;
mod words;

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Renderer};

use crate::studio::{Edge, MOST_BYTES};
pub use file::SiteZip;
pub use host::Host;
use message::Message;
use root::{Root, RootProps};
use tell::tell;

thread_local! {
    static STUDIO: RefCell<Option<AppHandle<Root>>> = const { RefCell::new(None) };
}

/// Renders the studio into `root`, with the project that the browser has kept; empty where
/// it has none.
#[wasm_bindgen]
pub fn mount(root: Element, host: Host, kept: String) {
    let told = host.clone();
    yew::set_custom_panic_hook(Box::new(move |panic| told.crashed(&panic.to_string())));
    let props = RootProps { host, kept: kept.into() };
    STUDIO.set(Some(Renderer::<Root>::with_root_and_props(root, props).render()));
}

/// Brings the text of a file or of a page, which the person looks at first.
#[wasm_bindgen]
pub fn opened_text(text: String) {
    tell(Message::Bring(text));
}

/// Whether a text of so many bytes is longer than the studio opens, which it says then. A field
/// that takes it in all the same stops the page for a while.
#[wasm_bindgen]
#[must_use]
pub fn is_too_long(bytes: u32) -> bool {
    let is_too_long = bytes as usize > MOST_BYTES;
    if is_too_long {
        tell(Message::TooLong(bytes as usize));
    }
    is_too_long
}

/// Brings the file of a project.
#[wasm_bindgen]
pub fn opened_project(json: String) {
    tell(Message::OpenProject(json));
}

/// Brings a table with a title for its article; `is_text` where it may be read as the text of
/// one instead.
#[wasm_bindgen]
pub fn opened_table(title: String, is_text: bool) {
    tell(Message::OpenedTable { title, is_text });
}

/// Brings what a table is, as JSON.
#[wasm_bindgen]
pub fn told_table(told: &str) {
    let told = serde_json::from_str(told).unwrap_or_default();
    tell(Message::ToldTable(Box::new(told)));
}

/// Brings the template of `offline.html`; empty where it did not come. The file is shown as
/// the preview, or else handed to the person.
#[wasm_bindgen]
pub fn template(template: String, is_preview: bool) {
    tell(Message::Template { template, is_preview });
}

/// Moves an end of the current quote, `start` or `end`, to a place of the text in bytes.
#[wasm_bindgen]
pub fn moved_end(edge: &str, at: u32) {
    let edge = if edge == "start" { Edge::Start } else { Edge::End };
    tell(Message::MoveEnd { edge, at: at as usize });
}

/// Says what went wrong around the studio, by its id in `words`.
#[wasm_bindgen]
pub fn trouble(id: &str) {
    tell(Message::Say(words::trouble(id).into()));
}
