//! Voices side by side, theme by theme.

use yew::prelude::*;

use crate::model::QuoteKind;
use crate::query::{Change, ComparedFigures, ComparedSaid, ComparedTheme, Query, View};
use crate::view::charted::Charted;
use crate::view::hue::hue;
use crate::view::{HostRef, text};

/// What isolates a text whose direction may be another (Unicode Standard Annex #9).
const ISOLATE: [&str; 2] = ["\u{2068}", "\u{2069}"];

/// The id of its heading, which says who is compared.
const TITLE: &str = "pq-compare";

/// Goes to the comparison when a voice joins it, which stands far below. Of so many voices that
/// were chosen, all are side by side or not: who is hidden by a filter is not, and nobody goes
/// anywhere where the filter lets go of them.
#[hook]
pub(in crate::view) fn use_joining(host: &HostRef, chosen: usize, is_shown: bool) {
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

/// What some voices say about each theme.
pub(super) fn compared(charted: &Charted, figures: &ComparedFigures) -> Html {
    let Charted { words, ask, .. } = charted;
    let names = || figures.voices.iter().map(|voice| &*voice.name);
    let whole: Vec<String> = names().map(|name| isolated(charted, name)).collect();
    let whole: Vec<&str> = whole.iter().map(String::as_str).collect();
    let comparing = words.comparing(&whole);
    let stop = ask.reform(|_: MouseEvent| Change::StopComparing);
    let theme = |theme: &ComparedTheme| {
        let name = theme.theme.as_ref().map_or(words.no_theme(), |value| &value.name);
        let said = figures.voices.iter().zip(&theme.said).map(|(voice, it)| {
            let said = said(charted, it, || all_of(&charted.asked.query, &voice.id, theme));
            html! { <li key={voice.name.clone()}><b>{ voice.name.clone() }</b>{ said }</li> }
        });
        html! {
            <div key={name.to_owned()}>
                <h4>{ name.to_owned() }</h4>
                <ul role="list">{ for said }</ul>
            </div>
        }
    };
    html! {
        <section class="pq-compare" aria-labelledby={TITLE} data-voices={whole.len().to_string()}>
            <div class="pq-later-bar">
                <h3 key={comparing.clone()} id={TITLE} tabindex="-1">{ comparing.clone() }</h3>
                { text::chart_image(words, &comparing) }
                <button type="button" class="pq-way" onclick={stop}>{ words.stop_comparing() }</button>
            </div>
            { for figures.themes.iter().map(theme) }
            if figures.more > 0 {
                <p class="pq-fact">{ text::changing(words.others(figures.more)) }</p>
            }
        </section>
    }
}

/// A name that is whole in a line of the interface, also where its direction is the other one.
fn isolated(charted: &Charted, name: &str) -> String {
    let is_rtl = charted.words.language().dir() == "rtl";
    if name.chars().any(is_right_to_left) == is_rtl {
        return name.to_owned();
    }
    [ISOLATE[0], name, ISOLATE[1]].concat()
}

/// Whether a character is of a script that is written from right to left: Hebrew, Arabic and
/// their neighbours in Unicode's blocks.
fn is_right_to_left(char: char) -> bool {
    matches!(char, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// The quotes of a voice about a theme; without a theme, all that it says.
fn all_of(query: &Query, speaker: &str, theme: &ComparedTheme) -> Query {
    let mut values = vec![("speaker".to_owned(), speaker.to_owned())];
    values.extend(theme.theme.iter().map(|it| ("theme".to_owned(), it.id.clone())));
    let mut all = query.without_at();
    all.pick_only(&values, true);
    (all.view, all.by) = (View::Quotes, String::new());
    all
}

/// What a voice says about a theme, and the way to `all` of it where that is more.
fn said(charted: &Charted, said: &ComparedSaid, all: impl Fn() -> Query) -> Html {
    let words = &charted.words;
    if said.quotes == 0 {
        return html! { <p class="pq-fact">{ words.says_nothing() }</p> };
    }
    let more = (said.quotes > said.first.len() as u32).then(|| {
        let address = ["#", &all().to_fragment()].concat();
        html! { <p class="pq-fact"><a key={said.quotes} href={address}>{ words.all_of_voice(said.quotes) }</a></p> }
    });
    html! {
        <>
            { for said.first.iter().map(|position| utterance(charted, *position)) }
            { more.unwrap_or_default() }
        </>
    }
}

/// A quote with the way to it; nothing while it is not at hand.
fn utterance(charted: &Charted, position: u32) -> Html {
    let Some((article, at)) = charted.quotes.emit(position) else { return Html::default() };
    let (words, quote) = (&charted.words, &article.quotes[at as usize]);
    let said = match quote.kind {
        QuoteKind::Indirect => html! { &quote.text },
        _ => text::quoted(&quote.lang, &quote.text),
    };
    html! {
        <blockquote key={quote.id.clone()} data-kind={quote.kind.id()} data-hue={hue(&article, quote.platform)}>
            <p lang={text::foreign(&charted.words, &quote.lang)} dir={quote.lang.dir()}>{ said }</p>
            <a class="pq-fact pq-platform" href={["#", &quote.id].concat()}>{ words.platform(&article, quote) }{ " · " }{ words.permalink(quote.paragraph) }</a>
        </blockquote>
    }
}
