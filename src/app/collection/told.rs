//! The explorer of a collection, and how it is told something.

use crate::app::shell::Shell;
use crate::collection::{Collection, Message};

thread_local! {
    /// The explorer of this instance.
    pub(super) static SHELL: Shell<Collection, Message> = const { Shell::new() };
}

pub(super) fn tell(told: Message) {
    SHELL.with(|shell| shell.tell(told));
}
