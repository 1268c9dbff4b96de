//! What is said of the article, its themes, and the author's own facets.

use std::rc::Rc;

use yew::prelude::*;

use super::fields::{button, line, line_and_button, told};
use super::message::Message;
use super::words;
use crate::model::FacetOf;
use crate::studio::{About, Action, Detail, Field, Key, Notice, Project, Quote};

/// The id of the field of a detail.
pub(super) fn id(detail: Detail) -> String {
    format!("ps-about-{}", detail as u8)
}

pub(super) fn about(link: &Callback<Message>, project: &Rc<Project>, notices: &[Notice]) -> Html {
    html! {
        <>
            <h2>{ words::ABOUT }</h2>
            <div class="ps-fields">
                { for Detail::ALL.map(|detail| html! {
                    <div key={words::detail(detail)}>
                        { line(id(detail), words::detail(detail), value(&project.about, detail), None,
                            link.reform(move |text| Message::Act(Action::SetAbout { detail, text }))) }
                        { told(notices, Field::About(detail)) }
                    </div>
                }) }
            </div>
            <h2>{ words::THEMES }</h2>
            { themes(link, project) }
            <h2>{ words::FACETS }</h2>
            { facets(link, project) }
        </>
    }
}

fn value(about: &About, detail: Detail) -> &str {
    match detail {
        Detail::Title => &about.title,
        Detail::Lang => &about.lang,
        Detail::Url => &about.url,
        Detail::Publication => &about.publication,
        Detail::Author => &about.author,
        Detail::Published => &about.published,
    }
}

fn themes(link: &Callback<Message>, project: &Project) -> Html {
    // Quotes that have a phrase may be dropped by now, and a theme without quotes is none.
    let count = |quotes: &[Key]| {
        quotes.iter().filter(|key| project.quote(**key).is_some_and(Quote::is_live)).count()
    };
    let proposals = project.proposals.iter().enumerate();
    let proposals = proposals.map(|(at, it)| (at, &*it.phrase, count(&it.quotes)));
    let proposals: Vec<_> = proposals.filter(|(.., count)| *count > 0).collect();
    html! {
        <>
            <ul class="ps-people" aria-label={words::THEMES}>
                { for project.themes.iter().map(|theme| {
                    let key = theme.key;
                    html! {
                        <li key={key} class="ps-with">
                            { line(format!("ps-theme-{key}"), words::NAME_LABEL, &theme.name, None,
                                link.reform(move |name| Message::Act(Action::RenameTheme { theme: key, name }))) }
                            { button(&format!("{} {}", words::REMOVE, theme.name),
                                link.reform(move |_| Message::Act(Action::RemoveTheme(key)))) }
                        </li>
                    }
                }) }
            </ul>
            { line_and_button("ps-new-theme", words::NEW_THEME,
                &[(words::ADD_THEME, link.reform(|name| Message::Act(Action::AddTheme(name))))]) }
            if !proposals.is_empty() {
                <p class="ps-hint">{ words::PROPOSALS }</p>
                <div class="ps-buttons">
                    { for proposals.into_iter().map(|(at, phrase, count)| {
                        let name = format!("{phrase} ({})", words::quotes_of(count));
                        button(&name, link.reform(move |_| Message::Act(Action::TakeProposal(at))))
                    }) }
                </div>
            }
        </>
    }
}

fn facets(link: &Callback<Message>, project: &Project) -> Html {
    let add = |of: FacetOf| link.reform(move |name| Message::Act(Action::AddFacet { name, of }));
    html! {
        <>
            <p class="ps-hint">{ words::FACETS_MORE }</p>
            <ul class="ps-people" aria-label={words::FACETS}>
                { for project.facets.iter().map(|facet| {
                    let (id, renamed) = (facet.id.clone(), facet.id.clone());
                    html! {
                        <li key={facet.id.clone()} class="ps-with">
                            { line(format!("ps-named-{id}"), words::NAME_LABEL, &facet.name, None,
                                link.reform(move |name| Message::Act(Action::RenameFacet { facet: renamed.clone(), name }))) }
                            { button(&format!("{} {}", words::REMOVE, facet.name),
                                link.reform(move |_| Message::Act(Action::RemoveFacet(id.clone())))) }
                        </li>
                    }
                }) }
            </ul>
            { line_and_button("ps-new-facet", words::NEW_FACET,
                &[(words::OF_SPEAKERS, add(FacetOf::Speaker)), (words::OF_QUOTES, add(FacetOf::Quote))]) }
        </>
    }
}
