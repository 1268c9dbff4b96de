//! The list of speakers.

use std::rc::Rc;

use yew::prelude::*;

use super::fields::{choice, line, told};
use super::message::Message;
use super::words;
use crate::model::{FacetOf, SpeakerKind};
use crate::studio::{Action, Field, Key, Notice, Project, Speaker};

pub(super) fn people(link: &Callback<Message>, project: &Rc<Project>, notices: &[Notice]) -> Html {
    // A speaker whose quotes were all given to others is nobody.
    let says = |key| project.quotes.iter().any(|quote| quote.speaker == Some(key));
    let speakers = project.speakers.iter().filter(|speaker| says(speaker.key));
    html! {
        <>
            <h2>{ words::SPEAKERS }</h2>
            <p class="ps-hint">{ words::RENAME_MORE }</p>
            <ul class="ps-people" aria-label={words::SPEAKERS}>
                { for speakers.map(|speaker| html! {
                    <li key={speaker.key}>{ person(link, project, speaker) }{ told(notices, Field::Speaker(speaker.key)) }</li>
                }) }
            </ul>
        </>
    }
}

/// The id of a field of a speaker.
pub(super) fn id(name: &str, key: Key) -> String {
    format!("ps-{name}-{key}")
}

fn person(link: &Callback<Message>, project: &Project, speaker: &Speaker) -> Html {
    let key = speaker.key;
    let field = |name: &str| id(name, key);
    let live = project.quotes.iter().filter(|quote| quote.is_live());
    let count = live.filter(|quote| quote.speaker == Some(key)).count();
    let kinds = SpeakerKind::ALL.map(|kind| (kind, words::speaker_kind(kind)));
    let own = project.facets.iter().filter(|facet| facet.of == FacetOf::Speaker);
    html! {
        <div class="ps-fields">
            { line(field("name"), words::NAME_LABEL, &speaker.name, None,
                link.reform(move |name| Message::Act(Action::RenameSpeaker { speaker: key, name }))) }
            { line(field("role"), words::ROLE, &speaker.role, None,
                link.reform(move |role| Message::Act(Action::SetRole { speaker: key, role }))) }
            { choice(field("sort"), words::SORT, kinds, speaker.kind,
                link.reform(move |kind| Message::Act(Action::SetSpeakerKind { speaker: key, kind }))) }
            { for own.map(|facet| {
                let (values, facet) = (speaker.facets.get(&facet.id).map(|it| it.join(", ")), facet.clone());
                line(format!("ps-facet-{}-{key}", facet.id), &facet.name, &values.unwrap_or_default(), None,
                    link.reform(move |values| Message::Act(Action::SetFacet { facet: facet.id.clone(), of: key, values })))
            }) }
            <p class="ps-hint">{ words::quotes_of(count) }</p>
        </div>
    }
}
