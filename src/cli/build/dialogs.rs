//! The dialogs. A page loads each when it is first opened, as one script with its style.

use anyhow::Result;

use super::names::Hashed;
use crate::page;

/// The parts that all dialogs use.
const PARTS: &str = include_str!("../../../static/dialog/parts.js");
const STYLE: &str = include_str!("../../../static/dialog/dialog.css");

/// The Embed dialog.
const SHARE: [&str; 2] = [
    include_str!("../../../static/share/snippets.js"),
    include_str!("../../../static/share/share.js"),
];
const SHARE_STYLE: &str = include_str!("../../../static/share/share.css");

/// A quote or a chart as a picture.
const CARD: [&str; 8] = [
    include_str!("../../../static/card/lines.js"),
    include_str!("../../../static/card/quoted.js"),
    include_str!("../../../static/card/layout.js"),
    include_str!("../../../static/card/svg.js"),
    include_str!("../../../static/card/png.js"),
    include_str!("../../../static/card/trace.js"),
    include_str!("../../../static/card/chart.js"),
    include_str!("../../../static/card/card.js"),
];
const CARD_STYLE: &str = include_str!("../../../static/card/card.css");

/// Text size, spacing and keys.
const COMFORT: [&str; 1] = [include_str!("../../../static/comfort/comfort.js")];
const COMFORT_STYLE: &str = include_str!("../../../static/comfort/comfort.css");

/// The Embed dialog's script.
pub(super) fn share() -> Result<Hashed> {
    dialog("share", &SHARE, SHARE_STYLE)
}

/// The script of the dialog with the picture of a quote or of a chart.
pub(super) fn card() -> Result<Hashed> {
    dialog("card", &CARD, CARD_STYLE)
}

/// The script of the dialog for text size, spacing and keys.
pub(super) fn comfort() -> Result<Hashed> {
    dialog("comfort", &COMFORT, COMFORT_STYLE)
}

fn dialog(stem: &'static str, modules: &[&str], style: &str) -> Result<Hashed> {
    // A JSON string is a JavaScript string.
    let style = serde_json::to_string(&page::style(&[STYLE, style].concat()))?;
    let script = page::script(&[&[PARTS], modules].concat());
    let script = page::fill(&script, &[("style", &style)])?;
    Ok(Hashed::new(stem, "js", script.into_bytes()))
}
