//! Colours, and those of the page.

/// Red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Colour(pub(super) u8, pub(super) u8, pub(super) u8);

/// The page's colours in the light theme.
pub(super) const PAPER: Colour = Colour(0xfb, 0xfa, 0xf6);
pub(super) const INK: Colour = Colour(0x1d, 0x1b, 0x18);
pub(super) const SOFT: Colour = Colour(0x61, 0x5c, 0x54);
pub(super) const LINE: Colour = Colour(0xe4, 0xdf, 0xd4);
pub(super) const WASH: Colour = Colour(0xf3, 0xef, 0xe6);
