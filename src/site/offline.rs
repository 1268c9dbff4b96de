//! Reading without a network: the service worker that keeps a page, the manifest and the icon.

use serde_json::json;

use super::files::{Checked, SiteFile};
use super::names::hash;
use crate::page::{self, SlotError};

const WORKER: &str = include_str!("../../static/offline/worker.js");
const NO_WORKER: &str = include_str!("../../static/offline/off.js");
const MANIFEST: &str = include_str!("../../static/offline/manifest.webmanifest");
const ICON: &str = include_str!("../../static/icon.svg");

/// How many characters launchers show below an icon.
const SHORT: usize = 15;

/// The worker, the manifest and the icon. The worker keeps these pages, and the files that
/// they load; and of `used`, what a reader has loaded once. `named` is the title of what is
/// kept, and its language.
///
/// # Errors
/// When a template and its values do not fit.
pub fn manifest_and_worker(
    named: (&str, &str),
    pages: &[Checked],
    files: &[Checked],
    used: &[Checked],
) -> Result<Vec<SiteFile>, SlotError> {
    let [pages, files, used] = [pages, files, used].map(object);
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

/// The worker of a site that browsers must not keep. It removes the workers of earlier builds.
pub fn no_worker() -> SiteFile {
    ("sw.js".to_owned(), page::script(&[NO_WORKER]).into_bytes())
}

/// Checksums by their paths, as a JavaScript object.
pub fn object(files: &[Checked]) -> String {
    let lines = files.iter().map(|Checked(path, integrity)| format!("'{path}': '{integrity}'"));
    format!("{{ {} }}", lines.collect::<Vec<_>>().join(", "))
}

fn manifest((title, lang): (&str, &str)) -> Result<String, SlotError> {
    let [name, short, lang] = [title, short(title), lang].map(|text| json!(text).to_string());
    page::fill(MANIFEST, &[("name", &name), ("short-name", &short), ("lang", &lang)])
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
