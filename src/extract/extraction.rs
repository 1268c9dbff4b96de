//! What is found in a text.

use super::reading::Reading;
use super::reason::Reason;
use super::span::Span;
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
    /// The pronoun that says it, where nobody is found whom it stands for.
    pub pronoun: Option<Span>,
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

/// Counts the characters of all spans, in one pass over the text.
pub(super) fn count_characters(text: &str, quotes: &mut [Quote]) {
    let mut places: Vec<(usize, usize)> = quotes
        .iter_mut()
        .flat_map(spans)
        .flat_map(|span| [span.bytes.start, span.bytes.end])
        .map(|it| (it, 0))
        .collect();
    places.sort_unstable();
    places.dedup();
    let (mut bytes, mut characters) = (0, 0);
    for (byte, character) in &mut places {
        characters += text[bytes..*byte].chars().count();
        bytes = *byte;
        *character = characters;
    }
    let of = |byte: usize| match places.binary_search_by_key(&byte, |it| it.0) {
        Ok(at) => places[at].1,
        Err(_) => 0,
    };
    for span in quotes.iter_mut().flat_map(spans) {
        span.characters = of(span.bytes.start)..of(span.bytes.end);
    }
}

fn spans(quote: &mut Quote) -> impl Iterator<Item = &mut Span> {
    let mention = quote.speaker.as_mut().map(|speaker| &mut speaker.mention);
    let words = quote.clause.iter_mut().chain(mention).chain(&mut quote.pronoun);
    quote.pieces.iter_mut().chain(words).chain(&mut quote.cue)
}
