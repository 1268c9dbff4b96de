//! The filter panel, whoever counts the quotes: a search box, and of each facet its first
//! values, with ways to the others.
//!
//! It is fed by values ([`FacetGroup`]) and asks for what is done to it ([`Change`]).
//! Which values are the first, and how many quotes they have, belongs to whoever answers.

use yew::prelude::*;

use super::text::changing;
use crate::i18n::Messages;
use crate::query::{Change, FIRST_VALUES, Mark, WantedValues};

/// The panel's id, for the button that opens it on a narrow screen.
pub(crate) const PANEL: &str = "pq-filters";

/// How many more values of a facet are shown each time.
const MORE: u32 = 40;

/// A facet of at least so many values has a field that finds one.
const SEARCHABLE: u32 = 30;

/// One facet as it stands now.
pub(crate) struct FacetGroup {
    /// Its name in addresses.
    pub(crate) id: AttrValue,
    /// Its name for readers.
    pub(crate) title: AttrValue,
    /// What the field that finds a value is called.
    pub(crate) find: AttrValue,
    /// How many values there are to show: all, or those whose names have what is typed.
    pub(crate) of: u32,
    /// The most quotes that a value has.
    pub(crate) largest: u32,
    /// Which values were wanted.
    pub(crate) wish: WantedValues,
    /// Those that are shown.
    pub(crate) values: Vec<FacetValue>,
}

/// One value of a facet as it stands now.
pub(crate) struct FacetValue {
    /// Its name in addresses.
    pub(crate) id: String,
    /// Its number among all values of the facet.
    pub(crate) number: u32,
    /// Its name for readers.
    pub(crate) name: String,
    /// How many quotes one would see if it alone were ticked in its facet.
    pub(crate) count: u32,
    /// What is asked of it.
    pub(crate) mark: Mark,
    /// Of a platform; other facets have the page's accent.
    pub(crate) hue: Option<&'static str>,
    /// What belongs to it, for those who point at it.
    pub(crate) about: Option<String>,
    /// The language of its name, where that is not the interface's.
    pub(crate) lang: Option<AttrValue>,
}

/// The panel of what is shown now.
pub(crate) struct Panel<'a> {
    pub(crate) words: &'a Messages,
    pub(crate) ask: &'a Callback<Change>,
    /// What is searched for.
    pub(crate) search: &'a str,
    /// How many quotes are shown.
    pub(crate) total: u32,
    /// The facets in the order in which readers see them. The platforms are the legend of
    /// the colours above the panel.
    pub(crate) groups: Vec<FacetGroup>,
}

/// The facet that is a legend.
const LEGEND: &str = "platform";

impl Panel<'_> {
    /// On a narrow screen it is a popover, so that the browser does the opening, closing,
    /// Escape and focus; on a wide one it is always there.
    pub(crate) fn render(&self) -> Html {
        let words = self.words;
        let groups = |is_legend: bool| {
            let is_chosen = |group: &FacetGroup| (&*group.id == LEGEND) == is_legend;
            let after = if is_legend { words.search() } else { words.quote_list() };
            let all = self.groups.iter().enumerate().filter(|(_, group)| is_chosen(group));
            all.map(|(at, group)| {
                let next = self.groups[at + 1..].iter().find(|group| is_chosen(group));
                self.group(group, next.map_or(after, |group| &group.title))
            })
            .collect::<Html>()
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

    fn search_box(&self) -> Html {
        let (words, ask) = (self.words, self.ask.clone());
        let oninput =
            Callback::from(move |event: InputEvent| ask.emit(Change::Search(typed(&event))));
        html! {
            <input type="search" class="pq-search" part="search" aria-label={words.search()} autocomplete="off"
                placeholder={words.searches()} title={words.search_hint()} enterkeyhint="search"
                value={self.search.to_owned()} {oninput} />
        }
    }

    /// One facet. Scripts lead past its values to what comes `next` (`entry/sheet.js`).
    fn group(&self, group: &FacetGroup, next: &str) -> Html {
        let FacetGroup { id, title, of, wish, values, .. } = group;
        let has_field = *of >= SEARCHABLE || !wish.typed.is_empty();
        html! {
            <fieldset part="facet" key={&**id} data-facet={id.clone()}>
                <legend>{ title.clone() }</legend>
                <button type="button" class="pq-unseen pq-skip">{ self.words.skip(next) }</button>
                if has_field {
                    { self.field(group) }
                }
                <ul role="list">{ for values.iter().map(|value| self.value(group, value)) }</ul>
                if values.is_empty() && !wish.typed.is_empty() {
                    <p class="pq-none">{ self.words.no_value() }</p>
                }
                { self.ways(group) }
            </fieldset>
        }
    }

    /// What is done when something else is wanted of a facet.
    fn wishing(&self, facet: &AttrValue, wish: WantedValues) -> Callback<MouseEvent> {
        let (ask, facet) = (self.ask.clone(), facet.to_string());
        Callback::from(move |_| ask.emit(Change::Wish(facet.clone(), wish.clone())))
    }

    /// The field that finds values by their names.
    fn field(&self, group: &FacetGroup) -> Html {
        let (ask, facet, label) = (self.ask.clone(), group.id.to_string(), &group.find);
        let oninput = Callback::from(move |event: InputEvent| {
            let wish = WantedValues { limit: FIRST_VALUES, typed: typed(&event) };
            ask.emit(Change::Wish(facet.clone(), wish));
        });
        html! {
            <input type="search" class="pq-find" aria-label={label.clone()} placeholder={label.clone()} autocomplete="off"
                value={group.wish.typed.clone()} {oninput} />
        }
    }

    /// More values, or the first ones alone.
    fn ways(&self, group: &FacetGroup) -> Html {
        let FacetGroup { id, of, wish, values, .. } = group;
        let left = of.saturating_sub(values.len() as u32);
        let to = |limit| self.wishing(id, WantedValues { limit, ..wish.clone() });
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

    fn value(&self, group: &FacetGroup, value: &FacetValue) -> Html {
        let FacetValue { id, number, name, count, mark, hue, about, lang } = value;
        let toggle = |to: Mark| {
            let to = if *mark == to { Mark::Neutral } else { to };
            let (ask, facet, id) = (self.ask.clone(), group.id.to_string(), id.clone());
            move || ask.emit(Change::Mark(facet.clone(), id.clone(), to))
        };
        let (include, exclude) = (toggle(Mark::Included), toggle(Mark::Excluded));
        let described = ["pq-n-", &*group.id, "-", &number.to_string()].concat();
        let is_excluded = *mark == Mark::Excluded;
        let exclusion = self.words.exclude(name);
        html! {
            <li key={id.clone()} class="pq-value" part="value" title={about.clone()} data-hue={*hue}
                data-share={share(*count, group.largest)}
                data-none={(*count == 0).then_some("")}
                data-mark={is_excluded.then_some("excluded")}>
                <label>
                    <input type="checkbox" autocomplete="off" checked={*mark == Mark::Included}
                        aria-describedby={described.clone()}
                        onchange={Callback::from(move |_: Event| include())} />
                    <span lang={lang.clone()}>{ name.clone() }</span>
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
