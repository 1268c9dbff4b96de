//! The explorer in a frame on another page: the prerendered page in the frame, and the script
//! that publishers load to set the frame's height.

use anyhow::Result;

use super::assets::Assets;
use super::explored::{Explored, Way};
use super::spoken::Spoken;
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
    let (links, lost) = (links(&explored.spoken)?, lost(&explored.spoken)?);
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
    Ok([("frame.html".to_owned(), frame.into_bytes()), host()])
}

/// The publishers' script, by its path.
pub(super) fn host() -> (String, Vec<u8>) {
    ("frame.js".to_owned(), page::classic_script(&HOST).into_bytes())
}

/// The links in the frame's foot.
pub(super) fn links(spoken: &Spoken) -> Result<String> {
    let [whole, keys] = [spoken.page.whole, spoken.page.comfort.title].map(page::html);
    Ok(page::fill(LINKS, &[("whole", &whole), ("keys", &keys)])?)
}

/// What stands in the frame until its script shows the explorer.
pub(super) fn lost(spoken: &Spoken) -> Result<String> {
    let language = spoken.words.language();
    let sentence = page::html(spoken.page.element_data);
    let values = [("speech", language.id()), ("dir", language.dir()), ("lost", &*sentence)];
    Ok(page::fill(LOST, &values)?)
}
