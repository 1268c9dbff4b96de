//! Writes an archive as sections, and reads it back.

use super::format::{Section, damaged};
use super::ids::{self, Ids};
use super::part::Part;
use super::texts::Reader;
use crate::model::Facet;
use crate::packed::archive::{Archive, MOST_FACETS, names_of};
use crate::packed::codes::Codes;
use crate::packed::column::Column;
use crate::packed::days::Days;
use crate::packed::dictionary::Dictionary;
use crate::packed::fault::Fault;
use crate::packed::fields::Fields;
use crate::packed::later::Later;
use crate::packed::terms::Terms;

/// What each section is, by its key.
pub mod key {
    /// Numbers about the whole.
    pub const META: u32 = 1;
    /// How many words each quote has.
    pub const LENGTHS: u32 = 30;
    /// The position of each speaker in alphabetical order, as codes.
    pub const RANKS: u32 = 31;
    /// The paragraph of each quote; 0 where its article gives none.
    pub const PARAGRAPHS: u32 = 32;
    /// The day of each quote, as runs.
    pub const DAYS: u32 = 33;
    /// Plus the number of a part: the search index of texts.
    pub const TEXTS: u32 = 40;
    /// Plus the number of a part: the search index of the names of values, and of the roles of
    /// speakers.
    pub const NAMES: u32 = 50;
    /// The facets that articles declare and the values of all facets, as JSON. Each is
    /// defined as in the first article that has it.
    pub const VALUES: u32 = 60;
    /// Plus the number of a part: the ids of articles and quotes.
    pub const IDS: u32 = 61;
    /// The words that have codes in texts, each ended by a line feed.
    pub const WORDS: u32 = 70;
    /// Where the blocks of quotes are.
    pub const QUOTE_BLOCKS: u32 = 71;
    /// Where the blocks of articles are.
    pub const ARTICLE_BLOCKS: u32 = 72;
    /// Plus the facet's position: codes, quote by quote.
    pub const CODES: u32 = 1000;
    /// Plus the facet's position: how many codes each quote has.
    pub const LENS: u32 = 2000;
    /// Plus the facet's position: how many quotes have each value.
    pub const TOTALS: u32 = 3000;
    /// The blocks of quotes, each with a checksum of its own. Sections with smaller keys are
    /// the head.
    pub const QUOTES: u32 = 9000;
    /// The blocks of articles: JSON without quotes. A value that is defined as in [`VALUES`]
    /// is replaced by its code.
    pub const ARTICLES: u32 = 9001;
    /// The titles of articles, each ended by a line feed, compressed.
    pub const TITLES: u32 = 9002;
}

/// How many parts a search index has.
const TERMS: u32 = 7;

/// A section's key, how wide its numbers are, and its bytes.
pub type Written = (u32, u32, Vec<u8>);

impl Archive {
    /// The sections from which this archive can be opened.
    ///
    /// # Errors
    /// When it is from a pack that is damaged or was written wrongly.
    pub fn into_sections(self) -> Result<Vec<Written>, Fault> {
        let (texts, names) = (self.texts.take()?, self.names.take()?);
        let mut meta = vec![
            self.quotes,
            self.longest,
            self.all_words as u32,
            (self.all_words >> 32) as u32,
            texts.words.len,
            names.words.len,
        ];
        let facets = &self.columns[..self.facets];
        meta.extend(facets.iter().map(|column| column.totals.len() as u32));
        let mut all = vec![(key::META, 4, bytes(&meta))];
        for (at, column) in (0..).zip(facets) {
            let codes = column.coded()?;
            all.push((key::TOTALS + at, 4, bytes(&column.totals)));
            all.push(coded(key::CODES + at, &codes.codes));
            all.extend(codes.lens().map(|lens| coded(key::LENS + at, &lens)));
        }
        all.push(coded(key::LENGTHS, self.words.get()?));
        all.push(coded(key::RANKS, self.speaker_ranks.get()?));
        for (first, terms) in [(key::TEXTS, texts), (key::NAMES, names)] {
            let parts: [_; TERMS as usize] = [
                (1, terms.words.bytes),
                (4, bytes(&terms.words.groups)),
                (4, bytes(&terms.totals)),
                (4, bytes(&terms.documents_at)),
                (4, bytes(&terms.positions_at)),
                (1, terms.documents),
                (1, terms.positions.take()?),
            ];
            all.extend((first..).zip(parts).map(|(key, (width, bytes))| (key, width, bytes)));
        }
        Ok(all)
    }
}

impl ids::Writer {
    /// The sections from which these ids can be read.
    pub fn sections(self) -> Vec<Written> {
        let parts = [(1, self.bytes), (4, bytes(&self.starts)), (4, bytes(&self.quotes))];
        (key::IDS..).zip(parts).map(|(key, (width, bytes))| (key, width, bytes)).collect()
    }
}

/// The section of the paragraphs of quotes; 0 where a quote has none.
pub fn paragraphs(of: &[u32]) -> Written {
    coded(key::PARAGRAPHS, &Codes::of(of))
}

/// The section of the days of quotes, as [`crate::packed::day_number`]; 0 where a quote has
/// none.
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

/// Whether a section is part of the head, which opening reads.
pub fn is_head(section: &Section) -> bool {
    section.key < key::QUOTES
}

/// The sections of a pack's head. Each is taken out once.
#[derive(Default)]
pub struct Parts {
    taken: Vec<(u32, Part)>,
}

impl Parts {
    /// The head among these sections. `read` appends the bytes of a section, and is called
    /// when the section is needed.
    pub fn at(
        sections: &[Section],
        read: impl Fn(&Section, &mut Vec<u8>) -> Result<(), Fault> + Clone + 'static,
    ) -> Self {
        let head = sections.iter().filter(|section| is_head(section));
        Self { taken: head.map(|it| (it.key, Part::at(it, read.clone()))).collect() }
    }

    /// Adds a section, by its key.
    pub fn add(&mut self, key: u32, part: Part) {
        self.taken.push((key, part));
    }

    fn find(&mut self, key: u32) -> Option<Part> {
        let at = self.taken.iter().position(|(own, _)| *own == key)?;
        Some(self.taken.swap_remove(at).1)
    }

    /// Takes a section out.
    ///
    /// # Errors
    /// When there is none. The methods below also fail when the section is damaged.
    pub(super) fn take(&mut self, key: u32) -> Result<Part, Fault> {
        self.find(key).ok_or_else(|| damaged("index"))
    }

    /// The bytes of a section, which are then taken out.
    pub fn bytes(&mut self, key: u32) -> Result<Vec<u8>, Fault> {
        self.take(key)?.bytes()
    }

    fn numbers(&mut self, key: u32) -> Result<Vec<u32>, Fault> {
        self.take(key)?.numbers()
    }

    /// The ids.
    pub(super) fn ids(&mut self, quotes: u32) -> Result<Ids, Fault> {
        let ids = Ids {
            bytes: self.bytes(key::IDS)?,
            starts: self.numbers(key::IDS + 1)?,
            quotes: self.numbers(key::IDS + 2)?,
        };
        ids.check(quotes)?;
        Ok(ids)
    }

    /// The paragraph of each quote.
    pub(super) fn paragraphs(&mut self, quotes: u32) -> Result<Later<Codes>, Fault> {
        let part = self.take(key::PARAGRAPHS)?;
        Ok(Later::new(move || {
            let is_whole = |it: &Codes| it.len() == quotes as usize;
            Ok(Some(part.codes()?).filter(is_whole).ok_or(Fault::COLUMNS)?)
        }))
    }

    /// The words that have codes in texts.
    pub(super) fn words(&mut self) -> Result<Later<Reader>, Fault> {
        let part = self.take(key::WORDS)?;
        Ok(Later::new(|| {
            Ok(Reader::new(String::from_utf8(part.bytes()?).map_err(|_| Fault::TEXTS)?))
        }))
    }

    /// The days of quotes, where the pack has them.
    pub(super) fn days(&mut self) -> Option<Later<Vec<u8>>> {
        self.find(key::DAYS).map(Part::later)
    }

    /// The archive.
    pub fn archive(&mut self) -> Result<Archive, Fault> {
        let meta = self.numbers(key::META)?;
        let &[quotes, longest, low, high, words, names, ref values @ ..] = &meta[..] else {
            return Err(damaged("index"));
        };
        if !(Facet::BUILT_IN.len()..=MOST_FACETS).contains(&values.len()) {
            return Err(damaged("index"));
        }
        let columns = (0..).zip(values).map(|(at, values)| self.column(at, quotes, *values));
        let columns = columns.collect::<Result<_, _>>()?;
        let speakers = values[Facet::SPEAKER.position()];
        let named = values.iter().map(|values| names_of(*values)).sum();
        let lengths = self.take(key::LENGTHS)?;
        let ranks = self.take(key::RANKS)?;
        Ok(Archive {
            quotes,
            facets: values.len(),
            columns,
            days: Days::default(),
            texts: self.terms(key::TEXTS, words, quotes)?,
            names: self.terms(key::NAMES, names, named)?,
            speaker_ranks: numbers(ranks, speakers, speakers.saturating_sub(1)),
            words: numbers(lengths, quotes, longest),
            longest,
            all_words: u64::from(high) << 32 | u64::from(low),
        })
    }

    /// The column of a facet, by its number.
    fn column(&mut self, at: u32, quotes: u32, values: u32) -> Result<Column, Fault> {
        let totals = self.numbers(key::TOTALS + at)?;
        let codes = self.take(key::CODES + at)?;
        let lens = self.find(key::LENS + at);
        if totals.len() != values as usize {
            return Err(Fault::COLUMNS.into());
        }
        Ok(Column::later(quotes, totals, move || {
            let lens = lens.map(Part::codes).transpose()?;
            Ok(Fields { values, codes: codes.codes()?, lens })
        }))
    }

    fn terms(&mut self, first: u32, len: u32, bound: u32) -> Result<Later<Terms>, Fault> {
        let mut parts = Vec::new();
        for key in first..first + TERMS {
            parts.push(self.take(key)?);
        }
        let parts = <[Part; TERMS as usize]>::try_from(parts).map_err(|_| damaged("index"))?;
        Ok(Later::new(move || {
            let [words, groups, totals, documents_at, positions_at, documents, positions] = parts;
            let terms = Terms {
                bound,
                words: Dictionary { bytes: words.bytes()?, groups: groups.numbers()?, len },
                totals: totals.numbers()?,
                documents_at: documents_at.numbers()?,
                positions_at: positions_at.numbers()?,
                documents: documents.bytes()?,
                positions: positions.later(),
            };
            terms.check()?;
            Ok(terms)
        }))
    }
}

/// Codes of which there must be `len`, none greater than `most`.
fn numbers(part: Part, len: u32, most: u32) -> Later<Codes> {
    Later::new(move || {
        let is_whole = |it: &Codes| it.len() == len as usize && it.greatest() <= most;
        Ok(Some(part.codes()?).filter(is_whole).ok_or(Fault::COLUMNS)?)
    })
}
