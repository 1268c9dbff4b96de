//! Voices: who speaks, with what of the quoted words, where and about what; two
//! or three of them side by side; and how they balance.

pub(crate) mod compare;
mod props;
pub(crate) mod voice;

use yew::prelude::*;

use super::balance::balance;
use super::bar::voice_order_box;
use super::rows::use_rows;
use super::text;
use crate::figures::{Voice, in_order, quoted_words, voices};
use crate::query::COMPARED;
use compare::use_joining;
use props::VoicesProps;
use voice::VoiceItem;

/// As many voices are drawn at first: they are taller than a third of a screen.
const FIRST: usize = 6;

/// What the view knows beside the filter.
#[derive(Clone, Default, PartialEq)]
struct Looked {
    /// Speakers whose quotes are all shown.
    open: Vec<u32>,
    /// Speakers that are compared, in the order in which they were chosen.
    compared: Vec<u32>,
}

#[component]
pub(super) fn Voices(props: &VoicesProps) -> Html {
    let VoicesProps { scene, found, order, quote } = props;
    let looked = use_state_eq(Looked::default);
    let voices = voices(&scene.article, &scene.index, &found.answer.matches);
    let whole = quoted_words(&voices);
    let most = voices.iter().map(|voice| voice.words).max().unwrap_or(0);
    let voices = in_order(&voices, &scene.index, *order);
    // Who is hidden by a filter is not compared, and comes back with it.
    let compared = |speaker: &u32| voices.iter().find(|voice| voice.speaker == *speaker);
    let compared: Vec<&Voice> = looked.compared.iter().filter_map(compared).collect();
    let chosen = looked.compared.len();
    use_joining(&scene.host, chosen, chosen > 1 && compared.len() == chosen);
    let stood_at = quote.map(|quote| scene.article.quotes[quote as usize].speaker);
    // The voice that is stood at is gone to at once.
    let first = voices.iter().position(|voice| Some(voice.speaker) == stood_at);
    let rows = use_rows(&scene.host, FIRST.max(first.map_or(0, |at| at + 1)), voices.len());
    let item = |voice: &Voice| {
        let speaker = voice.speaker;
        let is_compared = looked.compared.contains(&speaker);
        VoiceItem {
            props,
            voice,
            whole,
            most,
            is_open: looked.open.contains(&speaker) || stood_at == Some(speaker),
            is_compared,
            // One voice has nobody to be compared with.
            can_compare: voices.len() > 1 && (is_compared || compared.len() < COMPARED),
            open: toggling(&looked, speaker, |looked| &mut looked.open),
            compare: toggling(&looked, speaker, |looked| &mut looked.compared),
        }
        .render()
    };
    html! {
        <div class="pq-later">
            <div class="pq-later-bar">
                <p class="pq-fact">{ scene.words.compare_hint() }</p>
                { text::chart_image(&scene.words, scene.words.voice_list()) }
                { voice_order_box(&scene.words, &scene.ask, *order) }
            </div>
            if compared.len() > 1 {
                { compare::compare(scene, &compared, &stopping(&looked)) }
            }
            <ol class="pq-voices" role="list" aria-busy={(rows < voices.len()).then_some("true")} aria-label={scene.words.voice_list()}>
                { for voices[..rows].iter().map(item) }
            </ol>
            { balance(scene, found) }
        </div>
    }
}

/// Takes a speaker into one of the lists, or out of it.
fn toggling(
    looked: &UseStateHandle<Looked>,
    speaker: u32,
    list: fn(&mut Looked) -> &mut Vec<u32>,
) -> Callback<MouseEvent> {
    let looked = looked.clone();
    Callback::from(move |_| {
        let mut next = (*looked).clone();
        let list = list(&mut next);
        match list.iter().position(|other| *other == speaker) {
            Some(at) => drop(list.remove(at)),
            None => list.push(speaker),
        }
        looked.set(next);
    })
}

fn stopping(looked: &UseStateHandle<Looked>) -> Callback<MouseEvent> {
    let looked = looked.clone();
    Callback::from(move |_| looked.set(Looked { compared: Vec::new(), ..(*looked).clone() }))
}
