//! The months as a histogram, which a pointer brushes and two lists choose from.

use std::cell::RefCell;
use std::fmt::Write;
use std::rc::Rc;

use yew::prelude::*;

use super::Shelf;
use crate::i18n::Collected;
use crate::query::{Answer, Change, Part, Span};
use crate::view::HostRef;
use crate::view::single::changing;

/// The id of the histogram.
const MONTHS: &str = "pq-months";

/// How far a pointer has to move to brush, in CSS pixels. Hands shake.
const SHAKE: i32 = 4;

/// How tall the histogram is, in its own units.
const TALL: f64 = 40.0;

/// The part of what there is that is hardly seen beside it: one in so many.
const FAINT: u32 = 8;

/// How wide a month is at most, in CSS pixels, where there are many and where there are
/// few: a year fills the page.
const WIDE: [usize; 2] = [28, 88];

/// How wide the page is at most, in CSS pixels.
const PAGE: usize = 1064;

/// How long to wait with what is not seen at first, in milliseconds.
const REST: u32 = 250;

/// How many years are named at most.
const YEARS: u32 = 8;

/// How far along a year may begin that is named, in hundredths of all months.
const NAMED: f64 = 94.0;

/// Of more months than this, the lists have the first or last of each year alone.
const LISTED: u32 = 480;

#[derive(Clone, Properties)]
pub(super) struct DatesProps {
    pub(super) shelf: Shelf,
    pub(super) answer: Rc<Answer>,
    pub(super) span: Option<Span>,
}

impl PartialEq for DatesProps {
    fn eq(&self, other: &Self) -> bool {
        self.shelf == other.shelf
            && Rc::ptr_eq(&self.answer, &other.answer)
            && self.span == other.span
    }
}

/// A brush under way: the month and the pixel where it began, and whether it moved.
#[derive(Default)]
struct Brush {
    pressed: Option<(u32, i32)>,
    is_moving: bool,
}

/// The histogram; nothing where there is no choice of months.
#[component]
pub(super) fn Dates(props: &DatesProps) -> Html {
    let brush = use_mut_ref(Brush::default);
    let looked = use_state_eq(|| None::<u32>);
    let DatesProps { shelf, answer, span } = props;
    let about = &answer.about;
    let count = about.months.len();
    if count < 2 {
        return Html::default();
    }
    let words = &shelf.words;
    let (first, last) = (about.first_month, about.first_month + count as u32 - 1);
    let asked = span.map(|it| (it.first(), it.last()));
    let chosen = asked
        .filter(|(from, to)| *from <= last && *to >= first)
        .map(|(from, to)| (from.max(first), to.min(last)));
    let (all, most) = scale(&about.months, &answer.months);
    let hand = Hand { props: props.clone(), brush };
    let (down, over, up) = (hand.clone(), hand.clone(), hand);
    let (looking, leaving) = (looked.setter(), looked.setter());
    html! {
        <section class="pq-strip pq-dates" aria-label={words.by_month()}>
            <svg id={MONTHS} class="pq-months" width={width(count)} viewBox={format!("0 0 {count} {TALL}")} preserveAspectRatio="none"
                aria-hidden="true"
                onpointerdown={Callback::from(move |event| down.press(&event))}
                onpointermove={Callback::from(move |event: PointerEvent| { looking.set(Some(over.month_at(event.client_x()))); over.drag(&event); })}
                onpointerup={Callback::from(move |event| up.lift(&event))}
                onpointerleave={Callback::from(move |_| leaving.set(None))}>
                if let Some((from, to)) = chosen {
                    <rect class="pq-span" x={(from - first).to_string()} y="0" width={(to - from + 1).to_string()} height={TALL.to_string()} />
                }
                if let Some(all) = all {
                    <path class="pq-all" d={bars(&about.months, all)} />
                }
                <path class="pq-some" d={bars(&answer.months, most)} />
            </svg>
            { years(about.first_month, count, is_mirrored(words)) }
            { ends(props, asked.unwrap_or((first, last)), first, last) }
            if let Some(month) = *looked {
                <p class="pq-looked" aria-hidden="true">{ changing(told(props, month)) }</p>
            }
        </section>
    }
}

/// What a month has, in words.
fn told(props: &DatesProps, month: u32) -> String {
    let (about, words) = (&props.answer.about, &props.shelf.words);
    let of =
        |months: &[u32]| months.get((month - about.first_month) as usize).copied().unwrap_or(0);
    [&*words.month(month), ": ", &words.total(of(&props.answer.months), of(&about.months))].concat()
}

/// How many quotes the tallest bar has: of all quotes, where their bars are there too, and
/// of those that match. Matches stand before all in one scale, or where they would hardly be
/// seen there, alone in one of their own.
fn scale(all: &[u32], matching: &[u32]) -> (Option<u32>, u32) {
    let most = |months: &[u32]| months.iter().copied().max().unwrap_or(0).max(1);
    let (all, matching) = (most(all), most(matching));
    if matching >= all / FAINT { (Some(all), all) } else { (None, matching) }
}

/// A bar for each month; one of `most` is as tall as there is room.
fn bars(months: &[u32], most: u32) -> String {
    let mut path = String::new();
    for (at, count) in months.iter().enumerate().filter(|(_, count)| **count > 0) {
        // What is there is seen, however little it is.
        let height = (f64::from(*count) / f64::from(most) * TALL).max(1.5);
        let _ = write!(path, "M{at}.1 {TALL}v-{height:.1}h.8v{height:.1}z");
    }
    path
}

/// How wide the histogram of so many months is where there is room, in CSS pixels.
fn width(count: usize) -> String {
    (count * (PAGE / count).clamp(WIDE[0], WIDE[1])).to_string()
}

/// Whether time runs from right to left, as what is read does. The style sheet turns the
/// bars, and whatever else is measured or named is turned here.
fn is_mirrored(words: &Collected) -> bool {
    words.language().dir() == "rtl"
}

/// The years below the months, of which there are too many some of each few.
fn years(first: u32, count: usize, is_mirrored: bool) -> Html {
    let last = first + count as u32 - 1;
    let every = ((last / 12 - first / 12) / YEARS + 1) as usize;
    let along = |year: u32| f64::from(year * 12 - first) * 100.0 / count as f64;
    // There is no room for one at the end.
    let has_room = |year: &u32| along(*year) <= NAMED;
    let year = |year: u32| {
        let x = if is_mirrored { 100.0 - along(year) } else { along(year) };
        html! { <text x={format!("{x:.2}%")} y="11">{ year }</text> }
    };
    html! {
        <svg class="pq-years" width={width(count)} height="14" aria-hidden="true">
            { for (first.div_ceil(12)..=last / 12).step_by(every).filter(has_room).map(year) }
        </svg>
    }
}

/// The first month and the last, each to be chosen from a list.
fn ends(props: &DatesProps, (from, to): (u32, u32), first: u32, last: u32) -> Html {
    let shelf = &props.shelf;
    let list = |is_first: bool, at: u32| {
        let ask = shelf.ask.clone();
        let onpick = Callback::from(move |month: u32| {
            let span = if is_first {
                Span::between(month, to.max(month))
            } else {
                Span::between(from.min(month), month)
            };
            ask.emit(Change::Pick(Part::Span(whole(span, first, last))));
        });
        let (host, words) = (shelf.desk.host.clone(), shelf.words.clone());
        html! { <MonthList {host} {words} {first} {last} {is_first} {at} {onpick} /> }
    };
    html! {
        <div class="pq-ends">
            <label><span>{ shelf.words.from_month() }</span>{ " " }{ list(true, from) }</label>
            <label><span>{ shelf.words.to_month() }</span>{ " " }{ list(false, to) }</label>
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct MonthListProps {
    host: HostRef,
    words: Collected,
    first: u32,
    last: u32,
    is_first: bool,
    at: u32,
    onpick: Callback<u32>,
}

/// A list of months. Which one is chosen is said to the browser, not in the markup: there
/// are hundreds, and a brush changes it at every step. For the same reason they come when
/// the page is at rest.
#[component]
fn MonthList(props: &MonthListProps) -> Html {
    let node = use_node_ref();
    let is_whole = use_state(|| false);
    let MonthListProps { host, words, first, last, is_first, at, onpick } = props.clone();
    let is_among = (first..=last).contains(&at);
    {
        let setter = is_whole.setter();
        let wait = if is_first { REST } else { 2 * REST };
        use_effect_with((), move |()| {
            host.later(wait, Callback::from(move |()| setter.set(true)));
        });
    }
    {
        let node = node.clone();
        use_effect_with((at, *is_whole), move |(at, _)| {
            if let Some(select) = node.cast::<web_sys::HtmlSelectElement>() {
                select.set_value(&at.to_string());
            }
        });
    }
    let onchange = Callback::from(move |event: Event| {
        let select: web_sys::HtmlSelectElement = event.target_unchecked_into();
        if let Ok(month) = select.value().parse() {
            onpick.emit(month);
        }
    });
    html! {
        <select ref={node} autocomplete="off" {onchange}>
            <Months {words} {first} {last} {is_first} is_whole={*is_whole}
                also={(!*is_whole || is_long(first, last) || !is_among).then_some(at)} />
        </select>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct MonthsProps {
    words: Collected,
    first: u32,
    last: u32,
    is_first: bool,
    /// Whether there is more than what is chosen.
    is_whole: bool,
    /// The month that is chosen, where it may not be there otherwise.
    also: Option<u32>,
}

/// The months to choose from; of many years, the first or the last month of each.
#[component]
fn Months(props: &MonthsProps) -> Html {
    let MonthsProps { words, first, last, is_first, is_whole, also } = props;
    let is_long = is_long(*first, *last);
    let (begins, usual) = if *is_first { (0, *first) } else { (11, *last) };
    let is_listed = |month: &u32| {
        let is_usual = *month == usual || Some(*month) == *also;
        is_usual || *is_whole && (!is_long || month % 12 == begins)
    };
    let option = |month: u32| {
        html! { <option key={month} value={month.to_string()} selected={month == usual}>{ words.month(month) }</option> }
    };
    // An address may ask for months in which the collection has nothing.
    let before = also.filter(|month| month < first).into_iter();
    let after = also.filter(|month| month > last);
    before.chain((*first..=*last).filter(is_listed)).chain(after).map(option).collect()
}

/// Whether the lists have not all of these months.
fn is_long(first: u32, last: u32) -> bool {
    last - first >= LISTED
}

/// A span; none where it is of all months.
fn whole(span: Span, first: u32, last: u32) -> Option<Span> {
    (span.first() > first || span.last() < last).then_some(span)
}

/// What a pointer does.
#[derive(Clone)]
struct Hand {
    props: DatesProps,
    brush: Rc<RefCell<Brush>>,
}

impl Hand {
    fn month_at(&self, pixel: i32) -> u32 {
        let about = &self.props.answer.about;
        let along = self.props.shelf.desk.host.along(MONTHS, pixel).clamp(0.0, 1.0);
        let along = if is_mirrored(&self.props.shelf.words) { 1.0 - along } else { along };
        let last = about.months.len().saturating_sub(1);
        about.first_month + ((along * about.months.len() as f64) as usize).min(last) as u32
    }

    /// Asks for months: for the first ones, or for others instead.
    fn pick(&self, is_first: bool, span: Span) {
        let about = &self.props.answer.about;
        let last = about.first_month + about.months.len() as u32 - 1;
        let part = Part::Span(whole(span, about.first_month, last));
        self.props.shelf.ask.emit(part.asked(is_first));
    }

    fn press(&self, event: &PointerEvent) {
        let pressed =
            (event.button() == 0).then(|| (self.month_at(event.client_x()), event.client_x()));
        *self.brush.borrow_mut() = Brush { pressed, is_moving: false };
    }

    fn drag(&self, event: &PointerEvent) {
        let mut brush = self.brush.borrow_mut();
        let Some((from, pixel)) = brush.pressed.filter(|_| event.buttons() & 1 == 1) else {
            return;
        };
        if !brush.is_moving && (event.client_x() - pixel).abs() < SHAKE {
            return;
        }
        let is_first = !std::mem::replace(&mut brush.is_moving, true);
        if is_first {
            self.props.shelf.desk.host.capture(MONTHS, event.pointer_id());
        }
        self.pick(is_first, Span::between(from, self.month_at(event.client_x())));
    }

    /// A click picks its month, and lets go of it where it was picked alone.
    fn lift(&self, event: &PointerEvent) {
        let Brush { pressed, is_moving } = self.brush.take();
        let Some((from, _)) = pressed else { return };
        let span = Span::between(from, self.month_at(event.client_x()));
        if is_moving {
            self.pick(false, span);
        } else if self.props.span == Some(Span::between(from, from)) {
            self.props.shelf.ask.emit(Change::Pick(Part::Span(None)));
        } else {
            self.pick(true, Span::between(from, from));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{bars, scale};

    #[test]
    fn matches_stand_in_the_scale_of_all_quotes_or_alone() {
        assert_eq!(scale(&[4, 80], &[1, 10]), (Some(80), 80));
        assert_eq!(scale(&[4, 80], &[1, 9]), (None, 9));
        assert_eq!(scale(&[0, 0], &[0, 0]), (Some(1), 1));
        assert_eq!(bars(&[0, 20], 80), "M1.1 40v-10.0h.8v10.0z");
    }
}
