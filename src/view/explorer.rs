//! The root component: state in, parts out.

use std::rc::Rc;

use yew::prelude::*;

use super::status::Status;
use super::{HostRef, Scene, facets, header, results};
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
    let state = use_reducer(State::default);
    let said = use_state(|| "");
    let (dispatcher, setter) = (state.dispatcher(), said.setter());
    let scene = use_memo(props.clone(), move |props| {
        let act = Callback::from(move |action| dispatcher.dispatch(action));
        let say = Callback::from(move |word| setter.set(word));
        Scene::new(props.article.clone(), props.host.clone(), act, say)
    });
    let request = &state.request;
    let answer = use_memo((scene.clone(), request.filter.clone()), |(scene, filter)| {
        scene.index.answer(filter)
    });
    let search = use_memo(request.filter.search.clone(), |search| Search::parse(search));
    use_host(&scene, &state);

    let of = props.article.quotes.len() as u32;
    html! {
        <div class="pq">
            { header::header(&props.article) }
            <Status total={answer.total} {of} host={props.host.clone()} />
            <p class="pq-unseen" aria-live="polite">{ *said }</p>
            <div class="pq-columns">
                { facets::panel(&scene, request, &answer) }
                { results::results(&scene, &state, &answer, &search) }
            </div>
        </div>
    }
}

/// Tells the host what changed, and goes where a permalink points.
#[hook]
fn use_host(scene: &Rc<Scene>, state: &State) {
    use_effect_with(scene.clone(), |scene| scene.host.connect(scene.act.clone()));
    let host = scene.host.clone();
    use_effect_with(state.clone(), move |state| host.changed(state));
    let quote = state.request.quote.map(|quote| scene.article.quotes[quote as usize].id.clone());
    let host = scene.host.clone();
    use_effect_with(quote, move |quote| {
        if let Some(id) = quote {
            host.reveal(id);
        }
    });
}
