//! The view's host in a browser.

use web_sys::Element;
use yew::Callback;

use super::surroundings::Surroundings;
use crate::browser;
use crate::view::Host;

/// The root of an explorer in a page.
pub(super) struct Root {
    root: Element,
    surroundings: Surroundings,
    is_beside_article: bool,
}

impl Root {
    pub(super) fn new(root: Element, surroundings: Surroundings, is_beside_article: bool) -> Self {
        Self { root, surroundings, is_beside_article }
    }
}

impl Host for Root {
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
        self.is_beside_article
    }
}
