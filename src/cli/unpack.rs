//! `pullquote unpack`: the articles of a pack, as data.

use std::fs::File;
use std::io::{BufWriter, Read, Seek, SeekFrom, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};
use flate2::read::DeflateDecoder;
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};

use super::named;
use super::output::{Output, Replaces};
use super::pack::{LISTS, Object, object};
use crate::model::{Facet, QuoteKind};
use crate::packed::collection::{Collection, NamedValue};
use crate::packed::pack::{self as packs, Pack, Place, format, taking::Taking};
use crate::packed::{Archive, Fault, Session};
use crate::query::{Answer, FacetName, Query, Question, Sort};

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
    /// The facets that articles declare.
    pub(super) own: Vec<FacetName>,
    /// The ids of the values of the built-in facets, by position, as articles have them.
    ids: Vec<Vec<String>>,
    /// The definitions of these values in their first articles, by [`LISTS`].
    defined: [Vec<Box<RawValue>>; LISTS.len()],
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
        let PackedValues { own, mut values } = packed_values::<Box<RawValue>>(&pack)?;
        let ids = values.iter().take(Facet::BUILT_IN.len()).map(|values| {
            let id = |value: &RawValue| {
                let value: Value = serde_json::from_str(value.get()).unwrap_or_default();
                let id = value["id"].as_str().unwrap_or_default();
                id.split('~').next().unwrap_or_default().to_owned()
            };
            values.iter().map(|it| id(it)).collect()
        });
        let ids = ids.collect();
        let defined = LISTS.map(|(_, facet)| std::mem::take(&mut values[facet.position()]));
        Ok(Self { file, archive, pack, own, ids, defined, held: [None, None] })
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
        let PackedValues { own, values } = packed_values::<NamedValue>(pack)?;
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
        let mut article: Value = serde_json::from_str(&self.frame(at)?)?;
        let quote: Value = serde_json::from_str(&self.quote(quote)?)?;
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
        article["quotes"] = json!([quote]);
        Ok(article)
    }

    /// An article's id and its data.
    pub(super) fn article(&mut self, article: u32) -> Result<(String, String)> {
        let frame = self.frame(article)?;
        let mut quotes = Vec::new();
        for quote in self.pack.ids.quotes_of(article) {
            quotes.push(self.quote(quote)?);
        }
        let frame = frame.strip_suffix('}').context("an article is an object")?;
        Ok((
            self.pack.ids.article(article)?,
            format!("{frame},\"quotes\":[{}]}}", quotes.join(",")),
        ))
    }

    /// The data of an article without its quotes.
    fn frame(&mut self, article: u32) -> Result<String> {
        let place = self.pack.article_at(article)?;
        let block = held(&mut self.held[1], &mut self.file, &place)?;
        let record = self.pack.article(article, &place, block)?;
        let record: Object<'_> = serde_json::from_str(&record)?;
        object(&record, |(name, raw)| {
            let Some(list) = LISTS.iter().position(|(list, _)| *list == name) else {
                return Ok(raw.get().to_owned());
            };
            let entry = |entry: &RawValue| match entry.get().parse::<usize>() {
                Ok(code) => self.defined[list].get(code).map(|it| it.get().to_owned()),
                Err(_) => Some(entry.get().to_owned()),
            };
            let entries: Vec<&RawValue> = serde_json::from_str(raw.get())?;
            let entries: Option<Vec<String>> = entries.into_iter().map(entry).collect();
            Ok(format!("[{}]", entries.context("an article has a value that is none")?.join(",")))
        })
    }

    fn quote(&mut self, quote: u32) -> Result<String> {
        let place = self.pack.quote_at(quote)?;
        let block = held(&mut self.held[0], &mut self.file, &place)?;
        let (text, more) = self.pack.quote(quote, &place, block)?;
        let ids = |facet: Facet| {
            let ids = &self.ids[facet.position()];
            let codes = self.archive.codes(quote, facet)?;
            Ok::<_, Fault>(codes.filter_map(|code| ids.get(code as usize)).collect::<Vec<_>>())
        };
        let kind = self.archive.codes(quote, Facet::KIND)?.next().unwrap_or(0) as usize;
        let mut data = json!({
            "id": self.pack.ids.quote(quote)?,
            "speaker": ids(Facet::SPEAKER)?.first(),
            "kind": QuoteKind::ALL.get(kind).map(|kind| kind.id()),
            "text": text,
        });
        if let Some(platform) = ids(Facet::PLATFORM)?.first().filter(|id| !id.is_empty()) {
            data["platform"] = json!(platform);
        }
        if let Some(paragraph) = self.pack.paragraph(quote)? {
            data["paragraph"] = json!(paragraph);
        }
        let rest: Option<Object<'_>> = match &*more {
            "" => None,
            more => Some(serde_json::from_str(more)?),
        };
        if let themes @ [_, ..] = &ids(Facet::THEME)?[..]
            && rest.is_none_or(|rest| !rest.contains_key("themes"))
        {
            data["themes"] = json!(themes);
        }
        let data = data.to_string();
        Ok(match more.strip_prefix('{') {
            Some(more) => format!("{},{more}", &data[..data.len() - 1]),
            None => data,
        })
    }
}

/// What a pack says of its facets, as JSON.
#[derive(Deserialize)]
pub(super) struct PackedValues<T> {
    /// The facets that articles declare, after the built-in ones.
    own: Vec<FacetName>,
    /// The values of each facet, by its position.
    values: Vec<Vec<T>>,
}

fn packed_values<'p, T: Deserialize<'p>>(pack: &'p Pack) -> Result<PackedValues<T>> {
    let all: PackedValues<T> = serde_json::from_str(&pack.values)?;
    let facets = Facet::BUILT_IN.len() + all.own.len();
    ensure!(all.values.len() == facets, "this pack was written wrongly: pack its articles again");
    Ok(all)
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
