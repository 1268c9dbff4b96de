//! A quote among those of other articles, for whoever has many.

use std::rc::Rc;

use yew::prelude::*;

use super::quote::{actions, caption, notes, said};
use super::scene::Scene;
use super::{HostRef, text};
use crate::i18n::Messages;
use crate::model::Article;
use crate::text::Search;

pub(crate) use super::hue::hue_of;
pub(crate) use super::spoken::Spoken;
pub(crate) use text::{changing, day};

/// What a single quote is made from.
#[derive(Clone, Properties)]
pub struct SingleProps {
    /// An article that has this quote alone.
    pub article: Rc<Article>,
    /// The machine that it is shown on.
    pub host: HostRef,
    /// What the interface says.
    pub words: Messages,
    /// What is searched for.
    pub search: Rc<Search>,
    /// Says a word to screen readers.
    pub say: Callback<&'static str>,
    /// What stands above the quote's actions.
    pub children: Html,
}

impl PartialEq for SingleProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.article, &other.article)
            && Rc::ptr_eq(&self.search, &other.search)
            && self.host == other.host
            && self.words == other.words
            && self.children == other.children
    }
}

/// The words, who said them, and what a reader may do with them.
#[component]
pub fn Single(props: &SingleProps) -> Html {
    let copied = use_state_eq(|| None);
    let SingleProps { article, host, words, search, say, children } = props;
    let scene = use_memo(ById(article.clone()), |_| {
        Scene::new(words.shown(article), host.clone(), words.clone(), Callback::noop(), say.clone())
    });
    let quote = &scene.article.quotes[0];
    html! {
        <>
            <figure>
                { said(&scene, quote, search) }
                { caption(&scene, quote, &article.speakers[0], search) }
            </figure>
            { actions(&scene, 0, &copied) }
            { notes(&scene, quote, search) }
            { children.clone() }
        </>
    }
}

/// An article that is equal to itself alone.
struct ById(Rc<Article>);

impl PartialEq for ById {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
