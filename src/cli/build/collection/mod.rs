//! The site of a collection: a page that opens a pack; and a collection as one file.

mod first;
mod public;
mod single;

use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use yew::ServerRenderer;

use super::app::App;
use super::archive::Archive;
use super::assets::Assets;
use super::headers::headers;
use super::{STYLE, VIEWS, frame, quotes};
use crate::cli::output::{Output, Replaces, Temporary};
use crate::cli::unpack::Unpacker;
use crate::cli::{named, pack};
use crate::collection::{Collection, CollectionProps, DeskRef, Reply, Still};
use crate::i18n::collected;
use crate::packed::pack::format;
use crate::page;
use crate::query::{Answer, Language, RowData};
use crate::site::{
    Checked, INDEX, SiteFile, Spoken, all_words, frame_links, frame_lost, hash,
    manifest_and_worker, no_worker, options, page_integrity, say_first_here,
};
use crate::view::{HostRef, Still as StillHost};

use first::{First, first};
pub(super) use public::Public;

const HEAD: &str = include_str!("../../../../static/page/collection-head.html");
const FRAME_HEAD: &str = include_str!("../../../../static/page/collection-frame-head.html");
const LINKS: &str = include_str!("../../../../static/page/collection-links.html");
const TYPES: &str = include_str!("../../../../static/pullquote.d.ts");

/// Browsers keep packs of at most so many bytes for reading offline, and one file has no more:
/// all of it is decoded when that is opened.
const MOST: u64 = 16 << 20;

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
    pub(super) spoken: &'a Spoken,
    /// Whether browsers may keep it for reading offline.
    pub(super) is_kept: bool,
    /// Where it is also written as one file.
    pub(super) single: Option<&'a Path>,
}

/// Writes the site of a collection. Where an article has errors, prints them and returns
/// `false`.
pub(super) fn build(site: &Site<'_>, public: Option<Public<'_>>, app: &App) -> Result<bool> {
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
    let is_read = site.is_kept || site.single.is_some();
    let bytes = if is_read { bytes_of(archive.file())? } else { None };
    ensure!(site.single.is_none() || bytes.is_some(), single::too_large(archive.file())?);
    let target = site.out.join(&name);
    // The site may be built from the very pack that is already in it.
    if output.source_at(&target).is_none() {
        output.adopt(archive, &target)?;
    }
    let kept = bytes.as_deref().filter(|_| site.is_kept);
    let pack = Packed { name: &name, kept };
    let [style, views] = [STYLE, VIEWS].map(page::style);
    let assets = Assets::new(&style, &views, app, pack.kept.is_some())?;
    let shown = Shown::new(site, pack.name, first)?;
    if let (Some(path), Some(bytes)) = (site.single, &bytes) {
        let address = public.as_ref().map(|public| public.address);
        let file = single::file(&shown, app, bytes, address)?;
        output.write(path, file.as_bytes(), Replaces::Pages)?;
    }
    let mut head = String::new();
    let mut more = Vec::new();
    if let Some(public) = public {
        let address = public.address;
        // The pages of quotes name it.
        let (name, content) = assets.style_file();
        output.write(&site.out.join(name), content, Replaces::Anything)?;
        let named = [&*shown.title, &shown.description];
        let mut take = |path: String, bytes: Vec<u8>| {
            output.write(&site.out.join(path), &bytes, Replaces::Anything)
        };
        let published =
            public.publish(&mut unpacker, site.spoken, assets.style(), named, &mut take)?;
        head.clone_from(&published.head);
        more = published.files(address);
    }
    more.extend(files(&pack, &shown, &head, assets)?);
    super::write(&mut output, site.out, more)?;
    output.publish_in(site.out, quotes::FOLDER, quotes::MARK)?;
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

/// The bytes of a pack, if there are no more than [`MOST`].
fn bytes_of(pack: &mut File) -> Result<Option<Vec<u8>>> {
    if pack.metadata()?.len() > MOST {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    pack.rewind()?;
    pack.read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

/// The name of a pack, with a hash of its head, which has the checksums of all its parts.
fn archive_name(pack: &mut File) -> Result<String> {
    let mut head = [0; format::HEADER];
    pack.rewind()?;
    pack.read_exact(&mut head)?;
    Ok(format!("archive-{}.pq", hash(&head)))
}

/// The pack of a site, as its other files know it.
struct Packed<'a> {
    /// Its name in the site.
    name: &'a str,
    /// Its bytes, where browsers may keep them.
    kept: Option<&'a [u8]>,
}

/// Every file except the pack, by its path.
fn files(
    pack: &Packed<'_>,
    shown: &Shown<'_>,
    public: &str,
    assets: Assets,
) -> Result<Vec<SiteFile>> {
    let index = shown.index(&assets, public)?;
    let mut files = match (assets.kept_of_collection(), pack.kept) {
        (Some(kept), Some(bytes)) => {
            let named = (&*shown.title, shown.language.id());
            let mut files = kept.of(shown.language);
            files.push(Checked::new(pack.name, bytes));
            let pages = [Checked::new("./", index.as_bytes())];
            manifest_and_worker(named, &pages, &files, &kept.used)?
        }
        _ => vec![no_worker()],
    };
    files.extend([
        ("frame.html".to_owned(), shown.frame(&assets)?.into_bytes()),
        frame::host(),
        ("index.html".to_owned(), index.into_bytes()),
        ("pullquote.js".to_owned(), assets.entry.content.clone()),
        ("pullquote.d.ts".to_owned(), TYPES.as_bytes().to_vec()),
    ]);
    let assets = assets.all();
    files.push(("_headers".to_owned(), headers(&assets, None).into_bytes()));
    files.extend(assets.into_iter().map(|file| (file.name, file.content)));
    Ok(files)
}

/// What is different between the page, the frame and the file (`site::Way`).
struct Way<'a> {
    name: &'a str,
    head: &'a str,
    links: &'a str,
    scripts: &'a str,
    lost: &'a str,
}

/// What every page of a site shows.
struct Shown<'a> {
    spoken: &'a Spoken,
    language: Language,
    title: String,
    description: String,
    archive: &'a str,
    /// What the page's script begins with, as JSON.
    data: String,
    /// The explorer as markup, which the interface replaces when it starts.
    markup: String,
}

impl<'a> Shown<'a> {
    fn new(site: &'a Site<'_>, archive: &'a str, first: First) -> Result<Self> {
        let spoken = site.spoken;
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
        let (data, markup) = (data.to_string(), prerender(title.clone(), answer, shown, site));
        Ok(Self { spoken, language, title, description, archive, data, markup })
    }

    /// The page, with what its head says to the public.
    fn index(&self, assets: &Assets, public: &str) -> Result<String> {
        let integrity = page_integrity(&assets.entry.content);
        let names = [("entry", &*assets.entry.name), ("entry-integrity", &integrity)];
        let head = page::fill(HEAD, &[&self.loaded(assets)[..], &names].concat())? + public;
        let texts = &self.spoken.page;
        let said = [texts.embed, texts.collection_data, texts.language, texts.comfort.title];
        let said = said.map(page::html);
        let [embed, data, language, keys] = said.each_ref().map(String::as_str);
        let links = [
            ("embed", embed),
            ("archive", self.archive),
            ("data", data),
            ("keys", keys),
            ("language", language),
            ("languages", &options(self.language)),
        ];
        let links = page::fill(LINKS, &links)?;
        self.page(&Way { name: "site", head: &head, links: &links, scripts: "", lost: "" })
    }

    /// The page in a frame on another page.
    fn frame(&self, assets: &Assets) -> Result<String> {
        let framed = [("framed", assets.framed())];
        let head = page::fill(FRAME_HEAD, &[&self.loaded(assets)[..], &framed].concat())?;
        let (links, lost) = (frame_links(self.spoken)?, frame_lost(self.spoken)?);
        self.page(&Way { name: "frame", head: &head, links: &links, scripts: "", lost: &lost })
    }

    /// The names of what every page loads, by the slots of its head.
    fn loaded<'b>(&self, assets: &'b Assets) -> [(&'static str, &'b str); 3] {
        let Archive { style, script, .. } = &assets.archive;
        [("style", assets.style()), ("own-style", &style.name), ("script", &script.name)]
    }

    /// What the scripts of a page say; that of a file, with its dialogs.
    fn words(&self, is_file: bool) -> Value {
        let Self { spoken, language, .. } = self;
        let mut words = if is_file { all_words(spoken) } else { spoken.value() };
        words["more"] = json!(collected(*language).lines());
        say_first_here(&mut words, spoken);
        words["page"]["reload"] = json!(collected(*language).reload());
        words
    }

    fn page(&self, way: &Way<'_>) -> Result<String> {
        let Self { spoken, language, .. } = self;
        let texts = &spoken.page;
        let values = [
            ("lang", language.id()),
            ("way", way.name),
            ("title", &*page::html(&texts.title.replace("{0}", &self.title))),
            ("description", &page::html(&self.description)),
            ("no-scripts", &page::html(texts.first_here.no_scripts)),
            ("late", &late(spoken)),
            ("made-with", &page::html(texts.made_with)),
            ("speech", language.id()),
            ("dir", language.dir()),
            ("words", &page::for_script(&self.words(way.name == "file").to_string())),
            ("head", way.head),
            ("explorer", &self.markup),
            ("links", way.links.trim_end()),
            ("pages", ""),
            ("data", &page::for_script(&self.data)),
            ("data-place", ""),
            ("scripts", way.scripts),
            ("lost", way.lost),
            ("hidden", if way.lost.is_empty() { "" } else { " hidden" }),
        ];
        Ok(page::fill(INDEX, &values)?)
    }
}

/// What the page says where its script does not come: with a link to itself, since nothing
/// else does anything there.
fn late(spoken: &Spoken) -> String {
    let reload = collected(spoken.words.language()).reload();
    let [late, reload] = [spoken.page.first_here.late, reload].map(page::html);
    format!("{late} <a class=\"pq-way\" href=\"\">{reload}</a>")
}

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
        is_open: false,
        asked: String::new(),
    });
    futures::executor::block_on(renderer.hydratable(false).render())
}
