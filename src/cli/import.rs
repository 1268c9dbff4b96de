//! `pullquote import`: a table of quotes as articles.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow, bail, ensure};

use super::check::counted;
use super::named::is_lines;
use super::output::{Output, Replaces};
use super::print::{answer, note};
use crate::article::MAX_BYTES;
use crate::model::Lang;
use crate::model::data::ArticleData;
use crate::table::{self, By, Import, Mapping, Opening, Options, Plan, Problem, Table, Unread};

/// Make articles of a table with a row for each quote.
///
/// Reads CSV and TSV, JSON and JSON Lines, .xlsx and .ods. Prints what each column was taken
/// for, and which rows have problems.
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The table; `-` is standard input.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// What columns are, where their names do not say it: `text=Quote,speaker=Who`. A column
    /// becomes a facet with `facet=Party`, and is left out with `none=Notes`.
    #[arg(long, value_name = "FIELD=COLUMN,...")]
    map: Vec<String>,
    /// Makes an article of each article, outlet or month instead of one of all rows.
    #[arg(long, value_enum)]
    by: Option<Division>,
    /// The rows of an article follow each other: each is written as soon as the next begins,
    /// so that the table may be longer than memory. With `--by`.
    #[arg(long, requires = "by")]
    in_order: bool,
    /// The file of the article, instead of standard output; with `--by`, a .jsonl or .ndjson
    /// file with an article a line, or a folder for their files.
    #[arg(short, long, value_name = "PATH")]
    out: Option<PathBuf>,
    /// The title of the article, where the table has none; the name of the file by default.
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// The language of the quotes, where the table does not say it, as a BCP 47 tag.
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// The sheet of a spreadsheet; otherwise the first that has a table.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// The first row has values, not the names of the columns.
    #[arg(long)]
    no_header: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Division {
    Article,
    Outlet,
    Month,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let name = arguments.file.display().to_string();
    let mut mapping = Mapping::default();
    for text in &arguments.map {
        mapping.add(text).map_err(|why| anyhow!("--map: {why}"))?;
    }
    let lang = arguments.lang.as_deref().map(|tag| {
        Lang::parse(tag).with_context(|| format!("--lang {tag}: write a BCP 47 tag, such as en"))
    });
    let by = match arguments.by {
        None => By::One,
        Some(Division::Article) => By::Article,
        Some(Division::Outlet) => By::Outlet,
        Some(Division::Month) => By::Month,
    };
    let file: Box<dyn Read> = if name == "-" {
        Box::new(io::stdin().lock())
    } else {
        Box::new(File::open(&arguments.file).with_context(|| {
            format!("cannot read {name}; name a table: CSV, TSV, JSON, JSON Lines, .xlsx or .ods")
        })?)
    };
    let opening = Opening { no_header: arguments.no_header, sheet: arguments.sheet.clone() };
    let table = table::open(file, &opening).map_err(|why| anyhow!("{name}: {why}"))?;
    let plan = Plan::of(&table, &mapping, by, lang.transpose()?.as_ref());
    let plan = plan.map_err(|why| anyhow!("{name}: {why}"))?;
    table.notes.iter().for_each(|sentence| note(sentence));
    plan.sentences().iter().for_each(|sentence| note(sentence));
    let stem = arguments.file.file_stem().unwrap_or_default().to_string_lossy();
    let title = arguments.title.clone().unwrap_or_else(|| stem.into_owned());
    let import = Import::new(&plan, Options { by, title, in_order: arguments.in_order });
    let mut sink = Sink::new(arguments)?;
    let told = import_all(table, import, &name, &mut sink)?;
    ensure!(
        sink.quotes > 0,
        "{name}: no row has a quote that can be read, so that nothing was written"
    );
    let (quotes, articles) = (sink.quotes, sink.articles);
    sink.finish()?;
    note(&format!("{} in {}.{told}", counted(quotes, "quote"), counted(articles, "article")));
    Ok(ExitCode::SUCCESS)
}

/// Imports every row. Returns how many had problems, as a sentence or nothing.
fn import_all(
    table: Table<'_>,
    mut import: Import<'_>,
    name: &str,
    sink: &mut Sink,
) -> Result<String> {
    let mut problems = Problems { name, ..Problems::default() };
    for row in table.into_rows() {
        match row {
            Ok(row) => {
                if let Some(article) = import.add(&row, &mut |problem| problems.tell(problem)) {
                    sink.write(&article)?;
                }
            }
            Err(Unread::Row(problem)) => problems.tell(problem),
            Err(Unread::Rest(why)) => bail!("{name}: {why}"),
        }
    }
    for article in import.finish() {
        sink.write(&article)?;
    }
    Ok(problems.finish())
}

/// Prints the problems of rows, the first of each sort.
#[derive(Default)]
struct Problems<'a> {
    name: &'a str,
    all: usize,
    /// How many there are of each sort: by the column and the end of the sentence, since the
    /// value comes first.
    sorts: HashMap<(Option<String>, String), usize>,
    silent: usize,
}

/// How many problems of one sort are printed.
const MOST_OF_A_SORT: usize = 10;

impl Problems<'_> {
    fn tell(&mut self, problem: Problem) {
        self.all += 1;
        let sort = problem.what.rsplit(['"', '(']).next().unwrap_or_default().to_owned();
        let count = self.sorts.entry((problem.column.clone(), sort)).or_default();
        *count += 1;
        if *count > MOST_OF_A_SORT {
            self.silent += 1;
        } else {
            note(&format!("{}: {problem}", self.name));
        }
    }

    fn finish(self) -> String {
        if self.silent > 0 {
            note(&format!("{}: and {} more of these problems.", self.name, self.silent));
        }
        match self.all {
            0 => String::new(),
            all => format!(" {} in rows, listed above.", counted(all, "problem")),
        }
    }
}

/// Where articles are written to.
struct Sink {
    place: SinkPlace,
    quotes: usize,
    articles: usize,
    json: Vec<u8>,
    /// Whether there may be more than one article.
    is_collection: bool,
}

enum SinkPlace {
    Standard,
    /// One file: an article, or one a line.
    File(Output, BufWriter<File>, PathBuf),
    Folder(Output, PathBuf),
}

impl Sink {
    fn new(arguments: &Arguments) -> Result<Self> {
        let is_collection = arguments.by.is_some();
        let place = match &arguments.out {
            None => SinkPlace::Standard,
            Some(path) => {
                let mut output = Output::new([arguments.file.clone()]);
                let is_file = path.extension().is_some_and(|it| it.eq_ignore_ascii_case("json"));
                ensure!(
                    !(is_file && is_collection),
                    "{} would be one article, and --by makes several: name a .jsonl file or a folder",
                    path.display()
                );
                if is_file || is_lines(path) {
                    let (file, _) = output.begin(path, Replaces::Anything)?;
                    let file = BufWriter::with_capacity(1 << 16, file.try_clone()?);
                    SinkPlace::File(output, file, path.clone())
                } else {
                    output.create_folder(path)?;
                    SinkPlace::Folder(output, path.clone())
                }
            }
        };
        Ok(Self { place, quotes: 0, articles: 0, json: Vec::new(), is_collection })
    }

    fn write(&mut self, article: &ArticleData) -> Result<()> {
        self.json.clear();
        let is_line = match &self.place {
            SinkPlace::Standard => self.is_collection,
            SinkPlace::File(_, _, path) => is_lines(path),
            SinkPlace::Folder(..) => false,
        };
        if is_line {
            serde_json::to_writer(&mut self.json, article)?;
        } else {
            serde_json::to_writer_pretty(&mut self.json, article)?;
        }
        self.json.push(b'\n');
        ensure!(
            self.json.len() <= MAX_BYTES,
            "the article {:?} of {} would be {} MiB long, and one may have {}: divide the table with --by article, --by month or --by outlet",
            article.title,
            counted(article.quotes.len(), "quote"),
            self.json.len() >> 20,
            MAX_BYTES >> 20
        );
        self.quotes += article.quotes.len();
        self.articles += 1;
        let json = &self.json;
        match &mut self.place {
            SinkPlace::Standard => answer(|out| out.write_all(json)),
            SinkPlace::File(_, file, path) => file.write_all(json).with_context(|| cannot(path)),
            SinkPlace::Folder(output, folder) => {
                let path = folder.join(format!("{}.json", article.id));
                output.write(&path, json, Replaces::Anything)
            }
        }
    }

    fn finish(self) -> Result<()> {
        match self.place {
            SinkPlace::Standard => Ok(()),
            SinkPlace::Folder(output, _) => output.publish(),
            SinkPlace::File(output, mut file, path) => {
                file.flush().with_context(|| cannot(&path))?;
                output.publish()
            }
        }
    }
}

fn cannot(path: &Path) -> String {
    format!("cannot write {}; look whether its disk is full", path.display())
}
