//! Fits the weights to articles in which people marked who says what. Extraction does not use
//! this module.

use std::ops::Range;

use super::analysis::Analysis;
use super::attribute::candidates;
use super::clauses::clauses;
use super::features::{self, Previous};
use super::indirect;
use super::lexicon::VerbClass;
use super::speech;

/// An article with its marked quotes.
pub struct Marked {
    /// The article's text.
    pub text: String,
    /// What somebody says in it.
    pub quotes: Vec<MarkedQuote>,
}

/// A marked quote, in bytes of the text.
pub struct MarkedQuote {
    /// All of it, marks included.
    pub bytes: Range<usize>,
    /// Who says it.
    pub speaker: Option<Range<usize>>,
    /// Whether it is said, and not only thought or planned.
    pub is_speech: bool,
}

/// The source of the module `weights`, fitted to articles.
pub fn source(articles: &[Marked]) -> String {
    let tables = [
        ("SPEAKER", "features", speaker(articles)),
        ("SPEECH", "speech", speech(articles)),
        ("INDIRECT", "indirect", indirect(articles)),
    ];
    let mut source = String::from(
        "//! The weights of features, by their numbers in `features`, `speech` and `indirect`.\n\
         //!\n\
         //! Made by `cargo run --release --example fit_extract -- TRAIN.jsonl`.\n",
    );
    for (name, module, weights) in tables {
        let numbers: Vec<String> = weights.iter().map(|it| format!("{:.0}", it * 100.)).collect();
        source += &format!(
            "\n/// Weights of the features in `{module}`, in hundredths.\n#[rustfmt::skip]\n\
             pub(super) const {name}: [i16; {}] = [\n",
            weights.len()
        );
        for line in numbers.chunks(15) {
            source += &format!("    {},\n", line.join(", "));
        }
        source += "];\n";
    }
    source
}

/// One decision between alternatives: the features of each, and whether it is right.
type Decision = Vec<(Vec<u16>, bool)>;

/// The weights of the features of speakers.
fn speaker(articles: &[Marked]) -> Vec<f32> {
    let mut decisions = Vec::new();
    for article in articles {
        let analysis = Analysis::new(&article.text);
        let mut previous = None;
        for run in 0..analysis.document.runs.len() {
            let inner = &analysis.document.runs[run].inner;
            let speakers: Vec<&Range<usize>> = article
                .quotes
                .iter()
                .filter(|quote| is_over(&quote.bytes, inner))
                .filter_map(|quote| quote.speaker.as_ref())
                .collect();
            if speakers.is_empty() {
                continue;
            }
            let candidates = candidates(&analysis, run, previous);
            let is_right = |mention: usize| {
                let bytes = analysis.document.bytes(&analysis.mentions.list[mention].tokens);
                speakers.iter().any(|it| is_over(it, &bytes))
            };
            let right = candidates.iter().find(|it| is_right(it.mention)).map(|it| it.mention);
            previous = right.map(|mention| Previous { run, mention }).or(previous);
            let decision: Decision =
                candidates.into_iter().map(|it| (it.features, is_right(it.mention))).collect();
            if right.is_some() {
                decisions.push(decision);
            }
        }
    }
    fit(&decisions, features::COUNT)
}

/// The weights of the features of speech.
fn speech(articles: &[Marked]) -> Vec<f32> {
    let mut decisions = Vec::new();
    for article in articles {
        let analysis = Analysis::new(&article.text);
        for (run, marked) in analysis.document.runs.iter().enumerate() {
            let is_speech = article.quotes.iter().any(|quote| is_over(&quote.bytes, &marked.inner));
            let features = speech::features(&analysis, run);
            decisions.push(vec![(features, is_speech), (Vec::new(), !is_speech)]);
        }
    }
    fit(&decisions, speech::COUNT)
}

/// The weights of the features of clauses without quotation marks.
fn indirect(articles: &[Marked]) -> Vec<f32> {
    let mut decisions = Vec::new();
    for article in articles {
        let analysis = Analysis::new(&article.text);
        for clause in clauses(&analysis) {
            let document = &analysis.document;
            let class = analysis.cues[clause.cue].class;
            if class == VerbClass::Think || clause.tokens.clone().any(|it| document.is_quoted(it)) {
                continue;
            }
            let bytes = document.bytes(&clause.tokens);
            let marked = article.quotes.iter().find(|quote| is_most(&quote.bytes, &bytes));
            // What people marked as thought or planned counts neither as right nor as wrong.
            if marked.is_some_and(|quote| !quote.is_speech) {
                continue;
            }
            let features = indirect::features(&analysis, &clause);
            decisions.push(vec![(features, marked.is_some()), (Vec::new(), marked.is_none())]);
        }
    }
    fit(&decisions, indirect::COUNT)
}

fn is_over(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// Whether the overlap of two ranges is at least half of their union.
fn is_most(one: &Range<usize>, other: &Range<usize>) -> bool {
    let both = one.end.min(other.end).saturating_sub(one.start.max(other.start));
    let all = one.end.max(other.end) - one.start.min(other.start);
    2 * both >= all
}

/// The number of passes over all decisions.
const PASSES: usize = 60;
/// The size of the first steps.
const RATE: f32 = 0.3;
/// How strongly weights are drawn to 0.
const DECAY: f32 = 2e-4;

/// Conditional logistic regression: finds the weights that make the right alternatives likely,
/// by gradient descent with a step size for each feature (AdaGrad: J. Duchi, E. Hazan and
/// Y. Singer, 2011). The order is fixed, so the result is too.
fn fit(decisions: &[Decision], count: usize) -> Vec<f32> {
    let mut weights = vec![0f32; count];
    let mut squares = vec![1e-6f32; count];
    for _ in 0..PASSES {
        for decision in decisions {
            let scores: Vec<f32> = decision
                .iter()
                .map(|(features, _)| features.iter().map(|&it| weights[usize::from(it)]).sum())
                .collect();
            let best = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
            let exps: Vec<f32> = scores.iter().map(|score| (score - best).exp()).collect();
            let all: f32 = exps.iter().sum();
            let right: f32 = exps
                .iter()
                .zip(decision)
                .filter(|(_, (_, right))| *right)
                .map(|(exp, _)| exp)
                .sum();
            for (exp, (features, is_right)) in exps.iter().zip(decision) {
                let wanted = if *is_right { exp / right.max(1e-12) } else { 0. };
                let gradient = exp / all - wanted;
                for &feature in features {
                    let feature = usize::from(feature);
                    let slope = gradient + DECAY * weights[feature];
                    squares[feature] += slope * slope;
                    weights[feature] -= RATE * slope / squares[feature].sqrt();
                }
            }
        }
    }
    weights
}
