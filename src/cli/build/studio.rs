//! The studio: its page with the files that it loads, and the same as one file, which opens
//! from disk without a network. Readers' pages load nothing of it.

use std::borrow::Cow;

use anyhow::{Context, Result};

use super::app::Compiled;
use super::file::{self, Scripts, Template};
use super::names::Hashed;
use super::packed::pack;
use super::styles::STYLE;
use crate::page;
use crate::site::{SiteParts, integrity};

const PAGE: &str = include_str!("../../../static/studio/index.html");
const FILE: &str = include_str!("../../../static/studio/file.html");
const OWN_STYLE: &str = include_str!("../../../static/studio/studio.css");

/// The modules of both scripts, after the glue and what brings the parts of the studio; each
/// after those that it imports.
const MODULES: [&str; 6] = [
    include_str!("../../../static/entry/wasm.js"),
    include_str!("../../../static/studio/reading.js"),
    include_str!("../../../static/studio/tables.js"),
    include_str!("../../../static/studio/places.js"),
    include_str!("../../../static/studio/handles.js"),
    include_str!("../../../static/studio/keep.js"),
];
const START: &str = include_str!("../../../static/studio/page.js");

/// What the page has beside them: its parts are files, and so is the explorer.
const WITH_FILES: [&str; 3] = [
    include_str!("../../../static/studio/parts.js"),
    include_str!("../../../static/studio/site.js"),
    include_str!("../../../static/studio/preview.js"),
];
/// What the one file has in their place.
const CARRIED: [&str; 3] = [
    include_str!("../../../static/unpack.js"),
    include_str!("../../../static/studio/carried.js"),
    include_str!("../../../static/studio/shown.js"),
];

/// The studio before it is written.
pub(super) struct Studio {
    /// `studio.html`.
    pub(super) page: String,
    /// What it loads.
    pub(super) files: Vec<Hashed>,
    /// `studio-offline.html`.
    pub(super) file: String,
}

/// Makes the studio of the site that has these parts.
pub(super) fn studio(compiled: Compiled, scripts: &Scripts, site: &SiteParts) -> Result<Studio> {
    let [glue, wasm, import_glue, import] = compiled;
    let glue = [named(&glue, "connectStudio")?, named(&import_glue, "connectImport")?];
    let template = file::template(scripts)?;
    let style = page::style(&[STYLE, OWN_STYLE].concat());
    let file = one_file(&glue, &style, [&wasm, &import], &template)?;
    let style = Hashed::new("studio", "css", style.into_bytes());
    let [wasm, import] = [("studio", wasm), ("import", import)]
        .map(|(stem, wasm): (_, Cow<'_, [u8]>)| Hashed::new(stem, "wasm", wasm.into_owned()));
    let template = Hashed::new("template", "txt", template.text.into_bytes());
    let site = Hashed::new("site", "json", serde_json::to_vec(site)?);
    let parts = [("studio", &wasm), ("import", &import), ("template", &template), ("site", &site)];
    let parts = parts.map(|(name, file)| {
        let (file, integrity) = (&file.name, integrity(&file.content));
        format!("{name}: {{ file: '{file}', integrity: '{integrity}' }}")
    });
    let own = page::script(&[&WITH_FILES[..], &MODULES, &[START]].concat());
    let own = page::fill(&own, &[("parts", &format!("{{ {} }}", parts.join(", ")))])?;
    let script = page::script(&[&glue[0], &glue[1], &own]);
    let script = Hashed::new("studio", "js", script.into_bytes());
    let page = page::fill(PAGE, &[("style", &*style.name), ("script", &script.name)])?;
    Ok(Studio { page, files: vec![style, wasm, import, script, template, site], file })
}

/// The studio as one file.
fn one_file(
    glue: &[String; 2],
    style: &str,
    [wasm, import]: [&[u8]; 2],
    template: &Template,
) -> Result<String> {
    let modules = page::script(&[&CARRIED[..], &MODULES, &[START]].concat());
    let script = page::script(&[&glue[0], &glue[1], &modules]);
    let mut parts = String::new();
    for (name, bytes) in
        [("studio", wasm), ("import", import), ("template", template.text.as_bytes())]
    {
        let (len, packed) = (bytes.len(), pack(bytes)?);
        parts += &format!(
            "    <script type=\"text/plain\" id=\"ps-part-{name}\" data-bytes=\"{len}\">{packed}</script>\n"
        );
    }
    let values = [
        ("script-hash", &*integrity(script.as_bytes())),
        ("style-hash", &integrity(style.as_bytes())),
        ("file-script-hash", &template.script_hash),
        ("file-style-hash", &template.style_hash),
        ("style", style),
        ("parts", &parts),
        ("script", &script),
    ];
    Ok(page::fill(FILE, &values)?)
}

/// Glue whose function has another name, since there are several.
fn named(glue: &[u8], name: &str) -> Result<String> {
    let glue = std::str::from_utf8(glue).context("the glue is UTF-8")?;
    Ok(glue.replacen("function connect(", &format!("function {name}("), 1))
}
