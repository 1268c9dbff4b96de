//! Finds the passage of a source that is most similar to some words, and shows the
//! differences.
//!
//! The parts of the source that share the most words with them are aligned with them word by
//! word. The cheapest alignment is the result.

use std::collections::HashMap;

use super::diff::{Step, written};
use super::distance::distance;
use super::token::{Token, tokens};

/// Longer passages are not aligned: the time grows with the square of the length.
const MOST_TOKENS: usize = 600;

/// How many windows with equally many shared words are aligned.
const MOST_WINDOWS: usize = 8;

/// The costs of a word that the passage does not have, of a word of the passage that is left
/// out, of a misspelt word, and of a word that differs only in capitals. The first costs most,
/// so that a longer passage that has more of the words is preferred.
const MINE: usize = 3;
const THEIRS: usize = 2;
const MISSPELT: usize = 2;
const CAPITALS: usize = 1;

/// The most similar passage of a source.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Nearest {
    /// As `words [-mine-]{+the source's+} words`.
    OtherWords(String),
    /// The same words, with other spaces between them.
    OtherSpaces,
}

/// The passage in `source` that is most similar to words that it does not have; `None` when
/// nothing is similar.
pub(super) fn nearest(words: &str, source: &str) -> Option<Nearest> {
    let (mine, theirs) = (tokens(words), tokens(source));
    if mine.is_empty() || mine.len() > MOST_TOKENS {
        return None;
    }
    let alignments = windows(&mine, &theirs).into_iter().map(|start| {
        let margin = mine.len() / 2 + 1;
        let end = (start + mine.len() + margin).min(theirs.len());
        align(&mine, &theirs[start.saturating_sub(margin)..end])
    });
    let (_, steps) = alignments.min_by_key(|(cost, _)| *cost)?;
    let is_same = steps.iter().all(|step| matches!(step, Step::Both(_)));
    Some(if is_same { Nearest::OtherSpaces } else { Nearest::OtherWords(written(&steps)) })
}

/// Where the parts of `theirs` begin that share the most words with `mine`; none where they
/// share less than a third of its words.
fn windows(mine: &[Token], theirs: &[Token]) -> Vec<usize> {
    let mut lacking: HashMap<&str, i64> = HashMap::new();
    for token in mine.iter().filter(|token| token.is_word) {
        *lacking.entry(&token.lower).or_default() += 1;
    }
    let wanted = mine.iter().filter(|token| token.is_word).count();
    let mut best = wanted.div_ceil(3).max(1);
    let mut starts = Vec::new();
    let mut shared = 0;
    for (at, token) in theirs.iter().enumerate() {
        if let Some(count) = lacking.get_mut(&*token.lower) {
            shared += usize::from(*count > 0);
            *count -= 1;
        }
        let left = at.checked_sub(mine.len()).map(|left| &theirs[left]);
        if let Some(count) = left.and_then(|left| lacking.get_mut(&*left.lower)) {
            shared -= usize::from(*count >= 0);
            *count += 1;
        }
        if shared > best {
            (best, starts) = (shared, Vec::new());
        }
        if shared == best && starts.len() < MOST_WINDOWS {
            starts.push((at + 1).saturating_sub(mine.len()));
        }
    }
    starts
}

/// The cheapest alignment of `mine` with some stretch of `theirs`. The words before and after
/// the stretch cost nothing (P. Sellers, "The Theory and Computation of Evolutionary
/// Distances", 1980).
fn align<'t>(mine: &'t [Token], theirs: &'t [Token]) -> (usize, Vec<Step<'t>>) {
    let width = theirs.len() + 1;
    let mut costs = vec![0; (mine.len() + 1) * width];
    for i in 1..=mine.len() {
        costs[i * width] = i * MINE;
        for j in 1..width {
            let here = i * width + j;
            let replaced = costs[here - width - 1] + replacing(&mine[i - 1], &theirs[j - 1]);
            costs[here] = replaced.min(costs[here - width] + MINE).min(costs[here - 1] + THEIRS);
        }
    }
    let last = &costs[mine.len() * width..];
    let end = (0..width).min_by_key(|j| last[*j]).unwrap_or_default();
    let (mut i, mut j, mut steps) = (mine.len(), end, Vec::new());
    while i > 0 {
        let here = i * width + j;
        let agree = j > 0 && mine[i - 1].key == theirs[j - 1].key;
        if agree && costs[here] == costs[here - width - 1] {
            (i, j) = (i - 1, j - 1);
            steps.push(Step::Both(&theirs[j]));
        } else if j > 0
            && costs[here] == costs[here - width - 1] + replacing(&mine[i - 1], &theirs[j - 1])
        {
            (i, j) = (i - 1, j - 1);
            steps.extend([Step::Theirs(&theirs[j]), Step::Mine(&mine[i])]);
        } else if costs[here] == costs[here - width] + MINE {
            i -= 1;
            steps.push(Step::Mine(&mine[i]));
        } else {
            j -= 1;
            steps.push(Step::Theirs(&theirs[j]));
        }
    }
    steps.reverse();
    (last[end], steps)
}

/// The cost of replacing one word by another.
fn replacing(mine: &Token, theirs: &Token) -> usize {
    if mine.key == theirs.key {
        0
    } else if mine.lower == theirs.lower {
        CAPITALS
    } else if is_misspelt(&mine.lower, &theirs.lower) {
        MISSPELT
    } else {
        MINE + THEIRS
    }
}

/// Whether two words begin with the same letter and share half of the others.
fn is_misspelt(mine: &str, theirs: &str) -> bool {
    let most = mine.chars().count() / 2;
    mine.chars().next() == theirs.chars().next() && distance(mine, theirs, most) <= most
}

#[cfg(test)]
mod tests {
    use super::{Nearest, nearest};

    const SOURCE: &str = "The mayor spoke first. “The river, which feeds three towns, cannot simply \
        be moved,” said Ana Ruiz. “The river was moved before,” said nobody. 河水不会改道，她说。";

    #[test]
    fn the_nearest_passage_is_found_and_only_its_difference_marked() {
        for (words, expected) in [
            (
                "The river, which feeds two towns, cannot simply be moved,",
                "The river, which feeds [-two-]{+three+} towns, cannot simply …",
            ),
            (
                "The river, which feeds three towns, cannot be moved",
                "… three towns, cannot {+simply+} be moved",
            ),
            ("the river cannot be moved", "[-the river-] cannot {+simply+} be moved"),
            ("said Ana Ruis", "said Ana [-Ruis-]{+Ruiz+}"),
            ("河水不会改变道", "河水不会改[-变-]道"),
        ] {
            let expected = Some(Nearest::OtherWords(expected.into()));
            assert_eq!(nearest(words, SOURCE), expected, "{words}");
        }
    }

    #[test]
    fn words_that_differ_in_their_spaces_alone_are_told_apart() {
        assert_eq!(nearest("The mayor spoke first .", SOURCE), Some(Nearest::OtherSpaces));
    }

    #[test]
    fn nothing_is_near_what_the_source_does_not_speak_of() {
        for words in ["", "?!", "An entirely different sentence altogether"] {
            assert_eq!(nearest(words, SOURCE), None, "{words}");
        }
    }
}
