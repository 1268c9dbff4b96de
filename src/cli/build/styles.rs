//! Style sheets.

/// The style sheet of every explorer, and that of the views that come later.
pub(super) const STYLE: &str = include_str!("../../../static/style.css");
pub(super) const VIEWS: &str = include_str!("../../../static/views.css");
