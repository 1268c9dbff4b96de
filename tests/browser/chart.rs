//! Charts as pictures: what is on screen, with its title, its source and a text.

use serde_json::{Value, json};

use crate::accessibility::is_accessible;
use crate::harness::{Ability, Hosting, Page, Site, Size, keys, supports};
use crate::map::map;
use crate::markup::dialog_is_sound;
use crate::reading::bundled_total;
use crate::voices::voices;

/// Opens the picture of a chart by its button's name.
#[track_caller]
pub(crate) fn open_chart(page: &Page, button: &str) {
    page.the("button", button).click();
    page.the("dialog", "The chart as an image");
}

/// What the picture says, line by line.
pub(crate) fn lines(page: &Page) -> Vec<String> {
    let texts = page.eval(
        "return [...document.querySelectorAll('dialog svg text')].map((text) => text.textContent)",
        &[],
    );
    texts.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

pub(crate) fn text(page: &Page) -> String {
    page.the("textbox", "Text for those who do not see it").property("value")
}

/// What of the picture reaches over its edge, if anything.
pub(crate) fn outside(page: &Page) -> Value {
    page.eval(
        "const svg = document.querySelector('dialog svg');
        const { width, height } = svg.viewBox.baseVal;
        const edge = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text, circle')].filter((shape) => {
            const { left, right, top, bottom } = shape.getBoundingClientRect();
            return left < edge.left || right > edge.right || top < edge.top || bottom > edge.bottom;
        }).map((shape) => shape.outerHTML)",
        &[],
    )
}

#[track_caller]
pub(crate) fn close(page: &Page) {
    page.press(&[keys::ESCAPE]);
    page.until("it is closed", || {
        page.eval("return document.querySelector('dialog')", &[]).is_null()
    });
}

const SOURCE: &str =
    "“Harbour Lights: Saltmere Cannot Agree on Its Own Lamp” · The Saltmere Packet";

#[test]
fn every_chart_is_a_picture_with_its_title_its_source_and_its_figures() {
    let strip = "The article from its beginning to its end";
    let shapes = "return ['circle', 'rect'].map((name) => document.querySelectorAll(`dialog svg ${name}`).length)";
    let check = |page: &Page, title: &str, says: &[&str], least: [u64; 2]| {
        open_chart(page, &format!("Image: {title}"));
        let lines = lines(page);
        assert_eq!(lines.first().map(String::as_str), Some(title));
        assert!(lines.iter().any(|line| line.starts_with(SOURCE)), "{lines:#?}");
        let text = text(page);
        assert!(text.starts_with(&format!("{title} (20 of 20 quotes) — ")), "{text}");
        for said in says {
            assert!(text.contains(said), "{said} is not in {text}");
        }
        assert_eq!(outside(page), json!([]), "{title}");
        let drawn = page.eval(shapes, &[]);
        for (at, least) in least.into_iter().enumerate() {
            assert!(drawn[at].as_u64() >= Some(least), "{title}: {drawn}");
        }
        close(page);
    };
    let page = Site::Sample.open();
    check(&page, strip, &["Shown: Paragraphs"], [0, 10]);
    let page = voices(Site::Sample.visit().at("#?view=voices"));
    check(&page, "Voices", &["Kestrel Line: 2 % of the quoted words (5 of 328)"], [8, 8]);
    check(&page, "Balance", &["By kind of speaker", "Person: "], [0, 10]);
    let page = map(Site::Sample.visit().at("#?view=map"));
    check(&page, "Quotes by speaker and theme", &["1 quote: Kestrel Line, "], [20, 20]);
}

#[test]
fn voices_side_by_side_are_a_picture_in_their_marks() {
    let page = voices(Site::Bundled.visit().at("#?view=voices"));
    page.the("button", "Compare Liang Wenfeng").click();
    page.the("button", "Compare Tom Zhang").click();
    open_chart(&page, "Image: Compared: Liang Wenfeng, Tom Zhang");
    let lines = lines(&page);
    assert!(lines.iter().any(|line| line.starts_with('“')), "{lines:#?}");
    assert!(lines.iter().filter(|line| *line == "Tom Zhang").count() >= 5, "{lines:#?}");
    assert_eq!(outside(&page), json!([]));
}

#[test]
fn a_picture_shows_what_is_filtered_and_says_so() {
    let page = map(Site::Bundled.visit().at("#?platform=weibo&view=map&by=platform-kind"));
    open_chart(&page, "Image: Quotes by platform and kind");
    let lines = lines(&page);
    assert_eq!(lines.get(1), Some(&format!("2 of {} quotes · Weibo", bundled_total())));
    let pale = "return document.querySelectorAll('dialog svg circle[opacity]').length";
    assert!(page.eval(pale, &[]).as_u64() > Some(5), "what the filter hides is pale");
}

#[test]
fn it_is_saved_as_large_as_small_type_needs() {
    let page = map(Site::Sample.visit().at("#?view=map"));
    open_chart(&page, "Image: Quotes by speaker and theme");
    page.eval(
        "window.saving = new Promise((resolve) => {
            URL.createObjectURL = (blob) => { window.blob = blob; return '#'; };
            HTMLAnchorElement.prototype.click = function () { resolve([blob, this.download]); };
        })",
        &[],
    );
    page.the("button", "Save").click();
    let saved = page.eval(
        "return (async () => {
            const [blob, name] = await saving;
            const { width, height } = await createImageBitmap(blob);
            const shown = document.querySelector('dialog svg').viewBox.baseVal;
            return [name, blob.type, width === 2 * shown.width, height === 2 * shown.height];
        })()",
        &[],
    );
    assert_eq!(saved, json!(["map.png", "image/png", true, true]));
    assert_eq!(page.console(), Vec::<String>::new(), "the page's policy is kept");
}

#[test]
fn it_is_light_and_as_wide_on_a_dark_phone() {
    let seen = "const svg = document.querySelector('dialog svg');
        return [svg.viewBox.baseVal.width, svg.querySelector('rect').getAttribute('fill'),
            [...svg.querySelectorAll('text')].map((text) => text.getAttribute('fill'))[0]]";
    let look = |page: &Page| {
        open_chart(page, "Image: Voices");
        page.eval(seen, &[])
    };
    let wide = voices(Site::Sample.visit().at("#?view=voices"));
    let phone = voices(Site::Sample.visit().at("#?view=voices").sized(Size::PHONE));
    if supports(Ability::Darkness) {
        phone.darken(true);
    }
    assert_eq!(look(&phone), look(&wide));
}

#[test]
fn from_right_to_left_it_begins_at_the_right() {
    let page = map(Site::Sample.visit().at("#?view=map&lang=ar"));
    let button = "return document.querySelector('.pq-later .pq-image')";
    page.until("it is spoken", || {
        page.eval("return document.querySelector('.pq').dir", &[]) == "rtl"
            && !page.eval(button, &[]).is_null()
    });
    page.element(&page.eval(button, &[])).click();
    page.the("dialog", "الرسم البياني كصورة");
    assert_eq!(outside(&page), json!([]));
    let right = "const svg = document.querySelector('dialog svg');
        const { right } = svg.querySelector('text').getBoundingClientRect();
        const edge = svg.getBoundingClientRect();
        return right > edge.right - 0.1 * edge.width";
    assert_eq!(page.eval(right, &[]), true);
}

#[test]
fn in_somebodys_page_it_opens_in_the_element() {
    let html = "<!doctype html><html lang=\"en\"><title>Theirs</title>
        <script type=\"module\" src=\"{site}/pullquote.js\"></script><h1>Theirs</h1>
        <quote-explorer src=\"{site}/articles/china-reacts-deepseek.json\" view=\"map\"></quote-explorer>";
    let page = Hosting::start(html, None).open();
    let image = "return document.querySelector('quote-explorer').shadowRoot?.querySelector('.pq-later .pq-image')";
    page.until("the map is there", || !page.eval(image, &[]).is_null());
    page.eval(&format!("(() => {{ {image} }})().click()"), &[]);
    let drawn = "return document.querySelector('quote-explorer').shadowRoot
        .querySelectorAll('dialog svg circle').length > 20";
    page.until("the picture", || page.eval(drawn, &[]) == true);
}

#[test]
fn the_dialog_is_accessible_valid_and_no_wider_than_a_phone() {
    for size in [Size::DESKTOP, Size { width: 320, height: 700 }] {
        let page = voices(Site::Sample.visit().at("#?view=voices").sized(size));
        open_chart(&page, "Image: Balance");
        is_accessible(&page, &format!("a chart's picture, {size:?}"));
        dialog_is_sound(&page, "chart-dialog", &format!("{size:?}"));
    }
}
