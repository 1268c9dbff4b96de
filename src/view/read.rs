//! What readers have of the list of quotes.

use yew::prelude::*;

use super::window::Window;

/// The list of quotes, or as much of it as is in the page.
#[derive(Clone, Default)]
pub(super) struct Read {
    pub(super) items: Html,
    /// Which rows they are, of how many.
    pub(super) rows: Option<(Window, u32)>,
}
