//! The filter panel: a search box, and of each facet those values that most of the
//! quotes have that are shown.

use std::rc::Rc;

use yew::prelude::*;

use super::Shelf;
use super::model::{Action, MORE};
use crate::filter::Mark;
use crate::model::{Facet, QuoteKind};
use crate::query::{Answer, Column, FIRST_VALUES, FacetPage, Query, Value, WantedValues};
use crate::view::single::{hue_of, share};

/// The panel's id, for the button that opens it on a narrow screen.
pub(super) const PANEL: &str = "pq-filters";

#[derive(Clone, Properties)]
pub(super) struct PanelProps {
    pub(super) shelf: Rc<Shelf>,
    pub(super) answer: Rc<Answer>,
    pub(super) request: Query,
    pub(super) wishes: [WantedValues; Column::ALL.len()],
}

impl PartialEq for PanelProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.answer, &other.answer)
            && self.request.picks() == other.request.picks()
            && self.request.search == other.request.search
            && self.wishes == other.wishes
            && self.shelf == other.shelf
    }
}

/// The panel. It is drawn again where it has changed: a brush of the months is a question
/// at every step.
#[component]
pub(super) fn Panel(model: &PanelProps) -> Html {
    let (shelf, words) = (&model.shelf, &model.shelf.words);
    html! {
        <search class="pq-filters" part="filters" id={PANEL} popover="auto" aria-label={words.filters()}>
            <div class="pq-groups">
                { search_box(shelf, &model.request.search) }
                { for model.answer.facets.iter().map(|facet| group(shelf, model, facet)) }
            </div>
            <button type="button" class="pq-done" popovertarget={PANEL}
                popovertargetaction="hide">{ words.show(model.answer.total) }</button>
        </search>
    }
}

fn search_box(shelf: &Shelf, search: &str) -> Html {
    let act = shelf.act.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let input: web_sys::HtmlInputElement = event.target_unchecked_into();
        act.emit(Action::Search(input.value()));
    });
    let words = &shelf.words;
    html! {
        <input type="search" class="pq-search" part="search" aria-label={words.search()} autocomplete="off"
            placeholder={words.search()} title={words.search_hint()} enterkeyhint="search"
            value={search.to_owned()} {oninput} />
    }
}

/// What a column is called.
pub(super) fn title(shelf: &Shelf, column: Column) -> &'static str {
    let words = &shelf.words;
    match column {
        Column::Speaker => words.facet(Facet::Speaker),
        Column::Article => words.article_facet(),
        Column::Platform => words.facet(Facet::Platform),
        Column::Theme => words.facet(Facet::Theme),
        Column::Kind => words.facet(Facet::Kind),
    }
}

/// What a value is called: as the data has it, or as the interface does where that is
/// for it to say.
pub(super) fn called<'a>(shelf: &Shelf, column: Column, id: &str, name: &'a str) -> &'a str {
    match (column, QuoteKind::from_id(id)) {
        (Column::Kind, Some(kind)) => shelf.words.quote_kind(kind),
        (Column::Platform, _) if id.is_empty() => shelf.words.not_stated(),
        _ => name,
    }
}

fn group(shelf: &Shelf, model: &PanelProps, facet: &FacetPage) -> Html {
    let column = facet.column;
    let wish = &model.wishes[column as usize];
    let has_field = facet.of > FIRST_VALUES || !wish.typed.is_empty();
    let row = |value: &Value| {
        let mark = model.request.mark(column, &value.id);
        row(shelf, facet, value, mark)
    };
    html! {
        <fieldset part="facet" key={column.id()}>
            <legend>{ title(shelf, column) }</legend>
            if has_field {
                { field(shelf, column, wish) }
            }
            <ul role="list">{ for facet.values.iter().map(row) }</ul>
            if facet.values.is_empty() && !wish.typed.is_empty() {
                <p class="pq-none">{ shelf.words.no_value() }</p>
            }
            { ways(shelf, facet, wish) }
        </fieldset>
    }
}

/// The field that finds values by their names.
fn field(shelf: &Shelf, column: Column, wish: &WantedValues) -> Html {
    let act = shelf.act.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let input: web_sys::HtmlInputElement = event.target_unchecked_into();
        act.emit(Action::Wish(column, WantedValues { limit: FIRST_VALUES, typed: input.value() }));
    });
    let label = shelf.words.find_in(column as usize);
    html! {
        <input type="search" class="pq-find" aria-label={label} placeholder={label} autocomplete="off"
            value={wish.typed.clone()} {oninput} />
    }
}

/// More values, or the first ones alone.
fn ways(shelf: &Shelf, facet: &FacetPage, wish: &WantedValues) -> Html {
    let left = facet.of.saturating_sub(facet.values.len() as u32);
    let button = |way: &'static str, limit: u32, label: String| {
        let (act, column, typed) = (shelf.act.clone(), facet.column, wish.typed.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            act.emit(Action::Wish(column, WantedValues { limit, typed: typed.clone() }));
        });
        html! { <button type="button" class="pq-way" data-way={way} {onclick}>{ label }</button> }
    };
    if left == 0 && wish.limit == FIRST_VALUES {
        return Html::default();
    }
    html! {
        <p class="pq-ways">
            if left > 0 {
                { button("more", wish.limit + MORE, shelf.words.more(left)) }
            }
            if wish.limit > FIRST_VALUES {
                { button("fewer", FIRST_VALUES, shelf.words.fewer_values().to_owned()) }
            }
        </p>
    }
}

fn row(shelf: &Shelf, facet: &FacetPage, value: &Value, mark: Mark) -> Html {
    let column = facet.column;
    let toggle = |to: Mark| {
        let (act, id) = (shelf.act.clone(), value.id.clone());
        let to = if mark == to { Mark::Neutral } else { to };
        move || act.emit(Action::Mark(column, id.clone(), to))
    };
    let name = called(shelf, column, &value.id, &value.name).to_owned();
    let (include, exclude) = (toggle(Mark::Included), toggle(Mark::Excluded));
    let described = ["pq-n-", column.id(), "-", &value.number.to_string()].concat();
    let hue = (column == Column::Platform)
        .then(|| hue_of((!value.id.is_empty()).then_some(value.number)));
    html! {
        <li key={value.id.clone()} class="pq-value" part="value" data-hue={hue}
            data-share={share(value.count, facet.largest)}
            data-none={(value.count == 0).then_some("")}
            data-mark={(mark == Mark::Excluded).then_some("excluded")}>
            <label>
                <input type="checkbox" autocomplete="off" checked={mark == Mark::Included}
                    aria-describedby={described.clone()}
                    onchange={Callback::from(move |_: Event| include())} />
                <span>{ name.clone() }</span>
            </label>
            <span class="pq-count" id={described}>
                { shelf.words.number(value.count) }<span class="pq-unseen">{ shelf.words.noun(value.count) }</span>
            </span>
            <button type="button" class="pq-not" aria-label={shelf.words.exclude(&name)}
                aria-pressed={if mark == Mark::Excluded { "true" } else { "false" }}
                onclick={Callback::from(move |_: MouseEvent| exclude())}></button>
        </li>
    }
}
