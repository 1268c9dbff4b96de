//! The site: a page, and beside it what it loads.

use anyhow::Result;

use super::app::App;
use super::explored::{Explored, Way};
use super::headers::headers;
use super::names::{Hashed, page_integrity};
use super::offline;
use crate::page;

const HEAD: &str = include_str!("../../../static/page/site-head.html");
const LINKS: &str = include_str!("../../../static/page/site-links.html");
const PINNED: &str = include_str!("../../../static/page/pinned.html");

/// The modules of `pullquote.js`, each after those that it imports.
const ENTRY: [&str; 10] = [
    include_str!("../../../static/entry/wasm.js"),
    include_str!("../../../static/entry/load.js"),
    include_str!("../../../static/entry/page.js"),
    include_str!("../../../static/entry/offline.js"),
    include_str!("../../../static/entry/source.js"),
    include_str!("../../../static/entry/instead.js"),
    include_str!("../../../static/entry/asked.js"),
    include_str!("../../../static/entry/follow.js"),
    include_str!("../../../static/entry/spoken.js"),
    include_str!("../../../static/entry/element.js"),
    include_str!("../../../static/pullquote.js"),
];

/// The modules that follow quotes in an article of the host's page.
const PASSAGES: [&str; 8] = [
    include_str!("../../../static/passages/fold.js"),
    include_str!("../../../static/passages/near.js"),
    include_str!("../../../static/passages/find.js"),
    include_str!("../../../static/passages/text.js"),
    include_str!("../../../static/passages/marks.js"),
    include_str!("../../../static/passages/reveal.js"),
    include_str!("../../../static/passages/open.js"),
    include_str!("../../../static/passages/follow.js"),
];

/// A site before it is written.
pub(super) struct Site {
    /// Every file, by its path.
    pub(super) files: Vec<(String, Vec<u8>)>,
    /// The line by which other pages load this very version.
    pub(super) pinned: String,
}

/// Makes the site of an article.
pub(super) fn site(explored: &Explored<'_>, app: App, offline: bool) -> Result<Site> {
    let id = &explored.article.id;
    let style = Hashed::new("style", "css", explored.style.clone().into_bytes());
    let app_js = Hashed::new("app", "js", app.js.into_owned());
    let wasm = Hashed::new("app", "wasm", app.wasm.into_owned());
    let passages = Hashed::new("passages", "js", page::script(&PASSAGES).into_bytes());
    let names = [("app", &*app_js.name), ("wasm", &wasm.name), ("style", &style.name)];
    let keeper = offline.then(offline::keeper);
    let loaded = [&app_js, &wasm, &style, &passages];
    let integrities = offline::object(loaded.map(|file| (&*file.name, &*file.content)).into_iter());
    let later = [
        ("passages", &*passages.name),
        ("offline", keeper.as_ref().map_or("", |keeper| &keeper.name)),
        ("integrities", &integrities),
    ];
    let entry = page::fill(&page::script(&ENTRY), &[&names[..], &later].concat())?;
    let entry = Hashed::new("pullquote", "js", entry.into_bytes());
    let pin = page_integrity(&entry.content);
    let of_entry = [("entry", &*entry.name), ("entry-integrity", &pin)];
    let about = [("id", &**id), ("title", &*page::html(&explored.article.title))];
    let head = page::fill(HEAD, &[&names[..], &of_entry, &about].concat())?;
    let links = page::fill(LINKS, &about[..1])?;
    let index = explored.page(&Way { head: &head, links: &links, scripts: "" })?;
    let pinned = page::fill(PINNED, &of_entry)?;
    let data = format!("articles/{id}.json");
    let mut files = match &keeper {
        Some(keeper) => {
            let pages = &[("./", index.as_bytes()), (&*data, explored.data.as_bytes())];
            let files = &[&style, &app_js, &wasm, &entry, keeper];
            offline::files(explored.article, &offline::Kept { pages, files })?
        }
        None => vec![offline::off()],
    };
    files.extend([
        (data, explored.data.as_bytes().to_vec()),
        ("pullquote.js".to_owned(), entry.content.clone()),
        ("index.html".to_owned(), index.into_bytes()),
    ]);
    let mut hashed = vec![style, app_js, wasm, passages, entry];
    hashed.extend(keeper);
    files.push(("_headers".to_owned(), headers(&hashed).into_bytes()));
    files.extend(hashed.into_iter().map(|file| (file.name, file.content)));
    Ok(Site { files, pinned })
}
