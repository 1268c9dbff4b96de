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
    let name = clean_name(name);
    let speaker = match named(project, &name, None) {
        Some(known) => Some(known),
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
    let name = clean_name(name);
    if name.is_empty() {
        return Err(Refusal::NoName);
    }
    match named(project, &name, Some(key)) {
        None => speaker_mut(project, key)?.name = name,
        Some(other) => merge(project, key, other)?,
    }
    Ok(())
}

/// A name without blanks around it, and with one where there are several.
fn clean_name(name: &str) -> String {
    clean_line(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The speaker of this name, other than the one of a key: one who is written so exactly, or
/// else one who differs only in capitals and blanks, as names do that are typed quickly.
fn named(project: &Project, name: &str, but: Option<Key>) -> Option<Key> {
    let others = || project.speakers.iter().filter(|it| Some(it.key) != but);
    let alike = |it: &&Speaker| clean_name(&it.name).to_lowercase() == name.to_lowercase();
    let found = others().find(|it| it.name == name).or_else(|| others().find(alike));
    found.map(|speaker| speaker.key)
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

#[cfg(test)]
mod tests {
    use crate::studio::Action;
    use crate::studio::tests::{after, key, studio};

    #[test]
    fn names_that_differ_in_capitals_and_blanks_are_one() {
        let first = studio();
        let quote = key(&first, "Nobody");
        let named = after(&first, Action::SetSpeaker { quote, name: "ada   QUAY".into() });
        let project = named.project();
        assert_eq!(project.quote(quote).map(|it| project.speaker_name(it)), Some("Ada Quay"));
        assert_eq!(project.speakers.len(), 3);
        let new = after(&first, Action::SetSpeaker { quote, name: "Hu \u{a0} Xijin".into() });
        let speaker = new.project().speakers.last().expect("there is a new one").clone();
        assert_eq!(speaker.name, "Hu Xijin");
        // One may be written otherwise, and becomes another where that one is alike.
        let rename = |name: &str| Action::RenameSpeaker { speaker: speaker.key, name: name.into() };
        let other = after(&new, rename("hu xijin"));
        assert_eq!(other.project().speaker(speaker.key).map(|it| &*it.name), Some("hu xijin"));
        let merged = after(&new, rename("tom reed"));
        let project = merged.project();
        assert_eq!(project.quote(quote).map(|it| project.speaker_name(it)), Some("Tom Reed"));
        assert_eq!(project.speaker(speaker.key), None);
    }
}
