//! `pullquote new`: a draft of article data, and every doubt about it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};

use super::check::counted;
use super::extract::{cut, draft, names, read, read_bytes, say, stem, words};
use super::output::{Output, Replaces};
use super::print::{answer, note};
use crate::extract::{Extraction, PlatformNames, Quote, Reason, extract};
use crate::model::SpeakerKind;
use crate::plain;

/// Begin article data from an article's text, and list what is to be checked in it.
///
/// Each doubt is a line `file:line: what is doubtful` on standard error, where lines are those
/// of the article's plain text. Every quote has `"reviewed": false` until its author changes it.
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The article: plain text in UTF-8 in which each line is a paragraph, Markdown (.md), a
    /// web page (.html, .htm) of which the article is found, or a Word document (.docx); `-` is
    /// standard input, for plain text.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The data to write, instead of standard output; it may not be there yet.
    #[arg(short, long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Also writes the article's plain text, with which `pullquote check` compares the data.
    #[arg(long, value_name = "FILE")]
    text: Option<PathBuf>,
    /// Words that name a platform, and the name that is shown: `the harbour radio=Radio`.
    #[arg(long = "platform", value_name = "WORDS=NAME")]
    platforms: Vec<String>,
}

/// A quote of which less is sure is doubtful.
const SURE: f32 = 0.8;
/// How many characters of a quote a doubt repeats.
const REPEATED: usize = 50;

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let names: PlatformNames = names(&arguments.platforms)?;
    let text = plain_text(&arguments.file)?;
    let extraction = extract(&text, &names);
    let mut draft = draft::draft(&text, &stem(&arguments.file), &extraction);
    if extraction.quotes.is_empty() {
        draft["speakers"] = serde_json::json!([]);
    }
    let mut json = serde_json::to_vec_pretty(&draft)?;
    json.push(b'\n');
    let mut output = Output::new([arguments.file.clone()]);
    if let Some(path) = &arguments.text {
        output.write(path, text.as_bytes(), Replaces::Nothing)?;
    }
    match &arguments.out {
        Some(path) => output.write(path, &json, Replaces::Nothing)?,
        None => answer(|out| out.write_all(&json))?,
    }
    output.publish()?;
    say(&extraction);
    let name = arguments.file.display().to_string();
    let doubts = doubts(&text, &extraction);
    doubts.iter().for_each(|(line, doubt)| note(&format!("{name}:{line}: {doubt}")));
    note(&about_the_article(&extraction));
    let quotes = counted(extraction.quotes.len(), "quote");
    note(&format!("{quotes} to check, {} listed above.", counted(doubts.len(), "doubt")));
    Ok(ExitCode::SUCCESS)
}

/// The article's text, whatever file it comes in.
fn plain_text(path: &Path) -> Result<String> {
    Ok(match extension(path).as_deref() {
        Some("html" | "htm" | "xhtml") => plain::of_html(&read(path)?),
        Some("md" | "markdown") => plain::of_markdown(&read(path)?),
        Some("docx") => plain::of_docx(&read_bytes(path)?)
            .with_context(|| format!("cannot read {}", path.display()))?,
        _ => read(path)?,
    })
}

fn extension(path: &Path) -> Option<String> {
    Some(path.extension()?.to_string_lossy().to_lowercase())
}

/// What is doubtful in each quote, with its line.
fn doubts(text: &str, extraction: &Extraction) -> Vec<(usize, String)> {
    let mut doubts = Vec::new();
    for quote in &extraction.quotes {
        let at = quote.pieces.first().map_or(0, |piece| piece.bytes.start);
        let line = 1 + text[..at].matches('\n').count();
        let whys = whys(extraction, quote);
        if !whys.is_empty() {
            let words = cut(&words(text, quote), REPEATED);
            doubts.push((line, format!("“{words}”: {}", whys.join("; "))));
        }
    }
    doubts.sort_by_key(|(line, _)| *line);
    doubts
}

/// Why a quote is doubtful; nothing where it is not.
fn whys(extraction: &Extraction, quote: &Quote) -> Vec<String> {
    let speaker = quote.speaker.as_ref().map(|it| &extraction.speakers[it.speaker]);
    let said = speaker.map_or("nobody", |speaker| &speaker.name);
    let mut whys: Vec<String> =
        quote.reasons.iter().filter_map(|reason| why(*reason, said)).collect();
    if speaker.is_none() && whys.is_empty() {
        whys.push(String::from("nobody is named who says this: name a speaker"));
    }
    let is_anonymous = speaker.is_some_and(|speaker| speaker.kind == SpeakerKind::Anonymous);
    if is_anonymous && !quote.reasons.contains(&Reason::UnknownPronoun) {
        whys.push(format!("the text does not name {said}: see whether it does elsewhere"));
    }
    if whys.is_empty() && quote.confidence < SURE {
        whys.push(format!("it is not sure that this is said by {said}"));
    }
    whys
}

/// A reason against a quote, as a sentence; `None` for a reason in its favour.
fn why(reason: Reason, said: &str) -> Option<String> {
    Some(match reason {
        Reason::NoVerb => format!("no verb of speech stands beside it: see whether {said} says it"),
        Reason::OtherParagraph => {
            format!("{said} is named in another paragraph: see whether it is the same")
        }
        Reason::Pronoun => format!("a pronoun was taken for {said}"),
        Reason::UnknownPronoun => {
            String::from("nobody is found for the pronoun that says it: name the speaker")
        }
        Reason::Rival => format!("somebody else may say it than {said}"),
        Reason::NoSpeaker => {
            String::from("nobody is found who says it: name a speaker, or take it out")
        }
        Reason::MayBeTitle => String::from(
            "this may be a title or a word in quotation marks, and no quote: take it out if so",
        ),
        Reason::Unclosed => {
            String::from("its closing quotation mark is missing: see where it ends")
        }
        Reason::MarksAlone => String::from("the language is not understood: name the speaker"),
        _ => return None,
    })
}

/// What nobody but the author knows of the article.
fn about_the_article(extraction: &Extraction) -> String {
    let themes: Vec<&str> = extraction.themes.iter().map(|theme| &*theme.phrase).collect();
    let themes = match &themes[..] {
        [] => String::from("No theme is proposed"),
        themes => format!("Themes are proposed, and yours to name: {}", themes.join(", ")),
    };
    format!(
        "The first line was taken for the title. {themes}. Add where and when the article was published as `source`."
    )
}
