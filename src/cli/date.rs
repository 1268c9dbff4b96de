//! Dates in arguments.

use anyhow::{Context, Result};

use crate::model::Date;

/// A day, month or year.
pub(super) fn date(text: &str) -> Result<Date> {
    Date::parse(text)
        .with_context(|| format!("{text} is no date: write it as in 2026, 2026-11 or 2026-11-28"))
}
