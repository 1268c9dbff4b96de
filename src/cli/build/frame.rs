//! The explorer in a frame on another page: the prerendered page in the frame, and the script
//! that publishers load to set the frame's height.

use anyhow::Result;

use super::assets::Assets;
use super::explored::{Explored, Way};
use crate::page;

const HEAD: &str = include_str!("../../../static/page/frame-head.html");
const LOST: &str = include_str!("../../../static/page/frame-lost.html");
const LINKS: &str = include_str!("../../../static/page/frame-links.html");

/// The modules of the publishers' script.
const HOST: [&str; 3] = [
    include_str!("../../../static/entry/fit.js"),
    include_str!("../../../static/entry/hosted.js"),
    include_str!("../../../static/frame.js"),
];

/// The files of the frame, by their paths.
pub(super) fn frame(explored: &Explored<'_>, assets: &Assets) -> Result<[(String, Vec<u8>); 2]> {
    let own = [("framed", assets.framed()), ("id", &*explored.article.id)];
    let head = page::fill(HEAD, &[&assets.names()[..], &own].concat())?;
    let texts = &explored.spoken.page;
    let [whole, keys] = [texts.whole, texts.comfort.title].map(page::html);
    let links = page::fill(LINKS, &[("whole", &whole), ("keys", &keys)])?;
    let language = explored.spoken.words.language();
    let sentence = page::html(texts.element_data);
    let lost = [("speech", language.id()), ("dir", language.dir()), ("lost", &*sentence)];
    let lost = page::fill(LOST, &lost)?;
    let frame = explored.page(&Way {
        name: "frame",
        has_files: true,
        head: &head,
        links: &links,
        pages: "",
        words: &explored.spoken.json(),
        scripts: "",
        lost: &lost,
    })?;
    Ok([
        ("frame.html".to_owned(), frame.into_bytes()),
        ("frame.js".to_owned(), page::classic_script(&HOST).into_bytes()),
    ])
}
