//! The root component: state in, parts out.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::panel::Panel;
use super::scene::{Found, Scene};
use super::spoken::Spoken;
use super::strip::Strip;
use super::{HostRef, Navigation, State, header, results};
use crate::filter::Filter;
use crate::i18n::Messages;
use crate::model::Article;
use crate::query::{Asked, Query, Step, View};
use crate::text::Search;

/// What an explorer is made from.
#[derive(Clone, Properties)]
pub struct ExplorerProps {
    /// The article whose quotes are shown.
    pub article: Rc<Article>,
    /// The machine that they are shown on.
    pub host: HostRef,
    /// What keeps what is shown.
    pub navigation: Rc<dyn Navigation>,
    /// What the interface says.
    pub words: Messages,
    /// What is asked for at first.
    #[prop_or_default]
    pub query: Query,
}

impl PartialEq for ExplorerProps {
    /// An article is itself or another one, and what is asked at first is asked
    /// once.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.article, &other.article)
            && self.host == other.host
            && self.words == other.words
    }
}

/// The quote explorer of one article.
#[component]
pub fn Explorer(props: &ExplorerProps) -> Html {
    let first = props.query.clone();
    let state = use_reducer(|| State::from(first));
    let word = use_state(|| "");
    let (dispatcher, setter) = (state.dispatcher(), word.setter());
    let scene = use_memo(props.clone(), move |props| {
        let act = Callback::from(move |action| dispatcher.dispatch(action));
        let say = Callback::from(move |word| setter.set(word));
        Scene::new(props.article.clone(), props.host.clone(), props.words.clone(), act, say)
    });
    let query = &state.asked.query;
    let filter = Filter::new(query, &scene.article);
    let found = use_memo((scene.clone(), filter), |(scene, filter)| Found {
        filter: filter.clone(),
        answer: scene.index.answer(filter),
        search: Rc::new(Search::parse(&filter.search)),
        figures: RefCell::default(),
    });
    let Found { answer, search, .. } = &*found;
    // Equal to itself alone, as what was found is.
    let question = Rc::as_ptr(&found) as usize;
    use_navigation(&props.navigation, &scene, &state, answer.total);
    let language = props.words.language();

    let panel = Panel {
        words: &scene.words,
        ask: &scene.ask,
        asked: &state.asked,
        titles: &scene.titles,
        pages: &scene.pages(&found, &state.asked),
        total: answer.total,
        lang: scene.lang.clone(),
    };
    html! {
        <div class="pq" data-view={query.view.id()} lang={language.id()} dir={language.dir()}>
            { header::header(&scene) }
            <Spoken total={scene.words.total(answer.total, scene.article.quotes.len() as u32)}
                {question} word={*word} host={props.host.clone()} />
            <Strip scene={scene.clone()} found={found.clone()} place={query.place} />
            if query.view == View::Strip {
                { results::one(&scene, query, search) }
            } else {
                <div class="pq-columns">
                    { panel.render() }
                    { results::results(&scene, &state, &found) }
                </div>
            }
        </div>
    }
}

/// Tells what changed, goes where a permalink points, and connects.
#[hook]
fn use_navigation(navigation: &Rc<dyn Navigation>, scene: &Rc<Scene>, state: &State, total: u32) {
    let told = navigation.clone();
    use_effect_with((scene.clone(), state.clone()), move |(_, state)| {
        told.changed(state, total);
    });
    let Asked { query, step, entries, .. } = state.asked.clone();
    // Whoever wants more rows or values stays where they are.
    use_effect_with((scene.clone(), query.at, entries), move |(scene, at, _)| {
        if let Some(id) = at {
            // Not where the click was: Yew may give a slow browser time between
            // the parts of one change, and the quote is there after all of them.
            // An address leads to its quote and leaves the focus where it is.
            if step == Step::Push {
                scene.host.focus(id);
            }
            scene.host.reveal(id);
        }
    });
    let navigation = navigation.clone();
    use_effect_with(scene.clone(), move |scene| navigation.connect(scene.act.clone()));
}
