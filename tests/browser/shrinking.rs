//! An element in boxes of the host's page that are as wide as what is in them.

use serde_json::{Value, json};

use crate::element::{await_told, page_with};
use crate::harness::{Hosting, Page, Size};

/// Boxes, each with its element in the place of `{}`.
const BOXES: [(&str, &str); 17] = [
    ("block", "<div>{}</div>"),
    ("flex item", "<div style=\"display: flex\">{}</div>"),
    ("inline flex", "<div style=\"display: inline-flex\">{}</div>"),
    (
        "flex column, centred",
        "<div style=\"display: flex; flex-direction: column; align-items: center\">{}</div>",
    ),
    (
        "beside another flex item",
        "<div style=\"display: flex\"><p style=\"margin: 0\">Words of theirs</p>{}</div>",
    ),
    ("float", "<div style=\"float: left\">{}</div>"),
    ("inline-block", "<div style=\"display: inline-block\">{}</div>"),
    ("table cell", "<table><tr><td>{}</table>"),
    ("display: table", "<div style=\"display: table\">{}</div>"),
    ("absolute", "<div style=\"position: absolute\">{}</div>"),
    ("fixed", "<div style=\"position: fixed; left: 0\">{}</div>"),
    ("justify-items: center", "<div style=\"display: grid; justify-items: center\">{}</div>"),
    (
        "grid of auto columns",
        "<div style=\"display: grid; grid-template-columns: auto auto\">{}<p></p></div>",
    ),
    ("inline-grid", "<div style=\"display: inline-grid\">{}</div>"),
    ("dialog", "<dialog open>{}</dialog>"),
    ("fit-content", "<div style=\"width: fit-content\">{}</div>"),
    ("max-content", "<div style=\"width: max-content; max-width: 100%\">{}</div>"),
];

/// What an element may say of itself, and how tall it then is at most.
const ATTRIBUTES: [(&str, u64); 4] = [
    ("", 30_000),
    ("height=\"400\"", 400),
    ("theme-mode=\"dark\"", 30_000),
    ("style=\"float: left\"", 30_000),
];

const SIZES: &str = "
    const element = document.getElementById('e');
    const root = element.shadowRoot.querySelector('.pq-root');
    const { width, height, right } = element.getBoundingClientRect();
    const quote = root.querySelector('.pq-quote blockquote').getBoundingClientRect();
    return { width, height, right, quote: quote.width, over: root.scrollWidth - root.clientWidth };";

#[track_caller]
fn sizes(page: &Page) -> Value {
    page.eval(SIZES, &[])
}

/// Makes the window so wide, and waits until its page is: some browsers take a moment.
#[track_caller]
fn widen(page: &Page, width: u32) {
    page.resize(Size { width, height: 800 });
    page.until_eq("the page's width", &json!(width), || page.eval("return innerWidth", &[]));
}

#[test]
fn an_element_has_a_usable_width_in_every_box_that_shrinks() {
    for (attributes, tallest) in ATTRIBUTES {
        let page = page_with("<style>body { margin: 0 }</style><div id=\"there\"></div>").open();
        page.eval(
            "window.made = (box, attributes) => {
                const element = `<quote-explorer id=\"e\" src=\"${arguments[0]}\" ${attributes}></quote-explorer>`;
                told.length = 0;
                there.innerHTML = box.replace('{}', element);
            }",
            &[json!(crate::element::ARTICLE.replace("{site}", &crate::harness::Site::Bundled.base()))],
        );
        for (name, html) in BOXES {
            page.eval("made(...arguments)", &[json!(html), json!(attributes)]);
            await_told(&page, "ready", "e");
            for (width, least) in [(1280, 600.0), (390, 240.0), (320, 200.0)] {
                widen(&page, width);
                let found = sizes(&page);
                let case = format!("{name}, {attributes}, {width} px: {found}");
                let number = |what: &str| found[what].as_f64().unwrap_or_default();
                assert!(number("width") >= least, "{case}");
                assert!(number("quote") >= least / 2.0 - 40.0, "{case}");
                assert!(number("height") <= tallest as f64 + 0.5, "{case}");
                // Of a width in fractions of a pixel, one is rounded up and the other down.
                assert!(number("over") <= 1.0, "{case}");
                assert!(
                    number("right") <= f64::from(width) + 0.5 || name.contains("another"),
                    "{case}"
                );
            }
        }
    }
}

#[test]
fn where_there_is_room_an_element_is_as_wide_as_its_column() {
    let page = page_with(
        "<style>body { margin: 0 }</style><quote-explorer id=\"e\" src=\"{article}\"></quote-explorer>",
    )
    .open();
    await_told(&page, "ready", "e");
    for width in [1600, 1280] {
        widen(&page, width);
        let found = sizes(&page);
        let column = page.eval("return document.body.clientWidth", &[]);
        assert_eq!(found["width"], column, "{found}");
    }
    // WebKit has no window of 200 pixels.
    page.eval("document.body.style.width = '200px'", &[]);
    page.until_eq("a narrow column", &json!(200), || sizes(&page)["width"].clone());
}

/// A policy that leaves the element its frame alone.
const POLICY: &str = "default-src 'none'; script-src {site} data:; connect-src {site}; \
    style-src 'unsafe-inline'; frame-src {site}";

#[test]
fn the_frame_that_stands_in_for_an_element_is_usable_there_too() {
    for (name, html) in BOXES {
        let element = "<quote-explorer id=\"e\" src=\"{site}/articles/china-reacts-deepseek.json\"></quote-explorer>";
        let page = format!(
            "<!doctype html><style>body {{ margin: 0 }}</style><script type=\"module\" src=\"{{site}}/pullquote.js\"></script>{}",
            html.replace("{}", element)
        );
        let page = Hosting::start(&page, Some(POLICY)).open();
        let frame = "return document.getElementById('e').shadowRoot?.querySelector('iframe')?.offsetWidth ?? 0";
        page.until(&format!("{name}: a frame that can be read"), || {
            page.eval(frame, &[]).as_f64().is_some_and(|width| width >= 600.0)
        });
    }
}
