//! Voices side by side, theme by theme, whoever knows what they say.

use yew::prelude::*;

use crate::figures::{Voice, shared_themes};
use crate::i18n::Messages;
use crate::model::{Article, Quote, QuoteKind};
use crate::view::cells::truth;
use crate::view::hue::hue;
use crate::view::scene::Scene;
use crate::view::{HostRef, text};

/// What isolates a text whose direction may be another (Unicode Standard Annex #9).
const ISOLATE: [&str; 2] = ["\u{2068}", "\u{2069}"];

/// The id of its heading, which says who is compared.
const TITLE: &str = "pq-compare";

/// Goes to the comparison when a voice joins it, which stands far below. Of so many voices that
/// were chosen, all are side by side or not: who is hidden by a filter is not, and nobody goes
/// anywhere where the filter lets go of them.
#[hook]
pub(crate) fn use_joining(host: &HostRef, chosen: usize, is_shown: bool) {
    let (known, host) = (use_mut_ref(|| 0), host.clone());
    use_effect_with((chosen, is_shown), move |(chosen, is_shown)| {
        if !is_shown && *chosen > 1 {
            return;
        }
        if known.replace(*chosen) < *chosen && *is_shown {
            host.focus(TITLE);
            host.reveal(TITLE);
        }
    });
}

/// Some voices and what they say.
pub(crate) struct Comparison<'a> {
    pub(crate) words: &'a Messages,
    /// What the voices are called.
    pub(crate) names: Vec<&'a str>,
    /// What the themes are called, each with what every voice says about it.
    pub(crate) themes: Vec<(String, Vec<Html>)>,
    /// What stands below them.
    pub(crate) rest: Html,
    pub(crate) stop: Callback<MouseEvent>,
}

impl Comparison<'_> {
    pub(crate) fn render(&self) -> Html {
        let Self { words, names, stop, .. } = self;
        // Names of the other direction are whole in a line of the interface.
        let is_rtl = words.language().dir() == "rtl";
        let whole = |name: &&str| match name.chars().any(is_right_to_left) == is_rtl {
            true => (*name).to_owned(),
            false => [ISOLATE[0], name, ISOLATE[1]].concat(),
        };
        let whole: Vec<String> = names.iter().map(whole).collect();
        let whole: Vec<&str> = whole.iter().map(String::as_str).collect();
        let comparing = words.comparing(&whole);
        let said = |(name, said): (&&str, &Html)| {
            html! { <li key={*name}><b>{ (*name).to_owned() }</b>{ said.clone() }</li> }
        };
        html! {
            <section class="pq-compare" aria-labelledby={TITLE} data-voices={names.len().to_string()}>
                <div class="pq-later-bar">
                    <h3 key={comparing.clone()} id={TITLE} tabindex="-1">{ comparing.clone() }</h3>
                    { text::chart_image(words, &comparing) }
                    <button type="button" class="pq-way" onclick={stop.clone()}>{ words.stop_comparing() }</button>
                </div>
                { for self.themes.iter().map(|(theme, all)| html! {
                    <div key={theme.clone()}>
                        <h4>{ theme.clone() }</h4>
                        <ul role="list">{ for names.iter().zip(all).map(said) }</ul>
                    </div>
                }) }
                { self.rest.clone() }
            </section>
        }
    }
}

/// Whether a character is of a script that is written from right to left: Hebrew, Arabic and
/// their neighbours in Unicode's blocks.
fn is_right_to_left(char: char) -> bool {
    matches!(char, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// The button that puts a voice beside others, or takes it away again.
pub(crate) fn compare_button(
    words: &Messages,
    name: &str,
    is_compared: bool,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <button type="button" class="pq-way" aria-pressed={truth(is_compared)}
            aria-label={words.compare_with(name)} {onclick}>{ words.compare() }</button>
    }
}

/// What stands where a voice says nothing about a theme.
pub(crate) fn says_nothing(words: &Messages) -> Html {
    html! { <p class="pq-fact">{ words.says_nothing() }</p> }
}

/// A quote with the way to it. `lang` is the value of HTML's `lang`, where that is not the
/// interface's.
pub(crate) fn utterance(
    words: &Messages,
    article: &Article,
    quote: &Quote,
    lang: Option<AttrValue>,
) -> Html {
    let said = match quote.kind {
        QuoteKind::Indirect => html! { &quote.text },
        _ => text::quoted(&quote.lang, &quote.text),
    };
    html! {
        <blockquote key={quote.id.clone()} data-kind={quote.kind.id()} data-hue={hue(article, quote.platform)}>
            <p {lang} dir={quote.lang.dir()}>{ said }</p>
            <a class="pq-fact pq-platform" href={["#", &quote.id].concat()}>{ words.platform(article, quote) }{ " · " }{ words.permalink(quote.paragraph) }</a>
        </blockquote>
    }
}

/// What the voices of an article say about each theme that one of them speaks about.
pub(super) fn compare(scene: &Scene, voices: &[&Voice], stop: &Callback<MouseEvent>) -> Html {
    let Scene { article, words, .. } = scene;
    let theme = |theme: Option<u32>| {
        let name = theme.map_or(words.no_theme(), |code| &article.themes[code as usize].name);
        let all = voices.iter().map(|voice| said(scene, voice, theme)).collect();
        (name.to_owned(), all)
    };
    let name = |voice: &&Voice| article.speakers[voice.speaker as usize].name.as_str();
    Comparison {
        words,
        names: voices.iter().map(name).collect(),
        themes: shared_themes(article, voices).into_iter().map(theme).collect(),
        rest: Html::default(),
        stop: stop.clone(),
    }
    .render()
}

/// What one voice says about a theme.
fn said(scene: &Scene, voice: &Voice, theme: Option<u32>) -> Html {
    let article = &scene.article;
    let is_about = |quote: &&Quote| match theme {
        Some(theme) => quote.themes.contains(&theme),
        None => quote.themes.is_empty(),
    };
    let quotes = voice.quotes.iter().map(|number| &article.quotes[*number as usize]);
    let said: Vec<Html> = quotes
        .filter(is_about)
        .map(|quote| utterance(&scene.words, article, quote, scene.lang(&quote.lang)))
        .collect();
    if said.is_empty() { says_nothing(&scene.words) } else { said.into_iter().collect() }
}
