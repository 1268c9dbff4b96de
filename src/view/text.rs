//! Text with what the search found in it, days, initials, and the button for pictures.

use std::ops::Range;

use yew::prelude::*;

use crate::model::Date;
use crate::text::Search;
use crate::words::Words;

/// A text with the search's matches marked.
pub(super) fn marked(text: &str, search: &Search) -> Html {
    slice(text, 0..text.len(), &search.highlights(text))
}

/// A text in several pieces, each in its own quotation marks. The matches are
/// looked for in the whole, so that a phrase may reach across an interruption.
pub(super) fn passages(text: &str, pieces: &[Range<usize>], search: &Search) -> Html {
    let matches = search.highlights(text);
    let piece = |range: &Range<usize>| {
        html! { <span class="pq-words">{ slice(text, range.clone(), &matches) }</span> }
    };
    let space = |at: usize| if at > 0 { " " } else { "" };
    pieces
        .iter()
        .enumerate()
        .map(|(at, range)| html! { <>{ space(at) }{ piece(range) }</> })
        .collect()
}

/// The part of `text` inside `range`, with `matches` (sorted, apart) marked.
fn slice(text: &str, range: Range<usize>, matches: &[Range<usize>]) -> Html {
    let mut nodes = Vec::new();
    let mut at = range.start;
    for found in matches {
        let (start, end) = (found.start.max(at), found.end.min(range.end));
        if start >= end {
            continue;
        }
        if at < start {
            nodes.push(html! { text[at..start].to_owned() });
        }
        nodes.push(html! { <mark>{ &text[start..end] }</mark> });
        at = end;
    }
    if at < range.end {
        nodes.push(html! { text[at..range.end].to_owned() });
    }
    nodes.into_iter().collect()
}

/// The button by which scripts make a picture.
pub(super) fn image(words: &Words, label: String) -> Html {
    html! { <button type="button" class="pq-image" aria-label={label}>{ words.image() }</button> }
}

/// The same for a chart of that name.
pub(super) fn chart_image(words: &Words, chart: &str) -> Html {
    let label = [words.image(), ": ", chart].concat();
    html! { <span class="pq-actions">{ image(words, label) }</span> }
}

/// A day for readers and machines.
pub(crate) fn day(words: &Words, date: Date) -> Html {
    html! { <time datetime={date.to_string()}>{ words.day(date) }</time> }
}

/// Up to two initials of a name, for the ring that stands in for a portrait.
pub(super) fn initials(name: &str) -> String {
    name.split_whitespace().filter_map(|word| word.chars().next()).take(2).collect()
}
