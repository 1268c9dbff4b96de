//! What a public page says to machines that read pages.

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};

use crate::build::{SAMPLE, folder};
use crate::pullquote;

/// The site of the sample: what its page says in JSON-LD, the page, and its folder.
fn site(test: &str, url: Option<&str>) -> (Option<Value>, String, std::path::PathBuf) {
    let folder = folder(test);
    let path = |name: &str| folder.join(name).display().to_string();
    let (app, out) = (path("app"), path("site"));
    let mut arguments = vec!["build", SAMPLE, "--app", &app, "--out", &out];
    arguments.extend(url.into_iter().flat_map(|url| ["--url", url]));
    assert_eq!(pullquote(&arguments).0, Some(0));
    let page = fs::read_to_string(folder.join("site/index.html")).expect("the page");
    (graph_of(&page), page, folder.join("site"))
}

/// What a page says in JSON-LD.
fn graph_of(page: &str) -> Option<Value> {
    let graph = page.split("<script type=\"application/ld+json\">").nth(1)?;
    let graph = graph.split("</script>").next()?;
    Some(serde_json::from_str(graph).expect("JSON"))
}

#[test]
fn quotes_of_a_public_page_are_quotations_of_their_speakers() {
    let (graph, _, folder) = site("machines", Some("https://example.org/quotes"));
    let graph = graph.expect("it is public");
    assert_eq!(graph["@context"], "https://schema.org");
    let [article, quotations @ ..] = &graph["@graph"].as_array().expect("a graph")[..] else {
        panic!("it is empty");
    };
    assert_eq!(article["@type"], "Article");
    assert_eq!(article["creditText"], "Imogen Ferreira-Óg");
    assert_eq!(article.get("author"), None, "who that is the data does not say");
    assert_eq!(article.get("datePublished"), None, "the data has no date");
    let sample: Value =
        serde_json::from_str(&fs::read_to_string(SAMPLE).expect("the sample")).expect("JSON");
    let quotes = sample["quotes"].as_array().expect("quotes");
    let quoted: Vec<&Value> = quotes.iter().filter(|it| it["kind"] != "indirect").collect();
    assert_eq!(quotations.len(), quoted.len(), "reported speech is no quotation");
    for (quotation, quote) in quotations.iter().zip(quoted) {
        assert_eq!(quotation["@type"], "Quotation");
        assert_eq!(quotation["text"], quote["text"]);
        assert_eq!(quotation["isPartOf"]["@id"], article["@id"]);
        let id = quote["id"].as_str().expect("an id");
        // Where its own page stands, which says the same of it.
        assert_eq!(quotation["@id"], format!("https://example.org/quotes/q/{id}.html"));
        let page = fs::read_to_string(folder.join(format!("q/{id}.html"))).expect("its page");
        assert_eq!(graph_of(&page).expect("it says so")["@graph"], json!([article, quotation]));
        let lang = quote["lang"].as_str().or(sample["lang"].as_str());
        assert_eq!(quotation["inLanguage"].as_str(), lang);
        let speakers = sample["speakers"].as_array().expect("speakers");
        let speaker = speakers.iter().find(|it| it["id"] == quote["speaker"]).expect("one");
        let creator = &quotation["creator"];
        match speaker["kind"].as_str() {
            Some("person") => assert_eq!(creator["@type"], "Person"),
            Some("organisation") => assert_eq!(creator["@type"], "Organization"),
            Some("anonymous") => assert_eq!(creator.get("name"), None),
            _ => assert_eq!(quotation["creditText"], speaker["name"]),
        }
        if speaker["kind"] == "person" {
            assert_eq!(creator["name"], speaker["name"]);
        }
        assert!(quotation["citation"].as_str().is_some_and(|it| it.starts_with("Ferreira-Óg, I.")));
        assert_eq!(quotation["translationOfWork"]["text"], quote["original"]["text"]);
    }
}

#[test]
fn a_public_page_leads_to_its_quotes_in_other_formats() {
    let (_, page, folder) = site("machines-exports", Some("https://example.org/quotes/"));
    let mut formats = BTreeSet::new();
    for link in page.split("<link rel=\"alternate\" type=\"").skip(1) {
        let (format, rest) = link.split_once('"').expect("a type");
        let href = rest.split("href=\"").nth(1).and_then(|it| it.split('"').next());
        let href = href.expect("an address").trim_start_matches("https://example.org/quotes/");
        assert!(folder.join(href).is_file(), "{href} is not there");
        formats.insert(format.split(';').next().unwrap_or_default().to_owned());
    }
    let expected = [
        "application/json",
        "application/json+oembed",
        "application/ld+json",
        "text/csv",
        "text/markdown",
        "text/plain",
    ];
    assert!(formats.iter().eq(expected.iter()), "{formats:?}");
    let csv = fs::read_to_string(folder.join("exports/harbour-lights.csv")).expect("the table");
    let url = ["--url", "https://example.org/quotes/"];
    let command = pullquote(&[&["export", SAMPLE, "--format", "csv"][..], &url].concat());
    assert_eq!(csv, command.1, "the command and the site export alike");
}

#[test]
fn a_page_that_is_not_public_says_nothing_of_this() {
    let (graph, page, folder) = site("machines-private", None);
    assert_eq!(graph, None);
    assert!(!page.contains("exports/") && !folder.join("exports").exists());
}
