//! Articles that stand one a line, worked on by every core, in constant memory.

use std::io::{BufRead, Read};
use std::time::Instant;

use anyhow::{Result, bail};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::work::{Format, Work, plain_text_of};
use super::{draft, printed};
use crate::cli::check::counted;
use crate::cli::in_order::in_order;
use crate::cli::print::{note, piece};
use crate::extract::extract;

/// A longer line is no article.
const LONGEST: u64 = 64 << 20;
/// About so many bytes of lines are worked on in one piece.
const PIECE: usize = 256 << 10;

/// A line of the input.
#[derive(Deserialize)]
struct Record {
    text: String,
    /// The name of the article: any value.
    doc: Option<Value>,
    #[serde(flatten)]
    rest: Map<String, Value>,
}

/// Whether a line is an article.
pub(super) fn is_record(line: &[u8]) -> bool {
    line.trim_ascii_start().starts_with(b"{") && serde_json::from_slice::<Record>(line).is_ok()
}

/// What became of some lines.
#[derive(Default)]
struct Done {
    printed: Vec<u8>,
    faults: Vec<String>,
    articles: usize,
    quotes: usize,
}

/// Lines, and the number of the first of them.
type Piece = (usize, Vec<Vec<u8>>);

/// Prints the quotes of every line of a file. Returns whether all lines are articles.
pub(super) fn run(file: impl BufRead + Send, name: &str, work: &Work<'_>) -> Result<bool> {
    let begun = Instant::now();
    let mut lines = Lines { file, number: 1, fault: None };
    let mut all = Done::default();
    let mut faults = 0;
    let mut is_wanted = work.format != Format::Table || piece(printed::COLUMNS.as_bytes())?;
    let write = |mut done: Done| {
        done.faults.iter().for_each(|fault| note(fault));
        faults += done.faults.len();
        all.articles += done.articles;
        if work.format == Format::Json && all.quotes == 0 && done.quotes > 0 {
            // In the place of the comma between two quotes.
            done.printed[0] = b'[';
        }
        all.quotes += done.quotes;
        is_wanted = is_wanted && piece(&done.printed)?;
        Ok(is_wanted)
    };
    in_order(|| lines.piece(), |piece| done(piece, name, work), write)?;
    if let Some(fault) = lines.fault {
        bail!("{name}: cannot be read from line {} on ({fault})", lines.number);
    }
    if work.format == Format::Json && is_wanted {
        piece(if all.quotes == 0 { b"[]\n" } else { b"\n]\n" })?;
    }
    let seconds = begun.elapsed().as_secs_f64().max(0.001);
    note(&format!(
        "{} in {}, {:.0} articles a second.",
        counted(all.quotes, "quote"),
        counted(all.articles, "article"),
        all.articles as f64 / seconds
    ));
    Ok(faults == 0)
}

fn done((first, lines): Piece, name: &str, work: &Work<'_>) -> Done {
    let mut done = Done::default();
    for (number, line) in (first..).zip(lines) {
        if line.trim_ascii().is_empty() {
            continue;
        }
        match serde_json::from_slice::<Record>(&line) {
            Ok(record) => {
                done.articles += 1;
                done.quotes += print(&record, work, &mut done.printed);
            }
            Err(error) => {
                let what = if line.len() as u64 >= LONGEST {
                    String::from("this is too long for an article")
                } else if error.is_data() {
                    String::from("there is no `text`: write an object with the article's text")
                } else {
                    format!("write an object with the article's `text` ({error})")
                };
                done.faults.push(format!("{name}:{number}: {what}. The line is left out"));
            }
        }
    }
    done
}

/// Prints the quotes of an article. Returns how many.
fn print(record: &Record, work: &Work<'_>, out: &mut Vec<u8>) -> usize {
    let text = plain_text_of(&record.text, work.is_html);
    let extraction = extract(&text, work.names);
    match work.format {
        Format::Article => {
            let name = match &record.doc {
                Some(Value::String(name)) => name.clone(),
                Some(name) => name.to_string(),
                None => String::new(),
            };
            let mut article = draft::draft(&text, &name, &extraction);
            draft::describe(&mut article, &record.rest);
            out.extend(article.to_string().into_bytes());
            out.push(b'\n');
        }
        _ => work.print(&text, record.doc.as_ref(), &extraction, out),
    }
    extraction.quotes.len()
}

/// The lines of a file.
struct Lines<R> {
    file: R,
    number: usize,
    fault: Option<String>,
}

impl<R: BufRead> Lines<R> {
    /// Some lines; `None` where the file ends, or cannot be read any more.
    fn piece(&mut self) -> Option<Piece> {
        let (first, mut lines, mut bytes) = (self.number, Vec::new(), 0);
        while bytes < PIECE {
            let mut line = Vec::new();
            match self.file.by_ref().take(LONGEST).read_until(b'\n', &mut line) {
                Ok(0) => break,
                Ok(read) => bytes += read,
                Err(error) => {
                    self.fault = Some(error.to_string());
                    break;
                }
            }
            lines.push(line);
        }
        self.number += lines.len();
        (!lines.is_empty()).then_some((first, lines))
    }
}
