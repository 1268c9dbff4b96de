//! What is on screen, and the one function that changes it.
//!
//! [`State`] holds what was asked for and how to take it back; the answer is
//! computed from it by whoever draws it, so that the two cannot disagree. What
//! an address looks like belongs to `filter`, and writing it to `browser`.
//!
//! Imports `filter` and `model`.

use std::rc::Rc;

use crate::filter::{Filter, Mark, Request, Sort};
use crate::model::Facet;

/// Everything about the explorer that can change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// What is asked for now.
    pub request: Request,
    /// What was asked for before the last change.
    pub undo: Option<Request>,
    /// What the last change means for the visitor's history.
    pub step: Step,
    /// How many entries of the history were asked for. Changes that come faster
    /// than they are drawn are seen together: whether one of them asked for an
    /// entry shows here, though the last did not.
    pub entries: u32,
    /// Whether the last change was made in the search box.
    typing: bool,
}

/// How a change enters the browser's history.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// The change came from the address, which says it already.
    #[default]
    Stay,
    /// A new entry: Back undoes the change.
    Push,
    /// One more letter of a search: the entry of its first letter is rewritten.
    Replace,
}

/// What a visitor does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Includes, excludes or lets go of one value of a facet, by its code.
    Mark(Facet, u32, Mark),
    /// Types in the search box; holds all of its text.
    Search(String),
    /// Picks an order.
    Sort(Sort),
    /// Takes back every choice and the search; the order stays.
    Clear,
    /// Takes back the last change; twice is once forth again.
    Undo,
    /// Follows an address: a link, Back, Forward, or the one that was opened.
    Visit(Box<Request>),
}

impl From<Request> for State {
    /// The state of an explorer that begins with a request.
    fn from(request: Request) -> Self {
        Self { request, ..Self::default() }
    }
}

impl State {
    /// The state after an action; the same `Rc` when nothing changed, so that
    /// nothing is drawn again.
    pub fn next(self: Rc<Self>, action: Action) -> Rc<Self> {
        let typing = matches!(action, Action::Search(_));
        let step = match action {
            Action::Visit(_) => Step::Stay,
            Action::Search(_) if self.typing => Step::Replace,
            _ => Step::Push,
        };
        let request = self.requested(action);
        if request == self.request {
            return self;
        }
        let undo = match step {
            // Undo takes back a whole search, not its last letter.
            Step::Replace => self.undo.clone(),
            Step::Push | Step::Stay => Some(self.request.clone()),
        };
        let entries = self.entries + u32::from(step == Step::Push);
        Rc::new(Self { request, undo, step, entries, typing })
    }

    /// What is asked for after an action. All but an address let go of the
    /// permalink: an address says a quote or a filter, not both.
    fn requested(&self, action: Action) -> Request {
        let mut request = Request { quote: None, ..self.request.clone() };
        match action {
            Action::Mark(facet, code, mark) => request.filter.choice_mut(facet).set(code, mark),
            Action::Search(text) => request.filter.search = text,
            Action::Sort(sort) => request.sort = sort,
            Action::Clear => request.filter = Filter::default(),
            Action::Undo => return self.undo.clone().unwrap_or_default(),
            Action::Visit(request) => return *request,
        }
        request
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(actions: impl IntoIterator<Item = Action>) -> Rc<State> {
        actions.into_iter().fold(Rc::default(), State::next)
    }

    fn weibo(mark: Mark) -> Action {
        Action::Mark(Facet::Platform, 0, mark)
    }

    #[test]
    fn an_action_that_changes_nothing_returns_the_same_state() {
        let state = after([weibo(Mark::Included)]);
        assert!(Rc::ptr_eq(&state, &state.clone().next(weibo(Mark::Included))));
        assert!(Rc::ptr_eq(
            &state,
            &state.clone().next(Action::Visit(Box::new(state.request.clone())))
        ));
    }

    #[test]
    fn a_search_is_one_entry_of_history_however_many_letters_it_has() {
        let typed = |text: &str| Action::Search(text.to_owned());
        let steps = |actions: Vec<Action>| after(actions).step;
        assert_eq!(steps(vec![typed("c")]), Step::Push);
        assert_eq!(steps(vec![typed("c"), typed("ch")]), Step::Replace);
        assert_eq!(steps(vec![typed("c"), weibo(Mark::Excluded), typed("ch")]), Step::Push);
        assert_eq!(after([weibo(Mark::Included), typed("c"), typed("ch")]).entries, 2);
        let undone = after([weibo(Mark::Included), typed("c"), typed("ch"), Action::Undo]);
        assert_eq!(undone.request, after([weibo(Mark::Included)]).request);
    }

    #[test]
    fn undo_takes_back_the_last_change_and_again_brings_it_back() {
        let cleared = after([weibo(Mark::Included), Action::Clear]);
        let undone = cleared.clone().next(Action::Undo);
        assert_eq!(undone.request.filter.choice(Facet::Platform).include(), [0]);
        assert_eq!(undone.next(Action::Undo).request, cleared.request);
    }

    #[test]
    fn a_permalink_is_left_by_the_next_filter_and_history_is_not_written_twice() {
        let visited =
            after([Action::Visit(Box::new(Request { quote: Some(3), ..Request::default() }))]);
        assert_eq!((visited.step, visited.request.quote), (Step::Stay, Some(3)));
        let filtered = visited.next(weibo(Mark::Included));
        assert_eq!((filtered.step, filtered.request.quote), (Step::Push, None));
    }
}
