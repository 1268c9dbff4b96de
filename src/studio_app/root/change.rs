//! What messages do to the studio: each changes what it holds, or says why it does not.
//!
//! What may be done to a project belongs to `studio`.

use std::ops::Range;
use std::rc::Rc;

use yew::AttrValue;

use super::state::Root;
use crate::extract::PlatformNames;
use crate::studio::{self, Action, MOST_BYTES, Project, Studio, Told, article_json, notices};
use crate::studio_app::host::Host;
use crate::studio_app::message::{Message, Part};
use crate::studio_app::table::{Change, Table};
use crate::studio_app::tell::tell;
use crate::studio_app::{file, words};

impl Root {
    pub(super) fn bring(&mut self, text: String) {
        if self.studio.is_some() {
            self.said = words::LEAVE_FIRST.into();
        } else {
            self.draft = text;
            self.table = None;
            self.said = AttrValue::default();
        }
    }

    pub(super) fn find(&mut self) {
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

    pub(super) fn open(&mut self, json: &str) {
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

    pub(super) fn bring_table(&mut self, host: &Host, title: String, is_text: bool) {
        if self.studio.is_some() {
            self.said = words::LEAVE_FIRST.into();
        } else {
            let table = self.table.insert(Table::new(title, is_text));
            host.table(&table.asked_json());
        }
    }

    pub(super) fn ask_table(&mut self, host: &Host, change: &Change) {
        if let Some(table) = &mut self.table {
            table.change(change);
            host.table(&table.asked_json());
        }
    }

    pub(super) fn hear_table(&mut self, told: Told) {
        let Some(table) = &mut self.table else { return };
        self.said = words::table_told(&told).into();
        self.enters = table.told.is_none();
        table.told = Some(told);
    }

    pub(super) fn take_table(&mut self) {
        let article = self.table.take().and_then(|table| table.told?.article);
        let Some(article) = article else { return };
        let project = Project::tabled(&article);
        self.said = words::taken(project.quotes.len()).into();
        self.start(project);
    }

    fn start(&mut self, project: Project) {
        self.notices = Rc::new(notices(&project));
        self.studio = Some(Studio::new(project));
        self.part = Part::Quotes;
        self.is_editing = false;
        self.follows = true;
    }

    pub(super) fn leave(&mut self, host: &Host) {
        self.studio = None;
        self.draft = String::new();
        self.said = AttrValue::default();
        host.keep("");
    }

    pub(super) fn act(&mut self, action: &Action) {
        let Some(studio) = &self.studio else { return };
        match studio.act(action) {
            Ok(next) => {
                self.said = said(action, &next);
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

    pub(super) fn turn(&mut self, to: impl FnOnce(&Studio) -> Studio) {
        if let Some(studio) = &self.studio {
            self.studio = Some(to(studio));
            self.is_editing = false;
            self.follows = self.part == Part::Quotes;
        }
    }

    pub(super) fn use_selection(&mut self, host: &Host) {
        let (Some(range), Some(quote)) =
            (selected(host), self.studio.as_ref().and_then(Studio::current))
        else {
            self.said = words::NO_SELECTION.into();
            return;
        };
        let meets = |piece: &Range<usize>| piece.start < range.end && range.start < piece.end;
        let piece = quote.pieces.iter().position(meets).unwrap_or(0);
        self.act(&Action::Replace { quote: quote.key, piece, range });
    }

    pub(super) fn add_words(&mut self, wanted: &str) {
        let Some(studio) = &self.studio else { return };
        let wanted = wanted.trim();
        match studio.project().text.find(wanted).filter(|_| !wanted.is_empty()) {
            Some(start) => self.act(&Action::Add(start..start + wanted.len())),
            None => self.said = words::NOT_IN_TEXT.into(),
        }
    }

    pub(super) fn split_at(&mut self, wanted: &str) {
        let Some(studio) = &self.studio else { return };
        let Some(quote) = studio.current() else { return };
        let wanted = wanted.trim();
        let range = quote.range();
        match studio.project().text[range.clone()].find(wanted).filter(|_| !wanted.is_empty()) {
            Some(at) => self.act(&Action::Split { quote: quote.key, at: range.start + at }),
            None => self.said = words::NOT_IN_QUOTE.into(),
        }
    }

    pub(super) fn make_file(&mut self, host: &Host, template: String, is_preview: bool) {
        let Some(studio) = &self.studio else { return };
        if template.is_empty() {
            self.said = words::NO_FILE.into();
        } else {
            let (host, data) = (host.clone(), article_json(studio.project()));
            yew::platform::spawn_local(async move {
                if let Some(file) = file::file(&template, &data).await {
                    match is_preview {
                        true => host.show(&file),
                        false => {
                            host.save("offline.html", "text/html", &file);
                            tell(Message::Say(words::FILE_SAVED.into()));
                        }
                    }
                }
            });
        }
    }

    /// Keeps the project where it is another one than it was, and checks it.
    pub(super) fn keep(&mut self, host: &Host, was: Option<Rc<Project>>) {
        let Some(studio) = &self.studio else { return };
        if was.is_none_or(|was| !Rc::ptr_eq(&was, studio.project())) {
            self.notices = Rc::new(notices(studio.project()));
            host.keep(&studio::write(studio.project()));
        }
    }
}

/// What an action did: where an end was moved, the words there.
fn said(action: &Action, next: &Studio) -> AttrValue {
    let edge = match action {
        Action::Move { edge, .. } | Action::MoveTo { edge, .. } => *edge,
        _ => return words::done(action).into(),
    };
    let project = next.project();
    let quote = next.current().map_or_else(String::new, |quote| project.words(quote));
    words::moved(edge, &quote).into()
}

/// The selected words of the article.
pub(super) fn selected(host: &Host) -> Option<Range<usize>> {
    match host.selection()[..] {
        [start, end] if start < end => Some(start as usize..end as usize),
        _ => None,
    }
}
