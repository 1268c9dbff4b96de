//! Finds the quotes in plain text: their speakers, platforms and places, a confidence with
//! reasons, and proposals for themes.
//!
//! These are the steps:
//!
//! - `marks` finds runs of text in quotation marks.
//! - `document` splits the text into paragraphs, sentences and tokens; a run is one token.
//! - `mentions` finds possible speakers, with the names of `handles`, and `cues` finds verbs of
//!   speech.
//! - `attribute` chooses a speaker for each run; `pulled` finds pull quotes, whose speaker is
//!   that of the quote that they repeat.
//! - `speech` tells speech from titles and other words in quotation marks.
//! - `clauses` and `indirect` find reported speech without quotation marks.
//! - `resolve` finds out whom a pronoun or a surname stands for.
//! - `drafts` and `assemble` build the quotes.
//!
//! Choices add up weights of features. `features`, `speech` and `indirect` define the features;
//! `weights` has the weights, which `fit` makes from articles that people marked.
//!
//! English is read in full. In Chinese text, direct quotes and their speakers are found. In
//! other languages, only quotation marks are understood. [`Extraction::reading`] says which of
//! these applies.
//!
//! How a quote becomes article data belongs to `cli`. Imports `model`.

mod analysis;
mod around;
mod assemble;
mod attribute;
mod chinese;
mod clauses;
mod cues;
mod document;
mod drafts;
mod extraction;
mod features;
pub mod fit;
mod handles;
mod indirect;
mod interview;
mod lexicon;
mod marks;
mod mentions;
mod place;
mod plain;
mod platform;
mod pulled;
mod reading;
mod reason;
mod repeats;
mod resolve;
mod span;
mod speech;
mod themes;
mod tokens;
mod transcript;
mod weights;
mod works;

#[cfg(test)]
mod tests;

pub use extraction::{Attribution, Extraction, Quote, Speaker, Theme};
pub use platform::PlatformNames;
pub use reading::{Reading, reading};
pub use reason::Reason;
pub use span::Span;

/// Finds the quotes of a text. Paragraphs are its lines.
pub fn extract(text: &str, platforms: &PlatformNames) -> Extraction {
    let reading = reading::reading(text);
    let mut extraction = match reading {
        Reading::English => assemble::extraction(text, platforms),
        Reading::Chinese => chinese::extraction(text),
        Reading::MarksAlone => plain::extraction(text, reading, &mut |_, _| None),
    };
    extraction.themes = match reading {
        Reading::English => themes::themes(text, &extraction),
        _ => Vec::new(),
    };
    extraction::count_characters(text, &mut extraction.quotes);
    extraction
}
