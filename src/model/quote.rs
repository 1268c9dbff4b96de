//! Quotes, as an article has them.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::correction::{Correction, CorrectionKind};
use super::date::Date;
use super::kind::QuoteKind;
use super::lang::Lang;

/// One utterance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The quote's permalink: its element's id and the URL's fragment.
    pub id: String,
    /// Position in `Article::speakers`.
    pub speaker: u32,
    /// Position in `Article::platforms`; `None` where the article does not say.
    pub platform: Option<u32>,
    /// Positions in `Article::themes`, ascending.
    pub themes: Vec<u32>,
    /// By position in `Article::own_facets`, the codes of the values that the quote has,
    /// its speaker's included; ascending.
    pub facets: Vec<Vec<u32>>,
    /// Whole utterance, a few words, or a summary of reported speech.
    pub kind: QuoteKind,
    /// The paragraph of the article, from 1.
    pub paragraph: Option<u32>,
    /// The words without their outer quotation marks; for
    /// [`QuoteKind::Indirect`] a summary in the words of the data's author.
    pub text: String,
    /// The pieces of an utterance that the article interrupts; empty when it
    /// does not. Joined by single spaces they are `text`.
    pub parts: Vec<String>,
    /// One sentence on when and why it was said.
    pub context: Option<String>,
    /// What stands before and after the passage in the article (W3C
    /// `TextQuoteSelector`).
    pub selector: Option<Selector>,
    /// The language of `text`; the article's where the data does not say.
    pub lang: Lang,
    /// The words in the language that they were said in, before translation.
    pub original: Option<Original>,
    /// When it was said.
    pub said: Option<Date>,
    /// An http(s) address where it was said.
    pub url: Option<String>,
    /// An http(s) address of a copy of that page in an archive.
    pub archived: Option<String>,
    /// What was put right of it since it was published, the earliest first.
    pub corrections: Vec<Correction>,
    /// Whether a person confirmed it; `Some(false)` where a machine proposed it and nobody
    /// has looked, `None` where the data does not say.
    pub reviewed: Option<bool>,
}

/// The surroundings by which a passage is found again in the article
/// (<https://www.w3.org/TR/annotation-model/#text-quote-selector>).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields))]
pub struct Selector {
    /// The characters directly before the passage.
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub prefix: String,
    /// The characters directly after the passage.
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub suffix: String,
}

/// A quote in the language that it was said in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Original {
    /// The language of `text`.
    #[cfg_attr(test, ts(as = "String"))]
    pub lang: Lang,
    /// The words, without their outer quotation marks.
    pub text: String,
}

impl Quote {
    /// The corrections that readers of its words hear of; none where these are retracted,
    /// since what is said of that stands in their place.
    pub fn notices(&self) -> &[Correction] {
        if self.is_retracted() { &[] } else { &self.corrections }
    }

    /// The kind by which it counts: what is said of words that are retracted is reported.
    pub fn counted_kind(&self) -> QuoteKind {
        if self.is_retracted() { QuoteKind::Indirect } else { self.kind }
    }

    /// Whether its words are not to be quoted any more.
    pub fn is_retracted(&self) -> bool {
        self.retraction().is_some()
    }

    /// The latest correction that takes its words back.
    pub fn retraction(&self) -> Option<&Correction> {
        self.corrections.iter().rfind(|it| it.kind == CorrectionKind::Retracted)
    }

    /// The pieces of `text` that stand in quotation marks of their own, as byte
    /// ranges. An interruption in the middle of a sentence leaves one piece; one
    /// between two sentences, the second of which begins with a capital, makes
    /// two, since the words do not run on.
    pub fn passages(&self) -> Vec<Range<usize>> {
        let mut passages: Vec<Range<usize>> = Vec::new();
        let mut at = 0;
        for part in &self.parts {
            let end = (at + part.len()).min(self.text.len());
            let begins = part.starts_with(|first: char| first.is_ascii_uppercase());
            match passages.last_mut() {
                Some(open) if !begins => open.end = end,
                _ => passages.push(at..end),
            }
            at = end + 1;
        }
        if passages.is_empty() {
            passages.push(0..self.text.len());
        }
        passages
    }
}
