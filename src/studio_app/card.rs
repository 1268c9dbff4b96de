//! The cards of quotes. The current one has its buttons, and its fields where it is edited.

use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use super::fields::{button, choice, line, line_and_button, tick, told};
use super::message::Message;
use super::{missed, words};
use crate::model::{FacetOf, QuoteKind};
use crate::studio::{Action, Edge, Field, Key, Notice, Order, Project, Quote, Status, Studio};

/// The id of the card of a quote.
pub(super) fn id(key: Key) -> String {
    format!("card-{key}")
}

/// The id of the first field of the card that is edited.
pub(super) const FIRST_FIELD: &str = "ps-speaker";

/// The list of cards, and what adds another one.
pub(super) fn cards(
    link: &Callback<Message>,
    studio: &Studio,
    notices: &Rc<Vec<Notice>>,
    is_editing: bool,
    places: &[Range<usize>],
) -> Html {
    let project = studio.project();
    let current = studio.current().map(|quote| quote.key);
    let orders = [Order::Doubt, Order::Text].map(|order| (order, words::order(order)));
    html! {
        <>
            <div class="ps-list-head">
                <h2>{ words::QUOTES }</h2>
                { choice("ps-order".into(), words::ORDER, orders, studio.order(), link.reform(Message::Order)) }
            </div>
            <p class="ps-hint ps-keys">{ words::KEYS }</p>
            { speakers(project) }
            <ul class="ps-cards" aria-label={words::QUOTES}>
                { for studio.listed().into_iter().map(|quote| {
                    let is_current = current == Some(quote.key);
                    html! { <Card key={quote.key} project={project.clone()} quote={quote.clone()} {is_current}
                        notices={notices.clone()} is_editing={is_editing && is_current} link={Link(link.clone())} /> }
                }) }
            </ul>
            <div class="ps-add">
                { line_and_button("ps-add-words", words::ADD_WORDS, &[(words::ADD, link.reform(Message::AddWords))]) }
                { missed::choose(link, project, places) }
            </div>
        </>
    }
}

/// The names that a field for a speaker offers.
fn speakers(project: &Project) -> Html {
    html! {
        <>
            <datalist id="ps-speakers">{ for project.speakers.iter().map(|it| html! { <option value={it.name.clone()} /> }) }</datalist>
            <datalist id="ps-platforms">{ for project.platforms().into_iter().map(|it| html! { <option value={it.to_owned()} /> }) }</datalist>
        </>
    }
}

/// The way to the root; a root has one.
#[derive(Clone)]
struct Link(Callback<Message>);

impl PartialEq for Link {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

#[derive(Properties)]
struct CardProps {
    project: Rc<Project>,
    quote: Rc<Quote>,
    notices: Rc<Vec<Notice>>,
    is_current: bool,
    is_editing: bool,
    link: Link,
}

impl PartialEq for CardProps {
    /// A card that is not the current one shows its quote and the speaker's name.
    fn eq(&self, other: &Self) -> bool {
        let is_same = Rc::ptr_eq(&self.quote, &other.quote)
            && (self.is_current, self.is_editing) == (other.is_current, other.is_editing);
        let is_near = self.is_current
            && !(Rc::ptr_eq(&self.project, &other.project)
                && Rc::ptr_eq(&self.notices, &other.notices));
        is_same && !is_near && Rc::ptr_eq(&self.project.speakers, &other.project.speakers)
    }
}

#[component]
fn Card(props: &CardProps) -> Html {
    let CardProps { project, quote, notices, is_current, is_editing, link } = props;
    let (link, key) = (&link.0, quote.key);
    let name = project.speaker_name(quote);
    // How sure a machine is of what a person has not decided.
    let is_guess = quote.status == Status::Proposed && quote.confidence < 100;
    let doubts = quote.reasons.iter().map(|id| words::reason(id)).filter(|doubt| !doubt.is_empty());
    html! {
        <li id={id(key)} class="ps-card" data-kind={quote.kind.id()} data-status={words::status(quote.status)}
            tabindex={if *is_current { "0" } else { "-1" }} aria-current={is_current.then_some("true")}
            onclick={(!is_current).then(|| link.reform(move |_: MouseEvent| Message::Select(key)))}>
            <figure>
                <blockquote dir="auto">{ pieces(project, quote) }</blockquote>
                <figcaption>
                    <cite dir="auto">{ if name.is_empty() { words::NOBODY } else { name } }</cite>
                    <span class="ps-facts">
                        <span class="ps-status">{ words::status(quote.status) }</span>
                        if is_guess { <span data-doubt={(quote.confidence < 70).then_some("")}>{ words::confidence(quote.confidence) }</span> }
                        if !quote.platform.is_empty() { <span>{ &quote.platform }</span> }
                        if quote.kind == QuoteKind::Indirect { <span>{ words::quote_kind(quote.kind) }</span> }
                    </span>
                </figcaption>
            </figure>
            if *is_current {
                if quote.status == Status::Proposed {
                    { for doubts.map(|doubt| html! { <p class="ps-doubt">{ doubt }</p> }) }
                }
                { told(notices, Field::Quote(key)) }
                if let Some(speaker) = quote.speaker { { told(notices, Field::Speaker(speaker)) } }
                <div class="ps-buttons">
                    { button(words::ACCEPT, link.reform(move |_| Message::Act(Action::Accept(key)))) }
                    <button type="button" aria-expanded={is_editing.to_string()} onclick={link.reform(|_| Message::Edit)}>
                        { if *is_editing { words::CLOSE } else { words::EDIT } }
                    </button>
                    { button(words::DROP, link.reform(move |_| Message::Act(Action::Drop(key)))) }
                </div>
                if *is_editing { { edited(link, project, quote) } }
            }
        </li>
    }
}

/// The words of a quote, with a sign where the reporter interrupts them.
fn pieces(project: &Project, quote: &Quote) -> Html {
    let piece = |(at, piece): (usize, &Range<usize>)| {
        html! {
            <>
                if at > 0 { <span class="ps-cut">{ " … " }</span> }
                <span class="ps-words">{ project.text[piece.clone()].to_owned() }</span>
            </>
        }
    };
    quote.pieces.iter().enumerate().map(piece).collect()
}

/// The fields of a quote.
fn edited(link: &Callback<Message>, project: &Rc<Project>, quote: &Quote) -> Html {
    let key = quote.key;
    let field = |name: &str| format!("ps-{name}");
    let act =
        |make: fn(Key, String) -> Action| link.reform(move |text| Message::Act(make(key, text)));
    let kinds = QuoteKind::ALL.map(|kind| (kind, words::quote_kind(kind)));
    let own = project.facets.iter().filter(|facet| facet.of == FacetOf::Quote);
    html! {
        <div class="ps-fields">
            { line(FIRST_FIELD.into(), words::SPEAKER, project.speaker_name(quote), Some("ps-speakers"),
                act(|quote, name| Action::SetSpeaker { quote, name })) }
            { line(field("platform"), words::PLATFORM, &quote.platform, Some("ps-platforms"),
                act(|quote, name| Action::SetPlatform { quote, name })) }
            { choice(field("kind"), words::KIND, kinds, quote.kind,
                link.reform(move |kind| Message::Act(Action::SetKind { quote: key, kind }))) }
            { line(field("context"), words::CONTEXT, &quote.context, None,
                act(|quote, text| Action::SetContext { quote, text })) }
            { for own.map(|facet| {
                let (values, facet) = (quote.facets.get(&facet.id).map(|it| it.join(", ")), facet.clone());
                line(format!("ps-facet-{}", facet.id), &facet.name, &values.unwrap_or_default(), None,
                    link.reform(move |values| Message::Act(Action::SetFacet { facet: facet.id.clone(), of: key, values })))
            }) }
            if !project.themes.is_empty() {
                <fieldset class="ps-ticks">
                    <legend>{ words::THEMES }</legend>
                    { for project.themes.iter().map(|theme| {
                        let theme_key = theme.key;
                        tick(&theme.name, quote.themes.contains(&theme_key), link.reform(move |is_on| {
                            Message::Act(Action::SetTheme { quote: key, theme: theme_key, is_on })
                        }))
                    }) }
                </fieldset>
            }
            { span(link, key) }
        </div>
    }
}

/// What changes the words of a quote.
fn span(link: &Callback<Message>, key: Key) -> Html {
    let shift = |name: &'static str, edge: Edge, words: i32| {
        button(name, link.reform(move |_| Message::Act(Action::Move { quote: key, edge, words })))
    };
    html! {
        <fieldset class="ps-span">
            <legend>{ words::WORDS }</legend>
            <div class="ps-buttons">
                { shift(words::START_EARLIER, Edge::Start, -1) }
                { shift(words::START_LATER, Edge::Start, 1) }
                { shift(words::END_EARLIER, Edge::End, -1) }
                { shift(words::END_LATER, Edge::End, 1) }
                { button(words::USE_SELECTION, link.reform(|_| Message::UseSelection)) }
                { button(words::MERGE, link.reform(move |_| Message::Act(Action::Merge(key)))) }
            </div>
            { line_and_button("ps-split", words::SPLIT, &[(words::DIVIDE, link.reform(Message::SplitAt))]) }
        </fieldset>
    }
}
