//! The entrances to the app's second part, and nothing else: see `xtask/src/split`.
//!
//! What only these functions reach is loaded when a reader first asks for it. They
//! are called by pointer, so that the compiler joins none of them to the first part.

use std::rc::Rc;

use yew::prelude::*;

use super::map::{Map, axes};
use super::scene::{Found, Scene};
use super::voices::Voices;
use crate::figures::VoiceOrder;
use crate::query::{Query, View};

/// What stands in the place of the list of quotes, in one of the later views.
pub(super) fn view(scene: &Rc<Scene>, found: &Rc<Found>, query: &Query) -> Html {
    let (scene, found, quote) = (scene.clone(), found.clone(), scene.at(query));
    let by = &query.by;
    match query.view {
        View::Map => {
            let axes = axes(&scene.article, by);
            html! { <Map {scene} {found} {axes} {quote} /> }
        }
        _ => {
            html! { <Voices {scene} {found} order={VoiceOrder::from_id(by).unwrap_or_default()} {quote} /> }
        }
    }
}
