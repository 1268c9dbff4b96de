//! Orders quotes.
//!
//! Every order is by a number that the index has for each quote. These numbers are small, so
//! a counting sort takes linear time, keeps the article's order among equal quotes, and
//! needs no memory in advance.

use crate::model::Facet;
use crate::query::Sort;

use super::bitmap::Bitmap;
use super::index::Index;

impl Index {
    /// The quotes of a set, as positions in the article, in an order.
    ///
    /// Speakers are ordered by their folded names. Platforms have the order of the data,
    /// “Not stated” last. Lengths are numbers of [`words`](Self::words), the longest first.
    /// Equal quotes have the order of the article.
    pub fn order(&self, matches: &Bitmap, sort: Sort) -> Vec<u32> {
        let quotes: Vec<u32> = matches.iter().collect();
        let code = |facet: Facet, quote: u32| self.columns[facet.position()].codes(quote)[0];
        let key = |quote: &u32| match sort {
            // The others are orders of an archive.
            Sort::Article | Sort::Date | Sort::Relevance => 0,
            Sort::Speaker => self.speaker_ranks[code(Facet::SPEAKER, *quote) as usize],
            Sort::Platform => code(Facet::PLATFORM, *quote),
            Sort::Length => self.longest - self.words(*quote),
        };
        let keys: Vec<u32> = quotes.iter().map(key).collect();
        sorted(&quotes, &keys)
    }
}

/// The codes of a facet, those with the most quotes first, equal ones in their order.
/// `counts` is as in [`Answer`](super::Answer).
pub(super) fn by_count(counts: &[u32]) -> Vec<u32> {
    let codes: Vec<u32> = (0..counts.len() as u32).collect();
    let most = counts.iter().max().copied().unwrap_or(0);
    let keys: Vec<u32> = counts.iter().map(|count| most - count).collect();
    sorted(&codes, &keys)
}

/// Numbers by ascending key, equal ones in their order.
fn sorted(numbers: &[u32], keys: &[u32]) -> Vec<u32> {
    let Some(greatest) = keys.iter().max() else { return Vec::new() };
    let mut next = vec![0; *greatest as usize + 2];
    keys.iter().for_each(|key| next[*key as usize + 1] += 1);
    for at in 1..next.len() {
        next[at] += next[at - 1];
    }
    let mut sorted = vec![0; numbers.len()];
    for (number, key) in numbers.iter().zip(keys) {
        let at: &mut usize = &mut next[*key as usize];
        sorted[*at] = *number;
        *at += 1;
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::by_count;

    #[test]
    fn codes_stand_by_their_counts_and_equals_as_they_come() {
        assert_eq!(by_count(&[1, 3, 0, 3, 1]), [1, 3, 0, 4, 2]);
        assert!(by_count(&[]).is_empty());
    }
}
