//! Transcripts and interviews: paragraphs that begin with the name of the speaker.

use std::collections::HashMap;
use std::ops::Range;

use super::document::Document;
use super::lexicon::Classes;

/// One turn of a speaker in a transcript.
#[derive(Clone, Debug)]
pub(super) struct Turn {
    /// The paragraphs of the words: several only of an answer that goes on.
    pub(super) paragraphs: Range<usize>,
    /// The tokens that name the speaker.
    pub(super) label: Range<usize>,
    /// The bytes of the words in each paragraph.
    pub(super) pieces: Vec<Range<usize>>,
    /// Whose turn it is.
    pub(super) part: Part,
}

/// Whose turn it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The label names the speaker.
    Named,
    /// `Q:`: the interviewer asks, who is no source.
    Question,
    /// `A:`: the one who is interviewed answers.
    Answer,
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
    if is_transcript { turns_of_answers(document, turns) } else { Vec::new() }
}

/// Answers with the paragraphs up to the next turn, which go on with them. After the last one the
/// reporter may speak again.
fn turns_of_answers(document: &Document<'_>, mut turns: Vec<Turn>) -> Vec<Turn> {
    for at in 1..turns.len() {
        let next = turns[at].paragraphs.start;
        let turn = &mut turns[at - 1];
        if turn.part == Part::Answer {
            let more = turn.paragraphs.end..next;
            turn.pieces.extend(more.map(|it| document.paragraphs[it].bytes.clone()));
            turn.paragraphs.end = next;
        }
    }
    turns
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
    });
    let part = match document.word(first) {
        "Q" | "Q." | "Question" | "QUESTION" if label.len() == 1 => Part::Question,
        "A" | "A." | "Answer" | "ANSWER" if label.len() == 1 => Part::Answer,
        _ => Part::Named,
    };
    let behind = if sign.is_some() { end + 1 } else { first + 1 };
    if !is_name && part == Part::Named || behind >= found.tokens.end || document.is_quoted(behind) {
        return None;
    }
    let words = document.tokens[behind].start..found.bytes.end;
    let paragraphs = paragraph..paragraph + 1;
    Some(Turn { paragraphs, label, pieces: vec![words], part })
}
