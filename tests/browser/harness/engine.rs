//! The browsers that the tests run in, and what differs between them. All else
//! speaks plain WebDriver.

use std::env;

use serde_json::{Value, json};

use super::environment::variable;
use super::visit::{Size, Visit};
use super::webdriver::Session;

/// One kind of browser.
pub(super) struct Engine {
    /// The variable that says where the browser is.
    variable: &'static str,
    /// What to ask the driver for, with the browser's path.
    pub(super) capabilities: fn(&str, &Visit) -> Value,
    /// Gives pages a viewport.
    pub(super) resize: fn(&Session, Size) -> Result<Value, String>,
    /// Says whether the visitor prefers dark pages.
    pub(super) darken: fn(&Session, bool) -> Result<Value, String>,
    /// What was written into the console so far.
    pub(super) console: fn(&Session) -> Vec<String>,
}

/// Every kind; the first whose variable is set is used.
const ENGINES: [Engine; 1] = [Engine {
    variable: "CHROME_BINARY",
    capabilities: chromium_capabilities,
    resize: chromium_resize,
    darken: chromium_darken,
    console: chromium_console,
}];

/// The browser to test in, and where it is.
#[track_caller]
pub(super) fn chosen() -> (&'static Engine, String) {
    let set = |engine: &&Engine| env::var_os(engine.variable).is_some();
    let engine = ENGINES.iter().find(set).unwrap_or(&ENGINES[0]);
    (engine, variable(engine.variable))
}

/// Flags for a browser that talks to nobody, also as root in a container.
const CHROMIUM_FLAGS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

fn chromium_capabilities(binary: &str, visit: &Visit) -> Value {
    let mut flags = CHROMIUM_FLAGS.to_vec();
    if !visit.wasm {
        flags.push("--js-flags=--jitless");
    }
    // 2 is "block" in Chromium's content settings.
    let scripts = if visit.scripts { 1 } else { 2 };
    json!({
        "pageLoadStrategy": "eager",
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": {
            "binary": binary,
            "args": flags,
            "prefs": { "profile.managed_default_content_settings.javascript": scripts },
        },
    })
}

/// A command of the DevTools protocol, for what WebDriver has none for.
fn chromium_tools(session: &Session, command: &str, parameters: &Value) -> Result<Value, String> {
    session.post("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
}

/// A window cannot be made narrower than 500 px; its viewport can.
fn chromium_resize(session: &Session, Size { width, height }: Size) -> Result<Value, String> {
    let viewport =
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    chromium_tools(session, "Emulation.setDeviceMetricsOverride", &viewport)
}

fn chromium_darken(session: &Session, dark: bool) -> Result<Value, String> {
    let scheme = if dark { "dark" } else { "light" };
    let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
    chromium_tools(session, "Emulation.setEmulatedMedia", &media)
}

fn chromium_console(session: &Session) -> Vec<String> {
    let entries = session.post("/se/log", &json!({ "type": "browser" })).unwrap_or_default();
    let line = |entry: &Value| {
        let part = |name: &str| entry[name].as_str().unwrap_or_default().to_owned();
        format!("{} {}", part("level"), part("message"))
    };
    entries.as_array().map(|entries| entries.iter().map(line).collect()).unwrap_or_default()
}
