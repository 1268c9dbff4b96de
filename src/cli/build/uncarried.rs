//! Replaces `carried` in a command that has no app inside and finds it beside itself.

/// None.
pub(super) const APP: Option<[&[u8]; 13]> = None;
