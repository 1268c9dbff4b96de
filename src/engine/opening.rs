//! A pack's head, piece by piece, from wherever JavaScript has it.

use wasm_bindgen::prelude::*;

use super::Engine;
use crate::archive::pack;
use crate::archive::pack::format::{self, Section};
use crate::archive::pack::taking::Taking;

/// Takes a pack in.
#[wasm_bindgen]
pub struct PackOpening {
    len: u64,
    sections: Vec<Section>,
    taking: Taking,
}

#[wasm_bindgen]
impl PackOpening {
    /// Reads the header and the directory, which a pack begins with.
    ///
    /// # Errors
    /// When this is no pack, or one of a newer version, or a damaged one.
    #[wasm_bindgen(constructor)]
    pub fn new(head: &[u8]) -> Result<Self, JsError> {
        let (len, sections) = format::read_head(head)?;
        Ok(Self { len, taking: Taking::new(&sections)?, sections })
    }

    /// How many bytes the whole pack has.
    pub fn file_len(&self) -> f64 {
        self.len as f64
    }

    /// Where in the file that starts which is to be taken.
    pub fn start(&self) -> f64 {
        self.taking.start() as f64
    }

    /// Where it ends.
    pub fn end(&self) -> f64 {
        self.taking.end() as f64
    }

    /// Takes the next bytes from there on.
    ///
    /// # Errors
    /// When they are not those that were written, or are too many.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), JsError> {
        Ok(self.taking.push(bytes)?)
    }

    /// Opens the archive.
    ///
    /// # Errors
    /// When a section is missing or is not such as a writer makes.
    pub fn finish(self) -> Result<Engine, JsError> {
        let (archive, pack) = pack::open(&self.sections, self.taking.finish()?)?;
        Ok(Engine { pack: Some(pack), ..Engine::new(archive) })
    }
}
