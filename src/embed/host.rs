//! The view's host in a browser.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::Element;
use yew::Callback;

use super::Surroundings;
use crate::browser::{self, Address};
use crate::filter::Request;
use crate::model::Article;
use crate::state::{Action, Later, State, Step};
use crate::view::Host;

/// What JavaScript tells an explorer.
pub(super) enum Told {
    /// The visitor goes to a fragment.
    Visit(String),
    /// The app's second part is there, or does not come.
    Arrive(bool),
}

/// An explorer that is mounted in a page.
pub(super) struct Mounted {
    article: Rc<Article>,
    root: Element,
    /// The page's address, where it is the explorer's to write.
    address: Option<Address>,
    is_beside_article: bool,
    surroundings: Surroundings,
    /// The entries of the history that were written, as the state counts them.
    entries: Cell<u32>,
    act: Rc<RefCell<Option<Callback<Action>>>>,
}

impl Mounted {
    pub(super) fn new(
        article: Rc<Article>,
        root: Element,
        address: Option<Address>,
        is_beside_article: bool,
        surroundings: Surroundings,
    ) -> Self {
        Self {
            article,
            root,
            address,
            is_beside_article,
            surroundings,
            entries: Cell::default(),
            act: Rc::default(),
        }
    }

    /// Does what is told; before the first render it does nothing.
    pub(super) fn listener(&self) -> Callback<Told> {
        let (article, act) = (self.article.clone(), self.act.clone());
        Callback::from(move |told| {
            let act = act.borrow().clone();
            let Some(act) = act else { return };
            act.emit(match told {
                Told::Visit(fragment) => {
                    Action::Visit(Box::new(Request::from_fragment(&fragment, &article)))
                }
                Told::Arrive(is_there) => Action::Arrive(is_there),
            });
        })
    }
}

impl Host for Mounted {
    fn connect(&self, act: Callback<Action>) {
        *self.act.borrow_mut() = Some(act);
        if let Some(address) = &self.address {
            // Whoever hears it by way of `tell` hears nothing once it is destroyed.
            super::tell(Told::Visit(address.fragment()));
            address.on_visit(|fragment| super::tell(Told::Visit(fragment)));
        }
        self.surroundings.ready();
    }

    fn changed(&self, state: &State, total: u32) {
        let fragment = state.request.to_fragment(&self.article);
        self.surroundings.changed(&fragment, total);
        let is_new = self.entries.replace(state.entries) != state.entries;
        if let Some(address) = self.address.as_ref().filter(|_| state.step != Step::Stay) {
            address.write(fragment, is_new);
        }
        if state.request.view.is_later() && state.later == Later::Absent {
            self.surroundings.fetch();
        }
    }

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
