//! Where a page and the explorer meet.
//!
//! Imports every room above it; it is the only one that joins `view` and
//! `browser`.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{Callback, Renderer};

use crate::browser::{self, Address};
use crate::filter::Request;
use crate::model::Article;
use crate::state::{Action, State, Step};
use crate::view::{Explorer, ExplorerProps, Host, HostRef};

/// A small allocator in the place of std's dlmalloc.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Renders the explorer of an article into `root`, which may be outside of the
/// document, and calls `ready` once it is all there.
///
/// A page that holds the same explorer prerendered swaps it for `root` then, so
/// that nothing flashes or jumps. (Yew can hydrate, which would keep the nodes;
/// it costs 14 KB of brotli, a seventh of the app.)
///
/// # Errors
/// Article data that cannot be read is an `Error` for the console, with the
/// place and the mend; `root` is left as it was.
#[wasm_bindgen]
pub fn mount(root: Element, article: &str, ready: Function) -> Result<(), JsError> {
    let article = crate::article::read(article.as_bytes())
        .map_err(|problems| JsError::new(&problems[0].to_string()))?;
    let article = Rc::new(article);
    report_panics();
    let page = Page {
        article: article.clone(),
        address: Address::default(),
        entries: Cell::new(0),
        ready,
    };
    let props = ExplorerProps { article, host: HostRef::new(page) };
    Renderer::<Explorer>::with_root_and_props(root, props).render();
    Ok(())
}

/// After a panic nothing of the app answers any more: the reader is told in
/// the page, the developer in the console.
fn report_panics() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        browser::explain(CRASHED);
        browser::log_error(&panic.to_string());
    }));
}

const CRASHED: &str = "The filters stopped working. Every quote is still in the article's data; \
    reload the page to filter again.";

/// The page as the view's host.
struct Page {
    article: Rc<Article>,
    address: Address,
    /// The entries of the history that were written, as the state counts them.
    entries: Cell<u32>,
    ready: Function,
}

impl Host for Page {
    fn connect(&self, act: Callback<Action>) {
        let article = self.article.clone();
        let visit = move |fragment: String| {
            let request = Request::from_fragment(&fragment, &article);
            act.emit(Action::Visit(Box::new(request)));
        };
        visit(self.address.fragment());
        self.address.on_visit(visit);
        // What a host page does when told is no business of the app's.
        let _ = self.ready.call0(&JsValue::NULL);
    }

    fn changed(&self, state: &State) {
        let is_new = self.entries.replace(state.entries) != state.entries;
        if state.step != Step::Stay {
            self.address.write(state.request.to_fragment(&self.article), is_new);
        }
    }

    fn copy(&self, text: &str, done: Callback<bool>) {
        browser::copy(text, move |copied| done.emit(copied));
    }

    fn later(&self, milliseconds: u32, then: Callback<()>) {
        browser::later(milliseconds, move || then.emit(()));
    }

    fn focus(&self, id: &str) {
        browser::focus(id);
    }

    fn reveal(&self, id: &str) {
        browser::reveal(id);
    }

    fn address(&self, fragment: &str) -> String {
        self.address.with_fragment(fragment)
    }
}
