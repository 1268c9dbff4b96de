//! What an article's explorer knows beside the article: what is asked for, whether the views
//! that come later are there, and which rows of a long list are in the page.

use std::rc::Rc;

use yew::Reducible;

use super::window::Window;
use crate::query::{Asked, Change, Query};

/// Everything about the explorer that can change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// What is asked for.
    pub asked: Asked,
    /// The second part of the app.
    pub later: Later,
    /// Which of the shown quotes are in the page, as far as a reader asked for others than
    /// the first ones.
    pub window: Option<Window>,
}

/// Whether the part of the app is there that the later views are
/// ([`View::is_later`](crate::query::View::is_later)).
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

/// What changes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A reader asks for something else.
    Ask(Change),
    /// The app's second part is there, or cannot be had.
    Arrive(bool),
    /// A reader wants other quotes in the page, of those that are shown.
    Show(Window),
}

impl From<Query> for State {
    /// The state of an explorer that begins with a query.
    fn from(query: Query) -> Self {
        Self { asked: query.into(), ..Self::default() }
    }
}

impl Reducible for State {
    type Action = Action;

    /// The same `Rc` when nothing changed, so that nothing is drawn again.
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let state = Self::clone(&self);
        Rc::new(match action {
            // Nothing that was asked for changes, nor how it enters the history, where it may
            // not be yet.
            Action::Arrive(true) => Self { later: Later::There, ..state },
            Action::Arrive(false) => {
                Self { later: Later::Failed, asked: state.asked.without_view(), ..state }
            }
            Action::Show(window) => Self { window: Some(window), ..state },
            Action::Ask(change) => {
                // Whoever asks again may have it.
                let is_view = matches!(change, Change::View(_) | Change::Visit(_));
                let is_again = is_view && self.later == Later::Failed;
                let later = if is_again { Later::Absent } else { self.later };
                let Some(asked) = self.asked.after(change) else { return self };
                let is_same_list = asked.query.listed() == self.asked.query.listed();
                let window = self.window.filter(|_| is_same_list);
                Self { asked, later, window }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::View;

    fn after(actions: impl IntoIterator<Item = Action>) -> Rc<State> {
        actions.into_iter().fold(Rc::default(), State::reduce)
    }

    fn view(view: View) -> Action {
        Action::Ask(Change::View(view))
    }

    fn search(text: &str) -> Action {
        Action::Ask(Change::Search(text.to_owned()))
    }

    #[test]
    fn an_action_that_changes_nothing_returns_the_same_state() {
        let state = after([search("lamp")]);
        assert!(Rc::ptr_eq(&state, &state.clone().reduce(search("lamp"))));
    }

    #[test]
    fn a_view_that_does_not_come_leaves_the_quotes_and_may_be_asked_for_again() {
        let asked = after([view(View::Voices)]);
        let there = asked.clone().reduce(Action::Arrive(true));
        assert_eq!(*there, State { later: Later::There, ..State::clone(&asked) });

        let failed = asked.reduce(Action::Arrive(false));
        assert_eq!((failed.later, failed.asked.query.view), (Later::Failed, View::Quotes));
        let again = failed.reduce(view(View::Voices));
        assert_eq!((again.later, again.asked.query.view), (Later::Absent, View::Voices));
    }

    #[test]
    fn rows_that_were_asked_for_stay_until_the_list_is_another() {
        let window = Window::around(Some(250), 320);
        let shown = after([search("lamp"), Action::Show(window)]);
        assert_eq!(shown.window, Some(window));
        assert_eq!(shown.clone().reduce(view(View::Map)).window, Some(window));
        assert_eq!(shown.reduce(search("lamps")).window, None);
    }
}
