//! The studio as a whole: the component that it is.
//!
//! - `state` is what it holds. What it is told is a `message`; `begin` does that before there is
//!   a project, and `change` does it to one.
//! - `work` shows a project; before there is one, `start` stands in its place.

mod begin;
mod change;
mod state;
mod work;

use std::rc::Rc;

use yew::prelude::*;

use super::message::{Message, Part, Width};
use super::tell::TELL;
use super::{card, columns, start, take, text, words};
use crate::studio::{Action, MOST_BYTES, Studio, article_json};
use change::selected;
pub(super) use state::{Root, RootProps};

impl Component for Root {
    type Message = Message;
    type Properties = RootProps;

    fn create(ctx: &Context<Self>) -> Self {
        TELL.set(Some(ctx.link().callback(|message| message)));
        let mut root = Self {
            draft: String::new(),
            table: None,
            studio: None,
            notices: Rc::default(),
            is_editing: false,
            part: Part::Quotes,
            missed: Vec::new(),
            field: None,
            width: Width::Page,
            said: AttrValue::default(),
            is_leaving: false,
            previewed: None,
            follows: false,
            enters: false,
        };
        if !ctx.props().kept.is_empty() {
            root.open(&ctx.props().kept);
        }
        root
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let host = &ctx.props().host;
        let was = self.studio.as_ref().map(|studio| studio.project().clone());
        let is_leaving = std::mem::take(&mut self.is_leaving);
        match message {
            Message::Draft(text) => self.draft(text),
            Message::Bring(text) => self.bring(text),
            Message::TooLong(bytes) => self.said = words::too_long(bytes, MOST_BYTES).into(),
            Message::Find => self.find(),
            Message::OpenProject(json) => self.open(&json),
            Message::OpenedTable { title, is_text } => self.bring_table(host, title, is_text),
            Message::ToldTable(told) => self.hear_table(*told),
            Message::AskTable(change) => self.ask_table(host, &change),
            Message::TakeTable => self.take_table(),
            Message::AsText => host.table_text(),
            Message::LeaveTable => self.draft(String::new()),
            Message::OpenFile => host.open(),
            Message::BeginAgain if is_leaving => self.leave(host),
            Message::BeginAgain => {
                self.is_leaving = true;
                self.said = words::SURE_AGAIN.into();
            }
            Message::Act(action) => self.act(&action),
            Message::Undo => {
                self.turn(Studio::undo);
                self.said = words::UNDONE.into();
            }
            Message::Redo => {
                self.turn(Studio::redo);
                self.said = words::REDONE.into();
            }
            Message::Select(key) => {
                self.part = Part::Quotes;
                self.turn(|studio| studio.select(key));
            }
            Message::Step(by) => self.turn(|studio| studio.step(by)),
            Message::Edit => {
                self.is_editing = !self.is_editing;
                self.follows = true;
                self.enters = self.is_editing;
                self.part = Part::Quotes;
            }
            Message::MoveEnd { edge, at } => {
                if let Some(quote) = self.studio.as_ref().and_then(Studio::current).map(|it| it.key)
                {
                    self.act(&Action::MoveTo { quote, edge, at });
                }
            }
            Message::UseSelection => self.use_selection(host),
            Message::AddSelection => match selected(host) {
                Some(range) => self.act(&Action::Add(range)),
                None => self.said = words::NO_SELECTION.into(),
            },
            Message::AddWords(wanted) => self.add_words(&wanted),
            Message::AddPlace(range) => self.act(&Action::Add(range)),
            Message::SplitAt(wanted) => self.split_at(&wanted),
            Message::Order(order) => self.studio = self.studio.take().map(|it| it.ordered(order)),
            Message::Part(part) => {
                // What was said of the part that is left would be taken for one of this.
                self.said = AttrValue::default();
                self.part = part;
            }
            Message::Mend(field) => self.mend(field),
            Message::Width(width) => self.width = width,
            Message::Save(what) => {
                if let Some(studio) = &self.studio {
                    take::save(host, studio.project(), what);
                    self.said = take::saved(what, &self.notices).into();
                }
            }
            Message::SaveFile => host.template(),
            Message::SaveSite => {
                if let Some(studio) = &self.studio {
                    take::save_site(host, studio.project());
                    self.said = words::SITE_COMES.into();
                }
            }
            Message::Template { template, is_preview } => {
                self.make_file(host, template, is_preview);
            }
            Message::Saved(saved) => self.said = words::saved_as(saved, &self.notices).into(),
            Message::Say(sentence) => self.said = sentence,
        }
        self.keep(host, was);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let said = html! { <p class="ps-said" role="status" aria-label={words::STATUS_LABEL}>{ &self.said }</p> };
        match (&self.studio, &self.table) {
            (Some(studio), _) => self.work(ctx, studio, said),
            (None, Some(table)) => {
                html! { <>{ columns::columns(&ctx.link().callback(|message| message), table) }{ said }</> }
            }
            (None, None) => {
                html! { <>{ start::start(&ctx.link().callback(|message| message), &self.draft) }{ said }</> }
            }
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        if std::mem::take(&mut self.follows)
            && let Some(quote) = self.studio.as_ref().and_then(Studio::current)
        {
            ctx.props().host.reveal(&card::id(quote.key), &text::id(quote.key));
            if std::mem::take(&mut self.enters) {
                ctx.props().host.focus(card::FIRST_FIELD);
            }
        }
        if let Some(field) = self.field.take() {
            ctx.props().host.focus(&field);
        }
        if self.studio.is_none() && std::mem::take(&mut self.enters) {
            ctx.props().host.focus(columns::HEADING);
        }
        let project = self.studio.as_ref().map(Studio::project);
        let project = project.filter(|_| self.part == Part::TakeAway).cloned();
        if let Some(project) = &project
            && !self.previewed.as_ref().is_some_and(|shown| Rc::ptr_eq(shown, project))
        {
            ctx.props().host.preview(&article_json(project));
        }
        self.previewed = project;
    }
}
