//! The root component: what is known in, parts out.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use super::dates::Dates;
use super::facets::Facets;
use super::model::{Action, Failure, Message, Model, Opening};
use super::{DeskRef, Ear, Names, Reply, Shelf, results};
use crate::i18n::Collected;
use crate::query::{Answer, Asked, FiguresQuestion, Question, Step};
use crate::text::Search;
use crate::view::single::{Spoken, changing};
use crate::view::titles::Titles;

/// What a collection's explorer is made from.
#[derive(Clone, Properties)]
pub struct CollectionProps {
    /// What the collection is called.
    pub title: Rc<str>,
    /// The machine that it is shown on.
    pub desk: DeskRef,
    /// What the interface says.
    pub words: Collected,
    /// The answer to asking for everything, with the first quotes.
    pub first: Reply,
    /// Whether the archive is open already, so that every quote can be had.
    #[prop_or_default]
    pub is_open: bool,
    /// The fragment that it begins with.
    #[prop_or_default]
    pub asked: String,
}

impl PartialEq for CollectionProps {
    fn eq(&self, other: &Self) -> bool {
        self.desk == other.desk && self.words == other.words
    }
}

/// The explorer of a collection.
#[component]
pub fn Collection(props: &CollectionProps) -> Html {
    let model = {
        let CollectionProps { first, is_open, asked, .. } = props.clone();
        use_reducer(|| Model::new(first, is_open, &asked))
    };
    let word = use_state(|| "");
    let ear = use_memo((), |()| RefCell::new(None::<Callback<Message>>));
    let names = use_memo((), |()| RefCell::new(BTreeMap::new()));
    let (dispatcher, setter) = (model.dispatcher(), word.setter());
    let shelf = use_memo(props.clone(), move |props| {
        let act = Callback::from(move |action| dispatcher.dispatch(action));
        let facets = props.first.answer.about.facets.iter().map(|facet| {
            let is_article = facet.id == "article";
            let own = if is_article { props.words.article_facet() } else { &facet.name };
            (&*facet.id, own)
        });
        Shelf {
            title: props.title.clone(),
            titles: Titles::new(&props.words, facets),
            words: props.words.clone(),
            desk: props.desk.clone(),
            ask: act.reform(Action::Ask),
            act,
            say: Callback::from(move |word| setter.set(word)),
        }
    });
    let parts = use_parts(&shelf);
    use_desk(&shelf, &model, &ear, parts == PARTS);
    use_ready(&shelf, parts == PARTS && (!props.is_open || model.is_answered()));
    learn(&names, &model.answer);
    let (answer, query) = (&model.answer, &model.asked.query);
    let searched = answer.corrected.clone().unwrap_or_else(|| query.search.clone());
    let search = use_memo(searched, |text| Search::parse(text));
    let words = &shelf.words;
    let said = if answer.is_unknown && word.is_empty() { words.unknown() } else { *word };
    let language = words.language();
    html! {
        <div class="pq pq-collection" data-view={query.view.id()} lang={language.id()} dir={language.dir()}>
            <header class="pq-header" part="header">
                <p class="pq-kicker">{ words.kicker() }</p>
                <h1 part="title">{ &*shelf.title }</h1>
                <p class="pq-deck">{ changing(deck(&shelf, answer)) }</p>
            </header>
            <Spoken total={words.total(answer.total, answer.about.quotes)} question={answer.number as usize}
                word={said} host={props.desk.host.clone()} />
            { opening(&shelf, &model.opening) }
            if parts > 1 {
                <Dates shelf={(*shelf).clone()} answer={answer.clone()} span={query.span} />
            }
            <div class="pq-columns">
                if parts > 2 {
                    <Facets shelf={shelf.clone()} answer={answer.clone()} asked={model.asked.clone()} />
                }
                if parts == PARTS {
                    { results::results(&shelf, &model, &search, &names, &ear) }
                }
            </div>
        </div>
    }
}

fn deck(shelf: &Shelf, answer: &Answer) -> String {
    let about = &answer.about;
    shelf.words.collection_deck(about.articles, about.quotes, about.speakers, about.platforms)
}

/// Remembers what values are called.
fn learn(names: &Names, answer: &Answer) {
    let mut names = names.borrow_mut();
    for facet in &answer.facets {
        for value in facet.values.iter().chain(&facet.picked) {
            names.insert((facet.facet.clone(), value.id.clone()), value.name.clone());
        }
    }
}

/// What is drawn, one after the other: the header, the dates, the facets, the quotes.
const PARTS: u32 = 4;

/// How many parts are drawn. Where each comes in a task of its own, what stands there
/// meanwhile has all.
#[hook]
fn use_parts(shelf: &Rc<Shelf>) -> u32 {
    let parts = use_state_eq(|| if shelf.desk.is_drawn_in_parts() { 1 } else { PARTS });
    let (setter, host) = (parts.setter(), shelf.desk.host.clone());
    use_effect_with(*parts, move |parts| {
        let next = parts + 1;
        if next <= PARTS {
            host.later(0, Callback::from(move |()| setter.set(next)));
        }
    });
    *parts
}

/// Puts every question to the desk, and connects with it once all is drawn.
#[hook]
fn use_desk(shelf: &Rc<Shelf>, model: &UseReducerHandle<Model>, ear: &Ear, is_whole: bool) {
    let Asked { query, wishes, entries, step, .. } = &model.asked;
    let fragment = query.to_fragment();
    let wanted = wishes.iter().cloned().collect();
    let question = Question { number: model.number, query: query.clone(), wanted };
    let desk = shelf.desk.clone();
    // Before all is drawn, nobody would hear the answer.
    use_effect_with((question, is_whole), move |(question, is_whole)| {
        if *is_whole {
            desk.ask(question);
        }
    });
    let figures = model.wanted_figures().map(|wanted| FiguresQuestion {
        number: model.drawing,
        query: query.clone(),
        wanted,
    });
    let desk = shelf.desk.clone();
    use_effect_with((figures, model.is_known), move |(figures, is_known)| {
        if let Some(figures) = figures.as_ref().filter(|_| *is_known) {
            desk.figures(figures);
        }
    });
    let is_answered = model.is_answered();
    let desk = shelf.desk.clone();
    use_effect_with(
        (fragment.clone(), is_answered, model.answer.total),
        move |(fragment, is_answered, total)| {
            if *is_answered {
                desk.answered(fragment, *total);
            }
        },
    );
    let (desk, is_visit) = (shelf.desk.clone(), *step == Step::Stay);
    let written = use_mut_ref(|| 0);
    use_effect_with((fragment, *entries), move |(fragment, entries)| {
        let is_new = written.replace(*entries) != *entries;
        if !is_visit {
            desk.changed(fragment.clone(), is_new);
        }
    });
    let ear = ear.clone();
    use_effect_with((shelf.clone(), is_whole), move |(shelf, is_whole)| {
        if !is_whole {
            return;
        }
        let act = shelf.act.clone();
        shelf.desk.connect(Callback::from(move |told| match told {
            Message::Scrolled(_) | Message::Step(_) => {
                let ear = ear.borrow().clone();
                if let Some(ear) = ear {
                    ear.emit(told);
                }
            }
            told => act.emit(Action::Message(told)),
        }));
    });
}

/// Tells the desk once that the explorer shows what it began with.
#[hook]
fn use_ready(shelf: &Rc<Shelf>, is_ready: bool) {
    let desk = shelf.desk.clone();
    let is_told = use_mut_ref(|| false);
    use_effect_with(is_ready, move |is_ready| {
        if *is_ready && !is_told.replace(true) {
            desk.ready();
        }
    });
}

/// How far the archive is open, and what may be done about it.
fn opening(shelf: &Shelf, opening: &Opening) -> Html {
    let words = &shelf.words;
    let button = |is_wanted: bool, label: &'static str| {
        let (act, desk) = (shelf.act.clone(), shelf.desk.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            act.emit(Action::Open(is_wanted));
            desk.open(is_wanted);
        });
        html! { <button type="button" class="pq-way" {onclick}>{ changing(label) }</button> }
    };
    match opening {
        Opening::Open => Html::default(),
        Opening::Under(done, of) => html! {
            <div class="pq-note pq-opening">
                { changing(words.opening_at(*done, *of)) }
                <progress aria-hidden="true" value={(*of > 0.0).then(|| done.to_string())} max={of.max(1.0).to_string()} />
                { button(false, words.cancel()) }
            </div>
        },
        Opening::Stopped => html! {
            <div class="pq-note pq-opening">{ changing(words.not_open()) }{ button(true, words.open()) }</div>
        },
        Opening::Failed(why) => {
            let sentence = match why {
                Failure::Unreachable => words.unreachable(),
                Failure::Replaced => words.replaced(),
                Failure::Damaged => words.damaged(),
            };
            html! {
                <div class="pq-note pq-opening" role="alert">
                    { changing(sentence) }
                    if *why == Failure::Unreachable { { button(true, words.try_again()) } } else { { reload(shelf) } }
                </div>
            }
        }
    }
}

/// The way to a page that fits its archive.
fn reload(shelf: &Shelf) -> Html {
    let desk = shelf.desk.clone();
    let onclick = Callback::from(move |_: MouseEvent| desk.reload());
    html! { <button type="button" class="pq-way" {onclick}>{ changing(shelf.words.reload()) }</button> }
}
