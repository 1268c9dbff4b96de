//! The picture of the page (`og:image`), which is shown where its address is shared: one
//! quote of the article.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use super::names::Hashed;
use crate::cli::print::note;
use crate::memory::Index;
use crate::page;
use crate::picture::{Fonts, NoFont, SIZE, draw, telling};
use crate::site::Explored;

const HEAD: &str = include_str!("../../../static/page/picture-head.html");

/// The options for the picture.
#[derive(clap::Args)]
pub(super) struct Wanted {
    /// The quote on the page's picture, by its id: what is shown where the page's address
    /// is shared. Otherwise it is the article's most telling one.
    #[arg(long, value_name = "ID", requires = "url")]
    picture: Option<String>,
    /// The folder of the fonts for that picture, which is then the same on every machine.
    /// Otherwise they are this machine's.
    #[arg(long, value_name = "DIR", requires = "url")]
    fonts: Option<PathBuf>,
}

impl Wanted {
    /// Whether the quote on the picture is named.
    pub(super) fn names_quote(&self) -> bool {
        self.picture.is_some()
    }

    /// The folder of the fonts; `None` for those of this machine.
    pub(super) fn fonts(&self) -> Option<&Path> {
        self.fonts.as_deref()
    }
}

/// The picture's file, and its text for people who do not see it.
pub(super) struct Shown {
    pub(super) file: Hashed,
    text: String,
}

impl Shown {
    /// Draws the picture of an article. Where the machine lacks a font for it, prints a note
    /// and returns `None`, since a page without a picture is better than no page.
    ///
    /// # Errors
    /// When the article has no quote of that id.
    pub(super) fn new(explored: &Explored<'_>, wanted: &Wanted) -> Result<Option<Self>> {
        let Some(quote) = quote(explored, wanted.picture.as_deref())? else { return Ok(None) };
        match drawn(explored, quote, wanted.fonts.as_deref()) {
            Ok(shown) => Ok(Some(shown)),
            Err(lack) => {
                note(&format!("The page gets no picture for those who share it: {lack}"));
                Ok(None)
            }
        }
    }

    /// The tags for the page's head; `site` is the address of the site's folder.
    pub(super) fn head(&self, site: &str) -> Result<String> {
        tags(&[site, &self.file.name].concat(), &self.text)
    }
}

/// The tags for a picture at an address, which says this to people who do not see it.
pub(super) fn tags(url: &str, text: &str) -> Result<String> {
    let [width, height] = [SIZE.0, SIZE.1].map(|side| side.to_string());
    let values = [
        ("picture", &*page::html(url)),
        ("width", &width),
        ("height", &height),
        ("text", &page::html(text)),
    ];
    Ok(page::fill(HEAD, &values)?)
}

fn quote(explored: &Explored<'_>, id: Option<&str>) -> Result<Option<u32>> {
    let article = explored.article;
    let quote = match id {
        Some(id) => Some(article.quote_by_id(id).with_context(|| {
            format!("--picture {id}: the article has no quote of that id; name one that it has")
        }))
        .transpose(),
        None => Ok(telling(article, &Index::new(article))),
    }?;
    // There is no picture of what is not to be quoted.
    let is_retracted = |quote: u32| article.quotes[quote as usize].is_retracted();
    ensure!(
        id.is_none() || !quote.is_some_and(is_retracted),
        "--picture {}: this quote was retracted; name another one",
        id.unwrap_or_default()
    );
    Ok(quote.filter(|quote| !is_retracted(*quote)))
}

fn drawn(explored: &Explored<'_>, quote: u32, folder: Option<&Path>) -> Result<Shown, NoFont> {
    let (article, spoken) = (explored.article, &explored.spoken);
    let lang = &article.quotes[quote as usize].lang;
    let mut fonts = match folder {
        Some(folder) => Fonts::in_folder(folder, lang)?,
        None => Fonts::of_machine(lang)?,
    };
    let picture = draw(article, &spoken.words, quote, spoken.page.card.text, &mut fonts)?;
    Ok(Shown { file: Hashed::new("picture", "png", picture.png), text: picture.text })
}
