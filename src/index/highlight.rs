//! Where a search is found in a text, to mark it there.

use std::ops::Range;

use super::search::Search;
use super::token::Folded;

impl Search {
    /// The parts of `text` that match, as byte ranges on character boundaries:
    /// ascending, apart from each other, none empty.
    ///
    /// Exact to the character: of a word that starts with what was typed, that
    /// start, with the marks written on its letters. A letter that folds to two
    /// (`ß`) is marked when either matches. Of an acronym the last full stop is
    /// not marked, as it may end the sentence; of a phrase, what stands between
    /// its words is.
    pub fn highlights(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let folded = Folded::of(text);
        let mut marked = vec![false; text.len()];
        for needle in &self.needles {
            // Places come in ascending order, so nothing is marked twice over.
            let mut done = 0;
            for place in needle.places(&folded.text) {
                let source = folded.source(place);
                marked[source.start.max(done)..source.end].fill(true);
                done = source.end;
            }
        }
        runs(&marked)
    }
}

/// The ranges of positions that are true.
fn runs(marked: &[bool]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for at in (0..marked.len()).filter(|at| marked[*at]) {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end += 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs
}
