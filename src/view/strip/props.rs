//! What the strip is shown of, and what it knows beside that.

use std::rc::Rc;

use yew::prelude::*;

use crate::query::Place;
use crate::view::scene::{Found, Scene};

/// The line's id, along which pointers are measured.
pub(super) const LINE: &str = "pq-line";

#[derive(Clone, PartialEq, Properties)]
pub(in crate::view) struct StripProps {
    pub(in crate::view) scene: Rc<Scene>,
    pub(in crate::view) found: Rc<Found>,
    pub(in crate::view) place: Option<Place>,
}

/// What the strip knows beside the filter.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Looked {
    /// The cell at which the tab key stops.
    pub(super) stop: Option<usize>,
    /// The cell whose quote is shown.
    pub(super) open: Option<usize>,
}
