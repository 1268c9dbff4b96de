//! `pullquote build` of several articles, and of a pack.

use std::fs;
use std::path::Path;

use crate::build::{SAMPLE, build, folder, read};
use crate::pullquote;

const BUNDLED: &str = "static/articles/china-reacts-deepseek.json";

fn build_all(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let path = |name: &str| folder.join(name).display().to_string();
    let (app, site) = (path("app"), path("site"));
    let build = ["build", "--app", &app, "--out", &site];
    pullquote(&[&build[..], arguments].concat())
}

/// The names of the files of a site that begin so.
fn named(folder: &Path, start: &str) -> Vec<String> {
    let entries = fs::read_dir(folder.join("site")).expect("a site").flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| name.starts_with(start)).collect()
}

#[test]
fn several_articles_are_one_page_with_their_pack() {
    let folder = folder("collection");
    let title = "What <b>was</b> said";
    let (code, _, err) = build_all(&folder, &[BUNDLED, SAMPLE, "--title", title]);
    assert_eq!((code, &*err), (Some(0), ""));
    let page = read(&folder, "index.html");
    assert!(page.contains("<h1 part=\"title\">What &lt;b&gt;was&lt;/b&gt; said</h1>"));
    assert!(page.contains("2 articles · 58 quotes · 31 voices"));
    let first = page.matches("<li id=\"china-reacts-deepseek/").count();
    assert_eq!(first, 20, "the first quotes");
    assert!(page.contains("aria-setsize=\"58\"") && page.contains("Liang Wenfeng"));
    let [archive] = &named(&folder, "archive")[..] else { panic!("there is one pack") };
    assert!(page.contains(archive));
    for file in ["collection-", "worker-", "engine-", "style-"] {
        assert!(!named(&folder, file).is_empty(), "{file}");
    }
    let headers = read(&folder, "_headers");
    assert!(headers.contains("/archive-*.pq\n  Content-Type: application/octet-stream"));
    let unpacked = folder.join("articles").display().to_string();
    let archive = folder.join("site").join(archive).display().to_string();
    assert_eq!(pullquote(&["unpack", &archive, "--out", &unpacked]).0, Some(0));
    assert!(folder.join("articles/harbour-lights.json").is_file());
}

#[test]
fn two_articles_of_one_id_are_told_with_the_places_of_both() {
    let out = folder("collection-of-one-id").join("archive.pq").display().to_string();
    let (code, _, err) = pullquote(&["pack", SAMPLE, BUNDLED, SAMPLE, "--out", &out]);
    let place = format!("{SAMPLE}:1");
    let told = format!(
        "pullquote: {place}: the article of {place} has the id \"harbour-lights\" too: it is the same: name it once\n"
    );
    assert_eq!((code, err), (Some(1), told));
    assert!(!Path::new(&out).exists());
}

#[test]
fn a_pack_makes_the_same_page_as_its_articles() {
    let folder = folder("collection-of-a-pack");
    assert_eq!(build_all(&folder, &[SAMPLE, BUNDLED]).0, Some(0));
    let of_articles = read(&folder, "index.html");
    let pack = folder.join("archive.pq").display().to_string();
    assert_eq!(pullquote(&["pack", SAMPLE, BUNDLED, "--out", &pack]).0, Some(0));
    assert_eq!(build_all(&folder, &[&pack]).0, Some(0));
    assert_eq!(read(&folder, "index.html"), of_articles);
    assert!(Path::new(&pack).is_file(), "the pack stays where it was");
    let (code, _, err) = build_all(&folder, &[&pack, SAMPLE]);
    assert_eq!(code, Some(1));
    assert!(err.contains("is a pack: build it alone, or unpack it first"), "{err}");
}

#[test]
fn a_collection_is_one_file_too_with_everything_in_it_and_a_policy_that_names_it() {
    let folder = folder("collection-single");
    let single = folder.join("all.html").display().to_string();
    let more = ["--single", &*single, "--title", "Two & more", "--url", "https://example.org/q/"];
    let (code, _, err) = build_all(&folder, &[&[SAMPLE, BUNDLED][..], &more].concat());
    assert_eq!(code, Some(0), "{err}");
    let file = fs::read_to_string(&single).expect("the file");
    assert!(file.contains("<title>Two &amp; more"), "its title");
    assert!(file.contains("<link rel=\"canonical\" href=\"https://example.org/q/\">"));
    let policy = file.split("Content-Security-Policy\" content=\"").nth(1).expect("a policy");
    let policy = policy.split('"').next().unwrap_or_default();
    assert!(policy.starts_with("default-src 'none'; script-src 'sha256-"), "{policy}");
    assert!(policy.contains("connect-src 'none'"), "{policy}");
    for beside in [" src=\"", "<link rel=\"stylesheet\"", "import(", "fetch("] {
        assert!(!file.contains(beside), "the file refers to something beside it: {beside}");
    }
    let pack = folder.join("all.pq").display().to_string();
    assert_eq!(pullquote(&["pack", SAMPLE, BUNDLED, "--out", &pack]).0, Some(0));
    let len = fs::metadata(&pack).expect("the pack").len();
    assert!(file.contains(&format!("id=\"pq-archive\" data-bytes=\"{len}\" data-plain")));
}

#[test]
fn what_is_for_one_article_is_refused_and_the_other_way_round() {
    let folder = folder("collection-refusals");
    let (code, _, err) = build_all(&folder, &[SAMPLE, BUNDLED, "--examples"]);
    assert_eq!(code, Some(1));
    assert!(err.contains("--examples and --studio are for one article"), "{err}");
    let (code, _, err) = build_all(&folder, &[SAMPLE, "--title", "Mine"]);
    assert_eq!(code, Some(1));
    assert!(err.contains("leave --title to collections"), "{err}");
    let (_, _, err) = build_all(&folder, &["nowhere.json", "--title", "Mine"]);
    assert!(err.contains("cannot read nowhere.json"), "{err}");
}

#[test]
fn a_collection_of_nothing_is_refused_and_one_of_no_title_has_the_usual_one() {
    let folder = folder("collection-of-nothing");
    fs::create_dir_all(&folder).expect("the folder is ours");
    let empty = folder.join("empty.jsonl").display().to_string();
    fs::write(&empty, "\n").expect("the folder is ours");
    let (code, _, err) = build_all(&folder, &[&empty]);
    assert_eq!(code, Some(1));
    assert!(err.contains(&format!("there is no article in {empty}")), "{err}");
    assert!(!folder.join("site/index.html").exists());
    assert_eq!(build_all(&folder, &[BUNDLED, SAMPLE, "--title", " "]).0, Some(0));
    assert!(read(&folder, "index.html").contains("<h1 part=\"title\">2 articles</h1>"));
}

#[test]
fn every_line_of_a_file_of_articles_is_checked_before_anything_is_written() {
    let folder = folder("collection-of-lines");
    fs::create_dir_all(&folder).expect("the folder is ours");
    let file = folder.join("all.jsonl").display().to_string();
    let article = fs::read_to_string(BUNDLED).expect("the article is there").replace('\n', " ");
    let wrong = article.replace("\"en\"", "\"e n\"");
    fs::write(&file, format!("{article}\n\n{wrong}\n{wrong}\n")).expect("the folder is ours");
    let pack = folder.join("all.pq").display().to_string();
    for arguments in [&["check", &file][..], &["pack", &file, "--out", &pack]] {
        let (code, out, _) = pullquote(arguments);
        assert_eq!(code, Some(1));
        let places: Vec<&str> = out.lines().filter_map(|line| line.get(..file.len() + 3)).collect();
        assert!(places.contains(&&*format!("{file}:3:")), "{out}");
        assert!(places.contains(&&*format!("{file}:4:")), "{out}");
        assert!(!places.contains(&&*format!("{file}:1:")), "{out}");
    }
    assert!(!Path::new(&pack).exists());
}

#[test]
fn the_page_of_an_article_loads_nothing_of_collections() {
    let folder = folder("no-collection");
    build(SAMPLE, &folder);
    assert_eq!(named(&folder, "archive-"), Vec::<String>::new());
    let page = read(&folder, "index.html");
    // Elements of other sites may ask this one for what shows archives.
    for file in ["collection-", "worker-"] {
        assert!(!named(&folder, file).is_empty(), "{file}");
        assert!(!page.contains(file), "{file}");
    }
}
