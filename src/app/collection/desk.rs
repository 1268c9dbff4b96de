//! The desk of a collection in a browser.

use wasm_bindgen::prelude::*;
use yew::Callback;

use super::told::SHELL;
use crate::app::surroundings::Surroundings;
use crate::browser::Address;
use crate::collection::{Desk, Frame, Message};
use crate::query::{FiguresQuestion, Question};

// As `collection::Desk` has them; a question is a `query::Question`, the frame is its numbers in
// their order.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(method)]
    fn ask(this: &Surroundings, question: JsValue);
    #[wasm_bindgen(method)]
    fn figures(this: &Surroundings, question: JsValue);
    #[wasm_bindgen(method)]
    fn quotes(this: &Surroundings, number: u32, first: u32, count: u32);
    #[wasm_bindgen(method)]
    fn open(this: &Surroundings, is_wanted: bool);
    #[wasm_bindgen(method)]
    fn reload(this: &Surroundings);
    #[wasm_bindgen(method)]
    fn frame(this: &Surroundings) -> Vec<f64>;
    #[wasm_bindgen(method)]
    fn heights(this: &Surroundings) -> Vec<f64>;
    #[wasm_bindgen(method)]
    fn place(this: &Surroundings, height: f64, before: f64);
    #[wasm_bindgen(method)]
    fn scroll(this: &Surroundings, by: f64);
    #[wasm_bindgen(method)]
    fn focus(this: &Surroundings, row: u32);
}

/// A page with the explorer of a collection in it.
pub(super) struct Mounted {
    /// The page's address, where it is the explorer's to write.
    address: Option<Address>,
    surroundings: Surroundings,
}

impl Mounted {
    pub(super) fn new(address: Option<Address>, surroundings: Surroundings) -> Self {
        Self { address, surroundings }
    }
}

impl Desk for Mounted {
    fn connect(&self, tell: Callback<Message>) {
        SHELL.with(|shell| shell.connect(tell));
        if let Some(address) = &self.address {
            super::told::tell(Message::Visit(address.fragment()));
            // Whoever hears it by way of the shell hears nothing once it is destroyed.
            address.on_visit(|fragment| super::told::tell(Message::Visit(fragment)));
        }
    }

    fn is_drawn_in_parts(&self) -> bool {
        true
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
