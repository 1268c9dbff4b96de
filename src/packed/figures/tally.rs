//! The values that come with some quotes, and how often.

use super::super::pair::pair;

/// Values by how many quotes have each, or how many words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Codes and counts.
    pub first: Vec<(u32, u32)>,
    /// How many values with a count there are beside those.
    pub more: u32,
}

/// The codes with the greatest counts, at most `most`, ascending, of equal ones the first; and
/// how many other codes have a count.
pub(super) fn greatest(counts: &[u32], most: usize) -> (Vec<u32>, u32) {
    let counted = (0..).zip(counts).filter(|(_, count)| **count > 0);
    let (mut codes, more) =
        smallest(counted.map(|(code, count)| pair(!count, code)).collect(), most);
    codes.iter_mut().for_each(|pair| *pair = u64::from(*pair as u32));
    codes.sort_unstable();
    (codes.into_iter().map(|code| code as u32).collect(), more)
}

/// The smallest of some [`pair`]s, at most `most`, ascending; and how many others there are.
pub(super) fn smallest(mut pairs: Vec<u64>, most: usize) -> (Vec<u64>, u32) {
    let more = pairs.len().saturating_sub(most);
    if more > 0 {
        pairs.select_nth_unstable(most);
        pairs.truncate(most);
    }
    pairs.sort_unstable();
    (pairs, more as u32)
}

/// Counts codes of one facet, for one voice after the other.
pub(super) struct Counter {
    /// By code; zeros between voices.
    counts: Vec<u32>,
    /// The codes that have been counted, in the order in which they came.
    seen: Vec<u32>,
}

impl Counter {
    /// For a facet of so many values.
    pub(super) fn new(values: u32) -> Self {
        Self { counts: vec![0; values as usize], seen: Vec::new() }
    }

    /// Counts codes.
    pub(super) fn add(&mut self, codes: impl Iterator<Item = u32>) {
        for code in codes {
            let count = &mut self.counts[code as usize];
            if *count == 0 {
                self.seen.push(code);
            }
            *count += 1;
        }
    }

    /// The most frequent codes since the last time, equal ones as they came.
    pub(super) fn take(&mut self, most: usize) -> Tally {
        let place = (0..).zip(&self.seen);
        let pairs = place.map(|(place, code)| pair(!self.counts[*code as usize], place));
        let (pairs, more) = smallest(pairs.collect(), most);
        let counted = |pair: u64| {
            let code = self.seen[pair as u32 as usize];
            (code, self.counts[code as usize])
        };
        let tally = Tally { first: pairs.into_iter().map(counted).collect(), more };
        self.seen.drain(..).for_each(|code| self.counts[code as usize] = 0);
        tally
    }
}

#[cfg(test)]
mod tests {
    use super::{Counter, Tally, greatest};

    #[test]
    fn the_greatest_are_kept_and_of_equal_ones_the_first() {
        assert_eq!(greatest(&[3, 0, 7, 3, 9], 3), (vec![0, 2, 4], 1));
        assert_eq!(greatest(&[3, 0, 7, 3, 9], 4), (vec![0, 2, 3, 4], 0));
        assert_eq!(greatest(&[0, 0], 3), (vec![], 0));
        assert_eq!(greatest(&[1, 1], 0), (vec![], 2));
    }

    #[test]
    fn each_voice_is_counted_anew_and_equal_codes_stand_as_they_came() {
        let mut counter = Counter::new(5);
        counter.add([4, 1].into_iter());
        counter.add([2, 1].into_iter());
        assert_eq!(counter.take(2), Tally { first: vec![(1, 2), (4, 1)], more: 1 });
        counter.add([2].into_iter());
        assert_eq!(counter.take(2), Tally { first: vec![(2, 1)], more: 0 });
        assert_eq!(counter.take(2), Tally::default());
    }
}
