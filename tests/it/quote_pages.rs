//! `pullquote build --url`: a page for every quote, the sitemap and the feed.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use html5gum::{Token, Tokenizer};
use serde_json::{Value, json};

use crate::build::{SAMPLE, folder, read};
use crate::pullquote;

const URL: &str = "https://example.org/quotes/";

/// Builds a site of these articles, with these arguments too; what is said of what went wrong.
#[track_caller]
fn build(folder: &Path, articles: &[&str], more: &[&str]) -> String {
    let path = |name: &str| folder.join(name).display().to_string();
    let (app, site) = (path("app"), path("site"));
    let build = [&["build"], articles, &["--app", &app, "--out", &site]].concat();
    let (code, _, err) = pullquote(&[&build, more].concat());
    assert_eq!(code, Some(0), "{err}");
    err
}

/// The values of an attribute of a page's tags, where another attribute has a value.
fn attribute(page: &str, name: &str, [other, value]: [&str; 2]) -> Vec<String> {
    let tags = Tokenizer::new(page).filter_map(|token| match token {
        Ok(Token::StartTag(tag)) => Some(tag),
        _ => None,
    });
    let read = |of: &[u8]| String::from_utf8_lossy(of).into_owned();
    let wanted =
        tags.filter(|tag| tag.attributes.get(other.as_bytes()).is_some_and(|it| read(it) == value));
    wanted.filter_map(|tag| tag.attributes.get(name.as_bytes()).map(|it| read(it))).collect()
}

/// What stands between these tags in a file of XML, whose entities are read.
fn between(xml: &str, tag: &str) -> Vec<String> {
    let [start, end] = [format!("<{tag}>"), format!("</{tag}>")];
    let pieces = xml.split(&*start).skip(1);
    let texts = pieces.filter_map(|piece| piece.split(&*end).next());
    texts
        .map(|text| text.replace("&lt;", "<").replace("&quot;", "\"").replace("&amp;", "&"))
        .collect()
}

/// The sample's data, changed, in a file of the folder.
fn changed(folder: &Path, change: impl Fn(&mut Value)) -> String {
    let mut article: Value =
        serde_json::from_str(&fs::read_to_string(SAMPLE).expect("the sample")).expect("JSON");
    change(&mut article);
    let path = folder.join(format!("{}.json", article["id"].as_str().expect("an id")));
    fs::write(&path, article.to_string()).expect("the folder is ours");
    path.display().to_string()
}

#[test]
fn every_quote_of_a_public_site_has_a_page_that_leads_to_the_explorer() {
    let folder = folder("quote-pages");
    build(&folder, &[SAMPLE], &["--url", URL]);
    let article: Value =
        serde_json::from_str(&fs::read_to_string(SAMPLE).expect("the sample")).expect("JSON");
    let quotes = article["quotes"].as_array().expect("quotes");
    for quote in quotes {
        let id = quote["id"].as_str().expect("an id");
        let page = read(&folder, &format!("q/{id}.html"));
        let address = format!("{URL}q/{id}.html");
        assert_eq!(attribute(&page, "href", ["rel", "canonical"]), [address.as_str()]);
        assert_eq!(attribute(&page, "content", ["property", "og:url"]), [address.as_str()]);
        assert_eq!(attribute(&page, "content", ["name", "robots"]), ["max-image-preview:large"]);
        assert!(page.contains(&format!("<a href=\"../index.html#{id}\">")), "{page}");
        let style = &attribute(&page, "href", ["rel", "stylesheet"])[0];
        assert!(folder.join("site/q").join(style).is_file(), "{style} is not there");
        assert!(!page.contains("src="), "it needs no script");
        let graph = page.split("<script type=\"application/ld+json\">").nth(1);
        let graph = graph.and_then(|it| it.split("</script>").next());
        if quote["kind"] == "indirect" {
            assert_eq!(graph, None, "reported speech is no quotation");
        } else {
            let graph: Value =
                serde_json::from_str(graph.expect("it says who said it")).expect("JSON");
            assert_eq!(graph["@graph"][1]["text"], quote["text"]);
            assert_eq!(graph["@graph"][1]["url"], address);
        }
    }
    let index = read(&folder, "index.html");
    let pages = attribute(&index, "content", ["name", "pq-quotes"]);
    assert_eq!(pages, [format!("{URL}q/{{}}.html")]);
    let found: BTreeSet<String> =
        checked_sitemap(&read(&folder, "sitemap.xml")).into_iter().collect();
    let wanted =
        quotes.iter().map(|quote| format!("{URL}q/{}.html", quote["id"].as_str().expect("an id")));
    assert_eq!(found, wanted.chain([URL.to_owned()]).collect());
}

#[test]
fn pages_are_left_out_where_nobody_wants_them_or_the_site_is_not_public() {
    for (test, more) in [
        ("quote-pages-none", &["--url", URL, "--no-quote-pages"][..]),
        ("quote-pages-private", &[]),
    ] {
        let folder = folder(test);
        build(&folder, &[SAMPLE], more);
        assert!(!folder.join("site/q").exists());
        assert!(!read(&folder, "index.html").contains("pq-quotes"));
        assert_eq!(folder.join("site/sitemap.xml").exists(), !more.is_empty());
    }
}

#[test]
fn a_page_of_hostile_words_has_them_as_text() {
    let folder = folder("quote-pages-hostile");
    let hostile = "</script><script>alert(1)</script> & \"x\" ]]> é 👩‍👩‍👧 {{title}}";
    let article = changed(&folder, |article| {
        article["quotes"] = json!([{ "id": "Con.A", "speaker": "zoe-celik-nunez", "kind": "direct", "text": hostile }]);
        article["title"] = json!(hostile);
    });
    build(&folder, &[&article], &["--url", URL]);
    // A name that every file system tells from that of a device.
    let page = read(&folder, "q/~con.~a.html");
    let scripts = Tokenizer::new(&page)
        .flatten()
        .filter(|token| matches!(token, Token::StartTag(tag) if *tag.name == b"script"[..]));
    assert_eq!(scripts.count(), 1, "the data alone is a script: {page}");
    assert!(page.contains("&lt;/script&gt;&lt;script&gt;alert(1)"), "{page}");
    assert!(page.contains("{{title}}"), "what is in the data fills no slot: {page}");
}

#[test]
fn a_retracted_quote_keeps_its_page_which_says_so_in_the_place_of_its_words() {
    let folder = folder("quote-pages-retracted");
    let article = changed(&folder, |article| {
        let quotes = article["quotes"].as_array_mut().expect("quotes");
        let quote =
            quotes.iter_mut().find(|it| it["id"] == "night-sky-society-2").expect("it is there");
        quote["corrections"] =
            json!([{ "kind": "retracted", "date": "2025-03-02", "why": "Nobody said it." }]);
    });
    build(&folder, &[&article], &["--url", URL]);
    let page = read(&folder, "q/night-sky-society-2.html");
    assert!(page.contains("Retracted on 2 March 2025: Nobody said it."), "{page}");
    assert!(!page.contains("Dark means dark"), "{page}");
    assert_eq!(attribute(&page, "content", ["name", "robots"]), ["noindex"]);
    assert!(!read(&folder, "sitemap.xml").contains("night-sky-society-2"));
}

#[test]
fn copies_in_archives_are_linked_beside_the_pages_that_they_are_of() {
    let folder = folder("quote-pages-archived");
    let [of_article, of_quote] = ["https://archive.example/a", "https://archive.example/q?a=1&b=2"];
    let article = changed(&folder, |article| {
        article["source"]["archived"] = json!(of_article);
        article["quotes"][0]["url"] = json!("https://example.org/q");
        article["quotes"][0]["archived"] = json!(of_quote);
    });
    build(&folder, &[&article], &["--url", URL]);
    let data: Value =
        serde_json::from_str(&fs::read_to_string(&article).expect("ours")).expect("JSON");
    let id = data["quotes"][0]["id"].as_str().expect("an id");
    for name in ["index.html", &*format!("q/{id}.html")] {
        let page = read(&folder, name);
        for link in [of_article, "https://archive.example/q?a=1&amp;b=2"] {
            let link = page.split(&format!("href=\"{link}\"")).nth(1).expect("it is linked");
            let text = link.split_once('>').map(|(_, text)| text);
            assert!(text.is_some_and(|it| it.starts_with("Archived copy<")), "{name}: {link}");
        }
        let graph = page.split("<script type=\"application/ld+json\">").nth(1);
        let graph = graph.and_then(|it| it.split("</script>").next()).expect("a graph");
        let graph: Value = serde_json::from_str(graph).expect("JSON");
        assert_eq!(graph["@graph"][0]["archivedAt"], of_article);
        assert_eq!(graph["@graph"][1]["isBasedOn"]["archivedAt"], of_quote);
    }
}

/// Holds a sitemap to its protocol (<https://www.sitemaps.org/protocol.html>) and schema; its
/// addresses.
fn checked_sitemap(xml: &str) -> Vec<String> {
    const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
    assert!(xml.len() <= 50 << 20);
    let document = roxmltree::Document::parse(xml).expect("it is XML");
    let root = document.root_element();
    assert_eq!((root.tag_name().name(), root.tag_name().namespace()), ("urlset", Some(NAMESPACE)));
    let elements: Vec<_> = root.children().filter(roxmltree::Node::is_element).collect();
    assert!((1..=50_000).contains(&elements.len()));
    let addresses = elements.iter().map(|url| {
        assert_eq!((url.tag_name().name(), url.tag_name().namespace()), ("url", Some(NAMESPACE)));
        let fields: Vec<_> = url.children().filter(roxmltree::Node::is_element).collect();
        let [loc] = &fields[..] else { panic!("an address has its place alone") };
        assert_eq!((loc.tag_name().name(), loc.tag_name().namespace()), ("loc", Some(NAMESPACE)));
        let address = loc.text().expect("an address");
        assert!((12..=2048).contains(&address.len()) && address.is_ascii(), "{address}");
        assert!(address.starts_with(URL) && address.trim() == address, "{address}");
        address.to_owned()
    });
    let addresses: Vec<String> = addresses.collect();
    let distinct: BTreeSet<&String> = addresses.iter().collect();
    assert_eq!(distinct.len(), addresses.len(), "each address is there once");
    addresses
}

#[test]
fn readers_of_feeds_and_sitemaps_take_those_of_hostile_articles() {
    let folder = folder("quote-pages-feed");
    let article = crate::export::hostile();
    let data = pullquote::model::data::ArticleData::from(&article);
    let files = ["2024-05-01", "2025-02-03", "2025-03", "2023"].map(|published| {
        let mut data = serde_json::to_value(&data).expect("JSON");
        data["id"] = json!(format!("hostile-{published}"));
        data["source"]["published"] = json!(published);
        // What `check` refuses in files is not to be built.
        data["speakers"][0]["role"] = json!("-clerk | baker & co");
        for quote in data["quotes"].as_array_mut().expect("quotes") {
            let words = quote["text"].as_str().expect("words").split_whitespace();
            quote["text"] = json!(words.collect::<Vec<_>>().join(" "));
            quote.as_object_mut().expect("a quote").retain(|name, _| name != "parts");
        }
        let path = folder.join(format!("{published}.json"));
        fs::write(&path, data.to_string()).expect("the folder is ours");
        path.display().to_string()
    });
    let title = "]]> Lamps & <Light> \"quoted\"";
    let files = files.each_ref().map(String::as_str);
    build(&folder, &files, &["--url", URL, "--title", title]);
    let feed = read(&folder, "feed.atom");
    let feed = atom_syndication::Feed::read_from(feed.as_bytes()).expect("it is a feed");
    assert_eq!((feed.id(), &**feed.title()), (URL, title));
    assert_eq!(feed.updated().to_rfc3339(), "2025-02-03T00:00:00+00:00");
    assert!(
        feed.links().iter().any(|link| link.rel() == "self" && link.href().ends_with("feed.atom"))
    );
    // Of the others the day is not known.
    let ids: Vec<&str> = feed.entries().iter().map(|entry| entry.id()).collect();
    let expected = ["2025-02-03", "2024-05-01"];
    assert_eq!(ids, expected.map(|day| format!("{URL}#?article=hostile-{day}")));
    for entry in feed.entries() {
        assert_eq!(**entry.title(), *article.title);
        assert_eq!(Some(entry.authors()[0].name()), article.source.author.as_deref());
        assert_eq!(entry.published().map(|it| it.to_rfc3339()), Some(entry.updated().to_rfc3339()));
        let content = entry.content().and_then(|it| it.value()).expect("quotes");
        assert!(content.contains("one, two; three"), "{content}");
        assert!(content.contains("=cmd|"), "{content}");
    }
    let addresses = checked_sitemap(&read(&folder, "sitemap.xml"));
    assert_eq!(addresses.len(), 1 + 4 * article.quotes.len());
}

#[test]
fn a_collection_has_pages_a_sitemap_and_a_feed_of_its_newest_articles() {
    let folder = folder("quote-pages-of-many");
    let articles = [("old", Some("2024-05-01")), ("new", Some("2025-02-03")), ("undated", None)];
    let files = articles.map(|(id, day)| {
        changed(&folder, |article| {
            article["id"] = json!(id);
            article["title"] = json!(format!("{id} & \"<b>\""));
            if let Some(day) = day {
                article["source"]["published"] = json!(day);
            }
        })
    });
    let files = files.each_ref().map(String::as_str);
    build(&folder, &files, &["--url", URL, "--title", "Lamps & Light"]);
    let page = read(&folder, "q/new/night-sky-society-2.html");
    assert!(page.contains("<a href=\"../../index.html#new/night-sky-society-2\">"), "{page}");
    let index = read(&folder, "index.html");
    assert_eq!(attribute(&index, "content", ["name", "pq-quotes"]), [format!("{URL}q/{{}}.html")]);
    assert_eq!(attribute(&index, "href", ["type", "application/atom+xml"]), ["feed.atom"]);
    let feed = read(&folder, "feed.atom");
    assert_eq!(
        between(&feed, "title"),
        ["Lamps & Light", "new & \"<b>\"", "old & \"<b>\""].map(|it| it.replace('>', "&gt;"))
    );
    assert_eq!(between(&feed, "updated")[0], "2025-02-03T00:00:00Z");
    let found = between(&read(&folder, "sitemap.xml"), "loc");
    assert_eq!(
        found.len(),
        1 + fs::read_dir(folder.join("site/q/new")).expect("pages").count() * 3
    );
}

#[test]
fn corrections_are_shown_wherever_the_words_are_and_retracted_words_nowhere() {
    let folder = folder("corrections-shown");
    let article = changed(&folder, |article| {
        let quotes = article["quotes"].as_array_mut().expect("quotes");
        let mut correct = |id: &str, correction: Value| {
            let quote = quotes.iter_mut().find(|it| it["id"] == id).expect("it is there");
            quote["corrections"] = json!([correction]);
        };
        correct(
            "night-sky-society-2",
            json!({ "kind": "retracted", "date": "2025-03-02", "why": "Nobody said it." }),
        );
        correct(
            "layla-haddad-2",
            json!({ "kind": "edited", "date": "2025-03-01", "was": "Before" }),
        );
    });
    build(&folder, &[&article], &["--url", URL]);
    let [retracted, edited] =
        ["Retracted on 2 March 2025: Nobody said it.", "Edited on 1 March 2025"];
    let index = read(&folder, "index.html");
    // The article's data is in the page as it was written.
    let (shown, _) = index.split_once("<script type=\"application/json\"").expect("the data");
    for text in [shown, &read(&folder, "q/layla-haddad-2.html")] {
        assert!(text.contains(edited), "{text}");
    }
    assert!(shown.contains(retracted), "{shown}");
    assert!(!shown.contains("Dark means dark"), "{shown}");
    for button in
        ["Image of quote by Saltmere Night Sky Society", "Cite: Saltmere Night Sky Society"]
    {
        let left = shown.matches(button).count();
        assert_eq!(
            left,
            shown.matches("Copy link to quote by Saltmere Night Sky Society").count() - 1
        );
    }
    for format in ["csv", "markdown", "text", "html", "annotations"] {
        let (code, out, err) = pullquote(&["export", &article, "--format", format]);
        assert_eq!(code, Some(0), "{err}");
        assert!(!out.contains("Dark means dark"), "{format}: {out}");
        assert!(out.contains(retracted), "{format}: {out}");
        let notice = if format == "csv" { "2025-03-01 edited" } else { edited };
        assert!(format == "annotations" || out.contains(notice), "{format}: {out}");
    }
    let (code, _, err) = pullquote(&["cite", &article, "night-sky-society-2", "--style", "apa"]);
    assert_eq!(code, Some(1));
    assert!(err.contains("this quote is retracted (2025-03-02): cite the article"), "{err}");
}

#[test]
fn a_site_that_is_built_again_keeps_no_page_of_a_quote_that_is_gone() {
    let folder = folder("quote-pages-again");
    build(&folder, &[SAMPLE], &["--url", URL]);
    let page = |id: &str| folder.join(format!("site/q/{id}.html"));
    assert!(page("lin-xiaoqing-1").is_file());
    // What else is in that folder is not ours.
    let notes = folder.join("site/q/notes.html");
    fs::write(&notes, "<!doctype html><title>Notes</title>").expect("the folder is ours");
    // As the picture of a quote that was not retracted yet.
    let picture = page("lin-xiaoqing-2").with_extension("png");
    fs::write(&picture, "a picture").expect("the folder is ours");
    let fewer = changed(&folder, |article| {
        let quotes = article["quotes"].as_array_mut().expect("quotes");
        quotes.retain(|quote| quote["id"] != "lin-xiaoqing-1");
    });
    build(&folder, &[&fewer], &["--url", URL]);
    assert!(!page("lin-xiaoqing-1").exists());
    assert!(page("lin-xiaoqing-2").is_file() && !picture.exists());
    assert!(notes.is_file());
}
