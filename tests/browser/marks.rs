//! Quotation marks: closed, and the same wherever a quote is shown, whatever marks stand
//! before it.

use std::fs;

use serde_json::{Value, json};

use crate::element::{await_told, page_with};
use crate::harness::{Hosting, Page, Point, Site, Size, Visit, build, output};

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

/// Words with marks in them and a comma at their end, by language: as the article has them,
/// and as they are set.
const WITHIN: [(&str, &str, &str); 4] = [
    ("en", "He said “no” to me,", "“He said ‘no’ to me”"),
    ("de", "Er sagte „nein“ zu mir,", "„Er sagte ‚nein‘ zu mir“"),
    ("fr", "Il a dit «\u{a0}non\u{a0}» à moi,", "«\u{202f}Il a dit “non” à moi\u{202f}»"),
    ("zh", "他对我说“不”，", "“他对我说‘不’”"),
];

/// An article with a quote in each of these languages.
fn article_of_marks() -> Value {
    let quote = |(lang, text, _): &(&str, &str, &str)| json!({ "id": format!("in-{lang}"), "speaker": "s", "kind": "direct", "lang": lang, "text": text });
    json!({
        "format": "pullquote/1", "id": "marks", "lang": "en", "title": "The Mayor Says “No”",
        "speakers": [{ "id": "s", "name": "Ada Quay", "kind": "person" }],
        "quotes": WITHIN.iter().map(quote).collect::<Vec<_>>(),
    })
}

/// What is seen of the words in a part of the page, one quote after the other.
const SEEN: &str = "return [...document.querySelectorAll(`${arguments[0]} .pq-words`)]
    .filter((words) => words.checkVisibility())
    .map((words) => words.dataset.open + words.textContent + words.dataset.close)";

#[test]
fn marks_within_marks_are_the_inner_ones_and_a_final_comma_is_left_out() {
    let file = output("marks.json");
    fs::write(&file, article_of_marks().to_string()).expect("the target folder is ours to write");
    let site = Hosting::folder(&build("marks", &file, &[]));
    let wanted = json!(WITHIN.map(|(_, _, set)| set));
    let before = Visit::to(site.base()).without_app().open();
    assert_eq!(before.eval(SEEN, &[json!(".pq-quote")]), wanted, "in the page as it is built");
    let page = Visit::to(site.base()).open();
    assert_eq!(page.eval(SEEN, &[json!(".pq-quote")]), wanted, "on the page");
    page.follow("#?q=%22said+no+to%22");
    page.until("the search is marked", || {
        page.eval("return document.querySelector('mark')?.textContent", &[]) == "said ‘no’ to"
    });
    page.follow("#?view=voices");
    page.until("the voices are there", || {
        page.eval("return document.querySelector('.pq-voice') !== null", &[]) == true
    });
    let line = page.eval(SEEN, &[json!(".pq-voice")])[0].clone();
    assert!(WITHIN.iter().any(|(_, _, set)| line == *set), "in voices: {line}");
    page.follow("#?");
    page.the("list", "Quotes");
    for (lang, _, set) in WITHIN {
        page.eval(
            "document.querySelector(`#in-${arguments[0]} .pq-image`).click()",
            &[json!(lang)],
        );
        page.the("dialog", "The quote as an image");
        let alt = page.eval("return document.getElementById('pq-card-text').value", &[]);
        let alt = alt.as_str().unwrap_or_default();
        assert!(alt.contains(set) && alt.contains("“The Mayor Says ‘No’”"), "{alt}");
        page.the("button", "Close").click();
    }
}

#[test]
fn nothing_of_a_quote_lies_outside_an_element_that_has_no_margin() {
    let article = article_of_marks().to_string();
    let inline = format!("<script type=\"application/json\">{article}</script>");
    for attributes in ["", "compact", "quote=\"in-fr\"", "theme-mode=\"dark\""] {
        let body = format!(
            "<style>body {{ margin: 0 }}</style><quote-explorer id=\"e\" {attributes}>{inline}</quote-explorer>"
        );
        let host = page_with(&body);
        let page = host.visit().sized(Size::PHONE).open();
        await_told(&page, "ready", "e");
        page.eval("document.getElementById('e').select('in-fr')", &[]);
        let outside =
            "const words = document.getElementById('e').shadowRoot.querySelectorAll('.pq-words');
            return [...words].flatMap((each) => [...each.getClientRects()])
                .filter(({ left, right }) => left < 0 || right > innerWidth).length";
        assert_eq!(page.eval(outside, &[]), 0, "marks, {attributes:?}");
        // What shows which quote one is at.
        let bar = "const root = document.getElementById('e').shadowRoot;
            const current = root.querySelector('[aria-current]');
            if (!current) return [];
            const { insetInlineStart, insetInlineEnd } = getComputedStyle(current, '::before');
            return [insetInlineStart, insetInlineEnd]";
        let bar = page.eval(bar, &[]);
        assert!(bar == json!([]) || bar == json!(["0px", "0px"]), "{attributes:?}: {bar}");
    }
}
