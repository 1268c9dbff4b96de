//! Where imported articles are written to: standard output, a file, or a folder.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::article::MAX_BYTES;
use crate::cli::check::counted;
use crate::cli::named::is_lines;
use crate::cli::output::{Output, Replaces};
use crate::cli::print::answer;
use crate::model::data::ArticleData;

/// Where articles are written to.
pub(super) struct Sink {
    place: SinkPlace,
    pub(super) quotes: usize,
    pub(super) articles: usize,
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
    /// Where what is made of a table is written to.
    pub(super) fn new(table: &Path, out: Option<&Path>, is_collection: bool) -> Result<Self> {
        let place = match out {
            None => SinkPlace::Standard,
            Some(path) => {
                let mut output = Output::new([table.to_owned()]);
                let is_file = path.extension().is_some_and(|it| it.eq_ignore_ascii_case("json"));
                ensure!(
                    !(is_file && is_collection),
                    "{} would be one article, and --by makes several: name a .jsonl file or a folder",
                    path.display()
                );
                if is_file || is_lines(path) {
                    let (file, _) = output.begin(path, Replaces::Anything)?;
                    let file = BufWriter::with_capacity(1 << 16, file.try_clone()?);
                    SinkPlace::File(output, file, path.to_owned())
                } else {
                    output.create_folder(path)?;
                    SinkPlace::Folder(output, path.to_owned())
                }
            }
        };
        Ok(Self { place, quotes: 0, articles: 0, json: Vec::new(), is_collection })
    }

    pub(super) fn write(&mut self, article: &ArticleData) -> Result<()> {
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

    pub(super) fn finish(self) -> Result<()> {
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
