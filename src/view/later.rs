//! The entrance to the app's second part, and nothing else: see `xtask/src/split`.
//!
//! What only this function reaches is loaded when a reader first asks for it. It
//! is called by pointer, so that the compiler does not join it to the first part.

use std::rc::Rc;

use yew::prelude::*;

use super::figured::figured;
use super::scene::{Found, Scene};
use crate::query::Asked;

/// What stands in the place of the list of quotes, in one of the later views.
pub(super) fn view(scene: &Rc<Scene>, found: &Rc<Found>, asked: &Asked) -> Html {
    figured(scene, found, asked)
}
