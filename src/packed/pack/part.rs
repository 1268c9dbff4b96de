//! The bytes of a section, before they are read.

use super::format::{Section, checksum, damaged};
use crate::packed::codes::{Codes, wide};
use crate::packed::fault::Fault;
use crate::packed::later::Later;

/// The bytes of a section as loaded. They are compared with their checksum when they are
/// first needed, before anything is read from them.
pub struct Part {
    width: u32,
    /// `None` for bytes that were never in a pack.
    checksum: Option<u64>,
    bytes: Later<Vec<u8>>,
}

impl Part {
    /// The bytes of a section.
    pub fn of(section: &Section, bytes: Vec<u8>) -> Self {
        Self { width: section.width, checksum: Some(section.checksum), bytes: bytes.into() }
    }

    /// Bytes that this program made; `width` is that of their numbers.
    pub fn built(width: u32, bytes: Vec<u8>) -> Self {
        Self { width, checksum: None, bytes: bytes.into() }
    }

    /// A section whose bytes `read` loads when they are needed.
    pub fn at(
        section: &Section,
        read: impl FnOnce(&Section, &mut Vec<u8>) -> Result<(), Fault> + 'static,
    ) -> Self {
        let there = section.clone();
        let bytes = Later::new(move || {
            let mut bytes = Vec::new();
            reserve(&mut bytes, there.len)?;
            read(&there, &mut bytes)?;
            Ok(bytes)
        });
        Self { width: section.width, checksum: Some(section.checksum), bytes }
    }

    /// The bytes.
    ///
    /// # Errors
    /// When they are not the bytes that were written. The methods below fail likewise.
    pub(super) fn bytes(self) -> Result<Vec<u8>, Fault> {
        let bytes = self.bytes.take()?;
        let is_right = self.checksum.is_none_or(|it| it == checksum(&bytes));
        if is_right { Ok(bytes) } else { Err(damaged("index")) }
    }

    /// The numbers of four bytes.
    pub(super) fn numbers(self) -> Result<Vec<u32>, Fault> {
        Ok(wide(&self.bytes()?))
    }

    /// The numbers, of as many bits as the width says.
    pub(super) fn codes(self) -> Result<Codes, Fault> {
        let width = self.width;
        Codes::from_bytes(width, &self.bytes()?).ok_or_else(|| damaged("index"))
    }

    /// The bytes, loaded when they are needed.
    pub(super) fn later(self) -> Later<Vec<u8>> {
        Later::new(|| self.bytes())
    }
}

/// Reserves memory for this many bytes.
///
/// # Errors
/// When there is not enough memory.
pub(super) fn reserve(held: &mut Vec<u8>, len: u64) -> Result<(), Fault> {
    let reserved = usize::try_from(len).ok().and_then(|len| held.try_reserve_exact(len).ok());
    reserved.ok_or_else(|| {
        Fault::new(format!(
            "this pack takes more memory than there is here: {len} bytes for one of its parts; \
             open it elsewhere, or pack fewer articles together"
        ))
    })
}
