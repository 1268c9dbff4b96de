//! The explorer of one article, and what JavaScript tells it.

use super::shell::Shell;
use crate::view::Explorer;

/// What JavaScript tells an explorer.
pub(super) enum Told {
    /// The visitor goes to a fragment.
    Visit(String),
    /// The app's second part is there, or does not come.
    Arrive(bool),
}

thread_local! {
    /// The explorer of this instance.
    pub(super) static SHELL: Shell<Explorer, Told> = const { Shell::new() };
}
