//! Reads a quote, and checks that its fields agree with each other.

use crate::article::advice::{Advice, Said};
use crate::article::reader::{Ids, Reader, Shape, Spot};
use crate::article::rule::Rule;
use crate::model::{
    Correction, CorrectionKind, Date, FacetOf, FacetValues, Lang, Original, OwnFacet, Quote,
    QuoteKind, Selector, is_reserved_id,
};

use super::facets;

const QUOTE: Shape = Shape {
    noun: "quote",
    fields: &[
        "id",
        "speaker",
        "platform",
        "themes",
        "facets",
        "kind",
        "paragraph",
        "text",
        "parts",
        "context",
        "selector",
        "lang",
        "original",
        "said",
        "url",
        "archived",
        "corrections",
        "reviewed",
    ],
};
const CORRECTION: Shape = Shape { noun: "correction", fields: &["kind", "date", "why", "was"] };
const SELECTOR: Shape = Shape { noun: "selector", fields: &["prefix", "suffix"] };
const ORIGINAL: Shape = Shape { noun: "original", fields: &["lang", "text"] };

/// What the fields of quotes refer to.
pub(super) struct Context<'n> {
    pub(super) speakers: Ids<'n>,
    pub(super) platforms: Ids<'n>,
    pub(super) themes: Ids<'n>,
    /// The article's language.
    pub(super) lang: &'n Lang,
    pub(super) paragraphs: Option<u32>,
}

/// A quote without its values in declared facets, and these values.
pub(super) fn quote<A: Advice>(
    reader: &mut Reader<A>,
    spot: &Spot,
    context: &Context,
    facets: &[OwnFacet],
) -> Option<(Quote, FacetValues)> {
    let object = reader.object(spot, &QUOTE)?;
    let mut quote = Quote {
        id: quote_id(reader, &object.required("id")).unwrap_or_default(),
        speaker: reader
            .reference(&object.required("speaker"), &context.speakers)
            .unwrap_or_default(),
        platform: reader.reference(&object.optional("platform"), &context.platforms),
        themes: themes(reader, &object.optional("themes"), &context.themes),
        facets: Vec::new(),
        kind: reader
            .choice(&object.required("kind"), &QuoteKind::ALL, QuoteKind::id)
            .unwrap_or(QuoteKind::Direct),
        paragraph: paragraph(reader, &object.optional("paragraph"), context),
        text: reader.words(&object.required("text")).unwrap_or_default(),
        parts: Vec::new(),
        context: reader.text(&object.optional("context")),
        selector: selector(reader, &object.optional("selector")),
        lang: reader.lang(&object.optional("lang")).unwrap_or_else(|| context.lang.clone()),
        original: original(reader, &object.optional("original")),
        said: reader.date(&object.optional("said")),
        url: reader.url(&object.optional("url")),
        archived: reader.url(&object.optional("archived")),
        corrections: reader.list(&object.optional("corrections"), correction).unwrap_or_default(),
        reviewed: reader.flag(&object.optional("reviewed")),
    };
    quote.parts = parts(reader, &object.optional("parts"), &quote).unwrap_or_default();
    let values = facets::values(reader, &object.optional("facets"), FacetOf::Quote, facets);
    Some((quote, values))
}

fn quote_id<A: Advice>(reader: &mut Reader<A>, spot: &Spot) -> Option<String> {
    let id = reader.id(spot)?;
    if is_reserved_id(&id) {
        reader.error(Rule::Id, spot, || {
            Said::new("the ids that begin with pq- are the page's own", "begin this id otherwise")
        });
    }
    Some(id)
}

/// Positions of themes, ascending.
fn themes<A: Advice>(reader: &mut Reader<A>, spot: &Spot, ids: &Ids) -> Vec<u32> {
    let mut codes = Vec::new();
    reader.each(spot, &mut |reader, spot| {
        let Some(code) = reader.reference(spot, ids) else { return };
        let at = codes.partition_point(|other| *other < code);
        if codes.get(at) == Some(&code) {
            reader.error(Rule::DuplicateId, spot, || {
                Said::new("this quote has the theme already", "take it out here")
            });
        } else {
            codes.insert(at, code);
        }
    });
    codes
}

fn paragraph<A: Advice>(reader: &mut Reader<A>, spot: &Spot, context: &Context) -> Option<u32> {
    let paragraph = reader.count(spot)?;
    if let Some(all) = context.paragraphs.filter(|all| paragraph > *all) {
        reader.error(Rule::Paragraph, spot, || {
            Said::new(
                format!("this is paragraph {paragraph} of an article of {all}"),
                "write another number here or in $.paragraphs",
            )
        });
    }
    Some(paragraph)
}

/// The parts of a quote, whose other fields are already read.
fn parts<A: Advice>(reader: &mut Reader<A>, spot: &Spot, quote: &Quote) -> Option<Vec<String>> {
    let parts = reader.list(spot, Reader::words)?;
    let (what, mend) = if quote.kind == QuoteKind::Indirect {
        (
            "reported speech has no parts, since its text is a summary",
            "take \"parts\" out, or change the kind",
        )
    } else if parts.len() < 2 {
        (
            "a quote is in parts only where the article interrupts it",
            "take \"parts\" out, or list every part",
        )
    } else if !quote.text.is_empty() && quote.text != parts.join(" ") {
        (
            "the parts, joined by single spaces, are not the \"text\"",
            "make \"text\" the same words and marks",
        )
    } else {
        return Some(parts);
    };
    reader.error(Rule::Parts, spot, || Said::new(what, mend));
    None
}

fn correction<A: Advice>(reader: &mut Reader<A>, spot: &Spot) -> Option<Correction> {
    let object = reader.object(spot, &CORRECTION)?;
    Some(Correction {
        kind: reader
            .choice(&object.required("kind"), &CorrectionKind::ALL, CorrectionKind::id)
            .unwrap_or(CorrectionKind::Edited),
        // An article with an empty value in it is never given out.
        date: reader.date(&object.required("date")).unwrap_or(Date {
            year: 1,
            month: None,
            day: None,
        }),
        why: reader.text(&object.optional("why")),
        was: reader.text(&object.optional("was")),
    })
}

fn selector<A: Advice>(reader: &mut Reader<A>, spot: &Spot) -> Option<Selector> {
    let object = reader.object(spot, &SELECTOR)?;
    Some(Selector {
        prefix: reader.string(&object.optional("prefix")).unwrap_or_default(),
        suffix: reader.string(&object.optional("suffix")).unwrap_or_default(),
    })
}

fn original<A: Advice>(reader: &mut Reader<A>, spot: &Spot) -> Option<Original> {
    let object = reader.object(spot, &ORIGINAL)?;
    Some(Original {
        lang: reader.lang(&object.required("lang")).unwrap_or_default(),
        text: reader.words(&object.required("text")).unwrap_or_default(),
    })
}
