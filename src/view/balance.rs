//! The balance of an article's voices, as an editor reads it: figures with what
//! they are a part of, and no judgement.

use yew::prelude::*;

use super::hue::hue;
use super::scene::{Found, Scene};
use super::text;
use crate::figures::{Balance, Part, Split};
use crate::i18n::Messages;
use crate::model::Facet;

/// The panel.
pub(super) fn balance(scene: &Scene, found: &Found) -> Html {
    let Scene { article, words, .. } = scene;
    let figures = Balance::new(article, &scene.index, &found.answer.matches);
    let (quoted, all) = (|count| words.of_quoted_words(count), |count| words.of_all_words(count));
    let speaker_kind = |kind| words.speaker_kind(kind);
    html! {
        <section class="pq-balance" part="balance" aria-labelledby="pq-balance">
            <h3 id="pq-balance">{ words.balance() }</h3>
            <div class="pq-splits">
                { split(words, words.by_speaker_kind(), quoted, &figures.speakers, speaker_kind, |_| None) }
                { split(words, words.by_quote_kind(), all, &figures.kinds, |kind| words.quote_kind(kind), |_| None) }
                { split(
                    words,
                    words.by_platform(),
                    quoted,
                    &figures.platforms,
                    |code| scene.value(Facet::PLATFORM, code),
                    |code| Some(hue(article, Some(code))),
                ) }
                { split(words, words.by_name(), quoted, &figures.named, |kind| words.naming(kind), |_| None) }
            </div>
            { silence(scene, &figures) }
            { text::chart_image(words, words.balance()) }
        </section>
    }
}

/// One division of the words, as a table; nothing where there is nothing to
/// divide.
fn split<'a, T: Copy + PartialEq>(
    words: &Messages,
    title: &'static str,
    whole: impl Fn(u32) -> String,
    split: &Split<T>,
    name: impl Fn(T) -> &'a str,
    hue: impl Fn(T) -> Option<&'static str>,
) -> Html {
    if split.words == 0 {
        return Html::default();
    }
    let row = |part: &Part<T>| {
        let of = [part.words, split.words].map(|words| words.to_string());
        html! {
            <tr key={[name(part.value), " ", &of[0], "/", &of[1]].concat()} data-hue={hue(part.value)}>
                <th scope="row">
                    { name(part.value).to_owned() }
                    <progress aria-hidden="true" value={part.words.to_string()} max={split.words.to_string()} />
                </th>
                <td>{ words.share(part.words, split.words) }</td>
                <td class="pq-fact">{ words.word_number(part.words) }</td>
            </tr>
        }
    };
    html! {
        <table>
            <caption>{ title }<span key={split.words} class="pq-fact">{ whole(split.words) }</span></caption>
            <tbody>{ for split.parts.iter().map(row) }</tbody>
        </table>
    }
}

/// The longest stretch without a voice, where paragraphs are known.
fn silence(scene: &Scene, figures: &Balance) -> Html {
    let places = scene.article.places();
    let sentence = match figures.silence {
        Some((first, last)) => scene.words.silence(first, last, places.last),
        None if places.unit == crate::model::Unit::Paragraphs => {
            scene.words.no_silence().to_owned()
        }
        None => return Html::default(),
    };
    html! { <p>{ text::changing(sentence) }</p> }
}
