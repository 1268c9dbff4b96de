//! A project with its history, and which quote is the current one.

use std::rc::Rc;

use super::Key;
use super::action::{Action, Refusal};
use super::project::{Project, Quote, Status};

/// The order in which quotes are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The least certain ones first.
    #[default]
    Doubt,
    /// As in the article.
    Text,
}

/// A project and everything that it has been.
#[derive(Clone, Debug, PartialEq)]
pub struct Studio {
    past: Vec<Rc<Project>>,
    present: Rc<Project>,
    future: Vec<Rc<Project>>,
    order: Order,
    current: Option<Key>,
}

impl Studio {
    /// Begins with a project, and with the first quote that nobody has looked at: after a pause
    /// that is where the work goes on.
    pub fn new(project: Project) -> Self {
        let mut studio = Self {
            past: Vec::new(),
            present: Rc::new(project),
            future: Vec::new(),
            order: Order::default(),
            current: None,
        };
        let listed = studio.listed();
        let open = listed.iter().find(|quote| quote.status == Status::Proposed);
        studio.current = open.or(listed.first()).map(|quote| quote.key);
        studio
    }

    /// The project as it is now.
    pub fn project(&self) -> &Rc<Project> {
        &self.present
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The order in which quotes are listed.
    pub fn order(&self) -> Order {
        self.order
    }

    /// The current quote.
    pub fn current(&self) -> Option<&Quote> {
        self.current.and_then(|key| self.present.quote(key))
    }

    /// The quotes in the order in which they are listed.
    pub fn listed(&self) -> Vec<&Rc<Quote>> {
        let mut quotes: Vec<&Rc<Quote>> = self.present.quotes.iter().collect();
        if self.order == Order::Doubt {
            quotes.sort_by_key(|quote| quote.confidence);
        }
        quotes
    }

    /// Does an action. One that changes nothing is no step of history. After a decision, the
    /// next quote that nobody has looked at is the current one.
    ///
    /// # Errors
    /// Why the action cannot be done.
    pub fn act(&self, action: &Action) -> Result<Self, Refusal> {
        let changed = self.present.after(action)?;
        let mut next = self.clone();
        if changed != *self.present {
            next.past.push(std::mem::replace(&mut next.present, Rc::new(changed)));
            next.future.clear();
        }
        match action {
            Action::Accept(key) | Action::Drop(key) => next.current = next.unchecked_after(*key),
            // The newest key is that of the quote that was made.
            Action::Add(_) => {
                next.current = next.present.quotes.iter().map(|quote| quote.key).max();
            }
            _ => {}
        }
        Ok(next)
    }

    /// The next quote of the list that nobody has looked at, or else this one.
    fn unchecked_after(&self, key: Key) -> Option<Key> {
        let listed = self.listed();
        let at = listed.iter().position(|quote| quote.key == key)?;
        let around = listed[at + 1..].iter().chain(&listed[..at]);
        let mut open = around.filter(|quote| quote.status == Status::Proposed);
        Some(open.next().map_or(key, |quote| quote.key))
    }

    /// As it was before the last action.
    #[must_use]
    pub fn undo(&self) -> Self {
        let mut next = self.clone();
        if let Some(before) = next.past.pop() {
            next.future.push(std::mem::replace(&mut next.present, before));
        }
        next.followed(&self.present)
    }

    /// As it was before that was undone.
    #[must_use]
    pub fn redo(&self) -> Self {
        let mut next = self.clone();
        if let Some(after) = next.future.pop() {
            next.past.push(std::mem::replace(&mut next.present, after));
        }
        next.followed(&self.present)
    }

    /// With the first quote that is otherwise than it was as the current one.
    fn followed(mut self, was: &Project) -> Self {
        let is_other = |quote: &&Rc<Quote>| was.quote(quote.key) != Some(quote);
        let changed = self.present.quotes.iter().find(is_other).map(|quote| quote.key);
        let stays = self.current.filter(|key| self.present.quote(*key).is_some());
        self.current = changed.or(stays).or_else(|| self.listed().first().map(|it| it.key));
        self
    }

    /// With this quote as the current one.
    #[must_use]
    pub fn select(&self, key: Key) -> Self {
        let current = self.present.quote(key).map(|quote| quote.key).or(self.current);
        Self { current, ..self.clone() }
    }

    /// With the next quote of the list, or the one before, as the current one.
    #[must_use]
    pub fn step(&self, by: isize) -> Self {
        let listed = self.listed();
        let at = listed.iter().position(|quote| Some(quote.key) == self.current).unwrap_or(0);
        let last = listed.len().saturating_sub(1);
        let at = at.saturating_add_signed(by).min(last);
        Self { current: listed.get(at).map(|quote| quote.key), ..self.clone() }
    }

    /// Listed in another order.
    #[must_use]
    pub fn ordered(&self, order: Order) -> Self {
        Self { order, ..self.clone() }
    }
}
