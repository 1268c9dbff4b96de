//! What readers see: small Yew components, keyed and fed by values.
//!
//! [`Explorer`] is the root and a dispatch table; everything below it is handed
//! one `Scene` and small values. The first render depends on the article and the
//! words alone,
//! so that the prerendered page and the app's first picture are the same;
//! addresses and clicks arrive afterwards as actions. What a component wants of
//! the machine around it (clipboard, focus, time) it asks of the [`Host`]: this
//! room touches `web_sys` for event targets only.
//!
//! Imports `model`, `text`, `query`, `filter`, `memory`, `figures`, `i18n`, `cite` and Yew.

mod balance;
pub(crate) mod bar;
pub(crate) mod cells;
pub(crate) mod chosen;
mod explorer;
mod facets;
mod header;
mod host;
mod later;
mod map;
// Only written, never shown.
#[cfg(feature = "site")]
mod pages;
pub(crate) mod panel;
mod quote;
mod results;
mod rows;
// Not in the app of articles.
#[cfg(not(feature = "web"))]
pub mod single;
mod spoken;
mod state;
mod strip;
mod text;
mod voices;
mod window;

pub use explorer::{Explorer, ExplorerProps};
pub use host::{Host, HostRef, Navigation, Still};
#[cfg(feature = "site")]
pub use pages::{QuotePage, QuotePageProps};
pub use state::{Action, Later, State};
pub use window::{STEP, Window};

use std::cell::RefCell;
use std::rc::Rc;

use yew::{AttrValue, Callback};

use crate::filter::Filter;
use crate::i18n::Messages;
use crate::memory::{Answer, Index, by_count};
use crate::model::{Article, Facet, Lang};
use crate::query::{Change, Query};
use crate::text::Search;
use strip::Axis;

/// What every part of the view needs and none of them changes.
struct Scene {
    article: Rc<Article>,
    index: Index,
    axis: Axis,
    /// By the facet's position.
    shape: Vec<Shape>,
    host: HostRef,
    words: Messages,
    /// The value of HTML's `lang` for what is in the article's language, where the
    /// interface speaks another.
    lang: Option<AttrValue>,
    act: Callback<Action>,
    /// Asks for something else.
    ask: Callback<Change>,
    /// Says a word to screen readers.
    say: Callback<&'static str>,
    /// The list of quotes as it was seen last. It stays in the page while there is
    /// something else to be seen, as making it takes longer than all else together;
    /// nothing of it is drawn meanwhile. (It has the scene in it, so that the two end
    /// with the instance of the app that they are of.)
    read: RefCell<results::Read>,
}

/// What a query shows, and what it looks for. Equal to itself alone.
struct Found {
    filter: Filter,
    answer: Answer,
    search: Rc<Search>,
}

impl PartialEq for Found {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// How a facet's values stand, whatever is filtered.
struct Shape {
    /// Codes, those of the most quotes first.
    order: Vec<u32>,
    /// The most quotes that a value has.
    largest: u32,
}

impl Scene {
    fn new(
        article: Rc<Article>,
        host: HostRef,
        words: Messages,
        act: Callback<Action>,
        say: Callback<&'static str>,
    ) -> Self {
        let index = Index::new(&article);
        let counts = index.answer(&Filter::default()).counts.into_iter();
        let shape = |counts: Vec<u32>| Shape {
            order: by_count(&counts),
            largest: counts.into_iter().max().unwrap_or(0),
        };
        let mut shape: Vec<Shape> = counts.map(shape).collect();
        // "Not stated" is no platform among others: it stands last, however many it has.
        let not_stated = article.platforms.len() as u32;
        let platforms = &mut shape[Facet::PLATFORM.position()].order;
        if let Some(at) = platforms.iter().position(|code| *code == not_stated) {
            let code = platforms.remove(at);
            platforms.push(code);
        }
        let axis = Axis::new(article.places());
        let ask = act.reform(Action::Ask);
        let is_ours = article.lang.as_str() == words.language().id();
        let lang = (!is_ours).then(|| AttrValue::from(article.lang.to_string()));
        Self {
            article,
            index,
            axis,
            shape,
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
    fn lang(&self, lang: &Lang) -> Option<AttrValue> {
        if *lang == self.article.lang {
            return self.lang.clone();
        }
        let is_ours = lang.as_str() == self.words.language().id();
        (!is_ours).then(|| AttrValue::from(lang.to_string()))
    }

    /// The position of the quote that a query stands at.
    fn at(&self, query: &Query) -> Option<u32> {
        query.at.as_deref().and_then(|id| self.article.quote_by_id(id))
    }

    /// A value of a facet as queries name it: the facet and the id.
    fn named(&self, facet: Facet, code: u32) -> (String, String) {
        let id = self.article.values(facet)[code as usize];
        (self.article.facet_id(facet).to_owned(), id.to_owned())
    }

    /// The name of a facet's value.
    fn value(&self, facet: Facet, code: u32) -> &str {
        self.words.value(&self.article, facet, code)
    }
}

impl PartialEq for Scene {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// The hues that the style sheet has for platforms: those of the second dozen are
/// those of the first with a pattern, and after them they begin again. The first is
/// for quotes without a platform.
const HUES: [&str; 25] = [
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "1 b", "2 b", "3 b", "4 b",
    "5 b", "6 b", "7 b", "8 b", "9 b", "10 b", "11 b", "12 b",
];

/// The hue of a platform, for whatever stands for it.
fn hue(article: &Article, platform: Option<u32>) -> &'static str {
    match platform.and_then(|code| article.platforms.get(code as usize)) {
        Some(platform) => HUES[1 + platform.number as usize % (HUES.len() - 1)],
        None => HUES[0],
    }
}
