//! An archive from articles that JavaScript has read.

use wasm_bindgen::prelude::*;

use super::Engine;
use crate::archive::{Builder, Codes, Fields};

/// Ends a quote or a speaker, and parts its fields: no text of an article has
/// these characters.
const END: char = '\0';
const FIELD: char = '\u{1}';

/// Takes an archive in, piece by piece.
#[wasm_bindgen]
#[derive(Default)]
pub struct EngineBuilder {
    builder: Builder,
    facets: Vec<Fields>,
}

#[wasm_bindgen]
impl EngineBuilder {
    /// Nothing so far.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the searched fields of quotes: UTF-8, each quote ended by U+0000, its
    /// fields parted by U+0001. Returns how many there were.
    pub fn quotes(&mut self, text: &[u8]) -> usize {
        each(text, |fields| self.builder.quote(fields.split(FIELD)))
    }

    /// Adds the names and roles of speakers in the same way.
    pub fn speakers(&mut self, text: &[u8]) -> usize {
        each(text, |fields| self.builder.speaker(fields.split(FIELD)))
    }

    /// Adds the next facet: the codes of all quotes, and how many each has, or
    /// nothing where all have one.
    pub fn facet(&mut self, values: u32, codes: &[u32], lens: Option<Vec<u32>>) {
        let lens = lens.map(|lens| Codes::of(&lens));
        self.facets.push(Fields { values, codes: Codes::of(codes), lens });
    }

    /// Ends the archive.
    ///
    /// # Errors
    /// When what was added is not whole.
    pub fn finish(self) -> Result<Engine, JsError> {
        let facets = self.facets.try_into().map_err(|_| JsError::new("there are four facets"))?;
        Ok(Engine::new(self.builder.finish(facets)?))
    }
}

fn each(text: &[u8], each: impl FnMut(&str)) -> usize {
    // JavaScript's own encoder wrote it.
    let text = std::str::from_utf8(text).unwrap_or_default();
    text.split_terminator(END).map(each).count()
}
