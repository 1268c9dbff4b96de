//! An archive as sections, and back.

use std::collections::BTreeMap;

use super::format::damaged;
use super::ids::{self, Ids};
use crate::archive::codes::{Codes, wide};
use crate::archive::column::Column;
use crate::archive::dictionary::Dictionary;
use crate::archive::fault::Fault;
use crate::archive::postings::Postings;
use crate::archive::terms::Terms;
use crate::archive::{Archive, Days, Fields};
use crate::model::Facet;

/// What each section is, by its key.
pub mod key {
    /// Numbers about the whole.
    pub const META: u32 = 1;
    /// And the facet's number: codes, quote by quote.
    pub const CODES: u32 = 10;
    /// And the facet's number: how many codes each quote has.
    pub const LENS: u32 = 20;
    /// How many words each quote has.
    pub const LENGTHS: u32 = 30;
    /// The alphabetical place of each speaker.
    pub const RANKS: u32 = 31;
    /// The paragraph of each quote; 0 where its article does not say.
    pub const PARAGRAPHS: u32 = 32;
    /// The day of each quote, as runs.
    pub const DAYS: u32 = 33;
    /// And the number of a part: the search index of texts.
    pub const TEXTS: u32 = 40;
    /// And the number of a part: the search index of speakers.
    pub const SPEAKERS: u32 = 50;
    /// The values of all facets, as JSON.
    pub const VALUES: u32 = 60;
    /// And the number of a part: the ids of articles and quotes.
    pub const IDS: u32 = 61;
    /// The words that texts are written with, each ended by a line feed.
    pub const WORDS: u32 = 70;
    /// Where the blocks of quotes are.
    pub const QUOTE_BLOCKS: u32 = 71;
    /// Where the blocks of articles are.
    pub const ARTICLE_BLOCKS: u32 = 72;
    /// The blocks of quotes, each with a checksum of its own.
    pub const QUOTES: u32 = 80;
    /// The blocks of articles.
    pub const ARTICLES: u32 = 81;
    /// The titles of articles, each ended by a line feed, compressed.
    pub const TITLES: u32 = 82;
}

/// A section's key, how wide its numbers are, and its bytes.
pub type Written = (u32, u32, Vec<u8>);

impl Archive {
    /// The sections that this archive is opened from.
    pub fn into_sections(self) -> Vec<Written> {
        let mut meta = vec![
            self.quotes,
            self.longest,
            self.all_words as u32,
            (self.all_words >> 32) as u32,
            self.texts.words.len,
            self.speakers.words.len,
        ];
        meta.extend(Facet::ALL.map(|facet| self.values(facet)));
        let mut all = vec![(key::META, 4, bytes(&meta))];
        for (at, column) in (0..).zip(&self.columns).take(Facet::ALL.len()) {
            all.push(coded(key::CODES + at, &column.codes));
            all.extend(column.lens.as_ref().map(|lens| coded(key::LENS + at, lens)));
        }
        all.push(coded(key::LENGTHS, &self.words));
        all.push((key::RANKS, 4, bytes(&self.speaker_ranks)));
        for (first, terms) in [(key::TEXTS, self.texts), (key::SPEAKERS, self.speakers)] {
            let parts = [
                (1, terms.words.bytes),
                (4, bytes(&terms.words.groups)),
                (4, bytes(&terms.totals)),
                (4, bytes(&terms.documents_at)),
                (4, bytes(&terms.positions_at)),
                (1, terms.postings.documents),
                (1, terms.postings.positions),
            ];
            all.extend((first..).zip(parts).map(|(key, (width, bytes))| (key, width, bytes)));
        }
        all
    }
}

impl ids::Writer {
    /// The sections that these ids are read from.
    pub fn sections(self) -> Vec<Written> {
        let parts = [(1, self.bytes), (4, bytes(&self.starts)), (4, bytes(&self.quotes))];
        (key::IDS..).zip(parts).map(|(key, (width, bytes))| (key, width, bytes)).collect()
    }
}

/// The section of the paragraph of each quote, 0 where there is none.
pub fn paragraphs(of: &[u32]) -> Written {
    coded(key::PARAGRAPHS, &Codes::of(of))
}

/// The section of the day of each quote, as [`crate::archive::day_number`] has it; 0
/// where there is none.
pub fn days(of: &[u32]) -> Written {
    (key::DAYS, 1, Days::to_bytes(of))
}

fn coded(key: u32, codes: &Codes) -> Written {
    let (bits, bytes) = codes.to_bytes();
    (key, bits, bytes)
}

fn bytes(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

/// The sections of a pack's head, each of which is taken out once.
pub struct Parts {
    taken: BTreeMap<u32, (u32, Vec<u8>)>,
}

impl Parts {
    /// These, by key: how wide their numbers are, and their bytes.
    pub(super) fn new(taken: BTreeMap<u32, (u32, Vec<u8>)>) -> Self {
        Self { taken }
    }

    /// The bytes of a section, which are then taken out.
    ///
    /// # Errors
    /// When there is none.
    pub fn bytes(&mut self, key: u32) -> Result<Vec<u8>, Fault> {
        Ok(self.taken.remove(&key).ok_or_else(|| damaged("index"))?.1)
    }

    fn numbers(&mut self, key: u32) -> Result<Vec<u32>, Fault> {
        Ok(wide(&self.bytes(key)?))
    }

    fn codes(&mut self, key: u32) -> Result<Option<Codes>, Fault> {
        let Some((width, bytes)) = self.taken.remove(&key) else { return Ok(None) };
        Codes::from_bytes(width, &bytes).map(Some).ok_or_else(|| damaged("index"))
    }

    fn terms(&mut self, first: u32, len: u32, bound: u32) -> Result<Terms, Fault> {
        let terms = Terms {
            bound,
            words: Dictionary { bytes: self.bytes(first)?, groups: self.numbers(first + 1)?, len },
            totals: self.numbers(first + 2)?,
            documents_at: self.numbers(first + 3)?,
            positions_at: self.numbers(first + 4)?,
            postings: Postings {
                documents: self.bytes(first + 5)?,
                positions: self.bytes(first + 6)?,
            },
        };
        terms.check()?;
        Ok(terms)
    }

    /// The ids.
    ///
    /// # Errors
    /// When a section is missing or is not such as a writer makes.
    pub fn ids(&mut self, quotes: u32) -> Result<Ids, Fault> {
        let ids = Ids {
            bytes: self.bytes(key::IDS)?,
            starts: self.numbers(key::IDS + 1)?,
            quotes: self.numbers(key::IDS + 2)?,
        };
        ids.check(quotes)?;
        Ok(ids)
    }

    /// The paragraph of each quote.
    ///
    /// # Errors
    /// When they are not those of as many quotes.
    pub fn paragraphs(&mut self, quotes: u32) -> Result<Codes, Fault> {
        let paragraphs = self.codes(key::PARAGRAPHS)?;
        Ok(paragraphs.filter(|it| it.len() == quotes as usize).ok_or(Fault::COLUMNS)?)
    }

    /// The words that texts are written with.
    ///
    /// # Errors
    /// When there are none, or not as text.
    pub fn words(&mut self) -> Result<String, Fault> {
        Ok(String::from_utf8(self.bytes(key::WORDS)?).map_err(|_| Fault::TEXTS)?)
    }

    /// The archive.
    ///
    /// # Errors
    /// When a section is missing or is not such as a writer makes.
    pub fn archive(&mut self) -> Result<Archive, Fault> {
        let meta = self.numbers(key::META)?;
        let &[quotes, longest, low, high, words, names, ref values @ ..] = &meta[..] else {
            return Err(damaged("index"));
        };
        let Some(values) = values.first_chunk::<{ Facet::ALL.len() }>() else {
            return Err(damaged("index"));
        };
        let mut columns = Vec::with_capacity(values.len());
        for (at, values) in (0..).zip(values) {
            let codes = self.codes(key::CODES + at)?.ok_or(Fault::COLUMNS)?;
            let lens = self.codes(key::LENS + at)?;
            if *values > quotes.saturating_mul(64).saturating_add(1 << 20) {
                return Err(Fault::COLUMNS.into());
            }
            columns.push(Column::new(quotes, Fields { values: *values, codes, lens })?);
        }
        let lengths = self.codes(key::LENGTHS)?.ok_or(Fault::COLUMNS)?;
        let ranks = self.numbers(key::RANKS)?;
        let speakers = values[Facet::Speaker as usize];
        let is_whole = lengths.len() == quotes as usize
            && lengths.greatest() <= longest
            && ranks.len() == speakers as usize
            && ranks.iter().all(|it| *it < speakers);
        if !is_whole {
            return Err(Fault::COLUMNS.into());
        }
        Ok(Archive {
            quotes,
            columns,
            days: Days::default(),
            texts: self.terms(key::TEXTS, words, quotes)?,
            speakers: self.terms(key::SPEAKERS, names, speakers)?,
            speaker_ranks: ranks,
            words: lengths,
            longest,
            all_words: u64::from(high) << 32 | u64::from(low),
        })
    }
}
