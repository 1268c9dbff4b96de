//! What a screen reader hears without going there.

use yew::prelude::*;

use super::{HostRef, Scene, text};

/// How long to wait for the next letter before speaking, in milliseconds.
const PAUSE: u32 = 400;

/// The total that was last said: it follows the one on screen, which changes
/// with every letter, once that rests.
#[hook]
pub fn use_spoken(total: u32, host: &HostRef) -> u32 {
    let spoken = use_state_eq(|| total);
    let latest = use_mut_ref(|| total);
    *latest.borrow_mut() = total;
    let (host, setter) = (host.clone(), spoken.setter());
    use_effect_with(total, move |_| {
        host.later(PAUSE, Callback::from(move |()| setter.set(*latest.borrow())));
    });
    *spoken
}

/// The live regions: one for the total, which is there from the first render
/// and apart from the visible count, and one for a word on what a button did.
pub(super) fn regions(scene: &Scene, total: u32, word: &'static str) -> Html {
    let of = scene.article.quotes.len() as u32;
    html! {
        <>
            <p class="pq-unseen" role="status">{ text::changing(scene.words.total(total, of)) }</p>
            <p class="pq-unseen" aria-live="polite">{ text::changing(word) }</p>
        </>
    }
}
