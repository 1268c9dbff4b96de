//! The studio: its page, and the files that it loads. Readers' pages load nothing of it.

use std::path::Path;

use anyhow::{Context, Result};

use super::app::App;
use super::explored::STYLE;
use super::file;
use super::names::{Hashed, integrity};
use crate::page;

const PAGE: &str = include_str!("../../../static/studio/index.html");
const OWN_STYLE: &str = include_str!("../../../static/studio/studio.css");

/// The modules of the page's script after the glue, each after those that it imports.
const MODULES: [&str; 10] = [
    include_str!("../../../static/entry/wasm.js"),
    include_str!("../../../static/studio/parts.js"),
    include_str!("../../../static/studio/html.js"),
    include_str!("../../../static/studio/reading.js"),
    include_str!("../../../static/studio/tables.js"),
    include_str!("../../../static/studio/places.js"),
    include_str!("../../../static/studio/handles.js"),
    include_str!("../../../static/studio/keep.js"),
    include_str!("../../../static/studio/preview.js"),
    include_str!("../../../static/studio/page.js"),
];

/// The studio before it is written.
pub(super) struct Studio {
    /// `studio.html`.
    pub(super) page: String,
    /// What it loads.
    pub(super) files: Vec<Hashed>,
}

/// Makes the studio of the app in this folder ([`App::find`]), which is `app`.
pub(super) fn studio(folder: Option<&Path>, app: &App) -> Result<Studio> {
    let [glue, wasm, import_glue, import_wasm] = App::studio(folder)?;
    let template = Hashed::new("template", "txt", file::template(app)?.into_bytes());
    let style = page::style(&[STYLE, OWN_STYLE].concat());
    let style = Hashed::new("studio", "css", style.into_bytes());
    let wasm = Hashed::new("studio", "wasm", wasm.into_owned());
    let import = Hashed::new("import", "wasm", import_wasm.into_owned());
    let parts = [("studio", &wasm), ("import", &import), ("template", &template)];
    let parts = parts.map(|(name, file)| {
        let (file, integrity) = (&file.name, integrity(&file.content));
        format!("{name}: {{ file: '{file}', integrity: '{integrity}' }}")
    });
    let parts = format!("{{ {} }}", parts.join(", "));
    let own = page::fill(&page::script(&MODULES), &[("parts", &parts)])?;
    let glue = [named(&glue, "connectStudio")?, named(&import_glue, "connectImport")?];
    let script = page::script(&[&glue[0], &glue[1], &own]);
    let script = Hashed::new("studio", "js", script.into_bytes());
    let page = page::fill(PAGE, &[("style", &*style.name), ("script", &script.name)])?;
    Ok(Studio { page, files: vec![style, wasm, import, script, template] })
}

/// Glue whose function has another name, since there are several.
fn named(glue: &[u8], name: &str) -> Result<String> {
    let glue = std::str::from_utf8(glue).context("the glue is UTF-8")?;
    Ok(glue.replacen("function connect(", &format!("function {name}("), 1))
}
