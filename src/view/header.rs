//! What the article is: headline, where it stood, how many voices it has.

use yew::prelude::*;

use super::scene::Scene;
use super::text;
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

/// Publication, author and date, and where to read it, as far as the data has them.
fn byline(scene: &Scene) -> Html {
    let Scene { article, words, .. } = scene;
    let source = &article.source;
    let mut named = List::new(" · ");
    source.publication.iter().chain(&source.author).for_each(|name| named.push(name));
    let named = named.text;
    let is_headed = !named.is_empty() || source.published.is_some();
    if !is_headed && source.url.is_none() && source.archived.is_none() {
        return Html::default();
    }
    let separator = |shown| if shown { " · " } else { "" };
    let link = |url: &Option<String>, is_after, text: &'static str| {
        html! {
            if let Some(url) = url {
                { separator(is_after) }<a href={url.clone()}>{ text }</a>
            }
        }
    };
    html! {
        <p class="pq-byline">
            <span lang={scene.lang.clone()}>{ named.clone() }</span>
            if let Some(day) = source.published {
                { separator(!named.is_empty()) }{ text::day(words, day) }
            }
            { link(&source.url, is_headed, words.read_article()) }
            { link(&source.archived, is_headed || source.url.is_some(), words.archived()) }
        </p>
    }
}
