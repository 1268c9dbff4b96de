//! What the views of figures are shown with, whoever counts.

use std::rc::Rc;

use yew::prelude::*;

use super::HostRef;
use super::titles::Titles;
use crate::i18n::Messages;
use crate::model::Article;
use crate::query::{Change, Figures, MapFigures, Query, VoicesFigures};
use crate::text::Search;

/// What every view of figures needs.
#[derive(Clone)]
pub(crate) struct Charted {
    pub(crate) words: Messages,
    pub(crate) host: HostRef,
    /// Asks for something else.
    pub(crate) ask: Callback<Change>,
    pub(crate) query: Query,
    pub(crate) search: Rc<Search>,
    pub(crate) titles: Titles,
    /// The language of names, where it is one and not the interface's.
    pub(crate) lang: Option<AttrValue>,
    /// A quote by its position: an article, and the quote's position in it. `None` while it is
    /// not at hand.
    pub(crate) quotes: Callback<u32, Option<(Rc<Article>, u32)>>,
}

impl PartialEq for Charted {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.search, &other.search)
            && self.titles == other.titles
            && self.query == other.query
            && self.host == other.host
            && self.words == other.words
            && self.quotes == other.quotes
    }
}

impl Charted {
    /// The language of a quote, where it is not the interface's.
    pub(super) fn lang(&self, lang: &str) -> Option<AttrValue> {
        let is_ours = lang == self.words.language().id();
        (!is_ours).then(|| AttrValue::from(lang.to_owned()))
    }
}

/// The figures of a view, shared with what shows them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum SharedFigures {
    Voices(Rc<VoicesFigures>),
    Map(Rc<MapFigures>),
}

impl From<Figures> for SharedFigures {
    fn from(figures: Figures) -> Self {
        match figures {
            Figures::Voices(voices) => Self::Voices(Rc::new(voices)),
            Figures::Map(map) => Self::Map(Rc::new(map)),
        }
    }
}
