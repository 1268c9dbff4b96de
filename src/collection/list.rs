//! The list: as tall as all its quotes, with those near the screen in it.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use web_sys::wasm_bindgen::JsCast;
use yew::prelude::*;

use super::item::Item;
use super::ladder::{Frame, LIKELY, Ladder};
use super::model::Message;
use super::model::Rows;
use super::{Ear, Shelf};
use crate::query::Answer;
use crate::text::Search;

/// The id of the list.
pub const LIST: &str = "pq-list";

/// How many quotes are in a page before it is known how tall they are. Where it is at its
/// top, as many as a screen is likely to have: the next ones come when it is known.
const FIRST: u32 = 20;

#[derive(Clone, Properties)]
pub(super) struct ListProps {
    pub(super) shelf: Rc<Shelf>,
    pub(super) answer: Rc<Answer>,
    pub(super) rows: Rows,
    pub(super) search: Rc<Search>,
    /// Whether every quote can be had; otherwise there are those of the first answer.
    pub(super) is_known: bool,
    /// The id of the quote that is stood at.
    pub(super) at: Option<String>,
    pub(super) ear: Ear,
}

impl PartialEq for ListProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.answer, &other.answer)
            && Rc::ptr_eq(&self.rows, &other.rows)
            && Rc::ptr_eq(&self.search, &other.search)
            && self.at == other.at
            && self.is_known == other.is_known
            && self.shelf == other.shelf
    }
}

/// What is known of the list beside what is in it.
#[derive(Default)]
struct Place {
    /// Of which answer.
    number: u32,
    ladder: Ladder,
    /// How wide the list was when its quotes were measured.
    width: f64,
    /// The quote that is being gone to, and whether it is to have the focus.
    goal: Option<(u32, bool)>,
    /// The quote that has or had the focus.
    current: Option<u32>,
    /// The quotes that were asked for last.
    asked: Range<u32>,
    /// The quote of an address that was gone to.
    visited: Option<String>,
    is_resting: bool,
}

#[component]
pub(super) fn List(props: &ListProps) -> Html {
    let ListProps { shelf, answer, rows, search, at, ear, .. } = props;
    let window = use_state_eq(|| {
        let frame = shelf.desk.frame();
        let is_top = frame.screen > 0.0 && frame.above <= 0.0;
        let first = if is_top { (frame.screen / LIKELY).ceil() as u32 } else { FIRST };
        0..first.min(FIRST).min(answer.total)
    });
    let place = use_mut_ref(Place::default);
    let hand = Rc::new(Hand { props: props.clone(), window: window.clone(), place });
    hand.begin();
    let shown = hand.shown();
    {
        let hand = hand.clone();
        use_effect(move || hand.settle());
    }
    {
        let (hand, ear) = (hand.clone(), ear.clone());
        use_effect(move || {
            *ear.borrow_mut() = Some(Callback::from(move |told| hand.hear(&told)));
        });
    }
    let onkeydown = {
        let hand = hand.clone();
        Callback::from(move |event: KeyboardEvent| hand.key(&event))
    };
    let onfocusin = Callback::from(move |event: FocusEvent| hand.focused(&event));
    html! {
        <ol id={LIST} class="pq-list" part="quotes" role="list" aria-label={shelf.words.quote_list()} {onkeydown} {onfocusin}>
            { for shown.map(|row| {
                let article = rows.get(&row).cloned();
                let current = at.is_some() && answer.at == Some(row);
                html! {
                    <Item key={row} shelf={shelf.clone()} {row} of={answer.total} {article} {current} search={search.clone()} />
                }
            }) }
        </ol>
    }
}

/// What moves the list.
struct Hand {
    props: ListProps,
    window: UseStateHandle<Range<u32>>,
    place: Rc<RefCell<Place>>,
}

impl Hand {
    /// Begins another list where the answer is another one.
    fn begin(&self) {
        let ListProps { answer, shelf, at, .. } = &self.props;
        let mut place = self.place.borrow_mut();
        if place.number == answer.number && place.ladder.rows() > 0 {
            place.ladder.resize(self.total());
        } else {
            // Whoever was far down in the last list begins at the top of this one.
            let is_within = place.ladder.rows() > 0 && shelf.desk.frame().above > 0.0;
            *place = Place {
                number: answer.number,
                ladder: Ladder::new(self.total()),
                goal: is_within.then_some((0, false)),
                visited: place.visited.take(),
                is_resting: true,
                ..Place::default()
            };
        }
        if place.visited != *at {
            if at.is_none() {
                place.visited = None;
            } else if let Some(row) = answer.at {
                place.visited.clone_from(at);
                place.goal = Some((row, false));
            }
        }
    }

    /// Puts everything in its place after a render: learns how tall quotes are, goes
    /// where it was asked to, and asks for what is missing.
    fn settle(&self) {
        let focus = self.put_in_place();
        // Outside of the borrow: whoever has the focus is noted.
        if let Some(row) = focus {
            self.props.shelf.desk.focus_row(row);
        }
    }

    /// The same; gives the quote that is to have the focus.
    fn put_in_place(&self) -> Option<u32> {
        let desk = &self.props.shelf.desk;
        let mut place = self.place.borrow_mut();
        let place = &mut *place;
        let mut frame = desk.frame();
        if place.width != frame.width {
            if place.width > 0.0 && frame.above > 0.0 {
                place.goal = place.goal.or(Some((place.ladder.row_on(frame), false)));
            }
            place.width = frame.width;
            place.ladder = Ladder::new(self.total());
        }
        let shown = self.shown();
        let heights = shown.clone().zip(desk.heights()).filter(|(_, height)| *height > 0.0);
        place.ladder.learn(heights, frame, place.goal.map(|(row, _)| row));
        let by = match place.goal {
            Some((row, _)) => Some(place.ladder.go(row, frame)),
            None => place.ladder.put_right(frame, place.is_resting),
        };
        desk.place(place.ladder.height(), place.ladder.before(&shown));
        if let Some(by) = by.filter(|by| by.abs() >= 0.5) {
            desk.scroll_by(by);
            frame = desk.frame();
            place.ladder.came_to(frame);
        }
        let focus = self.arrive(place, &shown);
        self.look(place, frame);
        focus
    }

    /// Whether what was gone to is there; gives it where it is to have the focus.
    fn arrive(&self, place: &mut Place, shown: &Range<u32>) -> Option<u32> {
        let (row, is_focus) = place.goal.filter(|(row, _)| shown.contains(row))?;
        // One that is still being loaded is taller or shorter than it will be.
        place.goal = (!self.props.rows.contains_key(&row)).then_some((row, false));
        is_focus.then_some(row)
    }

    /// How many quotes the list has.
    fn total(&self) -> u32 {
        let ListProps { answer, rows, is_known, .. } = &self.props;
        if *is_known { answer.total } else { rows.len() as u32 }
    }

    /// The quotes that are in the page.
    fn shown(&self) -> Range<u32> {
        let total = self.total();
        self.window.start.min(total)..self.window.end.min(total)
    }

    /// Has those quotes in the page that are near the screen, and asks for them.
    fn look(&self, place: &mut Place, frame: Frame) {
        let window = place.ladder.window(frame);
        let missing = |row: &u32| !self.props.rows.contains_key(row);
        let first = window.clone().find(missing);
        let last = window.clone().rev().find(missing);
        if let (Some(first), Some(last)) = (first, last)
            && place.asked != (first..last + 1)
        {
            place.asked = first..last + 1;
            self.props.shelf.desk.quotes(place.number, first, last + 1 - first);
        }
        self.window.set(window);
    }

    fn hear(&self, told: &Message) {
        match told {
            Message::Step(by) => self.step(*by),
            Message::Scrolled(is_resting) => self.scrolled(*is_resting),
            _ => {}
        }
    }

    fn scrolled(&self, is_resting: bool) {
        let desk = &self.props.shelf.desk;
        let frame = desk.frame();
        {
            let mut place = self.place.borrow_mut();
            place.is_resting = is_resting;
            // Who scrolls meanwhile does not want to go there any more.
            if place.ladder.is_moved(frame) {
                place.goal = None;
            }
            place.ladder.scrolled(frame);
            if !is_resting {
                self.look(&mut place, frame);
                return;
            }
        }
        self.settle();
    }

    /// Goes to a quote, which then has the focus.
    fn go(&self, row: u32) {
        {
            let mut place = self.place.borrow_mut();
            place.goal = Some((row, true));
            place.current = Some(row);
        }
        self.settle();
    }

    /// The quote from which keys go on: that with the focus, or the first on screen.
    fn from(&self) -> (u32, bool) {
        let place = self.place.borrow();
        match place.current.filter(|row| self.window.contains(row)) {
            Some(row) => (row, true),
            None => (place.ladder.row_on(self.props.shelf.desk.frame()), false),
        }
    }

    fn step(&self, by: i32) {
        let (from, is_held) = self.from();
        let to = if is_held || by < 0 { from.saturating_add_signed(by) } else { from };
        if to < self.total() {
            self.go(to);
        }
    }

    /// Keys of an item that has the focus itself.
    fn key(&self, event: &KeyboardEvent) {
        let held = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        let Some(row) = row_of(event.target()).filter(|_| !held) else { return };
        let last = self.total().saturating_sub(1);
        let screen = |sign: f64| {
            let place = self.place.borrow();
            let frame = self.props.shelf.desk.frame();
            let by = (frame.screen - frame.covered).max(1.0);
            place.ladder.row_at((place.ladder.top(row) + sign * by).max(0.0))
        };
        let to = match event.key().as_str() {
            "ArrowDown" => row + 1,
            "ArrowUp" => row.saturating_sub(1),
            "PageDown" => screen(1.0).max(row + 1),
            "PageUp" => screen(-1.0).min(row.saturating_sub(1)),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        self.go(to.min(last));
    }

    fn focused(&self, event: &FocusEvent) {
        let target = event.target().and_then(|it| it.dyn_into::<web_sys::Element>().ok());
        let item = target.and_then(|it| it.closest("li").ok().flatten());
        if let Some(row) = row_of(item.map(Into::into)) {
            self.place.borrow_mut().current = Some(row);
        }
    }
}

/// The row of the item that an event is about itself.
fn row_of(target: Option<web_sys::EventTarget>) -> Option<u32> {
    let element: web_sys::Element = target?.dyn_into().ok()?;
    element.get_attribute("data-row")?.parse().ok()
}
