//! The site: a page, and beside it what it loads.

use std::hash::{DefaultHasher, Hash, Hasher};

use anyhow::Result;

use super::explored::{Explored, Way};
use super::oembed::Address;
use super::{App, frame, share};
use crate::page;

const HEAD: &str = include_str!("../../../static/page/site-head.html");
const LINKS: &str = include_str!("../../../static/page/site-links.html");

/// The modules of `pullquote.js`, each after those that it imports.
const ENTRY: [&str; 13] = [
    include_str!("../../../static/entry/wasm.js"),
    include_str!("../../../static/entry/load.js"),
    include_str!("../../../static/entry/page.js"),
    include_str!("../../../static/entry/source.js"),
    include_str!("../../../static/entry/other.js"),
    include_str!("../../../static/entry/fit.js"),
    include_str!("../../../static/entry/instead.js"),
    include_str!("../../../static/entry/asked.js"),
    include_str!("../../../static/entry/follow.js"),
    include_str!("../../../static/entry/spoken.js"),
    include_str!("../../../static/entry/element.js"),
    include_str!("../../../static/entry/embed.js"),
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

/// Every file of the site, by its path.
pub(super) fn site(
    explored: &Explored<'_>,
    app: App,
    public: Option<&Address>,
) -> Result<Vec<(String, Vec<u8>)>> {
    let id = &explored.article.id;
    let style_name = hashed("style", "css", explored.style.as_bytes());
    let app_name = hashed("app", "js", &app.js);
    let wasm_name = hashed("app", "wasm", &app.wasm);
    let passages = page::script(&PASSAGES);
    let passages_name = hashed("passages", "js", passages.as_bytes());
    let names = [("app", &*app_name), ("wasm", &*wasm_name), ("style", &*style_name)];
    let (share_name, share) = share::share()?;
    let later = [("passages", &*passages_name), ("share", &*share_name)];
    let entry = page::fill(&page::script(&ENTRY), &[&names[..], &later].concat())?;
    let about = [("id", &**id), ("title", &*page::html(&explored.article.title))];
    let mut head = page::fill(HEAD, &[&names[..], &about].concat())?;
    if let Some(address) = public {
        head += &address.head(explored.article)?;
    }
    let links = page::fill(LINKS, &about[..1])?;
    let index = explored.page(&Way { name: "site", head: &head, links: &links, scripts: "" })?;
    let mut files = frame::frame(explored, &names)?;
    files.extend(public.map(|address| address.oembed(explored.article)));
    files.extend([
        (style_name, explored.style.clone().into_bytes()),
        (app_name, app.js),
        (wasm_name, app.wasm),
        (passages_name, passages.into_bytes()),
        (share_name, share),
        (format!("articles/{id}.json"), explored.data.as_bytes().to_vec()),
        ("pullquote.js".to_owned(), entry.into_bytes()),
        ("index.html".to_owned(), index.into_bytes()),
    ]);
    Ok(files)
}

/// A name that changes with the content, so that the file may be cached for
/// ever.
pub(super) fn hashed(stem: &str, extension: &str, content: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    format!("{stem}-{:016x}.{extension}", hasher.finish())
}
