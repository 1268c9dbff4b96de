//! The one explorer of a compiled app, and what reaches it from outside.

use std::cell::RefCell;

use yew::html::BaseComponent;
use yew::{AppHandle, Callback};

use super::surroundings::Surroundings;
use crate::browser::Address;

/// An explorer that is the component `C`, and is told values of `T`.
pub(super) struct Shell<C: BaseComponent, T: 'static> {
    explorer: RefCell<Option<AppHandle<C>>>,
    /// There before the explorer is, as it may be told while it is first rendered.
    tell: RefCell<Option<Callback<T>>>,
    /// The page's address, where it is the explorer's.
    address: RefCell<Option<Address>>,
}

impl<C: BaseComponent, T: 'static> Shell<C, T> {
    pub(super) const fn new() -> Self {
        Self { explorer: RefCell::new(None), tell: RefCell::new(None), address: RefCell::new(None) }
    }

    /// Begins an explorer: a panic is told from now on. Returns the page's address, where the
    /// explorer is to write it.
    pub(super) fn begin(&self, surroundings: &Surroundings, is_addressed: bool) -> Option<Address> {
        let told = surroundings.clone();
        yew::set_custom_panic_hook(Box::new(move |panic| told.crashed(&panic.to_string())));
        let address = is_addressed.then(Address::default);
        self.address.replace(address.clone());
        address
    }

    /// Takes the explorer once it is rendered.
    pub(super) fn hold(&self, explorer: AppHandle<C>) {
        self.explorer.replace(Some(explorer));
    }

    /// Takes the way in which the explorer is told something.
    pub(super) fn connect(&self, tell: Callback<T>) {
        self.tell.replace(Some(tell));
    }

    /// Tells the explorer something; nothing before there is a way, and once it is destroyed.
    pub(super) fn tell(&self, told: T) {
        // Outside of the borrow: what is told may lead back here.
        let tell = self.tell.borrow().clone();
        if let Some(tell) = tell {
            tell.emit(told);
        }
    }

    /// Takes the explorer out of its root. The instance is of no more use then.
    pub(super) fn destroy(&self) {
        self.tell.take();
        if let Some(address) = self.address.take() {
            address.leave();
        }
        if let Some(explorer) = self.explorer.take() {
            explorer.destroy();
        }
    }
}
