//! What the article is: headline, where it stood, how many voices it has.

use yew::prelude::*;

use super::{text, words};
use crate::model::Article;

/// The header of an explorer.
pub(super) fn header(article: &Article) -> Html {
    html! {
        <header class="pq-header" part="header" lang={article.lang.as_str().to_owned()} dir={article.lang.dir()}>
            <p class="pq-kicker">{ words::KICKER }</p>
            <h1 part="title">{ &article.title }</h1>
            { byline(article) }
            <p class="pq-deck">{ words::deck(article) }</p>
        </header>
    }
}

/// Publication, author and day, as far as the data has them.
fn byline(article: &Article) -> Html {
    let source = &article.source;
    let named: Vec<&str> =
        source.publication.iter().chain(&source.author).map(String::as_str).collect();
    if named.is_empty() && source.published.is_none() && source.url.is_none() {
        return Html::default();
    }
    let separator = |shown| if shown { " · " } else { "" };
    html! {
        <p class="pq-byline">
            { named.join(" · ") }
            if let Some(day) = source.published {
                { separator(!named.is_empty()) }{ text::day(day) }
            }
            if let Some(url) = &source.url {
                { separator(!named.is_empty() || source.published.is_some()) }
                <a href={url.clone()}>{ words::READ_ARTICLE }</a>
            }
        </p>
    }
}
