//! The explorer in an iframe on somebody else's page.

use serde_json::{Value, json};

use crate::harness::{Ability, Hosting, Page, supports};

mod alone;
mod height;
mod history;
mod hostile;
mod locked;
mod sandbox;
mod wrong;

/// What a publisher pastes; `{frame}` may hold attributes and a fragment.
fn frame(id: &str, address: &str) -> String {
    let sandbox = if supports(Ability::SandboxedSelf) { " sandbox=\"allow-scripts\"" } else { "" };
    format!(
        "<iframe id=\"{id}\" src=\"{{site}}/frame.html{address}\" title=\"Quotes\" width=\"100%\" \
         height=\"300\" style=\"border: 0\"{sandbox}></iframe>"
    )
}

/// The publisher's script.
const SCRIPT: &str = "<script async src=\"{site}/frame.js\"></script>";

/// A page that keeps the messages it is sent.
fn host(body: &str) -> Hosting {
    Hosting::start(
        &format!(
            "<!doctype html><html lang=\"en\"><title>Their page</title>
            <meta name=\"viewport\" content=\"width=device-width\">
            <script>window.heard = []; addEventListener('message', ({{ data }}) => heard.push(data))</script>
            <h1>Their headline</h1>{body}<p>Their words</p>"
        ),
        None,
    )
}

/// How tall a frame is in its page.
fn height(page: &Page, id: &str) -> i64 {
    page.eval("return document.getElementById(arguments[0]).offsetHeight", &[json!(id)])
        .as_i64()
        .unwrap_or_default()
}

/// Waits until a frame is as tall as what is in it, and more than `least`.
#[track_caller]
fn await_fit(page: &Page, id: &str, least: i64) -> i64 {
    let inside =
        "return [Math.ceil(document.documentElement.getBoundingClientRect().height), innerHeight]";
    // What is far off screen is not laid out.
    page.eval("document.getElementById(arguments[0]).scrollIntoView()", &[json!(id)]);
    page.until(&format!("{id} is as tall as what is in it, and taller than {least}"), || {
        page.enter(id);
        let sizes = page.eval(inside, &[]);
        page.leave();
        sizes[0] == sizes[1] && height(page, id) > least
    });
    height(page, id)
}

/// Waits for the app in a frame.
#[track_caller]
fn await_app(page: &Page, id: &str) {
    page.enter_app(id);
    page.leave();
}

fn heard(page: &Page) -> Vec<Value> {
    page.eval("return heard", &[]).as_array().cloned().unwrap_or_default()
}
