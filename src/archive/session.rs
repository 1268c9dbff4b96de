//! Asking an archive, one question after the other.
//!
//! A session has room for every set and count that an answer takes, so that
//! answering allocates nothing but the few words of a new search. What the last
//! answer knew is kept where the next question has it in common: a click on a
//! value leaves the search and the other facets as they were found; and no
//! count is made anew of which nothing changed.

use super::fault::Fault;
use super::search::Found;
use super::sort::{self, Order, Room};
use super::{Archive, bits};
use crate::filter::Choice;
use crate::model::Facet;

const FACETS: usize = Facet::ALL.len();

/// A question.
#[derive(Clone, Debug, Default)]
pub struct Ask {
    /// What is chosen in each facet, by `Facet as usize`.
    pub choices: [Choice; FACETS],
    /// The search as typed.
    pub search: String,
    /// The order of the page.
    pub order: Order,
    /// How many quotes come before the page.
    pub offset: u32,
    /// How many quotes the page has at most.
    pub limit: usize,
}

/// What asks an archive, and the answer to the last question.
pub struct Session {
    /// By facet: the quotes that pass its choice, and that choice.
    passing: [Vec<u64>; FACETS],
    choices: [Choice; FACETS],
    found: Found,
    /// What each set was made anew for: a number for each question.
    asked: u32,
    passing_since: [u32; FACETS],
    found_since: u32,
    matches: Vec<u64>,
    /// The quotes that a facet is counted over where it is chosen in.
    rest: Vec<u64>,
    total: u32,
    counts: [Vec<u32>; FACETS],
    /// Which sets the counts of each facet are of.
    counted: [Option<[u32; FACETS + 1]>; FACETS],
    page: Vec<u32>,
    room: Room,
}

impl Session {
    /// Room for the answers of an archive, which every question is then put to.
    pub fn new(archive: &Archive) -> Self {
        let set = || vec![0; bits::words(archive.quotes)];
        let counts = |facet: Facet| vec![0; archive.values(facet) as usize];
        Self {
            passing: Facet::ALL.map(|_| set()),
            choices: Default::default(),
            found: Found::new(archive),
            asked: 0,
            passing_since: [0; FACETS],
            found_since: 0,
            matches: set(),
            rest: set(),
            total: 0,
            counts: Facet::ALL.map(counts),
            counted: [None; FACETS],
            page: Vec::new(),
            room: Room::new(archive),
        }
    }

    /// How many quotes match.
    pub fn total(&self) -> u32 {
        self.total
    }

    /// The page, as positions of quotes in the archive.
    pub fn page(&self) -> &[u32] {
        &self.page
    }

    /// By code, how many quotes one would see if this value alone were ticked in
    /// its facet: the other facets and the search apply, its own facet does not.
    pub fn counts(&self, facet: Facet) -> &[u32] {
        &self.counts[facet as usize]
    }

    /// The matching quotes, 64 to a word, the lowest bit first.
    pub fn matches(&self) -> &[u64] {
        &self.matches
    }

    /// What was searched for in the place of a search that nothing matched.
    pub fn corrected(&self) -> Option<&str> {
        self.found.corrected()
    }

    /// Answers a question.
    ///
    /// # Errors
    /// When the archive is from a pack that was written wrongly.
    pub fn ask(&mut self, archive: &Archive, ask: &Ask) -> Result<(), Fault> {
        self.asked += 1;
        if self.found.update(archive, &ask.search)? {
            self.found_since = self.asked;
        }
        for (at, choice) in ask.choices.iter().enumerate() {
            if self.choices[at] != *choice {
                self.choices[at].assign(choice);
                self.passing_since[at] = self.asked;
                if !choice.is_empty() {
                    archive.columns[at].passing(choice, &mut self.passing[at]);
                }
            }
        }
        self.total = self.intersect(archive, None);
        for facet in 0..FACETS {
            self.count(archive, facet);
        }
        self.page.clear();
        let order = if self.found.is_all() && ask.order == Order::Relevance {
            Order::Archive
        } else {
            ask.order
        };
        sort::page(archive, self, order, ask)
    }

    /// Makes `matches` the quotes that match, or `rest` those that would without
    /// the choice in one facet. Returns how many there are.
    fn intersect(&mut self, archive: &Archive, but: Option<usize>) -> u32 {
        let set = if but.is_some() { &mut self.rest } else { &mut self.matches };
        let active = |at: &usize| Some(*at) != but && !self.choices[*at].is_empty();
        let mut chosen = (0..FACETS).filter(active).map(|at| &*self.passing[at]);
        let found = (!self.found.is_all()).then(|| self.found.set());
        let mut first = found.into_iter().chain(&mut chosen);
        match (first.next(), first.next()) {
            (None, _) => {
                bits::fill(set, archive.quotes);
                return archive.quotes;
            }
            (Some(one), None) => set.copy_from_slice(one),
            (Some(one), Some(other)) => bits::both(set, one, other),
        }
        first.for_each(|other| bits::and(set, other));
        bits::count(set)
    }

    fn count(&mut self, archive: &Archive, facet: usize) {
        let mut sets = [self.found_since; FACETS + 1];
        sets[1..].copy_from_slice(&self.passing_since);
        sets[1 + facet] = 0;
        if self.counted[facet] == Some(sets) {
            return;
        }
        self.counted[facet] = Some(sets);
        let column = &archive.columns[facet];
        let (set, len) = if self.choices[facet].is_empty() {
            (&self.matches, self.total)
        } else {
            let len = self.intersect(archive, Some(facet));
            (&self.rest, len)
        };
        column.count(set, len, &mut self.counts[facet]);
    }

    /// What ordering a page takes, apart from each other.
    pub(super) fn for_page(&mut self) -> (&[u64], u32, &Found, &mut Vec<u32>, &mut Room) {
        (&self.matches, self.total, &self.found, &mut self.page, &mut self.room)
    }
}
