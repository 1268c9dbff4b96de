//! The `html` examples of `README.md` and `docs/`, in a page of somebody else's: each runs on
//! the site of the article that is the documentation's own example.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::harness::{Hosting, Page, build, output, pack};

/// Where the examples have the site.
const ADDRESS: &str = "https://example.org/quotes";

/// The documentation's own article.
const ARTICLE: &str = "json my-article.json";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every page, with its name.
fn pages() -> Vec<(String, String)> {
    let docs = fs::read_dir(root().join("docs")).expect("the folder of the documentation");
    let docs = docs.map(|entry| entry.expect("a file").path());
    let mut paths: Vec<PathBuf> = docs.chain([root().join("README.md")]).collect();
    paths.sort();
    let read = |path: &PathBuf| fs::read_to_string(path).expect("a page");
    paths.iter().map(|path| (path.display().to_string(), read(path))).collect()
}

/// The fenced examples of a page with that behind their fence.
fn examples<'a>(page: &'a str, info: &str) -> Vec<&'a str> {
    let fence = format!("\n```{info}\n");
    let rest = page.split(&*fence).skip(1);
    rest.filter_map(|rest| rest.split("\n```").next()).collect()
}

/// The site of the documentation's article, with a pack of it.
#[track_caller]
fn site() -> Hosting {
    let (_, page) = pages().into_iter().find(|(_, text)| text.contains(ARTICLE)).expect("it");
    let file = output("documented.json");
    fs::write(&file, examples(&page, ARTICLE)[0]).expect("the target folder is ours to write");
    let folder = build("documented", &file, &[]);
    pack(&file, &folder.join("archive.pq"));
    Hosting::folder(&folder)
}

/// Waits until every element and every frame of a page shows a quote. Returns how many
/// there are.
#[track_caller]
fn await_all(page: &Page, place: &str) -> usize {
    let shown = "return [...document.querySelectorAll('quote-explorer')]
        .map(({ shadowRoot }) => shadowRoot?.querySelectorAll('.pq-quote').length ?? 0)";
    let counts = || page.eval(shown, &[]).as_array().cloned().unwrap_or_default();
    page.until(&format!("{place}: every element shows quotes"), || {
        counts().iter().all(|count| count.as_u64() > Some(0))
    });
    let name =
        "return [...document.querySelectorAll('iframe')].map((it, at) => (it.id = `f${at}`))";
    let frames = page.eval(name, &[]).as_array().cloned().unwrap_or_default();
    for frame in frames.iter().filter_map(Value::as_str) {
        page.eval("document.getElementById(arguments[0]).scrollIntoView()", &[json!(frame)]);
        page.enter(frame);
        page.await_app();
        page.leave();
    }
    counts().len() + frames.len()
}

#[test]
fn every_example_of_an_embed_shows_quotes() {
    let site = site();
    let mut tried = 0;
    for (name, text) in pages() {
        for example in examples(&text, "html") {
            let place = format!("{name}: {}", example.lines().next().unwrap_or_default());
            let body = example.replace(ADDRESS, site.base());
            assert!(!body.contains("example.org"), "{place}: it loads something else");
            let html = format!("<!doctype html><html lang=\"en\"><title>Theirs</title>{body}");
            let page = Hosting::start(&html, None).open();
            assert!(await_all(&page, &place) > 0, "{place}: it embeds nothing");
            // Firefox knows no name for what a frame may put on the clipboard.
            let of_ours = |line: &String| !line.contains("clipboard-write");
            let console: Vec<String> = page.console().into_iter().filter(of_ours).collect();
            assert_eq!(console, Vec::<String>::new(), "{place}");
            tried += 1;
        }
    }
    assert!(tried > 5, "only {tried} examples were tried");
}

#[test]
fn the_example_of_an_event_says_how_many_quotes_there_are() {
    let site = site();
    let pages = pages();
    let all = pages.iter().flat_map(|(_, text)| examples(text, "html"));
    let example = all.into_iter().find(|it| it.contains("pullquote-ready")).expect("an example");
    let page = Hosting::start(&example.replace(ADDRESS, site.base()), None).open();
    let said = "return document.getElementById('said').textContent";
    page.until_eq("what the page says", &json!("2 quotes in lamp"), || page.eval(said, &[]));
}

#[test]
fn every_attribute_that_the_element_follows_is_in_the_reference() {
    let reference = fs::read_to_string(root().join("docs/elements-and-frames.md")).expect("it");
    let html = format!("<!doctype html><title>T</title>{}", examples(&reference, "html")[0]);
    let site = site();
    let page = Hosting::start(&html.replace(ADDRESS, site.base()), None).open();
    await_all(&page, "the first example");
    let names = page.eval("return customElements.get('quote-explorer').observedAttributes", &[]);
    let names = names.as_array().cloned().unwrap_or_default();
    assert!(names.len() > 5, "{names:?}");
    for name in names.iter().filter_map(Value::as_str) {
        assert!(reference.contains(&format!("\n| `{name}` |")), "{name} is not described");
    }
}
