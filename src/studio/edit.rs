//! Makes the changes that actions name. What concerns places belongs to `spans`, speakers to
//! `people`, themes and facets to `subjects`.

use std::rc::Rc;

use super::action::{Action, Detail, Refusal};
use super::project::{Project, Quote, Status};
use super::{Key, people, spans, subjects, text};

impl Project {
    /// The project after an action.
    ///
    /// # Errors
    /// Why the action cannot be done.
    pub fn after(&self, action: &Action) -> Result<Self, Refusal> {
        let mut next = self.clone();
        match action {
            Action::Accept(key) => spans::accept(&mut next, *key)?,
            Action::Drop(key) => next.quote_mut(*key)?.status = Status::Dropped,
            Action::Replace { quote, piece, range } => {
                spans::replace(&mut next, *quote, *piece, range)?;
            }
            Action::Move { quote, edge, words } => spans::shift(&mut next, *quote, *edge, *words)?,
            Action::MoveTo { quote, edge, at } => spans::move_to(&mut next, *quote, *edge, *at)?,
            Action::Merge(key) => spans::merge(&mut next, *key)?,
            Action::Split { quote, at } => spans::split(&mut next, *quote, *at)?,
            Action::Add(range) => spans::add(&mut next, range)?,
            Action::SetSpeaker { quote, name } => people::set_speaker(&mut next, *quote, name)?,
            Action::SetKind { quote, kind } => next.quote_mut(*quote)?.kind = *kind,
            Action::SetPlatform { quote, name } => {
                next.quote_mut(*quote)?.platform = text::clean_line(name);
            }
            Action::SetContext { quote, text } => {
                next.quote_mut(*quote)?.context = text::clean_line(text);
            }
            Action::SetTheme { quote, theme, is_on } => {
                subjects::set_theme(&mut next, *quote, *theme, *is_on)?;
            }
            Action::RenameSpeaker { speaker, name } => people::rename(&mut next, *speaker, name)?,
            Action::SetRole { speaker, role } => {
                people::speaker_mut(&mut next, *speaker)?.role = text::clean_line(role);
            }
            Action::SetSpeakerKind { speaker, kind } => {
                people::speaker_mut(&mut next, *speaker)?.kind = *kind;
            }
            Action::AddTheme(name) => drop(subjects::add_theme(&mut next, name)?),
            Action::TakeProposal(at) => subjects::take_proposal(&mut next, *at)?,
            Action::RenameTheme { theme, name } => subjects::rename_theme(&mut next, *theme, name)?,
            Action::RemoveTheme(theme) => subjects::remove_theme(&mut next, *theme),
            Action::AddFacet { name, of } => subjects::add_facet(&mut next, name, *of)?,
            Action::RenameFacet { facet, name } => {
                subjects::rename_facet(&mut next, facet, name)?;
            }
            Action::RemoveFacet(id) => subjects::remove_facet(&mut next, id),
            Action::SetFacet { facet, of, values } => {
                subjects::set_facet(&mut next, facet, *of, values)?;
            }
            Action::SetAbout { detail, text } => next.set_about(*detail, text),
        }
        Ok(next)
    }

    /// A quote to be changed; others that share it keep it as it is.
    pub(super) fn quote_mut(&mut self, key: Key) -> Result<&mut Quote, Refusal> {
        let quote = self.quotes.iter_mut().find(|quote| quote.key == key);
        quote.map(Rc::make_mut).ok_or(Refusal::Gone)
    }

    fn set_about(&mut self, detail: Detail, text: &str) {
        let about = Rc::make_mut(&mut self.about);
        let field = match detail {
            Detail::Title => &mut about.title,
            Detail::Lang => &mut about.lang,
            Detail::Url => &mut about.url,
            Detail::Publication => &mut about.publication,
            Detail::Author => &mut about.author,
            Detail::Published => &mut about.published,
        };
        *field = text::clean_line(text);
    }
}
