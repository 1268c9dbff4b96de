//! The studio as a whole: what it is told, and what it shows.

use std::rc::Rc;

use yew::prelude::*;

use super::fields::button;
use super::keys::{self, Command};
use super::{TELL, about, card, file, host::Host, people, start, take, text, words};
use crate::extract::PlatformNames;
use crate::studio::{
    self, Action, Field, Key, MOST_BYTES, Notice, Order, Project, Studio, article_json, notices,
};

/// What the studio is told.
pub(super) enum Message {
    /// The text that is to be read is now this.
    Draft(String),
    /// Finds the quotes of that text.
    Find,
    /// Opens the file of a project.
    OpenProject(String),
    /// Asks for a file.
    OpenFile,
    /// Leaves the project; the second time in a row.
    BeginAgain,
    /// Changes the project.
    Act(Action),
    /// Goes back or forth in the history.
    Undo,
    Redo,
    /// Makes a quote the current one, and shows its card.
    Select(Key),
    /// Goes to another quote of the list.
    Step(isize),
    /// Opens or closes the fields of the current quote.
    Edit,
    /// Puts the selected words in the place of the current quote's.
    UseSelection,
    /// Makes a quote of the selected words.
    AddSelection,
    /// Makes a quote of these words of the article.
    AddWords(String),
    /// Divides the current quote before these words.
    SplitAt(String),
    Order(Order),
    Part(Part),
    Width(take::Width),
    Save(take::What),
    /// Makes `offline.html`: asks for its template, and fills it when it comes.
    SaveFile,
    Template(String),
    /// Says a sentence.
    Say(AttrValue),
}

/// A part of the studio.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Beside the others where there is room.
    Article,
    Quotes,
    Speakers,
    Details,
    TakeAway,
}

impl Part {
    pub(super) const ALL: [(Self, &str, &str); 5] = [
        (Self::Article, "article", words::ARTICLE),
        (Self::Quotes, "quotes", words::QUOTES),
        (Self::Speakers, "speakers", words::SPEAKERS),
        (Self::Details, "details", words::DETAILS),
        (Self::TakeAway, "take-away", words::TAKE_AWAY),
    ];

    fn id(self) -> &'static str {
        Self::ALL.iter().find(|(part, ..)| *part == self).map_or("", |(_, id, _)| id)
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct RootProps {
    pub(super) host: Host,
    pub(super) kept: AttrValue,
}

/// The studio.
pub(super) struct Root {
    draft: String,
    studio: Option<Studio>,
    notices: Rc<Vec<Notice>>,
    is_editing: bool,
    part: Part,
    width: take::Width,
    said: AttrValue,
    is_leaving: bool,
    /// What the preview shows, where it is there.
    previewed: Option<Rc<Project>>,
    /// Whether the current card is to have the focus after the next render.
    follows: bool,
    /// Whether its first field is to have it.
    enters: bool,
}

impl Component for Root {
    type Message = Message;
    type Properties = RootProps;

    fn create(ctx: &Context<Self>) -> Self {
        TELL.set(Some(ctx.link().callback(|message| message)));
        let mut root = Self {
            draft: String::new(),
            studio: None,
            notices: Rc::default(),
            is_editing: false,
            part: Part::Quotes,
            width: take::Width::Page,
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
            Message::Draft(text) => self.bring(text),
            Message::Find => self.find(),
            Message::OpenProject(json) => self.open(&json),
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
            Message::UseSelection => self.use_selection(host),
            Message::AddSelection => match selected(host) {
                Some(range) => self.act(&Action::Add(range)),
                None => self.said = words::NO_SELECTION.into(),
            },
            Message::AddWords(wanted) => self.add_words(&wanted),
            Message::SplitAt(wanted) => self.split_at(&wanted),
            Message::Order(order) => self.studio = self.studio.take().map(|it| it.ordered(order)),
            Message::Part(part) => self.part = part,
            Message::Width(width) => self.width = width,
            Message::Save(what) => {
                if let Some(studio) = &self.studio {
                    take::save(host, studio.project(), what);
                }
            }
            Message::SaveFile => host.template(),
            Message::Template(template) => self.save_file(host, template),
            Message::Say(sentence) => self.said = sentence,
        }
        self.keep(host, was);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let said = html! { <p class="ps-said" role="status" aria-label={words::STATUS_LABEL}>{ &self.said }</p> };
        let Some(studio) = &self.studio else {
            return html! { <>{ start::start(link, &self.draft) }{ said }</> };
        };
        let project = studio.project();
        let onkeydown = {
            let link = link.clone();
            let current = studio.current().map(|quote| quote.key);
            Callback::from(move |event: KeyboardEvent| {
                if let Some(command) = keys::command(&event) {
                    event.prevent_default();
                    match (command, current) {
                        (Command::Always(message), _) => link.send_message(message),
                        (Command::Quote(act), Some(key)) => link.send_message(act(key)),
                        (Command::Quote(_), None) => {}
                    }
                }
            })
        };
        html! {
            <div class="ps-work" data-part={self.part.id()} {onkeydown}>
                { self.head(ctx, studio) }
                { said }
                <section class="ps-article" aria-label={words::ARTICLE} tabindex="0">
                    <text::Article project={project.clone()} current={studio.current().map(|quote| quote.key)}
                        select={link.callback(Message::Select)} />
                    <p class="ps-selected">
                        { button(words::ADD_SELECTION, link.callback(|_| Message::AddSelection)) }
                    </p>
                </section>
                <section class="ps-panel" aria-label={self.part_name()}>
                    { self.panel(ctx, studio) }
                </section>
            </div>
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

impl Root {
    fn bring(&mut self, text: String) {
        if self.studio.is_some() {
            self.said = words::LEAVE_FIRST.into();
        } else {
            self.draft = text;
            self.said = AttrValue::default();
        }
    }

    fn find(&mut self) {
        if self.draft.trim().is_empty() {
            self.said = words::NO_TEXT.into();
        } else if self.draft.len() > MOST_BYTES {
            self.said = words::too_long(self.draft.len(), MOST_BYTES).into();
        } else {
            let project = Project::propose(&self.draft, &PlatformNames::default());
            self.said = match (project.quotes.len(), &*project.about.lang) {
                (0, _) => words::NO_QUOTES.into(),
                (_, "zh") => words::CHINESE.into(),
                (_, "und") => words::MARKS_ALONE.into(),
                (all, _) => words::found(all).into(),
            };
            self.start(project);
        }
    }

    fn open(&mut self, json: &str) {
        if self.studio.is_some() {
            self.said = words::LEAVE_FIRST.into();
            return;
        }
        match studio::read(json) {
            Ok(project) => {
                self.said = words::progress(project.progress()).into();
                self.start(project);
            }
            Err(fault) => self.said = words::read_fault(fault).into(),
        }
    }

    fn start(&mut self, project: Project) {
        self.notices = Rc::new(notices(&project));
        self.studio = Some(Studio::new(project));
        self.part = Part::Quotes;
        self.is_editing = false;
        self.follows = true;
    }

    fn leave(&mut self, host: &Host) {
        self.studio = None;
        self.draft = String::new();
        self.said = AttrValue::default();
        host.keep("");
    }

    fn act(&mut self, action: &Action) {
        let Some(studio) = &self.studio else { return };
        match studio.act(action) {
            Ok(next) => {
                self.said = words::done(action).into();
                let is_decision =
                    matches!(action, Action::Accept(_) | Action::Drop(_) | Action::Add(_));
                if is_decision {
                    self.is_editing = matches!(action, Action::Add(_));
                    self.enters = self.is_editing;
                    self.follows = self.part == Part::Quotes || self.part == Part::Article;
                    self.part = Part::Quotes;
                }
                self.studio = Some(next);
            }
            Err(refusal) => self.said = words::refusal(refusal).into(),
        }
    }

    fn turn(&mut self, to: impl FnOnce(&Studio) -> Studio) {
        if let Some(studio) = &self.studio {
            self.studio = Some(to(studio));
            self.is_editing = false;
            self.follows = self.part == Part::Quotes;
        }
    }

    fn use_selection(&mut self, host: &Host) {
        let (Some(range), Some(quote)) =
            (selected(host), self.studio.as_ref().and_then(Studio::current))
        else {
            self.said = words::NO_SELECTION.into();
            return;
        };
        let meets =
            |piece: &std::ops::Range<usize>| piece.start < range.end && range.start < piece.end;
        let piece = quote.pieces.iter().position(meets).unwrap_or(0);
        self.act(&Action::Replace { quote: quote.key, piece, range });
    }

    fn add_words(&mut self, wanted: &str) {
        let Some(studio) = &self.studio else { return };
        let wanted = wanted.trim();
        match studio.project().text.find(wanted).filter(|_| !wanted.is_empty()) {
            Some(start) => self.act(&Action::Add(start..start + wanted.len())),
            None => self.said = words::NOT_IN_TEXT.into(),
        }
    }

    fn split_at(&mut self, wanted: &str) {
        let Some(studio) = &self.studio else { return };
        let Some(quote) = studio.current() else { return };
        let wanted = wanted.trim();
        let range = quote.range();
        match studio.project().text[range.clone()].find(wanted).filter(|_| !wanted.is_empty()) {
            Some(at) => self.act(&Action::Split { quote: quote.key, at: range.start + at }),
            None => self.said = words::NOT_IN_QUOTE.into(),
        }
    }

    fn save_file(&mut self, host: &Host, template: String) {
        let Some(studio) = &self.studio else { return };
        if template.is_empty() {
            self.said = words::NO_FILE.into();
        } else {
            let (host, data) = (host.clone(), article_json(studio.project()));
            yew::platform::spawn_local(async move {
                if let Some(file) = file::file(&template, &data).await {
                    host.save("offline.html", "text/html", &file);
                }
            });
        }
    }

    /// Keeps the project where it is another one than it was, and checks it.
    fn keep(&mut self, host: &Host, was: Option<Rc<Project>>) {
        let Some(studio) = &self.studio else { return };
        if was.is_none_or(|was| !Rc::ptr_eq(&was, studio.project())) {
            self.notices = Rc::new(notices(studio.project()));
            host.keep(&studio::write(studio.project()));
        }
    }

    fn part_name(&self) -> &'static str {
        let part = if self.part == Part::Article { Part::Quotes } else { self.part };
        Part::ALL.iter().find(|(other, ..)| *other == part).map_or("", |(.., name)| name)
    }

    fn head(&self, ctx: &Context<Self>, studio: &Studio) -> Html {
        let link = ctx.link();
        let (checked, all) = studio.project().progress();
        let press = |message: fn() -> Message| link.callback(move |_: MouseEvent| message());
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
                                onclick={link.callback(move |_| Message::Part(part))}>{ *name }</button>
                        }
                    }) }
                </nav>
            </header>
        }
    }

    fn panel(&self, ctx: &Context<Self>, studio: &Studio) -> Html {
        let link = ctx.link();
        match self.part {
            Part::Article | Part::Quotes => {
                card::cards(link, studio, &self.notices, self.is_editing)
            }
            Part::Speakers => people::people(link, studio.project(), &self.notices),
            Part::Details => about::about(link, studio.project(), &self.notices),
            Part::TakeAway => {
                let site = ctx.props().host.site();
                take::take(link, studio.project(), &self.notices, self.width, &site)
            }
        }
    }
}

/// The sentences that are told at a field.
pub(super) fn told(notices: &[Notice], field: Field) -> Html {
    let told = notices.iter().filter(|notice| notice.field == field);
    let sentence = |notice: &Notice| {
        html! {
            <p class="ps-notice" data-error={notice.is_error.then_some("")}>{ notice.text.clone() }</p>
        }
    };
    told.map(sentence).collect()
}

/// The selected words of the article.
fn selected(host: &Host) -> Option<std::ops::Range<usize>> {
    match host.selection()[..] {
        [start, end] if start < end => Some(start as usize..end as usize),
        _ => None,
    }
}
