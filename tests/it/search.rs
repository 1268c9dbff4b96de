//! What searches find and mark: the same in an article's index and in an archive.

use std::fs;

use pullquote::article;
use pullquote::filter::Filter;
use pullquote::memory::Index;
use pullquote::model::Article;
use pullquote::packed::{Archive, Ask, Session};
use pullquote::text::{NameSearch, Search, searched_name};
use serde_json::{Value, json};

/// What a search is to find, as a file of vectors says.
struct Expected<'a> {
    search: &'a str,
    ids: Vec<&'a str>,
    marks: Option<Vec<&'a str>>,
}

impl<'a> Expected<'a> {
    fn of(vector: &'a Value) -> Self {
        let texts = |name| {
            let list = vector.get(name).and_then(Value::as_array)?;
            Some(list.iter().filter_map(Value::as_str).collect())
        };
        Self {
            search: vector["q"].as_str().expect("a vector has a search"),
            ids: texts("ids").expect("a vector has the ids that are found"),
            marks: texts("marks"),
        }
    }

    /// Searches an article, and says what is not as expected.
    fn faults(&self, article: &Article, index: &Index, archive: &Archive) -> Vec<String> {
        let mut filter = Filter::default();
        filter.search = self.search.to_owned();
        let in_article: Vec<u32> = index.answer(&filter).matches.iter().collect();
        let mut session = Session::new(archive);
        let ask = Ask { search: self.search.to_owned(), limit: 1000, ..Ask::default() };
        session.ask(archive, &ask).expect("the archive is whole");
        let mut in_archive = session.page().to_vec();
        in_archive.sort_unstable();
        if session.corrected().is_some() {
            in_archive.clear();
        }
        let ids = |quotes: &[u32]| -> Vec<&str> {
            quotes.iter().map(|quote| article.quotes[*quote as usize].id.as_str()).collect()
        };
        let mut expected = self.ids.clone();
        expected.sort_by_key(|id| article.quotes.iter().position(|quote| quote.id == *id));
        let search = Search::parse(self.search);
        let text = |quote: &u32| article.quotes[*quote as usize].text.as_str();
        let marks: Vec<&str> = in_article
            .iter()
            .map(text)
            .flat_map(|text| search.highlights(text).into_iter().map(move |part| &text[part]))
            .collect();
        let mut faults = Vec::new();
        for (room, found) in [("index", ids(&in_article)), ("archive", ids(&in_archive))] {
            if found != expected {
                faults.push(format!("{:?} finds {found:?} in the {room}", self.search));
            }
        }
        if self.marks.as_ref().is_some_and(|expected| *expected != marks) {
            faults.push(format!("{:?} marks {marks:?}", self.search));
        }
        faults
    }
}

fn read(name: &str) -> Value {
    let path = format!("{}/tests/vectors/{name}", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_slice(&fs::read(path).expect("it is there")).expect("it is JSON")
}

fn holds(article: &Value, searches: &Value) {
    let article = article::read(article.to_string().as_bytes()).expect("it is an article");
    let index = Index::new(&article);
    let (archive, _) = Archive::of([&article].into_iter()).expect("an article is an archive");
    let searches = searches.as_array().expect("searches are a list");
    let expected = searches.iter().map(Expected::of);
    let faults: Vec<_> = expected.flat_map(|it| it.faults(&article, &index, &archive)).collect();
    assert!(!searches.is_empty() && faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_script_is_found_and_marked_as_its_readers_expect() {
    let vectors = read("search.json");
    holds(&vectors["article"], &vectors["searches"]);
}

#[test]
fn what_readers_reported_of_scripts_is_found() {
    holds(&read("scripts.json"), &read("scripts.expected.json"));
}

#[test]
fn the_field_of_a_facet_finds_names_as_the_search_finds_quotes() {
    for (article, searches) in [
        (read("scripts.json"), read("scripts.expected.json")),
        (read("search.json")["article"].clone(), read("search.json")["searches"].clone()),
    ] {
        let quotes = article["quotes"].as_array().expect("an article has quotes");
        let texts = quotes.iter().map(|it| (&it["id"], it["text"].as_str().expect("a text")));
        let names: Vec<_> = texts.map(|(id, text)| (id, searched_name(text))).collect();
        for vector in searches.as_array().expect("searches are a list") {
            let search = NameSearch::new(vector["q"].as_str().expect("a vector has a search"));
            let found = |id: &Value| names.iter().any(|(it, name)| *it == id && search.finds(name));
            for id in vector["ids"].as_array().expect("a vector has ids") {
                assert!(found(id), "{} finds no {id}", vector["q"]);
            }
        }
    }
}

#[test]
fn a_quote_is_found_by_the_names_of_its_platform_its_themes_and_the_values_of_own_facets() {
    let found = |search: &str, ids: &[&str]| json!({ "q": search, "ids": ids });
    let searches = json!([
        found("radio", &["lind-1", "ashe-1"]),
        found("mon", &["lind-1", "lind-2", "clerk-1"]),
        found("\"the way home\"", &["lind-2", "ashe-1", "riders-1"]),
        // What the speaker has, without its accent.
        found("norreport", &["lind-1", "lind-2"]),
        found("proud radio", &["lind-1"]),
        found("worried -money", &["ashe-1"]),
        found("-radio -\"old town\"", &["ashe-2", "clerk-1"]),
        // No phrase goes on from one name into the next.
        found("\"radio money\"", &[]),
        // The interface says these names in its language.
        found("stated", &[]),
        found("partial", &[]),
    ]);
    holds(&read("../articles/council.json"), &searches);
}
