//! `pullquote extract`: the quotes of an article's text, for machines or as a draft.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};

use super::named::is_lines;
use super::print::{answer, note};
use crate::extract::{self, Extraction, PlatformNames, Reading};

pub(super) mod draft;
mod printed;
mod stream;
mod work;

pub(super) use printed::{cut, words};
use work::{Format, Work, plain_text_of};

/// Find the quotes of an article and who says them.
///
/// Reads plain text in which each line is a paragraph, and understands English, and of
/// Chinese direct quotes. What it finds is a proposal: check it.
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The article as plain text in UTF-8; `-` is standard input. Where each line is an
    /// object with `text` and maybe `doc`, its name, each is an article.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// How quotes are printed.
    #[arg(long, value_enum, default_value_t = Format::Jsonl)]
    format: Format,
    /// The text is HTML. Places are then those in its plain text.
    #[arg(long = "html")]
    is_html: bool,
    /// Words that name a platform, and the name that is shown: `the harbour radio=Radio`.
    #[arg(long = "platform", value_name = "WORDS=NAME")]
    platforms: Vec<String>,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let names = &names(&arguments.platforms)?;
    let work = Work { format: arguments.format, is_html: arguments.is_html, names };
    let path = &arguments.file;
    let name = path.display().to_string();
    let mut file = open(path)?;
    let mut first = Vec::new();
    file.by_ref().take(1 << 20).read_until(b'\n', &mut first).with_context(|| cannot(path))?;
    if is_lines(path) || stream::is_record(&first) {
        let file = BufReader::with_capacity(1 << 16, Cursor::new(first).chain(file));
        let is_fine = stream::run(file, &name, &work)?;
        return Ok(if is_fine { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    file.read_to_end(&mut first).with_context(|| cannot(path))?;
    let text = utf8(first, path)?;
    let text = plain_text_of(&text, work.is_html);
    let extraction = extract::extract(&text, names);
    say(&extraction);
    let mut printed = Vec::new();
    match work.format {
        Format::Article => {
            let draft = draft::draft(&text, &stem(path), &extraction);
            serde_json::to_writer_pretty(&mut printed, &draft)?;
            printed.push(b'\n');
        }
        Format::Table => printed.extend_from_slice(printed::COLUMNS.as_bytes()),
        Format::Jsonl | Format::Json => {}
    }
    work.print(&text, None, &extraction, &mut printed);
    if work.format == Format::Json {
        match printed.first_mut() {
            Some(comma) => *comma = b'[',
            None => printed.push(b'['),
        }
        printed.extend_from_slice(if extraction.quotes.is_empty() { b"]\n" } else { b"\n]\n" });
    }
    answer(|out| out.write_all(&printed))?;
    Ok(ExitCode::SUCCESS)
}

/// The words that name platforms.
pub(super) fn names(platforms: &[String]) -> Result<PlatformNames> {
    let mut names = PlatformNames::default();
    for entry in platforms {
        let (words, name) = entry.split_once('=').with_context(|| {
            format!("--platform {entry}: write words, an equals sign and a name, such as `the wire=Newswire`")
        })?;
        names.add(words.trim(), name.trim());
    }
    Ok(names)
}

fn open(path: &Path) -> Result<Box<dyn BufRead + Send>> {
    Ok(if path.as_os_str() == "-" {
        Box::new(BufReader::new(io::stdin()))
    } else {
        Box::new(BufReader::new(File::open(path).with_context(|| cannot(path))?))
    })
}

fn cannot(path: &Path) -> String {
    match path.to_str() {
        Some("-") => String::from("cannot read standard input"),
        _ => format!("cannot read {}; name a file of plain text", path.display()),
    }
}

/// The text of a file, which may be standard input.
pub(super) fn read(path: &Path) -> Result<String> {
    utf8(read_bytes(path)?, path)
}

/// What is in a file.
pub(super) fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(path)?.read_to_end(&mut bytes).with_context(|| cannot(path))?;
    Ok(bytes)
}

fn utf8(bytes: Vec<u8>, path: &Path) -> Result<String> {
    String::from_utf8(bytes).map_err(|_| {
        anyhow::anyhow!("{} is not in UTF-8; save it as plain text in UTF-8", path.display())
    })
}

/// The name of a file without its folder and its extension.
pub(super) fn stem(path: &Path) -> String {
    path.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Says on standard error what was not understood, and when nothing was found.
pub(super) fn say(extraction: &Extraction) {
    match extraction.reading {
        Reading::English => {}
        Reading::Chinese => note("Chinese text: only direct quotes are found."),
        Reading::MarksAlone => {
            note("The language is not understood: quotation marks are found, and no speakers.");
        }
    }
    if extraction.quotes.is_empty() {
        note("No quotes were found.");
    }
}
