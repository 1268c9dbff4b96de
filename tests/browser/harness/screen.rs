//! What is on screen, all of it at once, to compare with what should be.

use serde_json::Value;

use super::page::Page;

const SCREEN: &str = include_str!("screen.js");

impl Page {
    /// Everything on screen that follows from what was asked for.
    #[track_caller]
    pub(crate) fn screen(&self) -> Value {
        self.eval(SCREEN, &[])
    }

    /// Waits until the screen is as expected; says what differs where it never
    /// is. `asked` names the case.
    #[track_caller]
    pub(crate) fn shows(&self, asked: &str, expected: &Value) {
        self.until_eq(asked, &Vec::new(), || differences(expected, &self.screen()));
    }

    /// The ids of the quotes on screen, in their order.
    #[track_caller]
    pub(crate) fn ids(&self) -> Vec<String> {
        let screen = self.screen();
        let ids = screen["quotes"].as_array().into_iter().flatten();
        ids.filter_map(|id| Some(id.as_str()?.to_owned())).collect()
    }

    /// Waits until these quotes are on screen, in this order.
    #[track_caller]
    pub(crate) fn lists(&self, expected: &[&str]) {
        let expected: Vec<String> = expected.iter().map(|id| (*id).to_owned()).collect();
        self.until_eq("the list", &expected, || self.ids());
    }

    /// What the polite status reads.
    #[track_caller]
    pub(crate) fn status(&self) -> String {
        let status = self.eval("return document.querySelector('[role=status]').textContent", &[]);
        status.as_str().unwrap_or_default().to_owned()
    }
}

/// A line for each place in which two screens differ.
fn differences(expected: &Value, found: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    compare("", expected, found, &mut lines);
    lines
}

fn compare(path: &str, expected: &Value, found: &Value, lines: &mut Vec<String>) {
    match (expected, found) {
        (Value::Object(fields), _) => {
            for (name, field) in fields {
                compare(&format!("{path}/{name}"), field, &found[name], lines);
            }
        }
        _ if expected != found => lines.push(format!("{path}: {found} should be {expected}")),
        _ => {}
    }
}
