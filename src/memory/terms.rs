//! The dictionary: every word and every pair of Han characters, sorted, with the documents
//! that have it.

use super::bitmap::Bitmap;
use super::strings::Strings;

/// A sorted dictionary with posting lists.
pub(super) struct Terms {
    /// Distinct, ascending by bytes, so that a prefix is a range.
    terms: Strings,
    /// Where the posting list of each term starts, and where the last one ends.
    starts: Vec<u32>,
    /// Documents, list after list, each list ascending.
    postings: Vec<u32>,
}

impl Terms {
    /// Adds to `found` each document that has a term which starts with `term`, or, if it must
    /// be the `whole` term, a term which is equal to it.
    pub(super) fn documents(&self, term: &str, whole: bool, found: &mut Bitmap) {
        let start = self.first(|other| other < term);
        let end = self.first(|other| other <= term || (!whole && other.starts_with(term)));
        let (start, end) = (self.starts[start as usize], self.starts[end as usize]);
        for document in &self.postings[start as usize..end as usize] {
            found.insert(*document);
        }
    }

    /// Adds to `found` each document that has a term which starts with the prefix and for
    /// which `passes` is true.
    pub(super) fn documents_if(
        &self,
        prefix: &str,
        passes: impl Fn(&str) -> bool,
        found: &mut Bitmap,
    ) {
        let start = self.first(|other| other < prefix);
        let terms = (start..self.terms.len()).map(|number| self.terms.get(number));
        for term in terms.take_while(|term| term.starts_with(prefix)) {
            if passes(term) {
                self.documents(term, true, found);
            }
        }
    }

    /// The first term for which `before` is false. `before` is true for all terms up to some
    /// term, and false for all after it.
    fn first(&self, before: impl Fn(&str) -> bool) -> u32 {
        let (mut low, mut high) = (0, self.terms.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if before(self.terms.get(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// Collects the terms of one document after the other.
#[derive(Default)]
pub(super) struct Builder {
    /// In order of first appearance; a term's number is its position.
    terms: Strings,
    /// An open-addressed hash table of term numbers plus one; 0 is a free slot. Its length is
    /// a power of two, and more than half of its slots are free.
    slots: Vec<u32>,
    /// The last document of each term, plus one.
    latest: Vec<u32>,
    /// Term and document, by document.
    pairs: Vec<(u32, u32)>,
}

impl Builder {
    /// Records that a document has a term. Documents have to come in ascending order.
    pub(super) fn add(&mut self, term: &str, document: u32) {
        let number = self.number(term);
        let latest = &mut self.latest[number as usize];
        if *latest != document + 1 {
            *latest = document + 1;
            self.pairs.push((number, document));
        }
    }

    /// The number of a term; a new term gets the next number.
    fn number(&mut self, term: &str) -> u32 {
        if self.slots.len() <= 2 * self.terms.len() as usize {
            self.grow();
        }
        let slot = self.slot(term);
        if self.slots[slot] == 0 {
            self.terms.push(term);
            self.latest.push(0);
            self.slots[slot] = self.terms.len();
        }
        self.slots[slot] - 1
    }

    /// The slot that holds a term, or the free one where it belongs.
    fn slot(&self, term: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash(term) as usize & mask;
        while self.slots[slot] != 0 && self.terms.get(self.slots[slot] - 1) != term {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        self.slots = vec![0; (4 * self.terms.len() as usize).next_power_of_two().max(64)];
        for number in 0..self.terms.len() {
            let slot = self.slot(self.terms.get(number));
            self.slots[slot] = number + 1;
        }
    }

    /// Sorts the terms, and the pairs into posting lists.
    pub(super) fn finish(self) -> Terms {
        let order = self.terms.alphabetical();
        let mut terms = Strings::default();
        let mut ranks = vec![0; order.len()];
        for (rank, number) in order.iter().enumerate() {
            terms.push(self.terms.get(*number));
            ranks[*number as usize] = rank;
        }
        // A counting sort: count each list, then compute where it starts, then fill it.
        let mut starts = vec![0u32; order.len() + 1];
        for (term, _) in &self.pairs {
            starts[ranks[*term as usize] + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut postings = vec![0; self.pairs.len()];
        for (term, document) in self.pairs {
            let at = &mut next[ranks[term as usize]];
            postings[*at as usize] = document;
            *at += 1;
        }
        Terms { terms, starts, postings }
    }
}

/// FNV-1a, 32 bits (<http://www.isthe.com/chongo/tech/comp/fnv/>). It needs no protection
/// against chosen collisions: an article could only slow down its own reader.
fn hash(term: &str) -> u32 {
    term.bytes().fold(0x811C_9DC5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::{Bitmap, Builder};

    fn found(texts: &[&str], term: &str, whole: bool) -> Vec<u32> {
        let mut builder = Builder::default();
        for (document, text) in (0..).zip(texts) {
            text.split(' ').for_each(|term| builder.add(term, document));
        }
        let mut found = Bitmap::empty(texts.len() as u32);
        builder.finish().documents(term, whole, &mut found);
        found.iter().collect()
    }

    #[test]
    fn a_prefix_is_every_term_that_starts_with_it() {
        let texts = ["chip chips", "chin", "china chip", "zebra", "ch"];
        assert_eq!(found(&texts, "chi", false), [0, 1, 2]);
        assert_eq!(found(&texts, "chip", true), [0, 2]);
        assert!(found(&texts, "chi", true).is_empty());
        assert_eq!(found(&texts, "", false), [0, 1, 2, 3, 4]);
        assert!(found(&texts, "zz", false).is_empty());
        assert!(found(&[], "a", false).is_empty());
    }

    #[test]
    fn terms_keep_apart_when_the_table_grows() {
        let words: Vec<String> = (0..5000).map(|number| format!("w{number:04}")).collect();
        let texts: Vec<&str> = words.iter().map(String::as_str).collect();
        for number in [0, 31, 32, 64, 999, 4999] {
            assert_eq!(found(&texts, texts[number as usize], true), [number]);
        }
        assert_eq!(found(&texts, "w123", false), Vec::from_iter(1230..1240));
    }
}
