//! The answer for all quotes of a collection, with which its page begins.

use anyhow::Result;
use serde_json::{Value, json};

use crate::cli::unpack::Unpacker;
use crate::model::Facet;
use crate::query::{Answer, Question, RowData};

/// How many quotes the prerendered page has.
const QUOTES: u32 = 20;

/// What the page of a collection begins with.
pub(super) struct First {
    pub(super) answer: Answer,
    /// The first quotes, each a `query::RowData` with the author's own fields.
    pub(super) rows: Vec<Value>,
}

/// Asks a pack for all quotes.
pub(super) fn first(unpacker: &mut Unpacker) -> Result<First> {
    let answer = unpacker.answer(&Question::default())?;
    let mut rows = Vec::new();
    for quote in 0..unpacker.archive.len().min(QUOTES) {
        let platform = unpacker.archive.codes(quote, Facet::PLATFORM)?.next().unwrap_or(0);
        rows.push(json!({
            "row": quote,
            "id": unpacker.pack.ids.id(quote)?,
            "platform": platform,
            "article": unpacker.alone(quote)?,
        }));
    }
    Ok(First { answer, rows })
}

impl First {
    /// The names of the speakers with the most quotes.
    pub(super) fn voices(&self) -> impl Iterator<Item = &str> {
        let speakers = self.answer.facets.first();
        speakers.into_iter().flat_map(|facet| facet.values.iter().map(|value| &*value.name))
    }

    /// The quotes as the page reads them.
    pub(super) fn rows(&self) -> Result<Vec<RowData>> {
        let rows = self.rows.iter().cloned().map(serde_json::from_value);
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
