//! The entrances to the app's second part, and nothing else: see `xtask/src/split`.
//!
//! What only these functions reach is loaded when a reader first asks for it. They
//! are called by pointer, so that the compiler joins none of them to the first part.

use std::rc::Rc;

use yew::prelude::*;

use super::map::{Map, axes};
use super::voices::Voices;
use super::{Found, Scene};
use crate::figures::VoiceOrder;
use crate::filter::{Request, View};

/// What stands in the place of the list of quotes, in one of the later views.
pub(super) fn view(scene: &Rc<Scene>, found: &Rc<Found>, request: &Request) -> Html {
    let (scene, found, quote) = (scene.clone(), found.clone(), request.quote);
    let by = &request.by;
    match request.view {
        View::Map => {
            let axes = axes(&scene.article, by);
            html! { <Map {scene} {found} filter={request.filter.clone()} {axes} {quote} /> }
        }
        _ => {
            html! { <Voices {scene} {found} order={VoiceOrder::from_id(by).unwrap_or_default()} {quote} /> }
        }
    }
}
