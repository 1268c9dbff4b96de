//! The fragment of the page's address, which is the only part that the app reads and writes.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Location;

use super::{is_framed, later, window};

/// How many milliseconds to wait for the next letter before the address is written. Browsers
/// refuse to write an address more than some hundred times in half a minute.
const PAUSE: u32 = 250;

/// Reads and writes the fragment of the page's address without a reload.
///
/// It assigns `location`. `history.pushState` is refused on `file://` and in `srcdoc`, and
/// does not update `:target`.
#[derive(Clone, Default)]
pub struct Address(Rc<Inner>);

#[derive(Default)]
struct Inner {
    /// The fragment that the app wrote last or was led to, by which it tells changes of
    /// others from its own.
    known: RefCell<String>,
    waiting: RefCell<Option<Waiting>>,
    timer: Cell<i32>,
    listener: RefCell<Option<Closure<dyn Fn()>>>,
}

/// A fragment that will be written soon. It is not written at once, since browsers lay out
/// the page when it is, which would delay painting the change.
struct Waiting {
    fragment: String,
    /// Whether it becomes a new entry of the history, or replaces the current one.
    is_new: bool,
}

impl Address {
    /// The fragment with its `#`; empty when there is none.
    pub fn fragment(&self) -> String {
        location().hash().unwrap_or_default()
    }

    /// Writes a fragment, as a new entry of the history or in the place of the
    /// present one. A frame has its history together with the page around it, where
    /// Back leads away: it makes no entries there.
    pub fn write(&self, fragment: String, is_new: bool) {
        let is_new = is_new && !is_framed();
        if is_new {
            self.flush();
        }
        let waiting = &self.0.waiting;
        let is_new = is_new || waiting.borrow().as_ref().is_some_and(|waiting| waiting.is_new);
        *waiting.borrow_mut() = Some(Waiting { fragment, is_new });
        window().clear_timeout_with_handle(self.0.timer.get());
        let this = self.clone();
        self.0.timer.set(later(if is_new { 0 } else { PAUSE }, move || this.flush()));
    }

    fn flush(&self) {
        let Some(Waiting { fragment, is_new }) = self.0.waiting.take() else { return };
        // The reader has gone to another address meanwhile, of which `on_visit` is about to
        // hear. Writing now would take them back.
        if self.is_elsewhere() {
            return;
        }
        let fragment = ["#", &fragment].concat();
        let _ = if is_new { location().set_hash(&fragment) } else { location().replace(&fragment) };
        self.0.known.replace(self.fragment());
    }

    /// Whether somebody other than the app changed the address.
    fn is_elsewhere(&self) -> bool {
        *self.0.known.borrow() != self.fragment()
    }

    /// Calls `visit`, until [`leave`](Self::leave), with each fragment that the app did not
    /// write: from links, Back, Forward, and typing in the address bar.
    pub fn on_visit(&self, visit: impl Fn(String) + 'static) {
        let this = self.clone();
        this.0.known.replace(this.fragment());
        let listener = Closure::<dyn Fn()>::new(move || {
            if this.is_elsewhere() {
                this.0.waiting.take();
                this.0.known.replace(this.fragment());
                visit(this.fragment());
            }
        });
        let _ = window()
            .add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref());
        self.0.listener.replace(Some(listener));
    }

    /// Hears and writes nothing any more. The window would keep who hears, and with
    /// it all of the app's memory.
    pub fn leave(&self) {
        window().clear_timeout_with_handle(self.0.timer.get());
        if let Some(listener) = self.0.listener.take() {
            let _ = window().remove_event_listener_with_callback(
                "hashchange",
                listener.as_ref().unchecked_ref(),
            );
        }
    }
}

fn location() -> Location {
    window().location()
}
