//! What messages do before there is a project: a text, a file or a table is brought, and becomes
//! one.
//!
//! What may be done to a project belongs to `change`.

use std::rc::Rc;

use yew::AttrValue;

use super::state::Root;
use crate::extract::PlatformNames;
use crate::studio::{self, MOST_BYTES, Project, Studio, Told, notices};
use crate::studio_app::host::Host;
use crate::studio_app::message::Part;
use crate::studio_app::table::{Change, Table};
use crate::studio_app::words;

impl Root {
    pub(super) fn draft(&mut self, text: String) {
        self.draft = text;
        self.table = None;
        self.said = AttrValue::default();
    }

    /// Puts the text of a file into the field. One that is none, or too long for a page to show,
    /// leaves what stands there.
    pub(super) fn bring(&mut self, text: String) {
        if self.studio.is_some() {
            self.said = words::LEAVE_FIRST.into();
        } else if text.trim().is_empty() {
            self.said = words::EMPTY.into();
        } else if text.len() > MOST_BYTES {
            self.said = words::too_long(text.len(), MOST_BYTES).into();
        } else {
            self.draft(text);
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
        self.missed.clear();
        self.is_editing = false;
        self.follows = true;
    }

    pub(super) fn leave(&mut self, host: &Host) {
        self.studio = None;
        self.draft = String::new();
        self.said = AttrValue::default();
        host.keep("");
    }
}
