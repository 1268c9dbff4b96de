//! Finds the quotes in plain text: their speakers, platforms and places, a confidence with
//! reasons, and proposals for themes.
//!
//! These are the steps:
//!
//! - `marks` finds runs of text in quotation marks.
//! - `document` splits the text into paragraphs, sentences and tokens; a run is one token.
//! - `mentions` finds possible speakers, and `cues` finds verbs of speech.
//! - `attribute` chooses a speaker for each run.
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
mod features;
pub mod fit;
mod indirect;
mod interview;
mod lexicon;
mod marks;
mod mentions;
mod place;
mod plain;
mod platform;
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

pub use platform::PlatformNames;
pub use reading::{Reading, reading};
pub use reason::Reason;
pub use span::Span;

use crate::model::{QuoteKind, SpeakerKind};

/// What was found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Extraction {
    /// How much of the text's language is understood.
    pub reading: Reading,
    /// The quotes, in the order of their first words.
    pub quotes: Vec<Quote>,
    /// All speakers, in the order of their first quotes.
    pub speakers: Vec<Speaker>,
    /// Phrases of the text that may name a theme, from which an author may choose; the best
    /// first.
    pub themes: Vec<Theme>,
}

/// A quote.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// Direct, partial or indirect.
    pub kind: QuoteKind,
    /// The quoted words without quotation marks. They are several pieces where the reporter
    /// interrupts them or a paragraph ends. For an indirect quote, the reported clause.
    pub pieces: Vec<Span>,
    /// For a partial quote, the reported clause around it, with the quotation marks.
    pub clause: Option<Span>,
    /// The speaker, where one was found.
    pub speaker: Option<Attribution>,
    /// The verb or phrase of speech.
    pub cue: Option<Span>,
    /// Where it was said, by a normalised name.
    pub platform: Option<String>,
    /// 0 to 1: how likely it is that this is a quote and that its speaker is right.
    pub confidence: f32,
    /// The reasons for and against that, the strongest first.
    pub reasons: Vec<Reason>,
    /// The paragraph that it begins in, from 1.
    pub paragraph: u32,
}

/// The speaker of a quote.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// The words that name the speaker.
    pub mention: Span,
    /// The position in [`Extraction::speakers`].
    pub speaker: usize,
}

/// A speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The fullest name in the text; for a speaker without a name, a description.
    pub name: String,
    /// The role, in the words of the text.
    pub role: Option<String>,
    /// Person, anonymous, organisation or group.
    pub kind: SpeakerKind,
}

/// A phrase that may name a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The phrase, as it is written where it first occurs.
    pub phrase: String,
    /// The positions in [`Extraction::quotes`] of the quotes that have it.
    pub quotes: Vec<usize>,
}

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
    span::count_characters(text, &mut extraction.quotes);
    extraction
}
