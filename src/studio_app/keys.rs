//! What keys do, wherever nothing is typed.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::message::Message;
use crate::studio::{Action, Edge, Key};

/// What a key does.
pub(super) enum Command {
    /// Something that needs no quote.
    Always(Message),
    /// Something with the current quote.
    Quote(fn(Key) -> Message),
}

/// What a key does; `None` where it is the browser's.
pub(super) fn command(event: &KeyboardEvent) -> Option<Command> {
    let key = event.key();
    let target = event.target()?.dyn_into::<Element>().ok()?;
    if is_typed_in(&target) {
        let closes = key == "Escape" && is_of_card(&target);
        if let Some(field) = target.dyn_ref::<HtmlElement>().filter(|_| closes) {
            // What is typed counts when its field is left, and a field that goes is not left.
            field.blur().ok();
        }
        return closes.then_some(Command::Always(Message::Edit));
    }
    if event.alt_key() {
        return None;
    }
    if event.ctrl_key() || event.meta_key() {
        return match (&*key.to_lowercase(), event.shift_key()) {
            ("z", false) => Some(Command::Always(Message::Undo)),
            ("z", true) | ("y", false) => Some(Command::Always(Message::Redo)),
            _ => None,
        };
    }
    match &*key {
        "a" => Some(Command::Quote(|key| Message::Act(Action::Accept(key)))),
        "x" => Some(Command::Quote(|key| Message::Act(Action::Drop(key)))),
        "e" => Some(Command::Quote(|_| Message::Edit)),
        "n" => Some(Command::Always(Message::AddSelection)),
        "m" => Some(Command::Quote(|key| Message::Act(Action::Merge(key)))),
        "[" => Some(Command::Quote(|key| shift(key, Edge::Start, -1))),
        "]" => Some(Command::Quote(|key| shift(key, Edge::Start, 1))),
        "," => Some(Command::Quote(|key| shift(key, Edge::End, -1))),
        "." => Some(Command::Quote(|key| shift(key, Edge::End, 1))),
        "Escape" => Some(Command::Always(Message::Edit)).filter(|_| is_of_card(&target)),
        "ArrowDown" | "ArrowRight" if is_card(&target) => Some(Command::Always(Message::Step(1))),
        "ArrowUp" | "ArrowLeft" if is_card(&target) => Some(Command::Always(Message::Step(-1))),
        _ => None,
    }
}

fn shift(quote: Key, edge: Edge, words: i32) -> Message {
    Message::Act(Action::Move { quote, edge, words })
}

/// Whether keys are letters for this element, or choose something in it.
fn is_typed_in(element: &Element) -> bool {
    let is_edited = element.dyn_ref::<HtmlElement>().is_some_and(HtmlElement::is_content_editable);
    is_edited || matches!(&*element.tag_name(), "INPUT" | "SELECT" | "TEXTAREA" | "QUOTE-EXPLORER")
}

/// Whether an element is in the fields of a quote, which Escape closes.
fn is_of_card(element: &Element) -> bool {
    element.closest(".ps-card .ps-fields").is_ok_and(|fields| fields.is_some())
}

/// Whether an element is a card or in one: elsewhere arrows scroll.
fn is_card(element: &Element) -> bool {
    element.closest(".ps-cards").is_ok_and(|cards| cards.is_some())
}
