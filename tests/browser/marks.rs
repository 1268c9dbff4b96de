//! Quotation marks: closed, and the same wherever a quote is shown, whatever marks stand
//! before it.

use serde_json::{Value, json};

use crate::element::{await_told, page_with};
use crate::harness::{Page, Point, Site, Size};

/// What is shown before and after the words of each quote in a part of the page, and how
/// much of that is cut off.
const MARKS: &str = "
    const [part] = arguments;
    const shown = (words, side) => {
        const content = getComputedStyle(words, side).content;
        const [, attribute] = /^attr\\(([\\w-]+)\\)$/.exec(content) ?? [];
        return attribute ? words.getAttribute(attribute) : content.slice(1, -1);
    };
    return [...document.querySelectorAll(part)].filter((words) => words.checkVisibility()).map((words) => {
        const box = words.closest('.pq-peeked, p');
        const isCut = box.scrollHeight > box.clientHeight + 1 && getComputedStyle(box).overflow !== 'visible';
        return [shown(words, '::before'), shown(words, '::after'), isCut];
    })";

/// That all of them are set as English is, and that there are some.
#[track_caller]
fn are_closed(page: &Page, part: &str, case: &str) {
    let marks = page.eval(MARKS, &[json!(format!("{part} .pq-words"))]);
    let marks = marks.as_array().cloned().unwrap_or_default();
    assert!(!marks.is_empty(), "{case}: no words");
    let known = [json!(["“", "”", false]), json!(["”", "“", false])];
    let other: Vec<&Value> = marks.iter().filter(|pair| !known.contains(pair)).collect();
    assert!(other.is_empty(), "{case}: {other:?}");
}

#[test]
fn marks_are_closed_in_every_place_that_shows_a_quote() {
    for size in [Size::DESKTOP, Size::PHONE] {
        let page = Site::Sample.visit().sized(size).open();
        are_closed(&page, ".pq-quote", "the list");
        let ticks = page.eval("return document.querySelectorAll('.pq-tick').length", &[]);
        for tick in 0..ticks.as_u64().unwrap_or_default() {
            page.eval(
                "document.querySelectorAll('.pq-tick')[arguments[0]].focus()",
                &[json!(tick)],
            );
            page.until("a preview opens", || {
                page.eval("return document.querySelectorAll('.pq-peek').length", &[]) == 1
            });
            if page.eval("return document.querySelector('.pq-peeked').dataset.kind", &[])
                != "indirect"
            {
                are_closed(&page, ".pq-peek", &format!("the preview of tick {tick}"));
            }
        }
        page.follow("#?view=voices");
        page.until("the voices are there", || {
            page.eval("return document.querySelector('.pq-voice') !== null", &[]) == true
        });
        are_closed(&page, ".pq-voice", "voices");
        page.eval("[...document.querySelectorAll('.pq-voice-head .pq-way')].slice(0, 2).forEach((button) => button.click())", &[]);
        page.until("two are compared", || {
            page.eval("return document.querySelector('.pq-compare') !== null", &[]) == true
        });
        are_closed(&page, ".pq-compare", "compared");
    }
}

/// The colours around the first mark of the list in an element or in the page.
#[track_caller]
fn pictured(page: &Page, root: &str) -> Value {
    let place = format!(
        "const words = {root}.querySelector('[data-kind=direct] blockquote p');
        words.scrollIntoView({{ block: 'center' }});
        const {{ left, top }} = words.getBoundingClientRect();
        return [left, top]"
    );
    // What comes on screen is laid out only then, and moves what stands below it.
    let mut place_now = Value::Null;
    page.until("the words stand still", || {
        let before = std::mem::replace(&mut place_now, page.eval(&place, &[]));
        before == place_now
    });
    let place = place_now;
    let [left, top] = [0, 1].map(|at| place[at].as_f64().unwrap_or_default().round() as i64);
    let row = |y: i64| (-14..20).map(move |x| (left + x, top + y));
    let places: Vec<Point> = (0..40).flat_map(row).collect();
    page.colours(&places)
}

#[test]
fn a_preview_on_the_strip_leaves_the_marks_of_the_list() {
    let page = Site::Sample.open();
    let before = pictured(&page, "document");
    let preview = "const tick = [...document.querySelectorAll('.pq-tick')].find((tick) => tick.ariaLabel.includes(arguments[0]));
        tick.focus({ preventScroll: true })";
    page.eval(preview, &[json!("Łukasz")]);
    page.until("a preview opens", || {
        page.eval("return document.querySelector('.pq-peek .pq-words') !== null", &[]) == true
    });
    assert_eq!(pictured(&page, "document"), before);
}

#[test]
fn marks_that_the_hosts_page_leaves_open_change_none_in_an_element() {
    let element = "<quote-explorer id=\"e\" src=\"{article}\" compact></quote-explorer>";
    let pictures = ["", "<style>p::before { content: open-quote }</style><p>One</p><p>Two</p>"]
        .map(|theirs| {
            let page = page_with(&format!("{theirs}{element}")).open();
            await_told(&page, "ready", "e");
            pictured(&page, "document.getElementById('e').shadowRoot")
        });
    assert_eq!(pictures[0], pictures[1]);
}
