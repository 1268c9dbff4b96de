//! What a screen reader hears without going there.

use yew::prelude::*;

use super::{HostRef, text};

/// How long to wait for the next letter before speaking, in milliseconds.
const PAUSE: u32 = 400;

/// The id of the region that says how many quotes are shown.
const STATUS: &str = "pq-status";

/// What is to be said.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct SpokenProps {
    /// How many quotes are shown, in words.
    pub(crate) total: String,
    /// What they are an answer to: another number for another question, so that it is said
    /// again where the total is the same.
    pub(crate) question: usize,
    /// A word on what a button did; empty for none.
    pub(crate) word: &'static str,
    /// The machine that speaks.
    pub(crate) host: HostRef,
}

/// The live regions: one for the total, which is there from the first render and apart
/// from the visible count, and one for the word.
///
/// The total follows the one on screen, which changes with every letter, once that rests.
/// The host writes it, and Yew only the first one: a region that is made anew, as
/// [`text::changing`] does, is not heard everywhere, or more than once.
#[component]
pub(crate) fn Spoken(props: &SpokenProps) -> Html {
    let first = use_state(|| props.total.clone());
    let latest = use_mut_ref(|| (props.question, String::new()));
    let has_begun = use_mut_ref(|| false);
    latest.replace((props.question, props.total.clone()));
    let host = props.host.clone();
    use_effect_with(props.question, move |question| {
        // What is there at first is read where it stands.
        if !has_begun.replace(true) {
            return;
        }
        let (question, by) = (*question, host.clone());
        let say = move |()| {
            let (newest, total) = &*latest.borrow();
            if *newest == question {
                by.write(STATUS, total);
            }
        };
        host.later(PAUSE, Callback::from(say));
    });
    html! {
        <>
            <p class="pq-unseen" id={STATUS} role="status">{ &*first }</p>
            <p class="pq-unseen" aria-live="polite">{ text::changing(props.word) }</p>
        </>
    }
}
