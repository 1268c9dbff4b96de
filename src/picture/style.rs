//! The style of text, and lines that are set in it.

use cosmic_text::LayoutGlyph;

use super::colour::Colour;
use crate::model::Lang;

/// The side at which a line begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

impl Side {
    /// How many bytes [`led`](Self::led) adds.
    pub(super) const MARK: usize = '\u{200e}'.len_utf8();

    /// The side of a value of HTML's `dir`.
    pub(super) fn of(dir: &str) -> Self {
        if dir == "rtl" { Self::Right } else { Self::Left }
    }

    /// A text that is set in this direction, whatever it begins with.
    pub(super) fn led(self, text: &str) -> String {
        let mark = if self == Self::Right { "\u{200f}" } else { "\u{200e}" };
        [mark, &text.replace(['\n', '\r', '\t'], " ")].concat()
    }
}

/// The style in which text is set.
#[derive(Clone, Copy)]
pub(super) struct Style<'a> {
    pub(super) size: f32,
    pub(super) leading: f32,
    pub(super) is_serif: bool,
    pub(super) is_bold: bool,
    pub(super) colour: Colour,
    pub(super) lang: &'a Lang,
    pub(super) side: Side,
}

/// A line, relative to its box's left edge.
pub(super) struct Line {
    pub(super) glyphs: Vec<LayoutGlyph>,
    pub(super) width: f32,
    /// Where the text continues after it, in bytes.
    pub(super) end: usize,
}
