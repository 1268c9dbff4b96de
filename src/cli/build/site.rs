//! The site of an article: its pages, and the files that they load.

use anyhow::Result;
use futures::executor::block_on;

use super::app::{App, Compiled};
use super::assets::Assets;
use super::file::Scripts;
use super::headers::headers;
use super::names::Hashed;
use super::oembed::Address;
use super::picture::Shown;
use super::quotes::{Drawing, Pages, sitemap};
use super::styles::{STYLE, VIEWS};
use super::{frame, machines, studio};
use crate::page;
use crate::site::{Checked, Explored, SiteFile, SiteParts, pages};

const TYPES: &str = include_str!("../../../static/pullquote.d.ts");
const PINNED: &str = include_str!("../../../static/page/pinned.html");

/// A site before it is written.
pub(super) struct Site {
    /// Every file, by its path.
    pub(super) files: Vec<SiteFile>,
    /// The line by which other pages load exactly this version.
    pub(super) pinned: String,
}

/// The public address of a site, and its picture.
pub(super) struct Public<'a> {
    pub(super) address: &'a Address,
    pub(super) picture: Option<Shown>,
    /// Whether every quote has a page of its own.
    pub(super) has_quotes: bool,
    /// What draws a picture for each of these pages, where they are to have one.
    pub(super) drawing: Option<Drawing<'a>>,
}

/// Makes the site of an article. With `offline`, browsers may keep it. With `public`, its
/// page names its address. With `studio`, it stands in the site, and makes files with these
/// scripts.
pub(super) fn site(
    explored: &Explored<'_>,
    app: &App,
    offline: bool,
    mut public: Option<Public<'_>>,
    studio: Option<(Compiled, &Scripts)>,
) -> Result<Site> {
    let assets = Assets::new(&page::style(STYLE), &page::style(VIEWS), app, offline)?;
    let of_pages = assets.of_pages();
    let site =
        public.as_ref().map_or("https://YOUR-SITE/".into(), |it| page::html(it.address.as_str()));
    let pin = [
        ("site", &*site),
        ("entry", &*of_pages.entry),
        ("entry-integrity", &of_pages.entry_integrity),
    ];
    let pinned = page::fill(PINNED, &pin)?;
    let head = public.as_ref().map(|it| public_head(explored, it)).transpose()?;
    let mut files = block_on(pages(explored, &of_pages, &head.unwrap_or_default()))?;
    files.push(frame::host());
    files.extend(public.as_ref().map(|it| it.address.oembed(explored, it.picture.as_ref())));
    if let Some(public) = &mut public {
        files.extend(machines::exports(explored.article, public.address));
        quotes(explored, assets.style(), public, &mut files)?;
    }
    files.extend([
        ("pullquote.js".to_owned(), assets.entry.content.clone()),
        ("pullquote.d.ts".to_owned(), TYPES.as_bytes().to_vec()),
    ]);
    let origin = public.as_ref().and_then(|it| it.address.origin());
    let mut assets = assets.all();
    if let Some((compiled, scripts)) = studio {
        let of_every_site = ["pullquote.js", "pullquote.d.ts", "frame.js"];
        let named = files.iter().filter(|(path, _)| of_every_site.contains(&&**path));
        let named = named.map(|(path, content)| Checked::new(path, content));
        let parts = SiteParts {
            files: of_pages,
            beside: named.chain(assets.iter().map(Hashed::checked)).collect(),
            headers: headers(&assets, None),
        };
        let studio = studio::studio(compiled, scripts, &parts)?;
        files.push(("studio.html".to_owned(), studio.page.into_bytes()));
        files.push(("studio-offline.html".to_owned(), studio.file.into_bytes()));
        assets.extend(studio.files);
    }
    assets.extend(public.and_then(|it| it.picture).map(|picture| picture.file));
    files.push(("_headers".to_owned(), headers(&assets, origin.as_deref()).into_bytes()));
    files.extend(assets.into_iter().map(|file| (file.name, file.content)));
    Ok(Site { files, pinned })
}

/// The pages of the quotes, if there are any, and the sitemap.
fn quotes(
    explored: &Explored<'_>,
    style: &str,
    public: &mut Public<'_>,
    files: &mut Vec<SiteFile>,
) -> Result<()> {
    let address = public.address;
    let mut addresses = vec![address.as_str().to_owned()];
    if public.has_quotes {
        let picture = public.picture.as_ref().map(|picture| picture.head(address.as_str()));
        let picture = picture.transpose()?.unwrap_or_default();
        let drawing = public.drawing.take();
        let mut pages = Pages::new(address, &explored.spoken, style, false, picture, drawing);
        pages.of_article(explored.article, &mut |path, bytes| {
            files.push((path, bytes));
            Ok(())
        })?;
        addresses.extend(pages.addresses());
    }
    files.push(("sitemap.xml".to_owned(), sitemap(addresses.into_iter()).into_bytes()));
    Ok(())
}

/// What the head of the page says to the public.
fn public_head(explored: &Explored<'_>, public: &Public<'_>) -> Result<String> {
    let Public { address, picture, has_quotes, .. } = public;
    let head = address.head(explored, picture.as_ref(), *has_quotes)?;
    Ok(head + &machines::head(explored.article, address, *has_quotes)?)
}
