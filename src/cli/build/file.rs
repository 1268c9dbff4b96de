//! The explorer as one file, which opens from disk without a network.
//!
//! Browsers load no modules from `file://`, so everything is in the page. Its policy, in a
//! `meta` tag, lets nothing else run.

use anyhow::{Context, Result};

use super::app::App;
use super::explored::{Explored, Way};
use super::names::integrity;
use super::oembed::Address;
use super::packed::pack;
use crate::page;

const HEAD: &str = include_str!("../../../static/page/file-head.html");
const LINKS: &str = include_str!("../../../static/page/file-links.html");
const SCRIPTS: &str = include_str!("../../../static/page/file-scripts.html");

/// The modules of the file's script, after the app's own.
const ENTRY: [&str; 19] = [
    include_str!("../../../static/entry/rest.js"),
    include_str!("../../../static/entry/wasm.js"),
    include_str!("../../../static/entry/composing.js"),
    include_str!("../../../static/entry/sheet.js"),
    include_str!("../../../static/entry/early.js"),
    include_str!("../../../static/entry/later.js"),
    include_str!("../../../static/entry/locale.js"),
    include_str!("../../../static/entry/exchange.js"),
    include_str!("../../../static/entry/copying.js"),
    include_str!("../../../static/entry/crossing.js"),
    include_str!("../../../static/entry/aside.js"),
    include_str!("../../../static/entry/unknown.js"),
    include_str!("../../../static/entry/screens.js"),
    include_str!("../../../static/entry/going.js"),
    include_str!("../../../static/entry/address.js"),
    include_str!("../../../static/entry/printing.js"),
    include_str!("../../../static/entry/page.js"),
    include_str!("../../../static/unpack.js"),
    include_str!("../../../static/file.js"),
];

/// The beginnings of the selectors of rules for elements and frames.
const ELSEWHERE: [&str; 3] = [":host", ".pq-frame", ".pq-fitted"];

/// A served style sheet without the rules for elements and frames, since a file is neither.
fn in_a_file(style: &str) -> String {
    let is_elsewhere = |rule: &str| ELSEWHERE.iter().any(|start| rule.starts_with(start));
    style.split_inclusive('}').filter(|rule| !is_elsewhere(rule)).collect()
}

/// The file, which says where it stands in public if its site has an address.
pub(super) fn file(
    explored: &Explored<'_>,
    app: &App,
    address: Option<&Address>,
) -> Result<String> {
    let glue = std::str::from_utf8(&app.js).context("the app's glue is UTF-8")?;
    let script = page::script(&[&[glue][..], &ENTRY].concat());
    let style = &in_a_file(&[&*explored.style, &explored.views].concat());
    let canonical = address.map_or(String::new(), |address| {
        format!("    <link rel=\"canonical\" href=\"{}\">\n", page::html(address.as_str()))
    });
    let head = [
        ("canonical", &*canonical),
        ("script-hash", &*integrity(script.as_bytes())),
        ("style-hash", &*integrity(style.as_bytes())),
        ("style", style),
    ];
    let (wasm, later) = (pack(&app.wasm)?, pack(&app.later)?);
    let (wasm_len, later_len) = (app.wasm.len().to_string(), app.later.len().to_string());
    let scripts = [
        ("wasm", &*wasm),
        ("wasm-len", &wasm_len),
        ("later", &later),
        ("later-len", &later_len),
        ("script", &script),
    ];
    let save = page::html(explored.spoken.page.save_copy);
    explored.page(&Way {
        name: "file",
        has_files: false,
        head: &page::fill(HEAD, &head)?,
        links: &page::fill(LINKS, &[("id", &explored.article.id), ("save-copy", &save)])?,
        pages: "",
        words: &explored.spoken.file_json(),
        scripts: &page::fill(SCRIPTS, &scripts)?,
        lost: "",
    })
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
