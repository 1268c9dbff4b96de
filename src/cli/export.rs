//! `pullquote export`: quotes in the formats of other programs, and as lists of works.

mod filter;

use std::fs::File;
use std::io::{self, BufWriter, Seek};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};

use super::build::Address;
use super::check::{counted, read_source};
use super::date::date;
use super::input;
use super::named::{self, is_collection, is_pack};
use super::output::{Output, Replaces, Temporary};
use super::pack;
use super::print::{answer, note};
use super::unpack::Unpacker;
use crate::export::{Exporter, Format, Options, article_of_pack};
use crate::model::{Article, Date};
use filter::Wanted;

/// Write quotes as JSON, CSV, Markdown, plain text, HTML or W3C Web Annotations, or the works
/// that they are quoted in.
///
/// Articles are checked first; with errors in one, or without a quote that passes the
/// filter, nothing is written, and the exit code is 1.
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Article data in the format pullquote/1: one article, or several; of a .jsonl or
    /// .ndjson file, each line; of a folder, the data in it; or a pack of them.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// json is article data again, an article a line; csv a table with a row for each quote. A
    /// style of `pullquote cite`, such as apa or bibtex, is a list of works.
    #[arg(long, value_name = "FORMAT", value_parser = format)]
    format: Format,
    /// Which quotes: what stands after the # of an explorer's address, such as
    /// '?speaker=kai-fu-lee&q=chips', or the id of one quote.
    #[arg(long, value_name = "FILTER")]
    filter: Option<String>,
    /// The file to write; otherwise standard output.
    #[arg(short, long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Begin a table with a byte order mark, by which Excel knows UTF-8.
    #[arg(long)]
    bom: bool,
    /// The article's own text, in which annotations then give the positions of quotes.
    #[arg(long, value_name = "TEXT")]
    source: Option<PathBuf>,
    /// The public address of the explorer, which quotes are linked to; otherwise they are
    /// linked to their passage in the article.
    #[arg(long, value_name = "URL", value_parser = Address::parse)]
    url: Option<Address>,
    /// The day on which the articles were read, for lists of works.
    #[arg(long, value_name = "DATE", value_parser = date)]
    accessed: Option<Date>,
    /// Write a list of works for people as a page, which has the italics that text lacks.
    #[arg(long)]
    html: bool,
}

impl Arguments {
    /// What an export of the files has beside the articles.
    fn options(&self, files: &[PathBuf]) -> Result<Options> {
        let Self { format, bom, html, accessed, .. } = self;
        let is_page = matches!(format, Format::Works(style) if !style.is_for_programs());
        ensure!(!bom || *format == Format::Csv, "--bom is for csv: leave it out of other formats");
        ensure!(
            self.source.is_none() || *format == Format::Annotations && !is_collection(files),
            "--source is for the annotations of one article: leave it out otherwise"
        );
        ensure!(
            accessed.is_none() || format.is_list(),
            "--accessed is for lists of works: leave it out of other formats"
        );
        ensure!(
            !html || is_page,
            "--html is for lists of works for people, such as apa: leave it out of other formats"
        );
        Ok(Options {
            byte_order_mark: *bom,
            is_collection: is_collection(files),
            explorer: self.url.as_ref().map(|url| url.as_str().to_owned()),
            source: self.source.as_deref().map(read_source).transpose()?,
            accessed: *accessed,
            is_html: *html,
            own_facets: Vec::new(),
        })
    }
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let files = named::files(&arguments.files)?;
    let options = arguments.options(&files)?;
    let out = &arguments.out;
    let mut output = Output::new(files.iter().cloned());
    let written = match out {
        Some(out) => {
            let (file, folder) = output.begin(out, Replaces::Anything)?;
            export(arguments, &files, options, &folder, file)?
        }
        None => {
            // Nobody is to have half of what turns out to have errors.
            let folder = std::env::temp_dir();
            let mut all = Temporary::new(&folder)
                .with_context(|| format!("cannot write in {}", folder.display()))?;
            let written = export(arguments, &files, options, &folder, all.file())?;
            if written.is_some() {
                all.file().rewind()?;
                answer(|out| io::copy(all.file(), out).map(drop))?;
            }
            written
        }
    };
    let Some(quotes) = written else { return Ok(ExitCode::FAILURE) };
    output.publish()?;
    if let Some(out) = out {
        note(&format!("{} in {}.", counted(quotes, "quote"), out.display()));
    }
    Ok(ExitCode::SUCCESS)
}

/// Takes one article after the other, and the ids of the facets that all of them declare.
type Take<'t> = dyn FnMut(&[String], &Article) -> Result<()> + 't;

/// Exports to a file, with the help of others in a folder: how many quotes; `None` where an
/// article has errors, which are printed then.
fn export(
    arguments: &Arguments,
    files: &[PathBuf],
    options: Options,
    folder: &Path,
    out: &mut File,
) -> Result<Option<usize>> {
    let cannot = || "cannot write the export".to_owned();
    let mut exporter = None;
    let mut quotes = 0;
    // Which facets there are is known with the first article.
    let mut begin = Some((BufWriter::new(out), options));
    let mut take = |own_facets: &[String], article: &Article| {
        if let Some((out, options)) = begin.take() {
            let options = Options { own_facets: own_facets.to_vec(), ..options };
            exporter = Some(Exporter::new(out, arguments.format, options).with_context(cannot)?);
        }
        quotes += article.quotes.len();
        exporter.as_mut().map_or(Ok(()), |it| it.article(article)).with_context(cannot)
    };
    let wanted = Wanted::parse(arguments.filter.as_deref().unwrap_or_default());
    let is_fine = if is_collection(files) {
        each_of_many(files, &wanted, folder, &mut take)?
    } else {
        each_of_one(&files[0], &wanted, &mut take)?
    };
    if !is_fine {
        return Ok(None);
    }
    let filter = arguments.filter.as_deref().unwrap_or_default();
    ensure!(quotes > 0, "no quote passes the filter {filter}: ask for less");
    let is_empty = exporter.as_ref().is_some_and(Exporter::is_empty_list);
    ensure!(!is_empty, "these words were retracted, and are not cited: ask for other quotes");
    if let Some(exporter) = exporter {
        exporter.finish().with_context(cannot)?;
    }
    Ok(Some(quotes))
}

/// The article of a quote, with that alone; `None` where its file has errors, which are
/// printed then.
pub(super) fn alone(file: &Path, quote: &str) -> Result<Option<Article>> {
    let (files, wanted) = (&[file.to_owned()], Wanted::quote(quote));
    let mut found = None;
    let mut take = |_: &[String], article: &Article| {
        found = Some(article.clone());
        Ok(())
    };
    let is_fine = match is_collection(files) {
        true => each_of_many(files, &wanted, &std::env::temp_dir(), &mut take)?,
        false => each_of_one(file, &wanted, &mut take)?,
    };
    Ok(found.filter(|_| is_fine))
}

/// Takes what is wanted of one article; `false` where it has errors.
fn each_of_one(file: &Path, wanted: &Wanted, take: &mut Take<'_>) -> Result<bool> {
    input::each_article(&[file.to_owned()], &mut |found| {
        let kept = wanted.of_article(&found.article)?;
        take(&found.article.declared_facet_ids(), &found.article.with_quotes(&kept))
    })
}

/// Takes what is wanted of a collection, one article after the other; `false` where one has
/// errors.
fn each_of_many(
    files: &[PathBuf],
    wanted: &Wanted,
    folder: &Path,
    take: &mut Take<'_>,
) -> Result<bool> {
    let name = files[0].display().to_string();
    if let [pack] = files
        && is_pack(pack)
    {
        let pack = File::open(pack).with_context(|| format!("cannot read {name}"))?;
        each_of_pack(pack, wanted, take).context(name)?;
        return Ok(true);
    }
    // A filter means the same in files of articles as in the collection of them.
    let mut packed =
        Temporary::new(folder).with_context(|| format!("cannot write in {}", folder.display()))?;
    if pack::pack(files, folder, packed.file())?.is_none() {
        return Ok(false);
    }
    packed.file().rewind()?;
    each_of_pack(packed.file().try_clone()?, wanted, take).context(name)?;
    Ok(true)
}

fn each_of_pack(pack: File, wanted: &Wanted, take: &mut Take<'_>) -> Result<()> {
    let mut unpacker = Unpacker::open(pack)?;
    let matching = wanted.of_pack(&mut unpacker)?;
    let own = unpacker.defined.declared_ids();
    let mut rest = &matching[..];
    while let Some(first) = rest.first() {
        let article = unpacker.pack.ids.article_of(*first).0;
        let all = unpacker.pack.ids.quotes_of(article);
        let (kept, others) = rest.split_at(rest.partition_point(|quote| all.contains(quote)));
        rest = others;
        let data = unpacker.with_quotes(article, kept)?;
        take(&own, &article_of_pack(&data)?)?;
    }
    Ok(())
}

/// The format of a name.
fn format(id: &str) -> Result<Format> {
    let known = Format::ALL.map(Format::id).join(", ");
    Format::from_id(id).with_context(|| format!("{id} is no format: name one of {known}"))
}
