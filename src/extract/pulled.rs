//! Pull quotes: paragraphs that repeat the words of a quote elsewhere in the article. What stands
//! around one does not say who speaks; what stands around the quote does.

use std::collections::HashMap;

use super::document::Document;
use super::repeats::{hash, join, words};
use super::tokens::Shape;

/// So many first words of a paragraph are looked for in other quotes.
const MOST: usize = 6;
/// Fewer words come again by chance.
const LEAST: usize = 4;

/// For each run, the run whose words it repeats. Linear in the length of the text.
pub(super) fn pulled(document: &Document<'_>) -> Vec<Option<usize>> {
    let is_alone: Vec<bool> = (0..document.runs.len()).map(|run| is_alone(document, run)).collect();
    let mut sources: HashMap<u64, Option<usize>> = HashMap::new();
    let keys: Vec<Option<u64>> = (0..document.runs.len())
        .map(|run| is_alone[run].then(|| key(document, run)).flatten())
        .collect();
    sources.extend(keys.iter().flatten().map(|key| (*key, None)));
    for run in 0..document.runs.len() {
        let mut last: Vec<u64> = Vec::with_capacity(MOST);
        for word in words(&document.text[document.runs[run].inner.clone()]) {
            if last.len() == MOST {
                last.remove(0);
            }
            last.push(hash(word));
            for count in LEAST..=last.len() {
                if let Some(source) = sources.get_mut(&join(&last[last.len() - count..]))
                    // A paragraph of its own is the source only of what comes below.
                    && source.is_none_or(|source| is_alone[source] && !is_alone[run])
                {
                    *source = Some(run);
                }
            }
        }
    }
    let source = |(run, key): (usize, &Option<u64>)| {
        (*key).and_then(|key| sources[&key]).filter(|source| *source != run)
    };
    keys.iter().enumerate().map(source).collect()
}

/// Whether a run is a paragraph of its own, with the sign of a block quotation or without.
fn is_alone(document: &Document<'_>, run: usize) -> bool {
    let tokens = document.paragraphs[document.runs[run].paragraph].tokens.clone();
    let own = document.run_tokens[run];
    // A longer paragraph has words of the reporter, or several quotes.
    tokens.len() < 6
        && tokens.clone().all(|at| at == own || document.tokens[at].shape == Shape::Sign)
}

/// A hash of the first words of a run.
fn key(document: &Document<'_>, run: usize) -> Option<u64> {
    let first: Vec<u64> =
        words(&document.text[document.runs[run].inner.clone()]).take(MOST).map(hash).collect();
    (first.len() >= LEAST).then(|| join(&first))
}
