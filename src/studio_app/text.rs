//! The article with its quotes marked. Each stretch of it says at which byte of the text it
//! begins, by which `static/studio/places.js` finds what is selected.

use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use super::words;
use crate::studio::{Key, Project, Status};

/// The id of the mark of a quote.
pub(super) fn id(key: Key) -> String {
    format!("mark-{key}")
}

#[derive(PartialEq, Properties)]
pub(super) struct ArticleProps {
    pub(super) project: Rc<Project>,
    pub(super) current: Option<Key>,
    pub(super) select: Callback<Key>,
}

/// A quote's piece in the text.
#[derive(Clone, PartialEq)]
struct Mark {
    range: Range<usize>,
    key: Key,
    status: Status,
    is_current: bool,
    is_first: bool,
    is_last: bool,
    speaker: AttrValue,
}

#[component]
pub(super) fn Article(props: &ArticleProps) -> Html {
    let ArticleProps { project, current, select } = props;
    let mut marks = marks(project, *current).into_iter().peekable();
    let mut start = 0;
    let paragraphs = project.text.split('\n').filter_map(|line| {
        let range = start..start + line.len();
        let key = range.start;
        start = range.end + 1;
        let mut own = Vec::new();
        while let Some(mark) = marks.next_if(|mark| mark.range.start < range.end) {
            own.push(mark);
        }
        (!line.trim().is_empty()).then(|| html! {
            <Paragraph {key} text={project.text.clone()} range={range} marks={own} select={select.clone()} />
        })
    });
    html! { <div class="ps-text" id="ps-text" lang={project.about.lang.clone()}>{ for paragraphs }</div> }
}

/// The pieces of all live quotes, in the order of the text.
fn marks(project: &Project, current: Option<Key>) -> Vec<Mark> {
    let live = project.quotes.iter().filter(|quote| quote.is_live());
    let marks = live.flat_map(|quote| {
        quote.pieces.iter().enumerate().map(|(at, range)| Mark {
            range: range.clone(),
            key: quote.key,
            status: quote.status,
            is_current: current == Some(quote.key),
            is_first: at == 0,
            is_last: at + 1 == quote.pieces.len(),
            speaker: project.speaker_name(quote).to_owned().into(),
        })
    });
    let mut marks: Vec<Mark> = marks.collect();
    // A quote in another one comes after it.
    marks.sort_by_key(|mark| (mark.range.start, std::cmp::Reverse(mark.range.end)));
    marks
}

#[derive(Properties)]
struct ParagraphProps {
    text: Rc<str>,
    range: Range<usize>,
    marks: Vec<Mark>,
    select: Callback<Key>,
}

impl PartialEq for ParagraphProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.text, &other.text)
            && self.range == other.range
            && self.marks == other.marks
    }
}

#[component]
fn Paragraph(props: &ParagraphProps) -> Html {
    let ParagraphProps { text, range, marks, select } = props;
    html! { <p dir="auto">{ stretch(text, range.clone(), marks, select) }</p> }
}

/// A stretch of the text with the marks in it, of which one may be in another.
fn stretch(text: &str, range: Range<usize>, marks: &[Mark], select: &Callback<Key>) -> Html {
    let mut at = range.start;
    let mut shown = Vec::new();
    let mut rest = marks;
    while let Some((mark, later)) = rest.split_first() {
        let count = later.iter().take_while(|inner| inner.range.start < mark.range.end).count();
        let (inside, after) = later.split_at(count);
        shown.push(plain(text, at..mark.range.start));
        shown.push(marked(text, mark, inside, select));
        at = mark.range.end;
        rest = after;
    }
    shown.push(plain(text, at..range.end));
    shown.into_iter().collect()
}

fn plain(text: &str, range: Range<usize>) -> Html {
    if range.is_empty() {
        return Html::default();
    }
    html! { <span data-at={range.start.to_string()}>{ text[range].to_owned() }</span> }
}

fn marked(text: &str, mark: &Mark, inside: &[Mark], select: &Callback<Key>) -> Html {
    let key = mark.key;
    let onclick = select.reform(move |event: MouseEvent| {
        event.stop_propagation();
        key
    });
    let said = if mark.speaker.is_empty() { words::NOBODY.into() } else { mark.speaker.clone() };
    html! {
        <mark id={mark.is_first.then(|| id(key))} data-status={words::status(mark.status)}
            aria-current={mark.is_current.then_some("true")} title={said} {onclick}>
            if mark.is_current && mark.is_first { { handle("start") } }
            { stretch(text, mark.range.clone(), inside, select) }
            if mark.is_current && mark.is_last { { handle("end") } }
        </mark>
    }
}

/// An end that can be dragged (`static/studio/handles.js`). Keys and buttons do the same.
fn handle(edge: &'static str) -> Html {
    let onclick = Callback::from(|event: MouseEvent| event.stop_propagation());
    html! { <span class="ps-handle" data-edge={edge} aria-hidden="true" {onclick} /> }
}
