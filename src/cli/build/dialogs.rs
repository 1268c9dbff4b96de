//! The dialogs. A page loads each when it is first opened, as one script with its style.

use anyhow::{Context, Result};

use super::app::App;
use super::names::Hashed;
use crate::page;
use crate::site::integrity;

/// The parts that all dialogs use.
const PARTS: &str = include_str!("../../../static/dialog/parts.js");
const STYLE: &str = include_str!("../../../static/dialog/dialog.css");

/// The Embed dialog.
const SHARE: [&str; 2] = [
    include_str!("../../../static/share/snippets.js"),
    include_str!("../../../static/share/share.js"),
];
const SHARE_STYLE: &str = include_str!("../../../static/share/share.css");

/// A quote or a chart as a picture.
const CARD: [&str; 8] = [
    include_str!("../../../static/card/lines.js"),
    include_str!("../../../static/card/quoted.js"),
    include_str!("../../../static/card/layout.js"),
    include_str!("../../../static/card/svg.js"),
    include_str!("../../../static/card/png.js"),
    include_str!("../../../static/card/trace.js"),
    include_str!("../../../static/card/chart.js"),
    include_str!("../../../static/card/card.js"),
];
const CARD_STYLE: &str = include_str!("../../../static/card/card.css");

/// What brings the wasm that makes citations and exports: from the site, and in one file.
const FROM_SITE: &str = include_str!("../../../static/leave/loaded.js");
const FROM_FILE: &str = include_str!("../../../static/leave/held.js");

/// What makes them of a pack, beside its engine; after the glue of that wasm and what brings it.
const LEAVE_PACK: [&str; 3] = [
    include_str!("../../../static/leave/made.js"),
    include_str!("../../../static/collection/breath.js"),
    include_str!("../../../static/leave/pack.js"),
];

/// Their dialogs, after the same.
const LEAVE: [&str; 10] = [
    include_str!("../../../static/entry/address.js"),
    include_str!("../../../static/leave/made.js"),
    include_str!("../../../static/leave/parts.js"),
    include_str!("../../../static/leave/styles.js"),
    include_str!("../../../static/leave/cite.js"),
    include_str!("../../../static/leave/collected.js"),
    include_str!("../../../static/leave/source.js"),
    include_str!("../../../static/leave/under.js"),
    include_str!("../../../static/leave/export.js"),
    include_str!("../../../static/leave/leave.js"),
];
const LEAVE_STYLE: &str = include_str!("../../../static/leave/leave.css");

/// Text size, spacing and keys.
const COMFORT: [&str; 1] = [include_str!("../../../static/comfort/comfort.js")];
const COMFORT_STYLE: &str = include_str!("../../../static/comfort/comfort.css");

/// The Embed dialog's script.
pub(super) fn share() -> Result<Hashed> {
    dialog("share", &SHARE, SHARE_STYLE)
}

/// The script of the dialog with the picture of a quote or of a chart.
pub(super) fn card() -> Result<Hashed> {
    dialog("card", &CARD, CARD_STYLE)
}

/// The script of the dialogs for citations and exports; that which a collection's worker loads
/// for them; and the wasm that both load.
pub(super) fn leave(app: &App) -> Result<[Hashed; 3]> {
    let wasm = Hashed::new("leave", "wasm", app.leave_wasm.to_vec());
    let glue = leave_glue(app)?;
    let slots = [("leave", &*wasm.name), ("leave-integrity", &integrity(&wasm.content))];
    let dialogs = joined(&[&[FROM_SITE][..], &LEAVE].concat(), LEAVE_STYLE, &slots)?;
    let pack = page::fill(&page::script(&[&[FROM_SITE][..], &LEAVE_PACK].concat()), &slots)?;
    // Joined a second time, which removes the import of one by the other.
    let script = |stem, own: &str| Hashed::new(stem, "js", page::script(&[glue, own]).into_bytes());
    Ok([script("leave", &dialogs), script("leaving", &pack), wasm])
}

/// The script of the dialog for text size, spacing and keys.
pub(super) fn comfort() -> Result<Hashed> {
    dialog("comfort", &COMFORT, COMFORT_STYLE)
}

/// The modules by which a page that is one file opens them, saves itself and unpacks what it holds;
/// after those of its explorer.
pub(super) const OPENING_HERE: [&str; 11] = [
    include_str!("../../../static/entry/stale.js"),
    include_str!("../../../static/entry/kept.js"),
    include_str!("../../../static/entry/choices.js"),
    include_str!("../../../static/entry/asked.js"),
    include_str!("../../../static/entry/asking.js"),
    include_str!("../../../static/entry/here.js"),
    include_str!("../../../static/entry/opening.js"),
    include_str!("../../../static/entry/pressing.js"),
    include_str!("../../../static/entry/keys.js"),
    include_str!("../../../static/entry/saving.js"),
    include_str!("../../../static/unpack.js"),
];

/// What the slots are filled with by which scripts name dialogs, where these are [`here`].
pub(super) const HERE: [(&str, &str); 3] =
    [("card", "card"), ("leave", "leave"), ("comfort", "comfort")];

/// The dialogs of a page that is one file: each is a function, which makes it when it is first
/// called, and keeps its names apart from those of the others (`entry/here.js`).
pub(super) fn here(app: &App) -> Result<String> {
    let glue = leave_glue(app)?;
    let leave = [&[glue, FROM_FILE][..], &LEAVE].concat();
    Ok([
        function("cardHere", "showCard", &joined(&closed(&CARD), CARD_STYLE, &[])?),
        function("leaveHere", "showLeave", &joined(&closed(&leave), LEAVE_STYLE, &[])?),
        function("comfortHere", "showComfort", &joined(&closed(&COMFORT), COMFORT_STYLE, &[])?),
    ]
    .concat())
}

/// What makes citations and exports of a pack where that is in one file, the same way.
pub(super) fn leaving_here(app: &App) -> Result<String> {
    let modules = [&[leave_glue(app)?, FROM_FILE][..], &LEAVE_PACK].concat();
    Ok(function("leavingHere", "leave", &page::script(&closed(&modules))))
}

fn leave_glue(app: &App) -> Result<&str> {
    std::str::from_utf8(&app.leave_js).context("the glue is UTF-8")
}

/// Modules of which none keeps its exports.
fn closed<'m>(modules: &[&'m str]) -> Vec<&'m str> {
    [modules, &[""]].concat()
}

/// Joined modules as a function that gives one thing of them.
pub(super) fn function(name: &str, gives: &str, body: &str) -> String {
    format!("function {name}() {{\n{body}\nreturn {{ {gives} }};\n}}\n")
}

fn dialog(stem: &'static str, modules: &[&str], style: &str) -> Result<Hashed> {
    Ok(Hashed::new(stem, "js", joined(modules, style, &[])?.into_bytes()))
}

/// The modules of a dialog as one script, with its style and what else fills its slots.
fn joined(modules: &[&str], style: &str, slots: &[(&str, &str)]) -> Result<String> {
    // A JSON string is a JavaScript string.
    let style = serde_json::to_string(&page::style(&[STYLE, style].concat()))?;
    let script = page::script(&[&[PARTS], modules].concat());
    Ok(page::fill(&script, &[&[("style", &*style)], slots].concat())?)
}
