//! What was asked for, as buttons that take it back: chips above the list, or
//! the page that stands in for an empty one.

use yew::prelude::*;

use super::Scene;
use crate::filter::{Filter, Mark};
use crate::model::Facet;
use crate::state::{Action, State};

/// The id of the heading that says how many quotes are shown. The focus goes
/// there when the button that had it is gone.
pub(super) const RESULTS: &str = "pq-results";

/// One thing that was asked for.
struct Choice {
    key: String,
    /// What kind of thing it is, for readers.
    facet: &'static str,
    name: String,
    excluded: bool,
    /// What lets go of it.
    undo: Action,
}

fn choices(scene: &Scene, filter: &Filter) -> Vec<Choice> {
    let words = &scene.words;
    let value = |(facet, code, mark): (Facet, u32, Mark)| Choice {
        key: [facet.id(), "=", &code.to_string()].concat(),
        facet: words.facet(facet),
        name: scene.value(facet, code).to_owned(),
        excluded: mark == Mark::Excluded,
        undo: Action::Mark(facet, code, Mark::Neutral),
    };
    let search = filter.search.trim();
    let search = (!search.is_empty()).then(|| Choice {
        key: "q".to_owned(),
        facet: words.search_choice(),
        name: search.to_owned(),
        excluded: false,
        undo: Action::Search(String::new()),
    });
    let place = filter.place.map(|place| Choice {
        key: "place".to_owned(),
        facet: words.place(),
        name: words.places(scene.axis.unit, place.first(), place.last()),
        excluded: false,
        undo: Action::Place(None),
    });
    filter.chosen().map(value).chain(place).chain(search).collect()
}

/// The chips; nothing when everything is shown.
pub(super) fn chips(scene: &Scene, filter: &Filter) -> Html {
    let choices = choices(scene, filter);
    if choices.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="pq-chips" role="list" aria-label={scene.words.choices()}>
            { for choices.into_iter().map(|choice| html! {
                <li key={choice.key.clone()} data-mark={choice.excluded.then_some("excluded")}>
                    { remove(scene, choice) }
                </li>
            }) }
            <li key="clear">{ button(scene, "clear", scene.words.clear_all(), Action::Clear) }</li>
        </ul>
    }
}

/// What to read when nothing matches: what was asked, what each part of it
/// costs, and a button to take it back.
pub(super) fn nothing(scene: &Scene, state: &State) -> Html {
    let filter = &state.request.filter;
    let without = |choice: &Choice| {
        let mut filter = filter.clone();
        match choice.undo {
            Action::Mark(facet, code, mark) => filter.choice_mut(facet).set(code, mark),
            Action::Place(place) => filter.place = place,
            _ => filter.search.clear(),
        }
        scene.index.answer(&filter).total
    };
    html! {
        <div class="pq-empty">
            <p class="pq-empty-line">{ scene.words.empty() }</p>
            <ul role="list" aria-label={scene.words.choices()}>
                { for choices(scene, filter).into_iter().map(|choice| {
                    let cost = scene.words.without_it(without(&choice));
                    html! {
                        <li key={choice.key.clone()} data-mark={choice.excluded.then_some("excluded")}>
                            <span class="pq-facet">{ choice.facet }</span>
                            { remove(scene, choice) }
                            <span class="pq-cost">{ cost }</span>
                        </li>
                    }
                }) }
            </ul>
            <p class="pq-ways">
                if state.undo.is_some() {
                    { button(scene, "undo", scene.words.undo(), Action::Undo) }
                }
                { button(scene, "clear", scene.words.clear_all(), Action::Clear) }
            </p>
        </div>
    }
}

/// The button that takes back one choice, after the word that says that the
/// choice hides quotes.
fn remove(scene: &Scene, choice: Choice) -> Html {
    let label = scene.words.remove(&choice.name);
    html! {
        <>
            if choice.excluded {
                <span class="pq-negation">{ scene.words.not() }{ " " }</span>
            }
            <button type="button" class="pq-chip" part="chip" aria-label={label}
                onclick={letting_go(scene, choice.undo)}>{ choice.name }</button>
        </>
    }
}

fn button(scene: &Scene, way: &'static str, label: &'static str, action: Action) -> Html {
    html! { <button type="button" class="pq-way" data-way={way} onclick={letting_go(scene, action)}>{ label }</button> }
}

/// Acts, then moves the focus on purpose: the button that had it goes away.
fn letting_go(scene: &Scene, action: Action) -> Callback<MouseEvent> {
    let (act, host) = (scene.act.clone(), scene.host.clone());
    Callback::from(move |_| {
        act.emit(action.clone());
        host.focus(RESULTS);
    })
}
