//! The desk of a collection in a browser, and the host of its quotes.

use web_sys::Element;
use yew::Callback;

use super::{Surroundings, TELL};
use crate::browser::{self, Address};
use crate::collection::{Desk, Frame, Message};
use crate::query::{FiguresQuestion, Question};
use crate::state::{Action, State};
use crate::view::Host;

/// A page with the explorer of a collection in it.
#[derive(Clone)]
pub(super) struct Machine {
    root: Element,
    /// The page's address, where it is the explorer's to write.
    address: Option<Address>,
    surroundings: Surroundings,
}

impl Machine {
    pub(super) fn new(root: Element, address: Option<Address>, surroundings: Surroundings) -> Self {
        Self { root, address, surroundings }
    }
}

impl Desk for Machine {
    fn connect(&self, tell: Callback<Message>) {
        TELL.set(Some(tell));
        if let Some(address) = &self.address {
            super::tell(Message::Visit(address.fragment()));
            // Whoever hears it by way of `tell` hears nothing once it is destroyed.
            address.on_visit(|fragment| super::tell(Message::Visit(fragment)));
        }
    }

    fn ready(&self) {
        self.surroundings.ready();
    }

    fn ask(&self, question: &Question) {
        // What has nothing but text, numbers and lists in it always is a value.
        if let Ok(question) = serde_wasm_bindgen::to_value(question) {
            self.surroundings.ask(question);
        }
    }

    fn figures(&self, question: &FiguresQuestion) {
        if let Ok(question) = serde_wasm_bindgen::to_value(question) {
            self.surroundings.figures(question);
        }
    }

    fn quotes(&self, number: u32, first: u32, count: u32) {
        self.surroundings.quotes(number, first, count);
    }

    fn open(&self, is_wanted: bool) {
        self.surroundings.open(is_wanted);
    }

    fn reload(&self) {
        self.surroundings.reload();
    }

    fn changed(&self, fragment: String, is_new: bool) {
        if let Some(address) = &self.address {
            address.write(fragment, is_new);
        }
    }

    fn answered(&self, fragment: &str, total: u32) {
        self.surroundings.changed(fragment, total);
    }

    fn frame(&self) -> Frame {
        match self.surroundings.frame()[..] {
            [above, screen, covered, width] => Frame { above, screen, covered, width },
            _ => Frame::default(),
        }
    }

    fn heights(&self) -> Vec<f64> {
        self.surroundings.heights()
    }

    fn place(&self, height: f64, before: f64) {
        self.surroundings.place(height, before);
    }

    fn scroll_by(&self, by: f64) {
        self.surroundings.scroll(by);
    }

    fn focus_row(&self, row: u32) {
        self.surroundings.focus(row);
    }
}

/// What single quotes ask. A collection's own state is not an article's, so that they
/// learn and tell nothing of that.
impl Host for Machine {
    fn connect(&self, _: Callback<Action>) {}

    fn changed(&self, _: &State, _: u32) {}

    fn copy(&self, text: &str, done: Callback<bool>) {
        self.surroundings.copy(text, browser::once(move |is_copied| done.emit(is_copied)));
    }

    fn later(&self, milliseconds: u32, then: Callback<()>) {
        browser::later(milliseconds, move || then.emit(()));
    }

    fn focus(&self, id: &str) {
        browser::focus(&self.root, id);
    }

    fn write(&self, id: &str, text: &str) {
        browser::write(&self.root, id, text);
    }

    fn reveal(&self, id: &str) {
        browser::reveal(&self.root, id);
    }

    fn along(&self, id: &str, pixel: i32) -> f64 {
        browser::along(&self.root, id, pixel)
    }

    fn capture(&self, id: &str, pointer: i32) {
        browser::capture(&self.root, id, pointer);
    }

    fn address(&self, fragment: &str) -> String {
        browser::address(&self.surroundings.address(), fragment)
    }

    fn is_beside_article(&self) -> bool {
        false
    }
}
