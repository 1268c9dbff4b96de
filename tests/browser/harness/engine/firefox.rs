//! Firefox, by scripts of the browser's own where WebDriver has no command.

use std::fs;

use serde_json::{Value, json};

use super::{Ability, Engine, Held, Port, only_new_tab};
use crate::harness::environment::output;
use crate::harness::visit::{Size, Visit};
use crate::harness::webdriver::Session;

pub(super) const ENGINE: Engine = Engine {
    name: "firefox",
    arguments,
    environment: |_| Vec::new(),
    port: Port::After("Listening on 127.0.0.1:"),
    capabilities,
    resize,
    darken,
    stage: |_, _| Err("only Chromium sets the stage".to_owned()),
    console,
    held: Some(held),
    renew: Some(renew),
    compose: None,
    slow: None,
    calls: &[],
    unnamed: &[],
    scrolls: true,
    lacks: &[
        (Ability::Composing, "Firefox's driver has no input method"),
        (Ability::Once, "what is the same in every browser is checked in Chromium alone"),
        (
            Ability::Staging,
            "only Chromium is told of media and of visitors' settings, and pictures are kept of it",
        ),
        (Ability::LayoutShifts, "Firefox does not report layout shifts"),
    ],
};

fn arguments(port: u16) -> Vec<String> {
    let profiles = output("profiles");
    fs::create_dir_all(&profiles).expect("the target folder is ours to write");
    vec![
        format!("--port={port}"),
        // WebDriver BiDi, which nobody here speaks, would have one port for
        // every driver.
        "--websocket-port=0".to_owned(),
        "--allow-system-access".to_owned(),
        // What a browser that is killed leaves is found and removed there.
        format!("--profile-root={}", profiles.display()),
    ]
}

fn capabilities(binary: &str, visit: &Visit) -> Value {
    json!({
        "pageLoadStrategy": "none",
        "moz:firefoxOptions": {
            "binary": binary,
            // Larger than any viewport that is asked for.
            "args": ["-headless", "--width", "1500", "--height", "1200"],
            "prefs": {
                "javascript.enabled": visit.scripts,
                "javascript.options.wasm": visit.wasm,
                // Pages are asked for what they name, not for /favicon.ico.
                "browser.chrome.site_icons": false,
                // As every visitor has it; the driver lets files read each other.
                "security.fileuri.strict_origin_policy": true,
                // A proxy that is none, for a browser that talks to nobody:
                // this machine is asked without it.
                "network.proxy.type": 1,
                "network.proxy.http": "127.0.0.1",
                "network.proxy.http_port": 9,
                "network.proxy.ssl": "127.0.0.1",
                "network.proxy.ssl_port": 9,
            },
        },
    })
}

/// Runs a script in the browser around the page.
fn around(session: &Session, script: &str, arguments: &[Value]) -> Result<Value, String> {
    let turn = |to: &str| session.post("/moz/context", &json!({ "context": to }));
    turn("chrome")?;
    let done = session.post("/execute/sync", &json!({ "script": script, "args": arguments }));
    turn("content")?;
    done
}

/// A window cannot be made narrower than 450 px; the page's place in it can.
fn resize(session: &Session, Size { width, height }: Size) -> Result<Value, String> {
    let place = "const { style } = gBrowser.selectedBrowser;
        style.width = `${arguments[0]}px`;
        style.height = `${arguments[1]}px`";
    around(session, place, &[json!(width), json!(height)])
}

fn darken(session: &Session, dark: bool) -> Result<Value, String> {
    let prefer = "Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', arguments[0])";
    around(session, prefer, &[json!(if dark { 0 } else { 1 })])
}

/// Everything that a page can leave behind goes with its tab or is cleared.
const CLEAR: &str = "
    Services.console.reset();
    Services.prefs.clearUserPref('layout.css.prefers-color-scheme.content-override');
    return new Promise((done) => Services.clearData.deleteData(
        Ci.nsIClearDataService.CLEAR_ALL,
        { onDataDeleted: (failed) => done(failed === 0) },
    ))";

fn renew(session: &Session) -> Result<Value, String> {
    only_new_tab(session)?;
    let cleared = around(session, CLEAR, &[])?;
    if cleared == true { Ok(cleared) } else { Err("Firefox keeps some data".to_owned()) }
}

/// What the browser itself says of pages is kept by the browser, what their
/// scripts say by the process of the page. That it does not know Trusted Types,
/// which our policies ask for, is no fault of a page.
const CONSOLE: &str = "
    const complaints = Services.console.getMessageArray()
        .filter((message) => message instanceof Ci.nsIScriptError && /^(http|file):/.test(message.sourceName))
        .filter(({ category, errorMessage }) => category !== 'CSP_couldNotProcessUnknownDirective'
            || !errorMessage.includes('trusted-types'))
        .map(({ category, errorMessage }) => `${category}: ${errorMessage}`);
    const calls = `Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).getEvents()
        .map(({ level, arguments: parts }) => level + ' ' + parts.map(String).join(' '))`;
    const { messageManager } = gBrowser.selectedBrowser;
    return new Promise((done) => {
        messageManager.addMessageListener('pullquote:console', ({ data }) => done([...complaints, ...data]));
        const tell = `sendAsyncMessage('pullquote:console', ${calls})`;
        messageManager.loadFrameScript(`data:,${encodeURIComponent(tell)}`, false);
    })";

fn console(session: &Session) -> Result<Vec<String>, String> {
    let lines = around(session, CONSOLE, &[])?;
    let lines = lines.as_array().into_iter().flatten();
    Ok(lines.filter_map(|line| Some(line.as_str()?.to_owned())).collect())
}

/// What the process of the page has allocated, when its garbage is collected.
const HELD: &str = "
    const count = () => {
        const { utils, classes, interfaces } = Components;
        for (let round = 0; round < 3; round += 1) {
            utils.forceGC();
            utils.forceCC();
        }
        const memory = classes['@mozilla.org/memory-reporter-manager;1'].getService(interfaces.nsIMemoryReporterManager);
        memory.minimizeMemoryUsage(() => sendAsyncMessage('pullquote:held', memory.heapAllocated));
    };
    const { messageManager } = gBrowser.selectedBrowser;
    return new Promise((done) => {
        const told = ({ data }) => {
            messageManager.removeMessageListener('pullquote:held', told);
            done(data);
        };
        messageManager.addMessageListener('pullquote:held', told);
        messageManager.loadFrameScript(`data:,${encodeURIComponent(`(${count})()`)}`, false);
    })";

fn held(session: &Session) -> Result<Held, String> {
    let allocated = around(session, HELD, &[])?;
    let bytes = allocated.as_u64().ok_or_else(|| format!("Firefox says {allocated}"))?;
    Ok(Held { bytes, nodes: 0, listeners: 0 })
}
