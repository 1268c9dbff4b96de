//! Quotes of texts of which only the quotation marks are understood, and sometimes the speakers
//! beside them.

use std::ops::Range;

use super::extraction::{Attribution, Extraction, Quote, Speaker};
use super::marks::{self, Run};
use super::reading::Reading;
use super::reason::Reason;
use super::span::Span;
use crate::model::{QuoteKind, SpeakerKind};

/// The speaker of a run: the bytes of the name and the bytes of the verb.
pub(super) struct Said {
    pub(super) speaker: Range<usize>,
    pub(super) cue: Range<usize>,
    /// The name, where the words in the text are a pronoun.
    pub(super) name: Option<String>,
}

/// Quotes from quotation marks. `said` gives the speaker of a run, by the run's position.
pub(super) fn extraction(
    text: &str,
    reading: Reading,
    said: &mut dyn FnMut(&[Run], usize) -> Option<Said>,
) -> Extraction {
    let paragraphs = marks::paragraphs(text);
    let runs = marks::runs(text, &paragraphs);
    let mut extraction =
        Extraction { reading, quotes: Vec::new(), speakers: Vec::new(), themes: Vec::new() };
    for (at, run) in runs.iter().enumerate() {
        let goes_on = at > 0
            && !runs[at - 1].closed
            && runs[at - 1].paragraph + 1 == run.paragraph
            && run.outer.start == paragraphs[run.paragraph].start;
        if goes_on && let Some(quote) = extraction.quotes.last_mut() {
            quote.pieces.push(Span::new(run.inner.clone()));
            continue;
        }
        let found = said(&runs, at);
        let quote = quote(text, run, found, &mut extraction);
        extraction.quotes.push(quote);
    }
    extraction
}

fn quote(text: &str, run: &Run, said: Option<Said>, extraction: &mut Extraction) -> Quote {
    let is_whole = is_utterance(&text[run.inner.clone()]);
    let mut reasons = Vec::new();
    match (&said, extraction.reading) {
        (Some(said), _) if said.name.is_some() => {
            reasons.extend([Reason::VerbBeside, Reason::Pronoun])
        }
        (Some(_), _) => reasons.push(Reason::VerbBeside),
        (None, Reading::MarksAlone) => reasons.push(Reason::MarksAlone),
        (None, _) => reasons.push(Reason::NoSpeaker),
    }
    reasons.push(if is_whole { Reason::Utterance } else { Reason::MayBeTitle });
    if !run.closed {
        reasons.push(Reason::Unclosed);
    }
    let confidence = match (said.is_some(), is_whole) {
        (true, true) => 0.9,
        (true, false) => 0.7,
        (false, true) => 0.5,
        (false, false) => 0.2,
    };
    let cue = said.as_ref().map(|it| Span::new(it.cue.clone()));
    let speaker = said.map(|said| {
        let name = said.name.unwrap_or_else(|| text[said.speaker.clone()].to_owned());
        let speaker = Speaker { name, role: None, kind: SpeakerKind::Person };
        let known = extraction.speakers.iter().position(|it| it.name == speaker.name);
        let at = known.unwrap_or_else(|| {
            extraction.speakers.push(speaker);
            extraction.speakers.len() - 1
        });
        Attribution { mention: Span::new(said.speaker), speaker: at }
    });
    Quote {
        kind: if is_whole { QuoteKind::Direct } else { QuoteKind::Partial },
        pieces: vec![Span::new(run.inner.clone())],
        clause: None,
        speaker,
        cue,
        platform: None,
        pronoun: None,
        confidence,
        reasons,
        paragraph: run.paragraph as u32 + 1,
    }
}

/// Whether a text is long enough for an utterance, or ends like one.
fn is_utterance(text: &str) -> bool {
    let text = text.trim();
    let words = text.split_whitespace().take(5).count();
    let han = text.chars().filter(|it| matches!(it, '\u{3040}'..='\u{9fff}')).take(8).count();
    words > 4 || han > 7 || text.ends_with(['.', '!', '?', ',', '…', '。', '！', '？', '，'])
}
