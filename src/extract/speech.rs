//! Decides whether a run in quotation marks is speech, or else a title, a nickname, or a word
//! from which the reporter keeps a distance.

use super::analysis::Analysis;
use super::attribute::score;
use super::lexicon::{Classes, VerbClass, look_up};
use super::tokens::Shape;
use super::weights::SPEECH;

const LENGTHS: usize = 6;
const BEFORE: usize = 16;
const BEHIND: usize = 7;

mod group {
    use super::{BEFORE, BEHIND, LENGTHS};

    /// How many words it has, and whether a cue is beside it.
    pub(super) const LENGTH: usize = 0;
    /// What stands before it, and whether it looks like a title.
    pub(super) const BEFORE_IT: usize = LENGTH + LENGTHS * 2;
    /// What stands after it, and whether it has more than three words.
    pub(super) const BEHIND_IT: usize = BEFORE_IT + BEFORE * 2;
    /// Its shape (see `Analysis::shape`).
    pub(super) const SHAPE: usize = BEHIND_IT + BEHIND * 2;
    /// The strongest cue of its sentence, not too far away.
    pub(super) const CUE: usize = SHAPE + 6;
    /// Single facts.
    pub(super) const FACT: usize = CUE + 5;
    pub(super) const COUNT: usize = FACT + 10;
}

/// How many features there are.
pub(super) const COUNT: usize = group::COUNT;

/// The probability that a run is speech.
pub(super) fn probability(analysis: &Analysis<'_>, run: usize) -> f32 {
    let probability = 1. / (1. + (-score(&features(analysis, run), &SPEECH)).exp());
    match (is_title_of_work(analysis, run), is_paragraph(analysis, run)) {
        (true, _) => probability.min(0.2),
        (false, true) => probability.max(0.6),
        (false, false) => probability,
    }
}

/// Whether a run is a paragraph of its own with the words of an utterance.
fn is_paragraph(analysis: &Analysis<'_>, run: usize) -> bool {
    let words = Words::of(&analysis.document.text[analysis.document.runs[run].inner.clone()]);
    analysis.shape(run) == 0 && words.count > 3 && !words.is_title
}

/// Whether a run is a title after a noun for a work, or a nickname within a name.
fn is_title_of_work(analysis: &Analysis<'_>, run: usize) -> bool {
    let document = &analysis.document;
    let token = document.run_tokens[run];
    let words = Words::of(&document.text[document.runs[run].inner.clone()]);
    if !words.is_title || words.count > 6 || token == 0 {
        return false;
    }
    let start = document.sentences[document.sentence_of(token)].start;
    let is_nickname = token > start
        && words.count < 4
        && document.tokens[token - 1].is_capital()
        && document.tokens.get(token + 1).is_some_and(|it| it.is_capital())
        && !document.tokens[token - 1].is(Classes::CLOSED);
    is_nickname || token > start && before(analysis, token, start) == WORK
}

/// The number in `before` of the noun for a work.
const WORK: usize = 14;

/// The features of a run, as numbers below [`COUNT`].
pub(super) fn features(analysis: &Analysis<'_>, run: usize) -> Vec<u16> {
    let document = &analysis.document;
    let quoted = &document.runs[run];
    let words = Words::of(&document.text[quoted.inner.clone()]);
    let token = document.run_tokens[run];
    let sentence = document.sentences[document.sentence_of(token)].clone();
    let has_cue = analysis.has_cue(run);
    let length = [1, 2, 3, 5, 9].iter().position(|limit| words.count <= *limit).unwrap_or(5);
    let mut features = vec![
        group::LENGTH + length * 2 + usize::from(has_cue),
        group::BEFORE_IT
            + before(analysis, token, sentence.start) * 2
            + usize::from(words.is_title),
        group::BEHIND_IT + behind(analysis, token, sentence.end) * 2 + usize::from(words.count > 3),
        group::SHAPE + analysis.shape(run),
        group::CUE
            + cue(
                analysis,
                &(sentence.start.max(token.saturating_sub(60))..sentence.end.min(token + 60)),
            ),
    ];
    let is_last = document.paragraphs[quoted.paragraph].tokens.end == token + 1;
    let facts = [
        quoted.single,
        !quoted.closed,
        quoted.paragraph == 0,
        words.has_person,
        words.has_verb,
        is_last,
        document.run_tokens.get(run + 1).is_some_and(|next| sentence.contains(next)),
        run > 0 && sentence.contains(&document.run_tokens[run - 1]),
        true,
        quoted.paragraph > 0
            && document.is_sign(document.paragraphs[quoted.paragraph - 1].tokens.end - 1, ":"),
    ];
    features.extend(
        facts.iter().enumerate().filter(|(_, fact)| **fact).map(|(at, _)| group::FACT + at),
    );
    features.into_iter().map(|it| it as u16).collect()
}

/// What the words of a run look like.
struct Words {
    count: usize,
    /// Two words or more, in which each long word begins with a capital.
    is_title: bool,
    /// Whether they speak of I, we or you.
    has_person: bool,
    /// Whether there is an auxiliary verb.
    has_verb: bool,
}

impl Words {
    /// Reads the first words of a text.
    fn of(text: &str) -> Self {
        let mut words = Self { count: 0, is_title: true, has_person: false, has_verb: false };
        for word in text.split_whitespace().take(30) {
            let word = word.trim_matches(|it: char| !it.is_alphanumeric());
            if word.is_empty() {
                continue;
            }
            words.count += 1;
            let classes = look_up(word.split(['\'', '’']).next().unwrap_or(word)).0;
            words.is_title &= word
                .starts_with(|first: char| first.is_uppercase() || first.is_numeric())
                || words.count > 1
                    && classes
                        .has(Classes::PREPOSITION | Classes::CONJUNCTION | Classes::DETERMINER);
            words.has_verb |= classes.has(Classes::AUXILIARY);
            let small = word.to_lowercase();
            words.has_person |= [
                "i", "i'm", "i’m", "me", "my", "we", "our", "us", "you", "your", "we're", "we’re",
                "i've", "i’ve", "you're", "you’re",
            ]
            .contains(&small.as_str());
        }
        words
    }
}

/// Works and the like, whose titles stand in quotation marks (own list).
#[rustfmt::skip]
const WORKS: &[&str] = &[
    "album", "anthem", "ballad", "book", "broadcast", "classic", "column", "comedy", "documentary", "drama", "episode", "film", "game", "hit", "host", "magazine", "movie", "musical", "novel", "opera", "painting", "play", "podcast", "program", "programme", "sequel", "series", "show", "single", "sitcom", "song", "star", "syllabus", "thriller", "track", "video",
];

fn is_work(analysis: &Analysis<'_>, token: usize) -> bool {
    WORKS.iter().any(|work| analysis.document.is_word(token, work))
}

/// What stands before a run in its sentence, as a number from 0 to 15.
fn before(analysis: &Analysis<'_>, token: usize, start: usize) -> usize {
    let document = &analysis.document;
    let Some(at) = token.checked_sub(1).filter(|it| *it >= start) else { return 0 };
    let before = &document.tokens[at];
    let is = |word: &str| document.is_word(at, word);
    match before.shape {
        Shape::Sign if document.is_sign(at, ":") => 1,
        Shape::Sign if document.is_sign(at, ",") && at > start && is_work(analysis, at - 1) => WORK,
        Shape::Sign if document.is_sign(at, ",") => 2,
        Shape::Sign | Shape::Quoted(_) => 3,
        Shape::Possessive => 4,
        _ if is_work(analysis, at) => WORK,
        _ if is("that") => 5,
        _ if is("called") || is("titled") || is("dubbed") || is("entitled") || is("named") => 6,
        _ if is("as") || is("for") => 7,
        _ if before.is(Classes::DETERMINER | Classes::POSSESSIVE) => 8,
        _ if is("on") || is("in") || is("at") => 13,
        _ if is("to") => 15,
        _ if before.is(Classes::PREPOSITION) => 9,
        _ if before.verb.is_some_and(|verb| verb.class != VerbClass::Other) => 10,
        _ if before.is(Classes::AUXILIARY) => 11,
        _ => 12,
    }
}

/// What stands after a run in its sentence, as a number from 0 to 6.
fn behind(analysis: &Analysis<'_>, token: usize, end: usize) -> usize {
    let document = &analysis.document;
    if token + 1 >= end {
        return 0;
    }
    let next = &document.tokens[token + 1];
    match next.shape {
        Shape::Sign => 1,
        Shape::Lower if next.verb.is_some_and(|verb| verb.class == VerbClass::Say) => 2,
        Shape::Lower if next.is(Classes::CLOSED) => 3,
        Shape::Lower => 4,
        Shape::Capital | Shape::Upper => 5,
        _ => 6,
    }
}

/// The strongest cue among some tokens of a sentence: 0 is none.
fn cue(analysis: &Analysis<'_>, sentence: &std::ops::Range<usize>) -> usize {
    let first = analysis.cues.partition_point(|cue| cue.token < sentence.start);
    let cues = analysis.cues[first..].iter().take_while(|cue| cue.token < sentence.end);
    cues.map(|cue| match cue.class {
        VerbClass::Say => 4,
        VerbClass::Judge => 3,
        VerbClass::Think => 2,
        VerbClass::Other => 1,
    })
    .max()
    .unwrap_or(0)
}
