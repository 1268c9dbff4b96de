//! What every part of the view is handed.

use std::cell::RefCell;
use std::rc::Rc;

use yew::{AttrValue, Callback};

use super::host::HostRef;
use super::read::Read;
use super::shared_figures::SharedFigures;
use super::state::Action;
use super::strip::Axis;
use super::text::foreign;
use super::titles::Titles;
use crate::filter::Filter;
use crate::i18n::Messages;
use crate::memory::{Answer, Index, Pages};
use crate::model::{Article, Facet, Lang};
use crate::query::{Asked, Change, FacetPage, Query, WantedFigures};
use crate::text::Search;

/// What every part of the view needs and none of them changes.
pub(super) struct Scene {
    pub(super) article: Rc<Article>,
    pub(super) index: Index,
    pub(super) axis: Axis,
    pages: Pages,
    pub(super) titles: Titles,
    pub(super) host: HostRef,
    pub(super) words: Messages,
    /// The value of HTML's `lang` for what is in the article's language, where the
    /// interface speaks another.
    pub(super) lang: Option<AttrValue>,
    pub(super) act: Callback<Action>,
    /// Asks for something else.
    pub(super) ask: Callback<Change>,
    /// Says a word to screen readers.
    pub(super) say: Callback<&'static str>,
    /// The list of quotes as it was seen last. It stays in the page while there is
    /// something else to be seen, as making it takes longer than all else together;
    /// nothing of it is drawn meanwhile. (It has the scene in it, so that the two end
    /// with the instance of the app that they are of.)
    pub(super) read: RefCell<Read>,
}

/// What a query shows, and what it looks for. Equal to itself alone.
pub(super) struct Found {
    pub(super) filter: Filter,
    pub(super) answer: Answer,
    pub(super) search: Rc<Search>,
    /// The figures that were asked for last.
    pub(super) figures: RefCell<Option<(WantedFigures, SharedFigures)>>,
}

impl PartialEq for Found {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Scene {
    pub(super) fn new(
        article: Rc<Article>,
        host: HostRef,
        words: Messages,
        act: Callback<Action>,
        say: Callback<&'static str>,
    ) -> Self {
        let index = Index::new(&article);
        let pages = Pages::new(&article, &index);
        let own = |facet| article.own_facet(facet).map_or("", |own| &own.name);
        let facets = article.facets().map(|facet| (article.facet_id(facet), own(facet)));
        let titles = Titles::new(&words, facets);
        let axis = Axis::new(article.places());
        let ask = act.reform(Action::Ask);
        let lang = foreign(&words, &article.lang);
        Self {
            article,
            index,
            axis,
            pages,
            titles,
            host,
            words,
            lang,
            act,
            ask,
            say,
            read: RefCell::default(),
        }
    }

    /// The value of HTML's `lang` for what is in a language of the article's, where
    /// the interface speaks another.
    pub(super) fn lang(&self, lang: &Lang) -> Option<AttrValue> {
        if *lang == self.article.lang {
            return self.lang.clone();
        }
        foreign(&self.words, lang)
    }

    /// The position of the quote that a query stands at.
    pub(super) fn at(&self, query: &Query) -> Option<u32> {
        query.at.as_deref().and_then(|id| self.article.quote_by_id(id))
    }

    /// The facets with the values that are shown; none of those without values, as an article
    /// may have no themes.
    pub(super) fn pages(&self, found: &Found, asked: &Asked) -> Vec<FacetPage> {
        let article = &self.article;
        let page = |facet: Facet| {
            let (choice, wish) = (found.filter.choice(facet), asked.wish(article.facet_id(facet)));
            let called = |code| self.value(facet, code);
            self.pages.page(article, facet, &found.answer, choice, &wish, called)
        };
        let has_values = |facet: &Facet| !article.values(*facet).is_empty();
        article.facets().filter(has_values).map(page).collect()
    }

    /// The name of a facet's value.
    pub(super) fn value(&self, facet: Facet, code: u32) -> &str {
        self.words.value(&self.article, facet, code)
    }
}

impl PartialEq for Scene {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}
