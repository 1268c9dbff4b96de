//! What JavaScript calls to show a collection. Who answers its questions, and in which thread,
//! is JavaScript's business.

mod desk;
mod told;

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::Renderer;

use super::host::Root;
use super::shell::Shell;
use super::surroundings::Surroundings;
use crate::browser::Address;
use crate::collection::{Collection, CollectionProps, DeskRef, Failure, Message, Reply};
use crate::i18n::{Collected, Messages};
use crate::query::{Question, Row, RowData};
use crate::view::HostRef;

use desk::Mounted;
use told::{SHELL, tell};

thread_local! {
    /// The answer that it begins with.
    static FIRST: RefCell<Reply> = RefCell::default();
}

/// The question for all quotes (a `query::Question`), which whoever answers is asked before
/// an explorer is there that has no answer yet.
#[wasm_bindgen]
pub fn first_question() -> JsValue {
    // What has nothing but text, numbers and lists in it always is a value.
    serde_wasm_bindgen::to_value(&Question::default()).unwrap_or_default()
}

/// Reads the answer to asking for everything, which the explorer begins with: apart from
/// drawing it, so that neither takes a page long.
///
/// # Errors
/// What is no `query::Answer` is an `Error` for the console.
#[wasm_bindgen]
pub fn begin(answer: JsValue, rows: Vec<JsValue>) -> Result<(), JsError> {
    FIRST.set(reply(answer, rows)?);
    Ok(())
}

/// Renders the explorer of a collection into `root`, which may be outside of the document or
/// in a shadow tree. Without a `title` it is called by how many articles it has. `words` and
/// `more` are the lines of the interface's language, for all explorers and for collections.
/// `asked` is the fragment that it begins with; without one, what is on screen is read from
/// the page's address and written there. `is_open` says that the archive is open already.
///
/// # Errors
/// Messages of another version are an `Error` for the console.
#[wasm_bindgen]
pub fn mount(
    root: Element,
    title: Option<String>,
    words: &str,
    more: &str,
    asked: Option<String>,
    is_open: bool,
    surroundings: Surroundings,
) -> Result<(), JsError> {
    let words = Messages::read(words, Rc::new(surroundings.clone()));
    let words = words.and_then(|words| Collected::read(words, more));
    let words = words.ok_or_else(|| JsError::new("the words are of another version"))?;
    let first = FIRST.take();
    let title = title.unwrap_or_else(|| words.title(first.answer.about.articles));
    let address = SHELL.with(|shell| shell.begin(&surroundings, asked.is_none()));
    // While an archive is being opened, the explorer shows what the page was written with.
    let asked = asked.or_else(|| address.as_ref().filter(|_| is_open).map(Address::fragment));
    let host = HostRef::new(Root::new(root.clone(), surroundings.clone(), false));
    let desk = DeskRef::new(Mounted::new(address, surroundings), host);
    let props = CollectionProps {
        title: title.into(),
        desk,
        words,
        first,
        is_open,
        asked: asked.unwrap_or_default(),
    };
    let app = Renderer::<Collection>::with_root_and_props(root, props).render();
    SHELL.with(|shell| shell.hold(app));
    Ok(())
}

/// Brings an answer, a `query::Answer`, and those of its quotes that are at hand, each a
/// `query::RowData`.
///
/// # Errors
/// What is no `query::Answer` is an `Error` for the console: who answers is of another
/// version.
#[wasm_bindgen]
pub fn answer(answer: JsValue, rows: Vec<JsValue>) -> Result<(), JsError> {
    tell(Message::Answer(reply(answer, rows)?));
    Ok(())
}

/// Brings figures, a `query::FiguresAnswer`, with the quotes that represent their voices, each
/// by the position in the archive that the figures name.
///
/// # Errors
/// As for [`answer`].
#[wasm_bindgen]
pub fn figures(answer: JsValue, rows: Vec<JsValue>) -> Result<(), JsError> {
    let answer = Box::new(serde_wasm_bindgen::from_value(answer)?);
    tell(Message::Figures(answer, read(rows)));
    Ok(())
}

/// Brings quotes of the answer of that number.
#[wasm_bindgen]
pub fn quotes(number: u32, rows: Vec<JsValue>) {
    tell(Message::Quotes(number, read(rows)));
}

fn reply(answer: JsValue, rows: Vec<JsValue>) -> Result<Reply, serde_wasm_bindgen::Error> {
    Ok(Reply { answer: Rc::new(serde_wasm_bindgen::from_value(answer)?), rows: read(rows) })
}

/// Reads quotes one by one: articles were checked before they were packed, and one that is
/// none all the same takes no other with it.
fn read(rows: Vec<JsValue>) -> Vec<Row> {
    let row = |value| serde_wasm_bindgen::from_value::<RowData>(value).ok()?.into_row().ok();
    rows.into_iter().filter_map(row).collect()
}

/// Says how many bytes of the archive's index are there, of how many.
#[wasm_bindgen]
pub fn opening(done: f64, of: f64) {
    tell(Message::Opening(done, of));
}

/// Says that the archive cannot be opened, or not be read any more, and why: the id of a
/// [`Failure`].
#[wasm_bindgen]
pub fn failed(why: &str) {
    tell(Message::Failed(Failure::from_id(why)));
}

/// Says that the page was scrolled or has another size, and whether that is over.
#[wasm_bindgen]
pub fn scrolled(is_resting: bool) {
    tell(Message::Scrolled(is_resting));
}

/// Shows what a fragment asks for, as if the visitor had followed a link.
#[wasm_bindgen]
pub fn visit(fragment: String) {
    tell(Message::Visit(fragment));
}

/// Takes the explorer out of its root. The instance is of no more use then.
#[wasm_bindgen]
pub fn destroy() {
    SHELL.with(Shell::destroy);
}

/// Goes to the next quote, or to the one before.
#[wasm_bindgen]
pub fn step(by: i32) {
    tell(Message::Step(by));
}
