//! The balance of an article's voices, as an editor reads it: figures with what
//! they are a part of, and no judgement.

use yew::prelude::*;

use super::{Found, Scene, hue, words_more as words};
use crate::figures::{Balance, Part, Split};
use crate::model::Facet;

/// The panel.
pub(super) fn balance(scene: &Scene, found: &Found) -> Html {
    let article = &scene.article;
    let figures = Balance::new(article, &scene.index, &found.answer.matches);
    let platforms = article.values(Facet::Platform);
    html! {
        <section class="pq-balance" part="balance" aria-labelledby="pq-balance">
            <h3 id="pq-balance">{ words::BALANCE }</h3>
            <div class="pq-splits">
                { split(words::BY_SPEAKER, words::of_quoted_words, &figures.speakers, words::speaker_kind, |_| None) }
                { split(words::BY_KIND, words::of_all_words, &figures.kinds, words::quote_kind, |_| None) }
                { split(
                    words::BY_PLATFORM,
                    words::of_quoted_words,
                    &figures.platforms,
                    |code| platforms[code as usize].name,
                    |code| Some(hue(article, Some(code))),
                ) }
                { split(words::BY_NAME, words::of_quoted_words, &figures.named, words::named, |_| None) }
            </div>
            { silence(scene, &figures) }
        </section>
    }
}

/// One division of the words, as a table; nothing where there is nothing to
/// divide.
fn split<'a, T: Copy + PartialEq>(
    title: &'static str,
    whole: fn(u32) -> String,
    split: &Split<T>,
    name: impl Fn(T) -> &'a str,
    hue: impl Fn(T) -> Option<&'static str>,
) -> Html {
    if split.words == 0 {
        return Html::default();
    }
    let row = |(at, part): (usize, &Part<T>)| {
        html! {
            <tr key={at} data-hue={hue(part.value)}>
                <th scope="row">
                    { name(part.value).to_owned() }
                    <progress aria-hidden="true" value={part.words.to_string()} max={split.words.to_string()} />
                </th>
                <td>{ words::share(part.words, split.words) }</td>
                <td class="pq-fact">{ words::words(part.words) }</td>
            </tr>
        }
    };
    html! {
        <table>
            <caption>{ title }<span class="pq-fact">{ whole(split.words) }</span></caption>
            <tbody>{ for split.parts.iter().enumerate().map(row) }</tbody>
        </table>
    }
}

/// The longest stretch without a voice, where paragraphs are known.
fn silence(scene: &Scene, figures: &Balance) -> Html {
    let places = scene.article.places();
    let sentence = match figures.silence {
        Some((first, last)) => words::silence(first, last, places.last),
        None if places.unit == crate::model::Unit::Paragraphs => words::NO_SILENCE.to_owned(),
        None => return Html::default(),
    };
    html! { <p>{ sentence }</p> }
}
