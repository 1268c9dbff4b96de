//! What was asked for, as buttons that take it back: chips above the list, or
//! the page that stands in for an empty one.

use yew::prelude::*;

use super::scene::Scene;
use super::titles::Titles;
use super::{HostRef, text};
use crate::filter::Filter;
use crate::i18n::Messages;
use crate::query::{Asked, Change, Mark, Part, Pick, Query};

/// The id of the heading that says how many quotes are shown. The focus goes
/// there when the button that had it is gone.
pub(crate) const RESULTS: &str = "pq-results";

/// One thing that was asked for.
pub(crate) struct Choice {
    pub(crate) key: String,
    /// What kind of thing it is, for readers.
    pub(crate) facet: AttrValue,
    pub(crate) name: String,
    pub(crate) excluded: bool,
    /// What lets go of it.
    pub(crate) undo: Change,
}

/// What the buttons speak with, and whom they tell.
pub(crate) struct Ways<'a> {
    pub(crate) words: &'a Messages,
    pub(crate) ask: &'a Callback<Change>,
    pub(crate) host: &'a HostRef,
}

impl Ways<'_> {
    /// The chips; nothing when everything is shown.
    pub(crate) fn chips(&self, choices: Vec<Choice>) -> Html {
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
        choices: Vec<Choice>,
        cost: impl Fn(&Change) -> Html,
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
                        { self.button("undo", self.words.undo(), Change::Undo) }
                    }
                    { self.clear() }
                </p>
            </div>
        }
    }

    /// The button that takes back one choice, after the word that says that the
    /// choice hides quotes.
    fn remove(&self, choice: Choice) -> Html {
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
        self.button("clear", self.words.clear_all(), Change::Clear)
    }

    fn button(&self, way: &'static str, label: &'static str, change: Change) -> Html {
        html! { <button type="button" class="pq-way" data-way={way} onclick={self.letting_go(change)}>{ label }</button> }
    }

    /// Asks, then moves the focus on purpose: the button that had it goes away.
    fn letting_go(&self, change: Change) -> Callback<MouseEvent> {
        let (ask, host) = (self.ask.clone(), self.host.clone());
        Callback::from(move |_| {
            ask.emit(change.clone());
            host.focus(RESULTS);
        })
    }
}

/// Everything that a query asks for, which can be let go of by itself. `named` is the name of a
/// value in the data, and nothing of a value that filters nothing; `part` is what the part is
/// called that is asked for, and all instead of it.
pub(crate) fn choices(
    words: &Messages,
    titles: &Titles,
    query: &Query,
    named: impl Fn(&Pick) -> Option<String>,
    part: Option<(&'static str, String, Part)>,
) -> Vec<Choice> {
    let value = |pick: &Pick| {
        let name = named(pick)?;
        let name = words.value_called(&pick.facet, &pick.id, &name).to_owned();
        let facet = titles.of(&pick.facet).to_owned();
        let undo = Change::Mark(pick.facet.clone(), pick.id.clone(), Mark::Neutral);
        let key = [&*pick.facet, "=", &pick.id].concat();
        Some(Choice { key, facet: facet.into(), name, excluded: pick.is_not, undo })
    };
    let part = part.map(|(facet, name, all)| Choice {
        key: "part".to_owned(),
        facet: facet.into(),
        name,
        excluded: false,
        undo: Change::Pick(all),
    });
    let search = query.search.trim();
    let search = (!search.is_empty()).then(|| Choice {
        key: "q".to_owned(),
        facet: words.search_choice().into(),
        name: search.to_owned(),
        excluded: false,
        undo: Change::Search(String::new()),
    });
    query.picks().iter().filter_map(value).chain(part).chain(search).collect()
}

/// The same of an article.
fn of_article(scene: &Scene, query: &Query) -> Vec<Choice> {
    let Scene { article, words, axis, .. } = scene;
    let named = |pick: &Pick| {
        let (facet, code) = article.value_by_id(&pick.facet, &pick.id)?;
        Some(article.value_name(facet, code).unwrap_or_default().to_owned())
    };
    let place = query.place.map(|place| {
        let name = words.places(axis.unit, place.first(), place.last());
        (words.place(), name, Part::Place(None))
    });
    choices(words, &scene.titles, query, named, place)
}

fn ways(scene: &Scene) -> Ways<'_> {
    Ways { words: &scene.words, ask: &scene.ask, host: &scene.host }
}

/// The chips; nothing when everything is shown.
pub(super) fn chips(scene: &Scene, query: &Query) -> Html {
    ways(scene).chips(of_article(scene, query))
}

/// What to read when nothing matches: what was asked, what each part of it
/// costs, and a button to take it back.
pub(super) fn nothing(scene: &Scene, asked: &Asked) -> Html {
    let cost = |undo: &Change| {
        let without = asked.after(undo.clone()).map_or_else(Query::default, |asked| asked.query);
        let filter = Filter::new(&without, &scene.article);
        let cost = scene.words.without_it(scene.index.answer(&filter).total);
        html! { <span key={cost.clone()} class="pq-cost">{ cost }</span> }
    };
    ways(scene).nothing(of_article(scene, &asked.query), cost, asked.undo.is_some())
}
