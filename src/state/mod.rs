//! What is on screen, and the one function that changes it.
//!
//! [`State`] holds what was asked for and how to take it back; the answer is
//! computed from it by whoever draws it, so that the two cannot disagree. What
//! an address looks like belongs to `filter`, and writing it to `browser`.
//!
//! Imports `filter`, `query` and `model`.

mod window;

use std::rc::Rc;

use crate::filter::{Filter, Mark, Place, Request, Sort, View};
use crate::model::Facet;
use crate::query::WantedValues;

pub use window::{STEP, Window};

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
    /// The second part of the app.
    pub later: Later,
    /// Which of the shown quotes are in the page, as far as a reader asked for others than
    /// the first ones.
    pub window: Option<Window>,
    /// Which values of each facet are wanted, by the facet's position, as far as somebody
    /// wanted others than the first.
    wishes: Vec<WantedValues>,
    /// What the last change was a part of.
    gesture: Option<Gesture>,
}

/// Whether the part of the app is there that the later views are
/// ([`View::is_later`]).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Later {
    /// Not yet.
    #[default]
    Absent,
    /// It is.
    There,
    /// It was asked for and did not come.
    Failed,
}

/// How a change enters the browser's history.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// The change came from the address, which says it already.
    #[default]
    Stay,
    /// A new entry: Back undoes the change.
    Push,
    /// One more step of a gesture: the entry of its first step is rewritten.
    Replace,
}

/// Changes that are one to the visitor, however many steps they have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gesture {
    Typing,
    Brushing,
}

/// What a visitor does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Includes, excludes or lets go of one value of a facet, by its code.
    Mark(Facet, u32, Mark),
    /// Types in the search box; holds all of its text.
    Search(String),
    /// Picks a part of the article, or all of it.
    Place(Option<Place>),
    /// Picks another part instead, before the hand has come to rest.
    Brush(Option<Place>),
    /// Goes to a quote among those that are shown, by its position.
    At(u32),
    /// Picks an order.
    Sort(Sort),
    /// Asks for other quotes as a whole.
    Filter(Box<Filter>),
    /// Picks a view.
    View(View),
    /// Picks by what the view shows the quotes.
    By(String),
    /// Learns that the app's second part is there, or cannot be had.
    Arrive(bool),
    /// Wants other values of a facet. Nothing that is asked for changes.
    Wish(Facet, WantedValues),
    /// Wants other quotes in the page, of those that are shown.
    Show(Window),
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
        if matches!(action, Action::Arrive(true)) {
            // Nothing that was asked for changes, nor how it enters the history, where
            // it may not be yet.
            return Rc::new(Self { later: Later::There, ..Self::clone(&self) });
        }
        if let Action::Wish(facet, wish) = action {
            let mut state = Self::clone(&self);
            if state.wishes.len() <= facet.position() {
                state.wishes.resize(facet.position() + 1, WantedValues::default());
            }
            state.wishes[facet.position()] = wish;
            return Rc::new(state);
        }
        if let Action::Show(window) = action {
            return Rc::new(Self { window: Some(window), ..Self::clone(&self) });
        }
        let gesture = match action {
            Action::Search(_) => Some(Gesture::Typing),
            Action::Place(_) | Action::Brush(_) => Some(Gesture::Brushing),
            _ => None,
        };
        let goes_on = gesture.is_some() && gesture == self.gesture;
        let step = match action {
            Action::Visit(_) => Step::Stay,
            Action::Arrive(_) => Step::Replace,
            Action::Search(_) | Action::Brush(_) if goes_on => Step::Replace,
            _ => Step::Push,
        };
        let later = match action {
            Action::Arrive(_) => Later::Failed,
            // Whoever asks again may have it.
            Action::View(_) | Action::Visit(_) if self.later == Later::Failed => Later::Absent,
            _ => self.later,
        };
        let request = self.requested(action);
        if request == self.request && later == self.later {
            return self;
        }
        let undo = match step {
            // Undo takes back a whole gesture, not its last step.
            Step::Replace => self.undo.clone(),
            Step::Push | Step::Stay => Some(self.request.clone()),
        };
        let entries = self.entries + u32::from(step == Step::Push);
        let wishes = self.wishes.clone();
        let is_same_list =
            request.filter == self.request.filter && request.sort == self.request.sort;
        let window = self.window.filter(|_| is_same_list);
        Rc::new(Self { request, undo, step, entries, later, window, wishes, gesture })
    }

    /// Which values of a facet are wanted.
    pub fn wish(&self, facet: Facet) -> WantedValues {
        self.wishes.get(facet.position()).cloned().unwrap_or_default()
    }

    /// What is asked for after an action. Whoever changes what is shown no
    /// longer stands at a quote.
    fn requested(&self, action: Action) -> Request {
        let mut request = Request { quote: None, ..self.request.clone() };
        match action {
            Action::Mark(facet, code, mark) => request.filter.set(facet, code, mark),
            Action::Search(text) => request.filter.search = text,
            Action::Place(place) | Action::Brush(place) => request.filter.place = place,
            Action::At(quote) => request.quote = Some(quote),
            Action::Sort(sort) => request.sort = sort,
            Action::Filter(filter) => request.filter = *filter,
            Action::View(view) => {
                request.view = view;
                request.by.clear();
            }
            Action::By(by) => request.by = by,
            // Answered before anything is asked.
            Action::Wish(..) | Action::Show(_) => {}
            Action::Arrive(_) => request.view = View::Quotes,
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
        Action::Mark(Facet::PLATFORM, 0, mark)
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
    fn a_brush_is_one_entry_of_history_and_the_next_brush_another() {
        let to = |last| Place::between(3, last, 20);
        let once = [Action::Place(to(3)), Action::Brush(to(5)), Action::Brush(to(9))];
        let state = after(once.clone());
        assert_eq!(
            (state.step, state.entries, state.request.filter.place),
            (Step::Replace, 1, to(9))
        );
        let twice = after(once.into_iter().chain([Action::Place(to(4)), Action::Brush(to(6))]));
        assert_eq!(twice.entries, 2);
        assert_eq!(twice.next(Action::Undo).request.filter.place, to(9));
        assert_eq!(after([Action::Brush(to(5)), Action::Brush(to(6))]).entries, 1);
    }

    #[test]
    fn a_quote_is_gone_to_among_those_that_are_shown() {
        let state = after([weibo(Mark::Included), Action::At(7)]);
        assert_eq!((state.request.quote, state.request.filter.is_empty()), (Some(7), false));
        assert_eq!(state.next(weibo(Mark::Neutral)).request.quote, None);
    }

    #[test]
    fn undo_takes_back_the_last_change_and_again_brings_it_back() {
        let cleared = after([weibo(Mark::Included), Action::Clear]);
        let undone = cleared.clone().next(Action::Undo);
        assert_eq!(undone.request.filter.choice(Facet::PLATFORM).include(), [0]);
        assert_eq!(undone.next(Action::Undo).request, cleared.request);
    }

    #[test]
    fn a_view_is_an_entry_of_history_and_leaves_the_filter() {
        let state = after([weibo(Mark::Included), Action::View(View::Map)]);
        assert_eq!((state.step, state.entries, state.request.view), (Step::Push, 2, View::Map));
        assert_eq!(state.request.filter.choice(Facet::PLATFORM).include(), [0]);
    }

    #[test]
    fn what_a_view_shows_quotes_by_is_an_entry_of_history_and_the_views_own() {
        let by = |by: &str| Action::By(by.to_owned());
        let map = after([Action::View(View::Map), by("platform-kind")]);
        assert_eq!((map.step, map.entries, &*map.request.by), (Step::Push, 2, "platform-kind"));
        let voices = map.clone().next(Action::View(View::Voices));
        assert_eq!((voices.entries, &*voices.request.by), (3, ""));
        assert_eq!(voices.next(Action::Undo).request, map.request);
    }

    #[test]
    fn a_view_that_does_not_come_leaves_the_quotes_and_may_be_asked_for_again() {
        let asked = after([Action::View(View::Voices)]);
        let there = asked.clone().next(Action::Arrive(true));
        assert_eq!(*there, State { later: Later::There, ..State::clone(&asked) });

        let failed = asked.next(Action::Arrive(false));
        assert_eq!((failed.later, failed.request.view), (Later::Failed, View::Quotes));
        assert_eq!((failed.step, failed.entries), (Step::Replace, 1));
        let again = failed.next(Action::View(View::Voices));
        assert_eq!((again.later, again.request.view), (Later::Absent, View::Voices));
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
