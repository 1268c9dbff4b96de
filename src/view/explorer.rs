//! The root component: state in, parts out.

use std::rc::Rc;

use yew::prelude::*;

use super::{HostRef, Scene, facets, header, results, spoken};
use crate::filter::Request;
use crate::index::Search;
use crate::model::Article;
use crate::state::{Action, State};

/// What an explorer is made from.
#[derive(Clone, PartialEq, Properties)]
pub struct ExplorerProps {
    /// The article whose quotes are shown.
    pub article: Rc<Article>,
    /// The machine that they are shown on.
    pub host: HostRef,
    /// What is asked for at first.
    #[prop_or_default]
    pub request: Request,
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        self.next(action)
    }
}

/// The quote explorer of one article.
#[component]
pub fn Explorer(props: &ExplorerProps) -> Html {
    let first = props.request.clone();
    let state = use_reducer(|| State::from(first));
    let word = use_state(|| "");
    let (dispatcher, setter) = (state.dispatcher(), word.setter());
    let made_from = (props.article.clone(), props.host.clone());
    let scene = use_memo(made_from, move |(article, host)| {
        let act = Callback::from(move |action| dispatcher.dispatch(action));
        let say = Callback::from(move |word| setter.set(word));
        Scene::new(article.clone(), host.clone(), act, say)
    });
    let filter = state.request.filter.clone();
    let found = use_memo((scene.clone(), filter), |(scene, filter)| {
        (scene.index.answer(filter), Rc::new(Search::parse(&filter.search)))
    });
    let (answer, search) = &*found;
    let total = spoken::use_spoken(answer.total, &props.host);
    use_host(&scene, &state, answer.total);

    html! {
        <div class="pq">
            { header::header(&props.article) }
            { spoken::regions(total, props.article.quotes.len(), *word) }
            <div class="pq-columns">
                { facets::panel(&scene, &state.request, answer) }
                { results::results(&scene, &state, answer, search) }
            </div>
        </div>
    }
}

/// Tells the host what changed, goes where a permalink points, and connects.
#[hook]
fn use_host(scene: &Rc<Scene>, state: &State, total: u32) {
    use_effect_with((scene.clone(), state.clone()), move |(scene, state)| {
        scene.host.changed(state, total);
        if let Some(quote) = state.request.quote {
            scene.host.reveal(&scene.article.quotes[quote as usize].id);
        }
    });
    use_effect_with(scene.clone(), |scene| scene.host.connect(scene.act.clone()));
}
