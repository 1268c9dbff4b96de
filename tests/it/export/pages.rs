//! HTML and Markdown, read by `html5gum` and `pulldown-cmark`.

use std::collections::BTreeMap;

use html5gum::{Token, Tokenizer};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use pullquote::export::{Format, Options};

use super::{exported, hostile, marked};

/// An element with its attributes, and the text that it has itself.
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    text: String,
}

/// The elements of a page, in the order in which they begin.
fn elements(html: &str) -> Vec<Element> {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    let mut all: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for token in Tokenizer::new(html).flatten() {
        match token {
            Token::StartTag(tag) => {
                let name = text(&tag.name);
                if name == "br" {
                    all[open[open.len() - 1]].text.push('\n');
                    continue;
                }
                if !["meta"].contains(&&*name) {
                    open.push(all.len());
                }
                let attributes =
                    tag.attributes.iter().map(|(name, value)| (text(name), text(value)));
                all.push(Element { name, attributes: attributes.collect(), text: String::new() });
            }
            Token::EndTag(tag) => {
                let last = open.pop().expect("something is open");
                assert_eq!(all[last].name, text(&tag.name), "elements end as they begin");
            }
            Token::String(string) => {
                // Line breaks are elements.
                if let Some(last) = open.last() {
                    all[*last].text.push_str(&text(&string).replace('\n', ""));
                }
            }
            Token::Doctype(_) => {}
            Token::Comment(_) | Token::Error(_) => panic!("nothing else is on the page"),
        }
    }
    assert!(open.is_empty(), "everything is closed");
    all
}

#[test]
fn a_page_has_each_quote_as_a_block_quote_that_says_where_it_is_from() {
    let article = hostile();
    let elements = elements(&exported(&article, Format::Html, &Options::default()));
    let names: Vec<&str> = elements.iter().map(|it| &*it.name).collect();
    assert!(!names.contains(&"script") && !names.contains(&"i") && !names.contains(&"b"));
    let quoted = elements.windows(2).filter(|pair| pair[0].name == "blockquote");
    let said: Vec<String> = quoted.map(|pair| pair[1].text.clone()).collect();
    assert_eq!(said, marked(&article));
    for element in elements.iter().filter(|it| it.name == "blockquote") {
        let cited = &element.attributes["cite"];
        assert!(cited.starts_with("https://example.org/hostile?a=1&b=2"), "{cited}");
    }
    let arabic = elements.iter().filter(|it| it.name == "blockquote").nth(7);
    assert_eq!(arabic.map(|it| &*it.attributes["lang"]), Some("ar"));
    assert_eq!(arabic.map(|it| &*it.attributes["dir"]), Some("rtl"));
    let captions = elements.iter().filter(|it| it.name == "figcaption");
    assert_eq!(captions.count(), article.quotes.len());
    let named = |name: &str| elements.iter().filter(|it| it.text == name).count();
    assert_eq!(named(&article.speakers[0].name), article.quotes.len() - 1);
    assert_eq!(named(&article.title), 2, "in its head and above its quotes");
}

/// The block quotes of a text: each of their paragraphs, with its line breaks.
fn block_quotes(markdown: &str) -> Vec<Vec<String>> {
    let mut quotes: Vec<Vec<String>> = Vec::new();
    let mut inside = false;
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::BlockQuote(_)) => {
                assert!(!inside, "no block quote stands in another");
                inside = true;
                quotes.push(Vec::new());
            }
            Event::End(TagEnd::BlockQuote(_)) => inside = false,
            Event::Start(Tag::Paragraph) if inside => {
                quotes.last_mut().expect("one is open").push(String::new());
            }
            Event::Text(text) if inside => {
                let paragraph = quotes.last_mut().and_then(|it| it.last_mut());
                paragraph.expect("text is in a paragraph").push_str(&text);
            }
            Event::HardBreak => {
                let paragraph = quotes.last_mut().and_then(|it| it.last_mut());
                paragraph.expect("a break is in a paragraph").push('\n');
            }
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::Link { .. })
            | Event::End(_)
            | Event::Text(_) => {}
            other => panic!("{other:?} is none of what is written"),
        }
    }
    quotes
}

#[test]
fn markdown_has_each_quote_as_a_block_quote_in_which_no_sign_means_anything() {
    let article = hostile();
    let quotes = block_quotes(&exported(&article, Format::Markdown, &Options::default()));
    // Markdown has no blanks at the ends of lines.
    let lines = |text: &str| text.lines().map(str::trim).collect::<Vec<_>>().join("\n");
    assert_eq!(quotes.len(), article.quotes.len());
    for ((paragraphs, words), quote) in quotes.iter().zip(marked(&article)).zip(&article.quotes) {
        let (attribution, said) = paragraphs.split_last().expect("it says who speaks");
        assert_eq!(said.join("\n\n"), lines(&words));
        let speaker = &article.speakers[quote.speaker as usize];
        assert!(attribution.starts_with(&format!("— {}", speaker.name)), "{attribution}");
    }
}
