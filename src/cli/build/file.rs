//! The explorer as one file, which opens from disk without a network.
//!
//! Browsers load no modules from `file://`, so everything is in the page. Its policy, in a
//! `meta` tag, lets nothing else run.

use anyhow::{Context, Result};

use super::app::App;
use super::dialogs;
use super::oembed::Address;
use super::packed::pack;
use super::styles::{STYLE, VIEWS};
use crate::page;
use crate::site::{Explored, INDEX, SLOT, SLOTS, Way, integrity};

const HEAD: &str = include_str!("../../../static/page/file-head.html");
/// The link that saves a copy.
pub(super) const LINKS: &str = include_str!("../../../static/page/file-links.html");
const SCRIPTS: &str = include_str!("../../../static/page/file-scripts.html");

/// The modules of the file's explorer, after the app's own glue.
const ENTRY: [&str; 19] = [
    include_str!("../../../static/entry/rest.js"),
    include_str!("../../../static/entry/wasm.js"),
    include_str!("../../../static/entry/composing.js"),
    include_str!("../../../static/entry/sheet.js"),
    include_str!("../../../static/entry/presses.js"),
    include_str!("../../../static/entry/early.js"),
    include_str!("../../../static/entry/later.js"),
    include_str!("../../../static/entry/locale.js"),
    include_str!("../../../static/entry/exchange.js"),
    include_str!("../../../static/entry/copying.js"),
    include_str!("../../../static/entry/crossing.js"),
    include_str!("../../../static/entry/aside.js"),
    include_str!("../../../static/entry/values.js"),
    include_str!("../../../static/entry/unknown.js"),
    include_str!("../../../static/entry/screens.js"),
    include_str!("../../../static/entry/going.js"),
    include_str!("../../../static/entry/address.js"),
    include_str!("../../../static/entry/printing.js"),
    include_str!("../../../static/entry/page.js"),
];

/// What begins.
const FILE: &str = include_str!("../../../static/file.js");

/// The beginnings of the selectors of rules for elements and frames.
const ELSEWHERE: [&str; 3] = [":host", ".pq-frame", ".pq-fitted"];

/// A served style sheet without the rules for elements and frames, since a file is neither.
fn in_a_file(style: &str) -> String {
    let is_elsewhere = |rule: &str| ELSEWHERE.iter().any(|start| rule.starts_with(start));
    style.split_inclusive('}').filter(|rule| !is_elsewhere(rule)).collect()
}

/// The scripts of the file of any article. They are made once in a build, since packing the app
/// takes most of its time.
pub(super) struct Scripts {
    /// The one that runs.
    own: String,
    /// That one and what it unpacks, as they stand in the page.
    markup: String,
}

impl Scripts {
    pub(super) fn new(app: &App) -> Result<Self> {
        let glue = std::str::from_utf8(&app.js).context("the app's glue is UTF-8")?;
        let dialogs = dialogs::here(app)?;
        let opening = &dialogs::OPENING_HERE;
        let own = page::script(&[&[glue, &dialogs][..], &ENTRY, opening, &[FILE]].concat());
        let own = page::fill(&own, &dialogs::HERE)?;
        let [wasm, later, leave] = [&app.wasm, &app.later, &app.leave_wasm].map(|it| pack(it));
        let lens = [&app.wasm, &app.later, &app.leave_wasm].map(|it| it.len().to_string());
        let [wasm_len, later_len, leave_len] = lens.each_ref().map(String::as_str);
        let values = [
            ("wasm", &*wasm?),
            ("wasm-len", wasm_len),
            ("later", &later?),
            ("later-len", later_len),
            ("leave", &leave?),
            ("leave-len", leave_len),
            ("script", &own),
        ];
        let markup = page::fill(SCRIPTS, &values)?;
        Ok(Self { own, markup })
    }

    fn head(&self, canonical: &str) -> Result<Head> {
        head(&self.own, &[STYLE, VIEWS], canonical)
    }
}

/// The file, which says where it stands in public if its site has an address.
pub(super) fn file(
    explored: &Explored<'_>,
    scripts: &Scripts,
    address: Option<&Address>,
) -> Result<String> {
    let Head { head, .. } = scripts.head(&canonical(address))?;
    let texts = &explored.spoken.page;
    let [save, keys] = [texts.save_copy, texts.comfort.title].map(page::html);
    let links = [("id", &*explored.article.id), ("save-copy", &save), ("keys", &keys)];
    let page = explored.page(&Way {
        name: "file",
        has_files: false,
        head: &head,
        links: &page::fill(LINKS, &links)?,
        pages: "",
        words: &explored.words(true),
        scripts: &scripts.markup,
        lost: "",
    })?;
    Ok(page)
}

/// What says where a file stands in public, if its site has an address.
pub(super) fn canonical(address: Option<&Address>) -> String {
    address.map_or(String::new(), |address| {
        format!("    <link rel=\"canonical\" href=\"{}\">\n", page::html(address.as_str()))
    })
}

/// The file of any article: what depends on one is a slot of [`crate::site::fill`].
pub(super) struct Template {
    pub(super) text: String,
    /// What a policy has to let such a file run and look like.
    pub(super) script_hash: String,
    pub(super) style_hash: String,
}

pub(super) fn template(scripts: &Scripts) -> Result<Template> {
    let slot = |name: &str| format!("{SLOT}{name}{SLOT}");
    let Head { head, script_hash, style_hash } = scripts.head("")?;
    const OF_LINKS: [&str; 3] = ["id", "save-copy", "keys"];
    let [id, save, keys] = OF_LINKS.map(slot);
    let links = [("id", &*id), ("save-copy", &save), ("keys", &keys)];
    let links = page::fill(LINKS, &links)?;
    let of_page = SLOTS.iter().filter(|name| !OF_LINKS.contains(name));
    let slots: Vec<(&str, String)> = of_page.map(|name| (*name, slot(name))).collect();
    let mut values: Vec<(&str, &str)> = slots.iter().map(|(name, slot)| (*name, &**slot)).collect();
    values.extend([("way", "file"), ("head", &head), ("links", links.trim_end()), ("pages", "")]);
    values.extend([
        ("data-place", ""),
        ("scripts", &*scripts.markup),
        ("lost", ""),
        ("hidden", ""),
    ]);
    Ok(Template { text: page::fill(INDEX, &values)?, script_hash, style_hash })
}

/// The head of a page that is one file, and the checksums of what runs in it.
pub(super) struct Head {
    pub(super) head: String,
    script_hash: String,
    style_hash: String,
}

/// The head of a file that has this script and these styles, and nothing else.
pub(super) fn head(script: &str, styles: &[&str], canonical: &str) -> Result<Head> {
    let style = in_a_file(&styles.iter().map(|style| page::style(style)).collect::<String>());
    let [script_hash, style_hash] = [script.as_bytes(), style.as_bytes()].map(integrity);
    let values = [
        ("canonical", canonical),
        ("script-hash", &*script_hash),
        ("style-hash", &style_hash),
        ("style", &style),
    ];
    Ok(Head { head: page::fill(HEAD, &values)?, script_hash, style_hash })
}

#[cfg(test)]
mod tests {
    use super::in_a_file;

    #[test]
    fn a_file_has_no_rules_of_elements_and_frames() {
        let style =
            ":root,:host{a:b}:host([x]) .y{c:d}@media z{.y{g:h}.pq-fitted .y{e:f}}.pq-frame{i:j}";
        assert_eq!(in_a_file(style), ":root,:host{a:b}@media z{.y{g:h}}");
    }
}
