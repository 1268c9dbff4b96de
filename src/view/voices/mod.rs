//! Placeholder.

use std::rc::Rc;

use yew::prelude::*;

use super::{Found, Scene, text};
use crate::model::Facet;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct VoicesProps {
    pub(super) scene: Rc<Scene>,
    pub(super) found: Rc<Found>,
}

#[component]
pub(super) fn Voices(props: &VoicesProps) -> Html {
    let open = use_state_eq(|| None::<u32>);
    let VoicesProps { scene, found } = props;
    let counts = &found.answer.counts[Facet::Speaker as usize];
    html! {
        <ul class="pq-voices">
            { for scene.article.speakers.iter().enumerate().map(|(at, speaker)| {
                let setter = open.setter();
                let onclick = Callback::from(move |_: MouseEvent| setter.set(Some(at as u32)));
                html! {
                    <li key={at}>
                        <span class="pq-initials">{ text::initials(&speaker.name) }</span>
                        <button type="button" {onclick}>{ &speaker.name }</button>
                        { scene.words.quotes(counts[at]) }
                        if *open == Some(at as u32) { <b>{ "open" }</b> }
                    </li>
                }
            }) }
        </ul>
    }
}
