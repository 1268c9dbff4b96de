//! Transcripts and interviews: paragraphs that begin with the name of the speaker.

use std::collections::HashMap;
use std::ops::Range;

use super::document::Document;
use super::lexicon::Classes;
use super::marks::is_direction;

/// One turn of a speaker in a transcript.
#[derive(Clone, Debug)]
pub(super) struct Turn {
    /// The paragraphs of the words: those up to the next turn go on with it.
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

/// What stands before a colon and is nobody's name.
const NO_NAMES: [&str; 14] = [
    "breaking",
    "caption",
    "correction",
    "fact",
    "myth",
    "note",
    "photo",
    "ps",
    "rip",
    "source",
    "todo",
    "update",
    "updated",
    "warning",
];

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
    // One label such as `Update:` makes no transcript; two speakers who take turns do, three in
    // capitals, or a question with its answer.
    let is_loud = |turn: &Turn| {
        let label = &document.text[document.bytes(&turn.label)];
        label.len() > 1 && !label.contains(char::is_lowercase)
    };
    let is_taken = counts.values().any(|count| *count > 1) || turns.iter().all(is_loud);
    let has = |part: Part| turns.iter().any(|turn| turn.part == part);
    let is_interview = has(Part::Question) && has(Part::Answer);
    let is_transcript = is_interview || turns.len() > 2 && counts.len() > 1 && is_taken;
    if is_transcript { going_on(document, turns) } else { Vec::new() }
}

/// The turn that a paragraph is of.
pub(super) fn turn_of(turns: &[Turn], paragraph: usize) -> Option<&Turn> {
    let before = turns.partition_point(|turn| turn.paragraphs.start <= paragraph);
    turns[..before].last().filter(|turn| turn.paragraphs.contains(&paragraph))
}

/// Turns with the paragraphs up to the next one, which go on with them, but for those that say
/// what is heard. After the last turn the reporter may speak again.
fn going_on(document: &Document<'_>, mut turns: Vec<Turn>) -> Vec<Turn> {
    for at in 1..turns.len() {
        let next = turns[at].paragraphs.start;
        let turn = &mut turns[at - 1];
        let more = (turn.paragraphs.end..next).map(|it| document.paragraphs[it].bytes.clone());
        turn.pieces.extend(more.filter(|it| !is_direction(&document.text[it.clone()])));
        turn.paragraphs.end = next;
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
    // `Q&A: The baker` is a headline.
    let is_other = |at: usize| {
        let word = document.word(at);
        word.contains('&') || NO_NAMES.iter().any(|it| it.eq_ignore_ascii_case(word))
    };
    if label.clone().any(is_other) {
        return None;
    }
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
    // Behind a name, words in marks are quoted as all others are.
    let is_marked = behind < found.tokens.end && document.is_quoted(behind);
    if !is_name && part == Part::Named
        || behind >= found.tokens.end
        || is_marked && part == Part::Named
    {
        return None;
    }
    let mut words = document.tokens[behind].start..found.bytes.end;
    let runs = &document.runs;
    if let Ok(run) = runs.binary_search_by_key(&words.start, |run| run.outer.start)
        && runs[run].outer.end >= words.end
    {
        words = runs[run].inner.clone();
    }
    let paragraphs = paragraph..paragraph + 1;
    // A turn in which nobody speaks has no words.
    let is_heard = is_direction(&document.text[words.clone()]);
    let pieces = if is_heard { Vec::new() } else { vec![words] };
    Some(Turn { paragraphs, label, pieces, part })
}
