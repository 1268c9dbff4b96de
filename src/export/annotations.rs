//! W3C Web Annotations (<https://www.w3.org/TR/annotation-model/>): a page of annotations,
//! each of which says who speaks in a passage of the article.
//!
//! A passage is told by its words and surroundings (`TextQuoteSelector`), and by its
//! position where the article's own text is known (`TextPositionSelector`). Reported speech
//! is not in the article word for word: its target is the article, and the summary a body.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::document::{Document, Options};
use super::link::permalink;
use super::position;
use crate::article::SourceText;
use crate::model::{Article, Quote, QuoteKind, Selector, SpeakerKind};

/// Knows whether an annotation stands before what comes next.
#[derive(Default)]
pub(super) struct Annotations {
    is_begun: bool,
}

impl Document for Annotations {
    fn begin(&mut self, out: &mut dyn Write, _: &Options) -> io::Result<()> {
        // The empty id is the address at which the page is published.
        out.write_all(
            b"{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"\",\
              \"type\":\"AnnotationPage\",\"items\":[\n",
        )
    }

    fn article(
        &mut self,
        out: &mut dyn Write,
        article: &Article,
        options: &Options,
    ) -> io::Result<()> {
        let source = options.source.as_deref().map(SourceText::new);
        for quote in &article.quotes {
            if std::mem::replace(&mut self.is_begun, true) {
                out.write_all(b",\n")?;
            }
            serde_json::to_writer(
                &mut *out,
                &annotation(article, quote, source.as_ref(), options),
            )?;
        }
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, _options: &Options) -> io::Result<()> {
        out.write_all(b"\n]}\n")
    }
}

fn annotation(
    article: &Article,
    quote: &Quote,
    source: Option<&SourceText<'_>>,
    options: &Options,
) -> Value {
    json!({
        "id": permalink(article, quote, options),
        "type": "Annotation",
        "motivation": "identifying",
        "body": bodies(article, quote),
        "target": targets(article, quote, source),
    })
}

/// Who speaks, and what the quote is filed under.
fn bodies(article: &Article, quote: &Quote) -> Vec<Value> {
    let speaker = &article.speakers[quote.speaker as usize];
    let text = |purpose: &str, value: &str| json!({ "type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value });
    let mut bodies = vec![text("identifying", &speaker.name)];
    if speaker.kind != SpeakerKind::Anonymous
        && let Some(same) = &speaker.same_as
    {
        bodies
            .push(json!({ "type": "SpecificResource", "purpose": "identifying", "source": same }));
    }
    bodies.extend(speaker.role.as_ref().map(|role| text("describing", role)));
    if quote.kind == QuoteKind::Indirect {
        let mut summary = text("describing", &quote.text);
        summary["language"] = json!(quote.lang);
        bodies.push(summary);
    }
    if let Some(original) = &quote.original {
        let mut words = text("describing", &original.text);
        words["language"] = json!(original.lang);
        bodies.push(words);
    }
    bodies.extend(quote.context.as_ref().map(|context| text("commenting", context)));
    let platform = quote.platform.map(|code| &*article.platforms[code as usize].name);
    let themes = quote.themes.iter().map(|code| &*article.themes[*code as usize].name);
    bodies.extend(platform.into_iter().chain(themes).map(|name| text("tagging", name)));
    bodies
}

/// The passage, or each part of one that the article interrupts.
fn targets(article: &Article, quote: &Quote, source: Option<&SourceText<'_>>) -> Vec<Value> {
    // An article without an address is known by its id alone.
    let address =
        article.source.url.clone().unwrap_or_else(|| format!("urn:x-article:{}", article.id));
    // A copy of the page, as it was when it was quoted.
    let state = article.source.archived.as_ref();
    let state = state.map(|archived| json!({ "type": "TimeState", "cached": archived }));
    let with_state = |mut target: Value| {
        if let Some(state) = &state {
            target["state"] = state.clone();
        }
        target
    };
    if quote.kind == QuoteKind::Indirect {
        return vec![with_state(json!({ "source": address }))];
    }
    let parts =
        if quote.parts.is_empty() { std::slice::from_ref(&quote.text) } else { &quote.parts };
    let target = |(at, part): (usize, &String)| {
        // Surroundings are those of the whole: what is between the parts is not known.
        let around = quote.selector.as_ref().map(|around| Selector {
            prefix: if at == 0 { around.prefix.clone() } else { String::new() },
            suffix: if at + 1 == parts.len() { around.suffix.clone() } else { String::new() },
        });
        with_state(json!({
            "source": address,
            "language": quote.lang,
            "selector": selectors(part, around.as_ref(), source),
        }))
    };
    parts.iter().enumerate().map(target).collect()
}

/// How words are found again in the article.
fn selectors(
    words: &str,
    around: Option<&Selector>,
    source: Option<&SourceText<'_>>,
) -> Vec<Value> {
    let Some((source, passage)) =
        source.and_then(|source| Some((source, position::find(source, words, around)?)))
    else {
        return vec![by_words(words, around)];
    };
    let text = source.text();
    let characters = position::in_characters(text, &passage);
    vec![
        by_words(&text[passage.clone()], Some(&position::around(text, &passage))),
        json!({
            "type": "TextPositionSelector", "start": characters.start, "end": characters.end,
        }),
    ]
}

fn by_words(words: &str, around: Option<&Selector>) -> Value {
    let mut selector = json!({ "type": "TextQuoteSelector", "exact": words });
    if let Some(Selector { prefix, suffix }) = around {
        for (name, text) in [("prefix", prefix), ("suffix", suffix)] {
            if !text.is_empty() {
                selector[name] = json!(text);
            }
        }
    }
    selector
}
