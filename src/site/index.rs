//! The page of a site, and that of its frame on other pages.

use super::explored::{Explored, Way};
use super::files::Files;
use super::plain;
use super::spoken::{Spoken, options};
use crate::page::{self, SlotError};

const HEAD: &str = include_str!("../../static/page/site-head.html");
const LINKS: &str = include_str!("../../static/page/site-links.html");
const FRAME_HEAD: &str = include_str!("../../static/page/frame-head.html");
const FRAME_LOST: &str = include_str!("../../static/page/frame-lost.html");
const FRAME_LINKS: &str = include_str!("../../static/page/frame-links.html");

/// The page of the site; `public` is what its head says to the public.
pub(super) fn index(
    explored: &Explored<'_>,
    files: &Files,
    public: &str,
) -> Result<String, SlotError> {
    let title = page::html(&explored.article.title);
    let own = [
        ("id", &*explored.article.id),
        ("title", &title),
        ("entry-integrity", &files.entry_integrity),
    ];
    let head = page::fill(HEAD, &[&loaded(files)[..], &own].concat())? + public;
    explored.page(&Way {
        name: "site",
        has_files: true,
        head: &head,
        links: &links(explored)?,
        pages: &plain::links(explored, 1)?,
        words: &explored.words(false),
        scripts: "",
        lost: "",
    })
}

/// The page of the frame.
pub(super) fn frame(explored: &Explored<'_>, files: &Files) -> Result<String, SlotError> {
    let own = [("framed", &*files.framed), ("id", &explored.article.id)];
    let head = page::fill(FRAME_HEAD, &[&loaded(files)[..], &own].concat())?;
    explored.page(&Way {
        name: "frame",
        has_files: true,
        head: &head,
        links: &frame_links(&explored.spoken)?,
        pages: "",
        words: &explored.words(false),
        scripts: "",
        lost: &frame_lost(&explored.spoken)?,
    })
}

/// The names of what the head of a page loads, by its slots.
fn loaded(files: &Files) -> [(&'static str, &str); 3] {
    [("style", &files.style), ("first", &files.first), ("entry", &files.entry)]
}

/// The links in the foot of the page.
fn links(explored: &Explored<'_>) -> Result<String, SlotError> {
    let texts = &explored.spoken.page;
    let said = [texts.embed, texts.save, texts.data, texts.language, texts.comfort.title];
    let said = said.map(page::html);
    let [embed, save, data, language, keys] = said.each_ref().map(String::as_str);
    let values = [
        ("id", &*explored.article.id),
        ("embed", embed),
        ("save", save),
        ("data", data),
        ("keys", keys),
        ("language", language),
        ("languages", &options(explored.spoken.words.language())),
    ];
    page::fill(LINKS, &values)
}

/// The links in the foot of a frame.
///
/// # Errors
/// When the template and its values do not fit.
pub fn frame_links(spoken: &Spoken) -> Result<String, SlotError> {
    let [whole, keys] = [spoken.page.whole, spoken.page.comfort.title].map(page::html);
    page::fill(FRAME_LINKS, &[("whole", &whole), ("keys", &keys)])
}

/// What stands in a frame until its script shows the explorer.
///
/// # Errors
/// When the template and its values do not fit.
pub fn frame_lost(spoken: &Spoken) -> Result<String, SlotError> {
    let language = spoken.words.language();
    let sentence = page::html(spoken.page.element_data);
    let values = [("speech", language.id()), ("dir", language.dir()), ("lost", &*sentence)];
    page::fill(FRAME_LOST, &values)
}
