//! The studio with a project that is open.
//!
//! What stands in its parts belongs to `text`, `card`, `people`, `about` and `take`.

use yew::prelude::*;

use super::state::Root;
use crate::studio::Studio;
use crate::studio_app::fields::button;
use crate::studio_app::keys::{self, Command};
use crate::studio_app::message::{Message, Part};
use crate::studio_app::{about, card, people, take, text, words};

impl Root {
    /// The article, and beside it or in its place the part that is chosen.
    pub(super) fn work(&self, ctx: &Context<Self>, studio: &Studio, said: Html) -> Html {
        let link = &ctx.link().callback(|message| message);
        let project = studio.project();
        html! {
            <div class="ps-work" data-part={self.part.id()} onkeydown={self.on_key(link, studio)}>
                { self.head(ctx, studio) }
                { said }
                <section class="ps-article" aria-label={words::ARTICLE} tabindex="0">
                    <text::Article project={project.clone()} current={studio.current().map(|quote| quote.key)}
                        select={link.reform(Message::Select)} />
                    <p class="ps-selected">
                        { button(words::ADD_SELECTION, link.reform(|_| Message::AddSelection)) }
                    </p>
                </section>
                // Another part is another element, which begins at its top.
                <section class="ps-panel" key={self.part.id()} aria-label={self.part.panel_name()}>
                    { self.panel(ctx, studio) }
                </section>
            </div>
        }
    }

    /// What stands above the parts: how far the person is, the history, and the ways to the parts.
    fn head(&self, ctx: &Context<Self>, studio: &Studio) -> Html {
        let link = &ctx.link().callback(|message| message);
        let (checked, all) = studio.project().progress();
        let press = |message: fn() -> Message| link.reform(move |_: MouseEvent| message());
        html! {
            <header class="ps-head">
                <h1>{ words::NAME }</h1>
                <p class="ps-progress">
                    <progress value={checked.to_string()} max={all.max(1).to_string()} aria-label={words::QUOTES} />
                    <span>{ words::progress((checked, all)) }</span>
                </p>
                <div class="ps-buttons">
                    <button type="button" disabled={!studio.can_undo()} onclick={press(|| Message::Undo)}>{ words::UNDO }</button>
                    <button type="button" disabled={!studio.can_redo()} onclick={press(|| Message::Redo)}>{ words::REDO }</button>
                    <button type="button" onclick={press(|| Message::BeginAgain)}>{ words::BEGIN_AGAIN }</button>
                </div>
                <nav aria-label={words::PARTS}>
                    { for Part::ALL.iter().map(|(part, id, name)| {
                        let part = *part;
                        html! {
                            <button type="button" key={*id} data-for={*id} aria-current={(part == self.part).then_some("true")}
                                onclick={link.reform(move |_| Message::Part(part))}>{ *name }</button>
                        }
                    }) }
                </nav>
            </header>
        }
    }

    /// The part that is chosen.
    fn panel(&self, ctx: &Context<Self>, studio: &Studio) -> Html {
        let link = &ctx.link().callback(|message| message);
        match self.part {
            Part::Article | Part::Quotes => {
                card::cards(link, studio, &self.notices, self.is_editing, &self.missed)
            }
            Part::Speakers => people::people(link, studio.project(), &self.notices),
            Part::Details => about::about(link, studio.project(), &self.notices),
            Part::TakeAway => {
                take::take(link, studio.project(), &self.notices, self.width, &ctx.props().host)
            }
        }
    }

    /// Sends what keys do, wherever in the project they are pressed. What they do with a quote,
    /// they do where its card is shown: nobody decides on what is out of sight.
    fn on_key(&self, link: &Callback<Message>, studio: &Studio) -> Callback<KeyboardEvent> {
        let link = link.clone();
        let is_shown = matches!(self.part, Part::Article | Part::Quotes);
        let current = studio.current().map(|quote| quote.key).filter(|_| is_shown);
        Callback::from(move |event: KeyboardEvent| {
            if let Some(command) = keys::command(&event) {
                event.prevent_default();
                match (command, current) {
                    (Command::Always(message), _) => link.emit(message),
                    (Command::Quote(act), Some(key)) => link.emit(act(key)),
                    (Command::Quote(_), None) => {}
                }
            }
        })
    }
}
