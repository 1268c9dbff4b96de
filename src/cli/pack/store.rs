//! Compressed blocks, in a temporary file until the pack is written.

use std::io::{self, Read, Seek, Write};
use std::path::Path;

use anyhow::Result;
use flate2::Compression;
use flate2::write::DeflateEncoder;

use crate::cli::output::Temporary;
use crate::packed::pack::blocks::{Blocks, ENOUGH};

/// Blocks of one kind of record.
pub(super) struct Store {
    file: Temporary,
    pub(super) blocks: Blocks,
    pub(super) len: u64,
    /// The records of the next block, and the number of its first record.
    pending: Vec<u8>,
    first: u32,
    next: u32,
}

impl Store {
    /// An empty store in a new file of a folder.
    pub(super) fn new(folder: &Path) -> Result<Self> {
        Ok(Self {
            file: Temporary::new(folder)?,
            blocks: Blocks::default(),
            len: 0,
            pending: Vec::new(),
            first: 0,
            next: 0,
        })
    }

    /// Adds a record, which `write` appends.
    pub(super) fn push(&mut self, write: impl FnOnce(&mut Vec<u8>)) -> Result<()> {
        write(&mut self.pending);
        self.next += 1;
        if self.pending.len() >= ENOUGH { self.close() } else { Ok(()) }
    }

    fn close(&mut self) -> Result<()> {
        if self.next > self.first {
            let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
            encoder.write_all(&self.pending)?;
            let compressed = encoder.finish()?;
            self.blocks.push(self.first, &compressed);
            self.file.file().write_all(&compressed)?;
            self.len += compressed.len() as u64;
            self.pending.clear();
            self.first = self.next;
        }
        Ok(())
    }

    /// Ends the last block.
    pub(super) fn finish(&mut self) -> Result<()> {
        self.close()
    }

    /// Copies all blocks.
    pub(super) fn copy(&mut self, out: &mut impl Write) -> Result<()> {
        let file = self.file.file();
        file.rewind()?;
        let copied = io::copy(&mut Read::by_ref(file).take(self.len), out)?;
        let path = self.file.path().display();
        anyhow::ensure!(copied == self.len, "{path} was changed meanwhile");
        Ok(())
    }
}
