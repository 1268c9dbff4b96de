//! `pullquote build`: what is in the site that it writes.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::pullquote;

pub(crate) const SAMPLE: &str = "tests/articles/harbour-lights.json";

/// A folder of this test's own, with a compiled app to stand in for the real one.
pub(crate) fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("app")).expect("a folder to write in");
    fs::write(folder.join("app/app.js"), "export {};").expect("a file");
    fs::write(folder.join("app/app.wasm"), b"\0asm").expect("a file");
    fs::write(folder.join("app/later.wasm"), b"\0asm later").expect("a file");
    fs::write(folder.join("app/engine.js"), "export function connect() {}").expect("a file");
    fs::write(folder.join("app/engine.wasm"), b"\0asm").expect("a file");
    fs::write(folder.join("app/collection.js"), "export function connect() {}").expect("a file");
    fs::write(folder.join("app/collection.wasm"), b"\0asm").expect("a file");
    fs::write(folder.join("app/leave.js"), "export function connect() {}").expect("a file");
    fs::write(folder.join("app/leave.wasm"), b"\0asm").expect("a file");
    folder
}

/// Builds a site of an article in that folder.
pub(crate) fn build(article: &str, folder: &Path) -> (Option<i32>, String, String) {
    let path = |name: &str| folder.join(name).display().to_string();
    pullquote(&["build", article, "--app", &path("app"), "--out", &path("site")])
}

pub(crate) fn read(folder: &Path, file: &str) -> String {
    fs::read_to_string(folder.join("site").join(file)).expect(file)
}

#[test]
fn every_quote_is_in_the_page_before_any_script_runs() {
    let folder = folder("every-quote");
    let (code, _, err) = build(SAMPLE, &folder);
    assert_eq!((code, &*err), (Some(0), ""));
    let page = read(&folder, "index.html");
    let article: Value = serde_json::from_str(&read(&folder, "articles/harbour-lights.json"))
        .expect("the article's data");
    for quote in article["quotes"].as_array().expect("quotes") {
        let id = quote["id"].as_str().expect("an id");
        assert!(page.contains(&format!("<li id=\"{id}\"")), "{id} has no place in the page");
    }
    for words in ["البحر لا يقرأ محاضر الاجتماعات.", "关灯吧，让孩子们也看一看。", "Nguyễn Thị Hạnh"]
    {
        assert!(page.contains(words), "{words}");
    }
}

#[test]
fn the_data_is_published_as_its_author_wrote_it() {
    let folder = folder("as-authored");
    build(SAMPLE, &folder);
    let authored = fs::read_to_string(SAMPLE).expect("the sample");
    assert_eq!(read(&folder, "articles/harbour-lights.json"), authored);
}

#[test]
fn the_page_names_the_files_that_are_there() {
    let folder = folder("names");
    build(SAMPLE, &folder);
    let (page, entry) = (read(&folder, "index.html"), read(&folder, "pullquote.js"));
    for file in fs::read_dir(folder.join("site")).expect("the site") {
        let name = file.expect("a file").file_name().into_string().expect("a name");
        let hashed = ["style-", "first-", "pullquote-"].iter().any(|start| name.starts_with(start));
        assert!(!hashed || page.contains(&name), "{name} is not in the page");
        let loaded =
            ["app-", "later-", "views-", "words-"].iter().any(|start| name.starts_with(start));
        assert!(!loaded || entry.contains(&name), "{name} is not in the entry");
        let later =
            ["app-", "later-", "views-", "words-"].iter().any(|start| name.starts_with(start));
        assert!(!later || !page.contains(&name), "{name} is loaded before the page is shown");
    }
    assert!(!page.contains("{{") && !entry.contains("{{"));
}

#[test]
fn words_of_an_article_cannot_become_markup() {
    let folder = folder("markup");
    let nasty = r#"</script><script>alert(1)</script><!-- \" & ' {{data}}"#;
    let mut article: Value =
        serde_json::from_str(&fs::read_to_string(SAMPLE).expect("the sample")).expect("JSON");
    article["title"] = nasty.into();
    article["quotes"][1]["text"] = nasty.into();
    article["speakers"][0]["name"] = nasty.into();
    let file = folder.join("nasty.json");
    fs::write(&file, article.to_string()).expect("a file");
    assert_eq!(build(&file.display().to_string(), &folder).0, Some(0));
    let page = read(&folder, "index.html");
    assert!(!page.contains("<script>alert"), "the words are a script");
    let data =
        page.split("id=\"pq-article\">").nth(1).and_then(|rest| rest.split("</script>").next());
    let data: Value = serde_json::from_str(data.expect("the data")).expect("JSON");
    assert_eq!(data, article);
}

#[test]
fn an_article_with_errors_builds_nothing_and_says_why() {
    let folder = folder("errors");
    let bad = "tests/it/check/bad/date-that-does-not-exist.json";
    let (code, out, _) = build(bad, &folder);
    assert_eq!(code, Some(1));
    assert!(out.starts_with(&format!("{bad}:23:15: $.quotes[0].said: ")), "{out}");
    assert!(!folder.join("site").exists());
}

#[test]
fn the_page_and_its_file_say_where_they_stand_in_public() {
    let folder = folder("canonical");
    let path = |name: &str| folder.join(name).display().to_string();
    let (app, site, url) = (path("app"), path("site"), "https://example.org/quotes/");
    let (code, ..) = pullquote(&["build", SAMPLE, "--app", &app, "--out", &site, "--url", url]);
    assert_eq!(code, Some(0));
    let canonical = format!("<link rel=\"canonical\" href=\"{url}\">");
    for page in ["index.html", "offline.html"] {
        assert_eq!(read(&folder, page).matches(&canonical).count(), 1, "{page}");
    }
}

#[test]
fn an_app_that_is_not_compiled_is_named_with_the_command_that_does() {
    let folder = folder("no-app");
    fs::remove_file(folder.join("app/app.wasm")).expect("the stand-in");
    let (code, _, err) = build(SAMPLE, &folder);
    assert_eq!(code, Some(1));
    assert!(err.contains("app.wasm") && err.contains("`cargo xtask build`"), "{err}");
}

#[test]
fn the_one_file_has_everything_in_it_and_a_policy_that_names_it() {
    let folder = folder("single");
    let path = |name: &str| folder.join(name).display().to_string();
    let (app, site, single) = (path("app"), path("site"), path("deep/lamp.html"));
    let (code, _, err) =
        pullquote(&["build", SAMPLE, "--app", &app, "--out", &site, "--single", &single]);
    assert_eq!((code, &*err), (Some(0), ""));
    let file = fs::read_to_string(&single).expect("the file");
    assert_eq!(file, read(&folder, "offline.html"));
    let policy = file.split("Content-Security-Policy\" content=\"").nth(1).expect("a policy");
    let policy = policy.split('"').next().unwrap_or_default();
    assert!(policy.starts_with("default-src 'none'; script-src 'sha256-"), "{policy}");
    assert!(policy.contains("connect-src 'none'"), "{policy}");
    for beside in [" src=\"", "<link rel=\"stylesheet\"", "import("] {
        assert!(!file.contains(beside), "the file refers to something beside it: {beside}");
    }
}

/// The page, and the oEmbed answer where there is one, of a site at an address.
fn at(test: &str, url: Option<&str>) -> (String, Option<Value>) {
    let folder = folder(test);
    let path = |name: &str| folder.join(name).display().to_string();
    let (app, site) = (path("app"), path("site"));
    let mut arguments = vec!["build", SAMPLE, "--app", &app, "--out", &site];
    arguments.extend(url.into_iter().flat_map(|url| ["--url", url]));
    let (code, _, warned) = pullquote(&arguments);
    // Where this machine has no font for a picture, that is said.
    let is_warned = warned.starts_with("The page gets no picture for those who share it: ");
    assert!(code == Some(0) && (warned.is_empty() || url.is_some() && is_warned), "{warned}");
    let oembed = fs::read_to_string(folder.join("site/oembed/harbour-lights.json")).ok();
    let oembed = oembed.map(|text| serde_json::from_str(&text).expect("JSON"));
    (read(&folder, "index.html"), oembed)
}

#[test]
fn a_site_that_knows_its_address_says_it_and_answers_oembed() {
    let (page, oembed) = at("public", Some("https://example.org/quotes"));
    for line in [
        r#"<link rel="canonical" href="https://example.org/quotes/">"#,
        r#"<meta property="og:url" content="https://example.org/quotes/">"#,
        r#"type="application/json+oembed" href="https://example.org/quotes/oembed/harbour-lights.json""#,
    ] {
        assert!(page.contains(line), "{line}");
    }
    let mut oembed = oembed.expect("the answer");
    // Whether there is a picture is told by its own tests.
    let answer = oembed.as_object_mut().expect("an object");
    answer.retain(|name, _| !name.starts_with("thumbnail_"));
    let html = oembed["html"].as_str().unwrap_or_default().to_owned();
    let expected = serde_json::json!({
        "type": "rich",
        "version": "1.0",
        "title": "Harbour Lights: Saltmere Cannot Agree on Its Own Lamp: who said what",
        "author_name": "Imogen Ferreira-Óg",
        "provider_name": "example.org",
        "provider_url": "https://example.org/quotes/",
        "width": 640,
        "height": 640,
        "html": html,
    });
    assert_eq!(oembed, expected);
    let src = r#"<iframe src="https://example.org/quotes/frame.html?article=harbour-lights""#;
    assert!(html.starts_with(src) && html.contains(r#" width="640" height="640""#), "{html}");
    assert!(!html.contains("<script"), "scripts are stripped: {html}");
}

#[test]
fn a_site_that_does_not_know_its_address_says_none() {
    let (page, oembed) = at("private", None);
    assert_eq!(oembed, None);
    assert!(!page.contains("canonical") && !page.contains("og:url") && !page.contains("oembed"));
}

#[test]
fn an_address_that_is_none_is_refused_before_anything_is_written() {
    let folder = folder("bad-address");
    let out = folder.join("site").display().to_string();
    let (code, _, err) =
        pullquote(&["build", SAMPLE, "--out", &out, "--url", "javascript:alert(1)"]);
    assert_eq!(code, Some(2));
    assert!(err.contains("is not an http or https address: write it as in https://"), "{err}");
    assert!(!folder.join("site").exists());
}

#[test]
fn the_frames_page_has_every_quote_and_names_files_that_are_there() {
    let folder = folder("frame");
    build(SAMPLE, &folder);
    let (page, frame) = (read(&folder, "index.html"), read(&folder, "frame.html"));
    assert_eq!(frame.matches("<li id=").count(), page.matches("<li id=").count());
    assert!(
        !frame.contains("offline.html") && !frame.contains("pq-embed") && !frame.contains("{{")
    );
    let framed = fs::read_dir(folder.join("site")).expect("the site").find_map(|file| {
        let name = file.expect("a file").file_name().into_string().expect("a name");
        name.starts_with("framed-").then_some(name)
    });
    assert!(frame.contains(&format!("<script src=\"{}\"", framed.expect("the frame's script"))));
}
