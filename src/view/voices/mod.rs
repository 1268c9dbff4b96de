//! Voices: who speaks, with what of the quoted words, where and about what; two
//! or three of them side by side; and how they balance.

mod compare;
mod voice;

use yew::prelude::*;

use super::balance::balance;
use super::bar::voice_order_box;
use super::charted::Charted;
use super::text;
use crate::query::{COMPARED, VoiceFigures, VoiceOrder, VoicesFigures};
use compare::compared;
pub(super) use compare::use_joining;
use voice::VoiceItem;

/// The first so many voices. `opened` are the numbers of those whose quotes are all shown;
/// so are those of the voice that is stood at.
pub(super) fn voices(
    charted: &Charted,
    figures: &VoicesFigures,
    drawn: usize,
    opened: &UseStateHandle<Vec<u32>>,
    stood_at: Option<u32>,
) -> Html {
    let Charted { words, ask, asked, more, .. } = charted;
    let chosen = &asked.compared;
    let item = |voice: &VoiceFigures| {
        let is_compared = chosen.contains(&voice.id);
        // One voice has nobody to be compared with.
        let can_compare = figures.of > 1 && (is_compared || chosen.len() < COMPARED);
        VoiceItem {
            charted,
            voice,
            whole: figures.whole,
            most: figures.most,
            is_compared: can_compare.then_some(is_compared),
            is_open: opened.contains(&voice.number) || stood_at == Some(voice.number),
            open: toggling(opened, voice.number),
        }
        .render()
    };
    let left = figures.of.saturating_sub(figures.voices.len() as u32);
    let onclick = more.reform(|_: MouseEvent| ());
    let order = VoiceOrder::from_id(&asked.query.by).unwrap_or_default();
    let busy = (drawn < figures.voices.len()).then_some("true");
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
            <ol class="pq-voices" role="list" aria-busy={busy} aria-label={words.voice_list()}>
                { for figures.voices[..drawn].iter().map(item) }
            </ol>
            if left > 0 {
                <p class="pq-rest"><button type="button" class="pq-way" data-way="more" {onclick}>{ text::changing(words.more(left)) }</button></p>
            }
            { balance(words, &figures.balance) }
        </div>
    }
}

/// Opens a voice, or closes it again.
fn toggling(opened: &UseStateHandle<Vec<u32>>, speaker: u32) -> Callback<MouseEvent> {
    let opened = opened.clone();
    Callback::from(move |_| {
        let mut next = (*opened).clone();
        match next.iter().position(|other| *other == speaker) {
            Some(at) => drop(next.remove(at)),
            None => next.push(speaker),
        }
        opened.set(next);
    })
}
