//! What an explorer asks of JavaScript, whatever it shows.

use wasm_bindgen::prelude::*;

use crate::i18n::Locale;

#[wasm_bindgen]
extern "C" {
    /// What JavaScript does about an explorer.
    #[derive(Clone)]
    pub type Surroundings;

    /// The explorer stands in its root, showing what was asked for.
    #[wasm_bindgen(method)]
    pub(super) fn ready(this: &Surroundings);

    /// What is asked for now, as a fragment without `#`, and how many quotes that is. That of
    /// an article is told what is asked for at first too, before `ready`; that of a collection
    /// once whoever answers has answered it.
    #[wasm_bindgen(method)]
    pub(super) fn changed(this: &Surroundings, fragment: &str, total: u32);

    /// Puts text on the clipboard, and tells `done` whether it is there.
    #[wasm_bindgen(method)]
    pub(super) fn copy(this: &Surroundings, text: &str, done: JsValue);

    /// What the address of a quote is made of (`browser::address`), for whoever it is copied
    /// to; empty where the page has none for others.
    #[wasm_bindgen(method)]
    pub(super) fn address(this: &Surroundings) -> String;

    /// Which of its plural forms the language of the words uses for a count.
    #[wasm_bindgen(method)]
    fn form(this: &Surroundings, count: u32) -> u32;

    /// A whole number as it is written in that language.
    #[wasm_bindgen(method)]
    fn number(this: &Surroundings, number: u32) -> String;

    /// Nothing of the explorer answers any more. The message is for developers.
    #[wasm_bindgen(method)]
    pub(super) fn crashed(this: &Surroundings, message: &str);
}

impl Locale for Surroundings {
    fn form(&self, count: u32) -> usize {
        self.form(count) as usize
    }

    fn number(&self, number: u32) -> String {
        self.number(number)
    }
}
