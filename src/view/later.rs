//! The entrances to the app's second part, and nothing else: see `xtask/src/split`.
//!
//! What only these functions reach is loaded when a reader first asks for it. They
//! are called by pointer, so that the compiler joins none of them to the first part.

use std::rc::Rc;

use yew::prelude::*;

use super::voices::Voices;
use super::{Found, Scene};
use crate::filter::View;

/// One of the later views.
pub(super) fn view(scene: &Rc<Scene>, found: &Rc<Found>, view: View) -> Html {
    match view {
        View::Voices => html! { <Voices scene={scene.clone()} found={found.clone()} /> },
        _ => Html::default(),
    }
}
