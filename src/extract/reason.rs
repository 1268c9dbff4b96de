//! The reasons for and against a quote and its speaker.

/// A reason for a confidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The speaker's verb of speech stands beside the quote.
    VerbBeside,
    /// The verb stands before its speaker: said Ada Quay.
    VerbFirst,
    /// A description stands between the speaker and the verb.
    Aside,
    /// The speaker's verb stands further away in the sentence.
    VerbApart,
    /// According to somebody.
    AccordingTo,
    /// A colon introduces it.
    Colon,
    /// A transcript's label names the speaker.
    Label,
    /// The speaker of the quote before continues.
    GoesOn,
    /// A pull quote repeats the words of another quote.
    Repeats,
    /// The word “that” or a similar one introduces the reported clause.
    That,
    /// The quote is a whole utterance of several words.
    Utterance,
    /// Nothing beside the quote says who speaks; the speaker is named elsewhere.
    NoVerb,
    /// The speaker is named in another paragraph.
    OtherParagraph,
    /// The speaker is a pronoun that was resolved.
    Pronoun,
    /// The speaker is a pronoun that could not be resolved.
    UnknownPronoun,
    /// There is another likely speaker.
    Rival,
    /// There is no possible speaker.
    NoSpeaker,
    /// It may be a title, or a word from which the reporter keeps a distance.
    MayBeTitle,
    /// Its closing mark is missing.
    Unclosed,
    /// The language is not understood, except its quotation marks.
    MarksAlone,
}

impl Reason {
    /// Every reason, those for the quote first.
    pub const ALL: [Self; 20] = [
        Self::VerbBeside,
        Self::VerbFirst,
        Self::Aside,
        Self::VerbApart,
        Self::AccordingTo,
        Self::Colon,
        Self::Label,
        Self::GoesOn,
        Self::Repeats,
        Self::That,
        Self::Utterance,
        Self::NoVerb,
        Self::OtherParagraph,
        Self::Pronoun,
        Self::UnknownPronoun,
        Self::Rival,
        Self::NoSpeaker,
        Self::MayBeTitle,
        Self::Unclosed,
        Self::MarksAlone,
    ];

    /// The name in the command's output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::VerbBeside => "verb-beside",
            Self::VerbFirst => "verb-first",
            Self::Aside => "aside",
            Self::VerbApart => "verb-apart",
            Self::AccordingTo => "according-to",
            Self::Colon => "colon",
            Self::Label => "label",
            Self::GoesOn => "goes-on",
            Self::Repeats => "repeats",
            Self::That => "that",
            Self::Utterance => "utterance",
            Self::NoVerb => "no-verb",
            Self::OtherParagraph => "other-paragraph",
            Self::Pronoun => "pronoun",
            Self::UnknownPronoun => "unknown-pronoun",
            Self::Rival => "rival",
            Self::NoSpeaker => "no-speaker",
            Self::MayBeTitle => "may-be-title",
            Self::Unclosed => "unclosed",
            Self::MarksAlone => "marks-alone",
        }
    }

    /// Whether it speaks against the quote or its speaker.
    pub const fn is_doubt(self) -> bool {
        self as usize >= Self::NoVerb as usize
    }
}
