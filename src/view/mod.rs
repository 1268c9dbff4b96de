//! What readers see: small Yew components, keyed and fed by values.
//!
//! [`Explorer`] is the root and a dispatch table; everything below it is handed
//! one `Scene` and small values. The first render depends on the article alone,
//! so that the prerendered page and the app's first picture are the same;
//! addresses and clicks arrive afterwards as actions. What a component wants of
//! the machine around it (clipboard, focus, time) it asks of the [`Host`]: this
//! room touches `web_sys` for event targets only.
//!
//! Imports `model`, `filter`, `index`, `figures`, `state`, `cite` and Yew.

mod balance;
mod chosen;
mod explorer;
mod facets;
mod header;
mod host;
mod later;
mod map;
mod quote;
mod results;
mod spoken;
mod strip;
mod text;
mod voices;
mod words;
mod words_more;

pub use explorer::{Explorer, ExplorerProps};
pub use host::{Host, HostRef, Still};

use std::rc::Rc;

use yew::Callback;

use crate::filter::Filter;
use crate::index::{Answer, Index, Search, by_count};
use crate::model::{Article, Facet};
use crate::state::Action;
use strip::Axis;

/// What every part of the view needs and none of them changes.
struct Scene {
    article: Rc<Article>,
    index: Index,
    axis: Axis,
    /// By `Facet as usize`.
    shape: [Shape; Facet::ALL.len()],
    host: HostRef,
    act: Callback<Action>,
    /// Says a word to screen readers.
    say: Callback<&'static str>,
}

/// What a filter shows, and what it looks for. Equal to itself alone.
struct Found {
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
        act: Callback<Action>,
        say: Callback<&'static str>,
    ) -> Self {
        let index = Index::new(&article);
        let mut shape = index.answer(&Filter::default()).counts.map(|counts| Shape {
            order: by_count(&counts),
            largest: counts.into_iter().max().unwrap_or(0),
        });
        // "Not stated" is no platform among others: it stands last, however many it has.
        let not_stated = article.platforms.len() as u32;
        let platforms = &mut shape[Facet::Platform as usize].order;
        if let Some(at) = platforms.iter().position(|code| *code == not_stated) {
            let code = platforms.remove(at);
            platforms.push(code);
        }
        let axis = Axis::new(article.places());
        Self { article, index, axis, shape, host, act, say }
    }
}

impl PartialEq for Scene {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// The hues that the style sheet has for platforms; where an article has more,
/// they begin again. The first is for quotes without one.
const HUES: [&str; 13] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];

/// The hue of a platform, for whatever stands for it.
fn hue(article: &Article, platform: Option<u32>) -> &'static str {
    match platform.and_then(|code| article.platforms.get(code as usize)) {
        Some(platform) => HUES[1 + platform.number as usize % (HUES.len() - 1)],
        None => HUES[0],
    }
}
