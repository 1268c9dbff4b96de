//! Places of mentions around quotes.

/// The place of a mention, relative to a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// After it in its sentence.
    After,
    /// Before it in its sentence.
    Before,
    /// In an earlier sentence of its paragraph.
    Earlier,
    /// In a later sentence of its paragraph.
    Later,
    /// In the paragraph before.
    ParagraphBefore,
    /// In a paragraph before that.
    Above,
    /// In the paragraph after.
    ParagraphAfter,
}
