//! Putting quotes in order.
//!
//! Every order is by a number that the index knows for each quote, and few of
//! those numbers differ, so that a counting sort is linear, keeps the article's
//! order among equals, and needs no memory until somebody asks.

use crate::filter::Sort;
use crate::model::Facet;

use super::Index;
use super::bitmap::Bitmap;
use super::strings::Strings;

impl Index {
    /// The quotes of a set, as positions in the article, in an order. A page of
    /// them is a slice.
    ///
    /// Speakers stand by their folded names; platforms as the author has them,
    /// those not stated last; lengths are counted in [`words`](Self::words),
    /// the longest first. Equals stand in the article's order.
    pub fn order(&self, matches: &Bitmap, sort: Sort) -> Vec<u32> {
        let quotes: Vec<u32> = matches.iter().collect();
        let code = |facet: Facet, quote: u32| self.columns[facet as usize].codes(quote)[0];
        let key = |quote: &u32| match sort {
            Sort::Article => 0,
            Sort::Speaker => self.speaker_ranks[code(Facet::Speaker, *quote) as usize],
            Sort::Platform => code(Facet::Platform, *quote),
            Sort::Length => self.longest - self.words(*quote),
        };
        let keys: Vec<u32> = quotes.iter().map(key).collect();
        sorted(&quotes, &keys)
    }
}

/// Quotes by ascending key, equals as they come.
fn sorted(quotes: &[u32], keys: &[u32]) -> Vec<u32> {
    let Some(greatest) = keys.iter().max() else { return Vec::new() };
    let mut next = vec![0; *greatest as usize + 2];
    keys.iter().for_each(|key| next[*key as usize + 1] += 1);
    for at in 1..next.len() {
        next[at] += next[at - 1];
    }
    let mut sorted = vec![0; quotes.len()];
    for (quote, key) in quotes.iter().zip(keys) {
        let at: &mut usize = &mut next[*key as usize];
        sorted[*at] = *quote;
        *at += 1;
    }
    sorted
}

/// The place of each string in alphabetical order; equal strings share one.
pub(super) fn ranks(strings: &Strings) -> Vec<u32> {
    let mut ranks = vec![0; strings.len() as usize];
    let mut rank = 0;
    let order = strings.alphabetical();
    for (at, number) in order.iter().enumerate() {
        if at > 0 && strings.get(order[at - 1]) != strings.get(*number) {
            rank += 1;
        }
        ranks[*number as usize] = rank;
    }
    ranks
}
