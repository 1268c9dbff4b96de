//! An opened pack: the archive, and where its records are.

use super::blocks::{Block, Blocks};
use super::format::{Section, cut, damaged};
use super::ids::Ids;
use super::sections::{Parts, key};
use super::texts::Reader;
use crate::packed::archive::Archive;
use crate::packed::codes::Codes;
use crate::packed::fault::Fault;
use crate::packed::later::Later;

/// What a pack has besides the archive.
pub struct Pack {
    /// The ids of articles and quotes.
    pub ids: Ids,
    /// The values of all facets as JSON: an object with a list of values for each facet's id.
    pub values: String,
    /// The days of quotes as stored, until a collection reads them.
    pub(crate) days: Option<Later<Vec<u8>>>,
    titles: Option<Section>,
    paragraphs: Later<Codes>,
    pub(super) texts: Later<Reader>,
    quotes: Records,
    articles: Records,
}

/// Blocks and where in the file they start.
struct Records {
    blocks: Blocks,
    offset: u64,
}

/// A block and where in the file it is.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The block.
    pub block: Block,
    /// Where in the file it starts.
    pub offset: u64,
    /// How many bytes it has there.
    pub len: u64,
}

/// Opens a pack from the sections of its head.
///
/// # Errors
/// When a section is missing, or one that is read now is damaged. Errors in other sections
/// are reported when these are first needed.
pub fn open(sections: &[Section], mut parts: Parts) -> Result<(Archive, Pack), Fault> {
    let archive = parts.archive()?;
    let ids = parts.ids(archive.len())?;
    let paragraphs = parts.paragraphs(archive.len())?;
    let texts = parts.words()?;
    let days = parts.days();
    let titles = sections.iter().find(|it| it.key == key::TITLES).cloned();
    let values = String::from_utf8(parts.bytes(key::VALUES)?).map_err(|_| damaged("index"))?;
    let mut records = |directory, blocks, expected: u32| {
        let section = sections.iter().find(|it| it.key == blocks).ok_or_else(cut)?;
        let blocks = Blocks::read(&parts.bytes(directory)?)?;
        let last = blocks.len().checked_sub(1).map(|last| blocks.get(last));
        let is_whole = last.map_or((0, 0), |it| (it.end, 1)) == (section.len, expected.min(1))
            && last.is_none_or(|it| it.first < expected);
        if is_whole {
            Ok(Records { blocks, offset: section.offset })
        } else {
            Err(damaged("index"))
        }
    };
    let quotes = records(key::QUOTE_BLOCKS, key::QUOTES, archive.len())?;
    let articles = records(key::ARTICLE_BLOCKS, key::ARTICLES, ids.articles())?;
    Ok((archive, Pack { ids, values, days, titles, paragraphs, texts, quotes, articles }))
}

impl Records {
    fn place(&self, record: u32) -> Result<Place, Fault> {
        let block = self.blocks.of(record).ok_or(Fault::TEXTS)?;
        Ok(Place { block, offset: self.offset + block.start, len: block.end - block.start })
    }
}

impl Pack {
    /// Where the record of a quote is.
    ///
    /// # Errors
    /// When there is no such quote. The methods below fail likewise.
    pub fn quote_at(&self, quote: u32) -> Result<Place, Fault> {
        self.quotes.place(quote)
    }

    /// Where the record of an article is.
    pub fn article_at(&self, article: u32) -> Result<Place, Fault> {
        self.articles.place(article)
    }

    /// The text of a quote, and the rest of its data as JSON, from its decompressed block.
    pub fn quote(
        &self,
        quote: u32,
        place: &Place,
        block: &[u8],
    ) -> Result<(String, String), Fault> {
        let texts = self.texts.get()?;
        let mut rest = block;
        for _ in place.block.first..quote {
            texts.take(&mut rest)?;
        }
        texts.take(&mut rest)
    }

    /// Where the titles of articles are. They are compressed, and each ends with a line feed.
    ///
    /// # Errors
    /// When the pack was written without them.
    pub fn titles_at(&self) -> Result<&Section, Fault> {
        self.titles.as_ref().ok_or_else(|| {
            Fault::new("this pack has no titles: pack its articles again with this Pullquote")
        })
    }

    /// The paragraph of a quote, where its article gives one.
    pub fn paragraph(&self, quote: u32) -> Result<Option<u32>, Fault> {
        let paragraphs = self.paragraphs.get()?;
        let is_there = (quote as usize) < paragraphs.len();
        Ok(is_there.then(|| paragraphs.get(quote as usize)).filter(|paragraph| *paragraph > 0))
    }

    /// Reads all parts that would otherwise be read when first needed, so that a damaged
    /// part is reported now.
    pub fn read_all(&self) -> Result<(), Fault> {
        self.paragraphs.get()?;
        self.texts.get()?;
        self.days.as_ref().map_or(Ok(()), |days| days.get().map(drop))
    }

    /// The data of an article without its quotes, from its decompressed block.
    pub fn article(&self, article: u32, place: &Place, block: &[u8]) -> Result<String, Fault> {
        Ok(article_in(block, place.block.first, article)?.to_owned())
    }
}

/// The record of an article, from its decompressed block and the number of the first article
/// in that.
///
/// # Errors
/// When it is not there.
pub fn article_in(block: &[u8], first: u32, article: u32) -> Result<&str, Fault> {
    let number = article.checked_sub(first).ok_or(Fault::TEXTS)?;
    let record = block.split(|byte| *byte == 0).nth(number as usize).ok_or(Fault::TEXTS)?;
    std::str::from_utf8(record).map_err(|_| Fault::TEXTS.into())
}
