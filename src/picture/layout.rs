//! Where things stand in a picture.

/// The width and the height of a picture, in pixels.
pub const SIZE: (u32, u32) = (1200, 630);

/// The space at both sides.
pub(super) const MARGIN: f32 = 88.0;
