//! A page for every quote of a public site: what is found by search engines and shown where
//! its address is shared. It leads to the quote in the explorer, and needs no script.

mod address;
mod drawing;
mod feed;
mod markup;
mod sitemap;

use std::path::Path;

use anyhow::Result;

use super::machines;
use super::oembed::Address;
use crate::cite;
use crate::model::{Article, Quote};
use crate::page;
use crate::site::Spoken;
use crate::view::single::hue_of;

use address::{page_address, path_of};

pub(super) use address::{FOLDER, address_of};
pub(super) use drawing::Drawing;
pub(super) use feed::Feed;
pub(super) use sitemap::sitemap;

const PAGE: &str = include_str!("../../../../static/page/quote.html");

/// No site has pages for more quotes, so that one sitemap names them all; it may have 50,000
/// addresses (<https://www.sitemaps.org/protocol.html>), the site's own among them.
pub(super) const MOST: usize = 49_999;

/// The options for the pages of quotes.
#[derive(clap::Args)]
pub(super) struct WantedPages {
    /// Do not write a page for every quote.
    #[arg(long, requires = "url")]
    no_quote_pages: bool,
    /// Draw a picture for the page of every quote, which is shown where its address is shared.
    /// Otherwise these pages have the picture of the article's page.
    #[arg(long, requires = "url")]
    quote_pictures: bool,
}

impl WantedPages {
    /// What draws the pictures of a site at an address, with the fonts of a folder or of this
    /// machine; `None` where none are to be drawn.
    pub(super) fn drawing<'a>(
        &self,
        address: &'a Address,
        spoken: &'a Spoken,
        fonts: Option<&'a Path>,
    ) -> Option<Drawing<'a>> {
        self.quote_pictures.then(|| Drawing::new(address, spoken, fonts))
    }

    /// Whether there are pages for so many quotes of a site.
    pub(super) fn are_written(&self, quotes: usize) -> bool {
        !self.no_quote_pages && quotes <= MOST
    }
}

/// What such a page has near its beginning (`static/page/quote.html`): a page of a quote that is
/// gone must not stay in a site that is built again, nor the picture of one that is retracted.
pub(super) const MARK: &str = "class=\"pq-site pq-static pq-plain\"";

/// Takes a file of the site, by its path.
pub(super) type Take<'t> = dyn FnMut(String, Vec<u8>) -> Result<()> + 't;

/// Makes the pages of a site's quotes.
pub(super) struct Pages<'a> {
    address: &'a Address,
    spoken: &'a Spoken,
    /// The name of the site's style sheet.
    style: &'a str,
    is_collection: bool,
    /// The tags of the picture that pages have where they have none of their own.
    picture: String,
    drawing: Option<Drawing<'a>>,
    /// The addresses of the pages that were made, for the sitemap.
    addresses: Vec<String>,
}

impl<'a> Pages<'a> {
    pub(super) fn new(
        address: &'a Address,
        spoken: &'a Spoken,
        style: &'a str,
        is_collection: bool,
        picture: String,
        drawing: Option<Drawing<'a>>,
    ) -> Self {
        Self { address, spoken, style, is_collection, picture, drawing, addresses: Vec::new() }
    }
}

impl Pages<'_> {
    /// Makes the page of every quote of an article, with its picture.
    ///
    /// # Errors
    /// When `take` cannot take a file.
    pub(super) fn of_article(&mut self, article: &Article, take: &mut Take<'_>) -> Result<()> {
        for (number, quote) in (0..).zip(&article.quotes) {
            let path = path_of(&self.fragment(article, quote));
            let picture = match &mut self.drawing {
                Some(drawing) if !quote.is_retracted() => drawing.of(article, number, &path)?,
                _ => None,
            };
            let tags = match picture {
                Some((tags, png)) => {
                    take(format!("{path}.png"), png)?;
                    tags
                }
                None => self.picture.clone(),
            };
            let page = self.page(article, quote, &path, &tags)?;
            take(format!("{path}.html"), page.into_bytes())?;
            if !quote.is_retracted() {
                self.addresses.push(page_address(self.address, &path));
            }
        }
        Ok(())
    }

    /// The addresses of the pages that search engines may show.
    pub(super) fn addresses(self) -> Vec<String> {
        self.addresses
    }

    /// What leads to a quote in the explorer, without `#`.
    fn fragment(&self, article: &Article, quote: &Quote) -> String {
        match self.is_collection {
            true => format!("{}/{}", article.id, quote.id),
            false => quote.id.clone(),
        }
    }

    fn page(&self, article: &Article, quote: &Quote, path: &str, picture: &str) -> Result<String> {
        let (words, language) = (&self.spoken.words, self.spoken.words.language());
        let speaker = &article.speakers[quote.speaker as usize].name;
        let said = cite::marked(quote);
        let title = format!("{speaker}: {}", markup::beginning(&said, 70));
        let description =
            format!("{} — {speaker}, {}", markup::beginning(&said, 200), cite::title(article));
        let url = page_address(self.address, path);
        let graph = machines::of_quote(article, quote, self.address, &url)?;
        let robots = if quote.is_retracted() { "noindex" } else { "max-image-preview:large" };
        let home = "../".repeat(path.matches('/').count());
        let platform = quote.platform.map(|code| article.platforms[code as usize].number);
        let values = [
            ("lang", article.lang.as_str()),
            ("title", &page::html(&title)),
            ("description", &page::html(&description)),
            ("robots", robots),
            ("url", &page::html(&url)),
            ("picture", picture),
            ("graph", &graph),
            ("home", &home),
            ("style", self.style),
            ("speech", language.id()),
            ("dir", language.dir()),
            ("kicker", &page::html(words.kicker())),
            ("article-dir", article.lang.dir()),
            ("article", &page::html(&article.title)),
            ("byline", &markup::byline(words, article)),
            ("kind", quote.kind.id()),
            ("hue", hue_of(platform)),
            ("words", &markup::words(quote)),
            ("caption", &markup::caption(words, article, quote)),
            ("links", &markup::links(words, article, quote)),
            ("context", &markup::context(words, article, quote)),
            ("id", &self.fragment(article, quote)),
            ("among", &page::html(self.spoken.page.among)),
            ("made-with", &page::html(self.spoken.page.made_with)),
        ];
        Ok(page::fill(PAGE, &values)?)
    }
}
