//! What a collection has at a public address: a page for every quote, a sitemap and a feed.

use anyhow::{Context, Result};

use crate::article;
use crate::cli::build::oembed::Address;
use crate::cli::build::quotes::{self, Feed, MOST, Pages, Take, WantedPages, sitemap};
use crate::cli::print::note;
use crate::cli::unpack::Unpacker;
use crate::page;
use crate::site::Spoken;

const HEAD: &str = include_str!("../../../../static/page/collection-public-head.html");
const FEED: &str = include_str!("../../../../static/page/feed-head.html");

/// Where a collection stands in public.
pub(in crate::cli::build) struct Public<'a> {
    pub(in crate::cli::build) address: &'a Address,
    pub(in crate::cli::build) wanted: &'a WantedPages,
    /// What draws the pictures of quotes, where they are to have some.
    pub(in crate::cli::build) drawing: Option<quotes::Drawing<'a>>,
}

/// What the head of a collection's page says, and what is left to be written.
pub(super) struct Published {
    pub(super) head: String,
    feed: Option<String>,
    addresses: Vec<String>,
}

impl Public<'_> {
    /// Makes the page of every quote, which `take` takes, the feed and the sitemap. `title` and
    /// `description` are those of the collection.
    pub(super) fn publish(
        self,
        unpacker: &mut Unpacker,
        spoken: &Spoken,
        style: &str,
        [title, description]: [&str; 2],
        take: &mut Take<'_>,
    ) -> Result<Published> {
        let Self { address, wanted, drawing } = self;
        let number = unpacker.archive.len() as usize;
        let has_quotes = wanted.are_written(number);
        if number > MOST {
            note(&format!(
                "The collection has {number} quotes, and a site has a page for each of at most {MOST}: none is written"
            ));
        }
        let mut pages = Pages::new(address, spoken, style, true, String::new(), drawing);
        let mut feed = Feed::new(title, address.as_str());
        for at in 0..unpacker.pack.ids.articles() {
            let (id, data) = unpacker.article(at)?;
            let article = article::read(data.as_bytes()).ok();
            let article =
                article.with_context(|| format!("the article {id} of the pack is damaged"))?;
            let article = spoken.words.with_retractions(article);
            feed.add(&article);
            if has_quotes {
                pages.of_article(&article, take)?;
            }
        }
        let feed = feed.atom();
        let escaped = page::html(title);
        let values = [
            ("url", &*page::html(address.as_str())),
            ("quotes", &address.quotes(has_quotes)),
            ("title", &escaped),
            ("description", &page::html(description)),
        ];
        let mut head = page::fill(HEAD, &values)?;
        if feed.is_some() {
            head += &page::fill(FEED, &[("title", &*escaped)])?;
        }
        Ok(Published { head, feed, addresses: pages.addresses() })
    }
}

impl Published {
    /// The files that name the pages.
    pub(super) fn files(self, address: &Address) -> Vec<(String, Vec<u8>)> {
        let addresses = std::iter::once(address.as_str().to_owned()).chain(self.addresses);
        let sitemap = ("sitemap.xml".to_owned(), sitemap(addresses).into_bytes());
        let feed = self.feed.map(|feed| ("feed.atom".to_owned(), feed.into_bytes()));
        feed.into_iter().chain([sitemap]).collect()
    }
}
