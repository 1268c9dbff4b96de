//! The site of a collection: a page that opens a pack.

mod first;

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::json;
use yew::ServerRenderer;

use super::app::App;
use super::explored::{INDEX, STYLE};
use super::explorer;
use super::headers::headers;
use super::names::{Hashed, hash, integrity};
use super::offline;
use super::spoken::Spoken;
use crate::archive::pack::format;
use crate::cli::pack;
use crate::cli::unpack::Unpacker;
use crate::collection::{Collection, CollectionProps, DeskRef, Reply, Still};
use crate::page;
use crate::query::{Answer, RowData};
use crate::view::{HostRef, Still as StillHost};
use crate::words::collected;

use first::{First, first};

const OWN_STYLE: &str = include_str!("../../../../static/collection/collection.css");
const HEAD: &str = include_str!("../../../../static/page/collection-head.html");
const LINKS: &str = include_str!("../../../../static/page/collection-links.html");

/// The modules of the page's script after the interface's own, each after those that it
/// imports.
const PAGE: [&str; 14] = [
    include_str!("../../../../static/entry/rest.js"),
    include_str!("../../../../static/entry/kept.js"),
    include_str!("../../../../static/entry/choices.js"),
    include_str!("../../../../static/entry/pressing.js"),
    include_str!("../../../../static/entry/exchange.js"),
    include_str!("../../../../static/entry/copying.js"),
    include_str!("../../../../static/entry/wasm.js"),
    include_str!("../../../../static/entry/locale.js"),
    include_str!("../../../../static/collection/breath.js"),
    include_str!("../../../../static/collection/desk.js"),
    include_str!("../../../../static/collection/list.js"),
    include_str!("../../../../static/collection/keys.js"),
    include_str!("../../../../static/collection/painted.js"),
    include_str!("../../../../static/collection/page.js"),
];

/// Those of whoever answers for the archive, after the engine's.
const WORKER: [&str; 3] = [
    include_str!("../../../../static/collection/breath.js"),
    include_str!("../../../../static/collection/collected.js"),
    include_str!("../../../../static/collection/serve.js"),
];

/// Whether these files are a collection: several articles, or a pack.
pub(super) fn is_collection(files: &[PathBuf]) -> bool {
    let is_lines = |file: &Path| file.extension().is_some_and(|extension| extension == "jsonl");
    files.len() > 1 || files.iter().any(|file| is_lines(file) || is_pack(file))
}

fn is_pack(file: &Path) -> bool {
    let mut start = [0; format::MAGIC.len()];
    let read = File::open(file).and_then(|mut file| file.read_exact(&mut start));
    read.is_ok() && start == format::MAGIC
}

/// A collection that is being built.
pub(super) struct Site<'a> {
    pub(super) files: &'a [PathBuf],
    /// What it is called, where its author says so.
    pub(super) title: Option<&'a str>,
    pub(super) out: &'a Path,
    pub(super) spoken: Spoken,
}

/// Writes the site of a collection; `false` where an article has errors, which are
/// printed then.
pub(super) fn build(site: &Site<'_>, app: &App) -> Result<bool> {
    let out = site.out;
    fs::create_dir_all(out).with_context(|| {
        format!("cannot write {}; name a folder that is yours to write", out.display())
    })?;
    let packed = match site.files {
        [file] if is_pack(file) => None,
        files => {
            let packs = files.iter().find(|file| is_pack(file));
            if let Some(pack) = packs {
                let name = pack.display();
                ensure!(false, "{name} is a pack: build it alone, or unpack it first");
            }
            let packed = out.join("archive.pq.new");
            if pack::pack(files, &packed)?.is_none() {
                return Ok(false);
            }
            Some(packed)
        }
    };
    let source = packed.as_deref().unwrap_or(&site.files[0]);
    let written = write(site, source, app);
    if let Some(packed) = &packed {
        // Where it was moved to its place, there is none.
        let _ = fs::remove_file(packed);
    }
    written.map(|()| true)
}

fn write(site: &Site<'_>, source: &Path, app: &App) -> Result<()> {
    let name = || source.display().to_string();
    let file = File::open(source).with_context(|| format!("cannot read {}", name()))?;
    let mut unpacker = Unpacker::open(file).with_context(name)?;
    let archive = archive_name(source)?;
    let first = first(&mut unpacker).with_context(name)?;
    drop(unpacker);
    let target = site.out.join(&archive);
    let moved = site.files.len() > 1 || site.files[0] != source;
    let copied =
        if moved { fs::rename(source, &target) } else { fs::copy(source, &target).map(drop) };
    copied.with_context(|| format!("cannot write {}", target.display()))?;
    for (path, bytes) in files(site, &archive, first, app)? {
        super::write(&site.out.join(path), &bytes)?;
    }
    Ok(())
}

/// A pack's name after what is in it: its head has the checksums of everything.
fn archive_name(pack: &Path) -> Result<String> {
    let mut head = [0; format::HEADER];
    File::open(pack)?.read_exact(&mut head)?;
    Ok(format!("archive-{}.pq", hash(&head)))
}

/// Every file but the pack, by its path.
fn files(
    site: &Site<'_>,
    archive: &str,
    first: First,
    app: &App,
) -> Result<Vec<(String, Vec<u8>)>> {
    let style = page::style(&[STYLE, OWN_STYLE].concat());
    let style = Hashed::new("style", "css", style.into_bytes());
    let [answering, engine] = explorer::joined("worker", &WORKER, app)?;
    let interface = Hashed::new("collection", "wasm", app.collection_wasm.to_vec());
    let slots = [
        ("interface", &*interface.name),
        ("interface-integrity", &integrity(&interface.content)),
        ("worker", &answering.name),
    ];
    let own = page::fill(&page::script(&PAGE), &slots)?;
    let glue = std::str::from_utf8(&app.collection_js).context("the glue is UTF-8")?;
    let script = page::script(&[glue, &own]);
    let script = Hashed::new("collection", "js", script.into_bytes());
    let index = index(site, archive, first, [&style, &script])?;
    let hashed = [style, script, interface, answering, engine];
    let mut files = vec![offline::off(), ("index.html".to_owned(), index.into_bytes())];
    files.push(("_headers".to_owned(), headers(&hashed, None).into_bytes()));
    files.extend(hashed.into_iter().map(|file| (file.name, file.content)));
    Ok(files)
}

fn index(site: &Site<'_>, archive: &str, first: First, loaded: [&Hashed; 2]) -> Result<String> {
    let spoken = &site.spoken;
    let language = spoken.words.language();
    let title = match site.title {
        Some(title) => title.to_owned(),
        None => collected(language).title(first.answer.about.articles),
    };
    let voices = first.voices().take(3).collect::<Vec<_>>();
    let voices = voices.join(spoken.words.comma());
    let description = spoken.page.description.replace("{0}", &title).replace("{1}", &voices);
    let shown = first.rows()?;
    let First { answer, rows } = first;
    let data = json!({ "title": title, "archive": archive, "answer": answer, "rows": rows });
    let mut words = spoken.value();
    words["more"] = json!(collected(language).lines());
    let texts = &spoken.page;
    words["page"]["wasm"] = json!(texts.collection_no_wasm);
    words["page"]["crash"] = json!(texts.collection_crash);
    words["page"]["other"] = json!(texts.collection_other);
    let [style, script] = loaded.map(|file| file.name.as_str());
    let head = page::fill(HEAD, &[("style", style), ("script", script)])?;
    let links = page::fill(
        LINKS,
        &[("archive", archive), ("data", &page::html(spoken.page.collection_data))],
    )?;
    let values = [
        ("lang", language.id()),
        ("way", "site"),
        ("title", &*page::html(&spoken.page.title.replace("{0}", &title))),
        ("description", &page::html(&description)),
        ("no-scripts", &page::html(spoken.page.collection_no_scripts)),
        ("late", &page::html(spoken.page.collection_late)),
        ("made-with", &page::html(spoken.page.made_with)),
        ("speech", language.id()),
        ("dir", language.dir()),
        ("words", &page::for_script(&words.to_string())),
        ("head", &head),
        ("explorer", &prerender(title, answer, shown, site)),
        ("links", links.trim_end()),
        ("data", &page::for_script(&data.to_string())),
        ("scripts", ""),
        ("lost", ""),
        ("hidden", ""),
    ];
    Ok(page::fill(INDEX, &values)?)
}

/// The explorer as markup whose place the interface takes.
fn prerender(title: String, answer: Answer, rows: Vec<RowData>, site: &Site<'_>) -> String {
    let language = site.spoken.words.language();
    let renderer = ServerRenderer::<Collection>::with_props(move || CollectionProps {
        title: title.into(),
        desk: DeskRef::new(Still, HostRef::new(StillHost)),
        words: collected(language),
        // What articles are was checked before they were packed.
        first: Reply {
            answer: answer.into(),
            rows: rows.into_iter().filter_map(|row| row.into_row().ok()).collect(),
        },
    });
    futures::executor::block_on(renderer.hydratable(false).render())
}
