//! The facets of an article, for the filter panel.

use std::rc::Rc;

use yew::prelude::*;

use super::State;
use super::hue::hue;
use super::panel::{FacetGroup, FacetValue, Panel};
use super::scene::{Found, Scene};
use crate::model::{Article, Facet};
use crate::query::Mark;
use crate::text::{NameSearch, searched_name};

/// The facets in the order in which readers see them: those that authors declare stand
/// before the kind.
fn shown(article: &Article) -> impl Iterator<Item = Facet> {
    let own = article.facets().filter(|facet| facet.own_position().is_some());
    let first = [Facet::PLATFORM, Facet::THEME, Facet::SPEAKER];
    first.into_iter().chain(own).chain([Facet::KIND])
}

/// The panel.
pub(super) fn panel(scene: &Rc<Scene>, state: &State, found: &Found) -> Html {
    // An article may have no themes.
    let has_values = |facet: &Facet| !scene.article.values(*facet).is_empty();
    let groups = shown(&scene.article).filter(has_values);
    let groups = groups.map(|facet| group(scene, state, found, facet)).collect();
    let (search, total) = (&*found.filter.search, found.answer.total);
    Panel { words: &scene.words, ask: &scene.ask, search, total, groups }.render()
}

/// One facet. Values stand by how many quotes they have in the whole article,
/// so that a value keeps its place while counts change; those that are chosen are always
/// there.
fn group(scene: &Scene, state: &State, found: &Found, facet: Facet) -> FacetGroup {
    let id = scene.article.facet_id(facet);
    let wish = state.asked.wish(id);
    let shape = &scene.shape[facet.position()];
    let counts = &found.answer.counts[facet.position()];
    let choice = found.filter.choice(facet);
    let ids = scene.article.values(facet);
    let search = NameSearch::new(&wish.typed);
    let is_found =
        |code: &&u32| search.is_empty() || search.finds(&searched_name(scene.value(facet, **code)));
    let among: Vec<u32> = shape.order.iter().filter(is_found).copied().collect();
    let of = among.len() as u32;
    let (first, rest) = among.split_at(among.len().min(wish.limit as usize));
    let is_chosen = |code: &&u32| choice.mark(**code) != Mark::Neutral;
    let chosen = rest.iter().filter(is_chosen);
    let value = |code: &u32| {
        let code = *code;
        let is_articles = scene.article.value_name(facet, code).is_some();
        FacetValue {
            id: ids[code as usize].to_owned(),
            number: code,
            name: scene.value(facet, code).to_owned(),
            count: counts[code as usize],
            mark: choice.mark(code),
            hue: (facet == Facet::PLATFORM).then(|| hue(&scene.article, Some(code))),
            about: about(scene, facet, code),
            lang: scene.lang.clone().filter(|_| is_articles),
        }
    };
    let title = scene.words.facet(&scene.article, facet);
    FacetGroup {
        id: id.to_owned().into(),
        title: title.to_owned().into(),
        find: scene.words.find_in(id, title).into(),
        of,
        largest: shape.largest,
        wish,
        values: chosen.chain(first).map(value).collect(),
    }
}

/// What belongs to a theme, for those who point at it.
fn about(scene: &Scene, facet: Facet, code: u32) -> Option<String> {
    let theme = (facet == Facet::THEME).then(|| &scene.article.themes[code as usize]);
    theme.and_then(|theme| theme.about.clone())
}
