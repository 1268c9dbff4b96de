//! A pack's head, from wherever JavaScript has it.

use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::Engine;
use crate::packed::Fault;
use crate::packed::pack::format::{self, Section};
use crate::packed::pack::sections::Parts;
use crate::packed::pack::taking::Taking;

/// Takes a pack in, piece by piece.
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
    /// When this is no pack, or one of another version, or a damaged one.
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
    /// When they are too many.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), JsError> {
        Ok(self.taking.push(bytes)?)
    }

    /// Opens the archive.
    ///
    /// # Errors
    /// When a section is missing or is not such as a writer makes.
    pub fn finish(self) -> Result<Engine, JsError> {
        Ok(Engine::of(&self.sections, self.taking.finish()?)?)
    }
}

#[wasm_bindgen]
extern "C" {
    /// The bytes of a pack in JavaScript's memory.
    pub type HeldPack;

    /// How many there are.
    #[wasm_bindgen(method, getter)]
    fn length(this: &HeldPack) -> f64;

    /// Copies those from an offset on to `room`; whether there are so many.
    #[wasm_bindgen(method)]
    fn copy(this: &HeldPack, offset: f64, room: &mut [u8]) -> bool;
}

impl HeldPack {
    /// Appends so many bytes.
    fn read(&self, offset: u64, len: u64, bytes: &mut Vec<u8>) -> Result<(), Fault> {
        bytes.resize(len as usize, 0);
        if self.copy(offset as f64, bytes) { Ok(()) } else { Err(format::cut()) }
    }
}

/// Opens a pack that is in JavaScript's memory, where what no question needs stays.
///
/// # Errors
/// When this is no pack, or one of another version, or a damaged one.
#[wasm_bindgen]
pub fn open_held(held: HeldPack) -> Result<Engine, JsError> {
    let mut head = Vec::new();
    held.read(0, (held.length() as u64).min(format::HEADER as u64), &mut head)?;
    let len = format::head_len(&head)?;
    if held.length() < len as f64 {
        return Err(format::cut().into());
    }
    held.read(0, len as u64, &mut head)?;
    let (len, sections) = format::read_head(&head)?;
    if held.length() < len as f64 {
        return Err(format::cut().into());
    }
    let held = Rc::new(held);
    let read = move |it: &Section, bytes: &mut Vec<u8>| held.read(it.offset, it.len, bytes);
    Ok(Engine::of(&sections, Parts::at(&sections, read))?)
}
