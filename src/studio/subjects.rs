//! Themes, and the facets that the author declares.

use std::rc::Rc;

use super::action::Refusal;
use super::project::{FacetDeclaration, Project, Theme};
use super::text::clean_line;
use super::{Key, people};
use crate::article::{NewIds, id_from_letters};
use crate::model::{FacetOf, MOST_OWN_FACETS, facet_id_fault, facet_value_fault};

/// The key of the theme of this name, which is made where it is not there.
pub(super) fn add_theme(project: &mut Project, name: &str) -> Result<Key, Refusal> {
    let name = clean_line(name);
    if name.is_empty() {
        return Err(Refusal::NoName);
    }
    if let Some(known) = project.themes.iter().find(|theme| theme.name == name) {
        return Ok(known.key);
    }
    let key = project.take_key();
    Rc::make_mut(&mut project.themes).push(Theme { key, name });
    Ok(key)
}

/// Makes a theme of a proposed phrase, and gives it to the quotes that have the phrase.
pub(super) fn take_proposal(project: &mut Project, at: usize) -> Result<(), Refusal> {
    let proposal = project.proposals.get(at).ok_or(Refusal::Gone)?.clone();
    Rc::make_mut(&mut project.proposals).remove(at);
    let theme = add_theme(project, &capitalised(&proposal.phrase))?;
    for quote in proposal.quotes {
        // One that was joined with another is gone.
        if project.quote(quote).is_some() {
            set_theme(project, quote, theme, true)?;
        }
    }
    Ok(())
}

/// A phrase with a capital at its start, as names of themes have.
fn capitalised(phrase: &str) -> String {
    let mut chars = phrase.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

pub(super) fn set_theme(
    project: &mut Project,
    quote: Key,
    theme: Key,
    is_on: bool,
) -> Result<(), Refusal> {
    if !project.themes.iter().any(|known| known.key == theme) {
        return Err(Refusal::Gone);
    }
    let themes = &mut project.quote_mut(quote)?.themes;
    match (themes.binary_search(&theme), is_on) {
        (Err(at), true) => themes.insert(at, theme),
        (Ok(at), false) => drop(themes.remove(at)),
        _ => {}
    }
    Ok(())
}

/// Gives a theme another name. A theme that has it already takes the quotes.
pub(super) fn rename_theme(project: &mut Project, key: Key, name: &str) -> Result<(), Refusal> {
    let name = clean_line(name);
    if name.is_empty() {
        return Err(Refusal::NoName);
    }
    if let Some(other) = project.themes.iter().find(|it| it.name == name && it.key != key) {
        let other = other.key;
        let had: Vec<Key> =
            project.quotes.iter().filter(|it| it.themes.contains(&key)).map(|it| it.key).collect();
        remove_theme(project, key);
        return had.into_iter().try_for_each(|quote| set_theme(project, quote, other, true));
    }
    let themes = Rc::make_mut(&mut project.themes);
    themes.iter_mut().find(|theme| theme.key == key).ok_or(Refusal::Gone)?.name = name;
    Ok(())
}

pub(super) fn remove_theme(project: &mut Project, key: Key) {
    Rc::make_mut(&mut project.themes).retain(|theme| theme.key != key);
    for quote in project.quotes.iter_mut().filter(|quote| quote.themes.contains(&key)) {
        Rc::make_mut(quote).themes.retain(|theme| *theme != key);
    }
}

/// Declares a facet, whose id is made of its name.
pub(super) fn add_facet(project: &mut Project, name: &str, of: FacetOf) -> Result<(), Refusal> {
    let name = clean_line(name);
    if name.is_empty() {
        return Err(Refusal::NoName);
    }
    let mut ids = NewIds::default();
    for facet in project.facets.iter() {
        ids.reserve(&facet.id);
    }
    let id = ids.give(&id_from_letters(&name, "facet-1"));
    let is_known = project.facets.iter().any(|facet| facet.name == name);
    if is_known || facet_id_fault(&id).is_some() || project.facets.len() >= MOST_OWN_FACETS {
        return Err(Refusal::BadFacet);
    }
    Rc::make_mut(&mut project.facets).push(FacetDeclaration { id, name, of });
    Ok(())
}

/// Gives a facet another name, which no other has.
pub(super) fn rename_facet(project: &mut Project, id: &str, name: &str) -> Result<(), Refusal> {
    let name = clean_line(name);
    if name.is_empty() {
        return Err(Refusal::NoName);
    }
    if project.facets.iter().any(|facet| facet.name == name && facet.id != id) {
        return Err(Refusal::BadFacet);
    }
    let facets = Rc::make_mut(&mut project.facets);
    facets.iter_mut().find(|facet| facet.id == id).ok_or(Refusal::Gone)?.name = name;
    Ok(())
}

pub(super) fn remove_facet(project: &mut Project, id: &str) {
    Rc::make_mut(&mut project.facets).retain(|facet| facet.id != id);
    for quote in project.quotes.iter_mut().filter(|quote| quote.facets.contains_key(id)) {
        Rc::make_mut(quote).facets.remove(id);
    }
    for speaker in Rc::make_mut(&mut project.speakers) {
        speaker.facets.remove(id);
    }
}

/// Sets what a speaker or a quote has in a facet: values with commas between them.
pub(super) fn set_facet(
    project: &mut Project,
    id: &str,
    of: Key,
    values: &str,
) -> Result<(), Refusal> {
    let mut list: Vec<String> = Vec::new();
    for value in values.split(',').map(clean_line).filter(|value| !value.is_empty()) {
        if facet_value_fault(&value).is_some() {
            return Err(Refusal::BadValue);
        }
        if !list.contains(&value) {
            list.push(value);
        }
    }
    let facet = project.facets.iter().find(|facet| facet.id == id).ok_or(Refusal::Gone)?;
    let facets = match facet.of {
        FacetOf::Speaker => &mut people::speaker_mut(project, of)?.facets,
        FacetOf::Quote => &mut project.quote_mut(of)?.facets,
    };
    if list.is_empty() {
        facets.remove(id);
    } else {
        facets.insert(id.to_owned(), list);
    }
    Ok(())
}
