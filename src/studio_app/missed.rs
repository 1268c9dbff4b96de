//! A quote that was missed, by its words: where they stand, and which place is meant where they
//! stand at several.

use std::ops::Range;

use yew::prelude::*;

use super::message::Message;
use super::words;
use crate::studio::{Project, after, before};

/// Among more places nobody looks for one.
const MOST: usize = 20;

/// The places of words in the text, as it has them.
pub(super) fn places(project: &Project, wanted: &str) -> Vec<Range<usize>> {
    let wanted = wanted.trim();
    if wanted.is_empty() {
        return Vec::new();
    }
    project.text.match_indices(wanted).map(|(at, _)| at..at + wanted.len()).collect()
}

/// Asks which of several places is meant: a button for each, with what stands around it.
pub(super) fn choose(link: &Callback<Message>, project: &Project, places: &[Range<usize>]) -> Html {
    if places.is_empty() {
        return Html::default();
    }
    let place = |place: &Range<usize>| {
        let range = place.clone();
        let words = project.text[place.clone()].to_owned();
        let (start, end) = around(&project.text, place);
        let onclick = link.reform(move |_: MouseEvent| Message::AddPlace(range.clone()));
        html! { <li><button type="button" dir="auto" {onclick}>{ start }<b>{ words }</b>{ end }</button></li> }
    };
    html! {
        <>
            <p id="ps-missed-more" class="ps-hint">{ words::which(places.len()) }</p>
            <ul class="ps-places" aria-labelledby="ps-missed-more">{ for places.iter().take(MOST).map(place) }</ul>
            if places.len() > MOST { <p class="ps-hint">{ words::MORE_WORDS }</p> }
        </>
    }
}

/// What stands before and after a place in its line, with a sign where there is more of it.
fn around(text: &str, place: &Range<usize>) -> (String, String) {
    let (above, below) = (&text[..place.start], &text[place.end..]);
    let (start, end) = (before(above), after(below));
    let (earlier, later) = (&above[..above.len() - start.len()], &below[end.len()..]);
    let has_before = !earlier.is_empty() && !earlier.ends_with('\n');
    let has_after = !later.is_empty() && !later.starts_with('\n');
    let sign = |is_there: bool| if is_there { "…" } else { "" };
    (format!("{}{start}", sign(has_before)), format!("{end}{}", sign(has_after)))
}
