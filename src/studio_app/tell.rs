//! How the studio hears what happens around it.

use std::cell::RefCell;

use yew::Callback;

use super::message::Message;

thread_local! {
    /// Tells the studio what happens around it.
    pub(super) static TELL: RefCell<Option<Callback<Message>>> = const { RefCell::new(None) };
}

pub(super) fn tell(message: Message) {
    // Outside of the borrow: what is told may lead back here.
    if let Some(tell) = TELL.with_borrow(Option::clone) {
        tell.emit(message);
    }
}
