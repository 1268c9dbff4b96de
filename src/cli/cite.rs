//! `pullquote cite`: a quote as a list of works cites it.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use super::date::date;
use super::export;
use super::print::answer;
use crate::cite::work::{Citation, Quoted, Style, Work};
use crate::model::Date;

/// Cite a quote: who is quoted, "quoted in", and the article.
///
/// Of the styles for people, the first line stands in the text or in a note, and the last one
/// in the list of works.
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Article data in the format pullquote/1, or a pack.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The quote's id; in a pack, that of its article and a slash stand before it.
    #[arg(value_name = "QUOTE-ID")]
    quote: String,
    /// The style: apa (7), mla (9), chicago-notes and chicago-author-date (17), harvard (Cite
    /// Them Right 12) and gb7714 (2015) for people; bibtex, ris and csl-json for programs.
    #[arg(long, value_name = "STYLE", value_parser = style)]
    style: Style,
    /// The day on which the article was read, for styles that say so.
    #[arg(long, value_name = "DATE", value_parser = date)]
    accessed: Option<Date>,
    /// Print HTML, which has the italics that plain text lacks.
    #[arg(long)]
    html: bool,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let Arguments { file, quote, style, accessed, html } = arguments;
    let Some(article) = export::alone(file, quote)? else { return Ok(ExitCode::FAILURE) };
    let quote = article.quotes.first().context("it has that quote")?;
    if let Some(retraction) = quote.retraction() {
        bail!("this quote is retracted ({}): cite the article, or another quote", retraction.date);
    }
    let citation = Work::new(&article, *accessed).cite(&Quoted::new(&article, quote), *style);
    answer(|out| match citation {
        Citation::Printed { in_text, reference } if *html => {
            writeln!(out, "<p>{}</p>\n<p>{}</p>", in_text.html(), reference.html())
        }
        Citation::Printed { in_text, reference } => {
            writeln!(out, "{}\n\n{}", in_text.plain(), reference.plain())
        }
        Citation::Entry(entry) => write!(out, "{entry}"),
    })?;
    Ok(ExitCode::SUCCESS)
}

/// The style of a name.
fn style(id: &str) -> Result<Style> {
    let known = Style::ALL.map(Style::id).join(", ");
    Style::from_id(id).with_context(|| format!("{id} is no style: name one of {known}"))
}
