//! Hard cases, by kind: each is a text and what is found in it. All sentences and people
//! are our own.

mod bounds;
mod chinese;
mod elsewhere;
mod indirect;
mod marks;
mod people;
mod pronouns;
mod speakers;
mod speech;

use super::{Extraction, PlatformNames, extract};
use crate::model::QuoteKind;

/// A text, and its quotes as `text` and name of the speaker.
type Case = (&'static str, &'static [(&'static str, &'static str)]);

fn read(text: &str) -> Extraction {
    extract(text, &PlatformNames::default())
}

/// The texts of quotes in marks, and who says them; pieces are joined by ` / `.
fn quoted(text: &str) -> Vec<(String, String)> {
    found(text, |kind| kind != QuoteKind::Indirect)
}

fn found(text: &str, is_wanted: impl Fn(QuoteKind) -> bool) -> Vec<(String, String)> {
    let extraction = read(text);
    let quotes = extraction.quotes.iter().filter(|quote| is_wanted(quote.kind));
    quotes
        .map(|quote| {
            let pieces: Vec<&str> =
                quote.pieces.iter().map(|piece| &text[piece.bytes.clone()]).collect();
            let speaker =
                quote.speaker.as_ref().map_or("", |it| &extraction.speakers[it.speaker].name);
            (pieces.join(" / "), speaker.to_owned())
        })
        .collect()
}

/// Checks all cases, and names those that fail.
fn hold(cases: &[Case], find: impl Fn(&str) -> Vec<(String, String)>) {
    let failed: Vec<String> = cases
        .iter()
        .filter_map(|(text, expected)| {
            let found = find(text);
            let is_right = found.len() == expected.len()
                && found
                    .iter()
                    .zip(*expected)
                    .all(|(found, expected)| (&*found.0, &*found.1) == *expected);
            (!is_right).then(|| format!("{text}\n  found    {found:?}\n  expected {expected:?}"))
        })
        .collect();
    assert!(failed.is_empty(), "{} of {} fail:\n{}", failed.len(), cases.len(), failed.join("\n"));
}
