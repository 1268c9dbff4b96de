//! Finds the quotes that match a search.

use std::collections::HashSet;

use super::archive::{Archive, names_of};
use super::fault::Fault;
use super::known::Known;
use super::pair::pair;
use super::phrase;
use super::wanted::Wanted;
use super::{bits, typo};
use crate::text::Search;

/// The last search and what it found.
pub(super) struct Found {
    search: String,
    /// The words and phrases of the search, as both dictionaries know them.
    wanted: Vec<Wanted>,
    corrected: Option<String>,
    set: Vec<u64>,
    known: Known,
    room: Room,
}

/// Reused memory for searching.
pub(super) struct Room {
    /// The values whose names or roles have one word or phrase, facet after facet.
    named: Vec<u64>,
    /// A mark for each value of any facet; zeros between searches.
    marks: Vec<u8>,
    pub(super) word: Vec<u8>,
    phrase: phrase::Room,
}

impl Found {
    pub(super) fn new(archive: &Archive) -> Self {
        let named = archive.named();
        let most = archive.facets().map(|facet| archive.values(facet)).max().unwrap_or(0);
        let set = |len| vec![0; bits::words(len)];
        Self {
            search: String::new(),
            wanted: Vec::new(),
            corrected: None,
            set: set(archive.quotes),
            known: Known::new(archive.quotes),
            room: Room {
                named: set(named),
                marks: vec![0; most as usize],
                word: Vec::new(),
                phrase: phrase::Room::new(archive.quotes.max(named)),
            },
        }
    }

    /// Whether nothing is searched for, so that every quote matches.
    pub(super) fn is_all(&self) -> bool {
        self.wanted.is_empty()
    }

    /// The quotes that match; only meaningful if something is searched for.
    pub(super) fn set(&self) -> &[u64] {
        &self.set
    }

    /// What is searched for.
    pub(super) fn wanted(&self) -> &[Wanted] {
        &self.wanted
    }

    /// The corrected search, where nothing matched what was typed.
    pub(super) fn corrected(&self) -> Option<&str> {
        self.corrected.as_deref()
    }

    /// Searches, unless the search is that of last time. Returns whether it searched.
    pub(super) fn update(&mut self, archive: &Archive, search: &str) -> Result<bool, Fault> {
        if self.search == search {
            return Ok(false);
        }
        // After an error below, half an answer must not count as the answer.
        self.search.clear();
        self.wanted.clear();
        self.corrected = None;
        let read = parse(search);
        for needle in &read.needles {
            let wanted = Wanted::of(archive, needle, &mut self.room.word)?;
            self.wanted.push(wanted);
        }
        self.search(archive)?;
        if self.wanted.iter().any(Wanted::is_missing) {
            self.correct(archive, &read)?;
        }
        self.search.push_str(search);
        Ok(true)
    }

    /// Searches for the corrected words, and keeps that result if a quote has them.
    fn correct(&mut self, archive: &Archive, read: &Search) -> Result<(), Fault> {
        let corrected = typo::correct(archive, read, &self.wanted, &mut self.room.word)?;
        let Some((corrected, search)) = corrected else { return Ok(()) };
        let typed = std::mem::replace(&mut self.wanted, corrected);
        self.search(archive)?;
        if !bits::is_empty(&self.set) {
            self.corrected = Some(search);
        } else {
            self.wanted = typed;
        }
        Ok(())
    }

    /// Makes `set` the quotes that have all words and phrases, kept and rare ones first.
    fn search(&mut self, archive: &Archive) -> Result<(), Fault> {
        let mut order = [0u64; 32];
        let len = self.wanted.len();
        let mut more = Vec::new();
        let order = if len <= order.len() {
            &mut order[..len]
        } else {
            more.resize(len, 0);
            &mut more[..]
        };
        let (texts, names) = (archive.texts.get()?, archive.names.get()?);
        let Self { wanted, known, room: Room { named, marks, phrase, .. }, .. } = self;
        let work = |it: &Wanted| if known.has(it) { 0 } else { it.work(texts) };
        for (at, (it, wanted)) in (0..).zip(order.iter_mut().zip(&*wanted)) {
            // Exclusions come last.
            *it = pair(if wanted.is_excluded { u32::MAX } else { work(wanted) }, at);
        }
        order.sort_unstable();
        for (at, wanted) in order.iter().map(|it| &wanted[*it as u32 as usize]).enumerate() {
            if at == 0 && wanted.is_excluded {
                bits::fill(&mut self.set, archive.quotes);
            }
            let quotes = known.quotes(wanted, |set| {
                wanted.in_texts.iter().try_for_each(|it| it.find(texts, phrase, set))?;
                if wanted.in_names.iter().any(|it| !it.is_missing()) {
                    named.fill(0);
                    wanted.in_names.iter().try_for_each(|it| it.find(names, phrase, named))?;
                    archive.add_named(named, marks, set)?;
                }
                Ok(())
            })?;
            if wanted.is_excluded {
                bits::and_not(&mut self.set, quotes);
            } else if at == 0 {
                self.set.copy_from_slice(quotes);
            } else {
                bits::and(&mut self.set, quotes);
            }
            if bits::is_empty(&self.set) {
                break;
            }
        }
        Ok(())
    }
}

impl Archive {
    /// Adds the quotes of some values to a set; `named` has the values of every facet, facet
    /// after facet.
    fn add_named(&self, named: &[u64], marks: &mut [u8], set: &mut [u64]) -> Result<(), Fault> {
        let mut rest = named;
        for facet in self.facets() {
            let (codes, others) = rest.split_at(bits::words(names_of(self.values(facet))));
            if !bits::is_empty(codes) {
                self.columns[facet.position()].add(codes, marks, set)?;
            }
            rest = others;
        }
        Ok(())
    }
}

/// Reads what somebody typed. A word that is there twice is searched for once, so that even
/// a long search reads the index a few times at most.
pub fn parse(search: &str) -> Search {
    let mut read = Search::parse(search);
    let mut known = HashSet::new();
    read.needles.retain(|needle| {
        let patterns = needle.patterns.iter().map(|pattern| pattern.text.clone());
        known.insert((patterns.collect::<Vec<_>>(), needle.is_excluded))
    });
    read
}
