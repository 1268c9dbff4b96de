//! Writes a pack: texts while articles are read, and the index after the last one.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use anyhow::Result;
use flate2::Compression;
use flate2::write::DeflateEncoder;

use super::definitions::Definitions;
use super::record::records;
use super::store::Store;
use crate::model::Article;
use crate::packed::pack::format::{self, Section};
use crate::packed::pack::ids;
use crate::packed::pack::sections::{Written, days, key, paragraphs};
use crate::packed::pack::texts::{Census, Writer};
use crate::packed::{Builder, Names, day_number, searched};

/// How many bytes of texts are read before it is decided which words get a code.
const SAMPLE: usize = 32 << 20;

/// Receives articles, and writes their pack.
pub(super) struct Packer {
    builder: Builder,
    names: Names,
    definitions: Definitions,
    ids: ids::Writer,
    /// The paragraph of each quote; 0 where its article gives none.
    paragraphs: Vec<u32>,
    days: Vec<u32>,
    titles: String,
    quotes: Store,
    articles: Store,
    texts: Texts,
}

/// What was written.
pub(in crate::cli) struct Packed {
    pub(super) quotes: u32,
    pub(super) articles: usize,
    pub(super) bytes: u64,
}

/// The texts so far, until the words with a code are known; afterwards their writer.
enum Texts {
    Sampling { held: Vec<(String, String)>, bytes: usize, census: Census },
    Coded(Writer, Vec<String>),
}

impl Packer {
    /// A packer without articles. It keeps texts in files of this folder until `finish`.
    pub(super) fn new(folder: &Path) -> Result<Self> {
        Ok(Self {
            builder: Builder::default(),
            names: Names::default(),
            definitions: Definitions::default(),
            ids: ids::Writer::default(),
            paragraphs: Vec::new(),
            days: Vec::new(),
            titles: String::new(),
            quotes: Store::new(folder)?,
            articles: Store::new(folder)?,
            texts: Texts::Sampling { held: Vec::new(), bytes: 0, census: Census::default() },
        })
    }

    /// Adds an article that was checked, and whose id no other article has.
    pub(super) fn add(&mut self, article: &Article, data: &[u8]) -> Result<()> {
        let codes = self.names.article(article);
        let Self { definitions, names, .. } = self;
        let define = |list: usize, raw: &_| definitions.list(list, raw, &codes[list], names);
        let records = records(article, data, define)?;
        self.ids.push(&article.id, article.quotes.iter().map(|quote| &*quote.id));
        self.articles.push(|block| {
            block.extend_from_slice(records.article.as_bytes());
            block.push(0);
        })?;
        self.titles.push_str(&article.title);
        self.titles.push('\n');
        for (quote, json) in article.quotes.iter().zip(records.quotes) {
            self.days.push(quote.said.or(article.source.published).map_or(0, day_number));
            self.builder.quote(searched(quote));
            self.paragraphs.push(quote.paragraph.unwrap_or(0));
            self.text(&quote.text, json)?;
        }
        Ok(())
    }

    fn text(&mut self, text: &str, json: String) -> Result<()> {
        match &mut self.texts {
            Texts::Coded(writer, _) => self.quotes.push(|block| writer.push(text, &json, block)),
            Texts::Sampling { held, bytes, census } => {
                census.count(text);
                *bytes += text.len() + json.len();
                held.push((text.to_owned(), json));
                if *bytes >= SAMPLE { self.code() } else { Ok(()) }
            }
        }
    }

    /// Decides which words get a code, and writes what was held back.
    fn code(&mut self) -> Result<()> {
        if let Texts::Sampling { held, census, .. } = &mut self.texts {
            let words = std::mem::take(census).finish();
            let writer = Writer::new(&words);
            for (text, json) in std::mem::take(held) {
                self.quotes.push(|block| writer.push(&text, &json, block))?;
            }
            self.texts = Texts::Coded(writer, words);
        }
        Ok(())
    }

    /// Writes the pack to an empty file.
    pub(super) fn finish(mut self, out: &mut File) -> Result<Packed> {
        self.code()?;
        self.quotes.finish()?;
        self.articles.finish()?;
        self.names.hand_to(&mut self.builder);
        let archive = self.builder.finish()?;
        let quotes = archive.len();
        let mut written = archive.into_sections()?;
        written.push(paragraphs(&self.paragraphs));
        written.push(days(&self.days));
        written.push((key::VALUES, 1, self.definitions.values(&self.names).into_bytes()));
        written.extend(self.ids.sections());
        let words = match &self.texts {
            Texts::Coded(_, words) => words.iter().map(|word| format!("{word}\n")).collect(),
            Texts::Sampling { .. } => String::new(),
        };
        written.push((key::WORDS, 1, words.into_bytes()));
        written.push((key::QUOTE_BLOCKS, 4, self.quotes.blocks.to_bytes()));
        written.push((key::ARTICLE_BLOCKS, 4, self.articles.blocks.to_bytes()));
        written.push((key::TITLES, 1, deflated(self.titles.as_bytes())?));
        let stores = [(key::QUOTES, &mut self.quotes), (key::ARTICLES, &mut self.articles)];
        let bytes = write(out, written, stores)?;
        Ok(Packed { quotes, articles: self.titles.lines().count(), bytes })
    }
}

/// Writes header, directory, sections and stores. Returns the number of bytes.
fn write(out: &mut File, written: Vec<Written>, stores: [(u32, &mut Store); 2]) -> Result<u64> {
    let section = |(key, width, bytes): &Written| Section {
        key: *key,
        width: *width,
        offset: 0,
        len: bytes.len() as u64,
        checksum: format::checksum(bytes),
    };
    let mut sections: Vec<Section> = written.iter().map(section).collect();
    for (key, store) in &stores {
        sections.push(Section { key: *key, width: 1, offset: 0, len: store.len, checksum: 0 });
    }
    let head = format::head(&mut sections);
    let mut file = BufWriter::new(out);
    file.write_all(&head)?;
    for (_, _, bytes) in written {
        file.write_all(&bytes)?;
        pad(&mut file, bytes.len() as u64)?;
    }
    for (_, store) in stores {
        store.copy(&mut file)?;
        pad(&mut file, store.len)?;
    }
    let file = file.into_inner().map_err(|error| error.into_error())?;
    Ok(file.metadata()?.len())
}

fn deflated(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// Sections start at multiples of eight.
fn pad(file: &mut impl Write, len: u64) -> Result<()> {
    let rest = len.next_multiple_of(8) - len;
    Ok(file.write_all(&[0; 8][..rest as usize])?)
}
