//! Speakers: who said a quote, their names, and two that are one.

use std::rc::Rc;

use super::Key;
use super::action::Refusal;
use super::project::{Project, Speaker};
use super::text::clean_line;
use crate::model::SpeakerKind;

pub(super) fn speaker_mut(project: &mut Project, key: Key) -> Result<&mut Speaker, Refusal> {
    let speakers = Rc::make_mut(&mut project.speakers);
    speakers.iter_mut().find(|speaker| speaker.key == key).ok_or(Refusal::Gone)
}

/// Gives a quote the speaker of this name, who may be new; nobody for an empty one.
pub(super) fn set_speaker(project: &mut Project, quote: Key, name: &str) -> Result<(), Refusal> {
    let name = clean_line(name);
    let known = project.speakers.iter().find(|speaker| speaker.name == name);
    let speaker = match known {
        Some(known) => Some(known.key),
        None if name.is_empty() => None,
        None => {
            let key = project.take_key();
            let (role, kind) = (String::new(), SpeakerKind::Person);
            let new = Speaker { key, name, role, kind, facets: Default::default(), same_as: None };
            Rc::make_mut(&mut project.speakers).push(new);
            Some(key)
        }
    };
    project.quote_mut(quote)?.speaker = speaker;
    Ok(())
}

/// Gives a speaker another name. A speaker who has it already takes the quotes.
pub(super) fn rename(project: &mut Project, key: Key, name: &str) -> Result<(), Refusal> {
    let name = clean_line(name);
    if name.is_empty() {
        return Err(Refusal::NoName);
    }
    let other = project.speakers.iter().find(|it| it.name == name && it.key != key);
    match other.map(|other| other.key) {
        None => speaker_mut(project, key)?.name = name,
        Some(other) => merge(project, key, other)?,
    }
    Ok(())
}

/// Makes one speaker of two. The one who stays has the role of the other where they have none.
fn merge(project: &mut Project, from: Key, into: Key) -> Result<(), Refusal> {
    let gone = project.speaker(from).ok_or(Refusal::Gone)?.clone();
    let stays = speaker_mut(project, into)?;
    if stays.role.is_empty() {
        stays.role = gone.role;
    }
    for (facet, values) in gone.facets {
        stays.facets.entry(facet).or_insert(values);
    }
    Rc::make_mut(&mut project.speakers).retain(|speaker| speaker.key != from);
    for quote in project.quotes.iter_mut().filter(|quote| quote.speaker == Some(from)) {
        Rc::make_mut(quote).speaker = Some(into);
    }
    Ok(())
}
