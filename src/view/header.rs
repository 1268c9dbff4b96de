//! What the article is: headline, where it stood, how many voices it has.

use yew::prelude::*;

use super::{Scene, text};
use crate::cite;
use crate::i18n::List;

/// The header of an explorer. Pictures have the title in its marks.
pub(super) fn header(scene: &Scene) -> Html {
    let Scene { article, words, .. } = scene;
    html! {
        <header class="pq-header" part="header">
            <p class="pq-kicker">{ words.kicker() }</p>
            <h1 part="title" lang={scene.lang.clone()} dir={article.lang.dir()} data-cited={cite::title(article)}>{ &article.title }</h1>
            { byline(scene) }
            <p class="pq-deck">{ words.deck(article) }</p>
        </header>
    }
}

/// Publication, author and day, as far as the data has them.
fn byline(scene: &Scene) -> Html {
    let Scene { article, words, .. } = scene;
    let source = &article.source;
    let mut named = List::new(" · ");
    source.publication.iter().chain(&source.author).for_each(|name| named.push(name));
    let named = named.text;
    if named.is_empty() && source.published.is_none() && source.url.is_none() {
        return Html::default();
    }
    let separator = |shown| if shown { " · " } else { "" };
    html! {
        <p class="pq-byline">
            <span lang={scene.lang.clone()}>{ named.clone() }</span>
            if let Some(day) = source.published {
                { separator(!named.is_empty()) }{ text::day(words, day) }
            }
            if let Some(url) = &source.url {
                { separator(!named.is_empty() || source.published.is_some()) }
                <a href={url.clone()}>{ words.read_article() }</a>
            }
        </p>
    }
}
