//! WebKit, as WebKitGTK's MiniBrowser, on an X display that there has to be.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::{Ability, Engine, Port};
use crate::harness::environment::output;
use crate::harness::visit::{Size, Visit};
use crate::harness::webdriver::Session;

pub(super) const ENGINE: Engine = Engine {
    name: "webkit",
    arguments: |port| vec![format!("--port={port}")],
    environment,
    port: Port::Given,
    capabilities,
    resize,
    darken,
    stage: |_, _| Err("only Chromium sets the stage".to_owned()),
    console: |_| Ok(Vec::new()),
    held: None,
    renew: None,
    compose: None,
    slow: None,
    calls: &[("combobox", "button"), ("spinbutton", "textbox")],
    unnamed: &["columnheader", "rowheader"],
    scrolls: false,
    lacks: &[
        (Ability::Composing, "WebKitGTK's driver has no input method"),
        (Ability::Once, "what is the same in every browser is checked in Chromium alone"),
        (
            Ability::Staging,
            "only Chromium is told of media and of visitors' settings, and pictures are kept of it",
        ),
        (Ability::LayoutShifts, "WebKit does not report layout shifts"),
        (Ability::FramesScroll, "WebKit scrolls no page for a frame of another site"),
        (Ability::Console, "WebKitGTK keeps no console of automated pages"),
        (Ability::Darkness, "MiniBrowser is dark or light from its start on"),
        (
            Ability::FrameSchemes,
            "WebKit tells frames what visitors prefer, and not whether the page around is dark",
        ),
        (Ability::Memory, "WebKitWebDriver has no such command"),
        (Ability::NoScript, "with scripts of pages off, WebKit still parses as if they were on"),
        (Ability::Printing, "WebKitWebDriver has no such command"),
        (Ability::SandboxedSelf, "in a sandboxed frame WebKit takes 'self' for no site"),
        (Ability::ServiceWorkers, "WebKitGTK has none in automated pages"),
    ],
};

/// The controls of the window would keep it from being as narrow as a phone.
const CONTROLS: &str = "* { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; \
    font-size: 1px; -gtk-icon-transform: scale(0.1); }\n";

fn environment(visit: &Visit) -> Vec<(&'static str, String)> {
    let mut variables = vec![("XDG_CONFIG_HOME", configuration().display().to_string())];
    if !visit.wasm {
        variables.push(("JSC_useWasm", "0".to_owned()));
    }
    variables
}

/// A folder of settings with the style of the controls in it.
fn configuration() -> PathBuf {
    let folder = output("webkit");
    let style = folder.join("gtk-3.0/gtk.css");
    if !style.exists() {
        fs::create_dir_all(folder.join("gtk-3.0")).expect("the target folder is ours to write");
        fs::write(style, CONTROLS).expect("the target folder is ours to write");
    }
    folder
}

fn capabilities(binary: &str, visit: &Visit) -> Value {
    let mut flags = vec!["--automation"];
    if !visit.scripts {
        // What pages bring; WebDriver's own scripts still run.
        flags.push("--enable-javascript-markup=false");
    }
    json!({
        "pageLoadStrategy": "none",
        "webkitgtk:browserOptions": { "binary": binary, "args": flags },
    })
}

fn darken(_: &Session, dark: bool) -> Result<Value, String> {
    if dark {
        Err("MiniBrowser is dark or light from its start on".to_owned())
    } else {
        Ok(Value::Null)
    }
}

/// Windows can be given a size, the pages in them cannot: the controls are in between.
fn resize(session: &Session, Size { width, height }: Size) -> Result<Value, String> {
    let controls = json!({ "script": "return outerHeight - innerHeight", "args": [] });
    let controls = session.post("/execute/sync", &controls)?.as_u64().unwrap_or_default();
    let window = json!({ "width": width, "height": u64::from(height) + controls });
    session.post("/window/rect", &window)
}
