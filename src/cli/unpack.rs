//! `pullquote unpack`: the articles of a pack, as data.

use std::fs::File;
use std::io::{BufWriter, Read, Seek, SeekFrom, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};
use flate2::read::DeflateDecoder;
use serde_json::Value;

use super::named;
use super::output::{Output, Replaces};
use crate::packed::collection::{Collection, NamedValue};
use crate::packed::pack::data::{Defined, PackedValues};
use crate::packed::pack::{self as packs, Pack, Place, format, taking::Taking};
use crate::packed::{Archive, Session};
use crate::query::{Answer, Query, Question, Sort};

/// Write the articles of a pack as data again.
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// A pack that `pullquote pack` wrote.
    #[arg(value_name = "FILE")]
    pack: PathBuf,
    /// The folder that each article is written to as ID.json, or a .jsonl or
    /// .ndjson file for all of them, one a line.
    #[arg(short, long, value_name = "PATH")]
    out: PathBuf,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let name = arguments.pack.display().to_string();
    let file = File::open(&arguments.pack)
        .with_context(|| format!("cannot read {name}; name a file that `pullquote pack` wrote"))?;
    let mut unpacker = Unpacker::open(file).with_context(|| name.clone())?;
    let out = &arguments.out;
    let mut output = Output::new([arguments.pack.clone()]);
    if named::is_lines(out) {
        let (file, _) = output.begin(out, Replaces::Anything)?;
        let mut lines = BufWriter::new(file);
        unpacker.each(&name, &mut |_, data| {
            writeln!(lines, "{data}").with_context(|| format!("cannot write {}", out.display()))
        })?;
        lines.flush().with_context(|| format!("cannot write {}", out.display()))?;
    } else {
        output.create_folder(out)?;
        unpacker.each(&name, &mut |id, data| {
            let file = file_name(id).with_context(|| name.clone())?;
            output.write(&out.join(file), format!("{data}\n").as_bytes(), Replaces::Anything)
        })?;
    }
    output.publish()?;
    Ok(ExitCode::SUCCESS)
}

/// The name of an article's file.
fn file_name(id: &str) -> Result<String> {
    // A pack from somebody else may have any id.
    let is_plain = id.bytes().all(|it| it.is_ascii_alphanumeric() || b"-_.".contains(&it))
        && id.starts_with(|first: char| first.is_ascii_alphanumeric());
    ensure!(is_plain, "the id {id:?} is no name for a file");
    Ok(format!("{id}.json"))
}

/// Reads a pack from a file.
pub(super) struct Unpacker {
    file: File,
    pub(super) archive: Archive,
    pub(super) pack: Pack,
    /// What the codes in its records stand for.
    pub(super) defined: Defined,
    /// The last block of quotes and the last block of articles that were read.
    held: [Option<(u64, Vec<u8>)>; 2],
}

impl Unpacker {
    pub(super) fn open(mut file: File) -> Result<Self> {
        let mut header = [0; format::HEADER];
        let len = file.read(&mut header)?;
        let mut head = vec![0; format::head_len(&header[..len])?];
        file.rewind()?;
        file.read_exact(&mut head).map_err(|_| format::cut())?;
        let (len, sections) = format::read_head(&head)?;
        if file.metadata()?.len() < len {
            return Err(format::cut().into());
        }
        let mut taking = Taking::new(&sections)?;
        file.seek(SeekFrom::Start(taking.start()))?;
        let mut left = taking.end() - taking.start();
        let mut room = vec![0; 1 << 20];
        while left > 0 {
            let some = &mut room[..left.min(1 << 20) as usize];
            file.read_exact(some).map_err(|_| format::cut())?;
            taking.push(some)?;
            left -= some.len() as u64;
        }
        let (archive, pack) = packs::open(&sections, taking.finish()?)?;
        archive.read_all()?;
        pack.read_all()?;
        let defined = Defined::read(&pack.values)?;
        Ok(Self { file, archive, pack, defined, held: [None, None] })
    }

    /// Calls `take` with the id and the data of every article.
    pub(super) fn each(
        &mut self,
        name: &str,
        take: &mut dyn FnMut(&str, &str) -> Result<()>,
    ) -> Result<()> {
        for article in 0..self.pack.ids.articles() {
            let (id, data) = self.article(article).with_context(|| name.to_owned())?;
            take(&id, &data)?;
        }
        Ok(())
    }

    /// The data of every article.
    #[cfg(test)]
    pub(super) fn all(&mut self) -> Result<Vec<String>> {
        (0..self.pack.ids.articles()).map(|article| Ok(self.article(article)?.1)).collect()
    }

    /// Makes the archive a collection, and answers a question.
    pub(super) fn answer(&mut self, question: &Question) -> Result<Answer> {
        let mut collection = self.collection()?;
        let mut session = Session::new(&self.archive);
        Ok(collection.answer(&self.archive, &mut session, &self.pack, question)?)
    }

    /// The quotes that a query shows, in the order of the archive.
    pub(super) fn matching(&mut self, query: &Query) -> Result<Vec<u32>> {
        let mut query = query.without_at();
        query.sort = Sort::Article;
        let mut collection = self.collection()?;
        let (archive, mut session) = (&self.archive, Session::new(&self.archive));
        let question = Question { query, ..Question::default() };
        let total = collection.answer(archive, &mut session, &self.pack, &question)?.total;
        Ok(collection.page(archive, &mut session, 0..total)?.to_vec())
    }

    /// Whether the collection has every value that a query names.
    pub(super) fn knows(&mut self, query: &Query) -> Result<bool> {
        let answer = self.answer(&Question { query: query.clone(), ..Question::default() })?;
        let known: usize = answer.facets.iter().map(|facet| facet.picked.len()).sum();
        Ok(known == query.picks().len())
    }

    /// Adds what makes the archive a collection, which then can be asked.
    pub(super) fn collection(&mut self) -> Result<Collection> {
        let titles = self.collect()?;
        let Self { archive, pack, .. } = self;
        let PackedValues { own, values } = PackedValues::<NamedValue>::read(&pack.values)?;
        let mut collection = Collection::new(archive, pack, &titles, own)?;
        for (facet, values) in archive.facets().zip(values) {
            collection.name(facet, values);
        }
        Ok(collection)
    }

    /// Makes the archive a collection. Returns the titles of its articles, each ended by a
    /// line feed.
    pub(super) fn collect(&mut self) -> Result<String> {
        self.archive.collect(&self.pack)?;
        let section = self.pack.titles_at()?;
        let compressed = read(&mut self.file, section.offset, section.len)?;
        section.check(&compressed)?;
        let mut titles = String::new();
        DeflateDecoder::new(&compressed[..]).read_to_string(&mut titles)?;
        Ok(titles)
    }

    /// The data of a quote's article, with only that quote.
    pub(super) fn alone(&mut self, quote: u32) -> Result<Value> {
        let at = self.pack.ids.article_of(quote).0;
        let mut article: Value = serde_json::from_str(&self.with_quotes(at, &[quote])?)?;
        let quote = article["quotes"][0].clone();
        for (list, used) in
            [("speakers", "speaker"), ("platforms", "platform"), ("themes", "themes")]
        {
            let is_used = |id: &Value| match &quote[used] {
                Value::Array(ids) => ids.contains(id),
                one => one == id,
            };
            // Indexing would add a list that is missing.
            if let Some(values) = article.get_mut(list).and_then(Value::as_array_mut) {
                values.retain(|value| is_used(&value["id"]));
            }
        }
        Ok(article)
    }

    /// An article's id and its data.
    pub(super) fn article(&mut self, article: u32) -> Result<(String, String)> {
        let quotes: Vec<u32> = self.pack.ids.quotes_of(article).collect();
        Ok((self.pack.ids.article(article)?, self.with_quotes(article, &quotes)?))
    }

    /// The data of an article with these of its quotes alone, ascending.
    pub(super) fn with_quotes(&mut self, article: u32, quotes: &[u32]) -> Result<String> {
        let mut records = Vec::new();
        while let Some(quote) = quotes.get(records.len()) {
            let place = self.pack.quote_at(*quote)?;
            let block = held(&mut self.held[0], &mut self.file, &place)?;
            records.extend(self.pack.records(&self.archive, &quotes[records.len()..], block)?);
        }
        let record = self.record(article)?;
        Ok(self.defined.article(&record, &records)?)
    }

    /// The record of an article.
    fn record(&mut self, article: u32) -> Result<String> {
        let place = self.pack.article_at(article)?;
        let block = held(&mut self.held[1], &mut self.file, &place)?;
        Ok(self.pack.article(article, &place, block)?)
    }
}

/// The decompressed block at a place.
fn held<'a>(
    held: &'a mut Option<(u64, Vec<u8>)>,
    file: &mut File,
    place: &Place,
) -> Result<&'a [u8]> {
    if held.as_ref().is_none_or(|(offset, _)| *offset != place.offset) {
        let compressed = read(file, place.offset, place.len)?;
        place.block.check(&compressed)?;
        let mut block = Vec::new();
        DeflateDecoder::new(&compressed[..]).read_to_end(&mut block)?;
        *held = Some((place.offset, block));
    }
    Ok(held.as_ref().map_or(&[], |(_, block)| block))
}

fn read(file: &mut File, offset: u64, len: u64) -> Result<Vec<u8>> {
    file.seek(SeekFrom::Start(offset))?;
    let mut bytes = Vec::new();
    let read = Read::by_ref(file).take(len).read_to_end(&mut bytes)?;
    if (read as u64) < len {
        return Err(format::cut().into());
    }
    Ok(bytes)
}
