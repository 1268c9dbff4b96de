//! The voices of a collection: who speaks, with what of the quoted words, and how they
//! balance.

use yew::prelude::*;

use super::Shelf;
use super::compared;
use super::facets::called;
use super::model::{Action, Model, Rows};
use crate::i18n::List;
use crate::query::{
    COMPARED, Change, SplitFigures, Value, VoiceFigures, VoiceOrder, VoicesFigures,
};
use crate::text::Search;
use crate::view::bar::voice_order_box;
use crate::view::single::{changing, chart_image, compare_button, hue_of, initials, line};

/// The voices, those of the most words first or as `order` says.
pub(super) fn voices(
    shelf: &Shelf,
    model: &Model,
    figures: &VoicesFigures,
    lines: &Rows,
    search: &Search,
) -> Html {
    let order = VoiceOrder::from_id(&model.asked.query.by).unwrap_or_default();
    let words = &shelf.words;
    let left = figures.of.saturating_sub(figures.voices.len() as u32);
    let act = shelf.act.clone();
    let onclick = Callback::from(move |_: MouseEvent| act.emit(Action::Voices));
    html! {
        <div class="pq-later">
            <div class="pq-later-bar">
                <p class="pq-fact">{ words.compare_hint() }</p>
                { chart_image(words, words.voice_list()) }
                { voice_order_box(words, &shelf.ask, order) }
            </div>
            if let Some(compared) = &figures.compared {
                { compared::compared(shelf, &model.asked.query, compared, lines) }
            }
            <ol class="pq-voices" role="list" aria-label={words.voice_list()}>
                { for figures.voices.iter().map(|it| voice(shelf, model, figures, it, lines, search)) }
            </ol>
            if left > 0 {
                <p class="pq-rest"><button type="button" class="pq-way" data-way="more" {onclick}>{ changing(words.more(left)) }</button></p>
            }
            { balance(shelf, figures) }
        </div>
    }
}

fn voice(
    shelf: &Shelf,
    model: &Model,
    figures: &VoicesFigures,
    voice: &VoiceFigures,
    lines: &Rows,
    search: &Search,
) -> Html {
    let words = &shelf.words;
    let article = lines.get(&voice.line).map(|article| words.shown(article));
    let article = article.as_deref();
    let quote = article.and_then(|article| article.quotes.first());
    let speaker = article.and_then(|article| article.speakers.first());
    let platform = voice.platforms.first().and_then(number);
    let (ask, id) = (shelf.ask.clone(), voice.id.clone());
    let onclick = Callback::from(move |_: MouseEvent| ask.emit(Change::Read(id.clone())));
    html! {
        <li key={voice.id.clone()} class="pq-voice" part="voice" data-hue={hue_of(platform)}>
            <div class="pq-voice-head">
                <span class="pq-initials" aria-hidden="true">{ initials(&voice.name) }</span>
                <div class="pq-who">
                    <h3>{ changing(voice.name.clone()) }</h3>
                    if let Some(role) = speaker.and_then(|it| it.role.clone()) {
                        <p class="pq-role">{ changing(role) }</p>
                    }
                </div>
                { comparing(shelf, model, figures, voice) }
            </div>
            <p class="pq-share">
                <progress aria-hidden="true" value={voice.words.to_string()} max={figures.most.max(1).to_string()} />
                { changing(words.share_of_quoted(voice.words, figures.whole)) }
            </p>
            if let Some(quote) = quote {
                { line(quote, Some(quote.lang.to_string().into()), search) }
            }
            <p class="pq-voice-facts">
                { for voice.platforms.iter().map(|value| html! {
                    <span key={value.id.clone()} class="pq-fact pq-platform" data-hue={hue_of(number(value))}>
                        { changing(called(shelf, "platform", &value.id, &value.name).to_owned()) }
                    </span>
                }) }
                { more(shelf, voice.more_platforms) }
                { themes(voice) }
                { more(shelf, voice.more_themes) }
            </p>
            <button key={voice.quotes} type="button" class="pq-way" {onclick}>{ words.all_of_voice(voice.quotes) }</button>
        </li>
    }
}

/// The way to compare a voice; none where there is nobody to compare it with, or no room for one
/// more.
fn comparing(shelf: &Shelf, model: &Model, figures: &VoicesFigures, voice: &VoiceFigures) -> Html {
    let is_compared = model.compared.contains(&voice.id);
    if figures.of < 2 || !is_compared && model.compared.len() >= COMPARED {
        return Html::default();
    }
    let (act, id) = (shelf.act.clone(), voice.id.clone());
    let onclick = Callback::from(move |_: MouseEvent| act.emit(Action::Compare(id.clone())));
    compare_button(&shelf.words, &voice.name, is_compared, onclick)
}

/// The number of a platform that is stated.
fn number(value: &Value) -> Option<u32> {
    (!value.id.is_empty()).then_some(value.number)
}

fn themes(voice: &VoiceFigures) -> Html {
    let mut themes = List::new(" · ");
    voice.themes.iter().for_each(|theme| themes.push(&theme.name));
    if themes.text.is_empty() {
        return Html::default();
    }
    html! { <span key={themes.text.clone()} class="pq-fact">{ themes.text }</span> }
}

fn more(shelf: &Shelf, values: u32) -> Html {
    if values == 0 {
        return Html::default();
    }
    html! { <span key={values} class="pq-fact">{ ["+", &shelf.words.number(values)].concat() }</span> }
}

/// How the voices balance, as far as a collection knows: by kind of quote and by platform.
fn balance(shelf: &Shelf, figures: &VoicesFigures) -> Html {
    let words = &shelf.words;
    let balance = &figures.balance;
    let (all, quoted) = (balance.kinds.words, balance.platforms.words);
    html! {
        <section class="pq-balance" part="balance" aria-labelledby="pq-balance">
            <h3 id="pq-balance">{ words.balance() }</h3>
            <div class="pq-splits">
                { split(shelf, "kind", words.by_quote_kind(), words.of_all_words(all), &balance.kinds) }
                { split(shelf, "platform", words.by_platform(), words.of_quoted_words(quoted), &balance.platforms) }
            </div>
            { chart_image(words, words.balance()) }
        </section>
    }
}

/// One division of the words, as a table; nothing where there is nothing to divide.
fn split(
    shelf: &Shelf,
    facet: &str,
    title: &'static str,
    whole: String,
    split: &SplitFigures,
) -> Html {
    if split.words == 0 {
        return Html::default();
    }
    let words = &shelf.words;
    let row = |part: &Value| {
        let name = called(shelf, facet, &part.id, &part.name).to_owned();
        let hue = (facet == "platform").then(|| hue_of(number(part)));
        html! {
            <tr key={[&*part.id, " ", &part.count.to_string(), "/", &split.words.to_string()].concat()} data-hue={hue}>
                <th scope="row">
                    { name }
                    <progress aria-hidden="true" value={part.count.to_string()} max={split.words.to_string()} />
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
