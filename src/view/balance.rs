//! The balance of voices, as an editor reads it: figures with what they are a part of, and no
//! judgement.

use yew::prelude::*;

use super::hue::hue_of;
use super::text;
use crate::i18n::Messages;
use crate::model::SpeakerKind;
use crate::query::{BalanceFigures, SplitFigures, Value};

/// The panel.
pub(super) fn balance(words: &Messages, figures: &BalanceFigures) -> Html {
    let BalanceFigures { speakers, kinds, platforms, named, .. } = figures;
    let no_hue = |_: &Value| None;
    let kind = |part: &Value| SpeakerKind::from_id(&part.id);
    let in_words = |split: &SplitFigures| words.of_quoted_words(split.words);
    html! {
        <section class="pq-balance" part="balance" aria-labelledby="pq-balance">
            <h3 id="pq-balance">{ words.balance() }</h3>
            <div class="pq-splits">
                { split(words, words.by_speaker_kind(), in_words(speakers), speakers,
                    |part| kind(part).map_or("", |kind| words.speaker_kind(kind)), no_hue) }
                { split(words, words.by_quote_kind(), words.of_all_words(kinds.words), kinds,
                    |part| words.value_called("kind", &part.id, &part.name), no_hue) }
                { split(words, words.by_platform(), in_words(platforms), platforms,
                    |part| words.value_called("platform", &part.id, &part.name),
                    |part| Some(hue_of((!part.id.is_empty()).then_some(part.number)))) }
                { split(words, words.by_name(), in_words(named), named,
                    |part| kind(part).map_or("", |kind| words.naming(kind)), no_hue) }
            </div>
            { silence(words, figures) }
            { text::chart_image(words, words.balance()) }
        </section>
    }
}

/// One division of the words, as a table; nothing where there is nothing to
/// divide. `whole` says what the parts are parts of.
fn split<'a>(
    words: &Messages,
    title: &'static str,
    whole: String,
    split: &'a SplitFigures,
    name: impl Fn(&'a Value) -> &'a str,
    hue: impl Fn(&Value) -> Option<&'static str>,
) -> Html {
    if split.words == 0 {
        return Html::default();
    }
    let row = |part: &'a Value| {
        let of = [part.count, split.words].map(|words| words.to_string());
        html! {
            <tr key={[name(part), " ", &of[0], "/", &of[1]].concat()} data-hue={hue(part)}>
                <th scope="row">
                    { name(part).to_owned() }
                    <progress aria-hidden="true" value={of[0].clone()} max={of[1].clone()} />
                </th>
                <td>{ words.share(part.count, split.words) }</td>
                <td class="pq-fact">{ words.word_number(part.count) }</td>
            </tr>
        }
    };
    html! {
        <table>
            <caption>{ title }<span key={split.words} class="pq-fact">{ whole }</span></caption>
            <tbody>{ for split.parts.iter().map(row) }</tbody>
        </table>
    }
}

/// The longest stretch without a voice, where paragraphs are known.
fn silence(words: &Messages, figures: &BalanceFigures) -> Html {
    let Some(silence) = figures.silence else { return Html::default() };
    let sentence = match silence.stretch {
        Some((first, last)) => words.silence(first, last, silence.of),
        None => words.no_silence().to_owned(),
    };
    html! { <p>{ text::changing(sentence) }</p> }
}
