//! The later views of an article: its figures, and what shows them.

use std::rc::Rc;

use yew::prelude::*;

use super::charted::Charted;
use super::figures_view::FiguresView;
use super::quote::QuoteItem;
use super::scene::{Found, Scene};
use super::shared_figures::SharedFigures;
use crate::figures::figures;
use crate::query::Asked;

/// What stands in the place of the list of quotes, in one of the later views.
pub(super) fn figured(scene: &Rc<Scene>, found: &Rc<Found>, asked: &Asked) -> Html {
    let Some(figures) = shared(scene, found, asked) else { return Html::default() };
    let at = scene.at(&asked.query);
    let article = scene.article.clone();
    let quotes = Callback::from(move |quote| Some((article.clone(), quote)));
    let all = {
        let (scene, found) = (scene.clone(), found.clone());
        Callback::from(move |speaker| quotes_of(&scene, &found, speaker, at))
    };
    let charted = Charted {
        words: scene.words.clone(),
        host: scene.host.clone(),
        ask: scene.ask.clone(),
        asked: asked.clone(),
        search: found.search.clone(),
        titles: scene.titles.clone(),
        lang: scene.lang.clone(),
        quotes,
        all: Some(all),
        more: Callback::noop(),
        total: found.answer.total,
    };
    let at = at.map(|number| {
        let speaker = scene.article.quotes[number as usize].speaker;
        (speaker, item(scene, found, number, true))
    });
    html! { <FiguresView {charted} {figures} {at} /> }
}

/// The figures of what was found, which are computed once for each question.
fn shared(scene: &Scene, found: &Found, asked: &Asked) -> Option<SharedFigures> {
    let has_values = |id: &str| {
        let facet = scene.article.facet_by_id(id);
        facet.is_some_and(|facet| !scene.article.values(facet).is_empty())
    };
    let wanted = asked.wanted_figures(u32::MAX, has_values)?;
    let mut known = found.figures.borrow_mut();
    if known.as_ref().is_none_or(|(question, _)| *question != wanted) {
        let figures =
            figures(&scene.article, &scene.index, &found.filter, &found.answer.matches, &wanted)?;
        *known = Some((wanted, figures.into()));
    }
    known.as_ref().map(|(_, figures)| figures.clone())
}

/// The quotes of a speaker that are shown; one of them may be stood at.
fn quotes_of(scene: &Rc<Scene>, found: &Found, speaker: u32, at: Option<u32>) -> Html {
    let is_own = |number: &u32| scene.article.quotes[*number as usize].speaker == speaker;
    let numbers = found.answer.matches.iter().filter(is_own);
    numbers.map(|number| item(scene, found, number, at == Some(number))).collect()
}

fn item(scene: &Rc<Scene>, found: &Found, number: u32, current: bool) -> Html {
    let id = scene.article.quotes[number as usize].id.clone();
    html! { <QuoteItem key={id} scene={scene.clone()} {number} {current} search={found.search.clone()} /> }
}
