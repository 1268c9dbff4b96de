//! The filter panel: a search box and a group of values for each facet.

use yew::prelude::*;

use super::{Scene, text};
use crate::filter::{Mark, Request};
use crate::index::Answer;
use crate::model::Facet;
use crate::state::Action;

/// The panel's id, for the button that opens it on a narrow screen.
pub(super) const PANEL: &str = "pq-filters";

/// The panel. On a narrow screen it is a popover, so that the browser does the
/// opening, closing, Escape and focus; on a wide one it is always there.
pub(super) fn panel(scene: &Scene, request: &Request, answer: &Answer) -> Html {
    html! {
        <search class="pq-filters" part="filters" id={PANEL} popover="auto" aria-label={scene.words.filters()}>
            <div class="pq-groups">
                { search_box(scene, &request.filter.search) }
                { for Facet::ALL.map(|facet| group(scene, request, answer, facet)) }
            </div>
            <button type="button" class="pq-done" popovertarget={PANEL}
                popovertargetaction="hide">{ text::changing(scene.words.show(answer.total)) }</button>
        </search>
    }
}

fn search_box(scene: &Scene, search: &str) -> Html {
    let act = scene.act.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let input: web_sys::HtmlInputElement = event.target_unchecked_into();
        act.emit(Action::Search(input.value()));
    });
    html! {
        <input type="search" class="pq-search" part="search" aria-label={scene.words.search()} autocomplete="off"
            placeholder={scene.words.search()} title={scene.words.search_hint()} enterkeyhint="search"
            value={search.to_owned()} {oninput} />
    }
}

/// One facet. Values stand by how many quotes they have in the whole article,
/// so that a value keeps its place while counts change.
fn group(scene: &Scene, request: &Request, answer: &Answer, facet: Facet) -> Html {
    let shape = &scene.shape[facet as usize];
    let counts = &answer.counts[facet as usize];
    let choice = request.filter.choice(facet);
    let row = |code: &u32| {
        let code = *code;
        let count = counts[code as usize];
        row(
            scene,
            Value {
                facet,
                code,
                name: scene.value(facet, code),
                count,
                largest: shape.largest,
                mark: choice.mark(code),
            },
        )
    };
    html! {
        <fieldset part="facet" key={facet.id()}>
            <legend>{ scene.words.facet(facet) }</legend>
            <ul role="list">{ for shape.order.iter().map(row) }</ul>
        </fieldset>
    }
}

/// One value of a facet as it stands now.
struct Value<'a> {
    facet: Facet,
    code: u32,
    name: &'a str,
    count: u32,
    /// The most quotes that any value of the facet has; never 0 where a value
    /// has a quote.
    largest: u32,
    mark: Mark,
}

fn row(scene: &Scene, value: Value<'_>) -> Html {
    let Value { facet, code, name, count, mark, .. } = value;
    let toggle = |to: Mark| {
        let act = scene.act.clone();
        let to = if mark == to { Mark::Neutral } else { to };
        move || act.emit(Action::Mark(facet, code, to))
    };
    let is_articles = scene.article.value_name(facet, code).is_some();
    let lang = scene.lang.clone().filter(|_| is_articles);
    let (include, exclude) = (toggle(Mark::Included), toggle(Mark::Excluded));
    let described = ["pq-n-", facet.id(), "-", &code.to_string()].concat();
    html! {
        <li key={code} class="pq-value" part="value" title={about(scene, facet, code)} data-hue={hue(scene, facet, code)}
            data-share={share(count, value.largest)}
            data-none={(count == 0).then_some("")}
            data-mark={(mark == Mark::Excluded).then_some("excluded")}>
            <label>
                <input type="checkbox" autocomplete="off" checked={mark == Mark::Included}
                    aria-describedby={described.clone()}
                    onchange={Callback::from(move |_: Event| include())} />
                <span lang={lang}>{ name }</span>
            </label>
            <span key={count} class="pq-count" id={described}>
                { scene.words.number(count) }<span class="pq-unseen">{ scene.words.noun(count) }</span>
            </span>
            <button type="button" class="pq-not" aria-label={scene.words.exclude(name)}
                aria-pressed={if mark == Mark::Excluded { "true" } else { "false" }}
                onclick={Callback::from(move |_: MouseEvent| exclude())}></button>
        </li>
    }
}

/// What belongs to a theme, for those who point at it.
fn about(scene: &Scene, facet: Facet, code: u32) -> Option<String> {
    let theme = (facet == Facet::Theme).then(|| &scene.article.themes[code as usize]);
    theme.and_then(|theme| theme.about.clone())
}

/// Into how many parts the length of the longest line of a facet is divided; the style
/// sheet has a rule for each, because policies forbid `style` attributes.
const PARTS: u32 = 40;

/// How long the line below a value is, in parts: at least one where there is a quote.
pub(crate) fn share(count: u32, largest: u32) -> String {
    (count * PARTS).div_ceil(largest.max(1)).to_string()
}

/// A platform's hue; other facets have the page's accent.
fn hue(scene: &Scene, facet: Facet, code: u32) -> Option<&'static str> {
    (facet == Facet::Platform).then(|| super::hue(&scene.article, Some(code)))
}
