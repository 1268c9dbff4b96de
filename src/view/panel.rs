//! The filter panel, whoever counts the quotes: a search box, and of each facet its first
//! values, with ways to the others.
//!
//! It is fed by pages of values and asks for what is done to it ([`Change`]). Which values are
//! the first, and how many quotes they have, belongs to whoever answers.

use yew::prelude::*;

use super::hue::hue_of;
use super::text::changing;
use super::titles::Titles;
use crate::i18n::Messages;
use crate::query::{Asked, Change, FIRST_VALUES, FacetPage, Mark, Value, WantedValues};

/// The panel's id, for the button that opens it on a narrow screen.
pub(crate) const PANEL: &str = "pq-filters";

/// How many more values of a facet are shown each time.
const MORE: u32 = 40;

/// A facet of at least so many values has a field that finds one.
const SEARCHABLE: u32 = 30;

/// The facets that readers see first, and those that they see last; those that authors declare
/// stand between.
const FIRST: [&str; 3] = ["platform", "theme", "speaker"];
const LAST: [&str; 2] = ["article", "kind"];

/// The panel of what is shown now.
pub(crate) struct Panel<'a> {
    pub(crate) words: &'a Messages,
    pub(crate) ask: &'a Callback<Change>,
    pub(crate) asked: &'a Asked,
    pub(crate) titles: &'a Titles,
    /// The values of each facet that are shown.
    pub(crate) pages: &'a [FacetPage],
    /// How many quotes are shown.
    pub(crate) total: u32,
    /// The language of names that the data has, where it is one and not the interface's.
    pub(crate) lang: Option<AttrValue>,
}

/// The facet that is the legend of the colours above the panel.
const LEGEND: &str = "platform";

impl Panel<'_> {
    /// On a narrow screen it is a popover, so that the browser does the opening, closing,
    /// Escape and focus; on a wide one it is always there.
    pub(crate) fn render(&self) -> Html {
        let words = self.words;
        let ordered = self.ordered();
        let groups = |is_legend: bool| {
            let is_chosen = |page: &&FacetPage| (page.facet == LEGEND) == is_legend;
            let after = if is_legend { words.search() } else { words.quote_list() };
            let all: Vec<&FacetPage> = ordered.iter().copied().filter(is_chosen).collect();
            let next = all.iter().skip(1).map(|page| self.titles.of(&page.facet)).chain([after]);
            all.iter().zip(next).map(|(page, next)| self.group(page, next)).collect::<Html>()
        };
        let hide = |class: &'static str, label: String| {
            html! {
                <button type="button" {class} popovertarget={PANEL} popovertargetaction="hide">{ changing(label) }</button>
            }
        };
        html! {
            <search class="pq-filters" id={PANEL} popover="auto" aria-label={words.filters()}>
                <div class="pq-sheet">
                    <p class="pq-sheet-top"><b>{ words.filters() }</b>{ hide("pq-close", words.close_filters().to_owned()) }</p>
                    <div class="pq-legend">{ groups(true) }</div>
                    <div class="pq-groups" part="filters">
                        { self.search_box() }
                        { groups(false) }
                    </div>
                </div>
                { hide("pq-done", words.show(self.total)) }
            </search>
        }
    }

    /// The facets in the order in which readers see them.
    fn ordered(&self) -> Vec<&FacetPage> {
        let named = |id: &&str| self.pages.iter().find(|page| page.facet == **id);
        let is_between = |page: &&FacetPage| {
            let id = &*page.facet;
            !FIRST.contains(&id) && !LAST.contains(&id)
        };
        let (first, last) = (FIRST.iter().filter_map(named), LAST.iter().filter_map(named));
        first.chain(self.pages.iter().filter(is_between)).chain(last).collect()
    }

    fn search_box(&self) -> Html {
        let (words, ask) = (self.words, self.ask.clone());
        let oninput =
            Callback::from(move |event: InputEvent| ask.emit(Change::Search(typed(&event))));
        html! {
            <input type="search" class="pq-search" part="search" aria-label={words.search()} autocomplete="off"
                placeholder={words.searches()} title={words.search_hint()} enterkeyhint="search"
                value={self.asked.query.search.clone()} {oninput} />
        }
    }

    /// One facet. Scripts lead past its values to what comes `next` (`entry/sheet.js`).
    fn group(&self, page: &FacetPage, next: &str) -> Html {
        let FacetPage { facet, of, values, .. } = page;
        let wish = self.asked.wish(facet);
        let has_field = *of >= SEARCHABLE || !wish.typed.is_empty();
        html! {
            <fieldset part="facet" key={&**facet} data-facet={facet.clone()}>
                <legend>{ self.titles.of(facet).to_owned() }</legend>
                <button type="button" class="pq-unseen pq-skip">{ self.words.skip(next) }</button>
                if has_field {
                    { self.field(facet, &wish) }
                }
                <ul role="list">{ for values.iter().map(|value| self.value(page, value)) }</ul>
                if values.is_empty() && !wish.typed.is_empty() {
                    <p class="pq-none">{ self.words.no_value() }</p>
                }
                { self.ways(page, &wish) }
            </fieldset>
        }
    }

    /// What is done when something else is wanted of a facet.
    fn wishing(&self, facet: &str, wish: WantedValues) -> Callback<MouseEvent> {
        let facet = facet.to_owned();
        self.ask.reform(move |_| Change::Wish(facet.clone(), wish.clone()))
    }

    /// The field that finds values by their names.
    fn field(&self, facet: &str, wish: &WantedValues) -> Html {
        let label = AttrValue::from(self.words.find_in(facet, self.titles.of(facet)));
        let facet = facet.to_owned();
        let oninput = self.ask.reform(move |event: InputEvent| {
            let wish = WantedValues { limit: FIRST_VALUES, typed: typed(&event) };
            Change::Wish(facet.clone(), wish)
        });
        html! {
            <input type="search" class="pq-find" aria-label={label.clone()} placeholder={label} autocomplete="off"
                value={wish.typed.clone()} {oninput} />
        }
    }

    /// More values, or the first ones alone.
    fn ways(&self, page: &FacetPage, wish: &WantedValues) -> Html {
        let left = page.of.saturating_sub(page.values.len() as u32);
        let to = |limit| self.wishing(&page.facet, WantedValues { limit, ..wish.clone() });
        if left == 0 && wish.limit == FIRST_VALUES {
            return Html::default();
        }
        html! {
            <p class="pq-ways">
                if left > 0 {
                    <button type="button" class="pq-way" data-way="more"
                        onclick={to(wish.limit + MORE)}>{ changing(self.words.more(left)) }</button>
                }
                if wish.limit > FIRST_VALUES {
                    <button type="button" class="pq-way" data-way="fewer"
                        onclick={to(FIRST_VALUES)}>{ changing(self.words.fewer_values()) }</button>
                }
            </p>
        }
    }

    fn value(&self, page: &FacetPage, value: &Value) -> Html {
        let (facet, Value { id, name, number, count, about }) = (&page.facet, value);
        let mark = self.asked.query.mark(facet, id);
        let toggle = |to: Mark| {
            let to = if mark == to { Mark::Neutral } else { to };
            let (ask, facet, id) = (self.ask.clone(), facet.clone(), id.clone());
            move || ask.emit(Change::Mark(facet.clone(), id.clone(), to))
        };
        let (include, exclude) = (toggle(Mark::Included), toggle(Mark::Excluded));
        let described = ["pq-n-", facet, "-", &number.to_string()].concat();
        let is_excluded = mark == Mark::Excluded;
        let called = self.words.value_called(facet, id, name);
        let lang = self.lang.clone().filter(|_| called == name);
        let exclusion = self.words.exclude(called);
        let stated = (!id.is_empty()).then_some(*number);
        let hue = (facet == LEGEND).then(|| hue_of(stated));
        html! {
            <li key={id.clone()} class="pq-value" part="value" title={about.clone()} data-hue={hue}
                data-share={share(*count, page.largest)}
                data-none={(*count == 0).then_some("")}
                data-mark={is_excluded.then_some("excluded")}>
                <label>
                    <input type="checkbox" autocomplete="off" checked={mark == Mark::Included}
                        aria-describedby={described.clone()}
                        onchange={Callback::from(move |_: Event| include())} />
                    <span {lang}>{ called.to_owned() }</span>
                </label>
                <span key={*count} class="pq-count" id={described}>
                    { self.words.number(*count) }<span class="pq-unseen">{ self.words.noun(*count) }</span>
                </span>
                <button type="button" class="pq-not" aria-label={exclusion.clone()} title={exclusion}
                    aria-pressed={if is_excluded { "true" } else { "false" }}
                    onclick={Callback::from(move |_: MouseEvent| exclude())}></button>
            </li>
        }
    }
}

/// What stands in a field that is typed in.
fn typed(event: &InputEvent) -> String {
    let input: web_sys::HtmlInputElement = event.target_unchecked_into();
    input.value()
}

/// Into how many parts the length of the longest line of a facet is divided; the style
/// sheet has a rule for each, because policies forbid `style` attributes.
const PARTS: u32 = 40;

/// How long the line below a value is, in parts: at least one where there is a quote.
fn share(count: u32, largest: u32) -> String {
    (count * PARTS).div_ceil(largest.max(1)).to_string()
}
