//! What messages do to a project that is open: each changes what the studio holds, or says why it
//! does not.
//!
//! What may be done to a project belongs to `studio`.

use std::ops::Range;
use std::rc::Rc;

use yew::AttrValue;

use super::state::Root;
use crate::studio::{self, Action, Field, Project, Studio, are_alike, article_json, notices};
use crate::studio_app::host::Host;
use crate::studio_app::message::{Message, Part};
use crate::studio_app::tell::tell;
use crate::studio_app::{about, file, missed, people, words};

impl Root {
    pub(super) fn act(&mut self, action: &Action) {
        // The places of a question that was left may be others now.
        self.missed.clear();
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
        let places = missed::places(studio.project(), wanted);
        match &places[..] {
            [] => self.said = words::NOT_IN_TEXT.into(),
            [place] => self.act(&Action::Add(place.clone())),
            _ => {
                self.said = words::which(places.len()).into();
                self.missed = places;
            }
        }
    }

    /// Goes where a problem is mended.
    pub(super) fn mend(&mut self, field: Field) {
        self.said = AttrValue::default();
        match field {
            Field::About(detail) => {
                self.part = Part::Details;
                self.field = Some(about::id(detail));
            }
            Field::Speaker(speaker) => {
                self.part = Part::Speakers;
                self.field = Some(people::id("name", speaker));
            }
            Field::Quote(quote) => {
                self.part = Part::Quotes;
                self.turn(|studio| studio.select(quote));
            }
            Field::Article => self.part = Part::Quotes,
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
                            tell(Message::Saved(words::FILE_SAVED));
                        }
                    }
                }
            });
        }
    }

    /// Keeps the project where it is another one than it was, and checks it where it may have
    /// other problems. One that is new was checked when it began.
    pub(super) fn keep(&mut self, host: &Host, was: Option<Rc<Project>>) {
        let Some(studio) = &self.studio else { return };
        let project = studio.project();
        if was.as_ref().is_none_or(|was| !Rc::ptr_eq(was, project)) {
            if was.is_some_and(|was| !are_alike(&was, project)) {
                self.notices = Rc::new(notices(project));
            }
            host.keep(&studio::write(project));
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
