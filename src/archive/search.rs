//! The quotes that match a search.

use std::collections::HashSet;

use super::fault::Fault;
use super::known::Known;
use super::phrase::Part;
use super::phrase::{self, Phrase};
use super::sort::pair;
use super::{Archive, bits, typo};
use crate::model::Facet;
use crate::text::Search;

/// The last search and what it found.
pub(super) struct Found {
    search: String,
    /// What is asked for, each with the words of both dictionaries.
    wanted: Vec<Wanted>,
    corrected: Option<String>,
    set: Vec<u64>,
    known: Known,
    room: Room,
}

/// A word or phrase as an archive knows it.
pub(super) struct Wanted {
    pub(super) in_texts: Phrase,
    pub(super) in_speakers: Phrase,
}

/// What searching takes beside its result.
pub(super) struct Room {
    /// The speakers that have one word or phrase.
    speakers: Vec<u64>,
    /// A mark for each of all speakers; zeros.
    marks: Vec<u8>,
    pub(super) word: Vec<u8>,
    phrase: phrase::Room,
}

impl Found {
    pub(super) fn new(archive: &Archive) -> Self {
        let speakers = archive.values(Facet::Speaker);
        let set = |len| vec![0; bits::words(len)];
        Self {
            search: String::new(),
            wanted: Vec::new(),
            corrected: None,
            set: set(archive.quotes),
            known: Known::new(archive.quotes),
            room: Room {
                speakers: set(speakers),
                marks: vec![0; speakers as usize],
                word: Vec::new(),
                phrase: phrase::Room::new(archive.quotes.max(speakers)),
            },
        }
    }

    /// Whether nothing is searched for, so that every quote matches.
    pub(super) fn is_all(&self) -> bool {
        self.wanted.is_empty()
    }

    /// The quotes that match, where something is searched for.
    pub(super) fn set(&self) -> &[u64] {
        &self.set
    }

    /// What is searched for.
    pub(super) fn wanted(&self) -> &[Wanted] {
        &self.wanted
    }

    /// What was searched for in the place of what nothing matches.
    pub(super) fn corrected(&self) -> Option<&str> {
        self.corrected.as_deref()
    }

    /// Searches, unless for the same as last time. Returns whether it did.
    pub(super) fn update(&mut self, archive: &Archive, search: &str) -> Result<bool, Fault> {
        if self.search == search {
            return Ok(false);
        }
        // So that a fault in the middle does not leave half an answer.
        self.search.clear();
        self.wanted.clear();
        self.corrected = None;
        let read = parse(search);
        for needle in &read.needles {
            let wanted = Wanted::of(archive, needle, &mut self.room.word)?;
            self.wanted.push(wanted);
        }
        self.search(archive)?;
        let missing =
            |wanted: &Wanted| wanted.in_texts.is_missing() && wanted.in_speakers.is_missing();
        if self.wanted.iter().any(missing) {
            self.correct(archive, &read)?;
        }
        self.search.push_str(search);
        Ok(true)
    }

    /// Searches for what may have been meant, and keeps to that if it is there.
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

    /// Makes `set` the quotes that have all that is wanted, what is known and what is rare first.
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
        let (texts, names) = (archive.texts.get()?, archive.speakers.get()?);
        let Self { wanted, known, room: Room { speakers, marks, phrase, .. }, .. } = self;
        let work = |it: &Wanted| if known.has(it) { 0 } else { it.in_texts.work(texts) };
        for (at, (it, wanted)) in (0..).zip(order.iter_mut().zip(&*wanted)) {
            *it = pair(work(wanted), at);
        }
        order.sort_unstable();
        for (at, wanted) in order.iter().map(|it| &wanted[*it as u32 as usize]).enumerate() {
            let quotes = known.quotes(wanted, |set| {
                wanted.in_texts.find(texts, phrase, set)?;
                if !wanted.in_speakers.is_missing() {
                    speakers.fill(0);
                    wanted.in_speakers.find(names, phrase, speakers)?;
                    archive.columns[Facet::Speaker as usize].add(speakers, marks, set)?;
                }
                Ok(())
            })?;
            if at == 0 {
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

/// Reads what somebody typed; what is asked for twice is looked for once, so that
/// even a long search goes through the index a few times at most.
pub fn parse(search: &str) -> Search {
    let mut read = Search::parse(search);
    let mut known = HashSet::new();
    read.needles.retain(|needle| known.insert(needle.pattern.clone()));
    read
}

impl Wanted {
    pub(super) fn of(
        archive: &Archive,
        needle: &crate::text::search::Needle,
        word: &mut Vec<u8>,
    ) -> Result<Self, Fault> {
        let parts = Part::of(needle);
        Ok(Self {
            in_texts: Phrase::of(&parts, archive.texts.get()?, word)?,
            in_speakers: Phrase::of(&parts, archive.speakers.get()?, word)?,
        })
    }
}
