//! What a screen reader hears when the list changed.

use yew::prelude::*;

use super::{HostRef, words};

/// How long to wait for the next letter before speaking, in milliseconds.
const PAUSE: u32 = 400;

#[derive(PartialEq, Properties)]
pub(super) struct StatusProps {
    pub(super) total: u32,
    pub(super) of: u32,
    pub(super) host: HostRef,
}

/// A polite live region, there from the first render and apart from the visible
/// count, which changes with every letter.
#[component]
pub(super) fn Status(props: &StatusProps) -> Html {
    let spoken = use_state_eq(|| props.total);
    let latest = use_mut_ref(|| props.total);
    *latest.borrow_mut() = props.total;
    let (host, setter) = (props.host.clone(), spoken.setter());
    use_effect_with(props.total, move |_| {
        host.later(PAUSE, Callback::from(move |()| setter.set(*latest.borrow())));
    });
    html! { <p class="pq-unseen" role="status">{ words::total(*spoken, props.of) }</p> }
}
