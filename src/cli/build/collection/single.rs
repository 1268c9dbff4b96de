//! A collection as one file, which opens from disk without a network: with the interface, the
//! engine and the pack inside.

use std::fs::File;

use anyhow::Result;

use super::shown::{Shown, Way};
use crate::cli::build::app::App;
use crate::cli::build::archive::{STYLE as OWN_STYLE, file_script};
use crate::cli::build::file::{self, Head};
use crate::cli::build::oembed::Address;
use crate::cli::build::packed::{encode, pack};
use crate::cli::build::styles::{STYLE, VIEWS};
use crate::page;

const SCRIPTS: &str = include_str!("../../../../static/page/collection-file-scripts.html");

/// Browsers keep packs of at most so many bytes for reading offline, and one file has no more:
/// all of it is decoded when that is opened.
pub(super) const MOST: u64 = 16 << 20;

/// Says that a pack does not fit into a file.
pub(super) fn too_large(archive: &mut File) -> Result<String> {
    let [len, most] = [archive.metadata()?.len(), MOST].map(|it| it as f64 / f64::from(1 << 20));
    Ok(format!(
        "one file holds a pack of at most {most} MB, and this one has {len:.2}: build the site \
         without --single, or of fewer articles"
    ))
}

/// The file, which says where its site stands in public.
pub(super) fn file(
    shown: &Shown<'_>,
    app: &App,
    archive: &[u8],
    address: Option<&Address>,
) -> Result<String> {
    let script = file_script(app)?;
    let styles = [STYLE, OWN_STYLE, VIEWS];
    let Head { head, .. } = file::head(&script, &styles, &file::canonical(address))?;
    let lens = [&app.collection_wasm, &app.engine_wasm, &app.leave_wasm].map(|it| it.len());
    let [wasm_len, engine_len, leave_len] = lens.map(|len| len.to_string());
    let archive_len = archive.len().to_string();
    let scripts = [
        ("wasm", &*pack(&app.collection_wasm)?),
        ("wasm-len", &wasm_len),
        ("engine", &pack(&app.engine_wasm)?),
        ("engine-len", &engine_len),
        ("leave", &pack(&app.leave_wasm)?),
        ("leave-len", &leave_len),
        // Its texts are compressed already.
        ("archive", &encode(archive)),
        ("archive-len", &archive_len),
        ("script", &script),
    ];
    let texts = &shown.spoken.page;
    let [save, keys] = [texts.save_copy, texts.comfort.title].map(page::html);
    let links = [("id", "quotes"), ("save-copy", &save), ("keys", &keys)];
    shown.page(&Way {
        name: "file",
        head: &head,
        links: &page::fill(file::LINKS, &links)?,
        scripts: &page::fill(SCRIPTS, &scripts)?,
        lost: "",
    })
}
