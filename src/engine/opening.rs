//! A pack's head, section by section, from wherever JavaScript has it.

use wasm_bindgen::prelude::*;

use super::Engine;
use crate::archive::pack::format::{self, Section};
use crate::archive::pack::sections::Parts;
use crate::archive::pack::{self, is_head};

/// Takes a pack in.
#[wasm_bindgen]
pub struct PackOpening {
    len: u64,
    sections: Vec<Section>,
    parts: Parts,
}

#[wasm_bindgen]
impl PackOpening {
    /// How many bytes the header and the directory take, from the header.
    ///
    /// # Errors
    /// When this is no pack, or one of a newer version.
    pub fn head_len(header: &[u8]) -> Result<usize, JsError> {
        Ok(format::head_len(header)?)
    }

    /// Reads the header and the directory.
    ///
    /// # Errors
    /// When they are damaged.
    #[wasm_bindgen(constructor)]
    pub fn new(head: &[u8]) -> Result<Self, JsError> {
        let (len, sections) = format::read_head(head)?;
        Ok(Self { len, sections, parts: Parts::default() })
    }

    /// How many bytes the whole pack has.
    pub fn file_len(&self) -> f64 {
        self.len as f64
    }

    /// Where each section of the head is: number, offset and length, in turn.
    pub fn wanted(&self) -> Vec<f64> {
        let head = self.sections.iter().enumerate().filter(|(_, section)| is_head(section));
        head.flat_map(|(at, section)| [at as f64, section.offset as f64, section.len as f64])
            .collect()
    }

    /// Takes a section.
    ///
    /// # Errors
    /// When the bytes are not those that were written.
    pub fn take(&mut self, at: usize, bytes: Vec<u8>) -> Result<(), JsError> {
        match self.sections.get(at) {
            Some(section) => Ok(self.parts.take(section, bytes)?),
            None => Ok(()),
        }
    }

    /// Opens the archive.
    ///
    /// # Errors
    /// When a section is missing or is not such as a writer makes.
    pub fn finish(self) -> Result<Engine, JsError> {
        let (archive, pack) = pack::open(&self.sections, self.parts)?;
        Ok(Engine { pack: Some(pack), ..Engine::new(archive) })
    }
}
