//! The script of the JavaScript API, which opens archives and articles without an interface.

use anyhow::{Context, Result};

use super::app::App;
use super::names::Hashed;
use crate::page;
use crate::site::integrity;

/// The modules that open packs, after the glue of the engine. Each stands after the modules
/// that it imports.
const OPENING: [&str; 6] = [
    include_str!("../../../static/explorer/engine.js"),
    FAULTS,
    FACETS,
    PACK,
    include_str!("../../../static/explorer/ranges.js"),
    include_str!("../../../static/explorer/fetched.js"),
];

const FAULTS: &str = include_str!("../../../static/explorer/faults.js");
const FACETS: &str = include_str!("../../../static/explorer/facets.js");
const PACK: &str = include_str!("../../../static/explorer/pack.js");

/// The modules of the API, which opens articles too.
const EXPLORER: [&str; 5] = [
    include_str!("../../../static/explorer/values.js"),
    include_str!("../../../static/explorer/declared.js"),
    include_str!("../../../static/explorer/articles.js"),
    include_str!("../../../static/explorer/source.js"),
    include_str!("../../../static/explorer/explorer.js"),
];

/// The script of the API, and the engine that it loads.
pub(super) fn explorer(app: &App) -> Result<[Hashed; 2]> {
    joined("explorer", &EXPLORER, app, &[])
}

/// The modules that open packs, and `modules` that import them, as one script with these
/// values for its other slots; and the engine.
pub(super) fn joined(
    stem: &'static str,
    modules: &[&str],
    app: &App,
    more: &[(&str, &str)],
) -> Result<[Hashed; 2]> {
    let engine = Hashed::new("engine", "wasm", app.engine_wasm.to_vec());
    let slots = [("engine", &*engine.name), ("engine-integrity", &integrity(&engine.content))];
    let slots = [&slots[..], more].concat();
    let own = page::fill(&page::script(&[&OPENING[..], modules].concat()), &slots)?;
    let glue = std::str::from_utf8(&app.engine_js).context("the engine's glue is UTF-8")?;
    // Joined a second time, which removes the import of one by the other.
    let script = page::script(&[glue, &own]);
    Ok([Hashed::new(stem, "js", script.into_bytes()), engine])
}

/// The modules that read a pack in memory, and `modules` that import them, as the body of a
/// function: its names are apart from those of a script that has another glue.
pub(super) fn body(modules: &[&str], app: &App) -> Result<String> {
    let glue = std::str::from_utf8(&app.engine_js).context("the engine's glue is UTF-8")?;
    // The last module alone would keep its exports.
    Ok(page::script(&[&[glue, FAULTS, FACETS, PACK][..], modules, &[""]].concat()))
}
