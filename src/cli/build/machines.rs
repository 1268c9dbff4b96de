//! What a public page says to machines that read pages: its quotes as schema.org's
//! `Quotation` (<https://schema.org/Quotation>), and where they are in other formats.
//!
//! Nothing is claimed that the data does not hold. Reported speech is no quotation; a group
//! is neither a person nor an organisation, and the author of an article may be either, so
//! that these are credited by name alone; and what an anonymous speaker is called is no name.

use anyhow::Result;
use serde_json::{Value, json};

use super::oembed::Address;
use super::quotes::address_of;
use crate::cite::work::{Citation, Quoted, Style, Work};
use crate::export::{Format, Options, whole};
use crate::model::{Article, Quote, QuoteKind, Speaker, SpeakerKind};
use crate::page;

const HEAD: &str = include_str!("../../../static/page/machines-head.html");
const ALTERNATE: &str = include_str!("../../../static/page/alternate.html");

/// The formats beside the page, which has the article's own data as JSON already.
const FORMATS: [Format; 4] = [Format::Csv, Format::Markdown, Format::Text, Format::Annotations];

/// What the head of an article's page says, whose quotes may have pages of their own.
pub(super) fn head(article: &Article, address: &Address, has_quotes: bool) -> Result<String> {
    let graph = graph(article, address, has_quotes).to_string();
    let mut head = page::fill(HEAD, &[("graph", &*page::for_script(&graph))])?;
    for format in FORMATS {
        let values = [
            ("type", &*page::html(format.media_type())),
            ("path", &path(article, format)),
            ("title", &page::html(&article.title)),
        ];
        head += &page::fill(ALTERNATE, &values)?;
    }
    Ok(head)
}

/// The exports beside the page, by their paths.
pub(super) fn exports(article: &Article, address: &Address) -> Vec<(String, Vec<u8>)> {
    let options = Options { explorer: Some(address.as_str().to_owned()), ..Options::default() };
    let export = |format| (path(article, format), whole(article, format, &options));
    FORMATS.map(export).into()
}

/// What the page of a quote says, which stands at `url`, and whose explorer stands at `address`;
/// nothing for reported speech.
pub(super) fn of_quote(
    article: &Article,
    quote: &Quote,
    address: &Address,
    url: &str,
) -> Result<String> {
    if quote.kind == QuoteKind::Indirect {
        return Ok(String::new());
    }
    let work = work(article, address);
    let quotation = quotation(article, quote, &work["@id"], url);
    let graph = json!({ "@context": "https://schema.org", "@graph": [work, quotation] });
    Ok(page::fill(HEAD, &[("graph", &*page::for_script(&graph.to_string()))])?)
}

fn path(article: &Article, format: Format) -> String {
    format!("exports/{}.{}", article.id, format.extension())
}

/// The article and its quotes.
fn graph(article: &Article, address: &Address, has_quotes: bool) -> Value {
    let work = work(article, address);
    let quoted = article.quotes.iter();
    let quoted = quoted.filter(|quote| quote.kind != QuoteKind::Indirect);
    let mut graph = vec![work.clone()];
    graph.extend(quoted.map(|quote| {
        let url = match has_quotes {
            true => address_of(address, quote),
            false => format!("{}#{}", address.as_str(), quote.id),
        };
        quotation(article, quote, &work["@id"], &url)
    }));
    json!({ "@context": "https://schema.org", "@graph": graph })
}

/// The article, which pages of the site at an address have.
fn work(article: &Article, address: &Address) -> Value {
    let source = &article.source;
    let own = || format!("{}#pq-article-{}", address.as_str(), article.id);
    let id = source.url.clone().unwrap_or_else(own);
    let mut work = json!({
        "@type": "Article",
        "@id": id,
        "headline": article.title,
        "inLanguage": article.lang,
    });
    if let Some(url) = &source.url {
        work["url"] = json!(url);
    }
    if let Some(archived) = &source.archived {
        work["archivedAt"] = json!(archived);
    }
    if let Some(author) = &source.author {
        work["creditText"] = json!(author);
    }
    if let Some(day) = source.published {
        work["datePublished"] = json!(day);
    }
    if let Some(publication) = &source.publication {
        work["isPartOf"] = json!({ "@type": "CreativeWork", "name": publication });
    }
    work
}

fn quotation(article: &Article, quote: &Quote, work: &Value, url: &str) -> Value {
    let mut quotation = json!({
        "@type": "Quotation",
        "@id": url,
        "url": url,
        "text": quote.text,
        "inLanguage": quote.lang,
        "isPartOf": { "@id": work },
    });
    let speaker = &article.speakers[quote.speaker as usize];
    match creator(speaker) {
        Some(creator) => quotation["creator"] = creator,
        None => quotation["creditText"] = json!(speaker.name),
    }
    let quoted = Quoted::new(article, quote);
    if let Citation::Printed { reference, .. } = Work::new(article, None).cite(&quoted, Style::Apa)
    {
        quotation["citation"] = json!(reference.plain());
    }
    let themes = quote.themes.iter().map(|code| &article.themes[*code as usize].name);
    let themes: Vec<Value> = themes.map(|name| json!({ "@type": "Thing", "name": name })).collect();
    if !themes.is_empty() {
        quotation["about"] = json!(themes);
    }
    if let Some(day) = quote.said {
        quotation["dateCreated"] = json!(day);
    }
    if let Some(url) = &quote.url {
        quotation["isBasedOn"] = match &quote.archived {
            Some(archived) => {
                json!({ "@type": "CreativeWork", "url": url, "archivedAt": archived })
            }
            None => json!(url),
        };
    }
    if let Some(original) = &quote.original {
        quotation["translationOfWork"] = json!({
            "@type": "Quotation", "text": original.text, "inLanguage": original.lang,
        });
    }
    quotation
}

/// Who says it, where that is a person or an organisation.
fn creator(speaker: &Speaker) -> Option<Value> {
    let mut creator = match speaker.kind {
        SpeakerKind::Group => return None,
        SpeakerKind::Organisation => json!({ "@type": "Organization", "name": speaker.name }),
        SpeakerKind::Person => json!({ "@type": "Person", "name": speaker.name }),
        SpeakerKind::Anonymous => json!({ "@type": "Person", "description": speaker.name }),
    };
    if let Some(role) = speaker.role.as_ref().filter(|_| speaker.kind != SpeakerKind::Anonymous) {
        creator["description"] = json!(role);
    }
    if let Some(same) = &speaker.same_as {
        creator["sameAs"] = json!(same);
    }
    Some(creator)
}
