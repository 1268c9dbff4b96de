//! One quote: the words, who said them, and what a reader may do with them.

use std::rc::Rc;
use std::slice;

use yew::prelude::*;

use super::hue::hue;
use super::scene::Scene;
use super::text;
use crate::cite;
use crate::i18n::Messages;
use crate::model::{Original, Quote, QuoteKind, Speaker};
use crate::text::Search;

/// How long a button says that it copied, in milliseconds.
const THANKS: u32 = 2000;

#[derive(PartialEq, Properties)]
pub(super) struct QuoteItemProps {
    pub(super) scene: Rc<Scene>,
    /// The quote's position in the article.
    pub(super) number: u32,
    /// Whether the address points to it.
    pub(super) current: bool,
    pub(super) search: Rc<Search>,
    /// Where it stands in the list, from 0, of how many; where not all of it is in the page.
    #[prop_or_default]
    pub(super) place: Option<(u32, u32)>,
}

/// An item of the list.
#[component]
pub(super) fn QuoteItem(props: &QuoteItemProps) -> Html {
    let copied = use_state_eq(|| None::<Copied>);
    let QuoteItemProps { scene, number, current, search, place } = props;
    let article = &scene.article;
    let quote = &article.quotes[*number as usize];
    let speaker = &article.speakers[quote.speaker as usize];
    html! {
        <li id={quote.id.clone()} tabindex={current.then_some("-1")} class="pq-quote" part="quote"
            data-kind={quote.kind.id()} data-hue={hue(article, quote.platform)}
            aria-posinset={place.map(|(row, _)| (row + 1).to_string())}
            aria-setsize={place.map(|(_, of)| of.to_string())}
            aria-current={current.then_some("true")}>
            <figure>
                { said(scene, quote, search) }
                { caption(scene, quote, speaker, search) }
            </figure>
            { actions(scene, *number, &copied) }
            { notes(scene, quote, search) }
        </li>
    }
}

/// When and why it was said, and what was put right since.
pub(super) fn notes(scene: &Scene, quote: &Quote, search: &Search) -> Html {
    let note = |text: &str| {
        html! { <p class="pq-context" part="context" lang={scene.lang.clone()} dir={scene.article.lang.dir()}>{ text::marked(text, search) }</p> }
    };
    let notices = quote.notices().iter().map(|it| note(&scene.words.corrected(it)));
    quote.context.iter().map(|text| note(text)).chain(notices).collect()
}

/// The words. Reported speech is not in pieces and never in quotation marks.
pub(super) fn said(scene: &Scene, quote: &Quote, search: &Search) -> Html {
    html! {
        <blockquote part="words">
            <p lang={scene.lang(&quote.lang)} dir={quote.lang.dir()}>
                if quote.kind == QuoteKind::Indirect {
                    { text::marked(&quote.text, search) }
                } else {
                    { text::passages(&quote.text, &quote.lang, &quote.passages(), search) }
                }
            </p>
            if let Some(Original { lang, text }) = &quote.original {
                <p class="pq-original" lang={scene.lang(lang)} dir={lang.dir()}>
                    { text::passages(text, lang, slice::from_ref(&(0..text.len())), search) }
                </p>
            }
        </blockquote>
    }
}

pub(super) fn caption(scene: &Scene, quote: &Quote, speaker: &Speaker, search: &Search) -> Html {
    let Scene { article, words, .. } = scene;
    let lang = scene.lang.clone();
    let platform = match quote.platform {
        Some(platform) => text::marked(&article.platforms[platform as usize].name, search),
        None => words.not_stated().into(),
    };
    let themes = quote.themes.iter().map(|theme| &*article.themes[*theme as usize].name);
    html! {
        <figcaption part="attribution">
            <span class="pq-initials" aria-hidden="true">{ text::initials(&speaker.name) }</span>
            <span class="pq-who" lang={lang.clone()}>
                <cite part="speaker">{ text::marked(&speaker.name, search) }</cite>
                if let Some(role) = &speaker.role {
                    <span class="pq-role">{ text::marked(role, search) }</span>
                }
            </span>
            <span class="pq-fact pq-platform" part="platform">{ platform }</span>
            if let Some(manner) = words.manner(quote) {
                <span class="pq-fact pq-manner">{ manner }</span>
            }
            if let Some(said) = quote.said {
                <span class="pq-fact">{ text::day(words, said) }</span>
            }
            if !quote.themes.is_empty() {
                <span class="pq-fact" lang={lang}>{ text::marked_names(themes, search) }</span>
            }
        </figcaption>
    }
}

/// What may be put on the clipboard.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum What {
    Words,
    Link,
}

/// What was put there last, and whether that worked.
pub(super) type Copied = (What, bool);

/// What is said of that.
fn said_of(words: &Messages, worked: bool) -> &'static str {
    if worked { words.copied() } else { words.copy_failed() }
}

/// The permalink, the two buttons that copy, and those whose dialogs scripts open.
pub(super) fn actions(
    scene: &Rc<Scene>,
    number: u32,
    copied: &UseStateHandle<Option<Copied>>,
) -> Html {
    let Scene { article, words, .. } = &**scene;
    let quote = &article.quotes[number as usize];
    let speaker = &article.speakers[quote.speaker as usize].name;
    let button = |label: String, says: &'static str, what: What| {
        let outcome = copied.filter(|(last, _)| *last == what);
        let onclick = copying(scene, number, copied.setter(), what);
        let (label, says) = match outcome {
            None => (Some(label), says),
            Some((_, worked)) => (None, said_of(words, worked)),
        };
        html! { <button type="button" aria-label={label} {onclick}>{ text::changing(says) }</button> }
    };
    html! {
        <p class="pq-actions" part="actions">
            <a href={["#", &quote.id].concat()}>{ words.permalink(quote.paragraph) }</a>
            if let Some(address) = in_article(scene, quote) {
                <a class="pq-place" href={address} rel="noopener">{ words.in_article() }</a>
            }
            if let Some(url) = &quote.url {
                <a href={url.clone()} rel="noopener">{ words.said_at() }</a>
            }
            if let Some(url) = &quote.archived {
                <a href={url.clone()} rel="noopener">{ words.archived() }</a>
            }
            { button(words.copy_by(speaker), words.copy(), What::Words) }
            { button(words.copy_link_to(speaker), words.copy_link(), What::Link) }
            if !quote.is_retracted() {
                { text::image(words, words.make_image_of(speaker)) }
                <button type="button" class="pq-cite" aria-label={[words.cite(), ": ", speaker].concat()}>{ words.cite() }</button>
            }
        </p>
    }
}

/// Where a quote's passage is seen: in the article beside the explorer, which
/// whoever set it there shows, or in the one that the data knows the address of.
fn in_article(scene: &Scene, quote: &Quote) -> Option<String> {
    if scene.host.is_beside_article() {
        return (quote.kind != QuoteKind::Indirect).then(|| ["#", &quote.id].concat());
    }
    cite::in_article(&scene.article, quote)
}

/// What a click on a copy button does: copies, says how that went, and after a
/// while says it no more.
fn copying(
    scene: &Rc<Scene>,
    number: u32,
    copied: UseStateSetter<Option<Copied>>,
    what: What,
) -> Callback<MouseEvent> {
    let scene = scene.clone();
    Callback::from(move |_| {
        let quote = &scene.article.quotes[number as usize];
        let address = scene.host.address(&quote.id);
        let text = match what {
            What::Link if address.is_empty() => {
                let source = cite::in_article(&scene.article, quote);
                source.unwrap_or_else(|| ["#", &quote.id].concat())
            }
            What::Link => address,
            What::Words => {
                cite::plain(&scene.words, &scene.article, quote, &address).trim_end().to_owned()
            }
        };
        let (by, copied) = (scene.clone(), copied.clone());
        let done = Callback::from(move |worked| {
            copied.set(Some((what, worked)));
            by.say.emit(said_of(&by.words, worked));
            let (scene, copied) = (by.clone(), copied.clone());
            let silence = move |()| {
                copied.set(None);
                scene.say.emit("");
            };
            by.host.later(THANKS, Callback::from(silence));
        });
        scene.host.copy(&text, done);
    })
}
