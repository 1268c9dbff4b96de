//! An article's pages: that of its site, that of its frame, those of the other quotes of a long
//! article, and the page that is one file. The command writes them beside the files that they
//! load. The studio makes them in a browser, for the files of its own site ([`Files`]).
//!
//! What is in those files belongs to `cli`, and so do public addresses.
//!
//! Imports `model`, `query`, `i18n`, `page` and `view`.

mod explored;
mod files;
mod index;
mod names;
mod offline;
mod one_file;
mod plain;
mod spoken;
mod words;

pub use explored::{Explored, INDEX, Way};
pub use files::{Checked, Files, Kept, SiteFile, SiteParts};
pub use index::{frame_links, frame_lost};
pub use names::{hash, integrity, page_integrity};
pub use offline::{manifest_and_worker, no_worker, object};
pub use one_file::{SLOT, SLOTS, fill};
pub use plain::links as links_to_pages;
pub use spoken::{Spoken, options, say_first_here};
pub use words::all_words;

use crate::page::SlotError;

/// Every file of a site that depends on its article. `public` is what the head of its page says
/// to the public, as markup.
///
/// # Errors
/// When a template and its values do not fit.
pub async fn pages(
    explored: &Explored<'_>,
    files: &Files,
    public: &str,
) -> Result<Vec<SiteFile>, SlotError> {
    let index = index::index(explored, files, public)?;
    let frame = index::frame(explored, files)?;
    let data = format!("articles/{}.json", explored.article.id);
    let mut made = match &files.kept {
        Some(kept) => {
            let pages = [("./", &*index), (&*data, explored.data)];
            let pages = pages.map(|(path, text)| Checked::new(path, text.as_bytes()));
            let named = (&*explored.article.title, explored.article.lang.as_str());
            let language = explored.spoken.words.language();
            manifest_and_worker(named, &pages, &kept.of(language), &kept.used)?
        }
        None => vec![no_worker()],
    };
    made.extend(plain::files(explored, &files.style).await?);
    let texts = [("frame.html".to_owned(), frame), ("index.html".to_owned(), index)];
    made.extend(texts.map(|(path, text)| (path, text.into_bytes())));
    made.push((data, explored.data.as_bytes().to_vec()));
    Ok(made)
}
