//! The strip: the article from its first paragraph to its last, a tick for each
//! quote, its hue the platform and its width the words.
//!
//! It answers every filter by dimming. A tick shows its quote under the pointer
//! or the focus, and leads to it; dragging along the line, Shift with the arrow
//! keys, or the two numbers below it ask for a part of the article.

mod axis;
mod brush;
mod props;
mod tick;

use std::rc::Rc;

use yew::prelude::*;

use super::scene::Scene;
use super::text;
use crate::memory::Answer;
use crate::query::{Change, Part, Place};

pub(super) use axis::Axis;
use brush::Brush;
use props::{LINE, Looked, StripProps};
use tick::Tick;

/// More stretches than this are not told one by one.
const TOLD: usize = 8;

#[component]
pub(super) fn Strip(props: &StripProps) -> Html {
    let StripProps { scene, found, place } = props;
    let looked = use_state_eq(Looked::default);
    let brush = use_mut_ref(Brush::default);
    let matches = &found.answer.matches;
    let first = || scene.axis.cells.iter().position(|cell| !cell.quotes.is_empty());
    let stop = looked.stop.or_else(first);
    let is_in = |cell: &axis::Cell| place.is_some_and(|it| it.contains(cell.first));
    let ticks = scene.axis.cells.iter().enumerate().map(|(at, cell)| {
        if cell.quotes.is_empty() {
            return html! { <i key={at} data-in={is_in(cell).then_some("")}></i> };
        }
        let (is_stop, is_open) = (stop == Some(at), looked.open == Some(at));
        Tick { scene, cell, matches, at, is_stop, is_open, is_in: is_in(cell) }.render()
    });
    let on = brush::Listeners::new(props, &looked, &brush);
    html! {
        <div class="pq-strip" part="strip">
            <div id={LINE} class="pq-line" role="toolbar" aria-label={scene.words.strip()} aria-describedby="pq-told"
                dir={scene.article.lang.dir()} onpointerdown={on.pointer_down}
                onpointermove={on.pointer_move} onpointerup={on.pointer_up.clone()}
                onpointercancel={on.pointer_up} onpointerover={on.pointer_over}
                onpointerout={on.pointer_out} onfocusin={on.focus_in} onfocusout={on.focus_out}
                onkeydown={on.key} onclick={on.click}>
                { for ticks }
            </div>
            <p id="pq-told" class="pq-unseen">{ text::changing(told(scene, &found.answer)) }</p>
            { ends(scene, *place) }
            if scene.axis.is_grouped() {
                <p class="pq-grouped">{ scene.words.grouped() }</p>
            }
        </div>
    }
}

/// Where the quotes that are shown stand, for those who do not see the ticks.
fn told(scene: &Scene, answer: &Answer) -> String {
    let ranges = scene.axis.ranges(answer.matches.iter());
    match ranges.as_slice() {
        [first, .., last] if ranges.len() > TOLD => {
            scene.words.stretches(scene.axis.unit, &[(first.0, last.1)])
        }
        ranges => scene.words.stretches(scene.axis.unit, ranges),
    }
}

/// The first and last place that is asked for, to be read and to be written:
/// whoever does not drag writes them.
fn ends(scene: &Rc<Scene>, place: Option<Place>) -> Html {
    let end = scene.axis.end;
    let [from, to] = scene.words.ends(scene.axis.unit);
    let (first, last) = place.map_or((1, end), |place| (place.first(), place.last()));
    let input = |label: &'static str, value: u32, other: u32| {
        let ask = scene.ask.clone();
        let onchange = Callback::from(move |event: Event| {
            let input: web_sys::HtmlInputElement = event.target_unchecked_into();
            let written = input.value().parse().unwrap_or(value);
            ask.emit(Change::Brush(Part::Place(Place::between(written, other, end))));
            // A number that is out of bounds is cut to them, also where nothing changes.
            input.set_value(&written.clamp(1, end).to_string());
        });
        html! {
            <label dir={scene.words.language().dir()}>{ label }{ " " }
                <input type="number" inputmode="numeric" min="1" max={end.to_string()} autocomplete="off"
                    value={value.to_string()} {onchange} />
            </label>
        }
    };
    html! {
        <p class="pq-ends" dir={scene.article.lang.dir()}>
            { input(from, first, last) }
            { text::chart_image(&scene.words, scene.words.strip()) }
            { input(to, last, first) }
        </p>
    }
}
