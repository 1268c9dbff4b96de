//! The site of an article: its page, and the files that it loads.

use anyhow::Result;

use super::app::App;
use super::assets::Assets;
use super::explored::{Explored, Way};
use super::headers::headers;
use super::names::{Hashed, page_integrity};
use super::oembed::Address;
use super::picture::Shown;
use super::quotes::{Drawing, Pages, sitemap};
use super::spoken::options;
use super::studio::Studio;
use super::{frame, machines, offline, plain};
use crate::page;

const HEAD: &str = include_str!("../../../static/page/site-head.html");
const LINKS: &str = include_str!("../../../static/page/site-links.html");
const TYPES: &str = include_str!("../../../static/pullquote.d.ts");
const PINNED: &str = include_str!("../../../static/page/pinned.html");

/// A site before it is written.
pub(super) struct Site {
    /// Every file, by its path.
    pub(super) files: Vec<(String, Vec<u8>)>,
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
/// page names its address. With `studio`, it stands in the site.
pub(super) fn site(
    explored: &Explored<'_>,
    app: &App,
    offline: bool,
    mut public: Option<Public<'_>>,
    studio: Option<Studio>,
) -> Result<Site> {
    let assets = Assets::new(&explored.style, &explored.views, app, offline)?;
    let integrity = page_integrity(&assets.entry.content);
    let site =
        public.as_ref().map_or("https://YOUR-SITE/".into(), |it| page::html(it.address.as_str()));
    let pin = [("site", &*site), ("entry", &*assets.entry.name), ("entry-integrity", &integrity)];
    let pinned = page::fill(PINNED, &pin)?;
    let index = index(explored, &assets, &integrity, public.as_ref())?;
    let data = format!("articles/{}.json", explored.article.id);
    let mut files = match assets.kept(explored.spoken.words.language()) {
        Some(files) => {
            let pages = [("./", index.as_bytes()), (&*data, explored.data.as_bytes())];
            let named = (&*explored.article.title, explored.article.lang.as_str());
            let files = files.iter().map(|file| file.named());
            offline::files(named, &pages, files, assets.used().map(Hashed::named))?
        }
        None => vec![offline::off()],
    };
    files.extend(frame::frame(explored, &assets)?);
    files.extend(plain::files(explored, assets.style())?);
    files.extend(public.as_ref().map(|it| it.address.oembed(explored, it.picture.as_ref())));
    if let Some(public) = &mut public {
        files.extend(machines::exports(explored.article, public.address));
        quotes(explored, assets.style(), public, &mut files)?;
    }
    files.extend([
        (data, explored.data.as_bytes().to_vec()),
        ("index.html".to_owned(), index.into_bytes()),
        ("pullquote.js".to_owned(), assets.entry.content.clone()),
        ("pullquote.d.ts".to_owned(), TYPES.as_bytes().to_vec()),
    ]);
    let origin = public.as_ref().and_then(|it| it.address.origin());
    let mut assets = assets.all();
    assets.extend(public.and_then(|it| it.picture).map(|picture| picture.file));
    if let Some(studio) = studio {
        files.push(("studio.html".to_owned(), studio.page.into_bytes()));
        files.push(("studio-offline.html".to_owned(), studio.file.into_bytes()));
        assets.extend(studio.files);
    }
    files.push(("_headers".to_owned(), headers(&assets, origin.as_deref()).into_bytes()));
    files.extend(assets.into_iter().map(|file| (file.name, file.content)));
    Ok(Site { files, pinned })
}

/// The pages of the quotes, if there are any, and the sitemap.
fn quotes(
    explored: &Explored<'_>,
    style: &str,
    public: &mut Public<'_>,
    files: &mut Vec<(String, Vec<u8>)>,
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

fn index(
    explored: &Explored<'_>,
    assets: &Assets,
    integrity: &str,
    public: Option<&Public<'_>>,
) -> Result<String> {
    let title = page::html(&explored.article.title);
    let about = [("id", &*explored.article.id), ("title", &title), ("entry-integrity", integrity)];
    let mut head = page::fill(HEAD, &[&assets.names()[..], &about].concat())?;
    if let Some(Public { address, picture, has_quotes, .. }) = public {
        head += &address.head(explored, picture.as_ref(), *has_quotes)?;
        head += &machines::head(explored.article, address)?;
    }
    let texts = &explored.spoken.page;
    let said = [texts.embed, texts.save, texts.data, texts.language, texts.comfort.title];
    let said = said.map(page::html);
    let [embed, save, data, language, keys] = said.each_ref().map(String::as_str);
    let values = [
        ("id", &*explored.article.id),
        ("embed", embed),
        ("save", save),
        ("data", data),
        ("keys", keys),
        ("language", language),
        ("languages", &options(explored.spoken.words.language())),
    ];
    let links = page::fill(LINKS, &values)?;
    explored.page(&Way {
        name: "site",
        has_files: true,
        head: &head,
        links: &links,
        pages: &plain::links(explored, 1)?,
        words: &explored.spoken.json(),
        scripts: "",
        lost: "",
    })
}
