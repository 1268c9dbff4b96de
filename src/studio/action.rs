//! What may be done to a project, and why something cannot be done.

use std::ops::Range;

use super::Key;
use crate::model::{FacetOf, QuoteKind, SpeakerKind};

/// A change of a project.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Confirms a quote; one that was dropped comes back.
    Accept(Key),
    /// Says that a quote is none.
    Drop(Key),
    /// Puts a stretch of the text (in bytes) in the place of a piece of a quote.
    Replace {
        /// The quote.
        quote: Key,
        /// The position of the piece.
        piece: usize,
        /// The stretch, in bytes.
        range: Range<usize>,
    },
    /// Moves the beginning or the end of a quote by words: negative to the front.
    Move {
        /// The quote.
        quote: Key,
        /// Which end.
        edge: Edge,
        /// By how many words.
        words: i32,
    },
    /// Moves the beginning or the end of a quote to the word at a place of the text, in bytes.
    MoveTo {
        /// The quote.
        quote: Key,
        /// Which end.
        edge: Edge,
        /// The place, in bytes.
        at: usize,
    },
    /// Joins a quote with the next one in the text.
    Merge(Key),
    /// Divides a quote at a place of the text, in bytes.
    Split {
        /// The quote.
        quote: Key,
        /// The place, in bytes.
        at: usize,
    },
    /// Makes a quote of a stretch of the text, in bytes.
    Add(Range<usize>),
    /// Says who said a quote: a speaker of this name, who may be new. Empty: nobody.
    SetSpeaker {
        /// The quote.
        quote: Key,
        /// The name.
        name: String,
    },
    /// Says how the article gives a quote.
    SetKind {
        /// The quote.
        quote: Key,
        /// The kind.
        kind: QuoteKind,
    },
    /// Says where a quote was said.
    SetPlatform {
        /// The quote.
        quote: Key,
        /// The name.
        name: String,
    },
    /// Says what readers should know of a quote.
    SetContext {
        /// The quote.
        quote: Key,
        /// The text.
        text: String,
    },
    /// Gives a quote a theme, or takes it away.
    SetTheme {
        /// The quote.
        quote: Key,
        /// The theme.
        theme: Key,
        /// Whether it has it.
        is_on: bool,
    },
    /// Gives a speaker another name. Where another speaker has it, the two become one.
    RenameSpeaker {
        /// The speaker.
        speaker: Key,
        /// The name.
        name: String,
    },
    /// Says what a speaker is.
    SetRole {
        /// The speaker.
        speaker: Key,
        /// The role.
        role: String,
    },
    /// Says what sort of speaker somebody is.
    SetSpeakerKind {
        /// The speaker.
        speaker: Key,
        /// The kind.
        kind: SpeakerKind,
    },
    /// Names a new theme.
    AddTheme(String),
    /// Makes a theme of a proposed phrase, by its position, with the quotes that have it.
    TakeProposal(usize),
    /// Gives a theme another name. Where another theme has it, the two become one.
    RenameTheme {
        /// The theme.
        theme: Key,
        /// The name.
        name: String,
    },
    /// Takes a theme away.
    RemoveTheme(Key),
    /// Declares a facet of the author's own.
    AddFacet {
        /// The name.
        name: String,
        /// Whose it is.
        of: FacetOf,
    },
    /// Gives a facet another name. Its id, which addresses have, stays.
    RenameFacet {
        /// The id of the facet.
        facet: String,
        /// The name.
        name: String,
    },
    /// Takes a facet away, by its id.
    RemoveFacet(String),
    /// Says what a speaker or a quote has in a facet: values with commas between them.
    SetFacet {
        /// The id of the facet.
        facet: String,
        /// Whose it is.
        of: Key,
        /// The values.
        values: String,
    },
    /// Says something of the article.
    SetAbout {
        /// Which.
        detail: Detail,
        /// The text.
        text: String,
    },
}

/// An end of a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Its first word.
    Start,
    /// Its last word.
    End,
}

/// What may be said of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// The headline.
    Title,
    /// The language tag.
    Lang,
    /// The address.
    Url,
    /// The newspaper or site.
    Publication,
    /// Who wrote it.
    Author,
    /// The day.
    Published,
}

impl Detail {
    /// Every one, in the order of the form.
    pub const ALL: [Self; 6] =
        [Self::Title, Self::Publication, Self::Author, Self::Published, Self::Url, Self::Lang];
}

/// Why an action was not done. Nothing has changed then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing has this key any more.
    Gone,
    /// The stretch has no words.
    NoWords,
    /// Its words would cross those of another quote.
    Crosses,
    /// There is no word further on in this paragraph.
    NoMoreWords,
    /// There is no quote after this one that it could be joined with.
    NothingToMerge,
    /// The place is not between two words of the quote.
    NothingToSplit,
    /// The name is empty.
    NoName,
    /// A facet of this name cannot be declared.
    BadFacet,
    /// A value of a facet may not be so.
    BadValue,
}
