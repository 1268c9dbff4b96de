//! `pullquote extract`: the quotes of an article's text, for machines or as a draft.

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use serde::Serialize;
use serde_json::Value;

use crate::extract::{self, Extraction, PlatformNames, Quote, Reading, Span};

mod draft;

/// Find the quotes of an article and who says them.
///
/// Reads plain text in which each line is a paragraph, and understands English, and of
/// Chinese direct quotes. What it finds is a proposal: check it.
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The article as plain text in UTF-8; `-` is standard input. Of a .jsonl file each
    /// line is an article, an object with `text` and maybe `doc`, its name.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// How quotes are printed.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
    /// Words that name a platform, and the name that is shown: `the harbour radio=Radio`.
    #[arg(long = "platform", value_name = "WORDS=NAME")]
    platforms: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// A quote a line, places in Unicode code points.
    Json,
    /// A draft of article data in the format pullquote/1, to be checked by its author.
    Article,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let names = names(&arguments.platforms)?;
    let text = read(&arguments.file)?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    let is_lines = arguments.file.extension().is_some_and(|it| it == "jsonl");
    match arguments.format {
        Format::Article if is_lines => {
            bail!("a draft is of one article: give its text, or leave out `--format article`");
        }
        Format::Article => {
            let extraction = extract::extract(&text, &names);
            say(&extraction);
            let draft = draft::draft(&text, &arguments.file, &extraction);
            serde_json::to_writer_pretty(&mut out, &draft)?;
            writeln!(out)?;
        }
        Format::Json if is_lines => {
            for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
                let article: Value = serde_json::from_str(line).with_context(|| {
                    format!("{}:{}: write an object with `text`", arguments.file.display(), at + 1)
                })?;
                let text = article["text"].as_str().with_context(|| {
                    format!("{}:{}: there is no `text`", arguments.file.display(), at + 1)
                })?;
                print(&mut out, text, article.get("doc"), &extract::extract(text, &names))?;
            }
        }
        Format::Json => {
            let extraction = extract::extract(&text, &names);
            say(&extraction);
            print(&mut out, &text, None, &extraction)?;
        }
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn names(platforms: &[String]) -> Result<PlatformNames> {
    let mut names = PlatformNames::default();
    for entry in platforms {
        let (words, name) = entry.split_once('=').with_context(|| {
            format!("--platform {entry}: write words, an equals sign and a name, such as `the wire=Newswire`")
        })?;
        names.add(words.trim(), name.trim());
    }
    Ok(names)
}

fn read(path: &Path) -> Result<String> {
    let mut bytes = Vec::new();
    if path.as_os_str() == "-" {
        io::stdin().lock().read_to_end(&mut bytes).context("cannot read standard input")?;
    } else {
        bytes = fs::read(path).with_context(|| {
            format!("cannot read {}; name a file of plain text", path.display())
        })?;
    }
    String::from_utf8(bytes).map_err(|_| {
        anyhow::anyhow!("{} is not in UTF-8; save it as plain text in UTF-8", path.display())
    })
}

/// Says on standard error what was not understood, and when nothing was found.
fn say(extraction: &Extraction) {
    match extraction.reading {
        Reading::English => {}
        Reading::Chinese => eprintln!("Chinese text: only direct quotes are found."),
        Reading::MarksAlone => {
            eprintln!(
                "The language is not understood: quotation marks are found, and no speakers."
            );
        }
    }
    if extraction.quotes.is_empty() {
        eprintln!("No quotes were found.");
    }
}

/// A quote as `--format json` prints it.
#[derive(Serialize)]
struct Line<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    doc: Option<&'a Value>,
    start: usize,
    end: usize,
    text: String,
    kind: &'static str,
    pieces: Vec<[usize; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    clause: Option<[usize; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker_start: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker_end: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    resolved: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cue: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cue_start: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    platform: Option<&'a str>,
    confidence: f32,
    reasons: Vec<&'static str>,
    paragraph: u32,
    reading: &'static str,
}

fn print(
    out: &mut dyn Write,
    text: &str,
    doc: Option<&Value>,
    extraction: &Extraction,
) -> Result<()> {
    for quote in &extraction.quotes {
        serde_json::to_writer(&mut *out, &line(text, doc, extraction, quote))?;
        writeln!(out)?;
    }
    Ok(())
}

fn line<'a>(
    text: &'a str,
    doc: Option<&'a Value>,
    extraction: &'a Extraction,
    quote: &'a Quote,
) -> Line<'a> {
    let places = |span: &Span| [span.characters.start, span.characters.end];
    let words = |span: &Span| &text[span.bytes.clone()];
    let mention = quote.speaker.as_ref().map(|speaker| &speaker.mention);
    Line {
        doc,
        start: quote.pieces.first().map_or(0, |piece| piece.characters.start),
        end: quote.pieces.last().map_or(0, |piece| piece.characters.end),
        text: quote.pieces.iter().map(words).collect::<Vec<_>>().join(" "),
        kind: quote.kind.id(),
        pieces: quote.pieces.iter().map(places).collect(),
        clause: quote.clause.as_ref().map(places),
        speaker: mention.map(words),
        speaker_start: mention.map(|it| it.characters.start),
        speaker_end: mention.map(|it| it.characters.end),
        resolved: quote.speaker.as_ref().map(|it| extraction.speakers[it.speaker].name.as_str()),
        cue: quote.cue.as_ref().map(words),
        cue_start: quote.cue.as_ref().map(|cue| cue.characters.start),
        platform: quote.platform.as_deref(),
        confidence: (quote.confidence * 1000.).round() / 1000.,
        reasons: quote.reasons.iter().map(|reason| reason.id()).collect(),
        paragraph: quote.paragraph,
        reading: extraction.reading.id(),
    }
}
