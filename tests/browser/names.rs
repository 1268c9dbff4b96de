//! Names that every object of JavaScript has are names as any other; and a byte order
//! mark before data is no part of it.

use std::fs;

use serde_json::{Value, json};

use crate::element::{ARTICLE, await_told, html, page_with, shown, tick};
use crate::harness::{Fault, Faulty, Hosting, Site, Visit, build, get, output};
use crate::reading::bundled_total;

const NAMES: [&str; 5] = ["constructor", "toString", "hasOwnProperty", "valueOf", "isPrototypeOf"];

/// What some browsers have and others lack. In those that lack it, a quote of this id is what
/// scripts find by the name.
const MISSING: [&str; 5] = [
    "requestIdleCallback",
    "trustedTypes",
    "ClipboardItem",
    "scheduler",
    "documentPictureInPicture",
];

/// An article whose speakers, platforms, themes and quotes have these ids.
fn article(names: &[&str]) -> Value {
    let list = |kind: Option<&str>| -> Value {
        let value = |id: &&str| match kind {
            Some(kind) => json!({ "id": id, "name": format!("Named {id}"), "kind": kind }),
            None => json!({ "id": id, "name": format!("Called {id}") }),
        };
        names.iter().map(value).collect()
    };
    let quote = |id: &&str| {
        let text = format!("The word is {id}.");
        json!({ "id": id, "speaker": id, "platform": id, "themes": [id], "kind": "direct", "text": text })
    };
    json!({
        "format": "pullquote/1",
        "id": "prototype",
        "lang": "en",
        "title": "Names that are taken",
        "speakers": list(Some("person")),
        "platforms": list(None),
        "themes": list(None),
        "quotes": names.iter().map(quote).collect::<Value>(),
    })
}

#[test]
fn a_filter_by_what_every_object_has_is_no_facet_and_the_element_is_ready() {
    let names = NAMES.iter().chain(&["__proto__"]);
    let filter: Vec<_> = names.map(|name| format!("{name}=1&platform={name}")).collect();
    let filter = filter.join("&");
    let page = page_with(&format!(
        "<quote-explorer id=\"e\" src=\"{{article}}\" filter=\"{}\"></quote-explorer>",
        filter.replace('&', "&amp;")
    ))
    .open();
    assert_eq!(await_told(&page, "ready", "e")["total"], bundled_total());
    assert_eq!(page.eval("return document.getElementById('e').select('hu-xijin-1')", &[]), true);
    tick(&page, "e");
    page.until("it filters", || shown(&page, "e").len() == 11);
}

#[test]
fn a_page_whose_ids_are_what_every_object_has_filters_before_the_app_and_with_it() {
    let data = output("prototype.json");
    fs::write(&data, article(&NAMES).to_string()).expect("the target folder is ours to write");
    let site = Hosting::folder(&build("prototype", &data, &[]));
    let faulty = Faulty::before(site.base().to_owned(), Fault::Held(".wasm"));
    let page = Visit::to(faulty.base()).without_app().open();
    for (facet, name) in [("Speaker", "Named"), ("Platform", "Called"), ("Theme", "Called")] {
        let value = format!("{name} constructor");
        page.value(facet, &value).click();
        assert_eq!(page.ids(), ["constructor"], "{facet}, by the first script");
        page.value(facet, &value).click();
    }
    faulty.release();
    page.await_app();
    for name in NAMES {
        page.follow(&format!("#?speaker={name}&platform={name}&theme={name}"));
        page.lists(&[name]);
        page.follow(&format!("#{name}"));
        page.until("the quote is stood at", || {
            page.eval("return document.querySelector('[aria-current]')?.id", &[]) == name
        });
    }
}

#[test]
fn ids_are_not_taken_for_functions_that_the_browser_lacks() {
    let data = output("missing.json");
    fs::write(&data, article(&MISSING).to_string()).expect("the target folder is ours to write");
    let folder = build("missing", &data, &[]);
    let page = folder.join("index.html");
    let written = fs::read_to_string(&page).expect("the site has a page");
    let lacks =
        format!("<script>for (const name of {}) delete window[name];</script>", json!(MISSING));
    let lacking = written.replace("<head>", &format!("<head>{lacks}"));
    fs::write(&page, lacking).expect("the target folder is ours to write");
    let page = Visit::to(Hosting::folder(&folder).base()).open();
    let found =
        page.eval("return arguments[0].map((name) => window[name]?.tagName)", &[json!(MISSING)]);
    assert_eq!(found, json!(MISSING.map(|_| "LI")), "the quotes are what the names find");
    for name in MISSING {
        page.follow(&format!("#?speaker={name}"));
        page.lists(&[name]);
    }
    page.the("button", "Image of quote by Named documentPictureInPicture").click();
    page.the("dialog", "The quote as an image");
    assert_eq!(page.console(), Vec::<String>::new());
}

const ANSWERS: &str = "
    const { Explorer } = await import(arguments[0]);
    const explorer = await Explorer.open(arguments[1]);
    const told = [];
    for (const name of arguments[2]) {
        const { ids } = explorer.query({ speaker: name, platform: [name], theme: name });
        const { text } = await explorer.quote(name);
        let facet = 'taken';
        try { explorer.query(JSON.parse(`{\"${name}\": [\"x\"]}`)); } catch ({ message }) { facet = message.includes(name); }
        told.push([ids, text.includes(name), facet]);
    }
    return told";

#[test]
fn the_api_takes_such_names_and_a_byte_order_mark() {
    let page = page_with("").open();
    let entry = json!(format!("{}/pullquote.js", Site::Bundled.base()));
    let data = format!("\u{feff}{}", article(&NAMES));
    let asked = format!("return (async function () {{ {ANSWERS} }}).apply(null, arguments)");
    let told = page.eval(&asked, &[entry, json!(data), json!(NAMES)]);
    let expected = NAMES.map(|name| json!([[name], true, true]));
    assert_eq!(told, json!(expected));
}

#[test]
fn data_with_a_byte_order_mark_is_read_wherever_it_comes_from() {
    let site = Site::Bundled.base();
    let text = get(&ARTICLE.replace("{site}", &site));
    let inline = text.replace('<', "\\u003c");
    let between = |id: &str, before: &str| {
        format!(
            "<quote-explorer id=\"{id}\"><script type=\"application/json\">{before}{inline}</script></quote-explorer>"
        )
    };
    let elements = [
        between("a", "\u{feff}"),
        between("b", "\n  \u{feff}"),
        "<quote-explorer id=\"c\" src=\"marked.json\"></quote-explorer>".to_owned(),
        "<quote-explorer id=\"d\"></quote-explorer>".to_owned(),
    ];
    let folder = output("sites/marked");
    let write = |name: &str, text: &str| {
        fs::create_dir_all(&folder).expect("the target folder is ours to write");
        fs::write(folder.join(name), text).expect("the target folder is ours to write");
    };
    write("index.html", &html(&elements.concat()).replace("{site}", &site));
    // Browsers take the first away.
    write("marked.json", &format!("\u{feff}\u{feff}{text}"));
    let page = Hosting::folder(&folder).open();
    let given = json!(format!("\u{feff}{text}"));
    page.eval("document.getElementById('d').article = arguments[0]", &[given]);
    for id in ["a", "b", "c", "d"] {
        assert_eq!(await_told(&page, "ready", id)["total"], bundled_total(), "{id}");
        let select = "return document.getElementById(arguments[0]).select('hu-xijin-1')";
        assert_eq!(page.eval(select, &[json!(id)]), true, "{id}");
    }
}
