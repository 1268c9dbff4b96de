//! Transcripts and interviews: paragraphs that begin with the name of the speaker.

use std::collections::HashMap;
use std::ops::Range;

use super::document::Document;
use super::lexicon::Classes;

/// One turn of a speaker in a transcript.
#[derive(Clone, Debug)]
pub(super) struct Turn {
    pub(super) paragraph: usize,
    /// The tokens that name the speaker.
    pub(super) label: Range<usize>,
    /// The bytes of the words.
    pub(super) bytes: Range<usize>,
}

/// A label has at most this many tokens.
const LABEL: usize = 6;

/// The turns of a text, in order; none if it is no transcript.
pub(super) fn turns(document: &Document<'_>) -> Vec<Turn> {
    let turns: Vec<Turn> =
        (0..document.paragraphs.len()).filter_map(|at| turn(document, at)).collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for turn in &turns {
        *counts.entry(&document.text[document.bytes(&turn.label)]).or_default() += 1;
    }
    // One label such as `Update:` makes no transcript; two speakers who take turns do.
    let is_transcript =
        turns.len() > 2 && counts.len() > 1 && counts.values().any(|count| *count > 1);
    if is_transcript { turns } else { Vec::new() }
}

fn turn(document: &Document<'_>, paragraph: usize) -> Option<Turn> {
    let found = &document.paragraphs[paragraph];
    let limit = found.tokens.end.min(found.tokens.start + LABEL);
    let sign = (found.tokens.start..limit).find(|&at| document.is_sign(at, ":"));
    let first = found.tokens.start;
    let end = match sign {
        Some(sign) => sign,
        // `Q.` and `A.` are single tokens.
        None if matches!(document.word(first), "Q." | "A.") => first,
        None => return None,
    };
    let label = first..end.max(first + 1);
    let is_name = label.clone().all(|at| {
        document.tokens[at].is_capital()
            && !document.tokens[at].is(Classes::CLOSED | Classes::STARTER)
    }) || label.len() == 1 && matches!(document.word(first), "Q" | "A" | "Q." | "A.");
    let behind = if sign.is_some() { end + 1 } else { first + 1 };
    if !is_name || behind >= found.tokens.end || document.is_quoted(behind) {
        return None;
    }
    Some(Turn { paragraph, label, bytes: document.tokens[behind].start..found.bytes.end })
}
