//! A mouse, for what is at a place and no element of its own.

use serde_json::{Value, json};

use super::page::Page;

/// A place in the viewport, in CSS pixels.
pub(crate) type Point = (i64, i64);

impl Page {
    /// Clicks at a place.
    #[track_caller]
    pub(crate) fn click_at(&self, point: Point) {
        self.drag(point, point);
    }

    /// Presses at one place and lets go at another.
    #[track_caller]
    pub(crate) fn drag(&self, from: Point, to: Point) {
        let go = |(x, y): Point| json!({ "type": "pointerMove", "duration": 0, "x": x, "y": y });
        let button = |kind: &str| json!({ "type": kind, "button": 0 });
        let mut actions = vec![go(from), button("pointerDown")];
        if from != to {
            actions.push(go(to));
        }
        actions.push(button("pointerUp"));
        self.pointer(&actions);
    }

    #[track_caller]
    fn pointer(&self, actions: &[Value]) {
        let mouse = json!({ "type": "pointer", "id": "mouse", "actions": actions });
        self.post("/actions", &json!({ "actions": [mouse] }));
    }
}
