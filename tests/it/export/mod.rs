//! Exports, read again by parsers that know nothing of Pullquote, from an article with every
//! sign in it that means something in one of the formats.

mod command;
mod pages;
mod table;

use pullquote::cite;
use pullquote::export::{Format, Options, whole};
use pullquote::model::data::ArticleData;
use pullquote::model::{Article, QuoteKind};
use serde_json::Value;

/// As a browser reads it: what comes so may have line breaks in it.
pub(crate) fn hostile() -> Article {
    let data: ArticleData =
        serde_json::from_str(include_str!("hostile.json")).expect("the fixture is data");
    data.try_into().expect("the fixture can be shown")
}

fn exported(article: &Article, format: Format, options: &Options) -> String {
    String::from_utf8(whole(article, format, options)).expect("exports are UTF-8")
}

/// The quotes as they are set, in the article's order.
fn marked(article: &Article) -> Vec<String> {
    article.quotes.iter().map(cite::marked).collect()
}

#[test]
fn an_article_comes_back_from_json_as_it_was() {
    let article = hostile();
    let json = exported(&article, Format::Json, &Options::default());
    assert_eq!(json.lines().count(), 1, "an article is a line");
    let data: ArticleData = serde_json::from_str(&json).expect("it is data");
    assert_eq!(Article::try_from(data).expect("it can be shown"), article);
    let fields: Value = serde_json::from_str(&json).expect("it is JSON");
    assert!(!json.contains(":null") && !json.contains(":[]"), "{json}");
    assert_eq!(fields["quotes"][0]["id"], "delimiters");
}

#[test]
fn text_has_every_quote_with_its_speaker() {
    let article = hostile();
    let text = exported(&article, Format::Text, &Options::default());
    let mut rest = &*text;
    for (words, quote) in marked(&article).iter().zip(&article.quotes) {
        let speaker = &article.speakers[quote.speaker as usize].name;
        let cited = format!("{words}\n— {speaker}");
        let at = rest.find(&cited).unwrap_or_else(|| panic!("{cited} is not in {rest}"));
        rest = &rest[at + cited.len()..];
    }
}

#[test]
fn annotations_have_the_words_their_place_and_who_said_them() {
    let mut article = hostile();
    article.quotes[0].selector =
        Some(pullquote::model::Selector { prefix: "灯 and then".into(), suffix: String::new() });
    let source: String = article
        .quotes
        .iter()
        .map(|quote| format!("灯 and then “{}” it went on.\n", quote.text))
        .collect();
    let options = Options { source: Some(source.clone()), ..Options::default() };
    let page = exported(&article, Format::Annotations, &options);
    let page: Value = serde_json::from_str(&page).expect("it is JSON");
    assert_eq!(page["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(page["type"], "AnnotationPage");
    let items = page["items"].as_array().expect("a page has items");
    assert_eq!(items.len(), article.quotes.len());
    let characters: Vec<char> = source.chars().collect();
    let mut placed = 0;
    for (item, quote) in items.iter().zip(&article.quotes) {
        assert_eq!(item["id"], format!("#{}", quote.id));
        let speaker = &article.speakers[quote.speaker as usize];
        assert_eq!(item["body"][0]["value"], *speaker.name);
        let targets = item["target"].as_array().expect("it has targets");
        if quote.kind == QuoteKind::Indirect {
            assert_eq!(targets[0].get("selector"), None, "its words are not the article's");
            continue;
        }
        let exact: Vec<&str> =
            targets.iter().filter_map(|it| it["selector"][0]["exact"].as_str()).collect();
        assert_eq!(exact.join(" "), quote.text);
        for target in targets {
            assert_eq!(target["state"]["cached"].as_str(), article.source.archived.as_deref());
            assert_eq!(target["source"], *article.source.url.as_ref().expect("it has one"));
            let [by_words, by_place] = &target["selector"].as_array().expect("selectors")[..]
            else {
                panic!("{target} has no position");
            };
            let at = |name: &str| by_place[name].as_u64().expect("a number") as usize;
            let found: String = characters[at("start")..at("end")].iter().collect();
            assert_eq!(by_words["exact"], *found);
            let prefix = by_words["prefix"].as_str().unwrap_or_default();
            assert!(characters[..at("start")].iter().collect::<String>().ends_with(prefix));
            placed += 1;
        }
    }
    assert_eq!(placed, article.quotes.len(), "one is reported, and one in two parts");
}

#[test]
fn every_format_is_known_by_its_name() {
    for format in Format::ALL {
        assert_eq!(Format::from_id(format.id()), Some(format));
    }
    assert_eq!(Format::from_id("docx"), None);
}
