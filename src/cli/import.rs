//! `pullquote import`: a table of quotes as articles.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow, bail, ensure};

mod sink;

use super::check::counted;
use super::print::note;
use crate::model::Lang;
use crate::table::{self, By, Import, Mapping, Opening, Options, Plan, Problem, Table, Unread};
use sink::Sink;

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
    if let (None, Some(others)) = (&arguments.sheet, other_sheets(&table)) {
        note(&others);
    }
    plan.sentences().iter().for_each(|sentence| note(sentence));
    let stem = arguments.file.file_stem().unwrap_or_default().to_string_lossy();
    let title = arguments.title.clone().unwrap_or_else(|| stem.into_owned());
    let import = Import::new(&plan, Options { by, title, in_order: arguments.in_order });
    let mut sink = Sink::new(&arguments.file, arguments.out.as_deref(), arguments.by.is_some())?;
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

/// What is said where a spreadsheet has other sheets than the one that is read.
fn other_sheets(table: &Table<'_>) -> Option<String> {
    let read = table.sheets.get(table.sheet)?;
    let others: Vec<&str> =
        table.sheets.iter().filter(|name| *name != read).map(String::as_str).collect();
    let names = others.join(", ");
    (!others.is_empty())
        .then(|| format!("The sheet {read} was read, and not {names}: name another with --sheet."))
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
