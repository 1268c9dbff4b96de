//! Chromium, by its DevTools protocol where WebDriver has no command.

use serde_json::{Value, json};

use super::{Composed, Engine, Held, Port, only_new_tab};
use crate::harness::visit::{Size, Stage, Visit};
use crate::harness::webdriver::Session;

pub(super) const ENGINE: Engine = Engine {
    name: "chromium",
    arguments: |port| vec![format!("--port={port}")],
    environment: |_| Vec::new(),
    port: Port::After("started successfully on port "),
    capabilities,
    resize,
    darken,
    stage,
    console,
    held: Some(held),
    renew: Some(renew),
    compose: Some(compose),
    slow: Some(slow),
    calls: &[],
    unnamed: &[],
    scrolls: true,
    lacks: &[],
};

/// Flags for a browser that talks to nobody, also as root in a container; and whose
/// letters do not depend on the machine's settings and its screen.
const FLAGS: [&str; 11] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
    "--disable-lcd-text",
    "--force-color-profile=srgb",
];

fn capabilities(binary: &str, visit: &Visit) -> Value {
    let mut flags = FLAGS.to_vec();
    if !visit.wasm {
        flags.push("--js-flags=--jitless");
    }
    // 2 is "block" in Chromium's content settings.
    let scripts = if visit.scripts { 1 } else { 2 };
    json!({
        "pageLoadStrategy": "none",
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": {
            "binary": binary,
            "args": flags,
            "prefs": { "profile.managed_default_content_settings.javascript": scripts },
        },
    })
}

/// A command of the DevTools protocol.
fn tools(session: &Session, command: &str, parameters: &Value) -> Result<Value, String> {
    session.post("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
}

/// A window cannot be made narrower than 500 px; its viewport can.
fn resize(session: &Session, Size { width, height }: Size) -> Result<Value, String> {
    let viewport =
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    tools(session, "Emulation.setDeviceMetricsOverride", &viewport)
}

fn darken(session: &Session, dark: bool) -> Result<Value, String> {
    let scheme = if dark { "dark" } else { "light" };
    let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
    tools(session, "Emulation.setEmulatedMedia", &media)
}

/// Scroll bars are as wide as the machine has them, and lie over what is pictured.
fn stage(session: &Session, stage: Stage) -> Result<Value, String> {
    tools(session, "Emulation.setScrollbarsHidden", &json!({ "hidden": true }))?;
    let feature = |name: &str, value: &str| json!({ "name": name, "value": value });
    let media = json!({
        "media": if stage.print { "print" } else { "" },
        "features": [
            feature("prefers-color-scheme", if stage.dark { "dark" } else { "light" }),
            feature("forced-colors", if stage.forced { "active" } else { "none" }),
            feature("prefers-reduced-motion", if stage.still { "reduce" } else { "no-preference" }),
        ],
    });
    tools(session, "Emulation.setEmulatedMedia", &media)
}

fn console(session: &Session) -> Result<Vec<String>, String> {
    let entries = session.post("/se/log", &json!({ "type": "browser" }))?;
    let line = |entry: &Value| {
        let part = |name: &str| entry[name].as_str().unwrap_or_default().to_owned();
        format!("{} {}", part("level"), part("message"))
    };
    Ok(entries.as_array().into_iter().flatten().map(line).collect())
}

/// What a page leaves behind that does not go with its tab: storage and service workers of all
/// origins (`*`), cookies, the cache, and what was written into the console.
fn renew(session: &Session) -> Result<Value, String> {
    only_new_tab(session)?;
    // A tab that is not the first one would have no focus to give.
    tools(session, "Emulation.setFocusEmulationEnabled", &json!({ "enabled": true }))?;
    let everywhere = json!({ "origin": "*", "storageTypes": "all" });
    tools(session, "Storage.clearDataForOrigin", &everywhere)?;
    tools(session, "Network.clearBrowserCookies", &json!({}))?;
    tools(session, "Network.clearBrowserCache", &json!({}))?;
    console(session)?;
    Ok(Value::Null)
}

fn compose(session: &Session, text: Composed<'_>) -> Result<Value, String> {
    match text {
        Composed::Under(text) => {
            let end = text.encode_utf16().count();
            let composed = json!({ "text": text, "selectionStart": end, "selectionEnd": end });
            tools(session, "Input.imeSetComposition", &composed)
        }
        Composed::Committed(text) => tools(session, "Input.insertText", &json!({ "text": text })),
    }
}

/// Six times, as development tools offer for a phone of the lower middle.
fn slow(session: &Session) -> Result<Value, String> {
    tools(session, "Emulation.setCPUThrottlingRate", &json!({ "rate": 6 }))
}

fn held(session: &Session) -> Result<Held, String> {
    tools(session, "HeapProfiler.collectGarbage", &json!({}))?;
    let heap = tools(session, "Runtime.getHeapUsage", &json!({}))?;
    let counted = tools(session, "Memory.getDOMCounters", &json!({}))?;
    let number = |of: &Value, name: &str| {
        of[name].as_f64().map(|number| number as u64).ok_or_else(|| format!("no {name} in {of}"))
    };
    // Of scripts, of the page, and the memories of WebAssembly.
    let parts = ["usedSize", "embedderHeapUsedSize", "backingStorageSize"];
    let parts = parts.map(|part| number(&heap, part)).into_iter().sum::<Result<_, _>>();
    Ok(Held {
        bytes: parts?,
        nodes: number(&counted, "nodes")?,
        listeners: number(&counted, "jsEventListeners")?,
    })
}
