//! What the app needs of the browser: address, focus, time.
//!
//! Everything here works on `file://` and in sandboxed frames: of the address only the
//! fragment is used, and nothing is stored. What an address means belongs to
//! `query`. `app` calls these functions.
//!
//! Imports `model`.

mod address;

pub use address::Address;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, Window};

use crate::model::file_path;

/// The window that the app runs in.
///
/// # Panics
/// Outside of a page, where the app is never started.
pub fn window() -> Window {
    web_sys::window().expect("the app runs in a page")
}

/// The page's document.
///
/// # Panics
/// Outside of a page, where the app is never started.
pub fn document() -> Document {
    window().document().expect("a page has a document")
}

/// The address of a quote: that of the page with the id as its fragment, or with the id's path
/// in the place of `{}`, where its site has a page for every quote; empty where the page has no
/// address.
pub fn address(page: &str, id: &str) -> String {
    match page.split_once("{}") {
        Some((before, after)) => [before, &file_path(id), after].concat(),
        None if page.is_empty() => String::new(),
        None => [page, "#", id].concat(),
    }
}

/// Whether the page stands in a frame of another.
fn is_framed() -> bool {
    window().parent().ok().flatten().is_some_and(|parent| parent != window())
}

/// A function that JavaScript calls once, to say whether something succeeded.
pub fn once(then: impl FnOnce(bool) + 'static) -> JsValue {
    Closure::once_into_js(then)
}

/// Calls a function after some milliseconds.
pub fn later(milliseconds: u32, then: impl FnOnce() + 'static) -> i32 {
    let then = Closure::once_into_js(then);
    let (then, milliseconds) = (then.unchecked_ref(), milliseconds.cast_signed());
    window()
        .set_timeout_with_callback_and_timeout_and_arguments_0(then, milliseconds)
        .unwrap_or_default()
}

/// Moves the focus to the element of that id, if it is in `root`.
pub fn focus(root: &Element, id: &str) {
    if let Some(element) = find(root, id) {
        // Otherwise the browser scrolls to the focused element, and the list jumps.
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.unchecked_into::<HtmlElement>().focus_with_options(&options);
    }
}

/// Replaces the content of the element of that id, if it is in `root`, by a text.
pub fn write(root: &Element, id: &str, text: &str) {
    if let Some(element) = find(root, id) {
        element.set_text_content(Some(text));
    }
}

/// Scrolls to the element of that id, if it is in `root`. In a frame this would also scroll
/// the page around it. So it does nothing in a frame before the reader's first click or key.
pub fn reveal(root: &Element, id: &str) {
    let is_asked = || window().navigator().user_activation().has_been_active();
    if let Some(element) = find(root, id)
        && (!is_framed() || is_asked())
    {
        element.scroll_into_view();
    }
}

/// Where a pixel of the window lies along the element of that id: 0 at its left edge, 1 at
/// its right edge. It is 0 where there is no such element in `root`.
pub fn along(root: &Element, id: &str, pixel: i32) -> f64 {
    let Some(element) = find(root, id) else { return 0.0 };
    let edges = element.get_bounding_client_rect();
    (f64::from(pixel) - edges.left()) / edges.width().max(1.0)
}

/// Sends all events of a pointer to the element of that id in `root`, until it is released.
pub fn capture(root: &Element, id: &str, pointer: i32) {
    if let Some(element) = find(root, id) {
        // A pointer that has been released meanwhile cannot be captured.
        let _ = element.set_pointer_capture(pointer);
    }
}

/// The element of that id in a tree. The tree may be a shadow tree, or not yet in the page.
/// Ids are valid fragments, so they need no escape.
fn find(root: &Element, id: &str) -> Option<Element> {
    root.query_selector(&["[id=\"", id, "\"]"].concat()).ok().flatten()
}
