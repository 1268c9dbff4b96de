//! What pointers and keys do on the strip.
//!
//! A pointer that moves while it is pressed brushes: it asks for what lies
//! between the cell where it was pressed and the one where it is. One that does
//! not is a click. Where it is, is measured along the line and not read from
//! what is under it, so that a hand may stray from the line.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::wasm_bindgen::JsCast;
use yew::prelude::*;

use super::props::{LINE, Looked, StripProps};
use super::tick;
use crate::query::{Change, Part, Place};
use crate::view::scene::Scene;

/// How far a pointer has to move to brush, in CSS pixels. Hands shake.
const SHAKE: i32 = 4;

/// A brush under way.
#[derive(Default)]
pub(super) struct Brush {
    /// Where a pointer was pressed: the cell, and the pixel.
    pressed: Option<(usize, i32)>,
    /// Whether it has moved since.
    is_moving: bool,
    /// The cell from which Shift brushes.
    anchor: Option<usize>,
}

/// The strip's listeners. Listening on the line rather than on each of its
/// ticks costs less to start.
pub(super) struct Listeners {
    pub(super) pointer_down: Callback<PointerEvent>,
    pub(super) pointer_move: Callback<PointerEvent>,
    pub(super) pointer_up: Callback<PointerEvent>,
    pub(super) pointer_over: Callback<PointerEvent>,
    pub(super) pointer_out: Callback<PointerEvent>,
    pub(super) focus_in: Callback<FocusEvent>,
    pub(super) focus_out: Callback<FocusEvent>,
    pub(super) key: Callback<KeyboardEvent>,
    pub(super) click: Callback<MouseEvent>,
}

/// What listeners work on.
#[derive(Clone)]
struct Strip {
    props: Rc<StripProps>,
    looked: UseStateHandle<Looked>,
    brush: Rc<RefCell<Brush>>,
}

impl Listeners {
    pub(super) fn new(
        props: &StripProps,
        looked: &UseStateHandle<Looked>,
        brush: &Rc<RefCell<Brush>>,
    ) -> Self {
        let props = Rc::new(props.clone());
        let strip = Strip { props, looked: looked.clone(), brush: brush.clone() };
        let listener = |listen: fn(&Strip, PointerEvent)| {
            let strip = strip.clone();
            Callback::from(move |event| listen(&strip, event))
        };
        let focus = |listen: fn(&Strip, FocusEvent)| {
            let strip = strip.clone();
            Callback::from(move |event| listen(&strip, event))
        };
        Self {
            pointer_down: listener(Strip::press),
            pointer_move: listener(Strip::drag),
            pointer_up: listener(|strip, _| strip.brush.borrow_mut().pressed = None),
            pointer_over: listener(|strip, event| strip.open(cell_of(event.target()))),
            pointer_out: listener(|strip, event| strip.open(cell_of(event.related_target()))),
            focus_in: focus(|strip, event| strip.stop_at(cell_of(event.target()))),
            focus_out: focus(|strip, event| strip.open(cell_of(event.related_target()))),
            key: {
                let strip = strip.clone();
                Callback::from(move |event| strip.key(&event))
            },
            click: Callback::from(move |event| strip.click(&event)),
        }
    }
}

impl Strip {
    fn ask(&self, change: Change) {
        self.props.scene.ask.emit(change);
    }

    /// Asks for a part of the article: for the first one, or for another instead.
    fn pick(&self, is_first: bool, place: Option<Place>) {
        self.ask(Part::Place(place).asked(is_first));
    }

    fn open(&self, open: Option<usize>) {
        self.looked.set(Looked { open, ..*self.looked });
    }

    fn stop_at(&self, cell: Option<usize>) {
        self.looked.set(Looked { stop: cell.or(self.looked.stop), open: cell });
    }

    fn press(&self, event: PointerEvent) {
        let pressed =
            (event.button() == 0).then(|| (self.cell_at(event.client_x()), event.client_x()));
        *self.brush.borrow_mut() = Brush { pressed, ..Brush::default() };
    }

    fn drag(&self, event: PointerEvent) {
        let mut brush = self.brush.borrow_mut();
        let Some((from, pixel)) = brush.pressed.filter(|_| event.buttons() & 1 == 1) else {
            return;
        };
        if !brush.is_moving && (event.client_x() - pixel).abs() < SHAKE {
            return;
        }
        let place = self.props.scene.axis.between(from, self.cell_at(event.client_x()));
        let is_first = !std::mem::replace(&mut brush.is_moving, true);
        if is_first {
            self.props.scene.host.capture(LINE, event.pointer_id());
        }
        self.pick(is_first, place);
    }

    /// The cell at a pixel of the window.
    fn cell_at(&self, pixel: i32) -> usize {
        let Scene { axis, article, host, .. } = &*self.props.scene;
        let along = host.along(LINE, pixel).clamp(0.0, 1.0);
        let along = if article.lang.dir() == "rtl" { 1.0 - along } else { along };
        let last = axis.cells.len() - 1;
        ((along * axis.cells.len() as f64) as usize).min(last)
    }

    /// A click on a tick goes to its quote among those that are shown; where the
    /// quote is not, the link does what links do. One beside the ticks lets go
    /// of the part of the article.
    fn click(&self, event: &MouseEvent) {
        if std::mem::take(&mut self.brush.borrow_mut().is_moving) {
            event.prevent_default();
            return;
        }
        let held = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        let Some(cell) = cell_of(event.target()) else {
            self.pick(true, None);
            return;
        };
        let StripProps { scene, found, .. } = &*self.props;
        let goal = scene.axis.goal(cell, &found.answer.matches);
        if held || !found.answer.matches.contains(goal) {
            return;
        }
        event.prevent_default();
        let id = &scene.article.quotes[goal as usize].id;
        self.ask(Change::At(id.clone()));
        // Nothing changes for one who is there already, and so nobody else leads back.
        scene.host.focus(id);
        scene.host.reveal(id);
    }

    fn key(&self, event: &KeyboardEvent) {
        let Some(from) = cell_of(event.target()) else { return };
        let axis = &self.props.scene.axis;
        let is_rtl = self.props.scene.article.lang.dir() == "rtl";
        let has_quotes = |cell: &usize| !axis.cells[*cell].quotes.is_empty();
        let to = match (event.key().as_str(), is_rtl) {
            ("ArrowRight", false) | ("ArrowLeft", true) => {
                (from + 1..axis.cells.len()).find(has_quotes)
            }
            ("ArrowLeft", false) | ("ArrowRight", true) => (0..from).rev().find(has_quotes),
            ("Home", _) => (0..from).find(has_quotes),
            ("End", _) => (from..axis.cells.len()).rev().find(has_quotes),
            ("Escape", _) if self.looked.open.is_some() => {
                event.prevent_default();
                return self.open(None);
            }
            _ => return,
        };
        event.prevent_default();
        let Some(to) = to else { return };
        self.props.scene.host.focus(&tick::id(to));
        self.stop_at(Some(to));
        self.extend(from, to, event.shift_key());
    }

    /// With Shift, what lies between where it began and here is asked for.
    fn extend(&self, from: usize, to: usize, is_held: bool) {
        let mut brush = self.brush.borrow_mut();
        if !is_held {
            brush.anchor = None;
            return;
        }
        let is_first = brush.anchor.is_none();
        let anchor = *brush.anchor.get_or_insert(from);
        let place = self.props.scene.axis.between(anchor, to);
        self.pick(is_first, place);
    }
}

/// The cell of the tick that an event is about.
fn cell_of(target: Option<web_sys::EventTarget>) -> Option<usize> {
    let element: web_sys::Element = target?.dyn_into().ok()?;
    element.closest(".pq-tick").ok()??.get_attribute("data-cell")?.parse().ok()
}
