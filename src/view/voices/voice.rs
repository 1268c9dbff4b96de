//! One voice: who it is, what share of the words it has, and its quotes.

use std::iter;

use yew::prelude::*;

use super::compare::compare_button;
use super::props::VoicesProps;
use crate::figures::Voice;
use crate::i18n::List;
use crate::model::{Facet, Quote, QuoteKind, Speaker};
use crate::text::Search;
use crate::view::cells::truth;
use crate::view::hue::hue;
use crate::view::quote::QuoteItem;
use crate::view::scene::Scene;
use crate::view::text;

/// How much of a voice's line is shown, in letters.
const LINE: usize = 280;

/// A voice in the state that it is in.
pub(super) struct VoiceItem<'a> {
    pub(super) props: &'a VoicesProps,
    pub(super) voice: &'a Voice,
    /// The quoted words of all voices.
    pub(super) whole: u32,
    /// Those of the voice that has the most.
    pub(super) most: u32,
    /// Whether all its quotes are shown.
    pub(super) is_open: bool,
    pub(super) is_compared: bool,
    pub(super) can_compare: bool,
    pub(super) open: Callback<MouseEvent>,
    pub(super) compare: Callback<MouseEvent>,
}

impl VoiceItem<'_> {
    pub(super) fn render(&self) -> Html {
        let scene = &self.props.scene;
        let speaker = &scene.article.speakers[self.voice.speaker as usize];
        let count = self.voice.quotes.len() as u32;
        let list = ["pq-voice-", &self.voice.speaker.to_string()].concat();
        let line = &scene.article.quotes[self.voice.line as usize];
        html! {
            <li key={self.voice.speaker} class="pq-voice" part="voice" data-hue={hue(&scene.article, line.platform)}>
                { self.head(speaker) }
                { self.share() }
                if !self.is_open {
                    { self.line() }
                }
                { self.facts() }
                <button key={count} type="button" class="pq-way" aria-expanded={truth(self.is_open)} aria-controls={list.clone()}
                    onclick={self.open.clone()}>
                    { self.props.scene.words.all_of_voice(count) }
                </button>
                <ol id={list} class="pq-list" role="list" hidden={!self.is_open} aria-label={self.props.scene.words.all_by(count, &speaker.name)}>
                    if self.is_open {
                        { for self.voice.quotes.iter().map(|number| self.quote(*number)) }
                    }
                </ol>
            </li>
        }
    }

    fn head(&self, speaker: &Speaker) -> Html {
        html! {
            <div class="pq-voice-head">
                <span class="pq-initials" aria-hidden="true">{ text::initials(&speaker.name) }</span>
                <div class="pq-who">
                    <h3 lang={self.props.scene.lang.clone()}>{ text::marked(&speaker.name, &self.props.found.search) }</h3>
                    <p class="pq-role">
                        if let Some(role) = &speaker.role {
                            <bdi>{ text::marked(role, &self.props.found.search) }</bdi>{ " · " }
                        }
                        { self.props.scene.words.speaker_kind(speaker.kind) }
                    </p>
                </div>
                if self.can_compare {
                    { compare_button(&self.props.scene.words, &speaker.name, self.is_compared, self.compare.clone()) }
                }
            </div>
        }
    }

    fn share(&self) -> Html {
        let Self { voice, whole, most, .. } = self;
        html! {
            <p class="pq-share">
                <progress aria-hidden="true" value={voice.words.to_string()} max={(*most).max(1).to_string()} />
                { text::changing(self.props.scene.words.share_of_quoted(voice.words, *whole)) }
            </p>
        }
    }

    /// The quote that is most theirs.
    fn line(&self) -> Html {
        let quote = &self.props.scene.article.quotes[self.voice.line as usize];
        line(quote, self.props.scene.lang(&quote.lang), &self.props.found.search)
    }

    /// Where the voice speaks, and about what.
    fn facts(&self) -> Html {
        let scene = &self.props.scene;
        let Scene { article, .. } = &**scene;
        let mut themes = List::new(" · ");
        self.voice.themes.iter().for_each(|code| themes.push(&article.themes[*code as usize].name));
        html! {
            <p class="pq-voice-facts">
                { for self.voice.platforms.iter().map(|code| html! {
                    <span key={*code} class="pq-fact pq-platform" data-hue={hue(article, Some(*code))}>
                        { scene.value(Facet::PLATFORM, *code).to_owned() }
                    </span>
                }) }
                if !themes.text.is_empty() {
                    <span key={themes.text.clone()} class="pq-fact" lang={scene.lang.clone()}>{ themes.text }</span>
                }
            </p>
        }
    }

    fn quote(&self, number: u32) -> Html {
        let VoicesProps { scene, found, quote, .. } = self.props;
        let id = scene.article.quotes[number as usize].id.clone();
        let (current, search) = (*quote == Some(number), found.search.clone());
        html! { <QuoteItem key={id} scene={scene.clone()} {number} {current} {search} /> }
    }
}

/// As much of a quote as there is room for below the name of its voice. `lang` is the value
/// of HTML's `lang`, where that is not the interface's.
pub(crate) fn line(quote: &Quote, lang: Option<AttrValue>, search: &Search) -> Html {
    let line = text::beginning(&quote.text, LINE);
    // A line that is cut is in one pair of marks, which are closed all the same.
    let pieces =
        if line == quote.text { quote.passages() } else { iter::once(0..line.len()).collect() };
    html! {
        <blockquote key={quote.id.clone()} data-kind={quote.kind.id()}>
            <p {lang} dir={quote.lang.dir()}>
                if quote.kind == QuoteKind::Indirect {
                    { text::marked(&line, search) }
                } else {
                    { text::passages(&line, &quote.lang, &pieces, search) }
                }
            </p>
        </blockquote>
    }
}
