//! A quote as it is printed: for machines, or for people at a terminal.

use std::collections::HashMap;
use std::fmt::Write;

use serde::Serialize;
use serde_json::Value;

use crate::extract::{Extraction, Quote, Span};

/// Words of the article that stand together, as `--format jsonl` prints them: a quote, or a
/// piece of one that the article interrupts, or a clause that has words in marks.
#[derive(Serialize)]
pub(super) struct Line<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    doc: Option<&'a Value>,
    /// The number of the quote in its article, from 1.
    quote: usize,
    start: usize,
    end: usize,
    text: &'a str,
    /// The quote's kind; `mixed` for a clause.
    kind: &'static str,
    /// Of a clause, where its words in marks begin and end.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    marked: Vec<[usize; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker_start: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker_end: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    resolved: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cue: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cue_start: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    platform: Option<&'a str>,
    confidence: f32,
    reasons: Vec<&'static str>,
    paragraph: u32,
    reading: &'static str,
}

/// The lines of a text's quotes; `doc` is the name of the text.
///
/// Each has words that stand together in the text, so that `text` is what is between `start`
/// and `end`. Several quotes of a clause are one line.
pub(super) fn lines<'a>(
    text: &'a str,
    doc: Option<&'a Value>,
    extraction: &'a Extraction,
) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    let mut clauses = HashMap::new();
    for (number, quote) in (1..).zip(&extraction.quotes) {
        let line = |span| line(text, doc, extraction, (number, quote), span);
        match &quote.clause {
            Some(clause) => {
                let at = *clauses.entry(clause.characters.start).or_insert_with(|| {
                    lines.push(Line { kind: "mixed", ..line(clause) });
                    lines.len() - 1
                });
                lines[at].marked.extend(quote.pieces.iter().map(places));
            }
            None => lines.extend(quote.pieces.iter().map(line)),
        }
    }
    lines
}

fn line<'a>(
    text: &'a str,
    doc: Option<&'a Value>,
    extraction: &'a Extraction,
    (number, quote): (usize, &'a Quote),
    span: &Span,
) -> Line<'a> {
    let words = |span: &Span| &text[span.bytes.clone()];
    let mention = quote.speaker.as_ref().map(|speaker| &speaker.mention);
    let mention = mention.or(quote.pronoun.as_ref());
    Line {
        doc,
        quote: number,
        start: span.characters.start,
        end: span.characters.end,
        text: words(span),
        kind: quote.kind.id(),
        marked: Vec::new(),
        speaker: mention.map(words),
        speaker_start: mention.map(|it| it.characters.start),
        speaker_end: mention.map(|it| it.characters.end),
        resolved: speaker(extraction, quote),
        cue: quote.cue.as_ref().map(words),
        cue_start: quote.cue.as_ref().map(|cue| cue.characters.start),
        platform: quote.platform.as_deref(),
        confidence: (quote.confidence * 1000.).round() / 1000.,
        reasons: quote.reasons.iter().map(|reason| reason.id()).collect(),
        paragraph: quote.paragraph + paragraphs_below(text, quote, span),
        reading: extraction.reading.id(),
    }
}

/// How many paragraphs, which are lines with text, a piece begins below its quote.
fn paragraphs_below(text: &str, quote: &Quote, span: &Span) -> u32 {
    let start = quote.pieces.first().map_or(span.bytes.start, |first| first.bytes.start);
    let between = text.get(start..span.bytes.start).unwrap_or_default();
    // The line of the piece has text, be it that of the piece alone.
    let lines = format!("{between}.");
    let lines = lines.lines().filter(|line| !line.trim().is_empty());
    lines.count().saturating_sub(1) as u32
}

fn places(span: &Span) -> [usize; 2] {
    [span.characters.start, span.characters.end]
}

/// The words of a quote, its pieces with blanks between.
pub(in crate::cli) fn words(text: &str, quote: &Quote) -> String {
    let pieces = quote.pieces.iter().map(|piece| &text[piece.bytes.clone()]);
    pieces.collect::<Vec<_>>().join(" ")
}

fn speaker<'a>(extraction: &'a Extraction, quote: &Quote) -> Option<&'a str> {
    quote.speaker.as_ref().map(|it| extraction.speakers[it.speaker].name.as_str())
}

/// The names of the columns of `--format table`.
pub(super) const COLUMNS: &str = "LINE  SURE  KIND      SPEAKER                   WORDS\n";

/// A row of `--format table`, for eyes: long texts are cut.
pub(super) fn row(text: &str, extraction: &Extraction, quote: &Quote) -> String {
    let (paragraph, sure) = (quote.paragraph, (quote.confidence * 100.).round());
    let kind = quote.kind.id();
    let speaker = cut(speaker(extraction, quote).unwrap_or("-"), 24);
    let words = cut(&words(text, quote), 80);
    let mut row = String::new();
    // Writing to a String cannot fail.
    let _ = writeln!(row, "{paragraph:>4}  {sure:>3}%  {kind:<8}  {speaker:<24}  {words}");
    row
}

/// The first characters of a text, in one line, with `…` where there are more.
pub(in crate::cli) fn cut(text: &str, characters: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(characters) {
        Some(_) => line.chars().take(characters - 1).chain(['…']).collect(),
        None => line,
    }
}
