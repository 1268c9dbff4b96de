//! The bytes of a section, on the way to what they are the bytes of.

use super::format::{checksum, damaged};
use crate::archive::codes::{Codes, wide};
use crate::archive::fault::Fault;
use crate::archive::later::Later;

/// The bytes of a section as they came. Nothing is made of them before they were held
/// against their checksum, which is when they are first needed.
pub struct Part {
    width: u32,
    /// None where they never left this memory.
    checksum: Option<u64>,
    bytes: Vec<u8>,
}

impl Part {
    /// These bytes, whose numbers are so wide.
    pub fn new(width: u32, checksum: Option<u64>, bytes: Vec<u8>) -> Self {
        Self { width, checksum, bytes }
    }

    /// The bytes.
    ///
    /// # Errors
    /// When they are not those that were written; so for those below.
    pub(super) fn bytes(self) -> Result<Vec<u8>, Fault> {
        let is_right = self.checksum.is_none_or(|it| it == checksum(&self.bytes));
        if is_right { Ok(self.bytes) } else { Err(damaged("index")) }
    }

    /// The numbers of four bytes.
    pub(super) fn numbers(self) -> Result<Vec<u32>, Fault> {
        Ok(wide(&self.bytes()?))
    }

    /// The numbers of so many bits.
    pub(super) fn codes(self) -> Result<Codes, Fault> {
        let width = self.width;
        Codes::from_bytes(width, &self.bytes()?).ok_or_else(|| damaged("index"))
    }

    /// The same when they are needed.
    pub(super) fn later(self) -> Later<Vec<u8>> {
        Later::new(|| self.bytes())
    }
}
