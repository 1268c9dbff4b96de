//! What the views of figures are shown with, whoever computes them.

use std::rc::Rc;

use yew::prelude::*;

use super::HostRef;
use super::titles::Titles;
use crate::i18n::Messages;
use crate::model::Article;
use crate::query::{Asked, Change};
use crate::text::Search;

/// What every view of figures needs.
#[derive(Clone)]
pub(crate) struct Charted {
    pub(crate) words: Messages,
    pub(crate) host: HostRef,
    /// Asks for something else.
    pub(crate) ask: Callback<Change>,
    pub(crate) asked: Asked,
    pub(crate) search: Rc<Search>,
    pub(crate) titles: Titles,
    /// The language of names, where it is one and not the interface's.
    pub(crate) lang: Option<AttrValue>,
    /// A quote by its position: an article, and the quote's position in it. `None` while it is
    /// not at hand.
    pub(crate) quotes: Callback<u32, Option<(Rc<Article>, u32)>>,
    /// All quotes of a speaker, by the number, for a voice that is opened where it stands.
    /// Without it, a voice leads to them.
    pub(crate) all: Option<Callback<u32, Html>>,
    /// Asks for more voices, where these are not all.
    pub(crate) more: Callback<()>,
    /// How many quotes are shown.
    pub(crate) total: u32,
}
