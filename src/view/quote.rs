//! One quote: the words, who said them, and what a reader may do with them.

use std::rc::Rc;

use yew::prelude::*;

use super::{Scene, hue, text, words};
use crate::cite;
use crate::index::Search;
use crate::model::{Quote, QuoteKind, Speaker};

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
}

/// An item of the list.
#[component]
pub(super) fn QuoteItem(props: &QuoteItemProps) -> Html {
    let QuoteItemProps { scene, number, current, search } = props;
    let article = &scene.article;
    let quote = &article.quotes[*number as usize];
    let speaker = &article.speakers[quote.speaker as usize];
    let kind = ["pq-", quote.kind.id()].concat();
    html! {
        <li id={quote.id.clone()} tabindex={current.then_some("-1")} class={classes!(
            "pq-quote", kind, hue(article, quote.platform), current.then_some("pq-current"))}>
            <figure>
                { said(scene, quote, search) }
                { caption(scene, quote, speaker, search) }
            </figure>
            if let Some(context) = &quote.context {
                <p class="pq-context">{ text::marked(context, search) }</p>
            }
            <Actions scene={scene.clone()} number={*number} />
        </li>
    }
}

/// The words. Reported speech is not in pieces and never in quotation marks.
fn said(scene: &Scene, quote: &Quote, search: &Search) -> Html {
    let foreign =
        |lang: &crate::model::Lang| (*lang != scene.article.lang).then(|| lang.to_string());
    html! {
        <blockquote>
            <p lang={foreign(&quote.lang)} dir={quote.lang.dir()}>
                if quote.kind == QuoteKind::Indirect {
                    { text::marked(&quote.text, search) }
                } else {
                    { text::passages(&quote.text, &quote.passages(), search) }
                }
            </p>
            if let Some(original) = &quote.original {
                <p class="pq-original" lang={original.lang.to_string()} dir={original.lang.dir()}>
                    <span class="pq-words">{ text::marked(&original.text, search) }</span>
                </p>
            }
        </blockquote>
    }
}

fn caption(scene: &Scene, quote: &Quote, speaker: &Speaker, search: &Search) -> Html {
    let article = &scene.article;
    let themes: Vec<&str> =
        quote.themes.iter().map(|theme| article.themes[*theme as usize].name.as_str()).collect();
    html! {
        <figcaption>
            <span class="pq-initials" aria-hidden="true">{ text::initials(&speaker.name) }</span>
            <span class="pq-who">
                <cite>{ text::marked(&speaker.name, search) }</cite>
                if let Some(role) = &speaker.role {
                    <span class="pq-role">{ text::marked(role, search) }</span>
                }
            </span>
            <ul class="pq-facts" role="list">
                if let Some(platform) = quote.platform {
                    <li class="pq-platform">{ &article.platforms[platform as usize].name }</li>
                }
                if let Some(manner) = words::manner(quote.kind) {
                    <li class="pq-manner">{ manner }</li>
                }
                if let Some(said) = quote.said {
                    <li>{ text::day(said) }</li>
                }
                if !themes.is_empty() {
                    <li class="pq-themes">{ themes.join(" · ") }</li>
                }
            </ul>
        </figcaption>
    }
}

#[derive(PartialEq, Properties)]
struct ActionsProps {
    scene: Rc<Scene>,
    number: u32,
}

/// What was put on the clipboard last, and whether that worked.
#[derive(Clone, Copy, PartialEq)]
enum Copied {
    Words(bool),
    Link(bool),
}

/// The permalink and the two buttons that copy.
#[component]
fn Actions(props: &ActionsProps) -> Html {
    let copied = use_state_eq(|| None::<Copied>);
    let (scene, number) = (&props.scene, props.number);
    let quote = &scene.article.quotes[number as usize];
    let speaker = &scene.article.speakers[quote.speaker as usize].name;
    let copy = |link: bool| {
        let (scene, setter) = (scene.clone(), copied.setter());
        Callback::from(move |_: MouseEvent| {
            let quote = &scene.article.quotes[number as usize];
            let address = scene.host.address(&quote.id);
            let text = if link { address } else { cite::plain(&scene.article, quote, &address) };
            let (host, setter) = (scene.host.clone(), setter.clone());
            scene.host.copy(
                &text,
                Callback::from(move |done| {
                    setter.set(Some(if link { Copied::Link(done) } else { Copied::Words(done) }));
                    let setter = setter.clone();
                    host.later(THANKS, Callback::from(move |()| setter.set(None)));
                }),
            );
        })
    };
    let outcome = |done| if done { words::COPIED } else { words::COPY_FAILED };
    let label = |link: bool, plain: &'static str| match *copied {
        Some(Copied::Words(done)) if !link => outcome(done),
        Some(Copied::Link(done)) if link => outcome(done),
        _ => plain,
    };
    html! {
        <p class="pq-actions">
            <a href={["#", &quote.id].concat()}>{ words::permalink(quote.paragraph) }</a>
            if let Some(url) = &quote.url {
                <a href={url.clone()} rel="noopener">{ words::SAID_AT }</a>
            }
            <button type="button" aria-label={words::copy_by(speaker)} onclick={copy(false)}>
                { label(false, words::COPY) }</button>
            <button type="button" aria-label={words::copy_link_to(speaker)} onclick={copy(true)}>
                { label(true, words::COPY_LINK) }</button>
        </p>
    }
}
