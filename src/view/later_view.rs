//! The later views of an article: its figures, and what shows them.

use std::rc::Rc;

use yew::prelude::*;

use super::charted::{Charted, SharedFigures};
use super::map::Map;
use super::quote::QuoteItem;
use super::scene::{Found, Scene};
use super::voices::Voices;
use crate::figures::figures;
use crate::query::Asked;

/// What a view is made from.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct LaterViewProps {
    pub(super) scene: Rc<Scene>,
    pub(super) found: Rc<Found>,
    pub(super) asked: Asked,
}

/// The view that is asked for.
#[component]
pub(super) fn LaterView(props: &LaterViewProps) -> Html {
    let LaterViewProps { scene, found, asked } = props;
    let quotes = use_memo(scene.clone(), |scene| {
        let article = scene.article.clone();
        Callback::from(move |quote| Some((article.clone(), quote)))
    });
    let has_values = |id: &str| {
        let facet = scene.article.facet_by_id(id);
        facet.is_some_and(|facet| !scene.article.values(facet).is_empty())
    };
    let wanted = asked.wanted_figures(u32::MAX, has_values);
    let shown = use_memo((found.clone(), wanted), |(found, wanted)| {
        let shown = figures(&scene.article, &scene.index, &found.filter, wanted.as_ref()?)?;
        Some(SharedFigures::from(shown))
    });
    let quote = scene.at(&asked.query);
    let all = use_memo((scene.clone(), found.clone(), quote), |(scene, found, at)| {
        let (scene, found, at) = (scene.clone(), found.clone(), *at);
        Callback::from(move |speaker| quotes_of(&scene, &found, speaker, at))
    });
    let charted = Charted {
        words: scene.words.clone(),
        host: scene.host.clone(),
        ask: scene.ask.clone(),
        query: asked.query.clone(),
        search: found.search.clone(),
        titles: scene.titles.clone(),
        lang: scene.lang.clone(),
        quotes: (*quotes).clone(),
    };
    match &*shown {
        Some(SharedFigures::Voices(figures)) => {
            let at = quote.map(|quote| scene.article.quotes[quote as usize].speaker);
            let (figures, chosen) = (figures.clone(), asked.compared.clone());
            html! { <Voices {charted} {figures} {chosen} all={(*all).clone()} {at} /> }
        }
        Some(SharedFigures::Map(figures)) => html! {
            <Map {charted} figures={figures.clone()} total={found.answer.total}>
                if let Some(number) = quote {
                    <ol class="pq-list" role="list" aria-label={scene.words.quotes(1)}>
                        { item(scene, found, number, true) }
                    </ol>
                }
            </Map>
        },
        None => Html::default(),
    }
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
