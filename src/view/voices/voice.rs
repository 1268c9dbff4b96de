//! One voice: who it is, what share of the words it has, and its quotes.

use std::iter;

use yew::prelude::*;

use crate::i18n::{List, Messages};
use crate::model::{Quote, QuoteKind, Speaker};
use crate::query::{Change, Value, VoiceFigures};
use crate::view::cells::truth;
use crate::view::charted::Charted;
use crate::view::hue::{hue, hue_of};
use crate::view::text;

/// How much of a voice's line is shown, in letters.
const LINE: usize = 280;

/// A voice in the state that it is in.
pub(super) struct VoiceItem<'a> {
    pub(super) charted: &'a Charted,
    pub(super) voice: &'a VoiceFigures,
    /// The quoted words of all voices.
    pub(super) whole: u32,
    /// Those of the voice that has the most.
    pub(super) most: u32,
    /// Whether it was chosen to stand beside others; `None` where it cannot.
    pub(super) is_compared: Option<bool>,
    /// Whether all its quotes are shown, where they can be.
    pub(super) is_open: bool,
    pub(super) open: Callback<MouseEvent>,
}

impl VoiceItem<'_> {
    pub(super) fn render(&self) -> Html {
        let Self { charted, voice, is_open, .. } = self;
        let line = charted.quotes.emit(voice.line);
        let line = line.as_ref().map(|(article, at)| (&**article, &article.quotes[*at as usize]));
        let hue = line.map(|(article, quote)| hue(article, quote.platform));
        let speaker = line.map(|(article, quote)| &article.speakers[quote.speaker as usize]);
        html! {
            <li key={voice.id.clone()} class="pq-voice" part="voice" data-hue={hue}>
                { self.head(speaker) }
                { self.share() }
                if let Some((_, quote)) = line.filter(|_| !is_open) {
                    { beginning(charted, quote) }
                }
                { self.facts() }
                if let Some(all) = &charted.all {
                    { self.all_here(all) }
                } else {
                    { self.way() }
                }
            </li>
        }
    }

    /// The name, and what is known of the `speaker`.
    fn head(&self, speaker: Option<&Speaker>) -> Html {
        let Self { charted: Charted { words, search, lang, .. }, voice, .. } = self;
        html! {
            <div class="pq-voice-head">
                <span class="pq-initials" aria-hidden="true">{ text::initials(&voice.name) }</span>
                <div class="pq-who">
                    <h3 lang={lang.clone()}>{ text::marked(&voice.name, search) }</h3>
                    if let Some(speaker) = speaker {
                        <p class="pq-role">
                            if let Some(role) = &speaker.role {
                                <bdi>{ text::marked(role, search) }</bdi>{ " · " }
                            }
                            { words.speaker_kind(speaker.kind) }
                        </p>
                    }
                </div>
                if let Some(is_compared) = self.is_compared {
                    { self.compare_button(is_compared) }
                }
            </div>
        }
    }

    /// The button that puts the voice beside others, or takes it away again.
    fn compare_button(&self, is_compared: bool) -> Html {
        let Self { charted: Charted { words, ask, .. }, voice, .. } = self;
        let id = voice.id.clone();
        let onclick = ask.reform(move |_: MouseEvent| Change::Compare(id.clone()));
        html! {
            <button type="button" class="pq-way" aria-pressed={truth(is_compared)}
                aria-label={words.compare_with(&voice.name)} {onclick}>{ words.compare() }</button>
        }
    }

    fn share(&self) -> Html {
        let Self { charted, voice, whole, most, .. } = self;
        html! {
            <p class="pq-share">
                <progress aria-hidden="true" value={voice.words.to_string()} max={(*most).max(1).to_string()} />
                { text::changing(charted.words.share_of_quoted(voice.words, *whole)) }
            </p>
        }
    }

    /// Where the voice speaks, and about what.
    fn facts(&self) -> Html {
        let Self { charted: Charted { words, lang, .. }, voice, .. } = self;
        let mut themes = List::new(" · ");
        voice.themes.iter().for_each(|theme| themes.push(&theme.name));
        let platform = |value: &Value| {
            let stated = (!value.id.is_empty()).then_some(value.number);
            html! {
                <span key={value.id.clone()} class="pq-fact pq-platform" data-hue={hue_of(stated)}>
                    { text::changing(words.value_called("platform", &value.id, &value.name).to_owned()) }
                </span>
            }
        };
        html! {
            <p class="pq-voice-facts">
                { for voice.platforms.iter().map(platform) }
                { more(words, voice.more_platforms) }
                if !themes.text.is_empty() {
                    <span key={themes.text.clone()} class="pq-fact" lang={lang.clone()}>{ themes.text }</span>
                }
                { more(words, voice.more_themes) }
            </p>
        }
    }

    /// All quotes of the voice where it stands, and the button that shows them.
    fn all_here(&self, all: &Callback<u32, Html>) -> Html {
        let Self { charted: Charted { words, .. }, voice, is_open, .. } = self;
        let onclick = &self.open;
        let list = ["pq-voice-", &voice.number.to_string()].concat();
        html! {
            <>
                <button key={voice.quotes} type="button" class="pq-way" aria-expanded={truth(*is_open)}
                    aria-controls={list.clone()} onclick={onclick.clone()}>{ words.all_of_voice(voice.quotes) }</button>
                <ol id={list} class="pq-list" role="list" hidden={!is_open} aria-label={words.all_by(voice.quotes, &voice.name)}>
                    if *is_open {
                        { all.emit(voice.number) }
                    }
                </ol>
            </>
        }
    }

    /// The way to all quotes of the voice.
    fn way(&self) -> Html {
        let Self { charted: Charted { words, ask, .. }, voice, .. } = self;
        let id = voice.id.clone();
        let onclick = ask.reform(move |_: MouseEvent| Change::Read(id.clone()));
        html! { <button key={voice.quotes} type="button" class="pq-way" {onclick}>{ words.all_of_voice(voice.quotes) }</button> }
    }
}

/// How many values there are beside those that are named.
fn more(words: &Messages, values: u32) -> Html {
    if values == 0 {
        return Html::default();
    }
    html! { <span key={values} class="pq-fact">{ ["+", &words.number(values)].concat() }</span> }
}

/// As much of a quote as there is room for below the name of its voice.
fn beginning(charted: &Charted, quote: &Quote) -> Html {
    let search = &charted.search;
    let line = text::beginning(&quote.text, LINE);
    // A line that is cut is in one pair of marks, which are closed all the same.
    let pieces =
        if line == quote.text { quote.passages() } else { iter::once(0..line.len()).collect() };
    html! {
        <blockquote key={quote.id.clone()} data-kind={quote.kind.id()}>
            <p lang={text::foreign(&charted.words, &quote.lang)} dir={quote.lang.dir()}>
                if quote.kind == QuoteKind::Indirect {
                    { text::marked(&line, search) }
                } else {
                    { text::passages(&line, &quote.lang, &pieces, search) }
                }
            </p>
        </blockquote>
    }
}
