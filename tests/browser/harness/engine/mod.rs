//! The browsers that the tests run in, and what differs between them. All else
//! speaks plain WebDriver.

use std::collections::BTreeSet;
use std::fs::OpenOptions;
use std::io::{Write, stderr};
use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};

use super::environment::variable;
use super::visit::{Size, Stage, Visit};
use super::webdriver::Session;

mod chromium;
mod firefox;
mod webkit;

/// One kind of browser.
pub(super) struct Engine {
    /// What `cargo xtask test` calls it.
    pub(super) name: &'static str,
    /// What its driver is started with, to listen on a port; 0 is any.
    pub(super) arguments: fn(u16) -> Vec<String>,
    /// The environment variables that its driver is started with besides.
    pub(super) environment: fn(&Visit) -> Vec<(&'static str, String)>,
    /// How the port that its driver listens on is known.
    pub(super) port: Port,
    /// What to ask the driver for, with the browser's path.
    pub(super) capabilities: fn(&str, &Visit) -> Value,
    /// Gives pages a viewport.
    pub(super) resize: fn(&Session, Size) -> Result<Value, String>,
    /// Says whether the visitor prefers dark pages.
    pub(super) darken: fn(&Session, bool) -> Result<Value, String>,
    /// Shows pages as a medium and a visitor's settings ask for.
    pub(super) stage: fn(&Session, Stage) -> Result<Value, String>,
    /// What was written into the console so far.
    pub(super) console: Ask<Vec<String>>,
    /// What the page holds once its garbage is collected.
    pub(super) held: Option<Ask<Held>>,
    /// Makes a browser as new, after a page; without it, each page has one of its own.
    pub(super) renew: Option<Ask<Value>>,
    /// What its driver calls roles that others call by their names in WAI-ARIA; the
    /// values of these are then in their names.
    pub(super) calls: &'static [(&'static str, &'static str)],
    /// Roles that have names by what is in them, and for which its driver computes none.
    pub(super) unnamed: &'static [&'static str],
    /// Whether its driver scrolls to what it clicks inside of parts that scroll.
    pub(super) scrolls: bool,
    /// Composes text by an input method in the field that has the focus, or commits it.
    pub(super) compose: Option<Compose>,
    /// Slows its scripts down, as a busy machine does.
    pub(super) slow: Option<Ask<Value>>,
    /// What it cannot be asked, and why.
    lacks: &'static [(Ability, &'static str)],
}

/// What asks a browser for something.
pub(super) type Ask<T> = fn(&Session) -> Result<T, String>;

/// What an input method writes.
#[derive(Clone, Copy, Debug)]
pub(super) enum Composed<'a> {
    /// It may still become something else; empty, the composition ends with nothing.
    Under(&'a str),
    Committed(&'a str),
}

/// What has an input method write something.
pub(super) type Compose = fn(&Session, Composed<'_>) -> Result<Value, String>;

/// What a page holds in memory.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Held {
    pub(crate) bytes: u64,
    /// Nodes and listeners, in the document or not; 0 where nobody counts them.
    pub(crate) nodes: u64,
    pub(crate) listeners: u64,
}

/// How the port is known that a driver listens on.
#[derive(Clone, Copy, Debug)]
pub(super) enum Port {
    /// The driver chooses one, and prints it after these words.
    After(&'static str),
    /// It is told which.
    Given,
}

const ENGINES: [Engine; 3] = [chromium::ENGINE, firefox::ENGINE, webkit::ENGINE];

/// What not every browser can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ability {
    /// To report what moved while the page came about, and by how much.
    LayoutShifts,
    /// To scroll the page around a frame of another site to what that scrolls to.
    FramesScroll,
    /// To compose text by an input method.
    Composing,
    /// To show what was written into the console.
    Console,
    /// To turn dark.
    Darkness,
    /// To be set up for pictures that are alike on every machine.
    Staging,
    /// To tell frames that the page around them is dark.
    FrameSchemes,
    /// To say what a page holds in memory.
    Memory,
    /// To show what stands in `<noscript>`.
    NoScript,
    /// To check what is the same in every browser.
    Once,
    /// To print.
    Printing,
    /// To take `'self'` in the policy of a sandboxed frame for its site.
    SandboxedSelf,
    /// To keep pages for reading offline.
    ServiceWorkers,
}

/// Opens a new tab, and closes all others: pages may have opened more than the one.
fn only_new_tab(session: &Session) -> Result<(), String> {
    let tab = session.post("/window/new", &json!({ "type": "tab" }))?;
    let open = session.get("/window/handles")?;
    for old in open.as_array().into_iter().flatten().filter(|open| **open != tab["handle"]) {
        session.post("/window", &json!({ "handle": old }))?;
        session.delete("/window")?;
    }
    session.post("/window", &json!({ "handle": tab["handle"] })).map(drop)
}

/// Whether the browser that is tested can do this; where it cannot, the reason is printed,
/// for a part of the test is left out.
#[track_caller]
pub(crate) fn supports(ability: Ability) -> bool {
    static TOLD: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    let Some(reason) = lacking(ability) else { return true };
    let line = format!("{} goes without {ability:?}: {reason}", test());
    // Once for each test; and not by `eprintln!`, which is kept from sight while tests pass.
    if TOLD.lock().unwrap_or_else(PoisonError::into_inner).insert(line.clone()) {
        drop(writeln!(stderr(), "{line}"));
    }
    false
}

/// Whether the test is skipped, as the browser that is tested cannot do this: it returns at
/// once then, and is counted as skipped.
#[track_caller]
pub(crate) fn skips_without(ability: Ability) -> bool {
    let reason = lacking(ability);
    reason.into_iter().for_each(skip);
    reason.is_some()
}

/// Counts the test as skipped, and not as passed; it returns at once then.
#[track_caller]
pub(crate) fn skip(reason: &str) {
    let path = variable("PULLQUOTE_SKIPPED");
    let skipped = OpenOptions::new().create(true).append(true).open(&path);
    // One write: tests that run at the same time share the file.
    let line = format!("{}\t{reason}\n", test());
    let noted = skipped.and_then(|mut file| file.write_all(line.as_bytes()));
    noted.unwrap_or_else(|error| panic!("{path}: {error}"));
}

/// Why the browser that is tested cannot do this, where it cannot.
#[track_caller]
fn lacking(ability: Ability) -> Option<&'static str> {
    let lacks = chosen().lacks;
    lacks.iter().find(|(lacking, _)| *lacking == ability).map(|(_, reason)| *reason)
}

/// The name of the test that runs in this thread.
fn test() -> String {
    std::thread::current().name().unwrap_or("a test").to_owned()
}

/// The browser to test in.
#[track_caller]
pub(super) fn chosen() -> &'static Engine {
    let name = variable("PULLQUOTE_ENGINE");
    let engine = ENGINES.iter().find(|engine| engine.name == name);
    engine.unwrap_or_else(|| panic!("the tests know no engine {name:?}"))
}
