//! Fits the weights of `extract` to marked articles, and prints the source of
//! `src/extract/weights.rs`:
//!
//! `cargo run --release --example fit_extract -- TRAIN.jsonl > weights.rs`
//!
//! Each line is an article: `text`, and `quotes` with `start`, `end`, `speaker_start`,
//! `speaker_end` in Unicode code points, and `speech`, which is false for what is only
//! thought. The same file gives the same weights.

use std::process::ExitCode;

use anyhow::{Context, Result};
use pullquote::extract::fit::{self, Marked, MarkedQuote};
use serde_json::Value;

fn main() -> ExitCode {
    let Some(file) = std::env::args().nth(1) else {
        eprintln!("name a file of marked articles, one a line");
        return ExitCode::from(2);
    };
    match read(&file) {
        Ok(articles) => {
            print!("{}", fit::source(&articles));
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{file}: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn read(file: &str) -> Result<Vec<Marked>> {
    let lines = std::fs::read_to_string(file)?;
    lines
        .lines()
        .enumerate()
        .map(|(at, line)| article(line).with_context(|| format!("line {}", at + 1)))
        .collect()
}

fn article(line: &str) -> Result<Marked> {
    let article: Value = serde_json::from_str(line)?;
    let text = article["text"].as_str().context("there is no `text`")?.to_owned();
    let mut places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    places.push(text.len());
    let place = |value: &Value| value.as_u64().and_then(|at| places.get(at as usize)).copied();
    let quotes = article["quotes"].as_array().context("there are no `quotes`")?;
    let quotes = quotes
        .iter()
        .map(|quote| {
            let start = place(&quote["start"]).context("a quote has no `start`")?;
            let end = place(&quote["end"]).context("a quote has no `end`")?;
            let speaker = place(&quote["speaker_start"]).zip(place(&quote["speaker_end"]));
            Ok(MarkedQuote {
                bytes: start..end,
                speaker: speaker.map(|(start, end)| start..end),
                is_speech: quote["speech"].as_bool().unwrap_or(true),
            })
        })
        .collect::<Result<_>>()?;
    Ok(Marked { text, quotes })
}
