//! The format `pullquote/1`: its fields, which of them are required, and how they depend on
//! each other.
//!
//! A value that cannot be read is replaced by an empty one, so that reading continues. An
//! article with such a value is never returned.

mod facets;
mod quote;

use super::advice::{Advice, Said};
use super::json::Node;
use super::reader::{Reader, Shape, Spot};
use super::rule::Rule;
use super::shown::shown;
use crate::model::{
    Article, FacetCodes, FacetOf, OwnFacet, Platform, Source, Speaker, SpeakerKind, Theme,
    add_corrected_facet, facet_codes_of_quote,
};
use quote::{Context, quote};

/// The format's name, without its number.
const NAME: &str = "pullquote/";

/// The number of the format that is read here.
const VERSION: u32 = 1;

const ARTICLE: Shape = Shape {
    noun: "article",
    fields: &[
        "format",
        "id",
        "lang",
        "paragraphs",
        "title",
        "source",
        "facets",
        "speakers",
        "platforms",
        "themes",
        "quotes",
    ],
};
const SOURCE: Shape =
    Shape { noun: "source", fields: &["url", "archived", "publication", "author", "published"] };
const SPEAKER: Shape =
    Shape { noun: "speaker", fields: &["id", "name", "role", "kind", "sameAs", "facets"] };
const PLATFORM: Shape = Shape { noun: "platform", fields: &["id", "name"] };
const THEME: Shape = Shape { noun: "theme", fields: &["id", "name", "about"] };

/// Reads an article; `None` when an error was reported.
pub(super) fn article<A: Advice>(reader: &mut Reader<A>, root: &Node) -> Option<Article> {
    let spot = Spot::root(root);
    let top = reader.object(&spot, &ARTICLE)?;
    if version(reader, &top.required("format")) > VERSION {
        return None;
    }
    let id = reader.id(&top.required("id"));
    let lang = reader.lang(&top.required("lang")).unwrap_or_default();
    let title = reader.text(&top.required("title"));
    let paragraphs = reader.count(&top.optional("paragraphs"));
    let source = source(reader, &top.optional("source"));
    let mut own_facets = facets::declared(reader, &top);
    let context = Context {
        speakers: reader.ids(&top, "speaker", "speakers"),
        platforms: reader.ids(&top, "platform", "platforms"),
        themes: reader.ids(&top, "theme", "themes"),
        lang: &lang,
        paragraphs,
    };
    reader.ids(&top, "quote", "quotes");
    let mut codes = FacetCodes::new(own_facets.len());
    let mut speakers = Vec::new();
    reader.each(&top.required("speakers"), &mut |reader, spot| {
        speakers.extend(speaker(reader, spot, &own_facets));
    });
    let of_speaker = |it: &Speaker| codes.of(&mut own_facets, FacetOf::Speaker, &it.facets);
    let of_speakers: Vec<_> = speakers.iter().map(of_speaker).collect();
    let mut platforms = reader.list(&top.optional("platforms"), platform).unwrap_or_default();
    (0..).zip(&mut platforms).for_each(|(number, platform)| platform.number = number);
    let themes = reader.list(&top.optional("themes"), theme);
    let mut quotes = Vec::new();
    reader.each(&top.required("quotes"), &mut |reader, spot| {
        let Some((mut quote, own)) = quote(reader, spot, &context, &own_facets) else { return };
        let own = codes.of(&mut own_facets, FacetOf::Quote, &own);
        let of_speaker = of_speakers.get(quote.speaker as usize).map_or(&[][..], Vec::as_slice);
        quote.facets = facet_codes_of_quote(of_speaker, own);
        quotes.push(quote);
    });
    add_corrected_facet(&mut own_facets, &mut quotes);
    let article = Article {
        id: id.unwrap_or_default(),
        title: title.unwrap_or_default(),
        paragraphs,
        source: source.unwrap_or_default(),
        own_facets,
        speakers,
        platforms,
        themes: themes.unwrap_or_default(),
        quotes,
        lang,
    };
    (!reader.failed()).then_some(article)
}

/// The number of the format; [`VERSION`] where it cannot be read. Reports any other number.
fn version<A: Advice>(reader: &mut Reader<A>, spot: &Spot) -> u32 {
    let Some(text) = reader.string(spot) else { return VERSION };
    let version = text.strip_prefix(NAME).and_then(|number| number.parse().ok()).unwrap_or(0);
    if version > VERSION {
        reader.error(Rule::Format, spot, || {
            Said::new(
                format!("this file is in the format {text}, which is newer than this Pullquote"),
                "update Pullquote, or save the file as pullquote/1",
            )
        });
    } else if version < VERSION {
        reader.error(Rule::Format, spot, || {
            Said::new(
                format!("{} is no format of article data", shown(&text)),
                "write \"pullquote/1\"",
            )
        });
    }
    version
}

fn source<A: Advice>(reader: &mut Reader<A>, spot: &Spot) -> Option<Source> {
    let object = reader.object(spot, &SOURCE)?;
    Some(Source {
        url: reader.url(&object.optional("url")),
        archived: reader.url(&object.optional("archived")),
        publication: reader.text(&object.optional("publication")),
        author: reader.text(&object.optional("author")),
        published: reader.date(&object.optional("published")),
    })
}

fn speaker<A: Advice>(reader: &mut Reader<A>, spot: &Spot, facets: &[OwnFacet]) -> Option<Speaker> {
    let object = reader.object(spot, &SPEAKER)?;
    Some(Speaker {
        id: reader.id(&object.required("id")).unwrap_or_default(),
        name: reader.text(&object.required("name")).unwrap_or_default(),
        role: reader.text(&object.optional("role")),
        kind: reader
            .choice(&object.required("kind"), &SpeakerKind::ALL, SpeakerKind::id)
            .unwrap_or(SpeakerKind::ALL[0]),
        same_as: reader.url(&object.optional("sameAs")),
        facets: facets::values(reader, &object.optional("facets"), FacetOf::Speaker, facets),
    })
}

fn platform<A: Advice>(reader: &mut Reader<A>, spot: &Spot) -> Option<Platform> {
    let object = reader.object(spot, &PLATFORM)?;
    Some(Platform {
        id: reader.id(&object.required("id")).unwrap_or_default(),
        name: reader.text(&object.required("name")).unwrap_or_default(),
        // Set afterwards, from its position in the list.
        number: 0,
    })
}

fn theme<A: Advice>(reader: &mut Reader<A>, spot: &Spot) -> Option<Theme> {
    let object = reader.object(spot, &THEME)?;
    Some(Theme {
        id: reader.id(&object.required("id")).unwrap_or_default(),
        name: reader.text(&object.required("name")).unwrap_or_default(),
        about: reader.text(&object.optional("about")),
    })
}
