//! Voices side by side, theme by theme.

use yew::prelude::*;

use crate::figures::{Voice, ascending};
use crate::model::{Article, Quote, QuoteKind};
use crate::view::{Scene, hue, text};

/// What isolates a text whose direction may be another (Unicode Standard Annex #9).
const ISOLATE: [&str; 2] = ["\u{2068}", "\u{2069}"];

/// What the voices say about each theme that one of them speaks about.
pub(super) fn compare(scene: &Scene, voices: &[&Voice], stop: &Callback<MouseEvent>) -> Html {
    let Scene { article, words, .. } = scene;
    let name = |voice: &Voice| article.speakers[voice.speaker as usize].name.as_str();
    // Names of the other direction are whole in a line of the interface.
    let marks = if words.language().dir() == article.lang.dir() { [""; 2] } else { ISOLATE };
    let names: Vec<String> =
        voices.iter().map(|voice| [marks[0], name(voice), marks[1]].concat()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let comparing = words.comparing(&names);
    let number = |theme: Option<u32>| theme.map_or(-1, i64::from);
    html! {
        <section class="pq-compare" aria-labelledby="pq-compare" data-voices={voices.len().to_string()}>
            <div class="pq-later-bar">
                <h3 key={comparing.clone()} id="pq-compare">{ comparing.clone() }</h3>
                { text::chart_image(words, &comparing) }
                <button type="button" class="pq-way" onclick={stop.clone()}>{ words.stop_comparing() }</button>
            </div>
            { for themes(article, voices).into_iter().map(|theme| html! {
                <div key={number(theme).to_string()}>
                    <h4>{ theme.map_or(words.no_theme(), |code| &article.themes[code as usize].name).to_owned() }</h4>
                    <ul role="list">
                        { for voices.iter().map(|voice| html! {
                            <li key={voice.speaker}>
                                <b>{ name(voice).to_owned() }</b>
                                { said(scene, voice, theme) }
                            </li>
                        }) }
                    </ul>
                </div>
            }) }
        </section>
    }
}

/// The themes that the voices speak about, those that most of them share first;
/// and `None` at the end where a quote has none.
fn themes(article: &Article, voices: &[&Voice]) -> Vec<Option<u32>> {
    let with = |theme: &u32| voices.iter().filter(|voice| voice.themes.contains(theme)).count();
    let themes: Vec<u32> =
        (0..article.themes.len() as u32).filter(|theme| with(theme) > 0).collect();
    let keys: Vec<u64> = themes.iter().map(|theme| u64::MAX - with(theme) as u64).collect();
    let themes = ascending(&keys).into_iter().map(|at| themes[at]);
    let mut quotes = voices.iter().flat_map(|voice| &voice.quotes);
    let none = quotes.any(|number| article.quotes[*number as usize].themes.is_empty());
    themes.map(Some).chain(none.then_some(None)).collect()
}

/// What one voice says about a theme.
fn said(scene: &Scene, voice: &Voice, theme: Option<u32>) -> Html {
    let article = &scene.article;
    let is_about = |quote: &&Quote| match theme {
        Some(theme) => quote.themes.contains(&theme),
        None => quote.themes.is_empty(),
    };
    let quotes = voice.quotes.iter().map(|number| &article.quotes[*number as usize]);
    let quotes: Vec<&Quote> = quotes.filter(is_about).collect();
    if quotes.is_empty() {
        return html! { <p class="pq-fact">{ scene.words.says_nothing() }</p> };
    }
    let words = |quote: &Quote| match quote.kind {
        QuoteKind::Indirect => html! { &quote.text },
        _ => text::quoted(&quote.lang, &quote.text),
    };
    quotes
        .into_iter()
        .map(|quote| html! {
            <blockquote key={quote.id.clone()} data-kind={quote.kind.id()} data-hue={hue(article, quote.platform)}>
                <p lang={scene.lang(&quote.lang)} dir={quote.lang.dir()}>{ words(quote) }</p>
                <a class="pq-fact pq-platform" href={["#", &quote.id].concat()}>{ scene.words.platform(article, quote) }{ " · " }{ scene.words.permalink(quote.paragraph) }</a>
            </blockquote>
        })
        .collect()
}
