//! A quote as it is printed: for machines, or for people at a terminal.

use std::fmt::Write;

use serde::Serialize;
use serde_json::Value;

use crate::extract::{Extraction, Quote, Span};

/// A quote as `--format jsonl` prints it.
#[derive(Serialize)]
pub(super) struct Line<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    doc: Option<&'a Value>,
    start: usize,
    end: usize,
    text: String,
    kind: &'static str,
    pieces: Vec<[usize; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    clause: Option<[usize; 2]>,
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

/// The fields of a quote of a text; `doc` is the name of the text.
pub(super) fn line<'a>(
    text: &'a str,
    doc: Option<&'a Value>,
    extraction: &'a Extraction,
    quote: &'a Quote,
) -> Line<'a> {
    let places = |span: &Span| [span.characters.start, span.characters.end];
    let words = |span: &Span| &text[span.bytes.clone()];
    let mention = quote.speaker.as_ref().map(|speaker| &speaker.mention);
    Line {
        doc,
        start: quote.pieces.first().map_or(0, |piece| piece.characters.start),
        end: quote.pieces.last().map_or(0, |piece| piece.characters.end),
        text: self::words(text, quote),
        kind: quote.kind.id(),
        pieces: quote.pieces.iter().map(places).collect(),
        clause: quote.clause.as_ref().map(places),
        speaker: mention.map(words),
        speaker_start: mention.map(|it| it.characters.start),
        speaker_end: mention.map(|it| it.characters.end),
        resolved: speaker(extraction, quote),
        cue: quote.cue.as_ref().map(words),
        cue_start: quote.cue.as_ref().map(|cue| cue.characters.start),
        platform: quote.platform.as_deref(),
        confidence: (quote.confidence * 1000.).round() / 1000.,
        reasons: quote.reasons.iter().map(|reason| reason.id()).collect(),
        paragraph: quote.paragraph,
        reading: extraction.reading.id(),
    }
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
