//! A quote as a picture: what is drawn, what is saved, and where it works.

use serde_json::{Value, json};

use crate::accessibility::is_accessible;
use crate::harness::{
    Ability, Fault, Faulty, Hosting, Page, Site, Size, Visit, keys, skips_without,
};
use crate::markup::dialog_is_sound;

/// Opens the picture of a quote.
#[track_caller]
fn open_picture(page: &Page, quote: &str) {
    let button = page.eval(
        "return document.getElementById(arguments[0]).querySelector('.pq-image')",
        &[json!(quote)],
    );
    page.element(&button).click();
    page.the("dialog", "The quote as an image");
}

/// What the picture says, line by line.
fn lines(page: &Page) -> Vec<String> {
    let texts = page.eval(
        "return [...document.querySelectorAll('dialog svg text')].map((text) => text.textContent)",
        &[],
    );
    texts.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Presses Save and reads what the browser would write to disk, by a script that
/// gets it as `blob` and how it is called as `name`.
fn saved(page: &Page, read: &str) -> Value {
    page.eval(
        "window.saving = new Promise((resolve) => {
            URL.createObjectURL = (blob) => { window.blob = blob; return '#'; };
            HTMLAnchorElement.prototype.click = function () { resolve([blob, this.download]); };
        })",
        &[],
    );
    page.the("button", "Save").click();
    page.eval(
        &format!("return (async () => {{ const [blob, name] = await saving; {read} }})()"),
        &[],
    )
}

#[test]
fn a_quote_is_saved_as_a_png_of_the_size_that_is_chosen() {
    let page = Site::Sample.open();
    open_picture(&page, "night-sky-society-2");
    // The accent at the edge, the paper, and how much of the picture is neither.
    let read = "const image = await createImageBitmap(blob);
        const { width, height } = image;
        const drawing = new OffscreenCanvas(width, height).getContext('2d');
        drawing.drawImage(image, 0, 0);
        const { data } = drawing.getImageData(0, 0, width, height);
        const at = (x, y) => [...data.slice(4 * (y * width + x), 4 * (y * width + x) + 3)];
        const dark = data.filter((value, at) => at % 4 === 0 && value < 0x40).length;
        const hue = getComputedStyle(document.querySelector('#night-sky-society-2 .pq-platform')).color;
        return [name, blob.type, width, height, `rgb(${at(8, height / 2).join(', ')})` === hue, at(width - 8, 8), dark > 5000]";
    let paper = json!([0xfb, 0xfa, 0xf6]);
    let wide = json!(["night-sky-society-2-wide.png", "image/png", 1200, 630, true, paper, true]);
    assert_eq!(saved(&page, read), wide);
    page.the("radio", "Square, 1080 × 1080").click();
    let square =
        json!(["night-sky-society-2-square.png", "image/png", 1080, 1080, true, paper, true]);
    assert_eq!(saved(&page, read), square);
    assert_eq!(page.console(), Vec::<String>::new(), "the page's policy is kept");
}

#[test]
fn a_quote_is_saved_as_an_svg_that_says_what_it_shows() {
    let page = Site::Sample.open();
    open_picture(&page, "kestrel-line-1");
    page.the("radio", "SVG").click();
    // The policy lets nobody parse it; an image may be shown.
    let read = "const [svg, image] = [await blob.text(), new Image()];
        image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
        await image.decode();
        return [name, blob.type, image.naturalWidth, image.naturalHeight, /<title>(.*)<\\/title>/.exec(svg)[1]]";
    let text = "Its ships rely on their instruments, and the vote will not change that. — Kestrel Line, \
        ferry company, Radio Saltmere, Reported, not quoted. Source: “Harbour Lights: Saltmere Cannot Agree \
        on Its Own Lamp” · The Saltmere Packet · Imogen Ferreira-Óg.";
    assert_eq!(
        saved(&page, read),
        json!(["kestrel-line-1-wide.svg", "image/svg+xml", 1200, 630, text])
    );
}

#[test]
fn words_stand_in_the_marks_of_their_language_and_reported_speech_in_none() {
    let page = Site::Sample.open();
    let words_of = |quote: &str| {
        open_picture(&page, quote);
        let said = page
            .eval("return document.querySelector('dialog textarea').value.split(' — ')[0]", &[]);
        page.press(&[keys::ESCAPE]);
        page.until("it is closed", || {
            page.eval("return document.querySelector('dialog')", &[]).is_null()
        });
        said.as_str().unwrap_or_default().to_owned()
    };
    assert_eq!(words_of("night-sky-society-2"), "“Dark means dark!”");
    assert_eq!(words_of("layla-haddad-2"), "”البحر لا يقرأ محاضر الاجتماعات.“");
    assert!(words_of("zoe-celik-nunez-1").contains("lamp,” “I have"), "each part has its own");
    for quote in ["kestrel-line-1", "lukasz-wojcik-2", "nguyen-thi-hanh-2"] {
        let said = words_of(quote);
        assert!(!said.is_empty() && !said.contains(['“', '”']), "{quote}: {said}");
    }
}

#[test]
fn no_line_leaves_the_picture_or_lies_on_another() {
    for site in Site::BOTH {
        let page = site.open();
        for quote in page.ids() {
            page.eval(
                "document.getElementById(arguments[0]).querySelector('.pq-image').click()",
                &[json!(quote)],
            );
            for size in ["Wide, 1200 × 630", "Square, 1080 × 1080"] {
                page.the("radio", size).click();
                let wrong = page.eval(
                    "const svg = document.querySelector('dialog svg');
                    const texts = [...svg.querySelectorAll('text')].map((text) => [text.textContent, text.getBBox()]);
                    const { width, height } = svg.viewBox.baseVal;
                    const out = texts.filter(([, box]) =>
                        box.x < 16 || box.y < 0 || box.x + box.width > width - 16 || box.y + box.height > height);
                    const meet = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width
                        && a.y + 0.4 * a.height < b.y + 0.6 * b.height && b.y + 0.4 * b.height < a.y + 0.6 * a.height;
                    const over = texts.filter(([, a], at) => texts.some(([, b], other) => other !== at && meet(a, b)));
                    return [texts.length >= 4, out.map(([text]) => text), over.map(([text]) => text)]",
                    &[],
                );
                assert_eq!(
                    wrong,
                    json!([true, [], []]),
                    "{quote}, {size}: lines out, lines over others"
                );
            }
            page.press(&[keys::ESCAPE]);
            page.until("it is closed", || {
                page.eval("return document.querySelector('dialog')", &[]).is_null()
            });
        }
    }
}

#[test]
fn chinese_breaks_between_words_and_never_before_its_stops() {
    let page = Site::Sample.open();
    open_picture(&page, "lin-xiaoqing-2");
    page.the("radio", "Square, 1080 × 1080").click();
    let lines = lines(&page);
    let words: Vec<&String> = lines.iter().take_while(|line| *line != "林晓晴").collect();
    assert!(words.len() > 2, "{words:?}");
    let whole: String = words.iter().map(|line| line.as_str()).collect();
    assert!(whole.contains("“我小时候第一次看见银河，就是在这样的防波堤上。"), "{whole}");
    for line in &words {
        assert!(!line.starts_with(['，', '。', '”']), "{line}");
    }
}

#[test]
fn what_is_too_long_for_a_picture_is_cut_and_says_so() {
    let page = Site::Sample.open();
    page.eval(
        "document.querySelector('#night-sky-society-2 .pq-words').textContent = 'Dark means dark and light means light. '.repeat(700).trim()",
        &[],
    );
    open_picture(&page, "night-sky-society-2");
    let lines = lines(&page);
    assert!(lines.iter().any(|line| line.ends_with("…”")), "{lines:#?}");
    assert!(lines.iter().any(|line| line == "Saltmere Night Sky Society"), "{lines:#?}");
    let text = page.the("textbox", "Text for those who do not see it").property("value");
    assert!(text.len() < 3000 && text.contains("…” — Saltmere Night Sky Society, "), "{text}");
}

#[test]
fn the_text_beside_the_picture_is_copied() {
    let page = Site::Sample.open();
    open_picture(&page, "night-sky-society-2");
    page.the("button", "Copy text").click();
    page.until("it says so", || {
        page.eval("return document.querySelector('.pq-said').textContent", &[]) == "Copied"
    });
    page.press(&[keys::ESCAPE]);
    page.until("the focus is back", || {
        page.focused().name() == "Image of quote by Saltmere Night Sky Society"
    });
    page.eval("document.querySelector('input[type=search]').focus()", &[]);
    page.chord(keys::CONTROL, 'v');
    let search = page.search().property("value");
    assert!(
        search.starts_with("“Dark means dark!” — Saltmere Night Sky Society, eleven"),
        "{search}"
    );
}

#[test]
fn it_speaks_the_language_of_the_explorer() {
    let page = Site::Sample.visit().at("#?lang=es").open();
    page.quote("kestrel-line-1").the("button", "Imagen de la cita de Kestrel Line").click();
    page.the("dialog", "La cita como imagen");
    let text = page.the("textbox", "Texto para quienes no la ven").property("value");
    assert!(text.contains("Radio Saltmere, ") && text.contains(". Fuente: “Harbour"), "{text}");
}

const STRICT: &str = "default-src 'none'; script-src {site} 'wasm-unsafe-eval'; connect-src {site}; \
    require-trusted-types-for 'script'; trusted-types 'none'";

#[test]
fn in_somebodys_page_the_picture_opens_in_the_element() {
    let html = "<!doctype html><html lang=\"en\"><title>Theirs</title>
        <script type=\"module\" src=\"{site}/pullquote.js\"></script><h1>Theirs</h1>
        <quote-explorer src=\"{site}/articles/china-reacts-deepseek.json\"></quote-explorer>";
    let page = Hosting::start(html, Some(STRICT)).open();
    let image = "return document.querySelector('quote-explorer').shadowRoot?.querySelector('#hu-xijin-1 .pq-image')";
    page.until("the explorer is there", || !page.eval(image, &[]).is_null());
    page.eval(
        &format!("const button = (() => {{ {image} }})(); button.focus(); button.click()"),
        &[],
    );
    let open = "const dialog = document.querySelector('quote-explorer').shadowRoot.querySelector('dialog');
        return [dialog?.open, dialog?.querySelectorAll('svg text').length > 3, document.querySelectorAll('dialog').length]";
    page.until_eq("the picture", &json!([true, true, 0]), || page.eval(open, &[]));
    page.press(&[keys::ESCAPE]);
    let left = "const root = document.querySelector('quote-explorer').shadowRoot;
        return [root.querySelectorAll('dialog').length, root.querySelectorAll('.pq-root').length, root.activeElement?.className]";
    page.until_eq("nothing is left of it", &json!([0, 1, "pq-image"]), || page.eval(left, &[]));
    assert_eq!(page.console(), Vec::<String>::new(), "their policy is kept");
}

#[test]
fn a_sandboxed_frame_says_that_it_may_not_save() {
    if skips_without(Ability::SandboxedSelf) {
        return;
    }
    let refused = "return document.querySelector('dialog')?.textContent.includes('may not be allowed to save files')";
    let html = "<!doctype html><html lang=\"en\"><title>Theirs</title>
        <iframe id=\"f\" src=\"{site}/frame.html\" width=\"900\" height=\"900\" sandbox=\"allow-scripts\"></iframe>";
    let page = Hosting::start(html, None).open();
    page.enter_app("f");
    page.eval("document.querySelector('.pq-image').click()", &[]);
    page.until("it says so", || page.eval(refused, &[]) == true);
    let page = Site::Bundled.open();
    open_picture(&page, "hu-xijin-1");
    assert_eq!(page.eval(refused, &[]), false, "a page by itself may");
}

#[test]
fn it_comes_when_it_is_asked_for_even_before_the_app_and_once() {
    let faulty = Faulty::start(Site::Sample, Fault::Held(".wasm"));
    let page = Visit::to(faulty.base()).without_app().open();
    let came = "return performance.getEntriesByType('resource').some(({ name }) => name.includes('/card-'))";
    assert_eq!(page.eval(came, &[]), false);
    // Whoever hears a press prevents its default.
    let press = "return !document.querySelector('#night-sky-society-2 .pq-image')
        .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))";
    page.until("a press is heard", || page.eval(press, &[]) == true);
    page.the("dialog", "The quote as an image");
    assert_eq!(page.eval(came, &[]), true);
    faulty.release();
    page.await_app();
    assert_eq!(page.eval("return document.querySelectorAll('dialog').length", &[]), 1);
}

#[test]
fn a_press_before_anything_has_come_opens_one_picture_all_the_same() {
    let faulty = Faulty::start(Site::Sample, Fault::Held("/pullquote-"));
    let page = Visit::to(faulty.base()).without_app().open();
    page.until("the first script is there", || {
        page.eval("return document.documentElement.matches('.pq-started')", &[]) == true
    });
    page.eval("document.querySelector('#night-sky-society-2 .pq-image').click()", &[]);
    faulty.release();
    page.the("dialog", "The quote as an image");
    page.await_app();
    assert_eq!(page.eval("return document.querySelectorAll('dialog').length", &[]), 1);
}

#[test]
fn the_dialog_is_accessible_valid_and_no_wider_than_a_phone() {
    for size in [Size::DESKTOP, Size { width: 320, height: 700 }] {
        let page = Site::Sample.visit().sized(size).open();
        open_picture(&page, "layla-haddad-2");
        is_accessible(&page, &format!("the picture, {size:?}"));
        dialog_is_sound(&page, "card-dialog", &format!("{size:?}"));
    }
}
