//! The engine of archives against its peers: the same corpus and the same visitors, each
//! contestant in a headless Chromium of its own, one after the other in one run.
//!
//! What counts is ratios within the run; the machine's own speed does not.

mod growth;
mod host;
mod plot;
mod table;

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;

use crate::app::build_site;
use crate::browser::BROWSERS;
use crate::process::{Process, run};
use crate::setup;
use crate::steps::step;
use crate::workspace::Workspace;
use host::Host;
use table::{Measured, Table};

/// How long a contestant may take: ItemsJS takes minutes.
const PATIENCE: Duration = Duration::from_secs(900);

/// A contestant and the largest corpus that it is asked to index.
const CONTESTANTS: [(&str, u32); 9] = [
    ("columns", 1_000_000),
    ("ours", 100_000),
    ("ours-ranked", 100_000),
    ("ours-pack", 1_000_000),
    ("loops", 1_000_000),
    ("minisearch", 100_000),
    ("crossfilter", 1_000_000),
    ("orama", 100_000),
    ("itemsjs", 100_000),
];

/// What is measured.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Options {
    /// How many quotes each corpus has.
    pub(crate) quotes: Vec<u32>,
    /// Only contestants whose names have this in them; the typed columns always.
    pub(crate) only: Option<String>,
    /// How time and memory grow, in the place of the comparison.
    pub(crate) growth: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { quotes: vec![100_000, 1_000_000], only: None, growth: false }
    }
}

/// Where contestants run.
struct Race<'a> {
    workspace: &'a Workspace,
    host: Host,
    folder: PathBuf,
}

/// Runs all benchmarks and writes what they measured to `target/bench/`.
///
/// # Errors
///
/// When one fails, or two contestants disagree.
pub(crate) fn bench(workspace: &Workspace, options: &Options) -> Result<()> {
    build_site(workspace, &workspace.article(None)?, None)?;
    let folder = workspace.target().join("bench");
    let modules = setup::packages(workspace, "tests/bench", "bench-peers")?;
    let host = Host::start(&[
        ("/site/", workspace.site()),
        ("/modules/", modules),
        ("/corpus/", folder.join("corpus")),
        ("/collection/", folder.join("collection")),
        ("/", workspace.root().join("tests/bench")),
    ])?;
    let race = Race { workspace, host, folder };
    if options.growth { growth::growth(&race) } else { compare(&race, options) }
}

fn compare(race: &Race<'_>, options: &Options) -> Result<()> {
    let Race { workspace, folder, .. } = race;
    step("Measuring natively", || {
        let quotes: Vec<String> = options.quotes.iter().map(u32::to_string).collect();
        run(visits(workspace).args(quotes))
    })?;
    for quotes in &options.quotes {
        let corpus = folder.join(format!("corpus/{quotes}"));
        write_corpus(workspace, *quotes, &corpus)?;
        let packed = fs::metadata(corpus.join("archive.pq"))?.len();
        let zipped = gzip_len(&corpus.join("articles.jsonl"))?;
        let ratio = packed as f64 / zipped as f64;
        println!("The pack has {packed} bytes, the articles' gzip {zipped}: {ratio:.2} times");
    }
    let mut failures = Vec::new();
    let mut text = String::new();
    for quotes in &options.quotes {
        let mut table = Table::new(*quotes);
        for (name, most) in CONTESTANTS {
            let is_asked = options.only.as_ref().is_none_or(|only| name.contains(only));
            if quotes > &most || !(is_asked || name == "columns") {
                continue;
            }
            match race.run(name, *quotes) {
                Ok(measured) => table.push(name, measured),
                Err(error) => failures.push(format!("{error:#}")),
            }
        }
        failures.extend(table.disagreements());
        text += &table.to_string();
    }
    println!("\n{text}");
    fs::write(folder.join("table.md"), text)?;
    println!("The table is in {}", folder.join("table.md").display());
    ensure!(failures.is_empty(), "not all is well: {}", failures.join("; "));
    Ok(())
}

fn visits(workspace: &Workspace) -> Command {
    let mut command = workspace.cargo(&["bench", "--quiet", "--no-default-features"]);
    command.args(["--features", "packed"]);
    command.args(["--bench", "visits", "--"]);
    command
}

/// Writes articles and visits, and the pack of the articles.
fn write_corpus(workspace: &Workspace, quotes: u32, folder: &Path) -> Result<()> {
    step(&format!("Writing a corpus of {quotes} quotes"), || {
        run(visits(workspace).arg("--write").arg(quotes.to_string()).arg(folder))
    })?;
    let pullquote = ["run", "--quiet", "--release", "--bin", "pullquote", "--", "pack", "--out"];
    let (pack, articles) = (folder.join("archive.pq"), folder.join("articles.jsonl"));
    step("Packing it", || run(workspace.cargo(&pullquote).arg(&pack).arg(&articles)))
}

/// How many bytes a file has after gzip, at the level that `gzip` takes by itself.
fn gzip_len(file: &Path) -> Result<u64> {
    let mut encoder = GzEncoder::new(Counter(0), Compression::default());
    io::copy(&mut File::open(file)?, &mut encoder)?;
    Ok(encoder.finish()?.0)
}

/// Counts what is written.
struct Counter(u64);

impl Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Race<'_> {
    /// Opens a page for a contestant and waits for what it measured.
    fn run(&self, name: &str, quotes: u32) -> Result<Measured> {
        step(&format!("{name} on {quotes} quotes"), || self.contest(name, quotes))
    }

    fn contest(&self, name: &str, quotes: u32) -> Result<Measured> {
        let value = self.measure(name, &format!("?contestant={name}&corpus={quotes}"))?;
        Measured::read(&value).with_context(|| format!("{name} reports too little"))
    }

    /// Opens a page and waits for what it reports.
    fn measure(&self, name: &str, page: &str) -> Result<Value> {
        let browser = BROWSERS[0].programs(self.workspace)?.browser;
        let profile = self.folder.join("profile");
        let mut command = Command::new(browser);
        command
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"])
            .args(["--disable-background-networking", "--disable-component-update"])
            .args(["--disable-quic", "--disable-sync"])
            .arg("--js-flags=--max-old-space-size=12288 --expose-gc")
            .arg("--window-size=1280,900")
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg(format!("{}/{page}", self.host.base()))
            .stderr(std::process::Stdio::null());
        let process = Process::start(&mut command)?;
        let started = Instant::now();
        let result = loop {
            if let Some(result) = self.host.result(Duration::from_millis(200)) {
                break result;
            }
            ensure!(process.ended()?.is_none(), "the browser ended before {name} did");
            ensure!(started.elapsed() < PATIENCE, "{name} takes longer than {PATIENCE:?}");
        };
        drop(process);
        let _ = fs::remove_dir_all(profile);
        let value: Value = serde_json::from_str(&result).context("the page reports JSON")?;
        match value["error"].as_str() {
            Some(error) => bail!("{name}: {error}"),
            None => Ok(value),
        }
    }
}
