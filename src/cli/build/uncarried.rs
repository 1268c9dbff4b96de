//! In the place of `carried`, for a command that finds the app beside it.

/// None.
pub(super) const APP: Option<[&[u8]; 7]> = None;
