//! The address of the page, as far as it is ours: the fragment.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Location;

use super::{later, window};

/// How long typing has to pause before it is written, in milliseconds:
/// browsers refuse to write an address more than some hundred times in half a
/// minute.
const PAUSE: u32 = 250;

/// The fragment of the page's address, read and written without a reload.
/// `history.pushState` is refused on `file://` and in `srcdoc`, and leaves
/// `:target` behind; assigning the location does neither.
#[derive(Clone, Default)]
pub struct Address(Rc<Inner>);

#[derive(Default)]
struct Inner {
    /// What this app wrote last, to know other people's changes from its own.
    written: RefCell<Option<String>>,
    /// A fragment that waits for typing to pause.
    waiting: RefCell<Option<String>>,
    timer: Cell<i32>,
}

impl Address {
    /// The fragment with its `#`; empty when there is none.
    pub fn fragment(&self) -> String {
        location().hash().unwrap_or_default()
    }

    /// The page's address with another fragment (given without `#`).
    pub fn with_fragment(&self, fragment: &str) -> String {
        let href = location().href().unwrap_or_default();
        let page = href.split('#').next().unwrap_or_default();
        [page, "#", fragment].concat()
    }

    /// Writes a fragment as a new entry of the history.
    pub fn push(&self, fragment: String) {
        self.flush();
        self.note(&fragment);
        let _ = location().set_hash(&fragment);
    }

    /// Writes a fragment in the place of the present one, once no other follows
    /// for a moment.
    pub fn replace(&self, fragment: String) {
        *self.0.waiting.borrow_mut() = Some(fragment);
        window().clear_timeout_with_handle(self.0.timer.get());
        let this = self.clone();
        self.0.timer.set(later(PAUSE, move || this.flush()));
    }

    fn flush(&self) {
        if let Some(fragment) = self.0.waiting.take() {
            self.note(&fragment);
            let _ = location().replace(&["#", &fragment].concat());
        }
    }

    fn note(&self, fragment: &str) {
        *self.0.written.borrow_mut() = Some(["#", fragment].concat());
    }

    /// Calls back, for as long as the page lives, with each fragment that was
    /// not written here: links, Back, Forward, and typing in the address bar.
    pub fn on_visit(&self, visit: impl Fn(String) + 'static) {
        let this = self.clone();
        let listener = Closure::<dyn Fn()>::new(move || {
            let fragment = this.fragment();
            if this.0.written.borrow().as_ref() != Some(&fragment) {
                *this.0.written.borrow_mut() = None;
                this.0.waiting.take();
                visit(fragment);
            }
        });
        let _ = window()
            .add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref());
        listener.forget();
    }
}

fn location() -> Location {
    window().location()
}
