//! The site of a collection: a page that opens a pack.

mod first;

use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
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
use crate::cli::output::{Output, Temporary};
use crate::cli::unpack::Unpacker;
use crate::cli::{named, pack};
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
const PAGE: [&str; 18] = [
    include_str!("../../../../static/entry/rest.js"),
    include_str!("../../../../static/entry/kept.js"),
    include_str!("../../../../static/entry/choices.js"),
    include_str!("../../../../static/entry/pressing.js"),
    include_str!("../../../../static/entry/exchange.js"),
    include_str!("../../../../static/entry/going.js"),
    include_str!("../../../../static/entry/address.js"),
    include_str!("../../../../static/entry/composing.js"),
    include_str!("../../../../static/entry/sheet.js"),
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

/// The modules of the worker that answers for the archive, after the modules of the engine.
const WORKER: [&str; 3] = [
    include_str!("../../../../static/collection/breath.js"),
    include_str!("../../../../static/collection/collected.js"),
    include_str!("../../../../static/collection/serve.js"),
];

/// Whether these files are a collection: several articles, or a pack.
pub(in crate::cli) fn is_collection(files: &[PathBuf]) -> bool {
    files.len() > 1 || files.iter().any(|file| named::is_lines(file) || is_pack(file))
}

/// Whether a file is a pack, by its first bytes.
pub(in crate::cli) fn is_pack(file: &Path) -> bool {
    let mut start = [0; format::MAGIC.len()];
    let read = File::open(file).and_then(|mut file| file.read_exact(&mut start));
    read.is_ok() && start == format::MAGIC
}

/// A collection that is being built.
pub(super) struct Site<'a> {
    pub(super) files: &'a [PathBuf],
    /// Its title, where its author gives one.
    pub(super) title: Option<&'a str>,
    pub(super) out: &'a Path,
    pub(super) spoken: Spoken,
}

/// Writes the site of a collection. Where an article has errors, prints them and returns
/// `false`.
pub(super) fn build(site: &Site<'_>, app: &App) -> Result<bool> {
    let mut output = Output::new(site.files.iter().cloned().chain(app.files.clone()));
    output.create_folder(site.out)?;
    let mut archive = Temporary::new(site.out).with_context(|| {
        format!("cannot write {}; name a folder that is yours to write", site.out.display())
    })?;
    if !put(site.files, site.out, archive.file())? {
        return Ok(false);
    }
    archive.file().rewind()?;
    let source = || site.files[0].display().to_string();
    let mut unpacker = Unpacker::open(archive.file().try_clone()?).with_context(source)?;
    let first = first(&mut unpacker).with_context(source)?;
    let name = archive_name(archive.file())?;
    let target = site.out.join(&name);
    // The site may be built from the very pack that is already in it.
    if output.source_at(&target).is_none() {
        output.adopt(archive, &target)?;
    }
    super::write(&mut output, site.out, files(site, &name, first, app)?)?;
    output.publish_in(site.out)?;
    Ok(true)
}

/// Writes the pack of a collection to an empty file of a folder; `false` as above.
fn put(files: &[PathBuf], folder: &Path, archive: &mut File) -> Result<bool> {
    if let [pack] = files
        && is_pack(pack)
    {
        let mut pack =
            File::open(pack).with_context(|| format!("cannot read {}", pack.display()))?;
        io::copy(&mut pack, archive)
            .with_context(|| format!("cannot write in {}", folder.display()))?;
        return Ok(true);
    }
    if let Some(pack) = files.iter().find(|file| is_pack(file)) {
        bail!("{} is a pack: build it alone, or unpack it first", pack.display());
    }
    Ok(pack::pack(files, folder, archive)?.is_some())
}

/// The name of a pack, with a hash of its head, which has the checksums of all its parts.
fn archive_name(pack: &mut File) -> Result<String> {
    let mut head = [0; format::HEADER];
    pack.rewind()?;
    pack.read_exact(&mut head)?;
    Ok(format!("archive-{}.pq", hash(&head)))
}

/// Every file except the pack, by its path.
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
    words["page"]["reload"] = json!(collected(language).reload());
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
        ("late", &late(spoken)),
        ("made-with", &page::html(spoken.page.made_with)),
        ("speech", language.id()),
        ("dir", language.dir()),
        ("words", &page::for_script(&words.to_string())),
        ("head", &head),
        ("explorer", &prerender(title, answer, shown, site)),
        ("links", links.trim_end()),
        ("pages", ""),
        ("data", &page::for_script(&data.to_string())),
        ("data-place", ""),
        ("scripts", ""),
        ("lost", ""),
        ("hidden", ""),
    ];
    Ok(page::fill(INDEX, &values)?)
}

/// What the page says where its script does not come: with a link to itself, since nothing
/// else does anything there.
fn late(spoken: &Spoken) -> String {
    let reload = collected(spoken.words.language()).reload();
    let [late, reload] = [spoken.page.collection_late, reload].map(page::html);
    format!("{late} <a class=\"pq-way\" href=\"\">{reload}</a>")
}

/// The explorer as markup, which the interface replaces when it starts.
fn prerender(title: String, answer: Answer, rows: Vec<RowData>, site: &Site<'_>) -> String {
    let language = site.spoken.words.language();
    let renderer = ServerRenderer::<Collection>::with_props(move || CollectionProps {
        title: title.into(),
        desk: DeskRef::new(Still, HostRef::new(StillHost)),
        words: collected(language),
        // The articles were checked before they were packed.
        first: Reply {
            answer: answer.into(),
            rows: rows.into_iter().filter_map(|row| row.into_row().ok()).collect(),
        },
    });
    futures::executor::block_on(renderer.hydratable(false).render())
}
