//! What every form of an explorer has: its page, prerendered.

use anyhow::{Context, Result};
use yew::ServerRenderer;

use crate::filter::Request;
use crate::model::Article;
use crate::page;
use crate::view::{Explorer, ExplorerProps, HostRef, Still};

const INDEX: &str = include_str!("../../../index.html");
const STYLE: &str = include_str!("../../../static/style.css");
const VIEWS: &str = include_str!("../../../static/views.css");

/// An article's explorer, before it is known how it gets to its readers.
pub(super) struct Explored<'a> {
    pub(super) article: &'a Article,
    /// The article as authored.
    pub(super) data: &'a str,
    /// The style sheet as it is served.
    pub(super) style: String,
    /// That of the views which are loaded later.
    pub(super) views: String,
    markup: String,
}

/// What a page has in its own way.
pub(super) struct Way<'a> {
    /// What the style sheet knows it by: `site`, `frame` or `file`.
    pub(super) name: &'a str,
    /// What its head loads.
    pub(super) head: &'a str,
    /// What its foot leads to.
    pub(super) links: &'a str,
    /// What comes after everything else.
    pub(super) scripts: &'a str,
}

impl<'a> Explored<'a> {
    /// Prerenders an article that has been checked.
    pub(super) fn new(article: &'a Article, data: &'a [u8]) -> Result<Self> {
        let data = std::str::from_utf8(data).context("checked article data is UTF-8")?;
        let [style, views] = [STYLE, VIEWS].map(page::style);
        Ok(Self { article, data, style, views, markup: prerender(article) })
    }

    /// The page, complete and readable with scripts off.
    pub(super) fn page(&self, way: &Way<'_>) -> Result<String> {
        let article = self.article;
        let values = [
            ("lang", article.lang.as_str()),
            ("way", way.name),
            ("title", &page::html(&article.title)),
            ("description", &page::html(&page::description(article))),
            ("head", way.head),
            ("explorer", &self.markup),
            ("links", way.links.trim_end()),
            ("data", &page::for_script(self.data)),
            ("scripts", way.scripts),
        ];
        Ok(page::fill(INDEX, &values)?)
    }
}

/// The explorer as markup that the app takes over.
fn prerender(article: &Article) -> String {
    let article = article.clone();
    let renderer = ServerRenderer::<Explorer>::with_props(move || ExplorerProps {
        article: article.into(),
        host: HostRef::new(Still),
        request: Request::default(),
    });
    futures::executor::block_on(renderer.hydratable(false).render())
}
