//! What was asked for, as buttons that take it back: chips above the list, or
//! the page that stands in for an empty one.

use yew::prelude::*;

use super::{HostRef, Scene, text};
use crate::filter::{Filter, Mark};
use crate::i18n::Messages;
use crate::model::Facet;
use crate::state::{Action, State};

/// The id of the heading that says how many quotes are shown. The focus goes
/// there when the button that had it is gone.
pub(crate) const RESULTS: &str = "pq-results";

/// One thing that was asked for.
pub(crate) struct Choice<A> {
    pub(crate) key: String,
    /// What kind of thing it is, for readers.
    pub(crate) facet: AttrValue,
    pub(crate) name: String,
    pub(crate) excluded: bool,
    /// What lets go of it.
    pub(crate) undo: A,
}

/// What the buttons speak with, and whom they tell.
pub(crate) struct Ways<'a, A> {
    pub(crate) words: &'a Messages,
    pub(crate) act: &'a Callback<A>,
    pub(crate) host: &'a HostRef,
}

/// An action that may take back others.
pub(crate) trait TakesBack: Clone + 'static {
    /// The last change.
    const LAST: Self;
    /// Everything.
    const ALL: Self;
}

impl TakesBack for Action {
    const LAST: Self = Self::Undo;
    const ALL: Self = Self::Clear;
}

impl<A: TakesBack> Ways<'_, A> {
    /// The chips; nothing when everything is shown.
    pub(crate) fn chips(&self, choices: Vec<Choice<A>>) -> Html {
        if choices.is_empty() {
            return Html::default();
        }
        html! {
            <ul class="pq-chips" role="list" aria-label={self.words.choices()}>
                { for choices.into_iter().map(|choice| html! {
                    <li key={choice.key.clone()} data-mark={choice.excluded.then_some("excluded")}>
                        { self.remove(choice) }
                    </li>
                }) }
                <li key="clear">{ self.clear() }</li>
            </ul>
        }
    }

    /// What to read when nothing matches: what was asked, what each part of it
    /// costs, and buttons to take it back, the last change too where there was one.
    pub(crate) fn nothing(
        &self,
        choices: Vec<Choice<A>>,
        cost: impl Fn(&A) -> Html,
        is_changed: bool,
    ) -> Html {
        html! {
            <div class="pq-empty">
                <p class="pq-empty-line">{ self.words.empty() }</p>
                <ul role="list" aria-label={self.words.choices()}>
                    { for choices.into_iter().map(|choice| {
                        let cost = cost(&choice.undo);
                        html! {
                            <li key={choice.key.clone()} data-mark={choice.excluded.then_some("excluded")}>
                                <span class="pq-facet">{ choice.facet.clone() }</span>
                                { self.remove(choice) }
                                { cost }
                            </li>
                        }
                    }) }
                </ul>
                <p class="pq-ways">
                    if is_changed {
                        { self.button("undo", self.words.undo(), A::LAST) }
                    }
                    { self.clear() }
                </p>
            </div>
        }
    }

    /// The button that takes back one choice, after the word that says that the
    /// choice hides quotes.
    fn remove(&self, choice: Choice<A>) -> Html {
        let label = self.words.remove(&choice.name);
        html! {
            <>
                if choice.excluded {
                    <span class="pq-negation">{ self.words.not() }{ " " }</span>
                }
                <button type="button" class="pq-chip" part="chip" aria-label={label}
                    onclick={self.letting_go(choice.undo)}>{ text::changing(choice.name) }</button>
            </>
        }
    }

    fn clear(&self) -> Html {
        self.button("clear", self.words.clear_all(), A::ALL)
    }

    fn button(&self, way: &'static str, label: &'static str, action: A) -> Html {
        html! { <button type="button" class="pq-way" data-way={way} onclick={self.letting_go(action)}>{ label }</button> }
    }

    /// Acts, then moves the focus on purpose: the button that had it goes away.
    fn letting_go(&self, action: A) -> Callback<MouseEvent> {
        let (act, host) = (self.act.clone(), self.host.clone());
        Callback::from(move |_| {
            act.emit(action.clone());
            host.focus(RESULTS);
        })
    }
}

fn choices(scene: &Scene, filter: &Filter) -> Vec<Choice<Action>> {
    let words = &scene.words;
    let value = |(facet, code, mark): (Facet, u32, Mark)| Choice {
        key: [scene.article.facet_id(facet), "=", &code.to_string()].concat(),
        facet: words.facet(&scene.article, facet).to_owned().into(),
        name: scene.value(facet, code).to_owned(),
        excluded: mark == Mark::Excluded,
        undo: Action::Mark(facet, code, Mark::Neutral),
    };
    let search = filter.search.trim();
    let search = (!search.is_empty()).then(|| Choice {
        key: "q".to_owned(),
        facet: words.search_choice().into(),
        name: search.to_owned(),
        excluded: false,
        undo: Action::Search(String::new()),
    });
    let place = filter.place.map(|place| Choice {
        key: "place".to_owned(),
        facet: words.place().into(),
        name: words.places(scene.axis.unit, place.first(), place.last()),
        excluded: false,
        undo: Action::Place(None),
    });
    filter.chosen().map(value).chain(place).chain(search).collect()
}

fn ways(scene: &Scene) -> Ways<'_, Action> {
    Ways { words: &scene.words, act: &scene.act, host: &scene.host }
}

/// The chips; nothing when everything is shown.
pub(super) fn chips(scene: &Scene, filter: &Filter) -> Html {
    ways(scene).chips(choices(scene, filter))
}

/// What to read when nothing matches: what was asked, what each part of it
/// costs, and a button to take it back.
pub(super) fn nothing(scene: &Scene, state: &State) -> Html {
    let filter = &state.request.filter;
    let cost = |undo: &Action| {
        let mut filter = filter.clone();
        match undo {
            Action::Mark(facet, code, mark) => filter.set(*facet, *code, *mark),
            Action::Place(place) => filter.place = *place,
            _ => filter.search.clear(),
        }
        let cost = scene.words.without_it(scene.index.answer(&filter).total);
        html! { <span key={cost.clone()} class="pq-cost">{ cost }</span> }
    };
    ways(scene).nothing(choices(scene, filter), cost, state.undo.is_some())
}
