//! A quote in the list, or its place while it is being loaded.

use std::rc::Rc;

use yew::prelude::*;

use super::Shelf;
use crate::model::Article;
use crate::query::{Mark, Query};
use crate::text::Search;
use crate::view::single::{Single, changing, day, hue_of};

#[derive(Clone, Properties)]
pub(super) struct ItemProps {
    pub(super) shelf: Rc<Shelf>,
    /// Where it stands, from 0, of how many.
    pub(super) row: u32,
    pub(super) of: u32,
    pub(super) article: Option<Rc<Article>>,
    /// Whether the address points to it.
    pub(super) current: bool,
    pub(super) search: Rc<Search>,
}

impl PartialEq for ItemProps {
    fn eq(&self, other: &Self) -> bool {
        let key = |it: &Self| (it.row, it.of, it.current, it.article.as_ref().map(Rc::as_ptr));
        key(self) == key(other)
            && self.shelf == other.shelf
            && Rc::ptr_eq(&self.search, &other.search)
    }
}

/// An item of the list.
#[component]
pub(super) fn Item(props: &ItemProps) -> Html {
    let ItemProps { shelf, row, of, article, current, search } = props;
    let (position, size) = ((row + 1).to_string(), of.to_string());
    let Some(article) = article else {
        return html! {
            <li class="pq-quote pq-waiting" tabindex="-1" data-row={row.to_string()} aria-busy="true"
                aria-posinset={position} aria-setsize={size}>{ changing(shelf.words.loading()) }</li>
        };
    };
    let quote = &article.quotes[0];
    let platform = quote.platform.and_then(|_| article.platforms.first());
    html! {
        <li id={quote.id.clone()} class="pq-quote" part="quote" tabindex="-1" data-row={row.to_string()}
            data-kind={quote.kind.id()} data-hue={hue_of(platform.map(|it| it.number))}
            aria-current={current.then_some("true")} aria-posinset={position} aria-setsize={size}>
            <Single key={[&*article.id, "/", &quote.id].concat()} article={article.clone()} host={shelf.desk.host.clone()} words={(*shelf.words).clone()}
                search={search.clone()} say={shelf.say.clone()}>
                { source(shelf, article) }
            </Single>
        </li>
    }
}

/// The article of a quote, as a link to all of its quotes, and its day.
fn source(shelf: &Shelf, article: &Article) -> Html {
    let mut all = Query::default();
    all.set("article", &article.id, Mark::Included);
    let published = article.source.published;
    html! {
        <p class="pq-context pq-from">
            <a href={["#", &all.to_fragment()].concat()} lang={article.lang.to_string()} dir={article.lang.dir()}>{ &article.title }</a>
            if let Some(published) = published {
                { " · " }{ day(&shelf.words, published) }
            }
        </p>
    }
}
