//! The prerendered page, which every form of an explorer has: site, frame and file.

use std::rc::Rc;

use anyhow::{Context, Result};
use yew::ServerRenderer;

use super::spoken::Spoken;
use crate::file;
use crate::filter::Request;
use crate::i18n::{Messages, words as words_of};
use crate::model::Article;
use crate::page;
use crate::state::STEP;
use crate::view::{Explorer, ExplorerProps, HostRef, Still};

pub(super) const INDEX: &str = include_str!("../../../index.html");
pub(super) const STYLE: &str = include_str!("../../../static/style.css");
pub(super) const VIEWS: &str = include_str!("../../../static/views.css");

/// An article's explorer, before it becomes a site, a frame or a file.
pub(super) struct Explored<'a> {
    pub(super) article: &'a Article,
    /// The article's data as its author wrote it.
    pub(super) data: &'a str,
    /// The style sheet as it is served.
    pub(super) style: String,
    /// The style sheet of the views that are loaded later.
    pub(super) views: String,
    /// The language of the interface.
    pub(super) spoken: Spoken,
    markup: String,
}

/// What is different between the pages of a site, a frame and a file.
pub(super) struct Way<'a> {
    /// Its name in the style sheet: `site`, `frame` or `file`.
    pub(super) name: &'a str,
    /// Whether the files of a site stand beside it.
    pub(super) has_files: bool,
    /// What its head loads.
    pub(super) head: &'a str,
    /// The links in its foot.
    pub(super) links: &'a str,
    /// What leads to the quotes that it has not.
    pub(super) pages: &'a str,
    /// What its scripts say, as JSON.
    pub(super) words: &'a str,
    /// The scripts at its end.
    pub(super) scripts: &'a str,
    /// A text that stands instead of the explorer until a script shows it; otherwise empty.
    pub(super) lost: &'a str,
}

impl<'a> Explored<'a> {
    /// Prerenders an article that has been checked.
    pub(super) fn new(article: &'a Article, data: &'a [u8], spoken: Spoken) -> Result<Self> {
        let data = std::str::from_utf8(data).context("checked article data is UTF-8")?;
        let [style, views] = [STYLE, VIEWS].map(page::style);
        let markup = prerender(article, &spoken.words);
        Ok(Self { article, data, style, views, spoken, markup })
    }

    /// Whether its page has not all of its quotes.
    pub(super) fn is_long(&self) -> bool {
        self.article.quotes.len() > STEP as usize
    }

    /// The page, complete and readable with scripts off.
    pub(super) fn page(&self, way: &Way<'_>) -> Result<String> {
        let (article, spoken) = (self.article, &self.spoken);
        // A page of a site does not wait for a long article's data.
        let (data, place) = if self.is_long() && way.has_files {
            let id = &article.id;
            (String::new(), format!(r#" data-id="{id}" data-src="articles/{id}.json""#))
        } else {
            (page::for_script(self.data), String::new())
        };
        let own = file::values(article, &spoken.words, &spoken.page, &self.markup);
        let own = own.each_ref().map(|(slot, value)| (*slot, &**value));
        let values = [
            ("way", way.name),
            ("words", &page::for_script(way.words)),
            ("head", way.head),
            ("links", way.links.trim_end()),
            ("pages", way.pages),
            ("data", &data),
            ("data-place", &place),
            ("scripts", way.scripts),
            ("lost", way.lost),
            ("hidden", if way.lost.is_empty() { "" } else { " hidden" }),
        ];
        Ok(page::fill(INDEX, &[&own[..], &values].concat())?)
    }
}

/// The explorer as markup, which the app replaces when it starts.
fn prerender(article: &Article, words: &Messages) -> String {
    // Rendering may move to another thread, so it makes its own shared values there.
    let (article, language) = (article.clone(), words.language());
    let renderer = ServerRenderer::<Explorer>::with_props(move || ExplorerProps {
        article: article.into(),
        host: HostRef::new(Still),
        navigation: Rc::new(Still),
        words: words_of(language),
        request: Request::default(),
    });
    futures::executor::block_on(renderer.hydratable(false).render())
}
