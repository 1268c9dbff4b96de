//! A mouse, for what is at a place and no element of its own.

use serde_json::{Value, json};

use super::page::Page;

/// A place in the viewport, in CSS pixels.
pub(crate) type Point = (i64, i64);

impl Page {
    /// The middle of the first element that a selector finds.
    #[track_caller]
    pub(crate) fn middle(&self, selector: &str) -> Point {
        let at = self.eval(
            "const { x, y, width, height } = document.querySelector(arguments[0]).getBoundingClientRect();
            return [Math.round(x + width / 2), Math.round(y + height / 2)]",
            &[json!(selector)],
        );
        serde_json::from_value(at).expect("a place is two whole numbers")
    }

    /// Clicks at a place.
    #[track_caller]
    pub(crate) fn click_at(&self, point: Point) {
        self.drag(point, point);
    }

    /// Presses at one place and lets go at another.
    #[track_caller]
    pub(crate) fn drag(&self, from: Point, to: Point) {
        let way = if from == to { vec![from] } else { vec![from, to] };
        self.drag_over(&way);
    }

    /// Presses at the first of these places, passes the others, and lets go at
    /// the last.
    #[track_caller]
    pub(crate) fn drag_over(&self, way: &[Point]) {
        let button = |kind: &str| json!({ "type": kind, "button": 0 });
        let mut actions = vec![go(way[0]), button("pointerDown")];
        actions.extend(way[1..].iter().copied().map(go));
        actions.push(button("pointerUp"));
        self.pointer(&actions);
    }

    /// Points at a place.
    #[track_caller]
    pub(crate) fn hover(&self, point: Point) {
        self.pointer(&[go(point)]);
    }

    /// Puts a finger down at one place, and lifts it at another.
    #[track_caller]
    pub(crate) fn drag_by_finger(&self, from: Point, to: Point) {
        let button = |kind: &str| json!({ "type": kind, "button": 0 });
        let between = ((from.0 + to.0) / 2, (from.1 + to.1) / 2);
        let way = [go(from), button("pointerDown"), go(between), go(to), button("pointerUp")];
        let touch = json!({ "pointerType": "touch" });
        let finger =
            json!({ "type": "pointer", "id": "finger", "parameters": touch, "actions": way });
        self.post("/actions", &json!({ "actions": [finger] }));
    }

    #[track_caller]
    fn pointer(&self, actions: &[Value]) {
        let mouse = json!({ "type": "pointer", "id": "mouse", "actions": actions });
        self.post("/actions", &json!({ "actions": [mouse] }));
    }
}

fn go((x, y): Point) -> Value {
    json!({ "type": "pointerMove", "duration": 0, "x": x, "y": y })
}
