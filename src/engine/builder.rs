//! An archive from articles that JavaScript has read.

use wasm_bindgen::prelude::*;

use super::Engine;
use crate::packed::pack::part::Part;
use crate::packed::pack::sections::{Parts, Written};
use crate::packed::{Builder, Codes, Fields};

/// Parts the fields of a quote or a value, which U+0000 ends: no text of an article has
/// these characters.
const FIELD: u8 = 1;

/// Takes an archive in, piece by piece.
#[wasm_bindgen]
#[derive(Default)]
pub struct EngineBuilder {
    builder: Builder,
    room: Vec<u8>,
}

#[wasm_bindgen]
impl EngineBuilder {
    /// Nothing so far.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Where in memory so many bytes of text may be written, until more are asked for.
    pub fn room(&mut self, len: usize) -> *mut u8 {
        if self.room.len() < len {
            self.room.resize(len, 0);
        }
        self.room.as_mut_ptr()
    }

    /// Adds the searched fields of quotes, of which so many bytes were written there:
    /// UTF-8, each quote ended by U+0000, its fields parted by U+0001. Returns how many
    /// there were.
    pub fn quotes(&mut self, len: usize) -> usize {
        each(&self.room[..len], |fields| self.builder.quote(fields))
    }

    /// Adds the names of values of the next facet in the same way, and the roles of speakers.
    pub fn values(&mut self, len: usize) -> usize {
        each(&self.room[..len], |fields| self.builder.value(fields))
    }

    /// Ends the next facet, which has so many values: the codes of all quotes, and how many each has, or
    /// nothing where all have one.
    pub fn facet(&mut self, values: u32, codes: &[u32], lens: Option<Vec<u32>>) {
        let lens = lens.map(|lens| Codes::of(&lens));
        self.builder.facet(Fields { values, codes: Codes::of(codes), lens });
    }

    /// Ends the archive.
    ///
    /// # Errors
    /// When what was added is not whole.
    pub fn finish(self) -> Result<BuiltArchive, JsError> {
        Ok(BuiltArchive { parts: self.builder.finish()?.into_sections()? })
    }
}

/// The parts of an archive on the way to another instance of this engine: building takes
/// several times the memory of what is built, which only an instance that ends gives back.
#[wasm_bindgen]
pub struct BuiltArchive {
    parts: Vec<Written>,
}

#[wasm_bindgen]
impl BuiltArchive {
    /// How many parts there are; those below take the number of one.
    pub fn parts(&self) -> usize {
        self.parts.len()
    }

    /// What it is.
    pub fn key(&self, part: usize) -> u32 {
        self.parts[part].0
    }

    /// How wide its numbers are.
    pub fn width(&self, part: usize) -> u32 {
        self.parts[part].1
    }

    /// Where in memory its bytes are.
    pub fn bytes_at(&self, part: usize) -> *const u8 {
        self.parts[part].2.as_ptr()
    }

    /// How many those are.
    pub fn bytes_len(&self, part: usize) -> usize {
        self.parts[part].2.len()
    }
}

/// Takes the parts of an archive in that another instance has built.
#[wasm_bindgen]
#[derive(Default)]
pub struct BuiltOpening {
    parts: Parts,
}

#[wasm_bindgen]
impl BuiltOpening {
    /// Nothing so far.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes one part.
    pub fn push(&mut self, key: u32, width: u32, bytes: Vec<u8>) {
        self.parts.add(key, Part::built(width, bytes));
    }

    /// Opens the archive.
    ///
    /// # Errors
    /// When a part is missing.
    pub fn finish(mut self) -> Result<Engine, JsError> {
        Ok(Engine::new(self.parts.archive()?))
    }
}

/// Calls `each` with the fields of every quote or value. Returns how many those are.
fn each<'a>(bytes: &'a [u8], mut each: impl FnMut(&mut dyn Iterator<Item = &'a str>)) -> usize {
    // JavaScript's own encoder wrote it.
    let mut text = std::str::from_utf8(bytes).unwrap_or_default();
    let mut count = 0;
    while !text.is_empty() {
        let mut is_last = false;
        each(&mut std::iter::from_fn(|| {
            if is_last {
                return None;
            }
            let end = text.bytes().position(|byte| byte <= FIELD).unwrap_or(text.len());
            is_last = text.as_bytes().get(end) != Some(&FIELD);
            let field = &text[..end];
            text = text.get(end + 1..).unwrap_or_default();
            Some(field)
        }));
        count += 1;
    }
    count
}
