//! Asks an archive one question after the other.
//!
//! A session owns memory for every set and count of an answer. So answering allocates
//! nothing but the few words of a new search. What the next question has in common with the
//! last one is reused: a click on a value reuses the search and the other facets, and counts
//! of sets that did not change are not counted again.

use super::archive::Archive;
use super::ask::{Ask, Order};
use super::bits;
use super::fault::Fault;
use super::pair::pair;
use super::search::Found;
use super::sort::{self, Room, Unordered};
use crate::filter::Choice;
use crate::model::Facet;

/// Asks an archive, and holds the answer to the last question.
pub struct Session {
    /// By column: the quotes that pass its choice, and that choice.
    passing: Vec<Vec<u64>>,
    choices: Vec<Choice>,
    /// A mark for each value of any column; zeros between questions.
    marks: Vec<u8>,
    found: Found,
    /// The number of the current question, by which changed sets are known.
    asked: u32,
    passing_since: Vec<u32>,
    found_since: u32,
    matches: Vec<u64>,
    /// The quotes that a column with choices is counted over.
    rest: Vec<u64>,
    total: u32,
    counts: Vec<Vec<u32>>,
    /// By column: the versions of the sets that its counts were made from, first that of the
    /// search, then those of the columns. Empty where there are no counts yet.
    counted: Vec<Vec<u32>>,
    /// Reused memory for such versions.
    sets: Vec<u32>,
    page: Vec<u32>,
    room: Room,
    ranks: Vec<Ranks>,
}

/// The values of a column, ordered by how many of all quotes have them, most first.
#[derive(Default)]
struct Ranks {
    /// Codes in that order; empty until they are first needed.
    order: Vec<u32>,
    /// By code, its place in the order.
    places: Vec<u32>,
}

impl Ranks {
    fn new(totals: &[u32]) -> Self {
        let mut keys: Vec<u64> =
            (0..).zip(totals).map(|(code, total)| pair(!total, code)).collect();
        keys.sort_unstable();
        let order: Vec<u32> = keys.iter().map(|key| *key as u32).collect();
        let mut places = vec![0; order.len()];
        (0..).zip(&order).for_each(|(place, code)| places[*code as usize] = place);
        Self { order, places }
    }
}

impl Session {
    /// A session for an archive. Every question has to be asked of this same archive.
    pub fn new(archive: &Archive) -> Self {
        let set = || vec![0; bits::words(archive.quotes)];
        let columns = archive.columns.len();
        let values = archive.columns.iter().map(|column| column.totals.len());
        Self {
            passing: vec![set(); columns],
            choices: vec![Choice::default(); columns],
            marks: vec![0; values.clone().max().unwrap_or(0)],
            found: Found::new(archive),
            asked: 0,
            passing_since: vec![0; columns],
            found_since: 0,
            matches: set(),
            rest: set(),
            total: 0,
            counts: values.map(|values| vec![0; values]).collect(),
            counted: vec![Vec::new(); columns],
            sets: Vec::new(),
            page: Vec::new(),
            room: Room::new(archive),
            ranks: (0..columns).map(|_| Ranks::default()).collect(),
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

    /// By code, how many quotes would match if this value alone were ticked in its facet.
    /// The other facets and the search apply, its own facet does not.
    pub fn counts(&self, facet: Facet) -> &[u32] {
        self.counts_of(facet.position())
    }

    /// The same for any column; empty where there is no such column.
    pub fn counts_of(&self, column: usize) -> &[u32] {
        self.counts.get(column).map_or(&[], Vec::as_slice)
    }

    /// The codes of the values of a column that most quotes have, most first. Counted are
    /// the matching quotes, or all quotes where `is_still`. `among` restricts the values to
    /// some codes.
    pub fn top(
        &mut self,
        archive: &Archive,
        column: usize,
        limit: usize,
        among: Option<&[u32]>,
        is_still: bool,
    ) -> Vec<u32> {
        let Some(counts) = self.counts.get(column) else { return Vec::new() };
        let ranks = &mut self.ranks[column];
        if ranks.order.len() < counts.len() {
            *ranks = Ranks::new(archive.totals(column));
        }
        let key = |code: u32| {
            let at = code as usize;
            let now = if is_still { 0 } else { *counts.get(at)? };
            Some(pair(!now, *ranks.places.get(at)?))
        };
        let mut keys: Vec<u64> = match among {
            Some(codes) => codes.iter().copied().filter_map(key).collect(),
            None => (0..counts.len() as u32).filter_map(key).collect(),
        };
        if limit < keys.len() {
            keys.select_nth_unstable(limit);
            keys.truncate(limit);
        }
        keys.sort_unstable();
        keys.iter().map(|key| ranks.order[*key as u32 as usize]).collect()
    }

    /// The matching quotes, 64 to a word, the lowest bit first.
    pub fn matches(&self) -> &[u64] {
        &self.matches
    }

    /// The corrected search, where nothing matched what was typed.
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
        let nothing = Choice::default();
        for at in 0..archive.columns.len() {
            let choice = ask.choices.get(at).unwrap_or(&nothing);
            if self.choices[at] != *choice {
                // After an error below, half an answer must not count as the answer.
                self.choices[at].clear();
                self.passing_since[at] = self.asked;
                if !choice.is_empty() {
                    archive.columns[at].passing(choice, &mut self.marks, &mut self.passing[at])?;
                }
                self.choices[at].assign(choice);
            }
        }
        self.total = self.intersect(archive, &[]);
        for column in 0..archive.columns.len() {
            self.count(archive, column)?;
        }
        self.page.clear();
        let order = if self.found.is_all() && ask.order == Order::Relevance {
            Order::Archive
        } else {
            ask.order
        };
        sort::page(archive, self.unordered(), order, ask)
    }

    /// The quotes that would match without the choices in some columns, and how many there
    /// are; as [`matches`](Self::matches).
    pub fn matches_without(&mut self, archive: &Archive, columns: &[usize]) -> (&[u64], u32) {
        let is_free = |at: &usize| self.choices.get(*at).is_none_or(Choice::is_empty);
        if columns.iter().all(is_free) {
            return (&self.matches, self.total);
        }
        let total = self.intersect(archive, columns);
        (&self.rest, total)
    }

    /// Makes `matches` the quotes that match; or, with `but`, makes `rest` the quotes that
    /// would match without the choices in those columns. Returns how many there are.
    fn intersect(&mut self, archive: &Archive, but: &[usize]) -> u32 {
        let set = if but.is_empty() { &mut self.matches } else { &mut self.rest };
        let active = |at: &usize| !but.contains(at) && !self.choices[*at].is_empty();
        let mut chosen = (0..self.passing.len()).filter(active).map(|at| &*self.passing[at]);
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

    fn count(&mut self, archive: &Archive, at: usize) -> Result<(), Fault> {
        self.sets.clear();
        self.sets.push(self.found_since);
        self.sets.extend(&self.passing_since);
        self.sets[1 + at] = 0;
        if self.counted[at] == self.sets {
            return Ok(());
        }
        self.counted[at].clear();
        let column = &archive.columns[at];
        let (set, len) = if self.choices[at].is_empty() {
            (&self.matches, self.total)
        } else {
            let len = self.intersect(archive, &[at]);
            (&self.rest, len)
        };
        column.count(set, len, &mut self.counts[at])?;
        self.counted[at].extend(&self.sets);
        Ok(())
    }

    /// Borrows, side by side, what ordering a page needs.
    fn unordered(&mut self) -> Unordered<'_> {
        Unordered {
            matches: &self.matches,
            total: self.total,
            wanted: self.found.wanted(),
            page: &mut self.page,
            room: &mut self.room,
        }
    }
}
