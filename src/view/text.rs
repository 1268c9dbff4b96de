//! Text with what the search found in it, days, initials, and the button for pictures.

use std::ops::Range;

use yew::prelude::*;

use crate::cite::{self, Edit};
use crate::i18n::{List, Messages};
use crate::model::{Date, Lang};
use crate::text::Search;

/// A text that changes while it is shown.
///
/// Browsers that translate a page put text nodes of their own into elements of their own,
/// in the place of those that Yew knows: to change ours would change nothing that is seen,
/// and nothing can be put before it. Elements stay where they are. So whatever changes is
/// in one that is made anew with it, and has no text beside it.
pub(crate) fn changing(text: impl Into<AttrValue>) -> Html {
    let text = text.into();
    html! { <span key={text.to_string()}>{ text }</span> }
}

/// The value of HTML's `lang` for what is in another language than the interface.
pub(super) fn foreign(words: &Messages, lang: &Lang) -> Option<AttrValue> {
    let is_ours = lang.as_str() == words.language().id();
    (!is_ours).then(|| AttrValue::from(lang.to_string()))
}

/// A text with the search's matches marked.
pub(super) fn marked(text: &str, search: &Search) -> Html {
    marked_names([text].into_iter(), search)
}

/// Names one after the other, with the search's matches in each of them marked. They are one
/// text, so that no text stands beside an element that is made anew.
pub(super) fn marked_names<'a>(names: impl Iterator<Item = &'a str>, search: &Search) -> Html {
    let mut list = List::new(" · ");
    let mut matches = Vec::new();
    for name in names {
        list.push(name);
        let start = list.text.len() - name.len();
        let found = search.highlights(name).into_iter();
        matches.extend(found.map(|it| start + it.start..start + it.end));
    }
    let text = &list.text;
    changing_with(&matches, slice(text, 0..text.len(), &matches, &[]))
}

/// What shows these matches, made anew where they are others.
fn changing_with(matches: &[Range<usize>], shown: Html) -> Html {
    let mut key = String::new();
    for Range { start, end } in matches {
        key += &[&start.to_string(), "-", &end.to_string(), " "].concat();
    }
    html! { <span {key}>{ shown }</span> }
}

/// Words in the quotation marks of their language. The style sheet shows the marks, so
/// that nobody copies them. Not by `open-quote`: what that shows depends on all marks
/// before it, also on those of the page that an explorer stands in.
fn in_marks(lang: &Lang, words: Html) -> Html {
    let [open, close] = cite::marks(lang);
    html! { <span class="pq-words" data-open={open} data-close={close}>{ words }</span> }
}

/// A text in marks, without matches.
pub(super) fn quoted(lang: &Lang, text: &str) -> Html {
    in_marks(lang, cite::edited(text, 0..text.len(), &cite::edits(text, lang)).into())
}

/// A text in several pieces, each in its own quotation marks. The matches are
/// looked for in the whole, so that a phrase may reach across an interruption.
pub(super) fn passages(text: &str, lang: &Lang, pieces: &[Range<usize>], search: &Search) -> Html {
    let matches = search.highlights(text);
    let edits = cite::edits(text, lang);
    let piece = |range: &Range<usize>| in_marks(lang, slice(text, range.clone(), &matches, &edits));
    let space = |at: usize| if at > 0 { " " } else { "" };
    let all = pieces.iter().enumerate();
    let all = all.map(|(at, range)| html! { <>{ space(at) }{ piece(range) }</> }).collect();
    changing_with(&matches, all)
}

/// The part of `text` inside `range` as it is set, with `matches` (sorted, apart) marked.
fn slice(text: &str, range: Range<usize>, matches: &[Range<usize>], edits: &[Edit]) -> Html {
    let part = |range| cite::edited(text, range, edits);
    let mut nodes = Vec::new();
    let mut at = range.start;
    for found in matches {
        let (start, end) = (found.start.max(at), found.end.min(range.end));
        if start >= end {
            continue;
        }
        if at < start {
            nodes.push(html! { part(at..start) });
        }
        nodes.push(html! { <mark>{ part(start..end) }</mark> });
        at = end;
    }
    if at < range.end {
        nodes.push(html! { part(at..range.end) });
    }
    nodes.into_iter().collect()
}

/// A text as far as there is room for so many letters, of which those of the scripts of
/// East Asia take two.
pub(super) fn beginning(text: &str, room: usize) -> String {
    let mut left = room;
    for (at, letter) in text.char_indices() {
        let width = if letter < '\u{2e80}' { 1 } else { 2 };
        if left < width {
            let end = text[..at].trim_end_matches([' ', ',', ';', ':', '.']);
            return [end, "…"].concat();
        }
        left -= width;
    }
    text.to_owned()
}

/// The button by which scripts make a picture.
pub(super) fn image(words: &Messages, label: String) -> Html {
    html! { <button type="button" class="pq-image" aria-label={label}>{ words.image() }</button> }
}

/// The button by which scripts make a file of the quotes that are shown.
pub(crate) fn export(words: &Messages) -> Html {
    html! { <span class="pq-actions"><button type="button" class="pq-export">{ words.export() }</button></span> }
}

/// The same for a chart of that name.
pub(crate) fn chart_image(words: &Messages, chart: &str) -> Html {
    let label = [words.image(), ": ", chart].concat();
    html! { <span class="pq-actions">{ image(words, label) }</span> }
}

/// A day for readers and machines.
pub(crate) fn day(words: &Messages, date: Date) -> Html {
    html! { <time datetime={date.to_string()}>{ words.day(date) }</time> }
}

/// Up to two initials of a name, for the ring that stands in for a portrait.
pub(crate) fn initials(name: &str) -> String {
    name.split_whitespace().filter_map(|word| word.chars().next()).take(2).collect()
}

#[cfg(test)]
mod tests {
    use super::beginning;

    #[test]
    fn a_text_is_cut_where_there_is_no_more_room() {
        for (text, room, cut) in [
            ("", 0, ""),
            ("lamp", 4, "lamp"),
            ("lamps", 4, "lamp…"),
            ("a lamp", 2, "a…"),
            ("lamps; moon", 6, "lamps…"),
            ("银河", 4, "银河"),
            ("银河", 3, "银…"),
            ("é", 0, "…"),
        ] {
            assert_eq!(beginning(text, room), cut, "{text} in {room}");
        }
    }
}
