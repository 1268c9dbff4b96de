//! The explorer of many articles: what it asks, what it is told, and what readers see.
//!
//! It holds no index and no archive: somebody else (a worker, in a browser) answers
//! questions with the little that is on screen: the values of `query`. The list of quotes
//! is as tall as all of them would be, and has
//! only those near the screen in it ([`Ladder`]). What a quote looks like is `view`'s.
//! What it wants of the machine around it, it asks of the [`Desk`].
//!
//! Imports `model`, `text`, `query`, `i18n`, `view` and Yew.

mod chosen;
mod dates;
mod explorer;
mod facets;
mod item;
mod ladder;
mod list;
mod model;
mod results;

pub use explorer::{Collection, CollectionProps};
pub use ladder::{Frame, Ladder};
pub use list::LIST;
pub use model::{Failure, Message, Reply};

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Deref;
use std::rc::Rc;

use yew::Callback;

use crate::i18n::Collected;
use crate::query::{Change, FiguresQuestion, Question};
use crate::view::HostRef;
use crate::view::titles::Titles;

/// What a collection asks of the machine that it is shown on.
pub trait Desk {
    /// Takes the way in which answers reach the explorer. Called once, when all of it is
    /// drawn.
    fn connect(&self, tell: Callback<Message>);
    /// Whether the explorer is drawn in parts, each in a task of its own, so that none is long.
    fn is_drawn_in_parts(&self) -> bool;
    /// Learns that the explorer shows what it began with.
    fn ready(&self);
    /// Asks a question. Later questions take the place of earlier ones.
    fn ask(&self, question: &Question);
    /// Asks for the figures of a view. Later questions take the place of earlier ones.
    fn figures(&self, question: &FiguresQuestion);
    /// Asks for quotes of the answer of that number.
    fn quotes(&self, number: u32, first: u32, count: u32);
    /// Opens the archive, or gives up opening it.
    fn open(&self, is_wanted: bool);
    /// Loads the page once more.
    fn reload(&self);
    /// Learns what is asked for now, and whether that is a new entry of the history.
    fn changed(&self, fragment: String, is_new: bool);
    /// Learns that what is asked for has been answered, with so many quotes.
    fn answered(&self, fragment: &str, total: u32);
    /// Where the list is on screen.
    fn frame(&self) -> Frame;
    /// The heights of what is in the list, in CSS pixels.
    fn heights(&self) -> Vec<f64>;
    /// Makes the list that tall, with its content beginning so far down.
    fn place(&self, height: f64, before: f64);
    /// Scrolls the page.
    fn scroll_by(&self, by: f64);
    /// Moves the focus to the quote of that row.
    fn focus_row(&self, row: u32);
}

/// A shared [`Desk`] and the host of what is on it; equal to itself alone.
#[derive(Clone)]
pub struct DeskRef {
    desk: Rc<dyn Desk>,
    /// What single quotes ask of the machine.
    pub host: HostRef,
}

impl DeskRef {
    /// Shares a desk.
    pub fn new(desk: impl Desk + 'static, host: HostRef) -> Self {
        Self { desk: Rc::new(desk), host }
    }
}

impl Deref for DeskRef {
    type Target = dyn Desk;

    fn deref(&self) -> &Self::Target {
        &*self.desk
    }
}

impl PartialEq for DeskRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.desk, &other.desk)
    }
}

/// The desk of a page that is only written, never shown: nothing happens.
pub struct Still;

impl Desk for Still {
    fn connect(&self, _: Callback<Message>) {}
    fn is_drawn_in_parts(&self) -> bool {
        false
    }
    fn ready(&self) {}
    fn ask(&self, _: &Question) {}
    fn figures(&self, _: &FiguresQuestion) {}
    fn quotes(&self, _: u32, _: u32, _: u32) {}
    fn open(&self, _: bool) {}
    fn reload(&self) {}
    fn changed(&self, _: String, _: bool) {}
    fn answered(&self, _: &str, _: u32) {}
    fn frame(&self) -> Frame {
        Frame::default()
    }
    fn heights(&self) -> Vec<f64> {
        Vec::new()
    }
    fn place(&self, _: f64, _: f64) {}
    fn scroll_by(&self, _: f64) {}
    fn focus_row(&self, _: u32) {}
}

/// What is told to the list alone, so that scrolling draws nothing else again.
type Ear = Rc<RefCell<Option<Callback<Message>>>>;

/// What values are called, of all answers so far, by facet and id.
type Names = Rc<RefCell<BTreeMap<(String, String), String>>>;

/// What every part of a collection's view needs and none of them changes.
#[derive(Clone)]
struct Shelf {
    title: Rc<str>,
    words: Collected,
    titles: Titles,
    desk: DeskRef,
    act: Callback<model::Action>,
    /// Asks for something else.
    ask: Callback<Change>,
    say: Callback<&'static str>,
}

impl PartialEq for Shelf {
    fn eq(&self, other: &Self) -> bool {
        self.desk == other.desk && self.words == other.words
    }
}
