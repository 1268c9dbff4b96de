//! What an explorer of one article and the page around it tell each other.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use yew::Callback;

use super::surroundings::Surroundings;
use super::told::{SHELL, Told};
use crate::browser::Address;
use crate::model::Article;
use crate::query::{Change, Query, Step};
use crate::view::{Action, Later, Navigation, State};

#[wasm_bindgen]
extern "C" {
    /// A view is asked for that the app's second part has: it may come now, and
    /// [`arrive`](super::article::arrive) is then told.
    #[wasm_bindgen(method)]
    fn fetch(this: &Surroundings);
}

/// A page with the explorer of an article in it.
pub(super) struct Mounted {
    article: Rc<Article>,
    /// The page's address, where it is the explorer's to write.
    address: Option<Address>,
    surroundings: Surroundings,
    /// The entries of the history that were written, as the state counts them.
    entries: Cell<u32>,
    act: Rc<RefCell<Option<Callback<Action>>>>,
}

impl Mounted {
    pub(super) fn new(
        article: Rc<Article>,
        address: Option<Address>,
        surroundings: Surroundings,
    ) -> Self {
        Self { article, address, surroundings, entries: Cell::default(), act: Rc::default() }
    }

    /// Does what is told; before the first render it does nothing.
    pub(super) fn listener(&self) -> Callback<Told> {
        let (article, act) = (self.article.clone(), self.act.clone());
        Callback::from(move |told| {
            let act = act.borrow().clone();
            let Some(act) = act else { return };
            act.emit(match told {
                Told::Visit(fragment) => {
                    let query = Query::of_article(&fragment, &article);
                    Action::Ask(Change::Visit(Box::new(query)))
                }
                Told::Arrive(is_there) => Action::Arrive(is_there),
            });
        })
    }
}

impl Navigation for Mounted {
    fn connect(&self, act: Callback<Action>) {
        *self.act.borrow_mut() = Some(act);
        if let Some(address) = &self.address {
            // Whoever hears it by way of the shell hears nothing once it is destroyed.
            let visit = |fragment| SHELL.with(|shell| shell.tell(Told::Visit(fragment)));
            visit(address.fragment());
            address.on_visit(visit);
        }
        self.surroundings.ready();
    }

    fn changed(&self, state: &State, total: u32) {
        let asked = &state.asked;
        let fragment = asked.query.to_fragment();
        self.surroundings.changed(&fragment, total);
        let is_new = self.entries.replace(asked.entries) != asked.entries;
        if let Some(address) = self.address.as_ref().filter(|_| asked.step != Step::Stay) {
            address.write(fragment, is_new);
        }
        if asked.query.view.is_later() && state.later == Later::Absent {
            self.surroundings.fetch();
        }
    }
}
