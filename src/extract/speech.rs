//! Decides whether a run in quotation marks is speech, or else a title, a nickname, or a word
//! from which the reporter keeps a distance.

use super::analysis::Analysis;
use super::around::{Around, Before, Behind, Cue};
use super::attribute::score;
use super::lexicon::{Classes, look_up};
use super::weights::SPEECH;
use super::works;

const LENGTHS: usize = 5;

mod group {
    use super::{Before, Behind, Cue, LENGTHS};

    /// How many words it has, and whether a cue is beside it.
    pub(super) const LENGTH: usize = 0;
    /// What stands before it, and whether it looks like a title.
    pub(super) const BEFORE_IT: usize = LENGTH + LENGTHS * 2;
    /// What stands after it.
    pub(super) const BEHIND_IT: usize = BEFORE_IT + Before::COUNT * 2;
    /// Its shape (see `Analysis::shape`).
    pub(super) const SHAPE: usize = BEHIND_IT + Behind::COUNT;
    /// The strongest cue of its sentence, not too far away.
    pub(super) const CUE: usize = SHAPE + 6;
    /// Single facts.
    pub(super) const FACT: usize = CUE + Cue::COUNT;
    pub(super) const COUNT: usize = FACT + 17;
}

/// A term has fewer bytes.
const TERM: usize = 40;

/// How many features there are.
pub(super) const COUNT: usize = group::COUNT;

/// The probability that a run is speech.
pub(super) fn probability(analysis: &Analysis<'_>, run: usize) -> f32 {
    let (around, words) = (Around::new(analysis, run), Words::of(analysis, run));
    let features = features_of(analysis, run, &around, &words);
    let probability = 1. / (1. + (-score(&features, &SPEECH)).exp());
    let is_other = is_title(analysis, run, &words) || is_name(analysis, run, &around);
    let is_said = is_paragraph(analysis, run, &words) || is_reported(analysis, run);
    match (is_other, is_said) {
        (true, _) => probability.min(0.2),
        (false, true) => probability.max(0.6),
        (false, false) => probability,
    }
}

/// Whether a run is a nickname within a name, or the title of a work.
fn is_title(analysis: &Analysis<'_>, run: usize, words: &Words) -> bool {
    let document = &analysis.document;
    let token = document.run_tokens[run];
    let sentence = &document.sentences[document.sentence_of(token)];
    if !words.is_title || words.count > 8 || token == sentence.start {
        return false;
    }
    // In a headline, all words may begin with a capital.
    let is_nickname = document.runs[run].paragraph > 0
        && words.count < 4
        && document.tokens[token - 1].is_capital()
        && document.tokens.get(token + 1).is_some_and(|it| it.is_capital())
        && !document.tokens[token - 1].is(Classes::CLOSED);
    is_nickname
        || works::is_programme(&document.text[document.runs[run].inner.clone()])
        || works::is_beside(document, token, sentence)
}

/// Whether a run is what something is known as, or stands in a correction by the newsroom, which
/// names things and quotes nobody.
fn is_name(analysis: &Analysis<'_>, run: usize, around: &Around<'_>) -> bool {
    let document = &analysis.document;
    let paragraph = &document.paragraphs[document.runs[run].paragraph];
    let is_correction = document.is_word(paragraph.tokens.start, "correction")
        && document.is_sign(paragraph.tokens.start + 1, ":");
    is_correction || around.is_known_as()
}

/// Whether a run is a paragraph of its own with the words of an utterance.
fn is_paragraph(analysis: &Analysis<'_>, run: usize, words: &Words) -> bool {
    analysis.shape(run) == 0 && words.count > 3 && !words.is_title
}

/// Whether a run ends the words before `said Ada Quay`, which are hers. A headline may end in a
/// title there.
fn is_reported(analysis: &Analysis<'_>, run: usize) -> bool {
    analysis.document.runs[run].paragraph > 0 && analysis.speaker_behind(run).is_some()
}

/// The features of a run, as numbers below [`COUNT`].
pub(super) fn features(analysis: &Analysis<'_>, run: usize) -> Vec<u16> {
    features_of(analysis, run, &Around::new(analysis, run), &Words::of(analysis, run))
}

fn features_of(
    analysis: &Analysis<'_>,
    run: usize,
    around: &Around<'_>,
    words: &Words,
) -> Vec<u16> {
    let document = &analysis.document;
    let quoted = &document.runs[run];
    let (token, sentence) = (around.token, around.sentence);
    let has_cue = analysis.has_cue(run);
    let length = [1, 3, 5, 9].iter().position(|limit| words.count <= *limit).unwrap_or(4);
    let cue = around.cue();
    let is_said = cue == Cue::Say;
    let mut features = vec![
        group::LENGTH + length * 2 + usize::from(has_cue),
        group::BEFORE_IT + around.before() as usize * 2 + usize::from(words.is_title),
        group::BEHIND_IT + around.behind() as usize,
        group::SHAPE + analysis.shape(run),
        group::CUE + cue as usize,
    ];
    // `a “quiet period” of ten days`.
    let is_term = around.is_after_article() && quoted.inner.len() < TERM;
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
        quoted.paragraph == 0 && words.is_title,
        analysis.repeats[run].quoted,
        quoted.paragraph == 0 && analysis.repeats[run].quoted,
        !has_cue && analysis.repeats[run].unquoted,
        is_term && !is_said,
        is_term && is_said,
        words.count < 4 && around.is_adjective() && !is_said,
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
    /// Reads the first words of a run.
    fn of(analysis: &Analysis<'_>, run: usize) -> Self {
        let document = &analysis.document;
        let text = &document.text[document.runs[run].inner.clone()];
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
