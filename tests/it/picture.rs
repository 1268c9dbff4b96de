//! `pullquote build --url`: what is shown where the page's address is shared.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::build::{SAMPLE, folder, read};
use crate::pullquote;

const URL: &str = "https://example.org/quotes/";

/// Builds the sample's site with these arguments too: the exit code, and what is said of
/// what went wrong.
fn build(folder: &Path, more: &[&str]) -> (Option<i32>, String) {
    let path = |name: &str| folder.join(name).display().to_string();
    let (app, site) = (path("app"), path("site"));
    let build = ["build", SAMPLE, "--app", &app, "--out", &site];
    let (code, _, err) = pullquote(&[&build, more].concat());
    (code, err)
}

/// The value of a `meta` of the page.
fn meta(folder: &Path, name: &str) -> Option<String> {
    let page = read(folder, "index.html");
    let (_, after) = page.split_once(&format!("=\"{name}\" content=\""))?;
    after.split('"').next().map(str::to_owned)
}

/// The picture that the page names: its path, and its bytes; `None` where this machine
/// has no font for it, which was then said, and the page names none.
fn picture(folder: &Path, err: &str) -> Option<(String, Vec<u8>)> {
    let address = meta(folder, "og:image");
    if !err.is_empty() {
        let said = "The page gets no picture for those who share it: ";
        assert!(err.starts_with(said) && err.lines().count() == 1, "{err}");
        assert_eq!((address, meta(folder, "og:image:alt")), (None, None));
        return None;
    }
    let address = address.expect("a picture, as nothing was said");
    let name = address.strip_prefix(URL).expect("a whole address").to_owned();
    let bytes = fs::read(folder.join("site").join(&name)).expect("the picture");
    Some((name, bytes))
}

#[test]
fn a_page_with_an_address_shows_its_most_telling_quote_where_it_is_shared() {
    let folder = folder("picture");
    let (code, err) = build(&folder, &["--url", URL]);
    assert_eq!(code, Some(0), "{err}");
    let Some((name, bytes)) = picture(&folder, &err) else { return };
    let side =
        |at: usize| bytes[at..at + 4].iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte));
    assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"));
    assert_eq!((side(16), side(20)), (1200, 630));
    assert_eq!(meta(&folder, "og:image:width").as_deref(), Some("1200"));
    assert_eq!(meta(&folder, "twitter:card").as_deref(), Some("summary_large_image"));
    let text = meta(&folder, "og:image:alt").expect("what it says");
    assert!(text.contains("Harbour Lights: Saltmere Cannot Agree on Its Own Lamp"), "{text}");
    let oembed: Value =
        serde_json::from_str(&read(&folder, "oembed/harbour-lights.json")).expect("JSON");
    assert_eq!(oembed["thumbnail_url"], [URL, &name].concat());
    assert!(read(&folder, "_headers").contains("/picture-*.png\n  Content-Type: image/png"));
}

#[test]
fn another_quote_may_be_shown_in_any_script() {
    for (quote, words) in [
        ("layla-haddad-2", "”البحر لا يقرأ محاضر الاجتماعات.“"),
        ("kestrel-line-1", "Its ships rely on their instruments"),
    ] {
        let folder = folder(&format!("picture-{quote}"));
        let (code, err) = build(&folder, &["--url", URL, "--picture", quote]);
        assert_eq!(code, Some(0), "{err}");
        if picture(&folder, &err).is_some() {
            let text = meta(&folder, "og:image:alt").expect("what it says");
            assert!(text.starts_with(words), "{text}");
        }
    }
}

#[test]
fn where_there_is_no_font_the_page_is_built_without_a_picture_and_says_what_to_do() {
    let folder = folder("picture-without-fonts");
    let fonts = folder.join("app").display().to_string();
    let (code, err) = build(&folder, &["--url", URL, "--fonts", &fonts]);
    assert_eq!(code, Some(0));
    assert!(picture(&folder, &err).is_none());
    let said = format!("there is no font in {fonts}: put one there (.ttf, .otf or .ttc)");
    assert!(err.contains(&said), "{err}");
    assert!(!read(&folder, "_headers").contains(".png"));
}

#[test]
fn a_quote_that_is_not_there_has_no_picture_and_is_an_error() {
    let folder = folder("picture-of-nobody");
    let (code, err) = build(&folder, &["--url", URL, "--picture", "nobody-1"]);
    assert_eq!(code, Some(1));
    assert!(err.contains("--picture nobody-1: the article has no quote of that id"), "{err}");
}

#[test]
fn without_an_address_nothing_is_shown_elsewhere() {
    let folder = folder("no-picture");
    assert_eq!(build(&folder, &[]), (Some(0), String::new()));
    assert_eq!((meta(&folder, "og:image"), meta(&folder, "twitter:card")), (None, None));
    assert_eq!(build(&folder, &["--picture", "layla-haddad-2"]).0, Some(2), "it needs --url");
}
