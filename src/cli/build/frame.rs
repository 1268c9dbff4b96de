//! The explorer in a frame on somebody else's page: its page, prerendered, and
//! the script that publishers load for its height.

use anyhow::Result;

use super::explored::{Explored, Way};
use super::site::hashed;
use crate::page;

const HEAD: &str = include_str!("../../../static/page/frame-head.html");
const LINKS: &str = include_str!("../../../static/page/frame-links.html");

/// The modules of the frame's script, which runs before anything is shown.
const FRAMED: [&str; 4] = [
    include_str!("../../../static/frame/theme.js"),
    include_str!("../../../static/frame/article.js"),
    include_str!("../../../static/frame/links.js"),
    include_str!("../../../static/frame/height.js"),
];

/// The modules of the publishers' script.
const HOST: [&str; 2] =
    [include_str!("../../../static/entry/fit.js"), include_str!("../../../static/frame.js")];

/// The files of the frame, by their paths; `names` are those of the files that
/// it shares with the page.
pub(super) fn frame(
    explored: &Explored<'_>,
    names: &[(&str, &str)],
) -> Result<Vec<(String, Vec<u8>)>> {
    let framed = page::classic_script(&FRAMED);
    let framed_name = hashed("framed", "js", framed.as_bytes());
    let own = [("framed", &*framed_name), ("id", &*explored.article.id)];
    let head = page::fill(HEAD, &[names, &own].concat())?;
    let frame = explored.page(&Way { name: "frame", head: &head, links: LINKS, scripts: "" })?;
    Ok(vec![
        (framed_name, framed.into_bytes()),
        ("frame.html".to_owned(), frame.into_bytes()),
        ("frame.js".to_owned(), page::classic_script(&HOST).into_bytes()),
    ])
}
