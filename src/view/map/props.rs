//! What the map is shown of.

use std::rc::Rc;

use yew::prelude::*;

use crate::model::Facet;
use crate::view::scene::{Found, Scene};

#[derive(Clone, PartialEq, Properties)]
pub(in crate::view) struct MapProps {
    pub(in crate::view) scene: Rc<Scene>,
    pub(in crate::view) found: Rc<Found>,
    /// What stands in the rows and in the columns, where a reader has chosen.
    pub(in crate::view) axes: Option<[Facet; 2]>,
    /// The quote that is stood at.
    pub(in crate::view) quote: Option<u32>,
}
