//! Writes a pack: texts as they come, the index when all is known.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::DeflateEncoder;

use super::definitions::Definitions;
use super::record::records;
use super::store::Store;
use crate::archive::pack::format::{self, Section};
use crate::archive::pack::ids;
use crate::archive::pack::sections::{Written, days, key, paragraphs};
use crate::archive::pack::texts::{Census, Writer};
use crate::archive::{Builder, Names, day_number, searched};
use crate::model::Article;

/// So many bytes of texts are read before it is decided which words get a code.
const SAMPLE: usize = 32 << 20;

/// Takes articles in.
pub(super) struct Packer {
    out: PathBuf,
    builder: Builder,
    names: Names,
    definitions: Definitions,
    ids: ids::Writer,
    /// Of each quote, 0 where its article does not say.
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

/// Texts until the words with a code are known, and then those.
enum Texts {
    Sampling { held: Vec<(String, String)>, bytes: usize, census: Census },
    Coded(Writer, Vec<String>),
}

impl Packer {
    pub(super) fn new(out: &Path) -> Result<Self> {
        let store = |end: &str| {
            Store::new(beside(out, end)).with_context(|| {
                format!("cannot write {}; name a folder that is yours to write", out.display())
            })
        };
        Ok(Self {
            out: out.to_owned(),
            builder: Builder::default(),
            names: Names::default(),
            definitions: Definitions::default(),
            ids: ids::Writer::default(),
            paragraphs: Vec::new(),
            days: Vec::new(),
            titles: String::new(),
            quotes: store(".quotes")?,
            articles: store(".articles")?,
            texts: Texts::Sampling { held: Vec::new(), bytes: 0, census: Census::default() },
        })
    }

    /// Adds an article that was checked, of an id that no other has.
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

    /// Puts the pack together, beside its place, and moves it there.
    pub(super) fn finish(mut self) -> Result<Packed> {
        self.code()?;
        self.quotes.finish()?;
        self.articles.finish()?;
        self.names.speakers().for_each(|fields| self.builder.speaker(fields));
        let archive = self.builder.finish(self.names.fields())?;
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
        let bytes = write(&self.out, written, stores)
            .with_context(|| format!("cannot write {}", self.out.display()))?;
        Ok(Packed { quotes, articles: self.titles.lines().count(), bytes })
    }
}

/// Writes header, directory, sections and stores; returns how many bytes.
fn write(out: &Path, written: Vec<Written>, stores: [(u32, &mut Store); 2]) -> Result<u64> {
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
    let part = beside(out, ".part");
    let mut file = BufWriter::new(File::create(&part)?);
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
    let bytes = file.metadata()?.len();
    fs::rename(part, out)?;
    Ok(bytes)
}

fn deflated(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// A file next to another, with more to its name.
fn beside(path: &Path, more: &str) -> PathBuf {
    let mut path = path.as_os_str().to_owned();
    path.push(more);
    PathBuf::from(path)
}

/// Sections start at multiples of eight.
fn pad(file: &mut impl Write, len: u64) -> Result<()> {
    let rest = len.next_multiple_of(8) - len;
    Ok(file.write_all(&[0; 8][..rest as usize])?)
}
