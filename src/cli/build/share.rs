//! The Embed dialog, which the page loads when it is asked for.

use anyhow::Result;

use super::names::Hashed;
use crate::page;

const MODULES: [&str; 3] = [
    include_str!("../../../static/share/words.js"),
    include_str!("../../../static/share/snippets.js"),
    include_str!("../../../static/share/share.js"),
];
const STYLE: &str = include_str!("../../../static/share/share.css");

/// The dialog's script, which has its style in it.
pub(super) fn share() -> Result<Hashed> {
    // JSON is JavaScript.
    let style = serde_json::to_string(&page::style(STYLE))?;
    let script = page::fill(&page::script(&MODULES), &[("style", &style)])?;
    Ok(Hashed::new("share", "js", script.into_bytes()))
}
