//! The prerendered page, which every form of an explorer has: site, frame and file.

use std::rc::Rc;

use yew::ServerRenderer;

use super::spoken::{Spoken, say_first_here};
use super::words::all_words;
use crate::i18n::{Messages, Unfiltered, words as words_of};
use crate::model::Article;
use crate::page::{self, SlotError};
use crate::query::Query;
use crate::view::{Explorer, ExplorerProps, HostRef, STEP, Still};

/// The template of every page.
pub const INDEX: &str = include_str!("../../index.html");

/// An article's explorer, before it becomes a site, a frame or a file.
pub struct Explored<'a> {
    /// The article, with notes in the place of words that are retracted
    /// ([`Messages::with_retractions`]).
    pub article: &'a Article,
    /// The article's data as its author wrote it.
    pub data: &'a str,
    /// The language of the interface.
    pub spoken: Spoken,
    markup: String,
}

/// What is different between the pages of a site, a frame and a file.
pub struct Way<'a> {
    /// Its name in the style sheet: `site`, `frame` or `file`.
    pub name: &'a str,
    /// Whether the files of a site stand beside it.
    pub has_files: bool,
    /// What its head loads.
    pub head: &'a str,
    /// The links in its foot.
    pub links: &'a str,
    /// What leads to the quotes that it has not.
    pub pages: &'a str,
    /// What its scripts say, as JSON.
    pub words: &'a str,
    /// The scripts at its end.
    pub scripts: &'a str,
    /// A text that stands instead of the explorer until a script shows it; otherwise empty.
    pub lost: &'a str,
}

impl<'a> Explored<'a> {
    /// Prerenders an article that has been checked.
    pub async fn new(article: &'a Article, data: &'a str, spoken: Spoken) -> Self {
        let markup = prerender(article, &spoken.words).await;
        Self { article, data, spoken, markup }
    }

    /// Whether its page has not all of its quotes.
    pub(super) fn is_long(&self) -> bool {
        self.article.quotes.len() > STEP as usize
    }

    /// What its page says while nothing filters its quotes.
    fn unfiltered(&self) -> &Unfiltered {
        let texts = &self.spoken.page;
        if self.is_long() { &texts.first_here } else { &texts.all_here }
    }

    /// The texts for the scripts of a page, with those of the dialogs where it is one file.
    pub fn words(&self, is_file: bool) -> String {
        let spoken = &self.spoken;
        let mut words = if is_file { all_words(spoken) } else { spoken.value() };
        if self.is_long() {
            say_first_here(&mut words, spoken);
        }
        words.to_string()
    }

    /// What of every page depends on the article, by its slots; with links to the other quotes
    /// of a long one, or without.
    pub(super) fn values(&self, has_links: bool) -> [(&'static str, String); 9] {
        let (texts, language) = (&self.spoken.page, self.spoken.words.language());
        let unfiltered = self.unfiltered();
        let no_scripts = if has_links { texts.no_scripts_links } else { unfiltered.no_scripts };
        [
            ("lang", self.article.lang.as_str().to_owned()),
            ("title", page::html(&self.spoken.title(self.article))),
            ("description", page::html(&self.spoken.description(self.article))),
            ("no-scripts", page::html(no_scripts)),
            ("late", page::html(unfiltered.late)),
            ("made-with", page::html(texts.made_with)),
            ("speech", language.id().to_owned()),
            ("dir", language.dir().to_owned()),
            ("explorer", self.markup.clone()),
        ]
    }

    /// The page, complete and readable with scripts off.
    ///
    /// # Errors
    /// When the template and its values do not fit.
    pub fn page(&self, way: &Way<'_>) -> Result<String, SlotError> {
        // A page of a site does not wait for a long article's data.
        let (data, place) = if self.is_long() && way.has_files {
            let id = &self.article.id;
            (String::new(), format!(r#" data-id="{id}" data-src="articles/{id}.json""#))
        } else {
            (page::for_script(self.data), String::new())
        };
        let own = self.values(!way.pages.is_empty());
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
        page::fill(INDEX, &[&own[..], &values].concat())
    }
}

/// The explorer as markup, which the app replaces when it starts.
async fn prerender(article: &Article, words: &Messages) -> String {
    // Rendering may move to another thread, so it makes its own shared values there.
    let (article, language) = (article.clone(), words.language());
    let renderer = ServerRenderer::<Explorer>::with_props(move || ExplorerProps {
        article: article.into(),
        host: HostRef::new(Still),
        navigation: Rc::new(Still),
        words: words_of(language),
        query: Query::default(),
    });
    renderer.hydratable(false).render().await
}
