//! The address of the page, as far as it is ours: the fragment.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlLinkElement, Location};

use super::{document, is_framed, later, window};

/// How long to wait for the next letter before the last is written, in
/// milliseconds: browsers refuse to write an address more than some hundred
/// times in half a minute.
const PAUSE: u32 = 250;

/// The fragment of the page's address, read and written without a reload.
/// `history.pushState` is refused on `file://` and in `srcdoc`, and leaves
/// `:target` behind; assigning the location does neither.
#[derive(Clone, Default)]
pub struct Address(Rc<Inner>);

#[derive(Default)]
struct Inner {
    /// The fragment that the app has last written or been led to, to know other
    /// people's changes from its own.
    known: RefCell<String>,
    waiting: RefCell<Option<Waiting>>,
    timer: Cell<i32>,
    listener: RefCell<Option<Closure<dyn Fn()>>>,
}

/// A fragment that is about to be written. None is written at once: browsers
/// lay out the page for it, which would come before the change is painted.
struct Waiting {
    fragment: String,
    /// Whether it is a new entry of the history, or rewrites the present one.
    is_new: bool,
}

impl Address {
    /// The fragment with its `#`; empty when there is none.
    pub fn fragment(&self) -> String {
        location().hash().unwrap_or_default()
    }

    /// The page's address with another fragment (given without `#`). A page in a
    /// frame says in its head where it stands by itself.
    pub fn with_fragment(fragment: &str) -> String {
        let canonical = document().query_selector("link[rel=canonical]").ok().flatten();
        let href = match canonical.filter(|_| is_framed()) {
            Some(link) => link.unchecked_into::<HtmlLinkElement>().href(),
            None => location().href().unwrap_or_default(),
        };
        let page = href.split('#').next().unwrap_or_default();
        [page, "#", fragment].concat()
    }

    /// Writes a fragment, as a new entry of the history or in the place of the
    /// present one.
    pub fn write(&self, fragment: String, is_new: bool) {
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
        // Somebody has gone elsewhere since, and `on_visit` is about to hear of it:
        // writing now would take them back.
        if self.is_elsewhere() {
            return;
        }
        let fragment = ["#", &fragment].concat();
        let _ = if is_new { location().set_hash(&fragment) } else { location().replace(&fragment) };
        self.0.known.replace(self.fragment());
    }

    /// Whether the page's address was changed by somebody else.
    fn is_elsewhere(&self) -> bool {
        *self.0.known.borrow() != self.fragment()
    }

    /// Calls back, until [`leave`](Self::leave), with each fragment that was not
    /// written here: links, Back, Forward, and typing in the address bar.
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
