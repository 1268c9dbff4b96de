//! What voices are shown of.

use std::rc::Rc;

use yew::prelude::*;

use crate::figures::VoiceOrder;
use crate::view::scene::{Found, Scene};

#[derive(Clone, PartialEq, Properties)]
pub(in crate::view) struct VoicesProps {
    pub(in crate::view) scene: Rc<Scene>,
    pub(in crate::view) found: Rc<Found>,
    pub(in crate::view) order: VoiceOrder,
    /// The quote that is stood at.
    pub(in crate::view) quote: Option<u32>,
}
