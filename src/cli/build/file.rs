//! The explorer as one file: opened from disk, with no network.
//!
//! Browsers load no module from `file://`, so that everything stands in the
//! page; and its policy, in a `meta` tag, lets nothing else run.

use std::io::Write;

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::app::App;
use super::explored::{Explored, Way};
use super::names::integrity;
use crate::page;

const HEAD: &str = include_str!("../../../static/page/file-head.html");
const LINKS: &str = include_str!("../../../static/page/file-links.html");
const SCRIPTS: &str = include_str!("../../../static/page/file-scripts.html");

/// The modules of the file's script, after the app's own.
const ENTRY: [&str; 6] = [
    include_str!("../../../static/entry/wasm.js"),
    include_str!("../../../static/entry/early.js"),
    include_str!("../../../static/entry/later.js"),
    include_str!("../../../static/entry/locale.js"),
    include_str!("../../../static/entry/page.js"),
    include_str!("../../../static/file.js"),
];

/// The file.
pub(super) fn file(explored: &Explored<'_>, app: &App) -> Result<String> {
    let glue = std::str::from_utf8(&app.js).context("the app's glue is UTF-8")?;
    let script = page::script(&[&[glue][..], &ENTRY].concat());
    let style = &[&*explored.style, &explored.views].concat();
    let head = [
        ("script-hash", &*integrity(script.as_bytes())),
        ("style-hash", &*integrity(style.as_bytes())),
        ("style", style),
    ];
    let packed = |wasm: &[u8]| gzip(wasm).map(|gzip| BASE64_STANDARD.encode(gzip));
    let (wasm, later) = (packed(&app.wasm)?, packed(&app.later)?);
    let save = page::html(explored.spoken.page.save_copy);
    explored.page(&Way {
        name: "file",
        head: &page::fill(HEAD, &head)?,
        links: &page::fill(LINKS, &[("id", &explored.article.id), ("save-copy", &save)])?,
        scripts: &page::fill(SCRIPTS, &[("wasm", &*wasm), ("later", &later), ("script", &script)])?,
    })
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
