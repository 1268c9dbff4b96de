//! The site of a collection: a page that opens a pack; and a collection as one file.

mod first;
mod public;
mod shown;
mod single;
mod site;

use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use super::app::App;
use super::assets::Assets;
use super::headers::headers;
use super::styles::{STYLE, VIEWS};
use super::write::write;
use super::{frame, quotes};
use crate::cli::named::is_pack;
use crate::cli::output::{Output, Replaces, Temporary};
use crate::cli::pack;
use crate::cli::unpack::Unpacker;
use crate::packed::pack::format;
use crate::page;
use crate::site::{Checked, SiteFile, hash, manifest_and_worker, no_worker};

use first::first;
pub(super) use public::Public;
use shown::Shown;
use single::MOST;
pub(super) use site::Site;

const TYPES: &str = include_str!("../../../../static/pullquote.d.ts");

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
    write(&mut output, site.out, more)?;
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
