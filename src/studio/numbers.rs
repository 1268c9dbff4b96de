//! The numbers of paragraphs, as article data has them.

use super::text::paragraphs;
use crate::article::is_headline;

/// The numbers of a text's paragraphs, which are counted once for all of its quotes.
pub(super) struct Numbers {
    /// Where each paragraph begins.
    starts: Vec<usize>,
    /// Whether the first one is the headline, which has no number.
    is_headed: bool,
}

impl Numbers {
    pub(super) fn of(text: &str) -> Self {
        let first = paragraphs(text).next();
        Self {
            starts: paragraphs(text).map(|range| range.start).collect(),
            is_headed: first.is_some_and(|first| is_headline(text[first].trim())),
        }
    }

    /// The number of the paragraph of a place, from 1.
    pub(super) fn at(&self, place: usize) -> u32 {
        let lines = self.starts.partition_point(|start| *start <= place);
        u32::try_from(lines.saturating_sub(usize::from(self.is_headed)).max(1)).unwrap_or(u32::MAX)
    }

    /// The number of the last paragraph.
    pub(super) fn last(&self) -> u32 {
        self.at(usize::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::Numbers;

    #[test]
    fn paragraphs_are_counted_from_one() {
        let numbers = Numbers::of("a.\n\n b \nc");
        assert_eq!(([0, 1, 5, 8].map(|at| numbers.at(at)), numbers.last()), ([1, 1, 2, 3], 3));
    }

    #[test]
    fn a_headline_is_no_paragraph() {
        let numbers = Numbers::of("The lamp\n\nIt rained.\n“It stays,” she said.");
        assert_eq!(([0, 11, 23].map(|at| numbers.at(at)), numbers.last()), ([1, 1, 2], 2));
        assert_eq!(Numbers::of("").last(), 1);
    }
}
