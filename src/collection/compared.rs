//! Voices of a collection side by side.

use yew::prelude::*;

use super::Shelf;
use super::model::{Action, Rows};
use crate::query::{ComparedFigures, ComparedSaid, ComparedTheme, Query, View};
use crate::view::single::{Comparison, changing, says_nothing, utterance};

/// What the voices say about each theme, as far as there is room.
pub(super) fn compared(
    shelf: &Shelf,
    query: &Query,
    figures: &ComparedFigures,
    rows: &Rows,
) -> Html {
    let words = &shelf.words;
    let act = shelf.act.clone();
    let theme = |theme: &ComparedTheme| {
        let name = theme.theme.as_ref().map_or(words.no_theme(), |value| &value.name);
        let said = figures.voices.iter().zip(&theme.said).map(|(voice, it)| {
            let all = all_of(query, &voice.id, theme);
            said(shelf, it, &all, rows)
        });
        (name.to_owned(), said.collect())
    };
    let rest = match figures.more {
        0 => Html::default(),
        more => html! { <p class="pq-fact">{ changing(words.others(more)) }</p> },
    };
    Comparison {
        words,
        names: figures.voices.iter().map(|voice| &*voice.name).collect(),
        themes: figures.themes.iter().map(theme).collect(),
        rest,
        stop: Callback::from(move |_| act.emit(Action::StopComparing)),
    }
    .render()
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
fn said(shelf: &Shelf, said: &ComparedSaid, all: &Query, rows: &Rows) -> Html {
    let words = &shelf.words;
    if said.quotes == 0 {
        return says_nothing(words);
    }
    let articles = said.first.iter().filter_map(|position| rows.get(position));
    let utterances = articles.map(|article| words.shown(article)).filter_map(|article| {
        let quote = article.quotes.first()?;
        Some(utterance(words, &article, quote, Some(quote.lang.to_string().into())))
    });
    html! {
        <>
            { for utterances }
            if said.quotes > said.first.len() as u32 {
                <p class="pq-fact"><a key={said.quotes} href={["#", &all.to_fragment()].concat()}>{ words.all_of_voice(said.quotes) }</a></p>
            }
        </>
    }
}
