//! Reading without a network: the service worker that keeps the page, the manifest, the icon,
//! and the module by which the page registers them.

use anyhow::Result;

use super::names::{Hashed, hash, integrity};
use crate::page;

const WORKER: &str = include_str!("../../../static/offline/worker.js");
const NO_WORKER: &str = include_str!("../../../static/offline/off.js");
const KEEP: [&str; 2] = [
    include_str!("../../../static/entry/trusted.js"),
    include_str!("../../../static/offline/keep.js"),
];
const MANIFEST: &str = include_str!("../../../static/offline/manifest.webmanifest");
const ICON: &str = include_str!("../../../static/icon.svg");

/// How many characters launchers show below an icon.
const SHORT: usize = 15;

/// The module that registers the service worker.
pub(super) fn keeper() -> Hashed {
    Hashed::new("offline", "js", page::script(&KEEP).into_bytes())
}

/// The worker, the manifest and the icon, by their paths. The worker keeps these pages, and
/// the files that they load; and of `used`, what a reader has loaded once. `named` is the title of what is kept, and its language.
pub(super) fn files<'a>(
    named: (&str, &str),
    pages: &[(&str, &[u8])],
    files: impl Iterator<Item = (&'a str, &'a [u8])>,
    used: impl Iterator<Item = (&'a str, &'a [u8])>,
) -> Result<Vec<(String, Vec<u8>)>> {
    let pages = object(pages.iter().copied());
    let [files, used] = [object(files), object(used)];
    // A changed worker makes a new version too.
    let version = hash([WORKER, &pages, &files, &used].concat().as_bytes());
    let values = [("version", &*version), ("pages", &pages), ("files", &files), ("used", &used)];
    let worker = page::fill(&page::script(&[WORKER]), &values)?;
    Ok(vec![
        ("sw.js".to_owned(), worker.into_bytes()),
        ("manifest.webmanifest".to_owned(), manifest(named)?.into_bytes()),
        ("icon.svg".to_owned(), ICON.as_bytes().to_vec()),
    ])
}

/// The worker of a site that browsers must not keep, by its path. It removes the workers of
/// earlier builds.
pub(super) fn off() -> (String, Vec<u8>) {
    ("sw.js".to_owned(), page::script(&[NO_WORKER]).into_bytes())
}

/// The checksums of contents, by their paths, as a JavaScript object.
pub(super) fn object<'a>(contents: impl Iterator<Item = (&'a str, &'a [u8])>) -> String {
    let lines: Vec<String> =
        contents.map(|(path, content)| format!("'{path}': '{}'", integrity(content))).collect();
    format!("{{ {} }}", lines.join(", "))
}

fn manifest((title, lang): (&str, &str)) -> Result<String> {
    let json = |text: &str| serde_json::to_string(text);
    let (name, short) = (json(title)?, json(short(title))?);
    let lang = json(lang)?;
    let values = [("name", &*name), ("short-name", &short), ("lang", &lang)];
    Ok(page::fill(MANIFEST, &values)?)
}

/// The beginning of a title that launchers have room for, in whole words where it has any.
fn short(title: &str) -> &str {
    let Some((end, _)) = title.char_indices().nth(SHORT) else { return title };
    title[..end].rsplit_once(' ').map_or(&title[..end], |(words, _)| words)
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn a_short_name_is_whole_words_where_the_title_has_any() {
        assert_eq!(short("The lamp"), "The lamp");
        assert_eq!(short("The town that argues about its lamp"), "The town that");
        assert_eq!(short("The town of ours argues"), "The town of");
        assert_eq!(
            short("关灯吧让孩子们也看一看这一次真的要关灯了"),
            "关灯吧让孩子们也看一看这一次真"
        );
    }
}
