//! Voices: who speaks, with what of the quoted words, where and about what; two
//! or three of them side by side; and how they balance.

mod compare;
mod voice;

use std::rc::Rc;

use yew::prelude::*;

use super::balance::balance;
use super::bar::voice_order_box;
use super::charted::Charted;
use super::rows::use_rows;
use super::text;
use crate::query::{COMPARED, VoiceFigures, VoiceOrder, VoicesFigures};
use compare::{compared, use_joining};
use voice::VoiceItem;

/// As many voices are drawn at first: they are taller than a third of a screen.
const FIRST: usize = 6;

/// What voices are shown of.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct VoicesProps {
    pub(crate) charted: Charted,
    pub(crate) figures: Rc<VoicesFigures>,
    /// The voices that were chosen to stand side by side.
    pub(crate) chosen: Vec<String>,
    /// The quotes of a speaker, by the number, for a voice that is opened where it stands.
    /// Without it, a voice leads to them.
    #[prop_or_default]
    pub(crate) all: Option<Callback<u32, Html>>,
    /// The speaker that is stood at, who is opened.
    #[prop_or_default]
    pub(crate) at: Option<u32>,
    /// Asks for more voices, where these are not all.
    #[prop_or_default]
    pub(crate) more: Callback<()>,
}

#[component]
pub(crate) fn Voices(props: &VoicesProps) -> Html {
    let VoicesProps { charted, figures, chosen, at, more, .. } = props;
    let Charted { words, ask, host, query, .. } = charted;
    let voices = &figures.voices;
    // Who is hidden by a filter is not compared, and comes back with it.
    let side_by_side = figures.compared.as_ref().map_or(0, |it| it.voices.len());
    use_joining(host, chosen.len(), chosen.len() > 1 && side_by_side == chosen.len());
    // The voice that is stood at is gone to at once.
    let first = voices.iter().position(|voice| Some(voice.number) == *at);
    let rows = use_rows(host, FIRST.max(first.map_or(0, |at| at + 1)), voices.len());
    let item = |voice: &VoiceFigures| {
        let is_compared = chosen.contains(&voice.id);
        // One voice has nobody to be compared with.
        let can_compare = figures.of > 1 && (is_compared || chosen.len() < COMPARED);
        html! {
            <VoiceItem key={voice.id.clone()} charted={charted.clone()} voice={voice.clone()}
                whole={figures.whole} most={figures.most} is_compared={can_compare.then_some(is_compared)}
                all={props.all.clone()} is_stood_at={Some(voice.number) == *at} />
        }
    };
    let left = figures.of.saturating_sub(voices.len() as u32);
    let onclick = more.reform(|_: MouseEvent| ());
    let order = VoiceOrder::from_id(&query.by).unwrap_or_default();
    html! {
        <div class="pq-later">
            <div class="pq-later-bar">
                <p class="pq-fact">{ words.compare_hint() }</p>
                { text::chart_image(words, words.voice_list()) }
                { voice_order_box(words, ask, order) }
            </div>
            if let Some(figures) = &figures.compared {
                { compared(charted, figures) }
            }
            <ol class="pq-voices" role="list" aria-busy={(rows < voices.len()).then_some("true")} aria-label={words.voice_list()}>
                { for voices[..rows].iter().map(item) }
            </ol>
            if left > 0 {
                <p class="pq-rest"><button type="button" class="pq-way" data-way="more" {onclick}>{ text::changing(words.more(left)) }</button></p>
            }
            { balance(words, &figures.balance) }
        </div>
    }
}
