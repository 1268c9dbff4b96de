//! Finds in plain text who says what: quotes with their speakers, platforms and offsets, a
//! confidence with its reasons, and themes to propose.
//!
//! A text is taken apart once (`document`: paragraphs, sentences, tokens, with the runs that
//! `marks` finds as single tokens); `mentions` finds who may speak and `cues` the words of
//! speech between; `attribute` chooses a speaker for each run, `speech` tells speech from
//! titles, `clauses` and `indirect` find what is reported without marks, `resolve` says who
//! a pronoun is. `drafts` and `assemble` make quotes of it all. Choices weigh the features that
//! `features`, `speech` and `indirect` describe with the numbers in `weights`, which
//! `fit` makes from articles that people marked.
//!
//! English is read in full; of Chinese direct quotes and who says them; of every other
//! language the marks alone, and [`Extraction::reading`] says so.
//!
//! What becomes of a quote in article data belongs to `cli`. Imports `model`.

mod analysis;
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
mod lexicon;
mod marks;
mod mentions;
mod plain;
mod platform;
mod reading;
mod reason;
mod resolve;
mod span;
mod speech;
mod themes;
mod tokens;
mod transcript;
mod weights;

#[cfg(test)]
mod tests;

pub use platform::PlatformNames;
pub use reading::Reading;
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
    /// Everybody who says something, in the order of their first quote.
    pub speakers: Vec<Speaker>,
    /// Phrases of the text that may name a theme, the best one first: for an author to
    /// choose from.
    pub themes: Vec<Theme>,
}

/// Something that somebody says.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// Direct, partial or indirect.
    pub kind: QuoteKind,
    /// What is quoted, without its marks: one piece, or more where the reporter comes
    /// between or a paragraph ends. Of an indirect quote the reported clause.
    pub pieces: Vec<Span>,
    /// Of a partial quote the reported clause that it stands in, marks included.
    pub clause: Option<Span>,
    /// Who says it, where anybody comes into question.
    pub speaker: Option<Attribution>,
    /// The verb or phrase that says so.
    pub cue: Option<Span>,
    /// Where it was said, by a normalised name.
    pub platform: Option<String>,
    /// 0 to 1: how likely it is that this is a quote and that its speaker is right.
    pub confidence: f32,
    /// What speaks for and against that, the strongest first.
    pub reasons: Vec<Reason>,
    /// The paragraph that it begins in, from 1.
    pub paragraph: u32,
}

/// Who says a quote.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// The words that say who.
    pub mention: Span,
    /// The position in [`Extraction::speakers`].
    pub speaker: usize,
}

/// Somebody who says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The fullest name in the text; of who has none the words that describe them.
    pub name: String,
    /// Who that is, in the text's own words.
    pub role: Option<String>,
    /// Person, anonymous, organisation or group.
    pub kind: SpeakerKind,
}

/// A phrase that may name a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The phrase in the text's own words, as it stands first.
    pub phrase: String,
    /// The positions in [`Extraction::quotes`] of those that have it.
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
