//! Quotes of a long article on a plain page of their own, without an explorer.

use std::rc::Rc;

use yew::prelude::*;

use super::HostRef;
use super::quote::QuoteItem;
use super::scene::Scene;
use crate::i18n::Messages;
use crate::model::Article;
use crate::text::Search;

/// What such a page is made from.
#[derive(Clone, Properties)]
pub struct QuotePageProps {
    /// An article that has these quotes alone.
    pub article: Rc<Article>,
    /// The machine that they are shown on.
    pub host: HostRef,
    /// What the interface says.
    pub words: Messages,
    /// The number of the first one among all of the article, from 1.
    pub first: u32,
}

impl PartialEq for QuotePageProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.article, &other.article) && self.first == other.first
    }
}

/// The list of the quotes.
#[component]
pub fn QuotePage(props: &QuotePageProps) -> Html {
    let QuotePageProps { article, host, words, first } = props;
    let (act, say) = (Callback::noop(), Callback::noop());
    let scene = Rc::new(Scene::new(article.clone(), host.clone(), words.clone(), act, say));
    let search = Rc::new(Search::parse(""));
    html! {
        <ol class="pq-list" role="list" start={first.to_string()} aria-label={words.quote_list()}>
            { for (0..article.quotes.len() as u32).map(|number| html! {
                <QuoteItem key={number} scene={scene.clone()} {number} current={false} search={search.clone()} />
            }) }
        </ol>
    }
}
