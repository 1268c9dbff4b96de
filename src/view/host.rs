//! What the view asks of the machine that it is shown on.

use std::ops::Deref;
use std::rc::Rc;

use yew::Callback;

use super::state::{Action, State};

/// A browser, or something that stands in for one.
pub trait Host {
    /// Puts text on the clipboard; `done` hears whether it is there.
    fn copy(&self, text: &str, done: Callback<bool>);
    /// Calls back after some milliseconds.
    fn later(&self, milliseconds: u32, then: Callback<()>);
    /// Moves the focus to the element of that id.
    fn focus(&self, id: &str);
    /// Puts a text in the place of what is in the element of that id.
    fn write(&self, id: &str, text: &str);
    /// Scrolls to the element of that id.
    fn reveal(&self, id: &str);
    /// How far along the element of that id a pixel of the window is, from its
    /// left edge at 0 to its right edge at 1.
    fn along(&self, id: &str, pixel: i32) -> f64;
    /// Hands all that a pointer does, until it is let go, to the element of
    /// that id.
    fn capture(&self, id: &str, pointer: i32);
    /// The address with a fragment by which others reach this page; empty where there is
    /// none.
    fn address(&self, fragment: &str) -> String;
    /// Whether the article itself stands beside the explorer, so that a link
    /// of the class `pq-place` leads to a quote's passage in it.
    fn is_beside_article(&self) -> bool;
}

/// What keeps what an explorer of one article shows: the address of a page.
pub trait Navigation {
    /// Takes the way in which addresses reach the explorer. Called once, after
    /// the first render.
    fn connect(&self, act: Callback<Action>);
    /// Learns of a change, to write it into the address, and how many quotes
    /// it shows.
    fn changed(&self, state: &State, total: u32);
}

/// A shared [`Host`]; equal to itself alone.
#[derive(Clone)]
pub struct HostRef(Rc<dyn Host>);

impl HostRef {
    /// Shares a host.
    pub fn new(host: impl Host + 'static) -> Self {
        Self(Rc::new(host))
    }
}

impl Deref for HostRef {
    type Target = dyn Host;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}

impl PartialEq for HostRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The host of a page that is only written, never shown: nothing happens.
pub struct Still;

impl Navigation for Still {
    fn connect(&self, _: Callback<Action>) {}
    fn changed(&self, _: &State, _: u32) {}
}

impl Host for Still {
    fn copy(&self, _: &str, _: Callback<bool>) {}
    fn later(&self, _: u32, _: Callback<()>) {}
    fn focus(&self, _: &str) {}
    fn write(&self, _: &str, _: &str) {}
    fn reveal(&self, _: &str) {}
    fn along(&self, _: &str, _: i32) -> f64 {
        0.0
    }
    fn capture(&self, _: &str, _: i32) {}
    fn address(&self, fragment: &str) -> String {
        ["#", fragment].concat()
    }
    fn is_beside_article(&self) -> bool {
        false
    }
}
